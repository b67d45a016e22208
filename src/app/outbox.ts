import { type After, LATE, within } from '../core/deadline.ts';
import { type Instant, plus } from '../core/time.ts';
import type { Chat, MessageRef } from '../ports/chat.ts';
import type { OutboxRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { cardKey } from './announce.ts';
import { afterReal } from './deadline.ts';
import { draw } from './draw.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';
import { loadProposal } from './proposals.ts';
import { quietUntil } from './quiet.ts';

const BATCH = 10;
/** A chat that has not answered by then is down. Milliseconds, as all of these. */
const SHOW_MS = 10_000;
/** Long enough to show the first of a batch at leisure; whatever is left near its end is given back. */
const LEASE_MS = 30_000;
/** A place that failed so often in a row is left alone for this pass, and so is a chat: every try may cost its whole deadline. */
const ENOUGH = { place: 3, chat: 10 };
/** The first pause after a failure; each further one is twice as long, up to the longest. */
const PAUSE = { first: 1_000, longest: 15 * 60_000 };

/** Brings what should be shown to the chats: wanted version against shown version. */
export interface Outbox {
  /**
   * Shows everything that is due, each chat by itself: one that hangs keeps no other waiting. Calls made meanwhile share one further
   * pass. Resolves when `chat` is through, without one when all are; rejects when the store failed.
   */
  flush(chat?: string): Promise<void>;
}

/**
 * One outbox per process; several share the work of one database. A message that cannot be drawn or shown is tried again, after
 * longer and longer pauses; a person who cannot be reached silences nobody else.
 */
export function outbox(house: House, after: After = afterReal): Outbox {
  const lines = new Map([...house.chats].map(([id, chat]) => [id, shared(() => pass(house, chat, after))]));
  return {
    async flush(only) {
      const under = [...lines].map(([id, line]) => ({ id, done: line() }));
      for (const { id, done } of under) {
        done.catch((error: unknown) =>
          house.log('warn', 'messages could not be shown; they stay due', { chat: id, ...faultName(error) }),
        );
      }
      await Promise.all(under.filter(({ id }) => only === undefined || id === only).map(({ done }) => done));
    },
  };
}

/** Runs `work`; calls made while it runs share one further run. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    const current = work().finally(() => {
      if (running === current) running = null;
    });
    running = current;
    return current;
  };
  return () => {
    if (running === null) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return running ?? start();
      });
    return next;
  };
}

/** Shows what is due in one chat. Every row it takes is shown or put off, so it ends. */
async function pass(house: House, chat: Chat, after: After): Promise<void> {
  const { store, clock } = house;
  const fails = new Map<string | null, number>();
  let inARow = 0;
  for (;;) {
    const now = clock.now();
    // Looking takes no lock; this is asked twice a second.
    if (!(await store.read((tx) => tx.outbox.waiting(chat.id, now)))) return;
    const until = plus(now, LEASE_MS);
    const rows = await store.transact((tx) => tx.outbox.claim(chat.id, now, BATCH, until));
    if (rows.length === 0) return;
    for (const [n, row] of rows.entries()) {
      if (inARow >= ENOUGH.chat || plus(clock.now(), SHOW_MS) > until) return giveBack(house, rows.slice(n));
      const failed = fails.get(row.place.person) ?? 0;
      if (failed >= ENOUGH.place) {
        await putOff(house, row, row.tries);
        continue;
      }
      const wait = await waitsUntil(house, chat, row, after);
      if (wait !== null) {
        await store.transact((tx) => tx.outbox.postpone(row.key, row.tries, wait));
        continue;
      }
      const outcome = await show(house, chat, row, after);
      if (outcome === 'late') return giveBack(house, rows.slice(n + 1));
      fails.set(row.place.person, outcome === 'shown' ? 0 : failed + 1);
      inARow = outcome === 'shown' ? 0 : inARow + 1;
    }
  }
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

async function show(house: House, chat: Chat, row: OutboxRow, after: After): Promise<'shown' | 'failed' | 'late'> {
  const record = (message: MessageRef | null): Promise<void> =>
    house.store.transact((tx) =>
      tx.outbox.shown(row.key, row.wanted, message ?? row.message ?? NOWHERE, house.clock.now()),
    );
  try {
    const { card, thread } = await house.store.read(async (tx) => ({
      card: await draw(tx, house, row),
      thread: await threadOf(tx, row),
    }));
    const how = { edit: row.message, key: keyFor(row), thread, cause: row.cause };
    const showing = card === null ? Promise.resolve(null) : chat.show(row.place, card, how);
    const message = await within(after, SHOW_MS, showing);
    if (message !== LATE) {
      await record(message);
      return 'shown';
    }
    // Should it stand there in the end, nobody needs to try again.
    void showing.then(record).catch(() => undefined);
    await fail(house, row, { error: 'Late' });
    return 'late';
  } catch (error) {
    await fail(house, row, faultName(error));
    return 'failed';
  }
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
