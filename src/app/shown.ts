import { type After, within } from '../core/deadline.ts';
import type { Incoming, Place } from '../ports/chat.ts';
import type { House } from './house.ts';
import type { Outbox } from './outbox.ts';

/** How long an answer waits for its messages, in milliseconds; they are shown all the same. */
export const SHOWN_MS = 5_000;
/** When it is looked first whether another process has shown what it took; each further pause is twice as long, or a queue would only look. */
const LOOK_MS = 250;

/** Waits until what an event caused for whoever did it is shown, or put off, or it takes too long. A repeat tries once more what failed. */
export async function shown(
  house: House,
  out: Outbox,
  after: After,
  { event, from }: Incoming,
  again: boolean,
): Promise<void> {
  const place = { chat: from.chat, person: from.user };
  const isOpen = () => house.store.read((tx) => tx.outbox.isToCome(event, place, house.clock.now()));
  let late = false;
  // The outbox has said why something could not be shown, and what is due stays due.
  const flush = () => out.flush(from.chat).catch(() => undefined);
  const showing = (async () => {
    for (let looked = 0; !late; looked += 1) {
      // Before the look: what rings meanwhile is heard.
      const news = out.heard(event);
      if (!(await isOpen())) {
        if (looked > 0) return;
        // What stands already is drawn anew as well, and nobody waits long for that.
        return again ? flush() : within(after, LOOK_MS, flush());
      }
      void flush();
      await within(after, LOOK_MS * 2 ** looked, news);
    }
  })();
  try {
    await within(after, SHOWN_MS, showing);
  } finally {
    late = true;
    out.forget(event);
  }
}

/** May somebody called so in their chat see what stands there? */
export const isFor = (place: Place, user: string): boolean => place.person === null || place.person === user;
