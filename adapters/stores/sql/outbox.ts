import { type Selectable, sql } from 'kysely';
import type { Place } from '../../../src/ports/chat.ts';
import type { OutboxRepo } from '../../../src/ports/outbox.ts';
import type { OutboxRow, Subject } from '../../../src/ports/rows.ts';
import type { Locks } from './engine.ts';
import { type Db, json, parsed, parsedOrNull, type Tables } from './tables.ts';
import type { Work } from './work.ts';

export function outboxRepo({ db, locks, writes }: Work): OutboxRepo {
  return {
    async want({ key, place, subject, card, cause }) {
      const row = {
        subject: json(subject),
        proposal: groupOf(subject),
        card: card === null ? null : json(card),
        cause,
      };
      await db
        .insertInto('outbox')
        .values({ key, chat: place.chat, person: place.person, ...row, ...unshown })
        .onConflict((on) =>
          on.column('key').doUpdateSet({
            subject: row.subject,
            proposal: row.proposal,
            card: sql<string | null>`coalesce(excluded.card, outbox.card)`,
            cause: sql<string | null>`coalesce(excluded.cause, outbox.cause)`,
            wanted: sql<number>`outbox.wanted + 1`,
            doneAt: null,
          }),
        )
        .execute();
    },

    touch: (proposal) => writes.touch(proposal),

    async lost(key) {
      await db
        .updateTable('outbox')
        .set({ message: null, wanted: sql<number>`outbox.wanted + 1`, doneAt: null })
        .where('key', '=', key)
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

    ...showing(db, locks),
    relabel: (key, subject) => relabel(db, key, subject),

    async expire(before) {
      await db.deleteFrom('outbox').where('doneAt', '<', before).execute();
    },

    ...lookups(db),
  };
}

async function relabel(db: Db, key: string, subject: Subject): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ subject: json(subject) })
    .where('key', '=', key)
    .execute();
}

const remarksOn = (proposal: string): string => `noted:${proposal}`;

/** What a row is found by later, in the column of the proposals' cards: their ids are apart from those of drafts and remarks. */
function groupOf(subject: Subject): string | null {
  if (subject.kind === 'proposal') return subject.proposal;
  if (subject.kind === 'draft') return subject.draft;
  return subject.topic === 'noted' && subject.proposal !== undefined ? remarksOn(subject.proposal) : null;
}

const unshown = {
  wanted: 1,
  shown: 0,
  message: null,
  tries: 0,
  notBefore: null,
  leaseUntil: null,
  doneAt: null,
};

/**
 * As JSON a subject that may have to change for as long as it stands holds one of these; within a text the quotes would be escaped. What
 * names a proposal, and what names people, who may be forgotten.
 */
const [ABOUT_A_PROPOSAL, NAMES, SWITCH] = ['%"proposal":%', '%"names":%', '%"topic":"switch"%'];

function showing(db: Db, locks: Locks): Pick<OutboxRepo, 'waiting' | 'claim' | 'shown' | 'postpone'> {
  const claimable = (chat: string, now: string, except: readonly Place['person'][]) =>
    db
      .selectFrom('outbox')
      .where('chat', '=', chat)
      .whereRef('wanted', '>', 'shown')
      .where((eb) => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<=', now)]))
      .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<=', now)]))
      .where((eb) =>
        eb.and(except.map((person) => eb('person', person === null ? 'is not' : 'is distinct from', person))),
      );
  return {
    waiting: async (chat, now, except = []) =>
      (await claimable(chat, now, except).select('id').limit(1).executeTakeFirst()) !== undefined,

    async claim(chat, now, limit, leaseUntil, except = []) {
      const query = claimable(chat, now, except).selectAll().orderBy('id').limit(limit);
      const rows = await (locks.rows ? query.forUpdate().skipLocked() : query).execute();
      if (rows.length === 0) return [];
      const ids = rows.map((row) => row.id);
      await db.updateTable('outbox').set({ leaseUntil }).where('id', 'in', ids).execute();
      return rows.map((row) => outboxRow({ ...row, leaseUntil }));
    },

    async shown(key, version, message, now) {
      const row = await db
        .selectFrom('outbox')
        .select(['chat', 'person', 'tries', 'subject', 'wanted'])
        .where('key', '=', key)
        .where('shown', '<=', version)
        .$if(locks.rows, (q) => q.forUpdate())
        .executeTakeFirst();
      if (row === undefined) return;
      // A newer card that was wanted meanwhile is still to be shown.
      const more = row.wanted > version;
      const doneAt = sql<string | null>`case when subject like ${ABOUT_A_PROPOSAL} or subject like ${NAMES}
        or subject like ${SWITCH} then null else ${now} end`;
      await db
        .updateTable('outbox')
        .set({ shown: version, message, tries: 0, notBefore: null, leaseUntil: null })
        .set(more ? {} : { card: null, doneAt })
        .where('key', '=', key)
        .execute();
      if (row.tries === 0) return;
      await db
        .updateTable('outbox')
        .set({ notBefore: null })
        .where('chat', '=', row.chat)
        .where('person', row.person === null ? 'is' : '=', row.person)
        .where('notBefore', 'is not', null)
        .execute();
    },

    async postpone(key, tries, notBefore) {
      await db.updateTable('outbox').set({ tries, notBefore, leaseUntil: null }).where('key', '=', key).execute();
    },
  };
}

type Lookup = 'byMessage' | 'byCause' | 'isToCome' | 'byKey' | 'chats' | 'reviews' | 'remarks';

function lookups(db: Db): Pick<OutboxRepo, Lookup> {
  const all = () => db.selectFrom('outbox').selectAll();
  const grouped = async (group: string) =>
    (await all().where('proposal', '=', group).orderBy('id').execute()).map(outboxRow);
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
    isToCome: async (cause, { chat, person }, now) => {
      const row = await db
        .selectFrom('outbox')
        .select('id')
        .where('cause', '=', cause)
        .where('chat', '=', chat)
        .whereRef('wanted', '>', 'shown')
        .where((is) =>
          is.and([
            is.or([is('person', 'is', null), is('person', '=', person)]),
            is.or([
              is('leaseUntil', '>', now),
              is.and([is('leaseUntil', 'is', null), is('tries', '=', 0), is('notBefore', 'is', null)]),
            ]),
          ]),
        )
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    byKey: async (key) => one(await all().where('key', '=', key).executeTakeFirst()),
    async chats(proposals) {
      if (proposals.length === 0) return [];
      const rows = await db.selectFrom('outbox').select('chat').where('proposal', 'in', proposals).execute();
      return [...new Set(rows.map((row) => row.chat))];
    },
    reviews: (draft) => grouped(draft),
    remarks: (proposal) => grouped(remarksOn(proposal)),
  };
}

type Stored = Selectable<Tables['outbox']>;

const one = (row: Stored | undefined): OutboxRow | null => (row === undefined ? null : outboxRow(row));

const outboxRow = ({ id: _, chat, person, subject, card, proposal: __, doneAt: ___, ...row }: Stored): OutboxRow => ({
  ...row,
  place: { chat, person },
  subject: parsed(subject),
  card: parsedOrNull(card),
});
