import { guess, guessFirst } from './guess.ts';

/** First words of `/voice` that are commands; anything else is a post. With more words behind them exactly so, in lower case. */
export const commandWords = [
  'list',
  'show',
  'revise',
  'withdraw',
  'undo',
  'stop',
  'go',
  'leitbild',
  'me',
  'reply',
  'answers',
  'drafts',
  'help',
] as const;
export type CommandWord = (typeof commandWords)[number];

/** What stands after `/voice`. `post.to` is the colleague named by `@ben` as the first word; its text may be empty then: a form for it. */
export type Spoken =
  | { readonly kind: 'form' }
  | { readonly kind: 'post'; readonly text: string; readonly to: string | null }
  | { readonly kind: 'command'; readonly word: CommandWord; readonly rest: string }
  /** No command, but it looks like a slip of the hand: nobody wants it in front of colleagues. `typed` is all of it. */
  | { readonly kind: 'nearly'; readonly word: CommandWord; readonly typed: string };

/** Commands that begin with a number: behind one they are commands in any case and language. */
const numbered: readonly CommandWord[] = ['show', 'revise', 'withdraw', 'undo', 'reply'];

const isCommand = (word: string): word is CommandWord => (commandWords as readonly string[]).includes(word);

/** The first word, and the rest without the space around it. */
export function firstWord(text: string): readonly [string, string] {
  const [word = ''] = text.split(/\s/, 1);
  return [word, text.slice(word.length).trim()];
}

/** Reads what was typed after `/voice`, or after a second one. `-- TEXT` is always a post, even when TEXT begins with a command word. */
export function readSpoken(typed: string): Spoken {
  const text = typed.trim().replace(/^\/voice(?:\s+|$)/u, '');
  if (text === '' || text === '--') return { kind: 'form' };
  if (/^--\s/.test(text)) return { kind: 'post', text: text.slice(2).trim(), to: null };
  const [word, rest] = firstWord(text);
  if (isCommand(word)) return { kind: 'command', word, rest };
  const meant = rest === '' ? guess(word, commandWords) : guessFirst(word, rest, commandWords);
  if (meant !== null)
    return meant.sure && (rest === '' || numbered.includes(meant.word))
      ? { kind: 'command', word: meant.word, rest }
      : { kind: 'nearly', word: meant.word, typed: text };
  const named = /^@([\p{L}\p{N}._-]{1,80})$/u.exec(word);
  return named?.[1] === undefined ? { kind: 'post', text, to: null } : { kind: 'post', text: rest, to: named[1] };
}
