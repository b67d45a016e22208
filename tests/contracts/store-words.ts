import { expect, it } from 'vitest';
import type { Tx } from '../../src/ports/store.ts';
import type { Blocks } from './store.ts';
import { asked, at, draftRow, person, proposal, revision } from './store-samples.ts';

/** Projections, revisions and their words. */
export function storeProposalsContract({ store }: Blocks): void {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

  it('saves a row and saves it anew', async () => {
    await store().transact((tx) => tx.proposals.save(proposal('one', { updatedAt: at(-100) })));
    const next = proposal('one', { status: 'approved', updatedAt: at(-50), nextAt: at(9), named: 'p2' });
    await store().transact((tx) => tx.proposals.save(next));
    expect(await store().read((tx) => tx.proposals.get('one'))).toEqual(next);
    expect(await store().read((tx) => tx.proposals.get('none'))).toBeNull();
  });

  it('lists newest first, by status and author, page by page', async () => {
    await store().transact(async (tx) => {
      for (let n = 0; n < 20; n += 1) {
        const status = (['open', 'approved', 'published'] as const)[n % 3]!;
        await tx.proposals.save(
          proposal(`l${String(n).padStart(2, '0')}`, { status, author: n % 2 ? 'ann' : 'bob', updatedAt: at(n >> 1) }),
        );
      }
    });
    const list = (...args: Parameters<Tx['proposals']['list']>) => store().read((tx) => tx.proposals.list(...args));
    const first = await list({}, { limit: 7 });
    expect(ids(first)).toEqual(['l19', 'l18', 'l17', 'l16', 'l15', 'l14', 'l13']);
    const last = first.at(-1)!;
    const second = await list({}, { limit: 7, before: { at: last.updatedAt, id: last.id } });
    expect(ids(second)).toEqual(['l12', 'l11', 'l10', 'l09', 'l08', 'l07', 'l06']);
    expect(ids(await list({ statuses: ['open', 'published'], author: 'ann' }, { limit: 3 }))).toEqual([
      'l17',
      'l15',
      'l11',
    ]);
    expect(
      ids(await list({ statuses: ['open', 'published'] }, { limit: 4, before: { at: at(5), id: 'l11' } })),
    ).toEqual(['l09', 'l08', 'l06', 'l05']);
    expect(await list({ statuses: [] }, { limit: 4 })).toEqual([]);
  });

  it('knows what a human has part in, through any account, in these states', async () => {
    await store().transact(async (tx) => {
      await tx.people.put(person('in1', { human: 'in1' }));
      await tx.people.put(person('in2', { human: 'in1' }));
      await tx.people.put(person('in3'));
      for (const [id, by, status] of [
        ['inv-author', 'in1', 'open'],
        ['inv-other-account', 'in2', 'contested'],
        ['inv-over', 'in1', 'lapsed'],
        ['inv-named', 'in3', 'open'],
        ['inv-voice', 'in3', 'approved'],
      ] as const) {
        await tx.proposals.save(proposal(id, { status, author: by }));
        await tx.streams.append(`proposal:${id}`, 0, [{ ...asked(revision(id, 1, { by })), named: 'in1' } as never]);
      }
      const voice = { via: 'button', verdict: 'yes', revision: 1, round: 1, at: at(2) } as const;
      await tx.streams.append('proposal:inv-voice', 1, [{ type: 'voiced', person: 'in2', ...voice }]);
    });
    const involving = (id: string) =>
      store().read((tx) => tx.proposals.involving(id, ['open', 'contested', 'approved']));
    expect(await involving('in1')).toEqual(['inv-author', 'inv-other-account', 'inv-voice']);
    expect(await involving('in2')).toEqual(await involving('in1'));
    expect(await involving('in3')).toEqual(['inv-named', 'inv-voice']);
    expect(await involving('in')).toEqual([]);
  });

  it('knows whose moment has come', async () => {
    await store().transact(async (tx) => {
      await tx.proposals.save(proposal('later', { nextAt: at(1000) }));
      await tx.proposals.save(proposal('second', { nextAt: at(200) }));
      await tx.proposals.save(proposal('first', { nextAt: at(100) }));
    });
    expect(await store().read((tx) => tx.proposals.due(at(200), 10))).toEqual(['one', 'first', 'second']);
    expect(await store().read((tx) => tx.proposals.due(at(200), 2))).toEqual(['one', 'first']);
  });

  it('keeps revisions whole and amends what the hash does not cover', async () => {
    const [one, two] = [revision('rev', 1), revision('rev', 2)];
    await store().transact(async (tx) => {
      await tx.proposals.addRevision(two);
      await tx.proposals.addRevision(one);
    });
    expect(await store().read((tx) => tx.proposals.revisions('rev'))).toEqual([one, two]);
    const amended = { ...two.draft, note: 'für dich' };
    await store().transact((tx) => tx.proposals.amend('rev', 2, amended));
    expect(await store().read((tx) => tx.proposals.revision('rev', 2))).toEqual({ ...two, draft: amended });
    expect(await store().read((tx) => tx.proposals.revision('rev', 3))).toBeNull();
  });

  it('never overwrites a revision', async () => {
    await store().transact((tx) => tx.proposals.addRevision(revision('kept', 1)));
    const other = revision('kept', 1, { by: 'p2' });
    await expect(store().transact((tx) => tx.proposals.addRevision(other))).rejects.toMatchObject({ code: 'busy' });
    expect(await store().read((tx) => tx.proposals.revision('kept', 1))).toEqual(revision('kept', 1));
  });

  it('gives what went live since then and is still out, newest first', async () => {
    await store().transact(async (tx) => {
      for (const [id, status, liveAt] of [
        ['live0', 'published', at(1)],
        ['live1', 'published', at(2)],
        ['live2', 'published', at(5)],
        ['live3', 'publishing', at(3)],
        ['back', 'retracted', at(4)],
        ['going', 'retracting', at(4)],
        ['dead', 'failed', null],
        ['gone', 'failed', at(4)],
      ] as const) {
        await tx.proposals.save(proposal(id, { status, liveAt }));
        await tx.proposals.addRevision(revision(id));
      }
      await tx.proposals.save(proposal('live2', { status: 'published', liveAt: at(5), revision: 2 }));
      await tx.proposals.addRevision(revision('live2', 2));
    });
    const recent = (since: number, limit: number) => store().read((tx) => tx.proposals.recentLive(limit, at(since)));
    const [first, second, third] = await recent(2, 9);
    expect(first).toEqual({ proposal: 'live2', draft: revision('live2', 2).draft, at: at(5) });
    expect([second?.proposal, third?.proposal]).toEqual(['live3', 'live1']);
    expect(await recent(2, 9)).toHaveLength(3);
    expect((await recent(0, 2)).map(({ proposal: id }) => id)).toEqual(['live2', 'live3']);
  });

  it('finds no flaw in words that the stream commits to', async () => {
    const row = revision('fits');
    await store().transact(async (tx) => {
      await tx.proposals.addRevision(row);
      await tx.streams.append('proposal:fits', 0, [asked(row)]);
    });
    expect((await store().verify()).flaws).toEqual([]);
  });
}

/** Drafts and reasons: words that never enter a stream. */
export function storeDraftsContract({ store }: Blocks): void {
  it('keeps a draft for its author until it is removed', async () => {
    const [first, second] = [draftRow('d1'), draftRow('d2', { updatedAt: at(5), of: { proposal: 'x', revision: 2 } })];
    await store().transact(async (tx) => {
      await tx.drafts.put(draftRow('d1', { updatedAt: at(1) }));
      await tx.drafts.put(first);
      await tx.drafts.put(second);
      await tx.drafts.put(draftRow('d3', { person: 'p2' }));
    });
    expect(await store().read((tx) => tx.drafts.of('p1'))).toEqual([second, first]);
    await store().transact((tx) => tx.drafts.remove('d1'));
    expect(await store().read((tx) => tx.drafts.get('d1'))).toBeNull();
    expect(await store().read((tx) => tx.drafts.get('d2'))).toEqual(second);
  });

  it('lets drafts die that nobody touched', async () => {
    expect(await store().transact((tx) => tx.drafts.expire(at(5)))).toBe(1);
    expect(await store().read((tx) => tx.drafts.get('d3'))).toBeNull();
    expect(await store().read((tx) => tx.drafts.get('d2'))).not.toBeNull();
  });

  it('keeps reasons by subject, in order, whatever stands in them', async () => {
    const reason = (text: string, n: number) =>
      ({ subject: 'r1', person: person('p1').person, about: 'objection', text, salt: 'ab', at: at(n) }) as const;
    const rows = [reason('Der Preis fehlt.', 2), reason('NUL \0, "quotes", 🌱', 1)];
    await store().transact(async (tx) => {
      for (const row of rows) await tx.reasons.add(row);
    });
    expect(await store().read((tx) => tx.reasons.of('r1'))).toEqual(rows);
    expect(await store().read((tx) => tx.reasons.of('r2'))).toEqual([]);
  });

  it('removes what was asked and is answered, and what nobody answered; never what belongs to a stream', async () => {
    const row = { person: person('p1').person, about: 'stop', text: 'Feuer', salt: 'ab' } as const;
    const subjects = ['asked:a', 'asked:b', 'asked:c', 'switch'];
    await store().transact(async (tx) => {
      for (const [n, subject] of subjects.entries()) await tx.reasons.add({ ...row, subject, at: at(n) });
      await tx.reasons.remove('asked:a');
      await tx.reasons.expire(at(2));
      await tx.reasons.expire(at(1));
    });
    const left = await store().read((tx) => Promise.all(subjects.map((subject) => tx.reasons.of(subject))));
    expect(left.map((rows) => rows.length)).toEqual([0, 0, 1, 1]);
  });
}
