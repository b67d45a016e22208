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
    intercept: -1.45,
    weights: {
      pull: 2.02,
      hashtag: 0,
      link: 0.89,
      second: 2.91,
      yours: 6.72,
      copy: 2.78,
      talk: -1.71,
      first: 0,
      spoken: -1.07,
      question: 0,
      reply: -1.41,
      loose: -2.47,
      story: -1.16,
    },
  },
  en: {
    intercept: -0.93,
    weights: {
      pull: 2.16,
      hashtag: 0.17,
      link: 0.67,
      second: 0,
      yours: 5.65,
      copy: 1.59,
      talk: -2.31,
      first: -1.32,
      spoken: -2.07,
      question: 0,
      reply: -0.65,
      loose: -1.87,
      story: -1.07,
    },
  },
};
