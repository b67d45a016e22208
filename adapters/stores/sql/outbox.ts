import { type Selectable, sql } from 'kysely';
import type { OutboxRow } from '../../../src/ports/rows.ts';
import type { OutboxRepo } from '../../../src/ports/store.ts';
import { type Db, json, parsed, parsedOrNull, type Tables } from './tables.ts';

export function outboxRepo(db: Db): OutboxRepo {
  return {
    async want({ key, place, subject, card, cause }) {
      const row = {
        subject: json(subject),
        proposal: subject.kind === 'proposal' ? subject.proposal : null,
        card: card === null ? null : json(card),
        cause,
      };
      await db
        .insertInto('outbox')
        .values({ key, chat: place.chat, person: place.person, ...row, wanted: 1, shown: 0, message: null })
        .onConflict((on) =>
          on.column('key').doUpdateSet({
            subject: row.subject,
            proposal: row.proposal,
            card: sql<string | null>`coalesce(excluded.card, outbox.card)`,
            cause: sql<string | null>`coalesce(excluded.cause, outbox.cause)`,
            wanted: sql<number>`outbox.wanted + 1`,
          }),
        )
        .execute();
    },

    async touch(proposal) {
      await db
        .updateTable('outbox')
        .set({ wanted: sql<number>`wanted + 1` })
        .where('proposal', '=', proposal)
        .execute();
    },

    async due(limit) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .whereRef('wanted', '>', 'shown')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(outboxRow);
    },

    async shown(key, version, message) {
      await db
        .updateTable('outbox')
        .set({
          shown: version,
          message,
          // A newer card that was wanted meanwhile is still to be shown.
          card: sql<string | null>`case when wanted > ${version} then card end`,
        })
        .where('key', '=', key)
        .where('shown', '<=', version)
        .execute();
    },

    ...lookups(db),
  };
}

function lookups(db: Db): Pick<OutboxRepo, 'byMessage' | 'byCause' | 'byKey'> {
  const all = () => db.selectFrom('outbox').selectAll();
  return {
    byMessage: async (chat, message) =>
      one(
        await all()
          .where('chat', '=', chat)
          .where('message', '=', message)
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    byCause: async (cause) => (await all().where('cause', '=', cause).orderBy('id').execute()).map(outboxRow),
    byKey: async (key) => one(await all().where('key', '=', key).executeTakeFirst()),
  };
}

type Stored = Selectable<Tables['outbox']>;

const one = (row: Stored | undefined): OutboxRow | null => (row === undefined ? null : outboxRow(row));

const outboxRow = ({ key, chat, person, subject, card, cause, wanted, shown, message }: Stored): OutboxRow => ({
  key,
  place: { chat, person },
  subject: parsed(subject),
  card: parsedOrNull(card),
  cause,
  wanted,
  shown,
  message,
});
