import { describe, expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../../src/core/draft.ts';
import { accountSchema } from '../../../src/core/leitbild.ts';
import { disclosure } from '../../../src/core/rules/disclosure.ts';
import { exampleLeitbild } from '../judge.ts';
import { findingsOf } from './one.ts';

const accounts = [
  ...exampleLeitbild().accounts,
  accountSchema.parse({ id: 'jana', network: 'mastodon', handle: '@jana', answers: 'Jana', personal: true }),
];
const leitbild = { ...exampleLeitbild(), accounts };
const paid = (words: string, more: Partial<Draft> = {}) =>
  findingsOf(disclosure, { ...plainDraft(words, ['microblog']), paid: true, ...more }, { leitbild });
const own = (words: string, more: Partial<Draft> = {}) =>
  findingsOf(disclosure, { ...plainDraft(words, ['jana']), ...more }, { leitbild });

describe('disclosure of a paid post', () => {
  it('blocks one without a mark, and a colleague may override it', () => {
    const [finding, ...rest] = paid('Die neue Mühle von Kegel & Co steht jetzt bei uns im Fenster.');
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'disclosure', verdict: 'block', overridable: true });
    expect(finding!.message.de).toBe('Für diesen Beitrag wurde bezahlt, und es steht nicht da (@werkstatt).');
    expect(findingsOf(disclosure, plainDraft('Die neue Mühle steht bei uns.', ['microblog']), { leitbild })).toEqual(
      [],
    );
  });

  it.each([
    'Werbung: Die neue Mühle von Kegel & Co steht bei uns im Fenster.',
    'Anzeige | Die neue Mühle steht bei uns im Fenster.',
    '[Anzeige] Die neue Mühle steht bei uns im Fenster.',
    'Die neue Mühle steht bei uns im Fenster. (Werbung) Sie mahlt leise.',
    '#Werbung Die neue Mühle steht bei uns im Fenster.',
    'Neu bei uns im Fenster #Anzeige und zwar ab heute.',
    'Werbung für Kegel & Co: Die neue Mühle steht im Fenster.',
    'Ad: The new grinder is in our window.',
    '#ad The new grinder is in our window and it is quiet.',
    'Paid partnership with Kegel & Co: the new grinder is in our window.',
    'Sponsored by Kegel & Co. The new grinder is in our window.',
    'The new grinder is in our window #sponsored and it is very quiet.',
  ])('clear enough: %s', (words) => {
    expect(paid(words)).toEqual([]);
  });

  it('at the end is too late, and so is one hashtag of many', () => {
    const long =
      'Die neue Mühle von Kegel & Co steht jetzt bei uns im Fenster, und wer mag, mahlt sich darauf eine Tasse Kaffee.';
    const [finding] = paid(`${long} #Werbung`);
    expect(finding).toMatchObject({ verdict: 'block', overridable: true });
    expect(finding!.message.de).toBe('»Werbung« steht, wo es niemand auf den ersten Blick sieht (@werkstatt).');
    expect(paid('Neu: #Mühle #Kaffee #Kegel #Fenster #ad, and it is very quiet.')).toMatchObject([
      { verdict: 'block' },
    ]);
  });

  it('"#ad" alone is not clear in German, which is advice', () => {
    const [finding] = paid('#ad Die neue Mühle steht bei uns im Fenster und ist leise.');
    expect(finding).toMatchObject({ verdict: 'advise' });
    expect(finding!.message.de).toBe('»#ad« versteht nicht jeder als Werbung (@werkstatt).');
    expect(finding!.instead!.de).toContain('»Werbung:«');
    expect(paid('Sponsored by Kegel: Die neue Mühle steht bei uns und ist leise.')).toMatchObject([
      { verdict: 'advise' },
    ]);
  });

  it('talk about advertising is no mark', () => {
    expect(paid('Werbung nervt, aber die neue Mühle nicht, und sie steht bei uns.')).toMatchObject([
      { verdict: 'block' },
    ]);
    expect(paid('Die Kino-Werbung war schlecht, die neue Mühle ist es nicht.')).toMatchObject([{ verdict: 'block' }]);
  });

  it('each account’s own wording needs it', () => {
    const words = 'Werbung: Die neue Mühle steht bei uns im Fenster.';
    const variants = { jana: 'Die neue Mühle steht im Fenster.' };
    const found = paid(words, { accounts: ['microblog', 'jana'], variants });
    expect(found).toMatchObject([{ verdict: 'block' }]);
    expect(found[0]!.message.en).toBe('This post was paid for, and it does not say so (@jana).');
  });

  it('does without accounts, too', () => {
    expect(paid('Die neue Mühle steht da.', { accounts: [] })[0]!.message.en).toBe(
      'This post was paid for, and it does not say so.',
    );
  });
});

describe('praise from a personal account', () => {
  const { name } = exampleLeitbild().company;

  it('asks to say who is praising', () => {
    const text = `Die Mühlen von ${name} sind großartig.`;
    const [finding] = own(text);
    expect(finding).toMatchObject({ rule: 'disclosure', verdict: 'advise' });
    expect(text.slice(finding!.start, finding!.end)).toBe('großartig');
    expect(finding!.message.de).toBe('»großartig« über die eigene Firma, vom eigenen Konto (@jana).');
    expect(finding!.instead!.en).toContain('I work there.');
    expect(own(`I love what ${name} does with old grinders.`)).toHaveLength(1);
  });

  it.each([
    `Die Mühlen von ${name} sind großartig. Ich arbeite dort.`,
    `Bei uns in der ${name} ist es großartig.`,
    `My employer ${name} does great work.`,
    `Heute war ich bei ${name} und habe eine Schraube verloren.`,
    'Diese Mühle ist großartig.',
    `Großartiges Wetter heute. Morgen hat ${name} zu.`,
  ])('leaves %s alone', (words) => {
    expect(own(words)).toEqual([]);
  });

  it('a signature that names the company says it', () => {
    expect(own(`Die Mühlen von ${name} sind großartig.`, { signature: `Jana, ${name}` })).toEqual([]);
  });

  it('is for personal accounts only', () => {
    expect(own(`Die Mühlen von ${name} sind großartig.`, { accounts: ['microblog'] })).toEqual([]);
  });
});

describe('words that are no mark', () => {
  it.each([
    'Anzeige wegen Ruhestörung: Die neue Mühle ist laut.',
    'Werbung von früher hängt bei uns neben der Mühle.',
    'Werbung: nein danke. Die neue Mühle steht im Fenster.',
    'Keine #Werbung, nur die neue Mühle im Fenster.',
    'Keine Werbung: die neue Mühle im Fenster.',
    'Not an ad: the new grinder is in our window.',
    'This is not an #ad for the new grinder.',
  ])('%s', (text) => {
    expect(paid(text)[0]!.message.en).toMatch(/^This post was paid for, and it does not say so/u);
  });

  it.each([
    'WERBUNG Die neue Mühle steht im Fenster.',
    'ANZEIGE Die neue Mühle steht im Fenster.',
    'Werbung wegen Markennennung. Die neue Mühle steht im Fenster.',
  ])('%s is marked', (text) => {
    expect(paid(text)).toEqual([]);
  });

  it('capitals further on, or about a charge, are none', () => {
    expect(paid('ANZEIGE WEGEN LÄRM, und die Mühle steht im Fenster.')).toHaveLength(1);
    expect(paid('Die neue Mühle ist da, WERBUNG macht sie keine.')).toHaveLength(1);
  });
});
