import type { Bells } from '../core/bells.ts';
import { type After, LATE, within } from '../core/deadline.ts';
import { type Instant, plus } from '../core/time.ts';
import { together } from '../core/together.ts';
import type { Chat, MessageRef } from '../ports/chat.ts';
import type { OutboxRow, Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { cardKey } from './announce.ts';
import { draw, isInPlace } from './draw.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';
import { loadProposal } from './proposals.ts';
import { quietUntil } from './quiet.ts';

/** So many are taken at a time, and so many places looked after beside each other before more is taken. */
const BATCH = 10;
const LANES = 8;
/** A chat that has not answered by then is down. Milliseconds, as all of these. */
const SHOW_MS = 10_000;
/** Long enough to show the first of a batch at leisure; whatever is left near its end is given back. */
const LEASE_MS = 30_000;
/** A place that failed so often in a row is left alone for this pass, and so is a chat: every try may cost its whole deadline. */
const ENOUGH = { place: 3, chat: 10 };
/** The first pause after a failure; each further one is twice as long, up to the longest. */
const PAUSE = { first: 1_000, longest: 15 * 60_000 };

/** How often in a row, and until when nothing is tried there; a pass may last as long as there is something to do. */
interface Fails {
  readonly times: number;
  readonly until: Instant;
}

/** What one pass knows of a chat: how often each place and the chat itself failed in a row; `over` = it is left alone. */
export interface Pass {
  readonly house: House;
  readonly chat: Chat;
  readonly after: After;
  readonly bell: Bells;
  readonly record: Recorder;
  readonly fails: Map<string | null, Fails>;
  inARow: number;
  over: boolean;
}

/**
 * Shows what is due in one chat: in each place one after the other, places beside each other, so that a private answer never waits for
 * the channel's pace. Every row it takes is shown or put off, so it ends. `poked` = there may be more.
 */
export async function pass(at: Pass, poked: () => Promise<void>): Promise<void> {
  const lanes = new Map<string | null, Promise<void>>();
  const faults: unknown[] = [];
  for (;;) {
    const more = poked();
    const room = !at.over && faults.length === 0 && lanes.size < LANES;
    const rows = room ? await take(at, [...lanes.keys()]).catch((error: unknown) => void faults.push(error)) : [];
    for (const [place, some] of Map.groupBy(rows ?? [], (row) => row.place.person)) {
      const running = lane(at, some)
        .catch((error: unknown) => void faults.push(error))
        .then(() => void lanes.delete(place));
      lanes.set(place, running);
    }
    if (lanes.size === 0) break;
    await Promise.race(room ? [...lanes.values(), more] : lanes.values());
  }
  if (faults.length > 0) throw faults[0];
}

async function take(
  { house: { store, clock }, chat }: Pass,
  busy: readonly (string | null)[],
): Promise<readonly OutboxRow[]> {
  const now = clock.now();
  // Looking takes no lock; this is asked twice a second.
  if (!(await store.read((tx) => tx.outbox.waiting(chat.id, now, busy)))) return [];
  return store.transact((tx) => tx.outbox.claim(chat.id, now, BATCH, plus(now, LEASE_MS), busy));
}

/** Shows what was taken for one place, in its order. */
async function lane(at: Pass, rows: readonly OutboxRow[]): Promise<void> {
  const { house, chat, fails } = at;
  for (const [n, row] of rows.entries()) {
    const ends = row.leaseUntil ?? house.clock.now();
    if (at.over || at.inARow >= ENOUGH.chat || plus(house.clock.now(), SHOW_MS) > ends) {
      at.over = at.over || at.inARow >= ENOUGH.chat;
      return giveBack(house, rows.slice(n));
    }
    const failed = failsAt(at, row.place.person);
    if (failed >= ENOUGH.place) {
      await putOff(house, row, row.tries);
    } else {
      const wait = await waitsUntil(house, chat, row, at.after);
      if (wait !== null) {
        await house.store.transact((tx) => tx.outbox.postpone(row.key, row.tries, wait));
      } else {
        const outcome = await show(at, row);
        if (outcome === 'late') at.over = true;
        if (outcome === 'shown') fails.delete(row.place.person);
        else fails.set(row.place.person, { times: failed + 1, until: pauseAfter(row.tries + 1, house.clock.now()) });
        at.inARow = outcome === 'shown' ? 0 : at.inARow + 1;
      }
    }
    if (row.cause !== null) at.bell.ring(row.cause);
  }
}

function failsAt({ house, fails }: Pass, place: string | null): number {
  const known = fails.get(place);
  return known === undefined || (known.times >= ENOUGH.place && known.until <= house.clock.now()) ? 0 : known.times;
}

async function giveBack({ store }: House, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await store.transact(async (tx) => {
    for (const { key, tries, notBefore } of rows) await tx.outbox.postpone(key, tries, notBefore);
  });
}

const putOff = ({ store, clock }: House, { key }: OutboxRow, tries: number): Promise<void> =>
  store.transact((tx) => tx.outbox.postpone(key, tries, pauseAfter(tries, clock.now())));

const pauseAfter = (tries: number, now: Instant): Instant =>
  plus(now, Math.min(PAUSE.first * 2 ** Math.max(0, Math.min(tries, 30) - 1), PAUSE.longest));

/** What is said under a card waits for that card. Milliseconds. */
const CARD_MS = 5_000;

/** Until when nobody should see this yet; null = now. */
async function waitsUntil(house: House, chat: Chat, row: OutboxRow, after: After): Promise<Instant | null> {
  const { subject } = row;
  if (subject.kind !== 'about' || subject.topic !== 'changed') return quietUntil(house, chat, row, after);
  const thread = await house.store.read((tx) => threadOf(tx, row));
  return thread === null ? plus(house.clock.now(), CARD_MS) : null;
}

/** Same key, same message: where that one is gone, the new one has another key, and the same one however often it is tried. */
const keyFor = ({ key, message, shown }: OutboxRow): string =>
  message === null && shown > 0 ? `${key}~${shown}` : key;

/** What is never shown has no message: nothing can be done on it. */
const NOWHERE: MessageRef = '';

async function show({ house, chat, after, record }: Pass, row: OutboxRow): Promise<'shown' | 'failed' | 'late'> {
  const noted = (shown: MessageRef | null): Promise<void> => {
    const message = shown ?? row.message ?? NOWHERE;
    return record({ row, version: row.wanted, message });
  };
  try {
    const { card, thread } = await house.store.read(async (tx) => ({
      card: await draw(tx, house, row),
      thread: await threadOf(tx, row),
    }));
    const here = isInPlace(row.subject) ? { inPlace: true } : {};
    const how = { edit: row.message, key: keyFor(row), thread, cause: row.cause, ...here };
    const showing = card === null ? Promise.resolve(null) : chat.show(row.place, card, how);
    const message = await within(after, SHOW_MS, showing);
    if (message !== LATE) {
      await noted(message);
      return 'shown';
    }
    // Should it stand there in the end, nobody needs to try again.
    void showing.then(noted).catch(() => undefined);
    await fail(house, row, { error: 'Late' });
    return 'late';
  } catch (error) {
    await fail(house, row, faultName(error));
    return 'failed';
  }
}

interface Shown {
  readonly row: OutboxRow;
  readonly version: number;
  readonly message: MessageRef;
}

export type Recorder = (shown: Shown) => Promise<void>;

/** What was shown while one transaction was being written shares the next: a commit each would keep whoever acts waiting. */
export const recorder = ({ store, clock }: House): Recorder =>
  together(BATCH, (some) =>
    store.transact(async (tx) => {
      for (const { row, version, message } of some) {
        await tx.outbox.shown(row.key, version, message, clock.now());
        if (isInPlace(row.subject)) await tx.outbox.relabel(row.key, anywhere(row.subject));
        if (isMoved(row, message)) await noteMoved(tx, row, clock.now());
      }
      return some.map(() => undefined);
    }),
  );

/** Whatever wants it next wants it wherever its reader is. */
function anywhere(subject: Subject): Subject {
  if (subject.kind === 'draft') return subject;
  const { inPlace: _, ...rest } = subject;
  return rest;
}

/** Did it stand somewhere else before? */
const isMoved = ({ message: before, shown }: OutboxRow, message: MessageRef): boolean =>
  before === null ? shown > 0 : before !== NOWHERE && before !== message;

/**
 * A card that stands anew carries no reactions: whoever reads them must not take that for second thoughts. It shows what it should already:
 * a chat that cannot edit would post it again and again.
 */
async function noteMoved(tx: Tx, { key, subject }: OutboxRow, since: Instant): Promise<void> {
  if (subject.kind !== 'proposal') return;
  await tx.outbox.relabel(key, anywhere({ ...subject, since }));
}

/** What is said to all about a proposal belongs under its card. */
async function threadOf(tx: Tx, { place, subject }: OutboxRow): Promise<MessageRef | null> {
  if (place.person !== null || subject.kind !== 'about' || subject.proposal === undefined) return null;
  const { proposal } = await loadProposal(tx, subject.proposal);
  const card = await tx.outbox.byKey(cardKey(proposal.id, proposal.revision, proposal.round, place.chat));
  return card?.message ?? null;
}

async function fail(house: House, row: OutboxRow, fault: ReturnType<typeof faultName>): Promise<void> {
  const { subject, place } = row;
  // What follows the colon of a topic may be an event's id, and that a person's.
  const topic = subject.kind === 'about' ? subject.topic.replace(/:.*$/s, '') : subject.kind;
  const tries = row.tries + 1;
  house.log('warn', 'a message could not be shown; it is tried again later', {
    chat: place.chat,
    topic,
    tries,
    ...fault,
  });
  await putOff(house, row, tries);
}
