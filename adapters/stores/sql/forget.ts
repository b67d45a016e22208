import type { Selectable } from 'kysely';
import { forgetTraffic } from './forget-traffic.ts';
import { forgetWords } from './forget-words.ts';
import { type Mentions, mentions } from './mentions.ts';
import { type Db, parsed, type Tables } from './tables.ts';

/** Whom to forget: every account of every human meant, and what gives them away in a text. */
export interface Forgotten {
  /** One of those the caller named, of whom the stream says that they were forgotten. */
  readonly first: string;
  readonly people: readonly string[];
  readonly accounts: readonly { readonly chat: string; readonly user: string }[];
  /** Names and addresses. */
  readonly names: readonly string[];
  readonly mentioned: Mentions;
}

/** Deletes or overwrites what docs say of `Store.forget`, in the caller's transaction. Streams stay as they are. */
export async function forget(db: Db, people: readonly string[]): Promise<void> {
  const [first] = people;
  if (first === undefined) return;
  const who = forgotten(first, people, await accountsOf(db, people));
  await forgetWords(db, who);
  await forgetTraffic(db, who);
  // The random id stays, with its human: events name it, and who it was can no longer be told.
  await db
    .updateTable('people')
    .set({ chat: null, user: null, name: '""', kind: 'gone', email: null, emailKey: null })
    .where('person', 'in', [...who.people])
    .execute();
}

async function accountsOf(db: Db, people: readonly string[]): Promise<readonly Selectable<Tables['people']>[]> {
  const humans = db
    .selectFrom('people')
    .select('human')
    .where('person', 'in', [...people]);
  return db.selectFrom('people').selectAll().where('human', 'in', humans).execute();
}

function forgotten(first: string, people: readonly string[], rows: readonly Selectable<Tables['people']>[]): Forgotten {
  const accounts = rows.flatMap(({ chat, user }) => (chat === null || user === null ? [] : [{ chat, user }]));
  const names = rows.flatMap(({ name, email }) => [parsed<string>(name), email ?? '']).filter((text) => text !== '');
  return {
    first,
    people: [...new Set([...people, ...rows.map((row) => row.person)])],
    accounts,
    names,
    mentioned: mentions([...names, ...accounts.map((one) => one.user)]),
  };
}
