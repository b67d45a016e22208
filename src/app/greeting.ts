import { greetingCard } from '../core/cards/greeting.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';

/** Has nobody ever proposed anything? Then there is no week to tell of. */
export const isUntouched = async (tx: Tx): Promise<boolean> => (await tx.proposals.list({}, { limit: 1 })).length === 0;

/** The slot is taken for good: of each name the newest one is never forgotten. */
const ONCE = 'once';

/**
 * Greets each channel of real people, once over all starts and instances, as long as nobody has proposed anything. Returns whether it
 * did. Where people are invented the page greets by itself, in the words of whoever one is there.
 */
export async function greet(tx: Tx, house: House): Promise<boolean> {
  const real = [...house.chats.values()].filter((chat) => chat.invented !== true).map(({ id }) => id);
  const fresh: string[] = [];
  for (const id of real) if ((await tx.slots.last(`greeting:${id}`)) === null) fresh.push(id);
  if (fresh.length === 0 || !(await isUntouched(tx))) return false;
  let some = false;
  for (const chat of fresh) {
    if (!(await tx.slots.take(`greeting:${chat}`, ONCE, house.clock.now()))) continue;
    await tx.outbox.want({
      key: `greeting@${chat}`,
      place: { chat, person: null },
      subject: { kind: 'about', topic: 'greeting' },
      card: greetingCard(house.locale),
      cause: null,
    });
    some = true;
  }
  return some;
}
