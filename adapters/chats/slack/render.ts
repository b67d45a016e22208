import type { KnownBlock } from '@slack/types';
import type { Card, Item } from '../../../src/core/card.ts';
import { buttonRows, meanings } from './buttons.ts';
import { home } from './home.ts';
import { inputs } from './inputs.ts';
import { charactersOf, limits } from './limits.ts';
import { blocksOf, isAside, itemRows, type Row, rowsOf, smallRow, squeezed } from './lines.ts';
import { cutRow, loading, modal, notice } from './modal.ts';
import { cutAt, whole } from './rich.ts';
import { counted, NAME, say, sayings } from './texts.ts';
import type { Message, Render, RenderContext } from './types.ts';

/** Characters of a whole message, and of what stands beside its words at most. */
const WHOLE = 12_000;
const FORM = { blocks: 16, characters: 3_500, files: false } as const;
const ITEMS = { most: 8, characters: 300, actions: 4 } as const;
const ACTIONS = 27;
/** A notification shows a few lines of this. */
const NOTIFIED = 3_000;

/** As Slack reads the text of a message: nothing in it may become a mention or a link. */
export const escaped = (text: string): string =>
  whole(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const textOf = (words: readonly string[]): string =>
  escaped(cutAt(words.find((text) => text.trim() !== '') ?? NAME, NOTIFIED));

/** Slack cuts the text of a message at 4,000 characters, and refuses a longer one where a message is changed. */
const TEXT = 4_000;

/** Everything a card says, without blocks: for when Slack takes none of those. Escaped, and within what a text may hold. */
export function alone({ title, lines, items = [] }: Card): string {
  const said = [title, ...[...lines, ...items.flatMap((item) => item.lines)].map((line) => line.text)];
  const words = said.filter((text) => text.trim() !== '').join('\n') || NAME;
  const text = escaped(cutAt(words, NOTIFIED));
  // An escaped character takes up to five.
  return text.length <= TEXT ? text : escaped(cutAt(words, TEXT / 5));
}

const itemBlocks = (item: Item, card: Card, context: RenderContext): readonly KnownBlock[] => [
  ...blocksOf(squeezed(itemRows(item.lines, card, context), ITEMS.characters).rows, true),
  ...buttonRows(item.actions.slice(0, ITEMS.actions), card.proposal?.id, context.locale),
];

/** Things with buttons of their own, and how many more there are. */
function thingsOf({ items = [], ...card }: Card, context: RenderContext): readonly KnownBlock[] {
  const rest = items.length - ITEMS.most;
  return [
    ...items.slice(0, ITEMS.most).flatMap((item) => itemBlocks(item, card, context)),
    ...(rest > 0 ? blocksOf([smallRow(counted.rest[context.locale](rest))]) : []),
  ];
}

/** What stands below the words: inputs, buttons. */
function belowOf(card: Card, { locale }: RenderContext): readonly KnownBlock[] {
  // A review shows its words already, and "revise" opens the form; rarely used fields keep what they hold.
  const fields = card.kind === 'review' ? [] : (card.fields ?? []).filter((field) => field.more !== true);
  return [
    ...inputs(fields, locale, FORM).blocks,
    ...buttonRows(card.actions.slice(0, ACTIONS), card.proposal?.id, locale),
  ];
}

/** Rows above blocks, in as many blocks as are left; `first` stands behind the first row. */
function stacked(
  rows: readonly Row[],
  below: readonly KnownBlock[],
  first: readonly KnownBlock[] = [],
): readonly KnownBlock[] {
  const at = first.length === 0 ? 0 : 1;
  const all = (compact: boolean): readonly KnownBlock[] => [
    ...blocksOf(rows.slice(0, at), compact),
    ...first,
    ...blocksOf(rows.slice(at), compact),
  ];
  const roomy = all(false);
  return [...(roomy.length + below.length <= limits.messageBlocks ? roomy : all(true)), ...below];
}

/** Cards that go with a thread of their own: what is too long for them goes on there. */
const threaded: readonly Card['kind'][] = ['proposal', 'show'];

/** What belongs under the card: the whole of what was cut, then the satire. */
function threadOf(card: Card, cut: readonly Row[], { locale, command }: RenderContext): Message | null {
  const satire = card.lines.filter((line) => isAside(card, line) && line.text !== '');
  const asides = satire.map(({ text }): Row => ({ dress: 'italic', text, weight: 1 }));
  const rest = threaded.includes(card.kind) ? cut : [];
  const all = [...rest, ...asides];
  if (all.length === 0) return null;
  const fitted = squeezed(all, WHOLE - 500);
  const ends =
    fitted.cut.length > 0
      ? [smallRow(sayings.cutHere[locale]({ command, id: cutAt(card.proposal?.id ?? '', 80) }))]
      : [];
  return { text: textOf([...asides, ...rest].map((row) => row.text)), blocks: stacked([...fitted.rows, ...ends], []) };
}

/** A card as a message: its title first, people's own words behind a bar, never interpreted. */
function message(card: Card, context: RenderContext): Message & { readonly thread: Message | null } {
  const { locale } = context;
  const things = thingsOf(card, context);
  // Who waits comes first in the week.
  const [first, last] = card.kind === 'week' ? [things, []] : [[], things];
  const below = [...last, ...belowOf(card, context)];
  const explained = squeezed(meanings(card, locale).map(smallRow), 500).rows;
  const room = WHOLE - charactersOf(first) - charactersOf(below) - charactersOf(blocksOf(explained)) - 200;
  const { rows, cut } = squeezed(rowsOf(card, context), room);
  const note = threaded.includes(card.kind) ? smallRow(say('cutThread', locale)) : cutRow(card, context);
  const text = textOf([card.title, ...card.lines.map((line) => line.text)]);
  const blocks = stacked([...rows, ...(cut.length > 0 ? [note] : []), ...explained], below, first);
  return {
    text,
    blocks: blocks.length > 0 ? blocks : blocksOf([{ dress: 'text', text: NAME, weight: 1 }]),
    thread: threadOf(card, cut, context),
  };
}

export const render: Render = { message, modal, notice, loading, home };
