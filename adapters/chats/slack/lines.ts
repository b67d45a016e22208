import type { KnownBlock } from '@slack/types';
import type { Card, Line } from '../../../src/core/card.ts';
import { cutAt, linked, type Paragraph, quotes, rich, sections, small, typed } from './rich.ts';
import { counted, say } from './texts.ts';
import type { RenderContext } from './types.ts';

/** One line of a message: what it says and how it is dressed. `quote` is people's own text, `small` goes below in small print. */
export interface Row {
  readonly dress: 'quote' | 'bold' | 'text' | 'italic' | 'small' | 'typed';
  readonly text: string;
  /** How much of the room it deserves beside the others, where there is not enough for the beginnings of all. */
  readonly weight: number;
  readonly url?: string;
}

/** The first row's weight, and that of rows without which nobody could decide. */
const TITLE = 6;
const STATUS = 5;

const row = (dress: Row['dress'], text: string, weight = 1): Row => ({ dress, text, weight });

/** A row of small print. */
export const smallRow = (text: string): Row => row('small', text);

/** Is the title the colleague's own text? */
const isPost = ({ kind, proposal }: Card): boolean =>
  ['proposal', 'replaced', 'review', 'published', 'show'].includes(kind) ||
  (kind === 'notice' && proposal !== undefined);

/** Who took a post back gets it in writing. */
const isCertificate = ({ kind, lines }: Card): boolean =>
  kind === 'notice' && lines.length > 1 && lines.every((line) => line.role === 'satire');

/** What stands under the card instead of on it. */
export const isAside = (card: Card, { role }: Line): boolean => role === 'satire' && card.kind === 'proposal';

const bare: Readonly<Record<Line['role'], Row['dress']>> = {
  post: 'quote',
  status: 'text',
  preview: 'small',
  finding: 'bold',
  praise: 'text',
  leitbild: 'italic',
  note: 'small',
  satire: 'italic',
  plain: 'text',
};

function dressOf(line: Line, card: Card, isFirstStatus: boolean): Row['dress'] {
  if (isFirstStatus) return 'bold';
  if (line.role === 'leitbild' && card.kind === 'leitbild') return 'text';
  if (line.role === 'satire' && isCertificate(card)) return 'text';
  return line.role === 'plain' && card.kind === 'help' ? 'typed' : bare[line.role];
}

/** On these cards a line may hold what people wrote, and that is left alone. */
const heard: readonly Card['kind'][] = ['proposal', 'review', 'show', 'replaced', 'published', 'form'];

/** Our own hints name the command as this company calls it. */
export const called = (text: string, command: string): string =>
  command === '/voice' ? text : text.replaceAll(/(?<![\w/])\/voice(?![\w/])/g, () => command);

function wordsOf({ role, text }: Line, card: Card, command: string): string {
  const ours = role === 'status' || (['plain', 'note'].includes(role) && !heard.includes(card.kind));
  return ours ? called(text, command) : text;
}

function lineRows(lines: readonly Line[], card: Card, { command, locale }: RenderContext): readonly Row[] {
  const first = lines.findIndex((line) => line.role === 'status');
  // The posts of a thread follow its first one at once; later posts are wordings of an account.
  const thread = ['proposal', 'show'].includes(card.kind) ? lines.findIndex((line) => line.role !== 'post') : 0;
  return lines.flatMap((line, i) => {
    if (line.text === '' || isAside(card, line)) return [];
    const dress = dressOf(line, card, i === first);
    const text = wordsOf(line, card, command);
    const one = {
      ...row(dress, text, line.role === 'status' ? STATUS : 1),
      ...(line.url === undefined ? {} : { url: line.url }),
    };
    return i < thread ? [row('italic', counted.part[locale](i + 2)), one] : [one];
  });
}

/** Cards whose lines describe their pictures. */
const described: readonly Card['kind'][] = ['proposal', 'show'];

/** The rows of a card, its title first: for a proposal the post itself. */
export function rowsOf(card: Card, context: RenderContext): readonly Row[] {
  const { locale, command } = context;
  const pictures = described.includes(card.kind) ? [] : (card.pictures ?? []);
  const title =
    isPost(card) && !isCertificate(card)
      ? row('quote', card.title, TITLE)
      : row('bold', called(card.title, command), TITLE);
  return [
    ...(card.title === '' ? [] : [title]),
    ...(context.shared === true ? [row('small', say('shared', locale))] : []),
    ...pictures.map(({ alt }, i) => row('small', `🖼 ${counted.picture[locale](i + 1)}${alt === '' ? '' : `: ${alt}`}`)),
    ...lineRows(card.lines, card, context),
  ];
}

/** The rows of one thing among several. */
export const itemRows = (lines: readonly Line[], card: Card, context: RenderContext): readonly Row[] =>
  lineRows(lines, { ...card, kind: 'list' }, context);

function paragraphs({ dress, text, url }: Row): readonly Paragraph[] {
  if (dress === 'quote') return quotes(text);
  if (dress === 'typed') {
    const at = text.indexOf(' – ');
    return at < 1 ? sections(text) : [typed(text.slice(0, at), text.slice(at))];
  }
  const style = dress === 'bold' ? { bold: true } : dress === 'italic' ? { italic: true } : undefined;
  return url === undefined ? sections(text, style) : [linked(text, url, style)];
}

/** Rows as blocks. Neighbors share a block; `compact` gives up small print, and so needs a block for 1,500 characters at most. */
export function blocksOf(rows: readonly Row[], compact = false): readonly KnownBlock[] {
  const isSmall = (one: Row): boolean => one.dress === 'small' && !compact;
  const groups: Row[][] = [];
  for (const one of rows) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isSmall(last[0]) === isSmall(one)) last.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group): readonly KnownBlock[] =>
    group[0] !== undefined && isSmall(group[0]) ? small(group.map((one) => one.text)) : rich(group.flatMap(paragraphs)),
  );
}

/** What every row gets before any gets more: enough to know what it is. */
const stub = ({ dress, weight }: Row): number => (weight >= TITLE ? 1_500 : dress === 'quote' ? 200 : 300);

/** Shares `room` between wishes: small ones get all they want, great ones their share of what is left. */
function shared(wishes: readonly { readonly wish: number; readonly weight: number }[], room: number): number[] {
  const given = wishes.map(() => 0);
  let left = room;
  let weights = wishes.reduce((sum, one) => sum + one.weight, 0);
  const smallFirst = wishes.map((one, i) => ({ ...one, i })).sort((a, b) => a.wish / a.weight - b.wish / b.weight);
  for (const { i, wish, weight } of smallFirst) {
    const most = Math.min(wish, Math.floor((left * weight) / weights));
    given[i] = most;
    left -= most;
    weights -= weight;
  }
  return given;
}

/** How many characters each row gets: a beginning each, then people's own words one after the other, then the rest. */
function shares(rows: readonly Row[], room: number): readonly number[] {
  const all = Math.max(0, room - rows.length);
  const given = shared(
    rows.map((one) => ({ wish: Math.min(one.text.length, stub(one)), weight: one.weight })),
    all,
  );
  let left = all - given.reduce((sum, one) => sum + one, 0);
  for (const isTurn of [(one: Row) => one.dress === 'quote', (one: Row) => one.dress !== 'quote'])
    for (const [i, one] of rows.entries()) {
      const more = isTurn(one) ? Math.min(left, one.text.length - (given[i] ?? 0)) : 0;
      given[i] = (given[i] ?? 0) + more;
      left -= more;
    }
  return given;
}

/** Rows cut to `room` characters in sum, and those that had to be cut, whole. */
export function squeezed(
  rows: readonly Row[],
  room: number,
): { readonly rows: readonly Row[]; readonly cut: readonly Row[] } {
  const given = shares(rows, room);
  return {
    rows: rows.map((one, i) => ({ ...one, text: cutAt(one.text, given[i] ?? 0) })).filter((one) => one.text !== ''),
    cut: rows.filter((one, i) => one.text.length > (given[i] ?? 0)),
  };
}
