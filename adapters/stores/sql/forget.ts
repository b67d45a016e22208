import type { Selectable } from 'kysely';
import type { Locks } from './engine.ts';
import { forgetReplies } from './forget-replies.ts';
import { touchedBy } from './forget-touched.ts';
import { forgetTraffic } from './forget-traffic.ts';
import { forgetWords } from './forget-words.ts';
import { forgetMedia } from './media.ts';
import { type Mentions, mentions, namesIn } from './mentions.ts';
import { type Db, parsed, type Tables } from './tables.ts';

/** Whom to forget: every account of every human meant, and what gives them away in a text. */
export interface Forgotten {
  readonly people: readonly string[];
  readonly accounts: readonly { readonly chat: string; readonly user: string }[];
  /** In what people wrote: full names, parts of names, addresses, user ids. */
  readonly mentioned: Mentions;
  /** In keys of machines: the same without parts of names, which may be plain words. */
  readonly marked: Mentions;
}

/** Deletes or overwrites what docs say of `Store.forget`, in the caller's transaction. Streams stay as they are. */
export async function forget(db: Db, locks: Locks, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const who = forgotten(people, await accountsOf(db, people));
  const { proposals, ...found } = await touchedBy(db, who);
  const { pictures, changed } = await forgetWords(db, who);
  await forgetMedia(db, locks, who.people, pictures);
  const replies = await forgetReplies(db, who);
  await forgetTraffic(db, who, { ...found, proposals: new Set([...proposals, ...changed]), replies });
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

function forgotten(people: readonly string[], rows: readonly Selectable<Tables['people']>[]): Forgotten {
  const accounts = rows.flatMap(({ chat, user }) => (chat === null || user === null ? [] : [{ chat, user }]));
  const names = rows.map(({ name }) => parsed<string>(name));
  const exact = [...names, ...rows.map(({ email }) => email ?? ''), ...accounts.map((one) => one.user)];
  return {
    people: [...new Set([...people, ...rows.map((row) => row.person)])],
    accounts,
    mentioned: mentions([...exact, ...names.flatMap(namesIn)]),
    marked: mentions(exact),
  };
}
