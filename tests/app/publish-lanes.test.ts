import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { publisher } from '../../src/app/publish.ts';
import type { Instant } from '../../src/core/time.ts';
import { SECOND } from '../../src/core/time.ts';
import type { Network, Outcome } from '../../src/ports/network.ts';
import { approve, command, people, testHouse } from '../support/house.ts';

const account = (id: string, more: { dry?: boolean } = {}) => ({
  id,
  network: id,
  handle: `@${id}`,
  answers: 'Jana',
  default: true,
  ...more,
});

/** A network that answers when it is let, and counts how many of its calls are under way. */
function slow(id: string, more: Partial<Network> = {}) {
  const waiting: (() => void)[] = [];
  const seen = { now: 0, most: 0, sent: [] as string[] };
  let begun: () => void = () => undefined;
  const network: Network = {
    network: id,
    account: account(id),
    can: { remove: true, replies: false, media: false, edit: false, visibility: ['public'] },
    recovery: { class: 'read-back', settleMs: 120_000, keyTtlMs: 0 },
    pace: null,
    measure: (text) => ({ used: text.length, limit: 500, unit: 'characters' }),
    preview: ({ text }) => ({ text, used: text.length, limit: 500, unit: 'characters' }),
    prepare: async (part, _earlier, now) => ({ key: part.publication, createdAt: now, body: part.text }),
    publish: async (prepared): Promise<Outcome> => {
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      seen.sent.push(prepared.key);
      begun();
      await new Promise<void>((resolve) => waiting.push(resolve));
      seen.now -= 1;
      return { kind: 'live', receipt: { remoteId: prepared.key, url: `https://example.org/${prepared.key}` } };
    },
    find: async () => 'absent',
    remove: async () => ({ kind: 'removed' }),
    ...more,
  };
  return {
    network,
    seen,
    /** Resolves at the next call. */
    next: () => new Promise<void>((resolve) => (begun = resolve)),
    answer: () => waiting.shift()?.(),
  };
}

/** Others go on. */
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/**
 * Runs a worker that nothing wakes but its own lanes. `idle` resolves when it rests, also where that was while nobody waited for it.
 */
function running(house: Parameters<typeof publisher>[0]) {
  const over = new AbortController();
  let rested = Promise.withResolvers<void>();
  const done = publisher(house).run(async (_at, signal) => {
    rested.resolve();
    await once(signal, 'abort');
  }, over.signal);
  const idle = async (): Promise<void> => {
    await rested.promise;
    rested = Promise.withResolvers();
  };
  return { done, idle, stop: () => over.abort() };
}

describe('lanes of one worker', () => {
  it.each([
    ['at once', 0],
    ['so late that lanes come free meanwhile', 5],
  ])('a network that does not answer keeps no other waiting, and gets two; the store answers %s', async (_, turns) => {
    const [dead, quick] = [
      slow('dead'),
      slow('quick', {
        publish: async ({ key }) => ({ kind: 'live', receipt: { remoteId: key, url: `https://example.org/${key}` } }),
      }),
    ];
    await using t = await testHouse({ networks: [dead.network, quick.network] });
    const ids: string[] = [];
    for (const n of [1, 2, 3, 4]) ids.push(await approve(t.house, `Mühle ${n}`));
    t.clock.advance(6 * SECOND);
    const transact: typeof t.house.store.transact = async (work) => {
      for (let n = 0; n < turns; n += 1) await turn();
      return t.house.store.transact(work);
    };
    const read: typeof t.house.store.read = async (work) => {
      const found = await t.house.store.read(work);
      for (let n = 0; n < turns * 4; n += 1) await turn();
      return found;
    };
    const worker = running({ ...t.house, store: { ...t.house.store, transact, read } });
    await worker.idle();
    while ((await states(ids)).filter(([, state]) => state === 'live').length < 4) await worker.idle();
    expect(dead.seen.most).toBe(2);
    expect((await states(ids)).filter(([where]) => where === 'quick').every(([, state]) => state === 'live')).toBe(
      true,
    );
    while (dead.seen.sent.length < 4 || dead.seen.now > 0) {
      dead.answer();
      await turn();
    }
    worker.stop();
    await worker.done;
    expect((await states(ids)).every(([, state]) => state === 'live')).toBe(true);
    expect(new Set(dead.seen.sent).size).toBe(dead.seen.sent.length);

    async function states(all: readonly string[]): Promise<[string, string][]> {
      const proposals = await Promise.all(all.map((id) => t.proposal(id)));
      return proposals.flatMap((p) => p.publications.map((one): [string, string] => [one.account, one.state]));
    }
  });
});

describe('several taken at once', () => {
  it('one that cannot be planned keeps no other, and is left alone for a while', async () => {
    const there = async ({ key }: { key: string }): Promise<Outcome> => ({
      kind: 'live',
      receipt: { remoteId: key, url: `https://example.org/${key}` },
    });
    const networks = ['a', 'b', 'c'].map((id) => slow(id, { publish: there }).network);
    await using t = await testHouse({ networks });
    const [first = '', broken = '', last = ''] = await Promise.all(['1', '2', '3'].map((n) => approve(t.house, n)));
    const store: typeof t.house.store = {
      ...t.house.store,
      transact: (work) =>
        t.house.store.transact((tx) =>
          work({
            ...tx,
            proposals: {
              ...tx.proposals,
              revision: (id, n) => {
                if (id === broken) throw new Error('unreadable');
                return tx.proposals.revision(id, n);
              },
            },
          }),
        ),
    };
    t.clock.advance(6 * SECOND);
    const worker = running({ ...t.house, store });
    await worker.idle();
    const left = async () => {
      const all = await Promise.all([first, last].map((id) => t.proposal(id)));
      return all.flatMap((p) => p.publications).filter((one) => one.state !== 'live');
    };
    while ((await left()).length > 0) await worker.idle();
    worker.stop();
    await worker.done;
    expect((await t.proposal(broken)).publications.map((one) => one.state)).toEqual(['pending', 'pending', 'pending']);
  });
});

describe('a network that hangs while it prepares', () => {
  it('does not make the worker run in circles', async () => {
    let asked = 0;
    const hanging = slow('hanging', {
      prepare: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    });
    await using t = await testHouse({ networks: [hanging.network] });
    await approve(t.house, 'Mühle');
    t.clock.advance(6 * SECOND);
    const over = new AbortController();
    const waits: (Instant | null)[] = [];
    let late: () => void = () => undefined;
    const worker = publisher(t.house, {
      after: (_ms, then) => {
        late = then;
        return () => undefined;
      },
    });
    await worker.run(async (at) => {
      waits.push(at);
      if (waits.length < 3) return;
      over.abort();
      late();
    }, over.signal);
    expect(asked).toBe(1);
    expect(waits.every((at) => at !== null && at > t.clock.now())).toBe(true);
  });
});

describe('an account that only practises', () => {
  it('goes through every check and sends nothing', async () => {
    const dry = slow('dry');
    const network: Network = { ...dry.network, account: account('dry', { dry: true }) };
    await using t = await testHouse({ networks: [network] });
    const id = await approve(t.house, 'Heute geübt.');
    const worker = publisher(t.house);
    expect(await worker.drain()).toBe(0);
    t.clock.advance(6 * SECOND);
    await worker.drain();
    expect(await t.proposal(id)).toMatchObject({
      status: 'published',
      publications: [{ state: 'rehearsed', attempt: 0 }],
    });
    expect(dry.seen.sent).toEqual([]);
    await command(t.house, id, { type: 'undo', by: people.chris.person });
    expect((await t.proposal(id)).status).toBe('retracted');
  });

  it('does not practise what was taken back', async () => {
    const network: Network = { ...slow('dry').network, account: account('dry', { dry: true }) };
    await using t = await testHouse({ networks: [network] });
    const id = await approve(t.house, 'Heute geübt.');
    await command(t.house, id, { type: 'undo', by: people.chris.person });
    t.clock.advance(6 * SECOND);
    await publisher(t.house).drain();
    expect(await t.proposal(id)).toMatchObject({ status: 'retracted', publications: [{ state: 'cancelled' }] });
  });
});

describe('what a network allows', () => {
  const live = async ({ key }: { key: string }): Promise<Outcome> => ({
    kind: 'live',
    receipt: { remoteId: key, url: `https://example.org/${key}` },
  });

  it('is shared by all instances: two posts a minute are two posts a minute', async () => {
    const paced = slow('paced', { pace: { calls: 2, perMs: 60_000 }, publish: live });
    await using t = await testHouse({ networks: [paced.network] });
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push(await approve(t.house, `Mühle ${n}`));
    t.clock.advance(6 * SECOND);
    await Promise.all([publisher(t.house).drain(), publisher(t.house).drain()]);
    const count = async () =>
      (await Promise.all(ids.map((id) => t.proposal(id)))).filter((p) => p.status === 'published').length;
    expect(await count()).toBe(2);
    const again = publisher(t.house);
    await again.drain();
    expect(await count()).toBe(2);
    t.clock.advance(30 * SECOND);
    await publisher(t.house).drain();
    expect(await count()).toBe(3);
  });

  it('"too many" said to one post is heard by all of that account', async () => {
    let calls = 0;
    const paced = slow('paced', {
      pace: { calls: 100, perMs: 60_000 },
      publish: async (prepared) => {
        calls += 1;
        return calls === 1 ? { kind: 'refused', retry: 'after', code: 'rate', afterMs: 120 * SECOND } : live(prepared);
      },
    });
    await using t = await testHouse({ networks: [paced.network] });
    const ids = [await approve(t.house, 'Mühle 1'), await approve(t.house, 'Mühle 2')];
    t.clock.advance(6 * SECOND);
    await publisher(t.house).drain();
    expect(calls).toBe(1);
    const reasons = (await Promise.all(ids.map((id) => t.proposal(id)))).map((p) => p.publications[0]?.reason);
    expect(reasons.toSorted()).toEqual([null, 'rate']);
    t.clock.advance(121 * SECOND);
    await publisher(t.house).drain();
    expect((await Promise.all(ids.map((id) => t.proposal(id)))).map((p) => p.status)).toEqual([
      'published',
      'published',
    ]);
  });
});
