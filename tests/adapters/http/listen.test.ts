import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterEach, describe, expect, it } from 'vitest';
import { HttpFault, type Listening, listen, privateDoor } from '../../../adapters/http/index.ts';

const host = '127.0.0.1';
const hello = () => new Hono().get('/', (c) => c.text('hello'));
const open: Listening[] = [];
const start = async (app: Hono, port = 0) => {
  const door = await listen({ app, host, port });
  open.push(door);
  return door;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((door) => door.close(0)));
});

/** Bytes over a socket, since `fetch` would mend the headers. */
async function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, host);
  socket.end(request);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  await once(socket, 'close');
  return answer;
}

describe('listening', () => {
  it('finds a free port, answers there, and stops', async () => {
    const door = await start(hello());
    expect(door.port).toBeGreaterThan(0);
    expect(await (await fetch(`http://${host}:${door.port}/`)).text()).toBe('hello');
    await door.close(0);
    await door.close(0);
    await expect(fetch(`http://${host}:${door.port}/`)).rejects.toThrow();
  });

  it('says in both languages that a port is taken, and what to do', async () => {
    const { port } = await start(hello());
    const fault = await start(hello(), port).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(HttpFault);
    expect(fault).toMatchObject({
      code: 'port-in-use',
      said: { de: `An ${host}:${port} hört schon jemand zu.`, en: `Somebody is already listening at ${host}:${port}.` },
      next: { de: expect.stringContaining('VOICES_PORT'), en: expect.stringContaining('VOICES_PORT') },
    });
  });

  it('says that an address belongs to another machine', async () => {
    const fault = await listen({ app: hello(), host: '192.0.2.1', port: 0 }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'HttpFault', code: 'address-unknown' });
  });

  it('hangs up on a stream that would never end', async () => {
    const app = new Hono().get('/stream', (c) =>
      streamSSE(c, async (stream) => {
        await stream.writeSSE({ data: 'first' });
        await new Promise((resolve) => stream.onAbort(() => resolve(null)));
      }),
    );
    const door = await start(app);
    const answer = await fetch(`http://${host}:${door.port}/stream`);
    const reader = answer.body?.getReader();
    await reader?.read();
    await door.close(0);
    await expect(reader?.read()).rejects.toThrow();
  });
});

describe('the guard on a real socket', () => {
  const door = () =>
    start(
      privateDoor({
        locale: 'en',
        apps: [new Hono().post('/api/say', async (c) => c.json(await c.req.json()))],
        health: async () => ({ ok: true }),
        metrics: async () => [],
        report: () => {},
      }),
    );

  it('lets nobody in under another name, or under none', async () => {
    const { port } = await door();
    expect(await raw(port, `GET /health HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 200/,
    );
    expect(await raw(port, 'GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 403/,
    );
    expect(await raw(port, 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await raw(port, 'GET /health HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.[01] 40[03]/);
    const absolute = `GET http://localhost:${port}/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    expect(await raw(port, absolute)).toMatch(/^HTTP\/1.1 40[03]/);
    const two = `GET /health HTTP/1.1\r\nHost: localhost:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    expect(await raw(port, two)).toMatch(/^HTTP\/1.1 40[03]/);
  });

  it('answers two megabytes with a sentence', async () => {
    const { port } = await door();
    const answer = await fetch(`http://localhost:${port}/api/say`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'a'.repeat(2 * 1024 * 1024) }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'too-large' } });
  });
});
