import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, code, company, last, textOf } from '../support/company.ts';

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const shown = async (message: string): Promise<string> =>
  textOf((await c.read(message)).card ?? expect.fail('no card'));
const actions = async (message: string): Promise<readonly string[]> =>
  (await c.read(message)).card?.actions.map(({ id }) => id) ?? [];
const status = async (message: string): Promise<string> => (await c.proposal(message)).status;
/** The author has read what the review says, and asks all the same. */
const asked = async (text: string): Promise<{ readonly read: string; readonly card: string }> => {
  const review = last(await c.say('jana', text));
  return { read: await shown(review), card: last(await c.press('jana', review, 'ask')) };
};
const form = (person: string) => c.card(person, (card) => card.kind === 'form');

describe.each([
  ['personal', 'Ruf mich an, Telefon +49 171 3920 555, dann reden wir über deine Mühle.', 'eine Telefonnummer'],
  ['deceptive', 'Die Mühle \u202Eläuft wieder, sagt Frau Kuhn.', ''],
  ['deceptive, a brand', 'Bei Zwеite Mahlzeit läuft die Mühle wieder.', ''],
  ['confidential', 'Für Projekt Handkurbel haben wir heute eine Mühle repariert.', '»Projekt Handkurbel«'],
])('a false block of %s', (name, text, hint) => {
  const rule = name.split(',')[0] ?? '';

  it('tells its author how it can go on, and a colleague what and how to override', async () => {
    const { read, card } = await asked(text);
    expect(read).toContain('muss jemand aus dem Team den Hinweis mit einem Grund überstimmen');
    expect(await shown(card)).toContain(hint);
    expect(await shown(card)).toContain('überstimmt ihn mit Grund. Das kostet eine Stimme mehr.');
    expect(await actions(card)).toContain('override');

    expect(code(await c.press('jana', card, 'override'))).toBe('own-words');
    expect(code(await c.press('kim', card, 'override'))).toBe('ok');
    const question = await form('kim');
    // The hint itself stands beside the question why it is wrong.
    expect(textOf(question.card)).toMatch(/^Geht so nicht: /mu);
    expect(textOf(question.card)).toContain(hint);
    expect(code(await c.press('kim', question.id, 'override', { reason: 'Das ist so richtig.' }))).toBe('ok');
    const said = (await shown(card)).split('\n').find((one) => one.startsWith('Kim hat überstimmt: '));
    expect(said).toContain(hint);
    expect(said).toMatch(/ Grund: Das ist so richtig\.$/u);
    expect(await shown(card)).not.toContain('hält den Beitrag auf');
    expect(await shown(card)).toContain('2 Stimmen fehlen noch.');
    expect(await actions(card)).not.toContain('override');

    await c.react('ben', card, '✅');
    expect(await status(card)).toBe('open');
    await c.react('kim', card, '✅');
    expect(await status(card)).toBe('approved');
    await c.pass(5_000);
    expect(await status(card)).toBe('published');
  });

  it('is not called a stop any more once it is overridden, wherever all about it is shown', async () => {
    const { card } = await asked(text);
    const all = async (): Promise<string> => shown(last(await c.press('mira', card, 'more')));
    expect(await all()).toContain('Geht so nicht: ');
    await c.press('kim', card, 'override', { reason: 'Das ist so richtig.' });
    expect(await all()).not.toContain('Geht so nicht: ');
    expect(await all()).toMatch(/^Kim hat überstimmt: .*Grund: Das ist so richtig\.$/mu);
  });

  it('is not overridden by a form without a reason, and the answer says what is missing', async () => {
    const { card } = await asked(text);
    await c.press('kim', card, 'override');
    const { id } = await form('kim');
    for (const reason of ['', ' \n']) {
      const answer = await c.press('kim', id, 'override', { reason });
      expect(answer).toMatchObject({ ok: false, code: 'bad-input', message: 'Der Grund fehlt.' });
      if (!answer.ok) expect(answer.hint).toContain('Ein Satz genügt.');
    }
    expect(code(await c.press('kim', id, 'override', { reason: 'Das ist so richtig.' }))).toBe('ok');
    expect((await c.proposal(card)).overrides).toHaveLength(1);
  });

  it('stops however many say yes', async () => {
    const { card } = await asked(text);
    for (const person of ['ben', 'kim', 'mira']) await c.react(person, card, '✅');
    expect(await status(card)).toBe('open');
    expect((await c.proposal(card)).facts?.hard).toEqual([{ rule, overridable: true }]);
  });
});

describe('two false blocks', () => {
  const TWO = 'Wegen Projekt Handkurbel: Telefon +49 171 3920 555.';

  it('are two questions, each with its own hint, and each takes a voice', async () => {
    const { read, card } = await asked(TWO);
    expect(read).toContain('und ein weiterer Hinweis, der den Beitrag aufhält');
    expect(read).toContain('jeden mit einem Grund überstimmen, und jeder kostet eine Stimme mehr');
    expect(await shown(card)).toContain('Mehrere Hinweise halten den Beitrag auf');
    expect(await shown(card)).toContain('und ein weiterer Hinweis, der den Beitrag aufhält');
    await c.press('kim', card, 'override');
    const first = await form('kim');
    expect(textOf(first.card)).toContain('eine Telefonnummer');
    await c.press('kim', first.id, 'override', { reason: 'Das ist meine.' });
    expect(await shown(card)).toContain('»Projekt Handkurbel« ist noch vertraulich.');
    await c.press('ben', card, 'override');
    const second = await form('ben');
    expect(textOf(second.card)).toContain('Projekt Handkurbel');
    await c.press('ben', second.id, 'override', { reason: 'Seit heute öffentlich.' });
    for (const person of ['ben', 'kim']) await c.react(person, card, '✅');
    expect(await status(card)).toBe('open');
    await c.react('mira', card, '✅');
    expect(await status(card)).toBe('approved');
  });

  it('by one person keep each its own reason', async () => {
    const { card } = await asked(TWO);
    for (const reason of ['Das ist meine.', 'Seit heute öffentlich.']) {
      await c.press('kim', card, 'override');
      await c.press('kim', (await form('kim')).id, 'override', { reason });
    }
    const said = (await shown(card)).split('\n').filter((one) => one.startsWith('Kim hat überstimmt: '));
    expect(said).toEqual([
      expect.stringMatching(/eine Telefonnummer.* Grund: Das ist meine\.$/u),
      'Kim hat überstimmt: »Projekt Handkurbel« ist noch vertraulich. Grund: Seit heute öffentlich.',
    ]);
  });

  it('of one rule are both read by whoever lets them go', async () => {
    const { card } = await asked('Ruf an, Telefon +49 171 3920 555, oder mobil +49 160 1112 234.');
    await c.press('kim', card, 'override');
    const question = await form('kim');
    expect(textOf(question.card).match(/Geht so nicht/gu)).toHaveLength(2);
    await c.press('kim', question.id, 'override', { reason: 'Beide sind unsere.' });
    const said = (await shown(card)).split('\n').find((one) => one.startsWith('Kim hat überstimmt: '));
    expect(said?.match(/Telefonnummer/gu)).toHaveLength(2);
  });

  it('a reason counts for the hint its giver read, even where somebody else was quicker', async () => {
    const { card } = await asked(TWO);
    await c.press('kim', card, 'override');
    await c.press('ben', card, 'override');
    const [kims, bens] = [await form('kim'), await form('ben')];
    await c.press('kim', kims.id, 'override', { reason: 'Das ist meine Nummer.' });
    expect(code(await c.press('ben', bens.id, 'override', { reason: 'Die Nummer ist bekannt.' }))).toBe('wrong-state');
    const { overrides } = await c.proposal(card);
    expect(overrides.map(({ rule }) => rule)).toEqual(['personal']);
    expect(await shown(card)).toMatch(/Kim hat überstimmt: .*eine Telefonnummer.* Grund: Das ist meine Nummer\./);
  });
});

it.each([
  ['confidential', 'Ganz ehrlich: idiotensicher ist diese Mühle nicht.', '»idiotensicher« sagen wir nicht.'],
  ['disclosure', 'Die Mühlen von Zweite Mahlzeit sind großartig.', '»großartig« über die eigene Firma'],
])('what the company made a block is overridden like any other: %s', async (rule, text, hint) => {
  await c.close();
  c = await company({
    leitbild: (example) => ({
      ...example,
      accounts: example.accounts.map((one) => ({ ...one, personal: true })),
      review: { levels: { [rule]: 'block' }, brands: [] },
    }),
  });
  const { read, card } = await asked(text);
  expect(read).toContain('mit einem Grund überstimmen');
  expect(await shown(card)).toContain(`Geht so nicht: ${hint}`);
  await c.press('kim', card, 'override', { reason: 'Es ist ein Zitat.' });
  for (const person of ['ben', 'kim']) await c.react(person, card, '✅');
  expect(await status(card)).toBe('approved');
});
