import type { House } from '../app/house.ts';
import { canonical, sha256Hex } from '../core/hash.ts';
import type { Leitbild } from '../core/leitbild.ts';
import { between, type Instant } from '../core/time.ts';
import type { ChatHealth } from '../ports/chat.ts';
import { overdue } from './overdue.ts';
import type { Gauge, Health } from './shell.ts';

const MANY = 1000;

/** How the way to each chat is; one that does not say is taken to be well. */
const chatsOf = (house: House): readonly { readonly id: string; readonly down: Instant | null }[] =>
  [...house.chats.values()].map((chat) => ({ id: chat.id, down: downSince(chat.health?.()) }));

const downSince = (health: ChatHealth | undefined): Instant | null =>
  health === undefined || health.ok ? null : health.since;

/** A few letters that are others once anything in the Leitbild is: it is read at the start, and nobody sees whether that was before a change. */
export const markOf = (leitbild: Leitbild): string => sha256Hex(canonical(leitbild)).slice(0, 12);

/** What a machine that watches wants to know. A database that does not answer, or a chat that is not connected, is not ok; it never throws. `file` = where its Leitbild was read. */
export async function healthOf(house: House, since: Instant, file: string): Promise<Health> {
  const now = house.clock.now();
  const uptimeSeconds = Math.round(between(since, now) / 1000);
  const chats = chatsOf(house);
  const facts = {
    ...Object.fromEntries(chats.map(({ id, down }) => [`chat ${id}`, down === null ? 'ok' : `down since ${down}`])),
    leitbild: markOf(house.leitbild),
    leitbildFile: file,
    pid: process.pid,
  };
  try {
    const late = (await house.store.read((tx) => overdue(tx, now))) !== null;
    const connected = chats.every(({ down }) => down === null);
    return { ...facts, ok: !late && connected, database: true, overdue: late, uptimeSeconds };
  } catch {
    return { ...facts, ok: false, database: false, overdue: null, uptimeSeconds };
  }
}

/** Counts for a machine; nothing per person. */
export async function gauges(house: House, since: Instant): Promise<readonly Gauge[]> {
  const { waiting, unshown } = await house.store.read(async (tx) => ({
    waiting: await tx.publications.list(
      { states: ['pending', 'sending', 'unconfirmed', 'held', 'removing', 'stuck'] },
      { limit: MANY },
    ),
    unshown: await tx.outbox.due(MANY),
  }));
  const states = Map.groupBy(waiting, (one) => one.state);
  const gauge = (name: string, help: string, samples: Gauge['samples']): Gauge => ({
    name,
    help,
    type: 'gauge',
    samples,
  });
  return [
    gauge('voices_uptime_seconds', 'Seconds since start.', [{ value: between(since, house.clock.now()) / 1000 }]),
    gauge('voices_memory_bytes', 'Resident memory.', [{ value: process.memoryUsage.rss() }]),
    gauge(
      'voices_chat_up',
      'Is the way to this chat open? 1 = yes.',
      chatsOf(house).map(({ id, down }) => ({ value: down === null ? 1 : 0, labels: { chat: id } })),
    ),
    gauge('voices_outbox_due', `Messages not shown yet, at most ${MANY}.`, [{ value: unshown.length }]),
    gauge(
      'voices_publications_waiting',
      `Publications on their way, at most ${MANY}.`,
      [...states].map(([state, all]) => ({ value: all.length, labels: { state } })),
    ),
  ];
}
