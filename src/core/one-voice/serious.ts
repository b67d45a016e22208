import type { OneVoice, OneVoices } from './data.ts';
import { languageOf } from './language.ts';

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

/** `*` is any run of letters, a `*` between spaces any word; everything else is itself. */
const source = (cue: string): string =>
  cue
    .split(' ')
    .map((word) =>
      word === '*'
        ? '[^ ]+'
        : word
            .split('*')
            .map((piece) => fold(piece).trim())
            .join('[^ ]*'),
    )
    .join(' ');

const expression = (cues: readonly string[]): RegExp | null =>
  cues.length === 0 ? null : new RegExp(`(?<= )(?:${cues.map(source).join('|')})(?= )`, 'gu');

type Cues = Readonly<Record<'cues' | 'own' | 'except', RegExp | null>>;
const compiled = new WeakMap<OneVoice, Cues>();

function expressions(data: OneVoice): Cues {
  const known = compiled.get(data);
  if (known) return known;
  const { cues, own, except } = data.serious;
  const made = { cues: expression(cues), own: expression(own), except: expression(except) };
  compiled.set(data, made);
  return made;
}

function seriousIn(data: OneVoice, text: string, foreign: boolean): boolean {
  if (data.serious.signs.some((sign) => text.includes(sign))) return true;
  const { cues, own, except } = expressions(data);
  const folded = except ? fold(text).replace(except, '') : fold(text);
  const hit = (expression: RegExp | null): boolean => expression !== null && folded.search(expression) >= 0;
  return hit(cues) || (!foreign && hit(own));
}

/**
 * Is life serious here (death, illness, accident, layoff, apology …)? Then the satire is silent. Looks in all languages, since a
 * card's reader and its post may differ, and rather says yes once too often.
 */
export const serious = (voices: OneVoices, text: string): boolean =>
  Object.values(voices).some((data) =>
    seriousIn(data, text, languageOf(voices, text, data.language) !== data.language),
  );
