import { countGraphemes } from '../../../src/core/graphemes.ts';
import type { Measure } from '../../../src/core/rules/rule.ts';
import type { Part, Preview } from '../../../src/ports/network.ts';

/** Longest post, in graphemes and in UTF-8 bytes (lexicon app.bsky.feed.post). 300 family emojis are too many bytes. */
const GRAPHEMES = 300;
const BYTES = 3000;

/** What people can count comes first: bytes are spoken of only where the letters would fit. */
export function measure(text: string): Measure {
  const graphemes = countGraphemes(text);
  const bytes = Buffer.byteLength(text);
  return graphemes <= GRAPHEMES && bytes > BYTES
    ? { used: bytes, limit: BYTES, unit: 'bytes' }
    : { used: graphemes, limit: GRAPHEMES, unit: 'graphemes' };
}

/**
 * Exactly the text of the record. Bluesky folds nothing away (its labels are for nudity and violence only), so a content warning is
 * the first line, where readers and their screen readers come across it first.
 */
export function textOf({ warning, text, signature }: Pick<Part, 'warning' | 'text' | 'signature'>): string {
  const said = [
    warning === null || warning === '' ? null : `⚠ ${warning}`,
    text,
    signature === null ? null : `– ${signature}`,
  ];
  return said.filter((one) => one !== null && one !== '').join('\n\n');
}

export const preview = (part: Omit<Part, 'publication' | 'n'>): Preview => {
  const text = textOf(part);
  return { text, ...measure(text) };
};
