import type { PersonRow } from '../../../src/ports/rows.ts';
import type { PeopleRepo } from '../../../src/ports/store.ts';
import { Conflict, type Locks } from './engine.ts';
import { type Db, json, parsed, type Tables } from './tables.ts';

export function peopleRepo(db: Db, locks: Locks): PeopleRepo {
  const all = () => db.selectFrom('people').selectAll();
  const byId = async (person: string) => one(await all().where('person', '=', person).executeTakeFirst());
  const link = async (a: string, b: string): Promise<void> => {
    // Two links at once over a common account would each merge a half.
    await locks.serialise(db, 'people');
    const [first, second] = [await byId(a), await byId(b)];
    if (first === null || second === null || first.human === second.human) return;
    const both = [first.human, second.human].sort();
    await db
      .updateTable('people')
      .set({ human: both[0] ?? a })
      .where('human', 'in', both)
      .execute();
  };
  // Asked again and again about the same few: authors, voices, whoever acts.
  const met = new Map<string, PersonRow | null>();
  const many = async (people: readonly string[]): Promise<readonly PersonRow[]> => {
    const unknown = people.filter((person) => !met.has(person));
    if (unknown.length > 0) {
      for (const person of unknown) met.set(person, null);
      for (const row of await all().where('person', 'in', unknown).execute()) met.set(row.person, personRow(row));
    }
    const found = [...new Set(people)].flatMap((person) => met.get(person) ?? []);
    return found.sort((a, b) => (a.person < b.person ? -1 : 1));
  };
  return {
    byId,
    many,
    link: (a, b) => {
      met.clear();
      return link(a, b);
    },
    byRef: async ({ chat, user }) =>
      one(await all().where('chat', '=', chat).where('user', '=', user).executeTakeFirst()),
    colleagues: async () => (await all().where('kind', '=', 'colleague').orderBy('person').execute()).map(personRow),
    byEmail: async (email) =>
      (await all().where('emailKey', '=', email.toLowerCase()).orderBy('person').execute()).map(personRow),

    async put(row) {
      met.clear();
      const told = profile(row);
      const known = await db.updateTable('people').set(told).where('person', '=', row.person).executeTakeFirst();
      if (known.numUpdatedRows > 0n) return;
      const added = await db
        .insertInto('people')
        .values({ person: row.person, human: row.person, ...told })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows === 0n) throw new Conflict('an account met for the first time');
      if (row.human !== row.person) await link(row.person, row.human);
    },
  };
}

const one = (row: Tables['people'] | undefined): PersonRow | null => (row === undefined ? null : personRow(row));

const personRow = ({ person, human, chat, user, name, kind, locale, email }: Tables['people']): PersonRow => ({
  person,
  human,
  ref: { chat: chat ?? '', user: user ?? '' },
  name: parsed(name),
  kind,
  locale,
  email,
});

const profile = ({ ref, name, kind, locale, email }: PersonRow) => ({
  chat: ref.chat,
  user: ref.user,
  name: json(name),
  kind,
  locale,
  email,
  emailKey: email?.toLowerCase() ?? null,
});
