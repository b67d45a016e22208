import type {
  ContextBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextLink,
  RichTextQuote,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import { limits } from './limits.ts';

type Style = NonNullable<RichTextText['style']>;
/** A paragraph of a rich text: people's own words behind a bar, or ours. */
export type Paragraph = RichTextSection | RichTextQuote;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Half characters cannot be sent; everything else is sent as it is. */
export const whole = (text: string): string => text.toWellFormed();

/** The last boundary between two graphemes at or before `at`; one grapheme may be huge, then between two code points. */
function boundary(text: string, at: number): number {
  const start = Math.max(0, at - 200);
  const around = text.slice(start, at + 200);
  const found = start + (segmenter.segment(around).containing(at - start)?.index ?? at - start);
  if (found > start) return found;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Cuts at `most` UTF-16 units, ellipsis included. */
export const cutAt = (text: string, most: number): string =>
  text.length <= most ? text : most < 1 ? '' : `${text.slice(0, boundary(text, most - 1))}…`;

/** Where a piece of at most `most` units ends: after a line, after a word, between two graphemes. */
function end(text: string, most: number): number {
  const line = text.lastIndexOf('\n', most - 1) + 1;
  if (line > most / 2) return line;
  const word = text.lastIndexOf(' ', most - 1) + 1;
  return word > most / 2 ? word : boundary(text, most);
}

/** Splits a text into pieces of at most `most` UTF-16 units, which together are the text. */
export function pieces(text: string, most: number = limits.section): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = Math.max(1, end(rest, most));
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' ? found : [...found, rest];
}

/** A plain text as Slack takes it: nothing in it is read as markup, a name or an emoji. Never empty. */
export const plain = (text: string, most: number = limits.section): PlainTextElement => {
  const cut = cutAt(whole(text), most);
  return { type: 'plain_text', text: cut.trim() === '' ? '–' : cut, emoji: false };
};

const styled = (text: string, style?: Style): RichTextText => ({ type: 'text', text, ...(style ? { style } : {}) });

/** People's words, word for word, behind a bar that nothing in them can leave. */
export const quotes = (text: string): readonly RichTextQuote[] =>
  pieces(whole(text)).map((piece) => ({ type: 'rich_text_quote', elements: [styled(piece)] }));

/** Our words. */
export const sections = (text: string, style?: Style): readonly RichTextSection[] =>
  pieces(whole(text)).map((piece) => ({ type: 'rich_text_section', elements: [styled(piece, style)] }));

/** A line with one address in it, which can be followed: only an address of what is published, never one that somebody wrote. */
export function linked(text: string, url: string, style?: Style): RichTextSection {
  const said = whole(text);
  const at = said.indexOf(url);
  const link: RichTextLink = { type: 'link', url };
  const [before, after] = at < 0 ? [`${said} `, ''] : [said.slice(0, at), said.slice(at + url.length)];
  const elements = [
    ...(before === '' ? [] : [styled(before, style)]),
    link,
    ...(after === '' ? [] : [styled(after, style)]),
  ];
  return { type: 'rich_text_section', elements };
}

/** A line whose beginning is something to type. */
export const typed = (code: string, rest: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [styled(whole(code), { code: true }), ...(rest === '' ? [] : [styled(whole(rest))])],
});

const lengthOf = ({ elements }: Paragraph): number =>
  elements.reduce(
    (sum, one) => sum + (one.type === 'text' ? one.text.length : one.type === 'link' ? one.url.length : 0),
    0,
  );

/** Neighbors of ours are one section with lines: not every client begins a new line with a new section. */
function lined(block: Paragraph[], next: Paragraph): void {
  const last = block.at(-1);
  if (last?.type !== 'rich_text_section' || next.type !== 'rich_text_section') block.push(next);
  else block[block.length - 1] = { ...last, elements: [...last.elements, styled('\n'), ...next.elements] };
}

/** Paragraphs in as few blocks as the limit of a section allows. */
export function rich(paragraphs: readonly Paragraph[]): readonly RichTextBlock[] {
  const blocks: Paragraph[][] = [];
  let room = 0;
  for (const one of paragraphs) {
    const length = lengthOf(one) + 1;
    if (length > room || blocks.length === 0) {
      blocks.push([]);
      room = limits.section + 1;
    }
    lined(blocks.at(-1) ?? [], one);
    room -= length;
  }
  return blocks.map((elements) => ({ type: 'rich_text', elements }));
}

/** Small print, each line below the other. */
export const small = (lines: readonly string[]): readonly ContextBlock[] =>
  pieces(whole(lines.join('\n')), limits.contextText).map((piece) => ({ type: 'context', elements: [plain(piece)] }));
