import { describe, expect, it, onTestFinished } from 'vitest';
import { testbed } from '../../adapters/networks/testbed/index.ts';
import { startTestbed } from '../../adapters/networks/testbed/server.ts';
import { stop } from '../../src/app/switching.ts';
import { cleanTrials, runTrial, type TrialStep } from '../../src/app/trial.ts';
import type { Account } from '../../src/core/leitbild.ts';
import { MINUTE } from '../../src/core/time.ts';
import type { Network } from '../../src/ports/network.ts';
import { people, testHouse } from '../support/house.ts';

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  network: 'testbed',
  handle: `@${id}`,
  answers: 'Jana',
  default: false,
  ...more,
});

/** A house with one account on a test network that can be told what goes wrong. */
async function trying(kind = 'key', change: (network: Network) => Network = (network) => network) {
  const server = await startTestbed({ now: () => house.clock.now() });
  const network = change(testbed(account(kind), { url: server.url }));
  const house = await testHouse({ networks: [network] });
  onTestFinished(async () => {
    await house[Symbol.asyncDispose]();
    await server.close();
  });
  const steps: TrialStep[] = [];
  return {
    ...house,
    server,
    steps,
    there: () => server.posts().filter((post) => !post.removed).length,
    out: () => house.house.store.read((tx) => tx.trials.out(kind)),
    run: () => runTrial(house.house, kind, { tell: async (step) => void steps.push(step) }),
  };
}

describe('a test post', () => {
  it.each([
    ['client-id', true, false],
    ['key', true, false],
    ['read-back', true, false],
    ['none', 'unknown', 'unknown'],
  ])('undoes itself and tells each step (%s)', async (kind, before, after) => {
    const it = await trying(kind);
    expect(await it.run()).toEqual({ kind: 'well' });
    expect(it.steps).toEqual([
      { kind: 'prepared' },
      { kind: 'live', url: expect.stringContaining('http') },
      { kind: 'seen', there: before },
      { kind: 'removed' },
      { kind: 'seen', there: after },
    ]);
    expect(it.server.posts()).toMatchObject([{ removed: true, visibility: 'unlisted', language: 'de', warning: null }]);
    expect(it.server.posts()[0]?.text).toMatch(/^Das ist ein Testbeitrag: .* \([0-9a-z]+\)$/);
    expect(await it.out()).toEqual([]);
  });

  it('is public where the account knows nothing else, and never says the same twice', async () => {
    const it = await trying('duplicate-refusal', (network) => ({
      ...network,
      can: { ...network.can, visibility: ['public'] },
    }));
    expect([await it.run(), await it.run()]).toEqual([{ kind: 'well' }, { kind: 'well' }]);
    expect(it.server.posts().map((post) => post.visibility)).toEqual(['public', 'public']);
    expect(new Set(it.server.posts().map((post) => post.text)).size).toBe(2);
  });

  it('is stored before it leaves', async () => {
    let stored: number | null = null;
    const it = await trying('key', (network) => ({
      ...network,
      publish: async (...args) => {
        stored = (await it.out()).length;
        return network.publish(...args);
      },
    }));
    await it.run();
    expect(stored).toBe(1);
  });

  it.each(['answer-lost', 'error-after', 'html', 'empty'] as const)(
    'is found when the answer is gone (%s)',
    async (fault) => {
      const it = await trying('read-back');
      it.server.plan('publish', [fault]);
      expect(await it.run()).toEqual({ kind: 'well' });
      expect(it.steps.slice(0, 4).map((step) => step.kind)).toEqual(['prepared', 'lost', 'seen', 'removed']);
      expect(it.there()).toBe(0);
    },
  );

  it('that appears late is taken back by the next one, which waits for it', async () => {
    const it = await trying('key');
    it.server.plan('publish', ['late']);
    expect(await it.run()).toEqual({ kind: 'left', url: null });
    expect(await it.run()).toEqual({ kind: 'left', url: null });
    expect(it.server.count('publish')).toBe(1);
    it.server.settle();
    expect(it.there()).toBe(1);
    expect(await it.run()).toEqual({ kind: 'well' });
    expect(it.steps).toContainEqual({ kind: 'cleaned', count: 1 });
    expect({ there: it.there(), ever: it.server.posts().length, out: await it.out() }).toEqual({
      there: 0,
      ever: 2,
      out: [],
    });
  });

  it('that never arrives is forgotten once it cannot arrive any more', async () => {
    const it = await trying('key');
    it.server.plan('publish', ['reset']);
    expect(await it.run()).toEqual({ kind: 'left', url: null });
    it.clock.advance(2 * MINUTE);
    expect((await cleanTrials(it.house)).left).toHaveLength(1);
    it.clock.advance(MINUTE);
    expect(await cleanTrials(it.house)).toEqual({ cleaned: 1, left: [] });
  });

  it.each([
    ['limit', { kind: 'refused', retry: 'after', code: 'rate' }],
    ['login', { kind: 'refused', retry: 'login', code: 'auth' }],
  ] as const)('that is refused leaves nothing behind (%s)', async (fault, end) => {
    const it = await trying();
    it.server.plan('publish', [fault]);
    expect(await it.run()).toMatchObject(end);
    expect(await it.out()).toEqual([]);
  });

  it('that cannot be removed is told with its address, and not tried for ever', async () => {
    const it = await trying();
    it.server.plan('remove', ['stuck']);
    expect(await it.run()).toEqual({ kind: 'stuck', url: expect.stringContaining(it.server.url) });
    expect(await cleanTrials(it.house)).toEqual({ cleaned: 0, left: [] });
  });

  it('whose removal nobody answers is told with its address, and taken back at the next start', async () => {
    const it = await trying();
    it.server.plan('remove', ['error-before', 'reset']);
    expect(await it.run()).toEqual({ kind: 'left', url: expect.stringContaining(it.server.url) });
    expect(it.there()).toBe(1);
    expect(await cleanTrials(it.house)).toEqual({ cleaned: 1, left: [] });
    expect(it.there()).toBe(0);
  });

  it('of a process that died in the middle is taken back at the next start', async () => {
    const it = await trying('read-back', (network) => ({
      ...network,
      // It is out, and nobody hears of it any more.
      find: async (...args) => (dead ? Promise.reject(new Error('dead')) : network.find(...args)),
      remove: async (...args) => (dead ? Promise.reject(new Error('dead')) : network.remove(...args)),
    }));
    let dead = true;
    it.server.plan('publish', ['answer-lost']);
    expect(await it.run()).toEqual({ kind: 'left', url: null });
    expect(it.there()).toBe(1);
    dead = false;
    expect(await cleanTrials(it.house, 'somebody-else')).toEqual({ cleaned: 0, left: [] });
    expect(await cleanTrials(it.house)).toEqual({ cleaned: 1, left: [] });
    expect(it.there()).toBe(0);
    expect(JSON.stringify(it.logs)).not.toContain('Testbeitrag');
  });

  it('does not wait for ever for a network', async () => {
    const it = await trying('key', (network) => ({ ...network, publish: () => new Promise(() => undefined) }));
    const waits: (() => void)[] = [];
    const end = runTrial(it.house, 'key', {
      after: (_, then) => {
        waits.push(then);
        return () => undefined;
      },
      // The second call is the publishing.
      tell: async ({ kind }) => (kind === 'prepared' ? void setImmediate(() => waits.at(-1)?.()) : undefined),
    });
    expect(await end).toEqual({ kind: 'left', url: null });
  });
});

describe('no test post', () => {
  const sent = async (it: Awaited<ReturnType<typeof trying>>, id = 'key') => {
    const end = await runTrial(it.house, id);
    return { end: end.kind, sent: it.server.count('publish'), out: (await it.out()).length };
  };

  it('while publishing is stopped', async () => {
    const it = await trying();
    await it.house.store.transact((tx) =>
      stop({ tx, house: it.house, me: people.jana, cause: null }, 'testbed', 'Grund'),
    );
    expect(await sent(it)).toEqual({ end: 'stopped', sent: 0, out: 0 });
  });

  it('when everything is stopped just before it leaves', async () => {
    const it = await trying('key', (network) => ({
      ...network,
      prepare: async (...args) => {
        await it.house.store.transact((tx) =>
          stop({ tx, house: it.house, me: people.jana, cause: null }, 'all', 'Grund'),
        );
        return network.prepare(...args);
      },
    }));
    expect(await sent(it)).toEqual({ end: 'stopped', sent: 0, out: 0 });
  });

  it.each([
    ['dry', (network: Network) => ({ ...network, account: { ...network.account, dry: true } })],
    ['cannot-remove', (network: Network) => ({ ...network, can: { ...network.can, remove: false } })],
    [
      'own',
      (network: Network) => ({
        ...network,
        recovery: { class: 'same-transaction', settleMs: 0, keyTtlMs: 0 } as const,
      }),
    ],
    ['unprepared', (network: Network) => ({ ...network, prepare: () => Promise.reject(new Error('no login')) })],
  ])('where it would be %s', async (kind, change) => {
    expect(await sent(await trying('key', change))).toEqual({ end: kind, sent: 0, out: 0 });
  });

  it('on an account that nobody has', async () => {
    expect((await sent(await trying(), 'x')).end).toBe('not-here');
  });
});
