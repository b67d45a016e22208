import type { Card } from '../core/card.ts';
import { type SwitchNews, switchCard } from '../core/cards/switch.ts';
import { commit } from '../core/hash.ts';
import type { Locale } from '../core/locale.ts';
import type { PersonId } from '../core/person.ts';
import { evolveSwitch, running, type SwitchEvent } from '../core/switch.ts';
import type { Tx } from '../ports/store.ts';
import { sayerOf } from './stops.ts';

/** Draws what `switch:VERSION@CHAT` has told from the stream, with the names and the reason as they are now. Null: there is no such event. */
export async function drawSwitch(tx: Tx, key: string, locale: Locale): Promise<Card | null> {
  const version = Number(/^switch:(\d+)@/.exec(key)?.[1]);
  const { events } = await tx.streams.load<SwitchEvent>('switch');
  const event = events[version - 1];
  return event === undefined ? null : switchCard(await newsOf(tx, event, events.slice(0, version - 1)), locale);
}

async function newsOf(tx: Tx, event: SwitchEvent, before: readonly SwitchEvent[]): Promise<SwitchNews> {
  const { type, scope } = event;
  const sayer = async (person: PersonId | null) => sayerOf(person === null ? null : await tx.people.byId(person));
  const by = await sayer(event.by);
  if (type === 'stopped') {
    const reasons = await tx.reasons.of('switch');
    // Its commitment names the one it is.
    const reason = reasons.find(({ salt, text }) => commit(salt, text) === event.commitment)?.text ?? '';
    return { type, scope, by, reason };
  }
  if (type === 'go-asked') return { type, scope, by };
  const stop = before.reduce(evolveSwitch, running).stops.find((one) => one.scope === scope);
  return { type, scope, by: [await sayer(stop?.go ?? null), by] };
}
