import { remembered } from '../remembered.ts';
import { compose, folded, isWordAt, stepAt } from './letters.ts';

/** A text made ready for matching: all offsets count `text`; `at` leads back to the text as given (null = the same). */
export interface Ready {
  readonly given: string;
  /** Composed, with one kind of apostrophe. */
  readonly text: string;
  readonly at: Uint32Array | null;
  /** Without regard to case, unit for unit as long as `text`. */
  readonly folded: string;
  /** Runs of letters and digits, folded, in order; and where each starts and ends. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const make = (given: string): Ready => {
  const { text, at } = compose(given);
  const plain = folded(text);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.length; ) {
    if (!isWordAt(text, i)) {
      i += 1;
      continue;
    }
    const start = i;
    while (isWordAt(text, i)) i += stepAt(text, i);
    words.push(plain.slice(start, i));
    starts.push(start);
    ends.push(i);
  }
  return { given, text, at, folded: plain, words, starts, ends };
};

/** Makes a text ready; remembers the last few, because every rule asks for the same. */
export const ready = remembered(make);
