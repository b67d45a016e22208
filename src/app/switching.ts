import { type SwitchNews, switchCard } from '../core/cards/switch.ts';
import { commit } from '../core/hash.ts';
import { type Refused, refuse } from '../core/refusal.ts';
import { decideGo, decideStop, type Scope, type SwitchEvent } from '../core/switch.ts';
import type { PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { everyChat } from './messages.ts';
import { everyProposal, execute, loadSwitch, standings } from './proposals.ts';
import { sayerOf } from './stops.ts';
import { aside } from './typed.ts';

type Switched = { readonly ok: true; readonly went: boolean } | Refused;

/** `noted` = it was recorded, with its reason; one that stood already stays as it was. */
type Stopped = { readonly ok: true; readonly went: false; readonly noted: boolean } | Refused;

/** One who says stop or go. */
export interface Caller {
  readonly tx: Tx;
  readonly house: House;
  readonly me: PersonRow;
  readonly cause: string | null;
}

async function involved(caller: Caller): Promise<ReturnType<typeof standings>> {
  const { state } = await loadSwitch(caller.tx);
  const ids = state.stops.flatMap((s) => [s.by, ...(s.go === null ? [] : [s.go])]);
  return standings([...(await caller.tx.people.many(ids)), caller.me], caller.house);
}

async function record(
  caller: Caller,
  events: readonly SwitchEvent[],
  version: number,
  news: SwitchNews,
): Promise<void> {
  const { tx, house, cause } = caller;
  if (events.length === 0) return;
  await tx.streams.append('switch', version, events);
  for (const chat of await everyChat(tx, house)) {
    const key = `switch:${version + events.length}@${chat}`;
    const subject = { kind: 'about', topic: 'switch' } as const;
    await tx.outbox.want({
      key,
      place: { chat, person: null },
      subject,
      card: switchCard(news, house.locale),
      cause,
    });
  }
}

/** Every proposal that is on its way looks at the switch again. */
const spread = ({ tx, house, cause }: Caller, type: 'halt' | 'resume'): Promise<void> =>
  everyProposal(tx, ['open', 'contested', 'approved', 'publishing'], async (id) => {
    await execute(tx, house, id, { type }, cause);
    // Also where nothing was decided: the card says whether publishing is stopped.
    await tx.outbox.touch(id);
  });

/** Stops everything, or one network, at once. The reason is read by everybody: secrets in it are masked. */
export async function stop(caller: Caller, scope: Scope, given: string): Promise<Stopped> {
  const { tx, house, me } = caller;
  const read = aside('reason', given, house.secrets);
  if (!read.ok) return read;
  const reason = read.text;
  await tx.lock(null);
  const { state, version } = await loadSwitch(tx);
  const salt = house.chance.secret(32);
  const now = house.clock.now();
  const decided = decideStop(state, {
    now,
    by: me.person,
    scope,
    commitment: commit(salt, reason),
    ...(await involved(caller)),
  });
  if (!decided.ok) return decided;
  if (decided.events.length > 0) {
    await tx.reasons.add({
      subject: 'switch',
      person: me.person,
      about: 'stop',
      text: reason,
      salt,
      at: now,
    });
    await record(caller, decided.events, version, { type: 'stopped', scope, reason, by: sayerOf(me) });
    await spread(caller, 'halt');
  }
  return { ok: true, went: false, noted: decided.events.length > 0 };
}

/** One of the two that are needed to start again. `went` tells whether this was the second. */
export async function go(caller: Caller, scope: Scope): Promise<Switched> {
  const { tx, house, me } = caller;
  await tx.lock(null);
  const { state, version } = await loadSwitch(tx);
  if (state.stops.length === 0) return refuse('wrong-state');
  const decided = decideGo(state, { now: house.clock.now(), by: me.person, scope, ...(await involved(caller)) });
  if (!decided.ok) return decided;
  const went = decided.events.some((e) => e.type === 'went');
  const first = state.stops.find((one) => one.scope === scope)?.go ?? null;
  const by = sayerOf(me);
  const both = [sayerOf(first === null ? null : await tx.people.byId(first)), by] as const;
  await record(
    caller,
    decided.events,
    version,
    went ? { type: 'went', scope, by: both } : { type: 'go-asked', scope, by },
  );
  if (went) await spread(caller, 'resume');
  return { ok: true, went };
}
