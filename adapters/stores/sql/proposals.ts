import { sql } from 'kysely';
import type { Draft } from '../../../src/core/draft.ts';
import type { PersonId } from '../../../src/core/person.ts';
import type { ProposalStatus } from '../../../src/core/proposal.ts';
import type { Instant } from '../../../src/core/time.ts';
import type { ProposalRow, RevisionRow } from '../../../src/ports/rows.ts';
import type { ProposalRepo } from '../../../src/ports/store.ts';
import { Conflict } from './engine.ts';
import { revisionKey } from './foreseen.ts';
import { use } from './media.ts';
import { merged, paged } from './paging.ts';
import { type Db, json, parsed, type Tables } from './tables.ts';
import type { Work } from './work.ts';

/** Was live, and is not any more or soon. What is out is everything else: `in` would walk the wrong index. */
const BACK: readonly ProposalStatus[] = ['retracting', 'retracted', 'failed'];

export function proposalRepo(work: Work): ProposalRepo {
  const { db, writes } = work;
  return {
    get: async (id) => (await db.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,

    save: (row) => writes.proposal(columns(row)),

    async list({ statuses, author }, page) {
      const base = db.selectFrom('proposals').selectAll();
      const mine = author === undefined ? base : base.where('author', '=', author);
      // One short walk of an index a status: `status in (…)` would have to sort everything that matches.
      const queries =
        statuses === undefined ? [mine] : [...new Set(statuses)].map((status) => mine.where('status', '=', status));
      const pages: ProposalRow[][] = [];
      for (const query of queries) pages.push(await paged(query, 'updatedAt', page).execute());
      return merged(pages, (row) => row.updatedAt, page.limit);
    },

    involving: (person, statuses) => involving(db, person, statuses),

    due: (now, limit) => due(db, now, limit),

    async recentLive(limit, since) {
      const rows = await db
        .selectFrom('proposals')
        .innerJoin('revisions', (on) =>
          on.onRef('revisions.proposal', '=', 'proposals.id').onRef('revisions.revision', '=', 'proposals.revision'),
        )
        .select(['proposals.id as proposal', 'proposals.liveAt', 'revisions.draft'])
        .where('proposals.liveAt', since === undefined ? 'is not' : '>=', since ?? null)
        .where('proposals.status', 'not in', BACK)
        .orderBy('proposals.liveAt', 'desc')
        .orderBy('proposals.id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ proposal, liveAt, draft }) => ({
        proposal,
        draft: parsed<Draft>(draft),
        at: liveAt ?? '',
      }));
    },

    ...revisions(work),
  };
}

async function due(db: Db, now: Instant, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('nextAt', 'is not', null)
    .where('nextAt', '<=', now)
    .orderBy('nextAt')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** What any account of this human has part in, read from the streams. */
async function involving(db: Db, person: PersonId, statuses: readonly ProposalStatus[]): Promise<readonly string[]> {
  const accounts = await db
    .selectFrom('people')
    .select('person')
    .where('human', '=', (people) => people.selectFrom('people').select('human').where('person', '=', person))
    .execute();
  const ids = new Set([person, ...accounts.map((row) => row.person)]);
  const acting = [...ids].flatMap((id) => [`%"by":"${id}"%`, `%"person":"${id}"%`]);
  // No table of its own: what waits is little (it lapses), its streams are short, and this is asked when somebody leaves or is linked.
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('status', 'in', statuses)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('events')
          .select('version')
          .where('stream', '=', sql<string>`'proposal:' || proposals.id`)
          .where((event) => event.or(acting.map((pattern) => event('payload', 'like', pattern)))),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

function revisions({
  db,
  locks,
  foreseen,
}: Work): Pick<ProposalRepo, 'addRevision' | 'revision' | 'revisions' | 'amend'> {
  const of = (proposal: string) => db.selectFrom('revisions').selectAll().where('proposal', '=', proposal);
  return {
    async addRevision(row) {
      const { draft, review, policy, accounts, ...rest } = row;
      const words = { draft: json(draft), review: json(review), policy: json(policy), accounts: json(accounts) };
      const added = await db
        .insertInto('revisions')
        .values({ ...rest, ...words })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows === 0n) throw new Conflict(`revision ${row.revision} of ${row.proposal}`);
      await use(db, locks, `proposal:${row.proposal}`, draft);
    },

    async revision(proposal, revision) {
      const known = foreseen.revisions.get(revisionKey(proposal, revision));
      if (known !== undefined) return known;
      const row = await of(proposal).where('revision', '=', revision).executeTakeFirst();
      return row === undefined ? null : revisionRow(row);
    },

    revisions: async (proposal) => (await of(proposal).orderBy('revision').execute()).map(revisionRow),

    async amend(proposal, revision, draft) {
      foreseen.revisions.delete(revisionKey(proposal, revision));
      await db
        .updateTable('revisions')
        .set({ draft: json(draft) })
        .where('proposal', '=', proposal)
        .where('revision', '=', revision)
        .execute();
    },
  };
}

export const revisionRow = ({ draft, review, policy, accounts, ...row }: Tables['revisions']): RevisionRow => ({
  ...row,
  draft: parsed(draft),
  review: parsed(review),
  policy: parsed(policy),
  accounts: parsed(accounts),
});

// Picked by name: an object with one field more must not become a column that does not exist.
const columns = (row: ProposalRow): Tables['proposals'] => ({
  id: row.id,
  status: row.status,
  kind: row.kind,
  author: row.author,
  revision: row.revision,
  round: row.round,
  named: row.named,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  nextAt: row.nextAt,
  liveAt: row.liveAt,
});
