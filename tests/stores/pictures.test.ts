import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProposalStatus } from '../../src/core/proposal.ts';
import type { PublicationState } from '../../src/core/publication.ts';
import type { Store } from '../../src/ports/store.ts';
import { picture, sha, showing } from '../contracts/store-media.ts';
import { at, draftRow, person, proposal, publication, revision } from '../contracts/store-samples.ts';
import { reply } from '../contracts/store-world.ts';
import { type Bench, benches } from './raw.ts';

describe.each(Object.entries(benches))('pictures that nothing needs any more: %s', (_name, make) => {
  let bench: Bench;
  let store: Store;
  beforeEach(async () => {
    bench = await make();
    store = await bench.open();
  });
  afterEach(async () => {
    await store.close();
    await bench.drop();
  });

  const bring = (by: string, ...names: readonly string[]) =>
    store.transact(async (tx) => {
      for (const name of names) await tx.media.put(picture(name, { by }));
    });
  const expire = (n: number) => store.transact((tx) => tx.media.expire(at(n)));
  const here = async (...names: readonly string[]) => {
    const found = await store.read((tx) => tx.media.known(names.map(sha)));
    return names.filter((one) => found.includes(sha(one)));
  };
  /** A proposal of one version a list of pictures, asked at seconds 10, 20 …; its last event is at `updatedAt`. */
  const propose = (
    id: string,
    status: ProposalStatus,
    updatedAt: number,
    ...versions: readonly (readonly string[])[]
  ) =>
    store.transact(async (tx) => {
      for (const [i, names] of versions.entries())
        await tx.proposals.addRevision(revision(id, i + 1, { at: at(10 * (i + 1)), draft: showing('x', ...names) }));
      await tx.proposals.save(proposal(id, { status, revision: versions.length, updatedAt: at(updatedAt) }));
    });
  const publish = (id: string, state: PublicationState, more = {}) =>
    store.transact((tx) => tx.publications.save(id, [publication(`${id}-1`, { state, ...more })], false));

  it('go once the version without them has stood long enough, whatever became of the post', async () => {
    await bring('p1', 'dropped', 'kept', 'late');
    await propose('live', 'published', 25, ['dropped', 'kept'], ['kept', 'late']);
    await publish('live', 'live', { liveAt: at(25), partsLive: 1 });
    expect([await expire(20), await here('dropped')]).toEqual([0, ['dropped']]);
    expect([await expire(21), await here('dropped', 'kept', 'late')]).toEqual([1, ['kept', 'late']]);
    expect(await expire(9999)).toBe(0);
  });

  it('come back with a version that shows them again', async () => {
    await bring('p1', 'again');
    await propose('p', 'open', 30, ['again'], [], ['again']);
    expect([await expire(9999), await here('again')]).toEqual([0, ['again']]);
  });

  it.each(['withdrawn', 'lapsed', 'retracted'] as const)(
    'go some time after it was %s with nothing out',
    async (status) => {
      await bring('p1', 'mine');
      await propose('p', status, 50, ['mine']);
      await publish('p', 'cancelled');
      expect([await expire(50), await expire(51), await here('mine')]).toEqual([0, 1, []]);
    },
  );

  it.each([
    ['open', 'pending', {}],
    ['failed', 'refused', {}],
    ['retracted', 'removed', { liveAt: at(20) }],
    ['retracted', 'cancelled', { partsLive: 1 }],
    ['withdrawn', 'unconfirmed', {}],
  ] as const)('stay where it is %s and %s: it may go out yet, or has been', async (status, state, more) => {
    await bring('p1', 'mine');
    await propose('p', status, 50, ['mine']);
    await publish('p', state, more);
    expect([await expire(9999), await here('mine')]).toEqual([0, ['mine']]);
  });

  it('stay while a draft shows them, too', async () => {
    await bring('p1', 'both');
    await propose('p', 'withdrawn', 50, ['both']);
    await store.transact((tx) => tx.drafts.put(draftRow('d', { draft: showing('y', 'both') })));
    expect(await expire(9999)).toBe(0);
    await store.transact((tx) => tx.drafts.remove('d'));
    expect(await expire(9999)).toBe(1);
  });

  it('are let go of by name: the bytes leave with the last one who shows them', async () => {
    await bring('p1', 'x');
    await bring('p2', 'x');
    await propose('p', 'published', 50, ['x']);
    await store.transact((tx) => tx.drafts.put(draftRow('d', { draft: showing('y', 'x') })));
    const uses = () => store.read(async (tx) => (await tx.media.uses(sha('x'))).map(({ kind, id }) => `${kind} ${id}`));
    const release = (...of: readonly { kind: 'draft' | 'proposal'; id: string }[]) =>
      store.transact((tx) => tx.media.release(sha('x'), of));
    expect((await uses()).sort()).toEqual(['draft d', 'proposal p']);
    expect([await release({ kind: 'draft', id: 'd' }), await uses(), await here('x')]).toEqual([
      false,
      ['proposal p'],
      ['x'],
    ]);
    expect([await release({ kind: 'proposal', id: 'p' }), await uses(), await here('x')]).toEqual([true, [], []]);
    expect(await release()).toBe(true);
  });

  it('stay for whoever brought the same, when the first who did is forgotten; and go with the last', async () => {
    await store.transact(async (tx) => {
      for (const one of ['p1', 'p2', 'p3']) await tx.people.put(person(one));
    });
    await bring('p1', 'same', 'alone');
    await bring('p2', 'same');
    await store.forget(['p1']);
    expect(await here('same', 'alone')).toEqual(['same']);
    await bring('p3', 'same');
    await store.forget(['p2']);
    expect(await here('same')).toEqual(['same']);
    await store.forget(['p3']);
    expect(await here('same')).toEqual([]);
  });

  it('stay for whoever brought them first, when a draft of the one who is forgotten showed them', async () => {
    await store.transact(async (tx) => {
      for (const one of ['p1', 'p2']) await tx.people.put(person(one));
    });
    await bring('p2', 'same');
    await bring('p1', 'same', 'alone');
    await store.transact((tx) => tx.drafts.put(draftRow('d', { draft: showing('y', 'same', 'alone') })));
    await store.forget(['p1']);
    expect(await here('same', 'alone')).toEqual(['same']);
  });

  it('brought by two and used by nobody go like any other', async () => {
    await bring('p1', 'same');
    await bring('p2', 'same');
    expect([await expire(0), await expire(1), await here('same')]).toEqual([0, 1, []]);
    expect(await bench.rows('select * from media_uses')).toEqual([]);
  });

  it('answers that are named outlive their time', async () => {
    await store.transact((tx) => tx.replies.add([reply('kept'), reply('old')]));
    await store.transact((tx) => tx.replies.expire(at(9999), ['kept', 'nobody']));
    expect(await store.read((tx) => Promise.all(['kept', 'old'].map((id) => tx.replies.get(id))))).toEqual([
      reply('kept'),
      null,
    ]);
  });
});
