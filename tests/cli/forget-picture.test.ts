import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verb as forget } from '../../src/cli/forget.ts';
import { plainDraft } from '../../src/core/draft.ts';
import { MINUTE } from '../../src/core/time.ts';
import { picture, sha } from '../contracts/store-media.ts';
import { draftRow } from '../contracts/store-samples.ts';
import { approve, command, people, propose } from '../support/house.ts';
import { atTheTerminal } from './operator.ts';

const MARK = 'KANARIENBILD';
const bytes = new Uint8Array(Buffer.concat([Buffer.alloc(9000, 'x'), Buffer.from(MARK), Buffer.alloc(9000, 'y')]));
const showing = (words: string) => ({
  ...plainDraft(words, ['key']),
  media: [{ sha256: sha('x'), type: 'image/png', alt: 'Eine Mühle.' }],
});
const yes = { yes: true, picture: sha('x') };

/** A company with one picture, in an open proposal, an approved one and a draft; `out` = in a post that is live, as well. */
async function lived(out: boolean) {
  const o = await atTheTerminal();
  const { db } = o.config;
  const ids = await o.work(db, async (t, drain) => {
    await t.house.store.transact((tx) => tx.media.put(picture('x', { bytes, by: people.jana.person })));
    const live = out ? await approve(t.house, showing('Ist online.')) : null;
    if (out) o.later(MINUTE);
    await drain();
    await t.house.store.transact((tx) =>
      tx.drafts.put(draftRow('d1', { person: people.jana.person, draft: showing('Entwurf') })),
    );
    return {
      live,
      open: await propose(t.house, showing('Offen.')),
      graced: await approve(t.house, showing('Gleich.')),
    };
  });
  const status = (id: string) => o.work(db, async (t) => (await t.proposal(id)).status);
  const left = (): boolean =>
    readdirSync(o.folder).some((name) => name.startsWith('voices.db') && readFileSync(o.path(name)).includes(MARK));
  return { ...o, ids, status, left };
}

describe('forgetting a picture', () => {
  it('that is nowhere online: ends what would show it, empties drafts, and leaves no byte', async () => {
    const o = await lived(false);
    expect(o.left()).toBe(true);
    const asked = await o.run(forget, [], { picture: sha('x') });
    expect([asked.code, asked.out]).toEqual([2, expect.stringContaining('Draußen steht es: nirgends')]);
    expect(asked.out).toContain('noch nicht draußen ist: 2 (');
    expect([o.left(), await o.status(o.ids.open)]).toEqual([true, 'open']);
    const said = await o.run(forget, [], yes);
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('Vergessen.')]);
    expect([await o.status(o.ids.open), await o.status(o.ids.graced)]).toEqual(['withdrawn', 'withdrawn']);
    await o.work(o.config.db, async (t) => {
      const draft = await t.house.store.read((tx) => tx.drafts.get('d1'));
      expect([draft?.draft.words, draft?.draft.media]).toEqual(['Entwurf', []]);
      expect((await t.house.store.verify()).flaws).toEqual([]);
    });
    expect(o.left()).toBe(false);
    const again = await o.run(forget, [], yes);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('nicht (mehr) in der Datenbank')]);
  });

  it('that is online: says where, and keeps it there; after an undo it goes, too', async () => {
    const o = await lived(true);
    const said = await o.run(forget, [], yes);
    expect([said.code, said.out]).toEqual([1, expect.stringContaining('Das Bild bleibt hier')]);
    expect(said.out).toMatch(new RegExp(`${o.ids.live} · @\\S+ \\(testbed\\) · online · http\\S+`));
    expect([await o.status(o.ids.open), await o.status(o.ids.live ?? ''), o.left()]).toEqual([
      'withdrawn',
      'published',
      true,
    ]);
    await o.work(o.config.db, async (t, drain) => {
      await command(t.house, o.ids.live ?? '', { type: 'undo', by: people.chris.person });
      for (let i = 0; i < 5; i++) {
        o.later(5 * MINUTE);
        await drain();
      }
      expect((await t.proposal(o.ids.live ?? '')).status).toBe('retracted');
    });
    expect([(await o.run(forget, [], yes)).code, o.left()]).toEqual([0, false]);
  });

  it.each([
    ['neither', [], {}],
    ['both', ['jana'], { picture: sha('x') }],
    ['no digest', [], { picture: '../../etc/passwd' }],
  ])('%s is not understood', async (_, args, options) => {
    const o = await atTheTerminal();
    expect((await o.run(forget, args, { yes: true, ...options })).code).toBe(2);
  });
});
