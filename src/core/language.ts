import { elsewhere, small } from './language/words.ts';
import type { Locale } from './locale.ts';
import { isWordAt } from './matching/letters.ts';
import { readText, type Token } from './reading.ts';
import { remembered } from './remembered.ts';

/**
 * The language of a text. `decided`: it has one of the two. Without one: `mixed` = both, `short` = too little to tell, `other` =
 * neither, by its letters or its small words.
 */
export type Decision =
  | { readonly kind: 'decided'; readonly language: Locale; readonly words: number }
  | { readonly kind: 'mixed' | 'short' | 'other'; readonly language: null; readonly words: number };

/** Enough words to know a language; keeps a post of 100,000 characters as cheap as a short one. */
const ENOUGH = 600;
/** Longer than any word. */
const LONGEST = 60;

// What words look like in one language and hardly ever in the other. Learned from no text: spelling and grammar of the two.
const GERMAN =
  /(?:ung|ungen|keit|heit|schaft|lich|lich[est]|liche[rsnm]|isch|isch[est]|ische[rsnm]|chen|ieren|iert|igen|ige[rs]|tät|nis|zeug|werk|haus|stück|platz)$|sch[^oe]|tz|pf|[^t]zw|^ge.{2,}t$|^(?:ver|zer|ent|auf|aus|zusammen|zurück).{3}|aus?$/u;
const ENGLISH =
  /(?:ing|ings|ly|ness|ful|less|ous|able|ight|ed|ies|ity|way|ways|self|tion's|'s|n't|'ll|'re|'ve|'d|ay|ey|ow|ew|sh|ss|ck|th|ture|ers|ions|ents|ments|als|ks|ps|ds|ves?|dge?)$|^(?:wh|th|kn|wr|qu?ick)|ough|oo[^n]|ea[^lu]|igh|ow[^i]|sh[^e]/u;
const LIKELY_GERMAN =
  /(?:en|eln|ern|em|est|ste|te[tnrs]?|er|es|iv|ein|ich|ach|och|ohl|ahr)$|^(?:be|ge|vor|an|ab|um|un).{4}|ei|ie[^sdnw]|[^ao]u[fmn]|[zß]|^k[alnoru]|sst/u;
const LIKELY_ENGLISH = /(?:s|y|le|ue|re|ce|al|nt|ct|d|ar|or|p)$|c[^hk]|ou|ai|y|wa|ee|[^s]h[aeiou]/u;
const ELISION = /^(?:[cdjlnst]|qu)'[aeiouyhéèê]/u;
const UMLAUT = /[äöüß]/u;
const STRANGE = /[^a-zäöüßéèêàâ'’ñ0-9-]/u;
const LATIN = /\p{Script=Latin}/u;

const isElision = (word: string): boolean => word.includes("'") && ELISION.test(word);

interface Votes {
  de: number;
  en: number;
  other: number;
  words: number;
}

/** Small words alone: quick, and most posts have enough of them. */
const byWord = (votes: Votes, word: string): void => {
  votes.words += 1;
  const known = small.get(word);
  if (known === 1) votes.de += 1;
  else if (known === -1) votes.en += 1;
  else if (known === undefined && (elsewhere.has(word) || isElision(word))) votes.other += 1;
};

/** What the other words look like. */
const byLook = (votes: Votes, word: string): void => {
  if (small.has(word) || elsewhere.has(word)) return;
  if (!LATIN.test(word)) votes.other += 2;
  else if (STRANGE.test(word)) votes.other += 0.7;
  else if (UMLAUT.test(word)) votes.de += 0.6;
  if (word.length < 4 || word.length > LONGEST) return;
  if (GERMAN.test(word)) votes.de += 0.5;
  else if (LIKELY_GERMAN.test(word)) votes.de += 0.2;
  if (ENGLISH.test(word)) votes.en += 0.5;
  else if (LIKELY_ENGLISH.test(word)) votes.en += 0.2;
};

const isSmall = (letter: string): boolean => letter !== '' && letter !== letter.toUpperCase();
const isJoined = (sign: string): boolean => sign !== '' && !/\s/u.test(sign);

/** Part of an address, a handle or a hashtag: says nothing of the language around. */
const isLink = (text: string, { start, end }: Token): boolean => {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (start > 0 && '@#/:_&=?%+.'.includes(before)) {
    if ('@#/'.includes(before)) return true;
    const joined = isWordAt(text, start - 2) || (before !== '.' && isJoined(text.charAt(start - 2)));
    // "Danke.Bis morgen" is no address.
    if (joined && (before !== '.' || isSmall(text.charAt(start)))) return true;
  }
  if (after === '.') return isSmall(text.charAt(end + 1));
  if (after === ':') return text.charAt(end + 1) === '/';
  return after === '_' || after === '=' || (after === '/' && isWordAt(text, end + 1));
};

const wordsOf = (text: string): readonly string[] => {
  const words: string[] = [];
  for (const token of readText(text).tokens) {
    if (words.length >= ENOUGH) break;
    if (/\d/.test(token.lower) || isLink(text, token)) continue;
    const whole = token.parts.length === 1 || small.has(token.lower) || isElision(token.lower);
    if (whole) words.push(token.lower);
    else words.push(...token.parts.slice(0, ENOUGH - words.length));
  }
  return words;
};

const votesOf = (text: string): Votes => {
  const votes: Votes = { de: 0, en: 0, other: 0, words: 0 };
  const words = wordsOf(text);
  for (const word of words) byWord(votes, word);
  const won = Math.max(votes.de, votes.en);
  const clear = won >= 4 && won >= 4 * (Math.min(votes.de, votes.en) + votes.other) && won * 4 >= votes.words;
  if (!clear) for (const word of words) byLook(votes, word);
  return votes;
};

const decideOf = (text: string): Decision => {
  const { de, en, other, words } = votesOf(text);
  const won = Math.max(de, en);
  const lost = Math.min(de, en);
  const none = (kind: 'mixed' | 'short' | 'other'): Decision => ({ kind, language: null, words });
  if (other > won && other >= 1) return none('other');
  if (won < 0.2 || won < words * 0.08) return none('short');
  if (lost >= 3 && won < lost * 2) return none('mixed');
  if (won > lost * 1.15) return { kind: 'decided', language: de > en ? 'de' : 'en', words };
  return none(lost >= 1 ? 'mixed' : 'short');
};

/**
 * Tells German from English, and both from the rest, by small words and by what words look like. Remembers the last few texts;
 * linear, never throws.
 */
export const decide = remembered(decideOf);

/** German or English; null where neither wins (see `decide` for why). */
export const languageOf = (text: string): Locale | null => decide(text).language;
