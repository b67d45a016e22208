import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget, forgettable } from '../../src/app/forget.ts';
import { plainDraft } from '../../src/core/draft.ts';
import { contentHash, signatureDigest } from '../../src/core/hash.ts';
import type { PersonId } from '../../src/core/person.ts';
import { type Delivery, delivery } from '../support/delivery.ts';
import { approve, command, people, propose } from '../support/house.ts';

describe('forgetting somebody', () => {
  let d: Delivery;
  beforeEach(async () => {
    d = await delivery();
  });
  afterEach(() => d[Symbol.asyncDispose]());

  const words = (id: string, n = 1) => d.house.store.read((tx) => tx.proposals.revision(id, n));
  const plan = (who: PersonId) => d.house.store.read((tx) => forgettable(tx, [who]));
  const jana = people.jana.person;

  it('withdraws what waits, undoes what was only about to go out, and leaves nothing to publish', async () => {
    const open = await propose(d.house, 'Noch offen.', ['key']);
    d.server.plan('publish', ['limit']);
    const waiting = await approve(d.house, plainDraft('Noch ein Beitrag.', ['key']));
    d.clock.advance(6000);
    await d.worker.drain();
    expect(await d.proposal(waiting)).toMatchObject({ status: 'publishing', publications: [{ state: 'pending' }] });
    expect(await plan(jana)).toMatchObject({ published: 0, unpublished: { length: 2 } });
    await forget(d.house, [jana]);
    expect((await d.proposal(open)).status).toBe('withdrawn');
    expect(await d.proposal(waiting)).toMatchObject({ status: 'retracted', publications: [{ state: 'cancelled' }] });
    expect([await words(open), await words(waiting)]).toEqual([null, null]);
    await d.through();
    expect((await d.proposal(waiting)).publications.map((one) => one.state)).toEqual(['cancelled']);
    expect(d.server.posts()).toEqual([]);
  });

  it('does so for somebody who has left already, and makes nobody a colleague again', async () => {
    const open = await propose(d.house, 'Noch offen.', ['key']);
    await d.house.store.transact((tx) => tx.people.put({ ...people.jana, kind: 'gone' }));
    await forget(d.house, [jana]);
    expect((await d.proposal(open)).status).toBe('withdrawn');
    expect(await words(open)).toBeNull();
    expect(await d.house.store.read((tx) => tx.people.byId(jana))).toMatchObject({ kind: 'gone', name: '' });
  });

  it('keeps what is out, unsigned, still undoable, and the audit exact', async () => {
    const id = await approve(d.house, { ...plainDraft('Mühle repariert.', ['read-back']), signature: 'J., Werkstatt' });
    d.clock.advance(6000);
    await d.through();
    const before = await words(id);
    expect(await plan(jana)).toMatchObject({ published: 1, unpublished: [] });
    await forget(d.house, [jana]);
    const after = await words(id);
    expect(after).toMatchObject({ signatureSalt: null, signatureDigest: before?.signatureDigest, hash: before?.hash });
    expect(after?.draft).toMatchObject({ words: 'Mühle repariert.', signature: null });
    for (const salt of [null, after?.salt ?? '']) {
      const guess = contentHash(after!.draft, after!.accounts, signatureDigest(salt, 'J., Werkstatt'));
      expect(guess).not.toBe(after?.hash);
    }
    expect(await d.house.store.verify()).toMatchObject({ erased: 1, flaws: [] });
    await command(d.house, id, { type: 'undo', by: people.ben.person });
    await d.through();
    expect((await d.proposal(id)).status).toBe('retracted');
  });

  it('takes a signature by a colleague out of what was sent, by first name and whatever its case', async () => {
    const id = await approve(d.house, { ...plainDraft('Mühle repariert.', ['key']), signature: 'jana und CHRIS' });
    d.clock.advance(6000);
    await d.through();
    await forget(d.house, [people.chris.person]);
    const [one] = (await d.proposal(id)).publications;
    const parts = await d.house.store.read((tx) => tx.publications.parts(one!.id));
    expect(parts).toHaveLength(1);
    expect(JSON.stringify([await words(id), parts])).not.toMatch(/chris\b/i);
    expect((await words(id))?.draft.words).toBe('Mühle repariert.');
    expect(await d.house.store.verify()).toMatchObject({ erased: 1, flaws: [] });
  });

  it('does not let what lost its signature go out under the old voices', async () => {
    const id = await approve(d.house, { ...plainDraft('Mühle repariert.', ['key']), signature: 'Jana & Chris' });
    await forget(d.house, [people.chris.person]);
    d.clock.advance(6000);
    await d.worker.drain();
    expect((await d.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'changed' }]);
  });
});
