import { switchCard } from '../../core/cards/switch.ts';
import { commit } from '../../core/hash.ts';
import type { Said } from '../../core/locale.ts';
import { decideStop } from '../../core/switch.ts';
import type { Instant } from '../../core/time.ts';
import type { PersonRow } from '../../ports/rows.ts';
import type { Tx } from '../../ports/store.ts';
import type { House } from '../house.ts';
import { everyChat } from '../messages.ts';
import { loadSwitch, standings } from '../proposals.ts';

/** Slots that tell of a restore: begun, and through. Each slot is the moment of its beginning. */
const BEGUN = 'restore';
const THROUGH = 'restored';
const BATCH = 1000;

const reason: Said = {
  de: 'Wiederhergestellt aus einer Sicherung. Was seither hinausging, steht hier nicht: erst nachsehen.',
  en: 'Brought back from a backup. What has left since is not written here: look first.',
};

/** How a restore began. */
export interface Beginning {
  /** What was restored at or after this moment has been seen to. */
  readonly since: Instant;
  /** An earlier run did not come to its end; this one goes on. */
  readonly resumed: boolean;
  readonly messages: number;
  readonly events: number;
}

/**
 * One transaction, before anything else: publishing is stopped, and what was still to be said or carried out when the copy was made is
 * taken for done. It was, in the time that is lost; saying it twice would be worse than once too little.
 */
export async function begin(tx: Tx, house: House, operator: (tx: Tx) => Promise<PersonRow>): Promise<Beginning> {
  await tx.lock(null);
  const begun = await tx.slots.last(BEGUN);
  if (begun !== null && (await unfinished(tx))) return { since: begun, resumed: true, messages: 0, events: 0 };
  const since = house.clock.now();
  await tx.slots.take(BEGUN, since, since);
  const messages = await hush(tx, since);
  const events = await close(tx);
  await stop(tx, house, await operator(tx));
  return { since, resumed: false, messages, events };
}

/** Has a restore begun and not come to its end? Then nobody should open this house before it has. */
export async function unfinished(tx: Tx): Promise<boolean> {
  const begun = await tx.slots.last(BEGUN);
  return begun !== null && begun !== (await tx.slots.last(THROUGH));
}

/** The restore that began at `since` is through; the next one is another. */
export const finish = async (tx: Tx, house: House, since: Instant): Promise<boolean> =>
  tx.slots.take(THROUGH, since, house.clock.now());

/** Messages that never stood anywhere, as far as this copy knows, do by now. What only changes in its place may change. */
async function hush(tx: Tx, now: Instant): Promise<number> {
  let hushed = 0;
  for (let limit = BATCH; ; limit *= 2) {
    const due = await tx.outbox.due(limit);
    for (const { key, wanted, message, subject } of due) {
      if (message !== null) continue;
      await tx.outbox.shown(key, wanted, '', now);
      if (subject.kind === 'about') await tx.outbox.relabel(key, { ...subject, hushed: true });
      hushed += 1;
    }
    if (due.length < limit) return hushed;
  }
}

async function close(tx: Tx): Promise<number> {
  for (let closed = 0; ; ) {
    const pending = await tx.inbox.pending(BATCH);
    for (const { event } of pending) await tx.inbox.finish(event, { ok: false, code: 'wrong-state' });
    closed += pending.length;
    if (pending.length < BATCH) return closed;
  }
}

/**
 * Stops everything, and nothing more: the usual stop would send approved posts back to be asked anew, as if they could not have left.
 */
async function stop(tx: Tx, house: House, me: PersonRow): Promise<void> {
  const { state, version } = await loadSwitch(tx);
  const known = state.stops.flatMap((one) => [one.by, ...(one.go === null ? [] : [one.go])]);
  const now = house.clock.now();
  const salt = house.chance.secret(32);
  const text = reason[house.locale];
  const decided = decideStop(state, {
    now,
    by: me.person,
    scope: 'all',
    commitment: commit(salt, text),
    ...standings([...(await tx.people.many(known)), me], house),
  });
  if (!decided.ok) throw new Error(`publishing cannot be stopped: ${decided.refusal.code}`);
  if (decided.events.length === 0) return;
  await tx.streams.append('switch', version, decided.events);
  await tx.reasons.add({ subject: 'switch', person: me.person, about: 'stop', text, salt, at: now });
  for (const chat of await everyChat(tx, house)) {
    await tx.outbox.want({
      key: `switch:${version + decided.events.length}@${chat}`,
      place: { chat, person: null },
      subject: { kind: 'about', topic: 'switch' },
      card: switchCard({ type: 'stopped', scope: 'all', by: 'machine', reason: text }, house.locale),
      cause: null,
    });
  }
}
