import type { OneVoice, OneVoices } from './data.ts';

/** Letters and digits in small, umlauts spelled out, one space between: "Arbeits­unfälle, gestern" → " arbeitsunfaelle gestern ". */
function fold(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[äöüß]/g, (c) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[c] ?? c)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return ` ${plain.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''} `;
}

/** `*` is any run of letters; everything else is itself. */
const source = (cue: string): string =>
  cue
    .split('*')
    .map((piece) => fold(piece).trim())
    .join('\\p{L}*');

const expression = (cues: readonly string[]): RegExp | null =>
  cues.length === 0 ? null : new RegExp(`(?<= )(?:${cues.map(source).join('|')})(?= )`, 'gu');

const compiled = new WeakMap<OneVoice, { cues: RegExp | null; except: RegExp | null }>();

function expressions(data: OneVoice): { cues: RegExp | null; except: RegExp | null } {
  const known = compiled.get(data);
  if (known) return known;
  const made = { cues: expression(data.serious.cues), except: expression(data.serious.except) };
  compiled.set(data, made);
  return made;
}

function seriousIn(data: OneVoice, text: string): boolean {
  if (data.serious.signs.some((sign) => text.includes(sign))) return true;
  const { cues, except } = expressions(data);
  const folded = except ? fold(text).replace(except, '') : fold(text);
  return cues !== null && folded.search(cues) >= 0;
}

/**
 * Is life serious here (death, illness, accident, layoff, apology …)? Then the satire is silent. Looks in all languages, since a
 * card's reader and its post may differ, and rather says yes once too often.
 */
export const serious = (voices: OneVoices, text: string): boolean =>
  Object.values(voices).some((data) => seriousIn(data, text));
