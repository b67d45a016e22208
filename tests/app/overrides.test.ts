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
    const { card } = await asked(TWO);
    expect(await shown(card)).toContain('Mehrere Hinweise halten den Beitrag auf');
    expect(await shown(card)).toContain('und ein weiterer Hinweis');
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
