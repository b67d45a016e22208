import type { Locale } from '../locale.ts';
import type { Reading } from '../reading.ts';
import { featureNames, features } from './features.ts';
import { type Mark, marked } from './marks.ts';
import { models } from './weights.ts';

/** How much a text sounds like a campaign, and by what. */
export interface CampaignScore {
  /** 0 (two people talking) to 100 (nobody answers there). */
  readonly score: number;
  readonly marks: readonly Mark[];
  readonly words: number;
}

let last: { readonly reading: Reading; readonly language: Locale; readonly made: CampaignScore } | null = null;

/** How much a text sounds like a campaign, by the whole of it. Remembers the last one: two rules and the review ask for the same. */
export function campaignScore(reading: Reading, language: Locale): CampaignScore {
  if (last?.reading === reading && last.language === language) return last.made;
  const { words, marks } = marked(reading, language);
  const { intercept, weights } = models[language];
  const logOdds = features(words, marks).reduce(
    (sum, value, i) => sum + value * weights[featureNames[i] ?? 'pull'],
    intercept,
  );
  const made = { score: Math.round(100 / (1 + Math.exp(-logOdds))), marks, words };
  last = { reading, language, made };
  return made;
}
