import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Deliver } from '../../../../adapters/chats/slack/bolt.ts';
import { type HttpOptions, httpDoor, PATH } from '../../../../adapters/chats/slack/http.ts';
import { replaysInMemory } from '../../../../adapters/chats/slack/replays.ts';
import { afterReal } from '../../../../src/app/deadline.ts';
import { instant } from '../../../../src/core/time.ts';
import { NOW_S, SECRET, type Sent, signature, signed } from '../../../support/forgeries.ts';
import { gate } from '../../../support/gate.ts';

type Delivered = Parameters<Deliver>;

function door(more: Partial<HttpOptions> = {}) {
  const delivered: Delivered[] = [];
  const logged: string[] = [];
  let now = NOW_S * 1000;
  const made = httpDoor({
    signingSecret: SECRET,
    clock: { now: () => instant(now) },
    after: afterReal,
    replays: replaysInMemory(),
    log: (level, said) => logged.push(`${level}: ${said}`),
    deliver: async (...given) => {
      delivered.push(given);
      return;
    },
    ...more,
  });
  const send = async ({ method, headers, body }: Sent, extra: Record<string, string> = {}) => {
    const given = new Headers(extra);
    for (const [name, value] of headers) given.append(name, value);
    const answer = await made.routes.request(PATH, { method, headers: given, body: Buffer.from(body) });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const passes = (ms: number): void => {
    now += ms;
  };
  return { ...made, delivered, logged, send, passes };
}

const json = (value: unknown, how: Parameters<typeof signed>[1] = {}) =>
  signed(JSON.stringify(value), { type: 'application/json', ...how });
const form = (fields: Record<string, string>) => signed(new URLSearchParams(fields).toString());
const event = { type: 'event_callback', event_id: 'Ev1', team_id: 'T1', event: { type: 'message' } };

describe('what a signed request is', () => {
  it('an event is JSON', async () => {
    const { send, delivered } = door();
    expect(await send(json(event))).toMatchObject({ status: 200, text: '' });
    expect(delivered).toEqual([[event, null]]);
  });

  it('a command is a form, interactivity JSON in one', async () => {
    const { send, delivered } = door();
    await send(form({ command: '/voice', text: 'a&b=c 🙂', trigger_id: '1' }));
    await send(form({ payload: JSON.stringify({ type: 'block_actions' }) }));
    expect(delivered.map(([payload]) => payload)).toEqual([
      { command: '/voice', text: 'a&b=c 🙂', trigger_id: '1' },
      { type: 'block_actions' },
    ]);
  });

  it('what is acknowledged with content travels as JSON', async () => {
    const { send } = door({ deliver: async () => ({ response_action: 'errors', errors: { text: 'Noch leer.' } }) });
    const { status, text, headers } = await send(form({ payload: '{"type":"view_submission"}' }));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(JSON.parse(text)).toEqual({ response_action: 'errors', errors: { text: 'Noch leer.' } });
  });

  it('a retry is delivered like the first, and says so', async () => {
    const { send, delivered } = door();
    await send(json(event), { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' });
    expect(delivered).toEqual([[event, { num: 2, reason: 'http_timeout' }]]);
  });

  it('the address is verified with its challenge, and only where it is signed', async () => {
    const { send, delivered } = door();
    const challenge = { type: 'url_verification', challenge: '3eZbrw1aB<b>' };
    expect(await send(json(challenge))).toMatchObject({ status: 200, text: '3eZbrw1aB<b>' });
    expect(await send(json(challenge, { secret: 'another' }))).toMatchObject({ status: 401 });
    expect(delivered).toEqual([]);
  });

  it("Slack's look at the certificate is answered, and carries nothing in", async () => {
    const { send, delivered } = door();
    const unsigned = (body: string): Sent => ({
      method: 'POST',
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      body: Buffer.from(body),
    });
    expect(await send(unsigned('token=x&ssl_check=1'))).toMatchObject({ status: 200, text: '' });
    expect(await send(form({ token: 'x', ssl_check: '1' }))).toMatchObject({ status: 200, text: '' });
    for (const more of ['&command=%2Fvoice', '&payload=%7B%7D', `&token=${'x'.repeat(2_000)}`]) {
      expect(await send(unsigned(`ssl_check=1${more}`))).toMatchObject({ status: 401, text: 'unsigned' });
    }
    expect(delivered).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each<[string, Sent, number, string]>([
    ['broken JSON', signed('{"a":', { type: 'application/json' }), 400, 'malformed'],
    ['a list', json([]), 400, 'malformed'],
    ['nothing', signed('', { type: 'application/json' }), 400, 'malformed'],
    ['broken JSON in a form', form({ payload: '{' }), 400, 'malformed'],
    ['two payloads', signed('payload=%7B%7D&payload=%7B%7D'), 400, 'malformed'],
    ['bytes that are no text', signed(Buffer.from([0x7b, 0xff, 0x7d]), { type: 'application/json' }), 400, 'malformed'],
    ['another type', signed('{}', { type: 'text/plain' }), 415, 'type'],
    ['too much', signed(Buffer.alloc(1024 * 1024 + 1, 'x')), 413, 'large'],
    ['another secret', json(event, { secret: 'another' }), 401, 'signature'],
    ['another time', json(event, { ts: String(NOW_S + 301) }), 401, 'time'],
  ])('%s', async (_, sent, status, word) => {
    const { send, delivered } = door();
    expect(await send(sent)).toMatchObject({ status, text: word });
    expect(delivered).toEqual([]);
  });

  it('any method but one', async () => {
    const { routes } = door();
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await routes.request(PATH, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it('a replay', async () => {
    const { send, delivered } = door();
    expect((await send(json(event))).status).toBe(200);
    expect(await send(json(event))).toMatchObject({ status: 401, text: 'replayed' });
    expect(delivered).toHaveLength(1);
  });

  it('with one line a minute in the log, which names the reason', async () => {
    const { send, logged, passes } = door();
    const wrong = json(event, { secret: 'another' });
    await send(wrong);
    await send(wrong);
    expect(logged).toEqual(['warn: requests to the Slack address were refused']);
    passes(60_000);
    await send(wrong);
    expect(logged).toHaveLength(2);
  });
});

describe('over a real connection', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  async function serve(made: ReturnType<typeof door>) {
    const server = createServer(getRequestListener(made.routes.fetch, { overrideGlobalObjects: false }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    return (headers: Record<string, string | string[]>, chunks: readonly (string | Uint8Array)[]) =>
      new Promise<number>((resolve, reject) => {
        const request = httpRequest({ port, method: 'POST', path: PATH, headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        request.on('error', reject);
        for (const chunk of chunks) request.write(chunk);
        request.end();
      });
  }

  const body = JSON.stringify(event);
  const good = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(NOW_S),
    'x-slack-signature': signature(SECRET, String(NOW_S), Buffer.from(body)),
  };

  it('headers that come twice are refused, in either order', async () => {
    const made = door();
    const send = await serve(made);
    for (const name of ['x-slack-request-timestamp', 'x-slack-signature'] as const) {
      for (const pair of [
        [good[name], good[name]],
        [good[name], 'x'],
        ['x', good[name]],
      ]) {
        expect(await send({ ...good, [name]: pair }, [body])).toBe(401);
      }
    }
    expect(made.delivered).toEqual([]);
    expect(await send(good, [body])).toBe(200);
  });

  it('a body in pieces is one body', async () => {
    const made = door();
    const send = await serve(made);
    expect(await send(good, [...body])).toBe(200);
    expect(made.delivered).toHaveLength(1);
  });

  it('a body without a length is read no further than the cap', async () => {
    const send = await serve(door());
    const big = Array.from({ length: 40 }, () => Buffer.alloc(32 * 1024, 'x'));
    const sig = signature(SECRET, String(NOW_S), Buffer.concat(big));
    expect(await send({ ...good, 'x-slack-signature': sig, 'transfer-encoding': 'chunked' }, big)).toBe(413);
  });
});

describe('answered means stored', () => {
  it('503 where it could not be stored; the same request may come again at once', async () => {
    let broken = true;
    const { send, logged } = door({
      deliver: async () => {
        if (broken) throw new TypeError('the words of a post');
        return;
      },
    });
    const later = await send(json(event));
    expect(later).toMatchObject({ status: 503, text: 'later' });
    expect(later.headers.get('retry-after')).toBe('30');
    expect(logged.join()).not.toContain('the words of a post');
    broken = false;
    expect((await send(json(event))).status).toBe(200);
    expect((await send(json(event))).status).toBe(401);
  });

  it('503 where it takes longer than Slack waits; what was begun goes on', async () => {
    const until = gate();
    const waits: number[] = [];
    let done = false;
    const { send } = door({
      deliver: async () => {
        await until.passed;
        done = true;
        return;
      },
      after: (ms, then) => {
        waits.push(ms);
        queueMicrotask(then);
        return () => undefined;
      },
    });
    expect((await send(json(event))).status).toBe(503);
    expect(waits).toEqual([2_800]);
    until.open();
    await until.passed;
    await Promise.resolve();
    expect(done).toBe(true);
  });

  it('503 while the replay cache cannot be asked', async () => {
    const { send, delivered } = door({
      replays: { first: () => Promise.reject(new Error('down')), release: () => undefined },
    });
    expect((await send(json(event))).status).toBe(503);
    expect(delivered).toEqual([]);
  });

  it('what never ends is a thousand at most: then nothing more is begun', async () => {
    const ends: (() => void)[] = [];
    let begun = 0;
    const { send } = door({
      deliver: () => {
        begun += 1;
        return new Promise((resolve) => void ends.push(() => resolve(undefined)));
      },
      after: (_ms, then) => {
        queueMicrotask(then);
        return () => undefined;
      },
    });
    const many = Array.from({ length: 1_010 }, (_, n) => json({ ...event, event_id: `Ev${n}` }));
    for (const sent of many) expect((await send(sent)).status).toBe(503);
    expect(begun).toBe(1_000);
    for (const end of ends) end();
    await new Promise((resolve) => setImmediate(resolve));
    for (const sent of many.slice(1_005)) await send(sent);
    expect(begun).toBe(1_005);
  });

  it('stopping lets what is under way end, and takes nothing new', async () => {
    const until = gate();
    let stored = false;
    const made = door({
      deliver: async () => {
        await until.passed;
        stored = true;
        return;
      },
    });
    const first = made.send(json(event));
    await new Promise((resolve) => setImmediate(resolve));
    const stopped = made[Symbol.asyncDispose]();
    expect((await made.send(json({ ...event, event_id: 'Ev2' }))).status).toBe(503);
    until.open();
    await stopped;
    expect(stored).toBe(true);
    expect((await first).status).toBe(200);
  });

  it('once stopped it is asked to come back, whatever it is', async () => {
    const made = door();
    await made[Symbol.asyncDispose]();
    const challenge = { type: 'url_verification', challenge: 'x' };
    for (const sent of [json(event), form({ command: '/voice' }), form({ ssl_check: '1' }), json(challenge)]) {
      const { status, text, headers } = await made.send(sent);
      expect([status, text, headers.get('retry-after')]).toEqual([503, 'later', '30']);
    }
    expect(made.delivered).toEqual([]);
  });

  it('what was still being checked when it stopped is not taken, and may come once more', async () => {
    const asked = gate();
    const until = gate();
    const released: string[] = [];
    const made = door({
      replays: {
        first: async () => {
          asked.open();
          await until.passed;
          return true;
        },
        release: (key) => void released.push(key),
      },
    });
    const first = made.send(json(event));
    await asked.passed;
    await made[Symbol.asyncDispose]();
    until.open();
    expect((await first).status).toBe(503);
    expect(made.delivered).toEqual([]);
    expect(released).toHaveLength(1);
  });
});
