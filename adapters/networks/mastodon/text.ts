import { Parser } from 'htmlparser2';
import { rewritten } from './count.ts';

/** What servers take off both ends of a text. Other spaces stay. */
const blank = '\t\n\v\f\r ';

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && blank.includes(text.charAt(start))) start += 1;
  while (end > start && blank.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A text as a server keeps it: line ends as `\n`, trimmed, without the one character that their databases cannot hold. */
export const kept = (text: string): string => trimmed(text.replace(/\r\n?/g, '\n').replaceAll('\0', ''));

const blocks: readonly string[] = [
  'p',
  'div',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];
const unseen: readonly string[] = ['script', 'style', 'template', 'head'];

/** The words of a post that came as HTML. Addresses stay whole: servers only hide their ends from sight. */
export function textOfHtml(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (unseen.includes(name)) hidden += 1;
      else if (name === 'br') text += '\n';
    },
    ontext: (words) => {
      if (hidden === 0) text += words;
    },
    onclosetag: (name) => {
      if (unseen.includes(name)) hidden -= 1;
      else if (blocks.includes(name)) text += name === 'li' ? '\n' : '\n\n';
    },
  });
  parser.end(html);
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** Where readers see `@user` alone, and where white space is the layout's business. */
const plain = (text: string): string =>
  rewritten(text, (entity, as) => (entity.kind === 'mention' ? `@${entity.user}` : as))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** How much two texts are one: `alike` = only marks differ, as with servers that read formatting into a text. */
export type Likeness = 'same' | 'alike' | 'different';

export function likeness(ours: string, theirs: string): Likeness {
  const [a, b] = [plain(ours), plain(theirs)];
  if (a === b) return 'same';
  return letters(a) === letters(b) ? 'alike' : 'different';
}
