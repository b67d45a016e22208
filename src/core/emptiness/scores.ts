import { campaignScore } from '../campaign/score.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale } from '../locale.ts';
import { readText } from '../reading.ts';
import { emptinessOf } from './score.ts';

/** Whole numbers from 0 to 100; null where the language is neither German nor English, or nothing is said. */
export interface Scores {
  readonly emptiness: number | null;
  readonly campaign: number | null;
}

/** How empty a post is, and how much it sounds like a campaign. Linear in the text, pure, never throws. */
export function scoresOf(text: string, language: Locale | null, leitbild: Leitbild): Scores {
  const reading = readText(text);
  if (language === null || reading.tokens.length === 0) return { emptiness: null, campaign: null };
  return {
    emptiness: emptinessOf(reading, language, leitbild).score,
    campaign: campaignScore(reading, language).score,
  };
}
