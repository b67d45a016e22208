import type { LoginRow, TrialRow } from '../../../src/ports/rows.ts';
import type { LoginRepo, TrialRepo } from '../../../src/ports/store.ts';
import { type Db, json, parsed, parsedOrNull } from './tables.ts';

export function loginRepo(db: Db): LoginRepo {
  const all = () => db.selectFrom('logins').selectAll();
  return {
    get: async (account) => (await all().where('account', '=', account).executeTakeFirst()) ?? null,

    list: () => all().orderBy('account').execute(),

    async put(row, replaces) {
      const { account, ...rest } = columns(row);
      if (replaces === 0) {
        const added = await db
          .insertInto('logins')
          .values({ account, ...rest })
          .onConflict((on) => on.doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }
      const replaced = await db
        .updateTable('logins')
        .set(rest)
        .where('account', '=', account)
        .where('version', '=', replaces)
        .executeTakeFirst();
      return replaced.numUpdatedRows === 1n;
    },

    async mark(account, { state, until, checkedAt }) {
      await db.updateTable('logins').set({ state, until, checkedAt }).where('account', '=', account).execute();
    },

    async remove(account) {
      await db.deleteFrom('logins').where('account', '=', account).execute();
    },
  };
}

// Picked by name: an object with one field more must not become a column that does not exist.
const columns = (row: LoginRow): LoginRow => ({
  account: row.account,
  network: row.network,
  keyId: row.keyId,
  nonce: row.nonce,
  box: row.box,
  version: row.version,
  since: row.since,
  state: row.state,
  until: row.until,
  checkedAt: row.checkedAt,
});

export function trialRepo(db: Db): TrialRepo {
  return {
    async put({ id, account, at, prepared, receipt, state }) {
      const rest = { account, at, prepared: json(prepared), receipt: receipt === null ? null : json(receipt), state };
      await db
        .insertInto('trials')
        .values({ id, ...rest })
        .onConflict((on) => on.column('id').doUpdateSet(rest))
        .execute();
    },

    async out(account) {
      const rows = await db
        .selectFrom('trials')
        .selectAll()
        .where('account', '=', account)
        .where('state', '=', 'out')
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(
        ({ prepared, receipt, ...row }): TrialRow => ({
          ...row,
          prepared: parsed(prepared),
          receipt: parsedOrNull(receipt),
        }),
      );
    },
  };
}
