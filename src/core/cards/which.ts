import { type Card, line } from '../card.ts';
import type { Locale } from '../locale.ts';
import { itemLine, type ListItem } from './info.ts';

/** A command came without a number: what it may have meant, and how it is said. `items` are the asker's own, at least one. */
export function whichCard(word: string, items: readonly ListItem[], locale: Locale): Card {
  const [first] = items;
  const title = {
    de: 'Welchen Vorschlag meinst du? Von dir sind noch offen:',
    en: 'Which proposal do you mean? These of yours are still open:',
  };
  const how = `/voice ${word} ${first?.id ?? ''}`;
  return {
    kind: 'list',
    title: title[locale],
    lines: [
      ...items.map((one) => itemLine(one, locale)),
      line('plain', { de: `Zum Beispiel: ${how}`, en: `For example: ${how}` }[locale]),
    ],
    actions: [],
  };
}
