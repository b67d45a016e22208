import type { Card } from '../../../src/core/card.ts';
import type { RoomMessage } from '../../../src/ports/rows.ts';

/** A card as the JSON API shows it. `roles` runs parallel to `lines`; what is empty is left out. */
export interface CardJson {
  readonly kind: Card['kind'];
  readonly proposal?: NonNullable<Card['proposal']>;
  readonly title: string;
  readonly lines: readonly string[];
  readonly roles: readonly Card['lines'][number]['role'][];
  readonly fields?: NonNullable<Card['fields']>;
  readonly pictures?: NonNullable<Card['pictures']>;
  /** Things with buttons of their own; each button names its thing in `about`. */
  readonly items?: readonly ItemJson[];
  readonly actions: Card['actions'];
}

/** `roles` runs parallel to `lines`. */
export interface ItemJson {
  readonly lines: readonly string[];
  readonly roles: CardJson['roles'];
  readonly actions: Card['actions'];
}

/** A message as the JSON API shows it. `to` null = everyone; `thread` is the message it belongs under, left out where there is none. */
export interface MessageJson {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: string | null;
  readonly thread?: string;
  readonly text: string;
  readonly reactions: RoomMessage['reactions'];
  readonly card?: CardJson;
}

export const cardJson = (card: Card): CardJson => ({
  kind: card.kind,
  ...(card.proposal ? { proposal: card.proposal } : {}),
  title: card.title,
  lines: card.lines.map((line) => line.text),
  roles: card.lines.map((line) => line.role),
  ...(card.fields?.length ? { fields: card.fields } : {}),
  ...(card.pictures?.length ? { pictures: card.pictures } : {}),
  ...(card.items?.length ? { items: card.items.map(itemJson) } : {}),
  actions: card.actions,
});

const itemJson = ({ lines, actions }: NonNullable<Card['items']>[number]): ItemJson => ({
  lines: lines.map((line) => line.text),
  roles: lines.map((line) => line.role),
  actions,
});

export const messageJson = ({ id, at, from, to, thread, text, reactions, card }: RoomMessage): MessageJson => ({
  id,
  at,
  from,
  to,
  ...(thread === null ? {} : { thread }),
  text,
  reactions,
  ...(card ? { card: cardJson(card) } : {}),
});

/** What stands for a card where cards cannot be shown: its first line. */
export const textOf = (card: Card): string => card.title;
