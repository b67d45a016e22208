import type { Locale } from '../locale.ts';
import { seeded } from '../random.ts';
import type { OneVoice, OneVoices } from './data.ts';
import { languageOf, READ } from './language.ts';
import { serious } from './serious.ts';
import { type Change, changes } from './traits.ts';
import { capital, fill } from './wording.ts';

/** Sentences the committee reads before it needs a break. */
const PATIENCE = 4;

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[!?…]["”»’]?)\s+|(?<=[\p{L})»”"’]{2}\.|[€%]\.)\s+(?=[^\p{Ll}\d])|\n+/u)
    .map((s) => s.trim())
    .filter((s) => /[\p{L}\p{N}]/u.test(s));

/** A capital letter after a stop: a sentence begins here, though the number before it hid that. */
const opens = (text: string, at: number): boolean =>
  /[.!?]\s+$/.test(text.slice(0, at)) && /^\p{Lu}/u.test(text.slice(at));

/** One sentence with the committee's words in it: no emoji, no exclamation mark, and a full stop at the end. */
function rewritten(data: OneVoice, sentence: string): string {
  let text = '';
  let at = 0;
  for (const change of changes(data, sentence)) {
    text += sentence.slice(at, change.start);
    text += /(?:^|\p{L}{2}[.!?]\s+)$/u.test(text) || opens(sentence, change.start) ? capital(change.put) : change.put;
    at = change.end;
  }
  text = (text + sentence.slice(at))
    .replace(/\p{RGI_Emoji}/gv, '')
    .replace(/!+/g, '.')
    .replace(/\s+/g, ' ')
    .replace(/ +([.,;:])/g, '$1')
    .replace(/([.,;:])[.,;:]+/g, '$1')
    .trim();
  for (const { find, put } of data.committee.tidy) text = text.replace(new RegExp(find, 'gu'), put);
  if (!/\p{L}/u.test(text)) return '';
  return capital(/[.…:]["”»’)]?$/.test(text) ? text : `${text.replace(/[,;–-]$/, '')}.`);
}

const asked = (s: string): boolean => /\?["”»’)]*$/.test(s.replace(/\p{RGI_Emoji}/gv, '').trim());

/** The sentences of which a version is written. */
const kept = (post: string): readonly string[] =>
  sentences(post.slice(0, READ))
    .slice(0, PATIENCE)
    .filter((s) => !asked(s));

/** What became of words in the committee's version, in its order. */
export const changesMade = (data: OneVoice, post: string): readonly Change[] =>
  kept(post).flatMap((sentence) => changes(data, sentence));

/** Without the guard for serious posts: for callers that have asked already. */
export function committeeText(data: OneVoice, post: string, seed: string): string {
  const chance = seeded(`${seed}/committee`);
  const { committee } = data;
  const say = (list: readonly string[]): string => fill(chance.pick(list), { firm: data.firm });
  const all = sentences(post.slice(0, READ));
  const told = kept(post)
    .map((s) => rewritten(data, s))
    .filter((s) => s !== '');
  return [
    say(committee.openings),
    ...told,
    ...(all.some(asked) ? [say(committee.question)] : []),
    ...(all.length > PATIENCE || post.length > READ ? [say(committee.rest)] : []),
    say(committee.closings),
  ].join(' ');
}

/**
 * What a one-voice chain would have made of a post, in the post's own language (`fallback` where that cannot be told); null
 * where life is serious. Whoever shows it says that it is simulated (`OneVoice.label`).
 */
export function committeeVersion(voices: OneVoices, text: string, seed: string, fallback: Locale): string | null {
  if (serious(voices, text)) return null;
  return committeeText(voices[languageOf(voices, text, fallback)], text, seed);
}
