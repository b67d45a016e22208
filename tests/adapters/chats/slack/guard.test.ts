import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Head, isSigned, judge, LARGEST } from '../../../../adapters/chats/slack/guard.ts';
import { type Replays, replaysInMemory, replaysInStore } from '../../../../adapters/chats/slack/replays.ts';
import { openStore } from '../../../../adapters/stores/index.ts';
import { instant, MINUTE } from '../../../../src/core/time.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { forgeries, NOW_S, SECRET, signature } from '../../../support/forgeries.ts';

/** Slack's own example, docs.slack.dev "Verifying requests from Slack". */
const BODY = Buffer.from(
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
);
const SIGNATURE = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
const head: Head = {
  method: 'POST',
  contentType: 'application/x-www-form-urlencoded',
  length: null,
  timestamp: String(NOW_S),
  signature: SIGNATURE,
};
const NOW = instant(NOW_S * 1000);

const judged = async (
  given: Partial<Head>,
  body: Uint8Array = BODY,
  how: { readonly now?: string; readonly replays?: Replays; readonly secret?: string } = {},
) =>
  (
    await judge(
      { secret: how.secret ?? SECRET, replays: how.replays ?? replaysInMemory(), now: how.now ?? NOW },
      { ...head, ...given },
      body,
    )
  )?.word ?? 'in';

const at = (seconds: number) => {
  const ts = String(NOW_S + seconds);
  return { timestamp: ts, signature: signature(SECRET, ts, BODY) };
};

describe('who may come in from Slack', () => {
  it("lets Slack's own example in, in its second", async () => expect(await judged({})).toBe('in'));

  it('lets nothing in that differs by one byte of the body', async () => {
    const words = new Set<string>();
    for (let n = 0; n < BODY.length; n++) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
        const other = Buffer.from(BODY);
        other[n] = (other[n] ?? 0) ^ flip;
        words.add(await judged({}, other));
      }
      words.add(await judged({}, Buffer.concat([BODY.subarray(0, n), BODY.subarray(n + 1)])));
    }
    expect([...words]).toEqual(['signature']);
  });

  it('lets nothing in that differs by one byte of the time or of the signature', async () => {
    const words = new Set<string>();
    for (const field of ['timestamp', 'signature'] as const) {
      const text = String(head[field]);
      for (let n = 0; n < text.length; n++) {
        for (let byte = 0; byte < 256; byte++) {
          const sign = String.fromCharCode(byte);
          if (sign !== text[n]) words.add(await judged({ [field]: text.slice(0, n) + sign + text.slice(n + 1) }));
        }
        words.add(await judged({ [field]: text.slice(0, n) + text.slice(n + 1) }));
      }
      for (const more of ['0', 'a', ' ', '\n', '\0', ',']) words.add(await judged({ [field]: text + more }));
    }
    expect([...words].sort()).toEqual(['signature', 'time', 'timestamp']);
  });

  it('knows five minutes, both ways', async () => {
    const words = await Promise.all([-301, -300, -299, 0, 299, 300, 301, 86_400].map((s) => judged(at(s))));
    expect(words).toEqual(['time', 'in', 'in', 'in', 'in', 'in', 'time', 'time']);
    expect(await judged(at(-300), BODY, { now: instant(NOW_S * 1000 + 1) })).toBe('time');
  });

  it('demands one time and one signature', async () => {
    const faults = await Promise.all([
      judged({ timestamp: null }),
      judged({ signature: null }),
      judged({ timestamp: `${NOW_S}, ${NOW_S}` }),
      judged({ signature: `${SIGNATURE}, ${SIGNATURE}` }),
    ]);
    expect(faults).toEqual(['unsigned', 'unsigned', 'timestamp', 'signature']);
  });

  it('refuses, cheapest check first', async () => {
    const bad = {
      method: 'GET',
      contentType: 'text/plain',
      length: String(LARGEST + 1),
      timestamp: 'x',
      signature: 'x',
    };
    expect(await judged(bad)).toBe('method');
    expect(await judged({ ...bad, method: 'POST' })).toBe('type');
    const form = { ...bad, method: 'POST', contentType: head.contentType };
    expect(await judged(form)).toBe('large');
    expect(await judged({ ...form, length: 'NaN' })).toBe('large');
    expect(await judged({ ...form, length: '9' })).toBe('timestamp');
    expect(await judged({}, Buffer.alloc(LARGEST + 1))).toBe('large');
  });

  it('takes JSON and forms, and nothing that only looks like them', async () => {
    const type = (contentType: string | null) => judged({ contentType });
    expect(await type('application/json')).toBe('in');
    expect(await type('application/json; charset=UTF-8')).toBe('in');
    for (const other of [
      null,
      '',
      'text/json',
      'application/jsonp',
      'application/json, application/json',
      'application/json;x',
    ]) {
      expect(await type(other)).toBe('type');
    }
  });

  it('without a secret nothing is signed', async () => {
    const empty = signature('', String(NOW_S), BODY);
    expect(isSigned('', { ...head, signature: empty }, BODY)).toBe(false);
    expect(await judged({ signature: empty }, BODY, { secret: '' })).toBe('signature');
  });
});

describe('what came once does not come again', () => {
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voices-slack-'));
    store = await openStore(join(folder, 'voices.db'));
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  /** Is it in the store? Looks without leaving a trace. */
  const isKnown = async (key: string): Promise<boolean> => {
    const unseen = Symbol('unseen');
    const looking = store.transact(async (tx) => {
      if (await tx.slots.take('slack-request', key, NOW)) throw unseen;
    });
    return looking.then(
      () => true,
      (error: unknown) => {
        if (error === unseen) return false;
        throw error;
      },
    );
  };

  it('within ten minutes, and is forgotten then', async () => {
    const replays = replaysInMemory();
    const first = (ms: number) => replays.first('k', instant(ms));
    expect([await first(0), await first(1), await first(10 * MINUTE - 1), await first(10 * MINUTE)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('refuses the same request, lets a new signature of the same words in', async () => {
    const replays = replaysInMemory();
    expect(await judged({}, BODY, { replays })).toBe('in');
    expect(await judged({}, BODY, { replays })).toBe('replayed');
    expect(await judged(at(1), BODY, { replays })).toBe('in');
  });

  it('forgets nothing about a request that was refused for another reason', async () => {
    const replays = replaysInMemory();
    expect(await judged({}, Buffer.from('x'), { replays })).toBe('signature');
    expect(await judged({}, BODY, { replays })).toBe('in');
  });

  it('over two instances that share a store', async () => {
    const [one, two] = [replaysInStore(store), replaysInStore(store)];
    expect(await judged({}, BODY, { replays: one })).toBe('in');
    expect(await judged({}, BODY, { replays: two })).toBe('replayed');
    expect(await judged({}, BODY, { replays: one })).toBe('replayed');
    const both = await Promise.all([one, two].map((replays) => judged(at(2), BODY, { replays })));
    expect(both.sort()).toEqual(['in', 'replayed']);
  });

  it('in the store as long as its time would be good, not longer', async () => {
    const replays = replaysInStore(store);
    const when = (seconds: number) => instant((NOW_S + seconds) * 1000);
    const ahead = (seconds: number) => judged(at(100_700), BODY, { now: when(100_000 + seconds), replays });
    // Signed as far ahead as is let in: the longest a replay can be tried.
    expect(await ahead(400)).toBe('in');
    for (const seconds of [401, 500, 700, 999, 1_000]) {
      await replays.first(`9-${seconds}`, when(100_000 + seconds));
      expect(await ahead(seconds)).toBe('replayed');
    }
    expect(await ahead(1_001)).toBe('time');
    expect(await isKnown('9-401')).toBe(true);
    await replays.first('9-later', when(102_000));
    expect(await isKnown('9-401')).toBe(false);
    expect(await isKnown('9-later')).toBe(true);
  });

  it('a thousand requests that were never sent again keep no newer one out', async () => {
    const replays = replaysInStore(store);
    for (let n = 0; n <= 1_000; n++) replays.release(`r-${n}`);
    expect(await replays.first('fresh', NOW)).toBe(true);
    replays.release('fresh');
    expect(await replays.first('fresh', NOW)).toBe(true);
    expect(await replays.first('fresh', NOW)).toBe(false);
  });

  it.each([
    ['in memory', replaysInMemory],
    ['in the store', () => replaysInStore(store)],
  ])('but what could not be stored may come once more (%s)', async (_, make) => {
    const replays = make();
    expect(await replays.first('k', NOW)).toBe(true);
    replays.release('k');
    expect(await replays.first('k', NOW)).toBe(true);
    expect(await replays.first('k', NOW)).toBe(false);
  });

  it('lets nothing in while the store cannot be asked', async () => {
    const broken: Replays = { first: () => Promise.reject(new Error('down')), release: () => undefined };
    await expect(judged({}, BODY, { replays: broken })).rejects.toThrow('down');
  });
});

it('5,000 forged requests: none is let in, and every good one beside them once', async () => {
  expect(await forgeries(5_000, 20_261_124)).toEqual({
    tried: 5_000,
    accepted: {},
    valid: 5_000,
    refused: 0,
    replayed: 0,
  });
});
