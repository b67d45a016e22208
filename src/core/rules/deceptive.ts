import { type Imitation, imitations } from '../deceptive/brands.ts';
import { type Hidden, type Hiding, hiddenIn } from '../deceptive/characters.ts';
import { type MixedWord, mixedWords } from '../deceptive/scripts.ts';
import type { Hit } from '../finding.ts';
import type { Locale, Said } from '../locale.ts';
import type { Rule } from './rule.ts';

type Props =
  | { readonly kind: 'characters'; readonly of: Hiding; readonly count: number; readonly first: string }
  | { readonly kind: 'mixed' | 'brand'; readonly written: string; readonly count: number; readonly brand: string };

const names: Readonly<Record<Hiding, Said>> = {
  bidi: {
    de: 'Zeichen, die die Leserichtung umdrehen',
    en: 'characters that turn the reading direction around',
  },
  tags: { de: 'unsichtbare Etiketten-Zeichen', en: 'invisible tag characters' },
  hidden: { de: 'unsichtbare Zeichen', en: 'invisible characters' },
  broken: { de: 'halbe Zeichen', en: 'half characters' },
};

const message: Readonly<Record<Locale, (p: Props) => string>> = {
  de: (p) => {
    if (p.kind === 'characters') return `Im Text stecken ${names[p.of].de} (${p.count}, zuerst ${p.first}).`;
    if (p.kind === 'brand')
      return `»${p.written}« sieht aus wie »${p.brand}«, ist aber mit anderen Zeichen geschrieben.`;
    const more = p.count > 1 ? ` (und in ${p.count - 1} weiteren Wörtern)` : '';
    return `In »${p.written}«${more} stehen Buchstaben eines anderen Alphabets, die lateinisch aussehen.`;
  },
  en: (p) => {
    if (p.kind === 'characters') return `The text contains ${names[p.of].en} (${p.count}, the first is ${p.first}).`;
    if (p.kind === 'brand') return `"${p.written}" looks like "${p.brand}", but it is written with other characters.`;
    const more = p.count > 1 ? ` (and in ${p.count - 1} more)` : '';
    return `In "${p.written}"${more} there are letters of another alphabet that look Latin.`;
  },
};

const why: Readonly<Record<Props['kind'], Said>> = {
  characters: {
    de: 'Wer gegenliest, soll dasselbe sehen wie alle anderen. Meist kommen sie beim Kopieren mit, ohne dass es jemand merkt.',
    en: 'Whoever reads it over should see what everybody else will. They usually slip in when copying, and nobody notices.',
  },
  mixed: {
    de: 'Eine Suche findet das Wort nicht, ein Vorleseprogramm buchstabiert es, und Filter halten es für Betrug.',
    en: 'A search misses the word, a screen reader spells it out, and filters take it for fraud.',
  },
  brand: {
    de: 'So schreibt, wer sich für uns ausgibt. Leser halten es für unseren Namen, und keine Suche findet es.',
    en: 'This is how somebody writes who poses as us. Readers take it for our name, and no search finds it.',
  },
};

const instead = ({ kind, ...p }: Props): Said =>
  kind === 'brand' && 'brand' in p
    ? { de: `Tipp den Namen neu: ${p.brand}.`, en: `Retype the name: ${p.brand}.` }
    : { de: 'Tipp die Stelle neu, statt sie zu kopieren.', en: 'Retype that spot instead of pasting it.' };

const ofHidden = ({ kind, count, first, start, end }: Hidden): Hit<Props> => ({
  verdict: 'block',
  start,
  end,
  props: { kind: 'characters', of: kind, count, first },
  // Half a character cannot be stored or sent by anybody, so there is nothing to override.
  overridable: kind !== 'broken',
});

/** A name is said to be imitated once, at its first place. */
const ofBrands = (found: readonly Imitation[], text: string): readonly Hit<Props>[] => {
  const first = new Map<string, Imitation>();
  for (const one of found) if (!first.has(one.brand)) first.set(one.brand, one);
  return [...first.values()].map(({ start, end, brand, letters }) => ({
    verdict: 'block',
    start,
    end,
    props: { kind: 'brand', written: text.slice(start, end), count: letters, brand },
    overridable: true,
  }));
};

/** Words that no imitated name covers; both come in order. */
const beside = (words: readonly MixedWord[], brands: readonly Imitation[]): readonly MixedWord[] => {
  let next = 0;
  return words.filter(({ start, end }) => {
    while ((brands[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return end <= (brands[next]?.start ?? Number.POSITIVE_INFINITY);
  });
};

const ofMixed = (words: readonly MixedWord[], text: string): readonly Hit<Props>[] => {
  const [first] = words;
  if (first === undefined) return [];
  const written = text.slice(first.start, Math.min(first.end, first.start + 40));
  return [{ verdict: 'advise', ...first, props: { kind: 'mixed', written, count: words.length, brand: '' } }];
};

/**
 * What readers, search and machines see otherwise than the colleague who reads it over: characters that hide, the company's name in
 * look-alike letters, words of two alphabets.
 */
export const deceptive: Rule<Props> = {
  id: 'deceptive',
  reads: 'all',
  texts: {
    message,
    why: { de: ({ kind }) => why[kind].de, en: ({ kind }) => why[kind].en },
    instead: { de: (p) => instead(p).de, en: (p) => instead(p).en },
  },
  check: ({ words }, { leitbild }) => {
    const brands = imitations(words, leitbild);
    const mixed = beside(mixedWords(words), brands);
    return [...hiddenIn(words).map(ofHidden), ...ofBrands(brands, words), ...ofMixed(mixed, words)];
  },
};
