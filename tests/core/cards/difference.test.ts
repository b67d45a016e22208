import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceCard, differenceLines, placesOf } from '../../../src/core/cards/difference.ts';
import { type Draft, plainDraft } from '../../../src/core/draft.ts';
import { NOW } from './views.ts';

const reader = { locale: 'en', zone: 'Europe/Berlin', now: NOW } as const;
const accounts = [
  { id: 'a', handle: '@a' },
  { id: 'b', handle: '@b' },
];
const base: Draft = plainDraft('The grinder runs again.', ['a']);
const told = (more: Partial<Draft>, was: Partial<Draft> = {}): readonly string[] =>
  differenceLines({ before: { ...base, ...was }, after: { ...base, ...more }, accounts, reader }).map((l) => l.text);
const picture = (letter: string, alt = 'x') => ({ sha256: letter.repeat(64), type: 'image/png', alt });

describe('what a revision changed', () => {
  it.each<[string, Partial<Draft>, Partial<Draft>, readonly string[]]>([
    ['a word', { words: 'The old grinder runs again.' }, {}, ['New: "old"']],
    ['a word less', { words: 'The grinder runs.' }, {}, ['Instead of "runs again." now "runs."']],
    [
      'two places',
      { words: 'A grinder runs now.' },
      {},
      ['Instead of "The" now "A"', 'Instead of "again." now "now."'],
    ],
    ['only a break', { words: 'The grinder\nruns again.' }, {}, ['Only breaks and spaces in the text.']],
    ['all of it', { words: '' }, {}, ['Gone: "The grinder runs again."']],
    ['an account more', { accounts: ['a', 'b'] }, {}, ['Also on: @b']],
    ['another account', { accounts: ['b'] }, {}, ['Also on: @b', 'No longer on: @a']],
    ['an own wording', { variants: { a: 'x' } }, {}, ['Own wording differs: @a']],
    [
      'a time',
      { time: '2026-11-27T13:00:00.000Z' },
      {},
      ['Not before: Fri, November 27, 2026 at 2:00 PM (Europe/Berlin)'],
    ],
    ['no time', {}, { time: '2026-11-27T13:00:00.000Z' }, ['No time is set any more.']],
    ['a picture', { media: [picture('a')] }, {}, ['New pictures: 1']],
    [
      'a picture for another',
      { media: [picture('a')] },
      { media: [picture('b')] },
      ['New pictures: 1', 'Pictures left out: 1'],
    ],
    [
      'a description',
      { media: [picture('a', 'y')] },
      { media: [picture('a')] },
      ['A picture is described differently.'],
    ],
    [
      'the order',
      { media: [picture('a'), picture('b')] },
      { media: [picture('b'), picture('a')] },
      ['The pictures are in another order.'],
    ],
    ['a warning', { warning: 'Oil' }, {}, ['The content warning differs.']],
    ['the note alone', { note: 'x' }, {}, []],
  ])('%s', (_, after, before, lines) => {
    expect(told(after, before)).toEqual(lines);
  });

  it('many places are cut, and a text that is new is called so', () => {
    const [was, is] = [0, 1].map((odd) => Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? `w${i}` : `${odd}${i}`)));
    const lines = told({ words: (is ?? []).join(' ') }, { words: (was ?? []).join(' ') });
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('… and 9 more places.');
    const long = (letter: string): string => Array.from({ length: 700 }, (_, i) => `${letter}${i}`).join(' ');
    expect(told({ words: long('x') }, { words: long('y') })).toEqual(['Most of the text is new.']);
  });

  const EMPTY = 'We are passionate about holistic solutions that put people at the heart of everything we do.';
  const FULL = 'Fixed a 1962 grinder at noon: the burr was blunt, now it runs again and cost 38 euros.';

  it.each(['en', 'de'] as const)('a text with nothing but chance words in common is called rewritten: %s', (locale) => {
    const lines = differenceLines({
      before: { ...base, words: EMPTY },
      after: { ...base, words: FULL },
      accounts,
      reader: { ...reader, locale },
    });
    expect(lines.map(({ text }) => text)).toEqual([
      { en: 'The text was rewritten.', de: 'Der Text ist ganz neu geschrieben.' }[locale],
    ]);
  });

  it('what was only added or cut is shown, however much it is', () => {
    expect(told({ words: `${FULL} ${EMPTY} ${EMPTY} ${EMPTY}` }, { words: FULL })).toEqual([
      expect.stringMatching(/^New: "We are passionate/u),
    ]);
    expect(told({ words: FULL }, { words: `${EMPTY} ${EMPTY} ${EMPTY} ${FULL}` })).toEqual([
      expect.stringMatching(/^Gone: "We are passionate/u),
    ]);
    expect(told({ words: `${FULL} And half of it is new.` }, { words: `${EMPTY} ${FULL}` })[0]).toMatch(/^Gone: /u);
  });

  it('a few words are said as they are', () => {
    expect(told({ words: 'Closed on Friday.' }, { words: 'Open today until six.' })).toEqual([
      'Instead of "Open today until six." now "Closed on Friday."',
    ]);
  });

  it('is not said where readers would see nothing of it', () => {
    expect(differenceCard(2, { before: base, after: { ...base, note: 'x' }, accounts, reader })).toBeNull();
  });

  it('any two texts: what went and what came is what differs', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 25 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const places = placesOf(a.join(' '), b.join(' ')) ?? [];
        const [gone, come] = [places.flatMap((one) => one.gone), places.flatMap((one) => one.come)];
        expect(a.length - gone.length).toBe(b.length - come.length);
        const left = (all: readonly string[], without: readonly string[]): readonly string[] =>
          without.reduce((rest, word) => rest.toSpliced(rest.indexOf(word), 1), [...all]).sort();
        expect(left(a, gone)).toEqual(left(b, come));
        expect(places.length === 0).toBe(a.join(' ') === b.join(' '));
      }),
    );
  });
});
