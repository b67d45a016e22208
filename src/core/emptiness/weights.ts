import type { Model } from '../lexicon/model.ts';
import type { Locale } from '../locale.ts';
import type { MarkKind } from './marks.ts';

/**
 * Fitted by `npm run eval -- --fit` on tests/gold/*.tune.jsonl: sentences of invented firms, empty or specific, our own.
 * Cases are taken to be one in five.
 */
export const models: Readonly<Record<Locale, Model<MarkKind>>> = {
  de: {
    intercept: -0.26,
    weights: {
      phrase: 5.62,
      company1: 3,
      company2: 3.3,
      abstract: 2.61,
      big: 5.97,
      vague: 3.47,
      hedge: 5.05,
      number: -4.89,
      name: 0,
      thing: -1.19,
      hand: -2.4,
      past: -3.54,
      time: -3.15,
      condition: -3.56,
      rare: -2.99,
    },
  },
  en: {
    intercept: 0.12,
    weights: {
      phrase: 5.82,
      company1: 1.26,
      company2: 1.58,
      abstract: 2.86,
      big: 4.57,
      vague: 3.4,
      hedge: 6.92,
      number: -5.31,
      name: -2.53,
      thing: -2.08,
      hand: -3.66,
      past: -3.5,
      time: -2.7,
      condition: -2.82,
      rare: -1.84,
    },
  },
};
