import type { Leitbild } from '../leitbild.ts';
import type { Model } from '../lexicon/model.ts';
import type { Locale } from '../locale.ts';
import type { Reading } from '../reading.ts';
import { EMPTY_KINDS, features, share } from './features.ts';
import { type Marked, type MarkKind, marked, markKinds } from './marks.ts';
import { models } from './weights.ts';

/** A place that makes a sentence empty; offsets in UTF-16 units of the text. `points`: how much, in log-odds. */
export interface EmptyPlace {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

/** A sentence as the emptiness of its words has it. Offsets in UTF-16 units of the text. */
export interface SentenceScore {
  readonly start: number;
  readonly end: number;
  /** 0 (nobody else could have said it) to 100 (anybody could). */
  readonly score: number;
  readonly words: number;
  /** In the order of the text. */
  readonly empty: readonly EmptyPlace[];
  /** How many places speak of something particular. */
  readonly specific: number;
}

/** A text's sentences, and all of them together. */
export interface Emptiness {
  readonly sentences: readonly SentenceScore[];
  /** 0 to 100, sentences with things, times and numbers weighing against empty ones beside them. */
  readonly score: number;
}

const percent = (logOdds: number): number => Math.round(100 / (1 + Math.exp(-logOdds)));

const logOddsOf = (sentences: readonly Marked[], { intercept, weights }: Model<MarkKind>): number =>
  features(sentences).reduce((sum, value, i) => sum + value * weights[markKinds[i] ?? 'rare'], intercept);

function scored(sentence: Marked, model: Model<MarkKind>): SentenceScore {
  const places = sentence.marks.flatMap(({ kind, start, end }): readonly EmptyPlace[] => {
    const points = model.weights[kind] * share(sentence.words);
    return markKinds.indexOf(kind) < EMPTY_KINDS ? [{ kind, start, end, points }] : [];
  });
  return {
    start: sentence.start,
    end: sentence.end,
    score: percent(logOddsOf([sentence], model)),
    words: sentence.words,
    empty: places,
    specific: sentence.marks.length - places.length,
  };
}

let last: {
  readonly reading: Reading;
  readonly language: Locale;
  readonly leitbild: Leitbild;
  readonly made: Emptiness;
} | null = null;

/**
 * How empty a text is. All its sentences are also taken together, so that one empty sentence beside a story does not make an
 * empty post. Remembers the last one: the rule and the review's score ask for the same. Linear in the text.
 */
export function emptinessOf(reading: Reading, language: Locale, leitbild: Leitbild): Emptiness {
  if (last?.reading === reading && last.language === language && last.leitbild === leitbild) return last.made;
  const sentences = marked(reading, language, leitbild);
  const model = models[language];
  const made = {
    sentences: sentences.map((sentence) => scored(sentence, model)),
    score: sentences.length === 0 ? 0 : percent(logOddsOf(sentences, model)),
  };
  last = { reading, language, leitbild, made };
  return made;
}
