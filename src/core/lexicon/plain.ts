import type { Reading, Token } from '../reading.ts';

const SPACE = /\s/gu;
const LINK = /^(?:https?|www)$/u;

/** In UTF-16 units: longer than any network's post. What comes behind does not change how a text sounds. */
const ENOUGH = 6_000;

/** The beginning of a text, enough to judge its tone; a text of 100,000 characters costs no more than a long post. */
export function beginning(reading: Reading): Reading {
  const { text, tokens, sentences } = reading;
  if (text.length <= ENOUGH) return reading;
  const rest = tokens.findIndex(({ end }) => end > ENOUGH);
  const beyond = sentences.findIndex(({ end }) => end > ENOUGH);
  return {
    text: text.slice(0, ENOUGH),
    tokens: rest < 0 ? tokens : tokens.slice(0, rest),
    sentences: (beyond < 0 ? sentences : sentences.slice(0, beyond + 1)).map(({ start, end }) => ({
      start,
      end: Math.min(end, ENOUGH),
    })),
  };
}

/** The words of a text that are meant as words: no hashtags, no handles, nothing within a link. Linear in the text. */
export function plainWords({ text, tokens }: Reading): readonly Token[] {
  let linkEnd = -1;
  return tokens.filter(({ start, end, lower }) => {
    if (start < linkEnd) return false;
    if (LINK.test(lower) && /[:.]/u.test(text[end] ?? '')) {
      SPACE.lastIndex = end;
      linkEnd = SPACE.exec(text)?.index ?? text.length;
      return false;
    }
    const before = text[start - 1];
    return before !== '#' && before !== '@';
  });
}
