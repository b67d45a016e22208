import type { Model } from '../lexicon/model.ts';
import type { Locale } from '../locale.ts';
import type { MarkKind } from './marks.ts';

/**
 * Fitted by `npm run eval -- --fit` on tests/gold/*.tune.jsonl: sentences of invented firms, empty or specific, our own.
 * Cases are taken to be one in five.
 */
export const models: Readonly<Record<Locale, Model<MarkKind>>> = {
  de: {
    intercept: -0.25,
    weights: {
      phrase: 5.55,
      company1: 3.01,
      company2: 3.21,
      abstract: 2.66,
      big: 5.95,
      vague: 3.43,
      hedge: 5.12,
      number: -4.9,
      name: 0,
      thing: -1.18,
      hand: -2.44,
      past: -3.36,
      time: -3.2,
      condition: -3.52,
      rare: -2.99,
    },
  },
  en: {
    intercept: 0.12,
    weights: {
      phrase: 5.82,
      company1: 1.25,
      company2: 1.59,
      abstract: 2.86,
      big: 4.55,
      vague: 3.54,
      hedge: 6.88,
      number: -5.3,
      name: -2.52,
      thing: -2.05,
      hand: -3.67,
      past: -3.5,
      time: -2.68,
      condition: -2.77,
      rare: -1.84,
    },
  },
};
