import type { Card } from '../core/card.ts';
import { refusedCard } from '../core/cards/info.ts';
import type { Reader } from '../core/cards/view.ts';
import { action } from '../core/cards/view.ts';
import type { Command } from '../core/decide/index.ts';
import type { Locale } from '../core/locale.ts';
import type { PersonId } from '../core/person.ts';
import type { Refused } from '../core/refusal.ts';
import type { OutboxRow, PersonRow, Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { faultsOf } from './files.ts';
import type { House } from './house.ts';
import { type Executed, execute } from './proposals.ts';

/** One command of one person, while it is carried out. */
export interface Turn {
  readonly tx: Tx;
  readonly house: House;
  readonly me: PersonRow;
  /** The chat's event id: what it causes is found by it. */
  readonly event: string;
  /** The message it was done on; null for something typed. */
  readonly on: OutboxRow | null;
  /** What came along and could not be taken: the form says so. */
  readonly faults?: ReturnType<typeof faultsOf>;
}

/** Refused. `once` = whoever did it is told so once a proposal, however often they toggle. */
type Turned = Refused & { readonly once?: boolean };

/** What became of a turn. `proposal` is the one it was about; `unchanged` = it was sent as it is, and everything stays. */
export type Done = { readonly ok: true; readonly proposal?: string; readonly unchanged?: true } | Turned;

/** Carried out. */
export const done = (proposal?: string): Done => (proposal === undefined ? { ok: true } : { ok: true, proposal });

/** Whom a private card speaks to. */
export const readerOf = (house: House, locale: Locale): Reader => ({
  locale,
  zone: house.leitbild.rhythm.zone,
  now: house.clock.now(),
});

/** What a card is about that is shown as it was written, and whom it names: so it is emptied once one of them is forgotten. */
export const naming = (topic: string, people: readonly PersonId[]): Subject =>
  people.length === 0 ? { kind: 'about', topic } : { kind: 'about', topic, names: [...new Set(people)] };

/** Says something privately to whoever acted. `name` tells several messages of one turn apart. */
export async function tell(
  turn: Turn,
  name: string,
  card: Card,
  subject: Subject = { kind: 'about', topic: name },
): Promise<void> {
  const { ref } = turn.me;
  await turn.tx.outbox.want({
    key: `${name}:${turn.event}`,
    place: { chat: ref.chat, person: ref.user },
    subject,
    card,
    cause: turn.event,
  });
}

/**
 * Draws the message it was done on anew: what can no longer be pressed should not look as if it could. What first caused it still
 * did, so that a repeat of that command gives the same answer. `names` are those the card names.
 */
export async function redraw(turn: Turn, card: Card, names: readonly PersonId[] = []): Promise<void> {
  if (turn.on === null) return;
  const { key, place } = turn.on;
  await turn.tx.outbox.want({ key, place, subject: naming('closed', names), card, cause: null });
}

/** Carries a command out on a proposal; everything it makes people see is caused by this turn. */
export const run = (turn: Turn, id: string, command: Command): Promise<Executed> =>
  execute(turn.tx, turn.house, id, command, turn.event);

/** Tells a refusal privately. What is already out can be taken back from right there. */
export async function tellRefusal(turn: Turn, refused: Turned, proposal: string | undefined): Promise<void> {
  const card = refusedCard(refused.refusal, turn.me.locale);
  const undo = refused.refusal.code === 'too-late' && proposal !== undefined ? [action('undo', turn.me.locale)] : [];
  const subject: Subject =
    proposal === undefined ? { kind: 'about', topic: 'refused' } : { kind: 'about', topic: 'refused', proposal };
  if (refused.once === true && proposal !== undefined)
    return tellOnce(turn, `refused-${refused.refusal.code}`, proposal, card);
  await tell(turn, 'refused', { ...card, actions: undo }, subject);
}

async function tellOnce({ tx, me, event }: Turn, name: string, proposal: string, card: Card): Promise<void> {
  const key = `${name}:${proposal}:${me.person}`;
  if ((await tx.outbox.byKey(key)) !== null) return;
  await tx.outbox.want({
    key,
    place: { chat: me.ref.chat, person: me.ref.user },
    subject: { kind: 'about', topic: 'refused', proposal },
    card,
    cause: event,
  });
}
