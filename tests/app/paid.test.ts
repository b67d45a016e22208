import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDraft } from '../../src/core/draft.ts';
import type { Values } from '../../src/ports/chat.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const POST = 'Die Mühle von Kegel & Co steht seit heute in unserer Werkstatt. Sie mahlt 40 Gramm in der Minute.';
const AD = `Anzeige: ${POST}`;

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const form = async () => last(await c.say('jana', ''));
const submit = async (values: Values) => c.press('jana', await form(), 'propose', { text: POST, ...values });
const shown = async (message: string): Promise<string> => textOf((await c.read(message)).card ?? expect.fail());
const fields = async (message: string) =>
  Object.fromEntries(((await c.read(message)).card?.fields ?? []).map((field) => [field.id, field]));
const revisions = async (card: string) => {
  const { id } = await c.proposal(card);
  return (await c.store.read((tx) => tx.proposals.revisions(id))).map(({ draft, hash }) => ({
    paid: draft.paid,
    hash,
  }));
};
const kindOf = async (message: string) => (await c.read(message)).card?.kind;

describe('a form asks whether anybody gives something for the post', () => {
  it('among the rare fields, and the usual answer is no', async () => {
    expect((await fields(await form())).paid).toEqual({
      id: 'paid',
      label: 'Bezahlt?',
      type: 'choice',
      value: 'no',
      options: [
        { id: 'no', label: 'Nein' },
        { id: 'yes', label: 'Ja, jemand gibt etwas dafür: Geld, Ware, einen Gefallen' },
      ],
      more: true,
    });
  });

  it.each([{}, { paid: 'no' }] as const)('%j is a post like any other', async (values) => {
    const card = last(await submit(values));
    expect(await shown(card)).not.toContain('Bezahlt');
    const { id } = await c.proposal(card);
    const [row] = await c.store.read((tx) => tx.proposals.revisions(id));
    expect(row?.draft).toEqual(plainDraft(POST, ['microblog']));
  });

  it.each(['', 'ja', 'true', 'constructor'])('»%s« is no answer', async (paid) => {
    const answer = await submit({ paid });
    expect(answer).toMatchObject({ ok: false, code: 'bad-input', message: expect.stringContaining('»Bezahlt?«') });
  });
});

describe('a paid post', () => {
  it('without a mark goes back to its author, and the way on works: words in front', async () => {
    const review = last(await submit({ paid: 'yes' }));
    expect(await kindOf(review)).toBe('review');
    expect(await shown(review)).toContain('Geht so nicht: Für diesen Beitrag wurde bezahlt, und es steht nicht da');
    const card = last(await c.press('jana', review, 'ask', { text: AD }));
    expect(await kindOf(card)).toBe('proposal');
    expect((await shown(card)).split('\n')).toContain('Bezahlt: ja');
    expect((await revisions(card)).map(({ paid }) => paid)).toEqual([true]);
  });

  it('that was none after all is set right in the form', async () => {
    const review = last(await submit({ paid: 'yes' }));
    const again = last(await c.press('jana', review, 'revise'));
    expect((await fields(again)).paid?.value).toBe('yes');
    const card = last(await c.press('jana', again, 'propose', { text: POST, paid: 'no' }));
    expect(await kindOf(card)).toBe('proposal');
    expect(await revisions(card)).toMatchObject([{ paid: false }]);
  });

  it('asked all the same stops until a colleague says that the hint is wrong', async () => {
    const card = last(await c.press('jana', last(await submit({ paid: 'yes' })), 'ask'));
    for (const person of ['ben', 'kim']) await c.react(person, card, '✅');
    expect((await c.proposal(card)).status).toBe('open');
    expect(await shown(card)).toContain('Bezahlt: ja');
  });

  it('with "Anzeige" in front is asked at once, and goes out', async () => {
    const card = last(await submit({ paid: 'yes', text: AD }));
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    expect((await c.proposal(card)).status).toBe('published');
  });

  it('stays one in a new version whose form says nothing about it', async () => {
    const card = last(await submit({ paid: 'yes', text: AD }));
    await c.press('jana', card, 'revise', { text: `${AD} Kommt vorbei.` });
    expect((await revisions(card)).map(({ paid }) => paid)).toEqual([true, true]);
    expect(await kindOf(last(await c.press('jana', card, 'revise', { text: POST })))).toBe('review');
  });

  it('stays one when it is proposed again', async () => {
    const card = last(await submit({ paid: 'yes', text: AD }));
    await c.press('jana', card, 'withdraw');
    const again = last(await c.press('jana', card, 'again'));
    expect((await fields(again)).paid?.value).toBe('yes');
  });
});

describe('a post that turns out to be paid', () => {
  it('reads the same outside and asks everybody anew: who agreed did not know', async () => {
    const first = last(await submit({ text: AD }));
    await c.react('ben', first, '✅');
    const card = last(await c.press('jana', first, 'revise', { text: AD, paid: 'yes' }));
    expect((await c.proposal(card)).status).toBe('open');
    const [before, after] = await revisions(card);
    expect([before?.paid, after?.paid]).toEqual([false, true]);
    expect(after?.hash).toBe(before?.hash);
    const difference = await c.card('ben', ({ title }) => title.startsWith('Das ist neu'));
    expect(textOf(difference.card)).toContain('Ob jemand etwas dafür gibt, ist anders angegeben.');
  });

  it('cannot slip past the mark behind a voice already given', async () => {
    const first = last(await submit({}));
    await c.react('ben', first, '✅');
    const review = last(await c.press('jana', first, 'revise', { text: POST, paid: 'yes' }));
    expect(await kindOf(review)).toBe('review');
    expect(code(await c.press('jana', review, 'ask'))).toBe('ok');
    await c.react('ben', first, '✅');
    await c.pass(5_000);
    expect((await c.proposal(first)).status).not.toBe('published');
  });
});
