import { isWordAt, stepAt } from './letters.ts';
import type { Phrase } from './phrase.ts';

/**
 * By what a phrase is looked up: the letters and digits it starts with. `word` = exactly them; `head` = a word starts with them;
 * `tail` = a word ends with them; `inside` = a word holds them; `sign` = it starts with another character; `number` = it starts
 * with a number; `any` = every word.
 */
export interface Key {
  readonly by: 'word' | 'head' | 'tail' | 'inside' | 'sign' | 'number' | 'any';
  readonly text: string;
  /** How the word after that starts (after a number: whatever stands there), `AHEAD` units at most; empty = anyhow. */
  readonly next: string;
}

/** So many units of the next word are looked at: enough to tell most words apart. */
export const AHEAD = 4;

interface Run {
  readonly text: string;
  /** Does the word end where the text ends? */
  readonly complete: boolean;
}

const runIn = (text: string, from: number): string => {
  let end = from;
  while (isWordAt(text, end)) end += stepAt(text, end);
  return text.slice(from, end);
};

/** The letters and digits from `at` in piece `i` on. */
const runAt = ({ pieces }: Phrase, i: number, at: number): Run => {
  const piece = pieces[i];
  if (piece?.is !== 'text') return { text: '', complete: false };
  const text = runIn(piece.folded, at);
  const after = pieces[i + 1];
  const closed = after === undefined || (after.is === 'space' && after.least === 1);
  return { text, complete: at + text.length < piece.folded.length || closed };
};

/** How the word behind the run that ends at `at` in piece `i` starts. */
const nextOf = (phrase: Phrase, i: number, at: number): string => {
  const piece = phrase.pieces[i];
  // The letters of a star belong to the word before it, if nothing stands in between.
  const own = piece?.is === 'text' && at === piece.folded.length && phrase.pieces[i + 1]?.is === 'letters';
  for (let n = i; n < phrase.pieces.length; n += 1) {
    const one = phrase.pieces[n];
    if (one?.is === 'number' || (one?.is === 'letters' && !(own && n === i + 1))) return '';
    if (one?.is !== 'text') continue;
    for (let k = n === i ? at : 0; k < one.folded.length; k += 1) {
      if (!isWordAt(one.folded, k)) continue;
      const run = runAt(phrase, n, k);
      return run.text.slice(0, AHEAD);
    }
  }
  return '';
};

const numberKey = (phrase: Phrase): Key => {
  const next = phrase.pieces.slice(1).find(({ is }) => is !== 'space');
  const first = next?.is === 'text' ? runIn(next.folded, 0).slice(0, AHEAD) || next.folded.slice(0, 1) : '';
  // What a number may hold itself says nothing about where it ends.
  return { by: 'number', text: '', next: /^[\d.,–-]/u.test(first) ? '' : first };
};

/** The key of a phrase: wherever it stands, the lookup by this key comes by. */
export const keyOf = (phrase: Phrase): Key => {
  const lead = phrase.pieces[0]?.is === 'letters';
  const first = lead ? 1 : 0;
  const piece = phrase.pieces[first];
  if (piece?.is !== 'text') return lead ? { by: 'any', text: '', next: '' } : numberKey(phrase);
  const run = runAt(phrase, first, 0);
  if (run.text === '') return { by: 'sign', text: piece.folded.slice(0, 1), next: '' };
  const next = nextOf(phrase, first, run.text.length);
  if (run.complete) return { by: lead ? 'tail' : 'word', text: run.text, next };
  return { by: lead ? 'inside' : 'head', text: run.text, next };
};
