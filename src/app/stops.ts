import type { Sayer, StopView } from '../core/cards/switch.ts';
import type { PersonId } from '../core/person.ts';
import type { Switch } from '../core/switch.ts';
import type { PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { loadSwitch } from './proposals.ts';

/** A person as others read of them; the command line, which has no name of its own, as itself. */
export function sayerOf(row: PersonRow | null | undefined): Sayer {
  if (row?.ref.chat === 'cli') return 'machine';
  return { name: row === null || row === undefined || row.name === '' ? null : row.name };
}

const sayers = ({ stops }: Switch): readonly PersonId[] =>
  stops.flatMap((one) => (one.go === null ? [one.by] : [one.by, one.go]));

/** Whom `stopsNow` names. */
export const stoppers = async (tx: Tx): Promise<readonly PersonId[]> => sayers((await loadSwitch(tx)).state);

/** What is stopped, by whom, since when and why. */
export async function stopsNow(tx: Tx): Promise<readonly StopView[]> {
  const { state } = await loadSwitch(tx);
  const { stops } = state;
  if (stops.length === 0) return [];
  const rows = new Map((await tx.people.many([...new Set(sayers(state))])).map((row) => [row.person, row]));
  const reasons = (await tx.reasons.of('switch')).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return stops.map(({ scope, by, at, go }) => ({
    scope,
    at,
    by: sayerOf(rows.get(by)),
    go: go === null ? null : sayerOf(rows.get(go)),
    // Written with the stop, in its transaction: the first one since then by whoever stopped.
    reason: reasons.find((one) => one.person === by && one.at >= at)?.text ?? null,
  }));
}
