import { sql } from 'kysely';
import { revisionKey } from './foreseen.ts';
import { partRow } from './parts.ts';
import { revisionRow } from './proposals.ts';
import { nothing, readStreams } from './streams.ts';
import type { Publications } from './tables.ts';
import type { Work } from './work.ts';

/** Reads what a worker will want to know of these publications: three statements, however many they are. */
export async function foresee(work: Work, rows: readonly Publications[]): Promise<void> {
  if (rows.length === 0) return;
  const { db, held, foreseen } = work;
  const proposals = [...new Set(rows.map((row) => row.proposal))];
  const names = [...proposals.map((id) => `proposal:${id}`), 'switch'].filter((name) => held.known(name) === undefined);
  const ids = rows.map((row) => row.id);
  const revisionsOf = db
    .selectFrom('revisions')
    .selectAll()
    .where('proposal', 'in', proposals)
    .where('revision', '=', (eb) =>
      eb.selectFrom('proposals').select('revision').where('id', '=', sql.ref<string>('revisions.proposal')),
    )
    .execute();
  const [streams, revisions, parts] = await Promise.all([
    readStreams(db, names),
    revisionsOf,
    db.selectFrom('parts').selectAll().where('publication', 'in', ids).execute(),
  ]);
  for (const name of names) held.remember(name, streams.get(name) ?? nothing);
  for (const row of revisions) foreseen.revisions.set(revisionKey(row.proposal, row.revision), revisionRow(row));
  const byPublication = Map.groupBy(parts, (row) => row.publication);
  for (const id of ids)
    foreseen.parts.set(id, new Map((byPublication.get(id) ?? []).map((row) => [row.n, partRow(row)])));
}
