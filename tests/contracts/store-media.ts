import { expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import type { MediaRow } from '../../src/ports/rows.ts';
import { gate } from '../support/gate.ts';
import type { Blocks } from './store.ts';
import { at, draftRow, revision } from './store-samples.ts';

/** A picture of this name: 64 hex digits, as a draft wants them. */
export const sha = (name: string): string => Buffer.from(name).toString('hex').padEnd(64, '0');

export const picture = (name: string, more: Partial<MediaRow> = {}): MediaRow => ({
  sha256: sha(name),
  type: 'image/png',
  bytes: Uint8Array.from({ length: 2000 }, (_, i) => i % 251),
  width: 40,
  height: 30,
  by: 'p1',
  at: at(0),
  ...more,
});

export const showing = (words: string, ...pictures: readonly string[]): Draft => ({
  ...plainDraft(words, ['microblog']),
  media: pictures.map((one) => ({ sha256: sha(one), type: 'image/png', alt: `Bild ${one}` })),
});

/** Pictures live as long as something uses them. */
export function storeMediaContract({ store, again }: Blocks): void {
  const put = (...rows: readonly MediaRow[]) =>
    store().transact(async (tx) => {
      for (const row of rows) await tx.media.put(row);
    });
  const known = async (...names: readonly string[]) => {
    const found = await store().read((tx) => tx.media.known(names.map(sha)));
    return names.filter((one) => found.includes(sha(one)));
  };
  const expire = (n: number) => store().transact((tx) => tx.media.expire(at(n)));

  it('keeps a picture as it was brought; the same again only makes it younger', async () => {
    const row = picture('m1', { bytes: Uint8Array.from({ length: 70_000 }, (_, i) => i % 251) });
    await put(row);
    expect(await store().read((tx) => tx.media.get(sha('m1')))).toEqual(row);
    await put(picture('m1', { by: 'p2', width: 1, at: at(5) }));
    expect(await store().read((tx) => tx.media.get(sha('m1')))).toEqual({ ...row, at: at(5) });
    expect(await store().read((tx) => tx.media.get(sha('none')))).toBeNull();
    expect(await known('m1', 'none')).toEqual(['m1']);
    expect(await store().read((tx) => tx.media.known([]))).toEqual([]);
    expect([await expire(5), await expire(6)]).toEqual([0, 1]);
  });

  it('removes what nothing uses, and keeps what a draft or a revision names', async () => {
    await put(picture('free'), picture('drafted'), picture('asked'), picture('young', { at: at(50) }));
    await store().transact(async (tx) => {
      await tx.drafts.put(draftRow('md1', { draft: showing('Entwurf', 'drafted') }));
      await tx.proposals.addRevision(revision('mp1', 1, { draft: showing('Vorschlag', 'asked') }));
    });
    expect(await expire(50)).toBe(1);
    expect(await known('free', 'drafted', 'asked', 'young')).toEqual(['drafted', 'asked', 'young']);
    expect(await expire(51)).toBe(1);
  });

  it('lets go of what a draft does not show any more, or is not there for', async () => {
    await put(picture('first'), picture('second'), picture('third'));
    const write = (draft: Draft) => store().transact((tx) => tx.drafts.put(draftRow('md2', { draft })));
    await write(showing('eins', 'first', 'second'));
    await write(showing('zwei', 'second'));
    expect(await expire(1)).toBe(2);
    expect(await known('first', 'second')).toEqual(['second']);
    await store().transact((tx) => tx.drafts.remove('md2'));
    expect(await expire(1)).toBe(1);
    await put(picture('old'));
    await store().transact((tx) => tx.drafts.put(draftRow('md3', { draft: showing('alt', 'old'), updatedAt: at(-9) })));
    expect(await expire(1)).toBe(0);
    expect(await store().transact((tx) => tx.drafts.expire(at(-8)))).toBe(1);
    expect(await expire(1)).toBe(1);
  });

  it('keeps what any revision of a proposal has shown: its hash is over them all', async () => {
    await put(picture('before'), picture('after'));
    await store().transact(async (tx) => {
      await tx.proposals.addRevision(revision('mp2', 1, { draft: showing('eins', 'before') }));
      await tx.proposals.addRevision(revision('mp2', 2, { draft: showing('zwei', 'after', 'after') }));
    });
    expect([await expire(1), await known('before', 'after')]).toEqual([0, ['before', 'after']]);
  });

  it('removes nothing that somebody is just about to use', async () => {
    const other = await again();
    await put(picture('taken'));
    const [using, go] = [gate(), gate()];
    const written = store().transact(async (tx) => {
      await tx.drafts.put(draftRow('md4', { draft: showing('gleich', 'taken') }));
      using.open();
      await go.passed;
    });
    await using.passed;
    const removed = other.transact((tx) => tx.media.expire(at(1)));
    go.open();
    await written;
    expect([await removed, await known('taken')]).toEqual([0, ['taken']]);
    await other.close();
  });

  it('tells whoever polls the room that something changed', async () => {
    const stamps = new Set<string>();
    const look = async () => stamps.add(await store().read((tx) => tx.room.stamp()));
    await look();
    const { id, thread } = await store().transact((tx) =>
      tx.room.add({ key: 'st1', at: at(1), from: 'voices', to: null, thread: '7', text: 'eins', card: null }),
    );
    expect(thread).toBe('7');
    expect((await store().read((tx) => tx.room.get(id)))?.thread).toBe('7');
    await look();
    await store().transact((tx) => tx.room.edit(id, 'zwei', null));
    await look();
    await store().transact((tx) => tx.room.react(id, 'ben', '✅', false));
    await look();
    await look();
    expect(stamps.size).toBe(4);
  });
}
