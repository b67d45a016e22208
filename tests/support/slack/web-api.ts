import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject } from './check.ts';
import type { Fault, Faults } from './faults.ts';
import type { Pace } from './limits.ts';
import { type Method, methods } from './methods.ts';
import { type Json, Refused, type Token } from './types.ts';
import type { World } from './world.ts';

interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The bytes of a request's body as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined = it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const structured = new Set(['blocks', 'view', 'metadata', 'attachments']);

function fieldOf(name: string, text: string): unknown {
  if (!structured.has(name)) return text;
  const value = jsonOf(text);
  if (value === undefined) throw new Refused(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments');
  return value;
}

function argsOf(type: string, body: string): Json {
  if (type.startsWith('application/json')) {
    const value = jsonOf(body);
    if (!isObject(value)) throw new Refused('invalid_json');
    return value;
  }
  if (body !== '' && !type.startsWith('application/x-www-form-urlencoded')) throw new Refused('invalid_form_data');
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, text]) => [name, fieldOf(name, text)]));
}

/** The token of a request: in the header, or as a field of a form. */
function bearer(request: IncomingMessage, args: Json): string | null {
  const header = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return header ?? (typeof args.token === 'string' && args.token !== '' ? args.token : null);
}

/** A token that may be used now. Throws Slack's word for why not. */
export function tokenOf(world: World, given: string | null): Token {
  if (given === null) throw new Refused('not_authed');
  const token = world.tokens.get(given);
  if (token === undefined) throw new Refused('invalid_auth');
  if (token.state !== 'live') throw new Refused(token.state);
  if (token.expires !== null && token.expires <= world.now()) throw new Refused('token_expired');
  return token;
}

const nobody: Token = {
  token: '',
  kind: 'bot',
  team: '',
  scopes: new Set(),
  state: 'live',
  expires: null,
  refresh: null,
};

function scoped(world: World, method: Method, args: Json, token: Token): string | null {
  if (method.by !== 'none' && method.scope !== null && (method.by ?? 'bot') !== token.kind)
    throw new Refused('not_allowed_token_type');
  const needed = typeof method.scope === 'function' ? method.scope({ world, args, token }) : method.scope;
  if (needed !== null && !token.scopes.has(needed))
    throw new Refused('missing_scope', { needed, provided: [...token.scopes].join(',') });
  return needed;
}

/** The Web API: parses, checks token and scope, keeps the pace, does it, and keeps a record of every call. */
export function webApi(world: World, faults: Faults, pace: Pace | null) {
  function perform(name: string, request: IncomingMessage, body: string, fault: Fault | null): Answer {
    let args: Json = {};
    let token: Token | null = null;
    let given: string | null = null;
    let scope: string | null = null;
    const done = (status: number, answer: Json, headers: Record<string, string> = {}): Answer => {
      const { token: _token, ...rest } = args;
      world.calls.push({ method: name, args: rest, token: given, at: world.now(), scope, status, answer });
      world.changed();
      const scopes = token === null ? {} : { 'x-oauth-scopes': [...token.scopes].join(',') };
      return { status, body: answer, headers: { ...scopes, ...headers } };
    };
    const limited = (seconds: number) =>
      done(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(seconds) });
    try {
      args = argsOf(request.headers['content-type'] ?? '', body);
      const method = methods[name];
      if (method === undefined) throw new Refused('unknown_method', { req_method: name });
      given = bearer(request, args);
      if (method.by !== 'none') token = tokenOf(world, given);
      scope = scoped(world, method, args, token ?? nobody);
      if (typeof fault === 'object' && fault !== null && 'limited' in fault) return limited(fault.limited);
      const wait = pace?.(name, token, args) ?? 0;
      if (wait > 0) return limited(wait);
      if (typeof fault === 'object' && fault !== null) throw new Refused(fault.error, fault.more);
      return done(200, { ok: true, ...method.run({ world, args: clean(args), token: token ?? nobody }) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return done(200, { ok: false, error: error.code, ...error.more });
    }
  }

  return async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const fault = faults.take(name);
    if (fault === 'hangs') return;
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'http-500') return void response.writeHead(500, { 'content-type': 'text/plain' }).end('Server Error');
    if (fault === 'html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Slack</title>');
    const answer = perform(name, request, body, fault);
    if (fault === 'answer-lost') return void request.socket.destroy();
    const json = JSON.stringify(answer.body);
    response
      .writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers })
      .end(fault === 'cut-off' ? json.slice(0, Math.ceil(json.length / 2)) : json);
  };
}

/** What is null or missing was not given. */
const clean = (args: Json): Json =>
  Object.fromEntries(Object.entries(args).filter(([name, value]) => name !== 'token' && value !== null));
