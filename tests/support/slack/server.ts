import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { checkMessage } from './blocks.ts';
import type { Faults } from './faults.ts';
import type { Pace } from './limits.ts';
import type { Json } from './types.ts';
import { Refused } from './types.ts';
import { bodyOf, tokenOf, webApi } from './web-api.ts';
import type { World } from './world.ts';

/** How often and how long an address takes answers. */
const [POSTS, POSTS_MS] = [5, 30 * 60_000];

/** An answer to a response_url. */
async function respond(world: World, id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const end = (status: number, error: string | null): void => {
    const answer = error === null ? { ok: true } : { ok: false, error };
    const args = { url: id, body };
    world.calls.push({ method: 'response_url', args, token: null, at: world.now(), scope: null, status, answer });
    world.changed();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const at = world.responseUrls.get(id);
  if (at === undefined || request.method !== 'POST') return end(404, 'invalid_url');
  if (world.now() - at.at > POSTS_MS) return end(404, 'expired_url');
  if (at.posts >= POSTS) return end(404, 'used_url');
  let said: Json;
  try {
    said = JSON.parse(body) as Json;
  } catch {
    return end(400, 'invalid_payload');
  }
  const blocks = said.blocks ?? [];
  if (checkMessage(blocks).length > 0) return end(400, 'invalid_blocks');
  at.posts += 1;
  const { channel, user } = at;
  const text = typeof said.text === 'string' ? said.text : '';
  const original = world.messages.get(`${channel}:${at.message}`);
  if (said.delete_original === true && original !== undefined) original.deleted = true;
  else if (said.replace_original === true && original !== undefined)
    Object.assign(original, { text, blocks: blocks as readonly Json[] });
  else world.ephemerals.push({ channel, user, text, blocks: blocks as readonly Json[] });
  return end(200, null);
}

/** The bytes of a file, for who may read it. Others get a page to sign in, as at Slack. */
function download(world: World, path: string, request: IncomingMessage, response: ServerResponse): void {
  const id = /^[A-Z0-9]+-(F\d+)\//.exec(path)?.[1] ?? '';
  const file = world.files.get(id);
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const record = (status: number, answer: Json) =>
    world.calls.push({
      method: 'files.download',
      args: { file: id },
      token: given,
      at: world.now(),
      scope: 'files:read',
      status,
      answer,
    });
  try {
    const token = tokenOf(world, given);
    if (!token.scopes.has('files:read')) throw new Refused('missing_scope');
    if (file === undefined || file.gone || file.team !== token.team) {
      record(404, { ok: false, error: 'file_not_found' });
      return void response.writeHead(404).end();
    }
    record(200, { ok: true });
    response.writeHead(200, { 'content-type': file.mimetype, 'content-length': file.bytes.length }).end(file.bytes);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    record(200, { ok: false, error: error.code });
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>Sign in</title>');
  }
}

/** The address of this Slack: Web API, files, response_urls and the socket. */
export function address(world: World, faults: Faults, pace: Pace | null) {
  const api = webApi(world, faults, pace);
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  let server: Server | null = null;
  let port = 0;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://slack').pathname;
    const [, area = '', rest = ''] = /^\/([a-z]+)\/(.*)$/.exec(path) ?? [];
    if (area === 'api' && request.method === 'POST') return api(rest, request, response);
    if (area === 'r') return respond(world, rest, request, response);
    if (area === 'files') return download(world, rest, request, response);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  }

  async function listen(): Promise<void> {
    const fresh = createServer((request, response) => {
      route(request, response).catch(() => request.socket.destroy());
    });
    fresh.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
      // A ticket that apps.connections.open gave out is good once.
      const known = world.calls.some(
        ({ answer }) => typeof answer.url === 'string' && answer.url.includes(`ticket=${ticket}&`),
      );
      if (!request.url?.startsWith('/link') || !known || tickets.has(ticket)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
        return;
      }
      tickets.add(ticket);
      sockets.handleUpgrade(request, socket, head, (one: WebSocket) => sockets.emit('connection', one, request));
    });
    await new Promise<void>((resolve, reject) => {
      fresh.once('error', reject);
      fresh.listen(port, '127.0.0.1', resolve);
    });
    port = (fresh.address() as AddressInfo).port;
    server = fresh;
  }

  async function close(): Promise<void> {
    const old = server;
    if (old === null) return;
    server = null;
    for (const one of sockets.clients) one.terminate();
    await new Promise<void>((resolve) => {
      old.close(() => resolve());
      old.closeAllConnections();
    });
  }

  return { listen, close, sockets, base: () => `http://127.0.0.1:${port}` };
}
