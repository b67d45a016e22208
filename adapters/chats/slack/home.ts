import type { DividerBlock, HeaderBlock, HomeView, KnownBlock } from '@slack/types';
import type { Card, Item } from '../../../src/core/card.ts';
import { buttonRows, meanings } from './buttons.ts';
import { limits } from './limits.ts';
import { blocksOf, called, itemRows, type Row, rowsOf, smallRow, squeezed } from './lines.ts';
import { plain } from './rich.ts';
import { counted, NAME } from './texts.ts';
import type { RenderContext } from './types.ts';

const WORDS = 6_000;
const ITEM = { characters: 1_200, blocks: 4, actions: 9 } as const;
const ACTIONS = 18;
/** What is said before and after the things that wait. */
const RESERVED = 20;

const divider: DividerBlock = { type: 'divider' };
/** Rows in at most so many blocks. */
const within = (rows: readonly Row[], most: number): readonly KnownBlock[] => {
  const blocks = blocksOf(rows);
  return blocks.length <= most ? blocks : blocksOf(rows, true);
};

const itemBlocks = (item: Item, card: Card, context: RenderContext): readonly KnownBlock[] => [
  ...within(squeezed(itemRows(item.lines, card, context), ITEM.characters).rows, ITEM.blocks),
  ...buttonRows(item.actions.slice(0, ITEM.actions), card.proposal?.id, context.locale),
];

/** As many things as there is room for; the rest is counted. */
function waiting(card: Card, context: RenderContext, room: number): readonly KnownBlock[] {
  const blocks: KnownBlock[] = [];
  const items = card.items ?? [];
  for (const [i, item] of items.entries()) {
    const own = [...(i > 0 ? [divider] : []), ...itemBlocks(item, card, context)];
    if (blocks.length + own.length > room)
      return [...blocks, ...blocksOf([smallRow(counted.rest[context.locale](items.length - i))])];
    blocks.push(...own);
  }
  return blocks;
}

/** The page on which everything waits: what can be begun, what waits for whoever looks, then how things stand. */
export function home(card: Card, context: RenderContext): HomeView {
  const { locale, command } = context;
  const title = called(card.title, command);
  const header: HeaderBlock = { type: 'header', text: plain(title === '' ? NAME : title, limits.header) };
  const buttons = buttonRows(card.actions.slice(0, ACTIONS), card.proposal?.id, locale);
  const items = waiting(card, context, limits.viewBlocks - RESERVED);
  const explained = squeezed(meanings(card, locale).map(smallRow), 500).rows;
  const { rows } = squeezed(rowsOf({ ...card, title: '' }, context), WORDS);
  const parts = [items, [...within(explained, 1), ...within(rows, 10)]].filter((part) => part.length > 0);
  return { type: 'home', blocks: [header, ...buttons, ...parts.flatMap((part) => [divider, ...part])] };
}
