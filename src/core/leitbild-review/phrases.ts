import { type Mark, marked } from '../emptiness/marks.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { readText } from '../reading.ts';
import { unseen } from './visible.ts';

/** A phrase of a story that could be recognized in a post, and the sentence it comes from. */
export interface StoryPhrase {
  readonly phrase: string;
  readonly sentence: string;
}

const NUMBER: Readonly<Record<Locale, string>> = { de: '<zahl>', en: '<number>' };

/** "38 Euro" is "<zahl> Euro", "$38" is "$<number>"; a number without a unit recognizes nothing. */
function priced(text: string, { start, end }: Mark, locale: Locale): string | null {
  const sign = /[$€£]$/u.exec(text.slice(0, start))?.[0] ?? '';
  if (sign !== '') return `${sign}${NUMBER[locale]}`;
  const unit = /^(?:[.,:]\d{1,4}){0,3}\s?(\p{L}{3,20}|[€%])/u.exec(text.slice(end))?.[1];
  return unit !== undefined && /^\d/u.test(text.slice(start)) ? `${NUMBER[locale]} ${unit}` : null;
}

const NAMELESS: Said = { de: '', en: '' };

/** Shorter words of doing are everybody's: "ging", "made". */
const SHORTEST = 5;

/** What was done, by its form: "… haben wir abgelehnt.", "We refunded …". */
const DONE: Readonly<Record<Locale, RegExp>> = {
  de: /(?<!\p{L})(?:ge|(?:ab|an|auf|aus|ein|her|hin|los|mit|nach|vor|weg|weiter|zu|zurück)ge|be|ent|er|ver|zer)\p{Ll}{3,20}(?:t|en)(?=\s*(?:[.,;:!?\n]|$|und\s|oder\s))/gu,
  en: /(?<![\p{L}'’-])(?:re|un)?\p{Ll}{3,20}ed(?!\p{L})/gu,
};

/**
 * Phrases of stories by which somebody who does the same again may be recognized: what hands did, and numbers with what they count;
 * each once, in the order of the story. Linear in the text.
 */
export function phrasesOf(story: string, language: Locale, leitbild: Leitbild): readonly StoryPhrase[] {
  const found = new Map<string, StoryPhrase>();
  for (const { start, end, marks } of marked(readText(story), language, leitbild)) {
    const sentence = story.slice(start, end);
    const hands = marks.filter((mark) => mark.kind === 'hand' && mark.end - mark.start >= SHORTEST);
    const said = [
      ...hands.map((mark) => story.slice(mark.start, mark.end).toLowerCase()),
      ...[...sentence.matchAll(DONE[language])].map(([word]) => word.toLowerCase()),
      ...marks.filter(({ kind }) => kind === 'number').flatMap((mark) => priced(story, mark, language) ?? []),
    ];
    for (const phrase of said)
      if (unseen(phrase, NAMELESS, language) === null && !found.has(phrase.toLowerCase()))
        found.set(phrase.toLowerCase(), { phrase, sentence });
  }
  return [...found.values()];
}
