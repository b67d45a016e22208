import { describe, expect, it } from 'vitest';
import { testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { type Fault, faults } from '../../adapters/networks/testbed/server.ts';
import { SECOND } from '../../src/core/time.ts';
import { contradictions, delivery } from '../support/delivery.ts';
import { approve, command, people } from '../support/house.ts';
import { memoryStore } from '../support/memory.ts';

const text = 'Wir reparieren die Mühle von 1974.';
const undo = { type: 'undo' as const, by: people.chris.person };
const publishing = faults.filter((fault) => fault !== 'stuck');

/** Where an accepted or a lost send ends, by what the network can be asked. */
const ends = (kind: string, fault: Fault): string => {
  if (fault === 'login') return 'held';
  if (fault === 'none' || fault === 'limit') return 'live';
  return kind === 'none' ? 'unconfirmed' : 'live';
};

describe.each(testbedClasses)('class %s', (kind) => {
  it.each(publishing)('publishes once when the send meets: %s', async (fault) => {
    await using t = await delivery({ store: memoryStore() });
    t.server.plan('publish', [fault]);
    const id = await approve(t.house, text, [kind]);
    await t.through();
    const p = await t.proposal(id);
    expect(p.publications.map((one) => one.state)).toEqual([ends(kind, fault)]);
    expect(contradictions(p, text, t.server.posts())).toEqual([]);
  });

  it.each(publishing)('leaves nothing behind when undone right after the send met: %s', async (fault) => {
    await using t = await delivery({ store: memoryStore() });
    t.server.plan('publish', [fault]);
    const id = await approve(t.house, text, [kind]);
    t.clock.advance(6 * SECOND);
    await t.worker.step();
    await t.worker.step();
    const sent = t.server.count('publish');
    await command(t.house, id, undo);
    await t.through();
    const p = await t.proposal(id);
    expect(contradictions(p, text, t.server.posts())).toEqual([]);
    expect(t.server.count('publish')).toBe(sent);
    const open = kind === 'none' && ends(kind, fault) === 'unconfirmed';
    expect(p.status).toBe(open ? 'retracting' : 'retracted');
  });

  it.each(faults)('takes it down when the removal meets: %s', async (fault) => {
    await using t = await delivery({ store: memoryStore() });
    const id = await approve(t.house, text, [kind]);
    await t.through();
    t.server.plan('remove', [fault]);
    await command(t.house, id, undo);
    await t.through();
    if (fault === 'stuck') {
      expect((await t.proposal(id)).publications).toMatchObject([{ state: 'stuck' }]);
      await command(t.house, id, undo);
      await t.through();
    }
    const p = await t.proposal(id);
    expect(p.status).toBe('retracted');
    expect(contradictions(p, text, t.server.posts())).toEqual([]);
    expect(t.server.posts().map((post) => post.removed)).toEqual([true]);
  });
});

describe('a network that cannot be read for a while', () => {
  it.each(['key', 'read-back', 'duplicate-refusal'] as const)('%s: is asked again, then a person is', async (kind) => {
    for (const [blind, state] of [
      [1, 'live'],
      [5, 'unconfirmed'],
    ] as const) {
      await using t = await delivery({ store: memoryStore() });
      // The key is not trusted either: its life is over by the time somebody looks.
      t.server.plan('publish', ['answer-lost']);
      t.server.plan(
        'find',
        Array.from({ length: blind }, () => 'error-before' as const),
      );
      const id = await approve(t.house, text, [kind]);
      t.clock.advance(6 * SECOND);
      await t.worker.drain();
      t.clock.advance(55 * 60 * SECOND);
      await t.through();
      const p = await t.proposal(id);
      expect(p.publications).toMatchObject([{ state }]);
      expect(contradictions(p, text, t.server.posts())).toEqual([]);
    }
  });

  it('a person who has looked ends it', async () => {
    await using t = await delivery({ store: memoryStore() });
    t.server.plan('publish', ['reset', 'none']);
    const id = await approve(t.house, text, ['none']);
    await t.through();
    const there = (await t.proposal(id)).publications[0]?.id ?? '';
    await command(t.house, id, { type: 'not-there', by: people.ben.person, publication: there });
    await t.through();
    expect((await t.proposal(id)).status).toBe('published');
    expect(contradictions(await t.proposal(id), text, t.server.posts())).toEqual([]);
  });

  it('what only a person has seen cannot be removed from here, and says so', async () => {
    await using t = await delivery({ store: memoryStore() });
    t.server.plan('publish', ['answer-lost']);
    const id = await approve(t.house, text, ['none']);
    await t.through();
    const there = (await t.proposal(id)).publications[0]?.id ?? '';
    await command(t.house, id, { type: 'is-there', by: people.ben.person, publication: there });
    await command(t.house, id, undo);
    await t.through();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'stuck' }]);
  });
});
