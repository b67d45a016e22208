import { describe, expect, it } from 'vitest';
import { publisher } from '../../src/app/publish.ts';
import { plainDraft } from '../../src/core/draft.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { MINUTE, SECOND } from '../../src/core/time.ts';
import type { Network } from '../../src/ports/network.ts';
import { type Delivery, delivery } from '../support/delivery.ts';
import { approve, command, people } from '../support/house.ts';
import { memoryStore } from '../support/memory.ts';

const text = 'Die Mühle läuft.';
const undo = { type: 'undo' as const, by: people.chris.person };
const shown = (t: Delivery): readonly string[] =>
  t.server
    .posts()
    .filter((post) => !post.removed)
    .map((post) => post.text);

describe('what is looked for', () => {
  it('is looked for when nothing can be on its way any more: a deadline beyond the settling time is refused', async () => {
    await using t = await delivery();
    const settling = (kind: string, settleMs: number) => {
      const network = t.house.networks.get(kind);
      if (network === undefined) throw new Error(kind);
      const networks = new Map([[kind, { ...network, recovery: { ...network.recovery, settleMs } }]]);
      return () => publisher({ ...t.house, networks }, { deadlineMs: 1000 });
    };
    for (const kind of ['read-back', 'key', 'duplicate-refusal']) {
      expect(settling(kind, 999), kind).toThrow(RangeError);
      expect(settling(kind, 1000), kind).not.toThrow();
    }
    for (const kind of ['client-id', 'none']) expect(settling(kind, 0), kind).not.toThrow();
  });

  it('does not take an equal post of its own for the one it is looking for', async () => {
    await using t = await delivery();
    await approve(t.house, text, ['read-back']);
    await t.through();
    t.server.plan('publish', ['reset']);
    const id = await approve(t.house, text, ['read-back']);
    await t.through();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'live' }]);
    expect(shown(t)).toEqual([text, text]);
    await command(t.house, id, undo);
    await t.through();
    expect(shown(t)).toEqual([text]);
  });

  it('does not take the old one for it however many posts came between', async () => {
    await using t = await delivery({ store: memoryStore() });
    const old = await approve(t.house, text, ['read-back']);
    await t.through();
    for (let n = 0; n < 101; n++) await approve(t.house, `Nr. ${n}`, ['client-id']);
    await t.through();
    t.server.plan('publish', ['reset']);
    const id = await approve(t.house, text, ['read-back']);
    await t.through();
    await command(t.house, id, undo);
    await t.through();
    expect([(await t.proposal(old)).status, (await t.proposal(id)).status]).toEqual(['published', 'retracted']);
    expect(shown(t)).toContain(text);
  });

  it('does not take for its own what was posted by hand before it left', async () => {
    await using t = await delivery();
    const byHand = { text, warning: null, language: null, visibility: 'public', replyTo: null };
    await fetch(`${t.server.url}/read-back/read-back/posts`, { method: 'POST', body: JSON.stringify(byHand) });
    t.clock.advance(MINUTE);
    t.server.plan('publish', ['reset']);
    const id = await approve(t.house, text, ['read-back']);
    await t.through();
    await command(t.house, id, undo);
    await t.through();
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(t.server.posts().map((post) => post.removed)).toEqual([false, true]);
  });

  it("is never live under an id that is somebody else's", async () => {
    const receipt = { remoteId: 'same', url: 'https://example.org/same' };
    const wrap = (network: Network): Network => ({ ...network, publish: async () => ({ kind: 'live', receipt }) });
    await using t = await delivery({ wrap });
    const first = await approve(t.house, 'eins', ['none']);
    await t.through();
    const second = await approve(t.house, 'zwei', ['none']);
    await t.through();
    const states = async (id: string) => (await t.proposal(id)).publications.map((one) => one.state);
    expect([await states(first), await states(second)]).toEqual([['live'], ['unconfirmed']]);
  });
});

describe('an undo', () => {
  const handing = (network: Network): Network => ({ ...network, publish: async () => ({ kind: 'handed-over' }) });

  it('of what a person was to post is over when a person has looked', async () => {
    await using t = await delivery({ wrap: handing });
    const id = await approve(t.house, text, ['none']);
    await t.through();
    await command(t.house, id, undo);
    await t.through();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'stuck' }]);
    await command(t.house, id, undo);
    await t.through();
    const [one] = (await t.proposal(id)).publications;
    expect(one?.state).toBe('stuck');
    await command(t.house, id, { type: 'not-there', by: people.ben.person, publication: one?.id ?? '' });
    expect((await t.proposal(id)).status).toBe('retracted');
  });

  it('that nobody could verify is not called done: looked at again, then a person is asked, with the address', async () => {
    let looks = 0;
    const blind = (network: Network): Network => ({
      ...network,
      remove: async () => ({ kind: 'removed' }),
      find: async () => {
        looks += 1;
        return 'cannot-tell';
      },
    });
    await using t = await delivery({ wrap: blind });
    const id = await approve(t.house, text, ['read-back']);
    await t.through();
    await command(t.house, id, undo);
    await t.through();
    const [one] = (await t.proposal(id)).publications;
    expect(one?.state).toBe('stuck');
    expect(looks).toBeGreaterThan(2);
    const [part] = await t.house.store.read((tx) => tx.publications.parts(one?.id ?? ''));
    expect(part?.receipt?.url).toContain(t.server.url);
  });

  it('that could not be verified at first is done as soon as it can be', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text, ['read-back']);
    await t.through();
    t.server.plan('find', ['error-before', 'error-before']);
    await command(t.house, id, undo);
    await t.through();
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(t.server.count('remove')).toBeGreaterThan(1);
  });

  it('of many parts holds its lease from part to part', async () => {
    const leases = new Set<string | null>();
    let t: Delivery | null = null;
    let id = '';
    const slow = (network: Network): Network => ({
      ...network,
      remove: async (receipt, signal) => {
        leases.add((await t?.proposal(id))?.publications[0]?.leaseUntil ?? null);
        t?.clock.advance(50 * SECOND);
        expect(await t?.another().drain()).toBe(0);
        return network.remove(receipt, signal);
      },
    });
    await using all = await delivery({ wrap: slow });
    t = all;
    id = await approve(all.house, { ...plainDraft('eins', ['read-back']), parts: ['zwei', 'drei'] });
    await all.through();
    await command(all.house, id, undo);
    await all.worker.drain();
    expect(leases.size).toBe(3);
    expect((await all.proposal(id)).status).toBe('retracted');
  });
});

describe('a refusal', () => {
  it('keeps the words of the network out of the stream', async () => {
    const code = `wegen »${text}«` as 'other';
    const wrap = (network: Network): Network => ({
      ...network,
      publish: async () => ({ kind: 'refused', retry: 'never', code }),
    });
    await using t = await delivery({ wrap });
    const id = await approve(t.house, text, ['key']);
    await t.through();
    const { events } = await t.house.store.read((tx) => tx.streams.load<ProposalEvent>(`proposal:${id}`));
    expect(events.findLast((event) => event.type === 'refused')).toMatchObject({ code: 'other' });
  });
});
