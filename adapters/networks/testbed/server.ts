import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Instant, instant } from '../../../src/core/time.ts';
import type { TestbedBody } from './index.ts';
import { type Entry, ledger } from './ledger.ts';

/** What may go wrong with one request. `late` = the connection dies and the post appears afterwards. */
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
  'login',
  'stuck',
] as const;
export type Fault = (typeof faults)[number];

export type On = 'publish' | 'find' | 'remove';

export interface TestbedServer {
  readonly url: string;
  /**
   * The next requests of this kind go wrong like this, in this order; afterwards all is well. With a place (`CLASS/ACCOUNT`) only those
   * of this account, which then know nothing of what is planned for all.
   */
  plan(on: On, list: readonly Fault[], place?: string): void;
  /**
   * Tells of every request that will never be answered (`slow`), by its `x-request-id`: whoever waits may give up at once. What is
   * returned ends the telling.
   */
  onHeld(listener: (request: string) => void): () => void;
  /** Tells of every request that came in, before anything is done about it; ends like `onHeld`. */
  onRequest(listener: (on: On) => void): () => void;
  /** What was accepted late appears now. */
  settle(): void;
  /** All posts ever accepted. */
  posts(): readonly Entry[];
  /** Requests seen so far. */
  count(on: On): number;
  close(): Promise<void>;
}

export interface TestbedOptions {
  /** Where posts are kept; default: in memory. */
  readonly file?: string;
  readonly port?: number;
  /** Milliseconds after which `late` posts appear by themselves; default: only with `settle`. */
  readonly lateMs?: number;
  /** Default: the time of day. */
  readonly now?: () => Instant;
}

interface Call {
  readonly method: string;
  readonly place: string;
  readonly kind: string;
  readonly id: string | null;
  readonly key: string | null;
  readonly body: TestbedBody | null;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What shall go wrong, everywhere or at one place. */
function plans() {
  const lists = new Map<string, Fault[]>();
  const key = (on: On, place?: string): string => (place === undefined ? on : `${on} ${place}`);
  return {
    set: (on: On, list: readonly Fault[], place?: string): void => void lists.set(key(on, place), [...list]),
    add: (on: On, list: readonly Fault[], place?: string): void =>
      void lists.set(key(on, place), [...(lists.get(key(on, place)) ?? []), ...list]),
    take: (on: On, place: string): Fault => (lists.get(key(on, place)) ?? lists.get(on))?.shift() ?? 'none',
    all: () => Object.fromEntries(lists),
  };
}

function listeners<T>() {
  const all = new Set<(what: T) => void>();
  return {
    add: (listener: (what: T) => void): (() => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (what: T): void => {
      for (const listener of [...all]) listener(what);
    },
  };
}

/** The test network's server, on a loopback port. `POST /plan {on, faults, place?}` adds over HTTP to what `plan` says. */
export async function startTestbed(options: TestbedOptions = {}): Promise<TestbedServer> {
  const { file, port = 0, lateMs, now = () => instant(Date.now()) } = options;
  const posts = ledger(file ?? null);
  const planned = plans();
  const heldBy = listeners<string>();
  const requests = listeners<On>();
  const counts: Record<On, number> = { publish: 0, find: 0, remove: 0 };
  const late: (() => void)[] = [];
  const held = new Set<ServerResponse>();
  const settle = (): void => {
    for (const apply of late.splice(0)) apply();
  };
  const server = createServer((request, response) => {
    void (async () => {
      const text = await textOf(request);
      if (request.url === '/plan' && request.method === 'POST') {
        const wish = JSON.parse(text) as {
          readonly on: On;
          readonly faults: readonly Fault[];
          readonly place?: string;
        };
        planned.add(wish.on, wish.faults, wish.place);
        return json(response, { status: 200, body: planned.all() });
      }
      const call = callOf(request, text);
      if (call === null) return json(response, { status: 404, body: { error: 'unknown' } });
      const on = call.method === 'DELETE' ? 'remove' : call.method === 'GET' ? 'find' : 'publish';
      counts[on] += 1;
      requests.tell(on);
      const apply = () => answer(posts, call, { url: urlOf(server, call), now: now() });
      const hold = (): void => {
        held.add(response);
        const id = request.headers['x-request-id'];
        if (typeof id === 'string') heldBy.tell(id);
      };
      answerWith(planned.take(on, call.place), { request, response, apply, late, hold });
      if (lateMs !== undefined && late.length > 0) setTimeout(settle, lateMs).unref();
    })().catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: rootOf(server),
    plan: planned.set,
    onHeld: heldBy.add,
    onRequest: requests.add,
    settle,
    posts: posts.all,
    count: (on) => counts[on],
    close: async () => {
      for (const response of held) response.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

type Listening = ReturnType<typeof createServer>;

function rootOf(server: Listening): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const urlOf = (server: Listening, { place }: Call): string => `${rootOf(server)}/${place}/posts`;

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

/** `/CLASS/ACCOUNT/posts[/ID]` */
function callOf(request: IncomingMessage, text: string): Call | null {
  const [, kind, account, posts, id] = (request.url ?? '').split('/').map(decodeURIComponent);
  if (kind === undefined || account === undefined || posts !== 'posts') return null;
  const key = request.headers['idempotency-key'];
  return {
    method: request.method ?? 'GET',
    kind,
    place: `${kind}/${account}`,
    id: id ?? null,
    key: typeof key === 'string' ? key : null,
    body: text === '' ? null : (JSON.parse(text) as TestbedBody),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly apply: () => Answer;
  readonly late: (() => void)[];
  /** Keeps the response without an answer, for ever. */
  readonly hold: () => void;
}

function answerWith(fault: Fault, { request, response, apply, late, hold }: Exchange): void {
  if (fault === 'none') json(response, apply());
  else if (fault === 'limit') json(response.setHeader('retry-after', '30'), { status: 429, body: { error: 'limit' } });
  else if (fault === 'login') json(response, { status: 401, body: { error: 'login' } });
  else if (fault === 'stuck') json(response, { status: 403, body: { error: 'stuck' } });
  else if (fault === 'error-before') json(response, { status: 500, body: { error: 'before' } });
  else if (fault === 'reset') request.socket.resetAndDestroy();
  else if (fault === 'late') {
    late.push(apply);
    request.socket.resetAndDestroy();
  } else {
    apply();
    if (fault === 'answer-lost') request.socket.resetAndDestroy();
    else if (fault === 'slow') hold();
    else if (fault === 'error-after') json(response, { status: 500, body: { error: 'after' } });
    else
      response.writeHead(200, { 'content-type': 'text/html' }).end(fault === 'html' ? '<h1>Please stand by</h1>' : '');
  }
}

function json(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

interface Here {
  /** Of the account's posts. */
  readonly url: string;
  readonly now: Instant;
}

/** What the network does when nothing goes wrong. */
function answer(posts: ReturnType<typeof ledger>, call: Call, { url, now }: Here): Answer {
  const here = posts.all().filter((post) => post.place === call.place);
  const shown = here.filter((post) => !post.removed);
  const said = (post: Entry): Answer => ({
    status: 200,
    body: { ...post, url: `${url}/${encodeURIComponent(post.id)}` },
  });
  if (call.method === 'DELETE') {
    const known = shown.find((post) => post.id === call.id);
    if (known === undefined) return { status: 404, body: { error: 'gone' } };
    posts.remove(known.id);
    return { status: 200, body: {} };
  }
  if (call.method === 'GET') {
    if (call.kind === 'none') return { status: 403, body: { error: 'not-shown' } };
    if (call.id === null) return { status: 200, body: shown.map((post) => said(post).body) };
    const known = shown.find((post) => post.id === call.id);
    return known === undefined ? { status: 404, body: { error: 'gone' } } : said(known);
  }
  if (call.body === null) return { status: 400, body: { error: 'empty' } };
  const known = here.find((post) => isSame(post, call));
  if (known !== undefined) return said(known);
  const { text } = call.body;
  const repeated = call.kind === 'duplicate-refusal' && shown.some((post) => post.text === text);
  if (repeated) return { status: 422, body: { error: 'duplicate' } };
  const { place, key } = call;
  return said(posts.post({ ...call.body, place, key, at: now, ...(call.id === null ? {} : { id: call.id }) }));
}

/** The same key is the same post; the same id too, unless it was taken down: then it is written anew, as Bluesky does. */
const isSame = (post: Entry, call: Call): boolean =>
  (call.key !== null && post.key === call.key) || (call.id !== null && post.id === call.id && !post.removed);
