import type { Locale } from '../locale.ts';
import type { OneVoice, OneVoices } from './data.ts';

/** The satire reads no further: it is one line, and a post of 100,000 characters must not cost more than a short one. */
export const READ = 2000;

/** In which of the two languages a post is, by its small words; `fallback` where nothing tells. */
export function languageOf(voices: OneVoices, text: string, fallback: Locale): Locale {
  const words =
    text
      .slice(0, READ)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const votes = (data: OneVoice): number => {
    const common = new Set(data.common);
    return words.filter((w) => common.has(w)).length;
  };
  const [de, en] = [votes(voices.de), votes(voices.en)];
  return de === en ? fallback : de > en ? 'de' : 'en';
}
