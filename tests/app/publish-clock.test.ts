import { describe, expect, it } from 'vitest';
import { testbedClasses } from '../../adapters/networks/testbed/index.ts';
import type { Fault } from '../../adapters/networks/testbed/server.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time.ts';
import type { Network } from '../../src/ports/network.ts';
import { type Delivery, delivery, postsOf } from '../support/delivery.ts';
import { judge } from '../support/history.ts';
import { approve, command, people } from '../support/house.ts';
import { memoryStore } from '../support/memory.ts';
import { soon } from '../support/soon.ts';

const text = 'Die Mühle läuft.';
const undo = { type: 'undo' as const, by: people.chris.person };
const jumps = { 'an hour ahead': HOUR, 'ten minutes back': -10 * MINUTE } as const;
const faults: readonly Fault[] = ['none', 'answer-lost', 'reset', 'error-after', 'late', 'limit'];

/** A house whose clock is set by so much while its first request is on its way. */
async function jumping(by: number): Promise<Delivery> {
  let jumped = false;
  const once = (): void => {
    if (!jumped) t.clock.advance(by);
    jumped = true;
  };
  const wrap = (network: Network): Network => ({
    ...network,
    publish: async (...args) => {
      const outcome = await network.publish(...args);
      once();
      return outcome;
    },
  });
  const t = await delivery({ store: memoryStore(), hurried: true, wrap });
  return t;
}

async function verdict(t: Delivery, id: string, kind: string) {
  const events = await t.house.store.read(
    async (tx) => (await tx.streams.load<ProposalEvent>(`proposal:${id}`)).events,
  );
  const history = { proposal: id, events, texts: () => [text], mayBeUnsure: () => kind === 'none' };
  return judge([history], postsOf(t.server.posts()));
}

/** Where it ends when nobody undoes it. */
const end = (kind: string, fault: Fault): string =>
  kind === 'none' && !['none', 'limit'].includes(fault) ? 'unconfirmed' : 'live';

describe.each(Object.entries(jumps))('a clock that jumps %s between claim and record', (_, by) => {
  describe.each(testbedClasses)('class %s', (kind) => {
    it.each(faults)('%s: ends once, in a state that says what is', async (fault) => {
      await using t = await jumping(by);
      t.server.plan('publish', [fault]);
      const id = await approve(t.house, text, [kind]);
      await t.through();
      // What would leave more than an hour late is wanted once more.
      if ((await t.proposal(id)).publications.some(({ held }) => held === 'late')) {
        expect(by).toBe(HOUR);
        await command(t.house, id, { type: 'still', by: people.jana.person });
        await t.through();
      }
      expect((await t.proposal(id)).publications.map(({ state }) => state)).toEqual([end(kind, fault)]);
      expect(await verdict(t, id, kind)).toEqual([]);
    });

    it.each(faults)('%s: leaves nothing behind when it is undone', async (fault) => {
      await using t = await jumping(by);
      t.server.plan('publish', [fault]);
      const id = await approve(t.house, text, [kind]);
      t.clock.advance(6 * SECOND);
      await t.worker.step();
      await t.worker.step();
      const sent = t.server.count('publish');
      await command(t.house, id, undo);
      await t.through();
      expect(t.server.count('publish')).toBe(sent);
      expect(await verdict(t, id, kind)).toEqual([]);
    });
  });
});

describe('a clock that jumps before anything left', () => {
  it('an hour ahead: what is late by now is held and asked about, not sent', async () => {
    await using t = await delivery({ store: memoryStore() });
    const id = await approve(t.house, text, ['read-back']);
    t.clock.advance(HOUR + MINUTE);
    await t.through();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'late' }]);
    expect(t.server.posts()).toEqual([]);
  });

  it('ten minutes back: it waits for its moment, once more', async () => {
    await using t = await delivery({ store: memoryStore() });
    const id = await approve(t.house, text, ['read-back']);
    t.clock.advance(-10 * MINUTE);
    expect(await t.worker.drain()).toBe(0);
    expect(await t.worker.nextAt()).toBe((await t.proposal(id)).due);
    await t.through();
    expect(await verdict(t, id, 'read-back')).toEqual([]);
    expect(t.server.posts()).toHaveLength(1);
  });
});

describe('a clock that jumps back while somebody holds the lease', () => {
  it.each(testbedClasses)('%s: nobody else takes it up, and recovery comes in its time', async (kind) => {
    await using t = await delivery({ store: memoryStore(), hurried: true });
    const id = await approve(t.house, text, [kind]);
    t.clock.advance(6 * SECOND);
    // Died right after the claim: nothing has left.
    const died = t.another({
      passing: (moment) => (moment === 'after-claim' ? new Promise(() => undefined) : undefined),
    });
    await died.step();
    void died.step();
    await soon(async () => (await t.proposal(id)).publications[0]?.state).toBe('sending');
    t.clock.advance(-10 * MINUTE);
    expect(await t.worker.drain()).toBe(0);
    await t.through();
    expect(await verdict(t, id, kind)).toEqual([]);
    expect((await t.proposal(id)).publications[0]?.state).toBe(kind === 'none' ? 'unconfirmed' : 'live');
  });
});
