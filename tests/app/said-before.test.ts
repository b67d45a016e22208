import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Company, company, last, textOf } from '../support/company.ts';

let c: Company;
beforeEach(async () => {
  c = await company();
});
afterEach(() => c.close());

const TEXT = 'Die Mühle von 1974 läuft wieder: neuer Kegel, alte Kurbel. Wer eine hat, bringt sie am Samstag vorbei.';
const AGAIN = `${TEXT} Bis dann.`;
const BEFORE = 'Das stand fast so schon da, heute: »Die Mühle von 1974';

/** Said, agreed to and live. */
const published = async (text: string): Promise<string> => {
  const card = last(await c.say('jana', text));
  await c.react('ben', card, '✅');
  await c.pass(5_000);
  expect((await c.proposal(card)).status).toBe('published');
  return card;
};
/** What the review says to whoever writes this now; null = it was asked at once. */
const reviewed = async (person: string, text: string): Promise<string | null> => {
  const { card } = await c.read(last(await c.say(person, text)));
  return card?.kind === 'review' ? textOf(card) : null;
};

it('what is out already is not asked for a second time without a word, whoever writes it', async () => {
  await published(TEXT);
  expect(await reviewed('kim', AGAIN)).toContain(BEFORE);
});

it('what nobody has published may be said by the next one', async () => {
  await c.say('jana', TEXT);
  expect(await reviewed('kim', AGAIN)).toBeNull();
});

it('what was taken back may be said again', async () => {
  const card = await published(TEXT);
  await c.press('kim', card, 'confirm-undo');
  await c.pass(5_000);
  expect((await c.proposal(card)).status).toBe('retracted');
  expect(await reviewed('kim', AGAIN)).toBeNull();
});

it('after two months nobody remembers', async () => {
  await published(TEXT);
  await c.pass(59 * 86_400_000);
  expect(await reviewed('kim', AGAIN)).toContain('Das stand fast so schon da, am Dienstag, dem 24. November');
  await c.pass(2 * 86_400_000);
  expect(await reviewed('ben', AGAIN)).toBeNull();
});
