import { addWorkingHours } from '../core/cadence.ts';
import { type After, LATE, within } from '../core/deadline.ts';
import { type Instant, latest, SECOND } from '../core/time.ts';
import type { Chat } from '../ports/chat.ts';
import type { OutboxRow } from '../ports/rows.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';

/** A chat that does not say by then whether somebody may be disturbed does not say. */
const PATIENCE = 2 * SECOND;

/** What comes by itself and can wait. Whatever answers somebody, or tells what just happened, is said at once. */
const reminders: readonly string[] = ['asked', 'nudge', 'still', 'lapsed', 'week'];

/**
 * Until when a reminder waits: its own moment, working hours, and for one person the end of their do-not-disturb. Null = it may be
 * shown now. Asks the chat, so never inside a transaction; an answer that fails never holds anything back.
 */
export async function quietUntil(house: House, chat: Chat, row: OutboxRow, after: After): Promise<Instant | null> {
  const { subject, place } = row;
  // What stands there already is only drawn anew: that disturbs nobody.
  if (subject.kind !== 'about' || !reminders.includes(subject.topic.replace(/:.*$/s, '')) || row.message !== null)
    return null;
  const { rhythm } = house.leitbild;
  const now = house.clock.now();
  const working = addWorkingHours(latest(now, subject.after ?? null), 0, rhythm);
  if (working > now) return working;
  const quiet = place.person === null ? null : await disturbing(house, chat, place.person, after);
  return quiet !== null && quiet > now ? addWorkingHours(quiet, 0, rhythm) : null;
}

async function disturbing(house: House, chat: Chat, user: string, after: After): Promise<Instant | null> {
  try {
    const said = await within(after, PATIENCE, chat.quietUntil?.({ chat: chat.id, user }) ?? Promise.resolve(null));
    return said === LATE ? null : said;
  } catch (error) {
    house.log('warn', 'a chat could not say whether somebody may be disturbed', { chat: chat.id, ...faultName(error) });
    return null;
  }
}
