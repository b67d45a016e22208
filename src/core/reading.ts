import { composed, isWordAt, stepAt } from './matching/letters.ts';
import { endsSentence } from './matching/sentences.ts';
import { remembered } from './remembered.ts';

/** A word of a text. Offsets in UTF-16 units of the text as given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, composed (NFC), with one kind of apostrophe. */
  readonly word: string;
  readonly lower: string;
  /** What hyphens and apostrophes join ("Top-Preis" → "top", "preis"), in lower case; the word itself where nothing is joined. */
  readonly parts: readonly string[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text taken apart. Sentences are trimmed and hold something else than white space; a new line always ends one. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

const JOINTS = "-'’‐‑";

const isMarkAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x300 && unit < 0x2000 && /\p{M}/u.test(text.charAt(at));
};

/** The end of the run of letters, digits and their marks that starts here. */
const endOfRun = (text: string, start: number): number => {
  let end = start;
  while (isWordAt(text, end) || (end > start && isMarkAt(text, end))) end += stepAt(text, end);
  return end;
};

const tokenAt = (text: string, start: number, plain: boolean): Token => {
  let end = endOfRun(text, start);
  let joined = false;
  while (end + 1 < text.length && JOINTS.includes(text.charAt(end)) && isWordAt(text, end + 1)) {
    end = endOfRun(text, end + 1);
    joined = true;
  }
  const word = plain ? text.slice(start, end) : composed(text.slice(start, end));
  const lower = word.toLowerCase();
  return { start, end, word, lower, parts: joined ? lower.split(/[-'‐‑]/u) : [lower] };
};

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const plain = composed(text) === text;
  for (let at = 0; at < text.length; ) {
    if (isWordAt(text, at)) {
      const token = tokenAt(text, at, plain);
      tokens.push(token);
      at = token.end;
    } else at += 1;
  }
  return tokens;
};

/** Every place where a sentence could end: a new line, or marks and what closes behind them before white space or the end. */
const END = /\n|[.!?…]{1,20}[)\]"'»«“”’]{0,4}(?=\s|$)/gu;

const sentencesOf = (text: string, tokens: readonly Token[]): readonly Span[] => {
  const sentences: Span[] = [];
  const add = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = start + piece.trim().length;
    if (end > start) sentences.push({ start, end });
  };
  let from = 0;
  let next = 0;
  let first = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < index) next += 1;
    const before = next > first ? tokens[next - 1] : undefined;
    const touching = before?.end === index ? before : undefined;
    if (mark !== '\n' && !endsSentence(mark, touching, next - 1 === first, tokens[next])) continue;
    const to = index + mark.length;
    add(from, to);
    from = to;
    first = next;
  }
  add(from, text.length);
  return sentences;
};

/** Takes a text apart; remembers the last few, because every rule asks for the same. Linear in the text, never throws. */
export const readText = remembered((text: string): Reading => {
  const tokens = tokensOf(text);
  return { text, tokens, sentences: sentencesOf(text, tokens) };
});
