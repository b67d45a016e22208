import { type Selectable, sql } from 'kysely';
import type { RefusalCode } from '../../../src/core/refusal.ts';
import type { Incoming } from '../../../src/ports/chat.ts';
import type { StoredAnswer, Subject } from '../../../src/ports/rows.ts';
import type { Forgotten } from './forget.ts';
import { unpublishedBy } from './forget-words.ts';
import { mentionsWithin } from './mentions.ts';
import { changed } from './room.ts';
import { type Db, json, parsed, parsedOrNull, type Tables } from './tables.ts';

const ROWS = 200;
/** The one chat whose messages are ours: its room is a table here. */
const ROOM = 'playground';
/** Refusals that repeat what somebody typed: whose words they were, and about whom, can no longer be told, so they all go. */
const typed: ReadonlySet<string> = new Set<RefusalCode>([
  'unknown-command',
  'unknown-proposal',
  'not-a-colleague',
  'bad-input',
]);

/** What went in and out: events, cards, and the playground's room. Page by page: every text there is has to be looked at. */
export async function forgetTraffic(db: Db, who: Forgotten): Promise<void> {
  for (let after = 0; ; ) {
    const page = await db.selectFrom('inbox').selectAll().where('id', '>', after).orderBy('id').limit(ROWS).execute();
    for (const row of page) await forgetEvent(db, row, who);
    if (page.length < ROWS) break;
    after = page.at(-1)?.id ?? after;
  }
  const erased = new Set(await unpublishedBy(db, who.people));
  for (let after = 0; ; ) {
    const page = await db.selectFrom('outbox').selectAll().where('id', '>', after).orderBy('id').limit(ROWS).execute();
    for (const row of page) await forgetCard(db, row, who, erased);
    if (page.length < ROWS) break;
    after = page.at(-1)?.id ?? after;
  }
  for (let after = 0; ; ) {
    const page = await db.selectFrom('room').selectAll().where('id', '>', after).orderBy('id').limit(ROWS).execute();
    for (const row of page) await forgetMessage(db, row, who);
    if (page.length < ROWS) break;
    after = page.at(-1)?.id ?? after;
  }
}

const isAccount = (who: Forgotten, chat: string, user: string | null): boolean =>
  user !== null && (who.people.includes(user) || who.accounts.some((one) => one.chat === chat && one.user === user));

async function forgetEvent(db: Db, row: Selectable<Tables['inbox']>, who: Forgotten): Promise<void> {
  const incoming = parsedOrNull<Incoming>(row.incoming);
  const theirs = incoming !== null && isAccount(who, incoming.from.chat, incoming.from.user);
  if (theirs || who.marked(row.event) || mentionsWithin(who.mentioned, incoming?.intent)) {
    await db.deleteFrom('inbox').where('id', '=', row.id).execute();
    return;
  }
  const answer = parsedOrNull<StoredAnswer>(row.answer);
  if (answer === null || answer.ok || answer.about === undefined || !typed.has(answer.code)) return;
  const next: StoredAnswer = { ...answer, about: '…' };
  await db
    .updateTable('inbox')
    .set({ answer: json(next) })
    .where('id', '=', row.id)
    .execute();
}

type Row = Selectable<Tables['outbox']>;

async function forgetCard(db: Db, row: Row, who: Forgotten, erased: ReadonlySet<string>): Promise<void> {
  const here = () => db.updateTable('outbox').where('id', '=', row.id);
  const subject = parsed<Subject>(row.subject);
  const inCard = mentionsWithin(who.mentioned, parsedOrNull(row.card));
  const theirs = isAccount(who, row.chat, row.person);
  const tells = subject.kind === 'about' && subject.person !== undefined && who.people.includes(subject.person);
  if (tells && !theirs && stands(row)) return emptied(db, row);
  const bound = theirs || tells || who.marked(row.key) || mentionsWithin(who.marked, subject);
  if (bound || (inCard && row.message === null)) {
    await db.deleteFrom('outbox').where('id', '=', row.id).execute();
    return;
  }
  // It stands with words that are erased now, in conversations of others: once more, without them.
  if (subject.kind !== 'draft' && subject.proposal !== undefined && erased.has(subject.proposal))
    await here().set({ card: null, doneAt: null, wanted: sql<number>`wanted + 1` }).execute();
  // Already standing somewhere: it keeps what it shows and is drawn from state next time.
  if (inCard) await here().set({ card: null, shown: row.wanted }).execute();
  if (row.cause !== null && who.marked(row.cause)) await here().set({ cause: null }).execute();
}

const stands = ({ message }: Row): boolean => message !== null && message !== '';

/** What somebody else was told stands there: it is shown once more, empty, under a key and a subject that name nobody. */
async function emptied(db: Db, { id, chat }: Row): Promise<void> {
  const key = `forgotten:${id}@${chat}`;
  const subject: Subject = { kind: 'about', topic: 'forgotten' };
  await db
    .updateTable('outbox')
    .set({ key, subject: json(subject), proposal: null, card: null, cause: null, doneAt: null })
    .set({ tries: 0, notBefore: null, leaseUntil: null, wanted: sql<number>`wanted + 1` })
    .where('id', '=', id)
    .execute();
}

async function forgetMessage(db: Db, row: Selectable<Tables['room']>, who: Forgotten): Promise<void> {
  const reactions = parsed<Record<string, readonly string[]>>(row.reactions);
  const { key, text, card } = row;
  const theirs = isAccount(who, ROOM, row.from) || isAccount(who, ROOM, row.to);
  if (theirs || who.marked(key ?? '') || mentionsWithin(who.mentioned, [parsed(text), parsedOrNull(card)])) {
    await db.deleteFrom('room').where('id', '=', row.id).execute();
    // A live card that stood there is put up anew, without the name.
    const shownHere = db.updateTable('outbox').where('chat', '=', ROOM).where('message', '=', String(row.id));
    await shownHere.where('proposal', 'is not', null).set({ wanted: sql<number>`wanted + 1` }).execute();
    await shownHere.set({ message: null }).execute();
    await changed(db);
    return;
  }
  const left = Object.entries(reactions).map(
    ([emoji, people]) => [emoji, people.filter((one) => !isAccount(who, ROOM, one))] as const,
  );
  const next = json(Object.fromEntries(left.filter(([, people]) => people.length > 0)));
  if (next === row.reactions) return;
  await db.updateTable('room').set({ reactions: next }).where('id', '=', row.id).execute();
  await changed(db);
}
