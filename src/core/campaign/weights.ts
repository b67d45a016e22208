import type { Model } from '../lexicon/model.ts';
import type { Locale } from '../locale.ts';
import type { FeatureName } from './features.ts';

/**
 * Fitted by `npm run eval -- FOLDER --fit`; only these numbers are derived, no text is held here. Sources: "Corporate messaging"
 * (CrowdFlower / Figure Eight, CC-BY-4.0), one of its accounts; product pages of mozilla-l10n/www-l10n (MPL-2.0), first half;
 * GermEval-2018 training set, class OTHER (Wiegand, Siegel, Ruppenhofer; CC-BY-4.0), first half; our own English conversation
 * (tests/gold), first half. Cases are taken to be one in five.
 */
export const models: Readonly<Record<Locale, Model<FeatureName>>> = {
  de: {
    intercept: -1.49,
    weights: {
      pull: 2.05,
      hashtag: 0,
      link: 0.93,
      second: 2.95,
      yours: 6.51,
      copy: 2.78,
      talk: -1.73,
      first: 0,
      spoken: -1.07,
      question: 0,
      reply: -1.39,
      loose: -2.45,
      story: -1.09,
    },
  },
  en: {
    intercept: -0.9,
    weights: {
      pull: 2.19,
      hashtag: 0.17,
      link: 0.68,
      second: 0,
      yours: 5.7,
      copy: 1.28,
      talk: -2.31,
      first: -1.29,
      spoken: -2.08,
      question: 0,
      reply: -0.67,
      loose: -1.8,
      story: -1.13,
    },
  },
};
