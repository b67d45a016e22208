import type { House } from '../app/house.ts';
import type { Said } from '../core/locale.ts';
import { between, SECOND } from '../core/time.ts';

/** A line that opens, or opens again, needs no words within this time, in milliseconds. */
const PATIENCE = 5 * SECOND;

/** What is to be told of a chat. `well` = it can be reached again. */
export interface Told {
  readonly chat: string;
  readonly well: boolean;
  readonly said: Said;
}

/** Looks at every chat when called, and tells once whenever one cannot be reached, why, and when it can be again. */
export function chatWatch(house: House, tell: (told: Told) => void): () => void {
  const known = new Map<string, string>();
  return () => {
    const now = house.clock.now();
    for (const chat of house.chats.values()) {
      const health = chat.health?.() ?? { ok: true };
      if (health.ok) {
        if (known.delete(chat.id)) tell({ chat: chat.id, well: true, said: back(chat.id) });
      } else if (known.get(chat.id) !== health.said.en && between(health.since, now) >= PATIENCE) {
        known.set(chat.id, health.said.en);
        tell({ chat: chat.id, well: false, said: health.said });
      }
    }
  };
}

const back = (chat: string): Said => ({
  de: `Der Weg zum Chat »${chat}« ist wieder offen. Was gewartet hat, wird nachgeholt.`,
  en: `The way to the chat "${chat}" is open again. What has waited catches up.`,
});
