import { type After, within } from '../core/deadline.ts';
import type { Incoming } from '../ports/chat.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import type { Outbox } from './outbox.ts';

/** How long an answer waits for its messages, in milliseconds; they are shown all the same. */
export const SHOWN_MS = 5_000;
/** How often it is looked whether another process has shown what it took. */
const LOOK_MS = 250;

/** Waits until what an event caused in its own chat is shown, or put off, or it takes too long. A repeat tries once more what failed. */
export async function shown(
  house: House,
  out: Outbox,
  after: After,
  { event, from: { chat } }: Incoming,
  again: boolean,
): Promise<void> {
  const isOpen = () => house.store.read((tx) => isToCome(tx, house, event, chat));
  let late = false;
  // The outbox has said why something could not be shown, and what is due stays due.
  const flush = () => out.flush(chat).catch(() => undefined);
  const showing = (async () => {
    // What stands already is drawn anew as well, and nobody waits long for that.
    if (!again && !(await isOpen())) return within(after, LOOK_MS, flush());
    for (let open = again || (await isOpen()); open && !late; open = await isOpen()) {
      const news = out.heard(event);
      await Promise.race([news, flush()]);
      // Nothing was heard of it here: another process has it.
      if (await isOpen()) await within(after, LOOK_MS, news);
    }
  })();
  try {
    await within(after, SHOWN_MS, showing);
  } finally {
    late = true;
    out.forget(event);
  }
}

/** Is what this event caused still to be shown at once? What failed, or waits for its moment, is not. */
async function isToCome(tx: Tx, house: House, event: string, chat: string): Promise<boolean> {
  const now = house.clock.now();
  const rows = await tx.outbox.byCause(event);
  return rows.some(
    ({ place, wanted, shown, leaseUntil, tries, notBefore }) =>
      place.chat === chat &&
      wanted > shown &&
      (leaseUntil === null ? tries === 0 && notBefore === null : leaseUntil > now),
  );
}
