import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Instant, instant } from '../../../src/core/time.ts';
import { authorize } from './oauth.ts';
import { add } from './posts.ts';
import { type On, onOf, route } from './routes.ts';
import { type Answer, type Call, newWorld, type Person, type Post, type Quirks, type World } from './world.ts';

/** What may go wrong with one request. `late` = the connection dies and what was asked for happens afterwards. */
export const faults = [
  'none',
  'answer-lost',
  'late',
  'slow',
  'limit',
  'error-before',
  'error-after',
  'reset',
  'html',
  'empty',
  'cut-off',
  'bare',
  'no-url',
  'no-address',
  'login',
  'forbidden',
  'redirect',
] as const;
export type Fault = (typeof faults)[number];

/** One request and what the server made of it. */
export interface Exchange {
  readonly on: On;
  readonly call: Call;
  readonly answer: Answer;
  readonly fault: Fault;
}

export interface MastodonServer {
  readonly url: string;
  readonly world: World;
  readonly exchanges: readonly Exchange[];
  /** The next requests of this kind go wrong like this, in this order; afterwards all is well. */
  plan(on: On, list: readonly Fault[]): void;
  /** What was accepted late appears now. */
  settle(): void;
  /** Requests seen so far; without a kind: all of them. */
  count(on?: On): number;
  /** An account of this server with a token that may do what the adapter asks for. */
  join(username: string, scopes?: readonly string[]): { readonly person: Person; readonly token: string };
  /** Somebody of elsewhere. */
  stranger(acct: string, name?: string): Person;
  say(by: Person, text: string, more?: Partial<Post>): Post;
  /** What a person does on the server's page. */
  authorize(address: string, person: Person): string;
  posts(): readonly Post[];
  close(): Promise<void>;
}

/** A server as strict as the original, on a loopback port, which misbehaves on request. */
export async function startMastodon(
  options: { readonly now?: () => Instant; readonly quirks?: Partial<Quirks> } = {},
): Promise<MastodonServer> {
  const { now = () => instant(Date.now()), quirks = {} } = options;
  const exchanges: Exchange[] = [];
  const counts = new Map<On, number>();
  const planned = new Map<On, Fault[]>();
  const late: (() => void)[] = [];
  const held = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const world = newWorld(() => rootOf(server), now, quirks);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await callOf(request);
    const on = onOf(call);
    counts.set(on, (counts.get(on) ?? 0) + 1);
    const fault = planned.get(on)?.shift() ?? 'none';
    const apply = async (): Promise<Answer> => {
      const answer = await route(world, call);
      exchanges.push({ on, call, answer, fault });
      return answer;
    };
    await misbehave(fault, { world, request, response, apply, late, held });
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: rootOf(server),
    world,
    exchanges,
    plan: (on, list) => void planned.set(on, [...list]),
    settle: () => {
      for (const happen of late.splice(0)) happen();
      if (world.quirks.keys === 'late') rememberAll(world);
    },
    count: (on) => (on === undefined ? sum(counts.values()) : (counts.get(on) ?? 0)),
    join: (username, scopes = ['read', 'write:statuses', 'write:media']) => {
      const person = { id: world.nextId(), username, acct: username, name: username };
      const token = `token-${world.nextId()}`;
      world.people.set(person.id, person);
      world.tokens.set(token, { person, scopes, app: null });
      return { person, token };
    },
    stranger: (acct, name = '') => {
      const person = { id: world.nextId(), username: acct.split('@')[0] ?? acct, acct, name };
      world.people.set(person.id, person);
      return person;
    },
    say: (by, text, more = {}) => {
      const plain = { spoiler: '', sensitive: false, visibility: 'public', language: null, inReplyTo: null };
      const post = add(world, { by, text, ...plain, media: [], key: null, ...more });
      const kept = { ...post, ...more };
      world.posts.set(post.id, kept);
      return kept;
    },
    authorize: (address, person) => authorize(world, address, person),
    posts: () => [...world.posts.values()],
    close: async () => {
      for (const response of held) response.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const sum = (all: Iterable<number>): number => [...all].reduce((a, b) => a + b, 0);

function rootOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

function rememberAll(world: World): void {
  for (const post of world.posts.values()) {
    if (post.key !== null) world.keys.set(`${post.by.id} ${post.key}`, { post: post.id, at: world.now() });
  }
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const fields = fieldsOf(headers['content-type'] ?? '', bytes);
  return { method: request.method ?? 'GET', path: pathname, query: searchParams, headers, bytes, fields };
}

function fieldsOf(type: string, bytes: Buffer): Readonly<Record<string, unknown>> | null {
  if (!type.startsWith('application/json')) return null;
  try {
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}

interface Scene {
  readonly world: World;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly apply: () => Promise<Answer>;
  readonly late: (() => void)[];
  readonly held: Set<ServerResponse>;
}

async function misbehave(fault: Fault, { world, request, response, apply, late, held }: Scene): Promise<void> {
  const error = (status: number, words: string, headers = {}) =>
    send(response, { status, body: { error: words }, headers });
  if (fault === 'none') return send(response, await apply());
  if (fault === 'login') return error(world.quirks.badToken, 'The access token is invalid');
  if (fault === 'forbidden') return error(403, 'This action is not allowed');
  if (fault === 'redirect') return send(response, { status: 302, body: '', headers: { location: '/elsewhere' } });
  if (fault === 'error-before') return error(500, 'internal server error');
  if (fault === 'reset') return void request.socket.resetAndDestroy();
  if (fault === 'limit') {
    const there = new Date();
    const reset = new Date(there.getTime() + 90_000).toISOString();
    return error(429, 'Too many requests', { date: there.toUTCString(), 'x-ratelimit-reset': reset });
  }
  if (fault === 'late') {
    late.push(() => void apply());
    return void request.socket.resetAndDestroy();
  }
  const { status, body } = await apply();
  if (fault === 'answer-lost') request.socket.resetAndDestroy();
  else if (fault === 'slow') held.add(response);
  else if (fault === 'error-after') error(500, 'internal server error');
  else if (fault === 'html') send(response, { status, body: '<h1>Please stand by</h1>' });
  else if (fault === 'empty') send(response, { status, body: '' });
  else if (fault === 'bare') send(response, { status, body: each(body, ({ id }) => ({ id })) });
  else if (fault === 'no-url') send(response, { status, body: each(body, (one) => ({ ...one, url: '' })) });
  else if (fault === 'no-address')
    send(response, { status, body: each(body, (one) => ({ ...one, url: '', uri: 'tag:server,2026:1' })) });
  else cutOff(response, status, JSON.stringify(body));
}

type Fields = Readonly<Record<string, unknown>>;

/** An answer, or each of a list, changed. */
const each = (body: unknown, change: (one: Fields) => Fields): unknown =>
  Array.isArray(body) ? body.map((one: Fields) => change(one)) : change(body as Fields);

/** Promises the whole and sends a half. */
function cutOff(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}

/** A body that is text is no JSON. */
function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const html = typeof body === 'string';
  response.writeHead(status, { 'content-type': html ? 'text/html' : 'application/json; charset=utf-8', ...headers });
  response.end(html ? body : JSON.stringify(body));
}
