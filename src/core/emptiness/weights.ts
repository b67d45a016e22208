import type { Model } from '../lexicon/model.ts';
import type { Locale } from '../locale.ts';
import type { MarkKind } from './marks.ts';

/**
 * Fitted by `npm run eval -- --fit` on tests/gold/*.tune.jsonl: sentences of invented firms, empty or specific, our own.
 * Cases are taken to be one in five.
 */
export const models: Readonly<Record<Locale, Model<MarkKind>>> = {
  de: {
    intercept: -0.03,
    weights: {
      phrase: 3.95,
      company1: 1.77,
      company2: 1.87,
      abstract: 1.29,
      big: 4.61,
      vague: 2.79,
      hedge: 3.77,
      number: -3.63,
      name: 0,
      thing: -1.72,
      hand: -2.73,
      time: -2.23,
      condition: -3.26,
      rare: -1.79,
    },
  },
  en: {
    intercept: 0,
    weights: {
      phrase: 3.7,
      company1: 2.35,
      company2: 1.32,
      abstract: 0.55,
      big: 3.72,
      vague: 1.34,
      hedge: 4.54,
      number: -3.79,
      name: -1.01,
      thing: -1.94,
      hand: -3.31,
      time: -3.25,
      condition: -3.36,
      rare: -2.37,
    },
  },
};
