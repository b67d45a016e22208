import { sql } from 'kysely';
import { type Instant, instant, millis } from '../../../src/core/time.ts';
import type { Pace } from '../../../src/ports/network.ts';
import type { PaceRepo } from '../../../src/ports/store.ts';
import type { Locks } from './engine.ts';
import type { Db, Tables } from './tables.ts';

/** Fractions of a call add up a little short. */
const NEARLY = 1e-6;

export function paceRepo(db: Db, locks: Locks): PaceRepo {
  return {
    async take(account, pace, now) {
      const bucket = await alone(db, locks, account);
      if (bucket.until !== null && bucket.until > now) return bucket.until;
      const tokens = filled(bucket, pace, now);
      const enough = tokens + NEARLY >= 1;
      const left = enough ? Math.max(0, tokens - 1) : tokens;
      await db.updateTable('paces').set({ tokens: left, at: now }).where('account', '=', account).execute();
      return enough ? null : instant(millis(now) + Math.ceil(((1 - tokens) * pace.perMs) / pace.calls));
    },

    async patience(account, now) {
      const row = await db.selectFrom('paces').select('until').where('account', '=', account).executeTakeFirst();
      return row?.until != null && row.until > now ? row.until : null;
    },

    async block(account, until) {
      await db
        .insertInto('paces')
        .values({ account, tokens: null, at: null, until })
        .onConflict((on) =>
          on.column('account').doUpdateSet({
            until: sql<string>`case when paces.until > excluded.until then paces.until else excluded.until end`,
          }),
        )
        .execute();
    },
  };
}

/** The bucket, and nobody else touches it until the transaction ends. */
async function alone(db: Db, locks: Locks, account: string): Promise<Tables['paces']> {
  const query = db
    .selectFrom('paces')
    .selectAll()
    .where('account', '=', account)
    .$if(locks.rows, (q) => q.forUpdate());
  const known = await query.executeTakeFirst();
  if (known !== undefined) return known;
  await db
    .insertInto('paces')
    .values({ account, tokens: null, at: null, until: null })
    .onConflict((on) => on.doNothing())
    .execute();
  return query.executeTakeFirstOrThrow();
}

/** Calls left now. A clock that was set back fills nothing, and counts on from where it is. */
function filled({ tokens, at }: Tables['paces'], { calls, perMs }: Pace, now: Instant): number {
  if (tokens === null || at === null) return calls;
  const passed = Math.max(0, millis(now) - millis(at));
  return Math.min(calls, tokens + (passed * calls) / perMs);
}
