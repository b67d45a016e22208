import { addWorkingDays, toInstant, zoned } from '../core/cadence.ts';
import type { Card } from '../core/card.ts';
import { NAMED, type Week, weekCard, weekPutOff } from '../core/cards/info.ts';
import { waitingItems } from '../core/cards/replies.ts';
import { span } from '../core/cards/words.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale } from '../core/locale.ts';
import { weeklyNews } from '../core/one-voice/line.ts';
import type { PersonId } from '../core/person.ts';
import { between, DAY, type Instant, plus } from '../core/time.ts';
import type { ProposalRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { isUntouched } from './greeting.ts';
import type { House } from './house.ts';
import { withWords } from './info.ts';
import { waiting } from './replies.ts';
import { type Done, done, readerOf, redraw, type Turn, tell } from './turn.ts';

const PAGE = 200;
/** Medians are shown from five posts on: fewer would point at a person. */
const ENOUGH = 5;
/** Among so many who wait, somebody is looked for whom nobody has taken on. */
const LOOKED = 20;

/** The weekly slot that `now` falls into, if its moment came within the last day: the local ISO week, once. Null otherwise. */
export function weeklySlot(now: Instant, rhythm: Leitbild['rhythm']): string | null {
  const local = zoned(now, rhythm.zone);
  const [hour = 9, minute = 0] = rhythm.weekly.at.split(':').map(Number);
  // A reminder on Sunday night may be caught up on Monday, when another week has begun.
  for (const weeks of [0, 1]) {
    const day = local.subtract({ weeks, days: local.dayOfWeek - 1 }).add({ days: rhythm.weekly.day - 1 });
    const moment = toInstant(day.withPlainTime({ hour, minute }));
    if (moment <= now && now < plus(moment, DAY))
      return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
  }
  return null;
}

/**
 * Wants the week's card in every channel: what went live, what waits, how long it took. Once per slot over all instances; none while
 * nobody has ever proposed anything, and the first proposal brings none that was left out.
 */
export async function remindWeekly(tx: Tx, house: House): Promise<boolean> {
  const now = house.clock.now();
  const slot = weeklySlot(now, house.leitbild.rhythm);
  if (slot === null || !(await tx.slots.take('weekly', slot, now)) || (await isUntouched(tx))) return false;
  const card = await drawWeek(tx, house, slot, house.locale);
  for (const chat of house.chats.keys()) {
    await tx.outbox.want({
      key: `weekly:${slot}@${chat}`,
      place: { chat, person: null },
      subject: { kind: 'about', topic: `week:${slot}` },
      card,
      cause: null,
    });
  }
  return true;
}

/** The week's card as things stand now. */
export async function drawWeek(tx: Tx, house: House, slot: string, locale: Locale): Promise<Card> {
  const { week, median } = await weekOf(tx, house, house.clock.now(), slot);
  const reader = readerOf(house, locale);
  const { total, views } = await waiting(tx, house, LOOKED);
  const outside = waitingItems(total, views, reader);
  return weekCard(week, median === null ? null : span(median, locale), reader, outside);
}

/** Each day's copy for one person is a message of its own: an edit would remind nobody. */
const againKey = (person: PersonId, at: Instant): string => `week-again:${person}:${at.slice(0, 10)}`;

/** "Ask me tomorrow": the week once more, privately, on the next working day. */
export async function weekTomorrow(turn: Turn, slot: string): Promise<Done> {
  const { tx, house, me } = turn;
  const after = addWorkingDays(house.clock.now(), 1, house.leitbild.rhythm);
  await tx.outbox.want({
    key: againKey(me.person, after),
    place: { chat: me.ref.chat, person: me.ref.user },
    subject: { kind: 'about', topic: `week:${slot}`, after },
    card: null,
    cause: null,
  });
  return putOff(turn, after);
}

/** "Not this week": what was to come again does not. */
export async function notThisWeek(turn: Turn): Promise<Done> {
  const { tx, house, me } = turn;
  const now = house.clock.now();
  for (const at of [now, addWorkingDays(now, 1, house.leitbild.rhythm)]) {
    const row = await tx.outbox.byKey(againKey(me.person, at));
    if (row === null || row.message !== null) continue;
    await tx.outbox.want({ ...row, subject: { kind: 'about', topic: 'closed' }, card: null, cause: null });
  }
  return putOff(turn, null);
}

/** Says so, and closes the copy it was pressed on; the channel's is everybody's. */
async function putOff(turn: Turn, at: Instant | null): Promise<Done> {
  const card = weekPutOff(at, readerOf(turn.house, turn.me.locale));
  if (turn.on?.place.person != null) await redraw(turn, card);
  else await tell(turn, 'week-put-off', card);
  return done();
}

/** The last seven days as the card tells them; `slot` chooses its news. `median` in milliseconds, null below five. */
export async function weekOf(
  tx: Tx,
  house: House,
  now: Instant,
  slot: string,
): Promise<{ week: Week; median: number | null }> {
  const since = plus(now, -7 * DAY);
  const published = (await tx.proposals.list({ statuses: ['published'] }, { limit: PAGE })).filter(
    (row) => row.liveAt !== null && row.liveAt >= since,
  );
  const waiting = await tx.proposals.list({ statuses: ['open', 'contested'] }, { limit: PAGE });
  const median = medianOf(published.map((row) => between(row.createdAt, row.liveAt ?? row.createdAt)));
  const live = (await named(tx, published)).map((row) => ({ words: row.words, url: null }));
  const week = {
    live,
    waiting: await named(tx, waiting),
    medianMs: median,
    news: weeklyNews(house.oneVoice[house.locale], slot),
  };
  return { week, median };
}

/** All are counted; only those the card names are read. */
async function named(
  tx: Tx,
  rows: readonly ProposalRow[],
): Promise<readonly (ProposalRow & { readonly words: string })[]> {
  return [...(await withWords(tx, rows.slice(0, NAMED))), ...rows.slice(NAMED).map((row) => ({ ...row, words: '…' }))];
}

/** Null below five. */
function medianOf(times: readonly number[]): number | null {
  const sorted = [...times].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return sorted.length < ENOUGH || low === undefined || high === undefined ? null : (low + high) / 2;
}
