import type { Locale } from '../../src/core/locale.ts';

// The usual tools, in short implementations of our own: what the product has to beat on the same sentences.

/** Stems every list of buzzwords has; our own choice, made without a look at any sentence that is judged. */
const BUZZ: Readonly<Record<Locale, RegExp>> = {
  de: /(?<!\p{L})(?:innovati|nachhaltig|ganzheitlich|zukunfts|zukunftsweisend|synergi|kompeten|kundenorientier|kundenzufriedenheit|lösung|maßgeschneidert|effizien|optimier|dynami|digitalisier|transform|agil|disrupt|exzellen|führend|marktführ|qualität|leidenschaft|vision|mission|werte|wertschöpf|wertschätz|mehrwert|partner|vertrau|verantwort|herausforderung|potenzial|potential|strateg|prozess|premium|innovation|flexib|individuell|professionell|zuverlässig|erfolg|engagement|engagiert|motiviert|team|begeister|einzigartig|modern|best practice|know-how|win-win|leuchtturm|meilenstein|augenhöhe|mittelpunkt|rundum|full-service|state of the art|benchmark|performance|stakeholder|mindset|purpose|empower|skalier|robust|nahtlos)\p{L}*/giu,
  en: /(?<!\p{L})(?:innovat|sustainab|holistic|synerg|leverag|solution|world-class|best-in-class|cutting-edge|state-of-the-art|leading|leader|excellen|passion|mission|vision|values?|value-add|integrity|commit|dedicat|empower|transform|disrupt|agile|scalab|robust|seamless|strateg|stakeholder|partner|trusted|trust|quality|customer-centric|customer-focused|client-focused|deliver|drive|driven|growth|impact|journey|unique|tailored|customiz|end-to-end|turnkey|paradigm|ecosystem|alignment|best practice|core competenc|game-chang|next-generation|mission-critical|optimi|proactive|dynamic|thought leader|win-win|bandwidth|momentum|milestone|purpose|culture|team|diversity|inspir|engag|proven|premier)\p{L}*/giu,
};

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
const sentencesOf = (text: string): number => Math.max(1, (text.match(/[.!?…]+(?=\s|$)/gu) ?? []).length);
const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);
const hits = (text: string, language: Locale): number => (text.match(BUZZ[language]) ?? []).length;

/** Buzzwords a word. */
export const buzzwords = (text: string, language: Locale): number => share(hits(text, language), wordsOf(text).length);

const NOMINAL: Readonly<Record<Locale, RegExp>> = {
  de: /(?:ung|heit|keit|ität|ion|tum|schaft|ismus|nis|anz|enz)(?:en|s|e)?$/iu,
  en: /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$/iu,
};
const LONG: Readonly<Record<Locale, number>> = { de: 13, en: 10 };

/** In the manner of the BlaBlaMeter: buzzwords, nominal style and overlong words, each as a share, weighed alike. */
export function blabla(text: string, language: Locale): number {
  const words = wordsOf(text);
  const nominal = words.filter((word) => NOMINAL[language].test(word)).length;
  const long = words.filter((word) => word.length >= LONG[language]).length;
  return share(hits(text, language) + nominal + long, words.length);
}

/** Syllables by groups of vowels; English drops a silent e. */
function syllables(word: string, language: Locale): number {
  const plain = language === 'en' ? word.toLowerCase().replace(/(?<=[^aeiouy]{1,3})e$/u, '') : word.toLowerCase();
  return Math.max(1, (plain.match(/[aeiouyäöüéè]+/gu) ?? []).length);
}

/**
 * Hard to read, high = harder: Flesch (206.835 - 1.015 words a sentence - 84.6 syllables a word), in German by Amstad
 * (180 - words a sentence - 58.5 syllables a word), with the sign turned.
 */
export function hardness(text: string, language: Locale): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const perSentence = words.length / sentencesOf(text);
  const perWord = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
  const ease = language === 'de' ? 180 - perSentence - 58.5 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord;
  return -ease;
}

/** All of them, by the name they are printed with. */
export const baselines: Readonly<Record<string, (text: string, language: Locale) => number>> = {
  'buzzword list': buzzwords,
  'BlaBlaMeter-like': blabla,
  'Flesch / Amstad': hardness,
};
