import type { CommandWord } from './command.ts';

/** What people type where they mean a command, in either language. Only commands that need no more words. */
const aliases: Readonly<Record<string, CommandWord>> = {
  hilfe: 'help',
  '?': 'help',
  liste: 'list',
  ich: 'me',
  entwürfe: 'drafts',
  antworten: 'answers',
  rückgängig: 'undo',
  zurückholen: 'undo',
  stopp: 'stop',
  weiter: 'go',
};

/** Said to a bot before anything is said: whoever begins so wants to know what it can do. */
const smallTalk = new Set([
  ...['hallo', 'hi', 'hey', 'moin', 'servus', 'guten morgen', 'guten tag', 'danke', 'danke dir', 'ok', 'okay'],
  ...['hello', 'good morning', 'thanks', 'thank you', 'test', 'start', ''],
]);

/** Ends of words, and signs that stand alone, say nothing about what is meant. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/:[a-z0-9_+\-]+:|\p{RGI_Emoji}/gv, '')
    .trim()
    .replace(/(?<=.)[\s.!?…]+$/u, '');

/** Is this whole message a greeting, thanks, or emoji alone? */
export const isSmallTalk = (text: string): boolean => smallTalk.has(plain(text));

/** What one word means, typed alone. `sure` = it is that command in another case or language; else only nearly. Null = nothing like one. */
export function guess(
  typed: string,
  words: readonly CommandWord[],
): { readonly word: CommandWord; readonly sure: boolean } | null {
  const text = plain(typed);
  const known = words.find((word) => word === text) ?? (Object.hasOwn(aliases, text) ? aliases[text] : undefined);
  if (known !== undefined) return { word: known, sure: true };
  if (!/^\p{L}{3,14}$/u.test(text)) return null;
  const near = [...words.map((word) => [word, word] as const), ...Object.entries(aliases)].find(
    ([name]) => name.length > 3 && edits(text, name) <= (Math.min(text.length, name.length) >= 6 ? 2 : 1),
  );
  return near === undefined ? null : { word: near[1], sure: false };
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      rows[i]?.push(swapped ? Math.min(least, at(i - 2, j - 2) + 1) : least);
    }
  }
  return at(a.length, b.length);
}
