import type { Card, LineRole } from '../core/card.ts';
import type { Locale } from '../core/locale.ts';
import { printable } from './cells.ts';

const signs: Readonly<Partial<Record<LineRole, string>>> = { praise: '🌱 ', satire: '🏛 ' };

/** A card for a terminal: the post first, between quotation marks, then line by line. Buttons are for chats. */
export function cardText(card: Card, locale: Locale): string {
  const [open, close] = locale === 'de' ? ['»', '«'] : ['“', '”'];
  const isPost = card.kind === 'proposal' || card.kind === 'show' || card.kind === 'published';
  const title = printable(isPost ? `${open}${card.title}${close}` : card.title);
  const lines = card.lines.map(({ role, text }) => `  ${signs[role] ?? ''}${printable(text).replaceAll('\n', '\n  ')}`);
  return [title, ...lines].join('\n');
}
