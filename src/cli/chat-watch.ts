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

/**
 * Looks at every chat when called, and tells once that one has answered, and whenever one cannot be reached, why, and when it can be
 * again. `met` says what is told of one that answers for the first time.
 */
export function chatWatch(house: House, tell: (told: Told) => void, met: (chat: string) => Said): () => void {
  const known = new Map<string, string>();
  const answered = new Set<string>();
  return () => {
    const now = house.clock.now();
    for (const chat of house.chats.values()) {
      const health = chat.health?.() ?? { ok: true, unheard: true };
      if (health.ok) {
        if (health.unheard === true) continue;
        const first = !answered.has(chat.id);
        answered.add(chat.id);
        if (known.delete(chat.id) || first)
          tell({ chat: chat.id, well: true, said: first ? met(chat.id) : back(chat.id) });
      } else if (
        known.get(chat.id) !== health.said.en &&
        (health.sure === true || between(health.since, now) >= PATIENCE)
      ) {
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
