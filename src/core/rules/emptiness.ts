import { campaignScore } from '../campaign/score.ts';
import { type EmptyPlace, emptinessOf, type SentenceScore } from '../emptiness/score.ts';
import type { Locale, Said } from '../locale.ts';
import { readText } from '../reading.ts';
import type { Rule } from './rule.ts';

type Question = 'done' | 'noticed' | 'changed';

interface Props {
  /** The emptiest words as written, three at most. */
  readonly written: readonly string[];
  readonly question: Question;
}

/** From here on a sentence is called empty: at most one in a hundred ordinary posts comes this far (npm run eval). */
const EMPTY: Readonly<Record<Locale, number>> = { de: 70, en: 70 };
/** The post as a whole: a story with one empty sentence in it is no empty post. */
const EMPTY_TOGETHER = 50;
/** Shorter sentences are headlines, greetings and sighs. */
const FEWEST_WORDS = 4;
/** Words that are worn because companies wear them; "always" and "politics" are everybody's. */
const COMPANYS: ReadonlySet<EmptyPlace['kind']> = new Set(['company1', 'company2', 'big']);

/** One worn word may slip out beside something particular; two are a habit, and a whole set phrase is no slip. */
function isSlip(text: string, { empty, specific }: SentenceScore): boolean {
  if (empty.some(({ kind }) => kind === 'phrase')) return false;
  const worn = empty
    .filter(({ kind }) => COMPANYS.has(kind))
    .map(({ start, end }) => text.slice(start, end).toLowerCase());
  const words = new Set(worn).size;
  return words === 0 || (words === 1 && specific > 0);
}

const REGRET = /(?<!\p{L})(?:sorry|entschuldig|verzeih|tut (?:mir|uns) leid|bedauer|apolog|we regret|i regret)/iu;
const THANKS =
  /(?<!\p{L})(?:dank|glückw|gratul|willkommen|stolz auf (?:dich|euch)|thank|thx|congrat|welcome|proud of you)/iu;

/** Whoever answers or apologises, or thanks or speaks to somebody in that sentence, is talking, however worn the words are. */
const isTalk = (text: string, { start, end }: SentenceScore, language: Locale): boolean =>
  REGRET.test(text) ||
  THANKS.test(text.slice(start, end)) ||
  campaignScore(readText(text), language).marks.some(
    (mark) => mark.kind === 'reply' || (mark.kind === 'talk' && mark.start >= start && mark.end <= end),
  );

/** "Amina, who won …": nobody else could have said it. German capitals tell no names. */
const PERSON =
  /\p{L} \p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?, who (?:has )?(?:won|made|built|wrote|ran|led|began|(?!need|exceed|succeed)\p{Ll}{2,15}ed)(?!\p{L})/u;

const strongest = (places: readonly EmptyPlace[]): readonly EmptyPlace[] =>
  places.toSorted((a, b) => b.points - a.points).slice(0, 3);

/** "innovative" and "Lösungen" side by side are one thing to quote. */
function quoted(text: string, { empty }: SentenceScore): readonly string[] {
  const joined: EmptyPlace[] = [];
  for (const place of empty) {
    const before = joined.at(-1);
    if (before && /^\s{1,3}$/u.test(text.slice(before.end, place.start)))
      joined[joined.length - 1] = { ...before, end: place.end, points: before.points + place.points };
    else joined.push(place);
  }
  const best = strongest(joined).toSorted((a, b) => a.start - b.start);
  return [...new Set(best.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')))];
}

function questionFor({ empty }: SentenceScore): Question {
  const kind = strongest(empty)[0]?.kind;
  if (kind === 'abstract' || kind === 'big') return 'noticed';
  return kind === 'vague' || kind === 'hedge' ? 'changed' : 'done';
}

const questions: Readonly<Record<Question, Said>> = {
  done: {
    de: 'Was habt ihr zuletzt dafür getan: wer, wann, womit?',
    en: 'What did you last do about it: who, when, with what?',
  },
  noticed: {
    de: 'Woran hat das zuletzt jemand gemerkt, der nicht bei euch arbeitet?',
    en: "How did somebody who doesn't work for you last notice?",
  },
  changed: {
    de: 'Was ist danach anders als vorher, und wie viel davon?',
    en: 'What is different afterwards, and by how much?',
  },
};

const emptiest = (text: string, sentences: readonly SentenceScore[]): SentenceScore | undefined =>
  sentences
    .filter((sentence) => sentence.words >= FEWEST_WORDS && !isSlip(text, sentence))
    .filter(({ start, end }) => !PERSON.test(text.slice(start, end)))
    .toSorted((a, b) => b.score - a.score)[0];

/** A sentence any company could sign: quotes its emptiest words and asks for what only this one could say. Advice only. */
export const emptiness: Rule<Props> = {
  id: 'emptiness',
  reads: 'posts',
  about: 'style',
  texts: {
    message: {
      de: ({ written }) => `Das könnte jede Firma unterschreiben: ${written.map((w) => `»${w}«`).join(', ')}.`,
      en: ({ written }) => `Any company could sign this: ${written.map((w) => `"${w}"`).join(', ')}.`,
    },
    why: {
      de: () => 'Niemand würde das Gegenteil behaupten. Deshalb bleibt davon nichts hängen.',
      en: () => 'Nobody would claim the opposite, so nobody will remember it.',
    },
    instead: { de: ({ question }) => questions[question].de, en: ({ question }) => questions[question].en },
  },
  check: ({ words: text }, { leitbild, language }) => {
    if (language === null) return [];
    const { sentences, score } = emptinessOf(readText(text), language, leitbild);
    const worst = emptiest(text, sentences);
    if (!worst || worst.score < EMPTY[language] || score < EMPTY_TOGETHER || isTalk(text, worst, language)) return [];
    const props = { written: quoted(text, worst), question: questionFor(worst) };
    return [{ verdict: 'advise', start: worst.start, end: worst.end, props, leitbild: leitbild.mission }];
  },
};
