import { addWorkingHours, type Rhythm } from './cadence.ts';
import { DAY, type Instant, instant, MINUTE, millis, plus } from './time.ts';

/** What came in from outside, as far as it is judged here. */
interface Heard {
  readonly url: string;
  readonly author: string;
  readonly text: string;
  readonly at: Instant;
}

/** Working hours until an answer counts as waiting. */
const PATIENCE = 4;

/** So many new answers on one post are still told one by one; more become one message. */
export const SINGLE = 3;

/** Stands in place of an answering proposal: a colleague said that this needs none. No proposal is ever called so. */
export const NEEDLESS = 'none';

/** Longest text and name kept, in UTF-16 units: a stranger's server decides how much it sends. */
const LONGEST = 5_000;
const LONGEST_NAME = 100;

/** Servers tell each other late: what a look finds may have been said before what the last one found. */
const BEHIND = 15 * MINUTE;

const CONTROL = /[^\P{Cc}\t\n]/gu;
// They could turn the line around them, or hide in it.
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const plain = (text: string): string => text.toWellFormed().replaceAll(CONTROL, '').replaceAll(INVISIBLE, '');

const webAddress = (given: string): string | null => {
  const url = URL.parse(given);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};

/**
 * What a stranger wrote, as it may be kept and shown: no control or direction characters, one line of a name, bounded, and never from the
 * future, which would make the next look blind to everything before it. Null where it has no address to go to.
 */
export function heard<T extends Heard>(reply: T, now: Instant): T | null {
  const url = webAddress(reply.url);
  if (url === null) return null;
  const author = plain(reply.author).replaceAll(/\s+/gu, ' ').trim();
  const said = Date.parse(reply.at);
  const at = Number.isNaN(said) ? now : instant(Math.min(said, millis(now)));
  return {
    ...reply,
    url,
    author: author.slice(0, LONGEST_NAME).toWellFormed() || '?',
    text: plain(reply.text.slice(0, LONGEST)).trim(),
    at,
  };
}

/**
 * From when on a network is asked. `newest` is what is known already, null = nothing: then everything that would still be kept. `deep`
 * looks back a whole day, for what other servers were late to deliver.
 */
export function lookBack(newest: Instant | null, deep: boolean, keepDays: number, now: Instant): Instant {
  const kept = plus(now, -keepDays * DAY);
  if (newest === null) return kept;
  const since = plus(newest < now ? newest : now, deep ? -DAY : -BEHIND);
  return since > kept ? since : kept;
}

/** Has somebody outside waited too long? Whoever said "I'll answer" has as many hours from then on. */
export const overdue = (
  row: { readonly at: Instant; readonly claimedAt: Instant | null },
  now: Instant,
  rhythm: Rhythm,
): boolean => addWorkingHours(row.claimedAt ?? row.at, PATIENCE, rhythm) <= now;

/** New answers by the post they are on, in their order; those on none of ours are left out. */
export function byPost<T extends { readonly proposal: string | null }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const posts = new Map<string, T[]>();
  for (const row of rows) {
    if (row.proposal === null) continue;
    posts.set(row.proposal, [...(posts.get(row.proposal) ?? []), row]);
  }
  return posts;
}
