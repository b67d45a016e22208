import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Deliver } from '../../../../adapters/chats/slack/bolt.ts';
import { type SocketOptions, socket } from '../../../../adapters/chats/slack/socket.ts';
import type { Connection } from '../../../../adapters/chats/slack/types.ts';
import { millis } from '../../../../src/core/time.ts';
import { gate } from '../../../support/gate.ts';
import { fakeClock } from '../../../support/house.ts';
import { type Slack, slack } from '../../../support/slack/index.ts';
import { soon } from '../../../support/soon.ts';

const [HELLO, LOOK, REFUSED] = [15_000, 5_000, 300_000];

/** Timers that ring when the test says so. */
function timers() {
  const set: { readonly ms: number; readonly then: () => void }[] = [];
  const waiting = new Set<() => void>();
  const find = (ms: number) => set.findIndex((one) => one.ms === ms);
  return {
    after: (ms: number, then: () => void) => {
      const one = { ms, then };
      set.push(one);
      for (const look of [...waiting]) look();
      return () => void (set.includes(one) && set.splice(set.indexOf(one), 1));
    },
    has: (ms: number) => find(ms) >= 0,
    /** Rings the timer of so many milliseconds, as soon as there is one. */
    rings: async (ms: number): Promise<void> => {
      if (find(ms) < 0) {
        await new Promise<void>((resolve) => {
          const look = () => {
            if (find(ms) < 0) return;
            waiting.delete(look);
            resolve();
          };
          waiting.add(look);
        });
      }
      set.splice(find(ms), 1)[0]?.then();
    },
  };
}

type Delivered = Parameters<Deliver>;

describe('the line to Slack', () => {
  const clock = fakeClock();
  let fake: Slack;
  let time: ReturnType<typeof timers>;
  let line: Connection | null;
  let logged: string[];
  let delivered: Delivered[];

  beforeEach(async () => {
    fake = await slack({ now: () => millis(clock.now()), advance: (ms) => clock.advance(ms) });
    time = timers();
    line = null;
    logged = [];
    delivered = [];
  });
  afterEach(async () => {
    await line?.[Symbol.asyncDispose]();
    await fake[Symbol.asyncDispose]();
  });

  const deliver: Deliver = async (...given) => {
    delivered.push(given);
    return;
  };
  /** The greatest jitter: pauses are what the table says. */
  const chance = { id: () => 'x', secret: () => 'ffffffff' };
  function open(more: Partial<SocketOptions> = {}): Connection {
    line = socket({
      config: { apiUrl: fake.apiUrl, appToken: fake.appToken },
      clock,
      chance,
      after: time.after,
      deliver,
      log: (level, said, values) => logged.push(`${level}: ${said} ${JSON.stringify(values ?? {})}`),
      ...more,
    });
    return line;
  }
  const opened = (given: Connection) => soon(() => given.state()).toBeNull();
  const jana = () => fake.as('UJANA');
  const code = () => line?.state()?.code;

  it('is open at the hello, and hands on what comes', async () => {
    const made = open();
    expect(made.state()).toEqual({ since: clock.now(), code: 'connecting' });
    await opened(made);
    const acked = await jana().command('list');
    expect(acked).toMatchObject({ ok: true });
    expect(delivered).toMatchObject([[{ command: '/voice', text: 'list', user_id: 'UJANA' }, null]]);
    expect(logged).toEqual(['info: the line to Slack is open {}']);
  });

  it('acknowledges what is stored, and leaves the rest to come again', async () => {
    let broken = true;
    const made = open({
      deliver: async (...given) => {
        delivered.push(given);
        if (broken) throw new TypeError('words of a post');
        return;
      },
    });
    await opened(made);
    const first = fake.emit({ type: 'app_home_opened', user: 'UJANA', tab: 'home' });
    await soon(() => delivered.length).toBe(1);
    broken = false;
    await fake.passes(3_000);
    expect(await first).toMatchObject({ ok: false });
    await fake.settled();
    expect(delivered.map(([, retry]) => retry)).toEqual([null, { num: 1, reason: 'timeout' }]);
    expect(logged.join()).toContain('was not acknowledged');
    expect(logged.join()).not.toContain('words of a post');
  });

  it('opens again after a connection that said no hello', async () => {
    fake.sockets.faults.hellos = 1;
    const made = open();
    await soon(() => fake.sockets.faults.hellos).toBe(0);
    await time.rings(HELLO);
    await time.rings(1_000);
    await opened(made);
    expect(logged[0]).toContain('"code":"no-hello"');
  });

  it('opens again after an address that never came', async () => {
    fake.faults.always('apps.connections.open', 'hangs');
    const made = open();
    await time.rings(HELLO);
    fake.faults.always('apps.connections.open', null);
    await time.rings(1_000);
    await opened(made);
  });

  it.each(['invalid_auth', 'not_allowed_token_type', 'account_inactive', 'missing_scope', 'a_word_of_tomorrow'])(
    'says %s, asks slowly, and is there once it is mended',
    async (error) => {
      fake.faults.always('apps.connections.open', { error });
      const made = open();
      const since = clock.now();
      await time.rings(REFUSED);
      await soon(() => time.has(REFUSED)).toBe(true);
      expect(made.state()).toEqual({ since, code: error });
      fake.faults.always('apps.connections.open', null);
      await time.rings(REFUSED);
      await opened(made);
    },
  );

  it('survives a refusal in the middle of things', async () => {
    const made = open();
    await opened(made);
    fake.faults.plan('apps.connections.open', [{ error: 'invalid_auth' }]);
    fake.sockets.cut();
    await time.rings(1_000);
    await time.rings(REFUSED);
    await opened(made);
    expect(await jana().command('list')).toMatchObject({ ok: true });
  });

  it.each([
    ['http-500', 'http_500', 1_000],
    ['html', 'unreachable', 1_000],
    ['reset', 'unreachable', 1_000],
    [{ error: 'internal_error' }, 'internal_error', 1_000],
    [{ limited: 30 }, 'ratelimited', 31_000],
  ] as const)('takes %j for something that passes', async (fault, word, pause) => {
    fake.faults.plan('apps.connections.open', [fault]);
    const made = open();
    await time.rings(pause);
    await opened(made);
    expect(logged[0]).toContain(`"code":"${word}"`);
  });

  it.each([
    ['warning', 1_000],
    ['refresh_requested', 1_000],
    ['link_disabled', REFUSED],
  ] as const)('%s: goes, and comes again in its time', async (reason, pause) => {
    const made = open();
    await opened(made);
    clock.advance(60_000);
    fake.sockets.disconnect(reason);
    await time.rings(pause);
    await opened(made);
    expect(fake.sockets.connections()).toBe(1);
    expect(logged[1]).toContain(`"code":"${reason}"`);
  });

  it('pauses longer and longer while Slack is gone, a minute at most, and knows since when', async () => {
    await fake.gone();
    const made = open();
    const since = clock.now();
    for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      await time.rings(pause);
      clock.advance(pause);
    }
    await soon(code).toBe('unreachable');
    expect(made.state()).toEqual({ since, code: 'unreachable' });
    await fake.back();
    await time.rings(60_000);
    await opened(made);
  });

  it('a line that held was a good one: the pauses begin anew; one that breaks at once was none', async () => {
    const made = open();
    await opened(made);
    fake.sockets.cut();
    await time.rings(1_000);
    await opened(made);
    fake.sockets.cut();
    await time.rings(2_000);
    await opened(made);
    clock.advance(10_000);
    fake.sockets.cut();
    await time.rings(1_000);
    await opened(made);
  });

  it('spreads its pauses: half of them at least', async () => {
    await fake.gone();
    open({ chance: { id: () => 'x', secret: () => '00000000' } });
    await time.rings(500);
    await time.rings(1_000);
    await time.rings(2_000);
  });

  it('notices a line on which nothing is heard, and not one on which something is', async () => {
    const made = open();
    await opened(made);
    for (let looks = 0; looks < 3; looks++) await time.rings(LOOK);
    await jana().command('list');
    for (let looks = 0; looks < 4; looks++) await time.rings(LOOK);
    expect(made.state()).toBeNull();
    fake.sockets.stall();
    await time.rings(LOOK);
    await time.rings(1_000);
    await opened(made);
    expect(logged[1]).toContain('"code":"silent"');
  });

  it('stops gracefully: what is being stored is stored and acknowledged, nothing new is taken', async () => {
    const until = gate();
    const made = open({
      deliver: async (...given) => {
        delivered.push(given);
        await until.passed;
        return { response_action: 'clear' };
      },
    });
    await opened(made);
    const first = jana().command('list');
    await soon(() => delivered.length).toBe(1);
    const stopped = made[Symbol.asyncDispose]();
    const second = jana().command('me');
    until.open();
    await stopped;
    expect(await first).toMatchObject({ ok: true, body: { response_action: 'clear' } });
    await fake.passes(3_000);
    expect(await second).toMatchObject({ ok: false, error: 'operation_timeout' });
    expect(delivered).toHaveLength(1);
    expect(made.state()?.code).toBe('stopped');
  });

  it.each(['while it connects', 'while it pauses', 'while Slack says nothing'])('stops at once %s', async (when) => {
    if (when === 'while it connects') fake.faults.plan('apps.connections.open', ['hangs']);
    if (when === 'while it pauses') await fake.gone();
    const made = open();
    if (when === 'while it pauses') await soon(() => time.has(1_000)).toBe(true);
    if (when === 'while Slack says nothing') {
      await opened(made);
      fake.sockets.stall();
      const stopped = made[Symbol.asyncDispose]();
      await time.rings(2_000);
      return stopped;
    }
    await made[Symbol.asyncDispose]();
    expect(made.state()?.code).toBe('stopped');
  });
});

describe('a line held by hand', () => {
  /** A Slack that sends whatever it is told; `next` is the connection that comes next. */
  async function raw() {
    const server = createServer((_, response) => {
      const { port } = server.address() as AddressInfo;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/link` }));
    });
    const sockets = new WebSocketServer({ server });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    return {
      apiUrl: `http://127.0.0.1:${port}/api/`,
      next: async () => ((await once(sockets, 'connection')) as [WebSocket])[0],
      close: () => server.close(),
    };
  }
  let odd: Awaited<ReturnType<typeof raw>>;
  let time: ReturnType<typeof timers>;
  beforeEach(async () => {
    odd = await raw();
    time = timers();
  });
  afterEach(() => odd.close());

  const open = (deliver: Deliver): Connection =>
    socket({
      config: { apiUrl: odd.apiUrl, appToken: 'xapp-1' },
      clock: fakeClock(),
      chance: { id: () => 'x', secret: () => 'ffffffff' },
      after: time.after,
      deliver,
      log: () => undefined,
    });
  const envelope = (id: string) => JSON.stringify({ type: 'interactive', envelope_id: id, payload: { id } });

  it('frames that Slack does not send end neither the process nor the line', async () => {
    const delivered: unknown[] = [];
    const joins = odd.next();
    const line = open(async (payload) => void delivered.push(payload));
    const wire = await joins;
    const answers: string[] = [];
    wire.on('message', (data) => answers.push(String(data)));
    wire.send('{"type":"hello"}');
    for (const frame of ['', 'no json', 'null', '[]', '{}', '{"type":"events_api","envelope_id":"a"}'])
      wire.send(frame);
    wire.send('{"type":"events_api","envelope_id":"b","payload":{"type":"app_rate_limited"}}');
    wire.send('{"type":"interactive","envelope_id":"c","payload":"text"}');
    wire.send(Buffer.from([0, 255]), { binary: true });
    wire.send(envelope('d'));
    await soon(() => answers).toEqual(['{"envelope_id":"d","payload":{}}']);
    expect(delivered).toEqual([{ id: 'd' }]);
    expect(line.state()).toBeNull();
    await line[Symbol.asyncDispose]();
  });

  it('what comes while it stops is left for another connection', async () => {
    const until = gate();
    const delivered: unknown[] = [];
    const joins = odd.next();
    const line = open(async (payload) => {
      delivered.push(payload);
      await until.passed;
      return;
    });
    const wire = await joins;
    const answers: string[] = [];
    wire.on('message', (data) => answers.push(String(data)));
    wire.send('{"type":"hello"}');
    wire.send(envelope('a'));
    await soon(() => delivered.length).toBe(1);
    const stopped = line[Symbol.asyncDispose]();
    wire.send(envelope('b'));
    wire.ping();
    await once(wire, 'pong');
    until.open();
    await stopped;
    expect(delivered).toEqual([{ id: 'a' }]);
    expect(answers).toEqual(['{"envelope_id":"a","payload":{}}']);
  });

  it('a line that was given up is hung up: nothing is taken on two at once', async () => {
    const delivered: unknown[] = [];
    const joins = odd.next();
    const line = open(async (payload) => void delivered.push(payload));
    const first = await joins;
    await soon(() => time.has(HELLO)).toBe(true);
    const closed = once(first, 'close');
    await time.rings(HELLO);
    await closed;
    const joinsAgain = odd.next();
    await time.rings(1_000);
    (await joinsAgain).send('{"type":"hello"}');
    await soon(() => line.state()).toBeNull();
    await line[Symbol.asyncDispose]();
    expect(delivered).toEqual([]);
  });
});
