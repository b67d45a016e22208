import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Company, company, last } from '../support/company.ts';

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const roles = async (message: string): Promise<readonly string[]> =>
  ((await c.read(message)).card?.lines ?? []).map(({ role }) => role);
/** Of the card in the channel, and of what "more" opens. */
const jokes = async (card: string): Promise<number> => {
  const all = [...(await roles(card)), ...(await roles(last(await c.press('ben', card, 'more'))))];
  return all.filter((role) => role === 'satire').length;
};
/** Its author has read what the review says, and asks all the same. */
const asked = async (text: string): Promise<string> =>
  last(await c.press('jana', last(await c.say('jana', text)), 'ask'));

describe('the satire', () => {
  it('has its line on a card, and its version behind "more"', async () => {
    expect(await jokes(last(await c.say('jana', 'Heute eine Mühle von 1974 repariert, für 38 Euro.')))).toBe(2);
  });

  it('quotes nobody’s number, also once a colleague has let it pass', async () => {
    const card = await asked('Ruf mich an, Telefon +49 171 3920 555, dann reden wir über deine Mühle.');
    expect(await jokes(card)).toBe(0);
    await c.press('ben', card, 'override', { reason: 'Steht im Impressum.' });
    await c.press('ben', card, 'override', { reason: 'Steht im Impressum.' });
    expect((await c.proposal(card)).overrides).toHaveLength(1);
    expect(await jokes(card)).toBe(0);
  });

  it('is silent in a language that the chain does not speak', async () => {
    const card = await asked(
      'Nous avons réparé aujourd’hui un moulin à café de 1974. Il moud de nouveau, pour 38 euros.',
    );
    expect(await jokes(card)).toBe(0);
  });
});
