import type { Selectable } from 'kysely';
import type { RefusalCode } from '../../../src/core/refusal.ts';
import type { Incoming } from '../../../src/ports/chat.ts';
import type { StoredAnswer, Subject } from '../../../src/ports/rows.ts';
import type { Forgotten } from './forget.ts';
import { isDrawn, isTouched, isWritten, oneMore, type Touched } from './forget-touched.ts';
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
export async function forgetTraffic(db: Db, who: Forgotten, touched: Touched): Promise<void> {
  for (let after = 0; ; ) {
    const page = await db.selectFrom('inbox').selectAll().where('id', '>', after).orderBy('id').limit(ROWS).execute();
    for (const row of page) await forgetEvent(db, row, who);
    if (page.length < ROWS) break;
    after = page.at(-1)?.id ?? after;
  }
  const erased = new Set(await unpublishedBy(db, who.people));
  for (let after = 0; ; ) {
    const page = await db.selectFrom('outbox').selectAll().where('id', '>', after).orderBy('id').limit(ROWS).execute();
    for (const row of page) await forgetCard(db, row, { who, erased, touched });
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

interface Lost {
  readonly who: Forgotten;
  /** Proposals whose words are gone. */
  readonly erased: ReadonlySet<string>;
  readonly touched: Touched;
}

async function forgetCard(db: Db, row: Row, { who, erased, touched }: Lost): Promise<void> {
  const here = () => db.updateTable('outbox').where('id', '=', row.id);
  const subject = parsed<Subject>(row.subject);
  const inCard = mentionsWithin(who.mentioned, parsedOrNull(row.card));
  const theirs = isAccount(who, row.chat, row.person);
  const tells = isTold(subject, who);
  const part = isTouched(subject, row.key, touched);
  if ((tells || (part && isWritten(subject))) && !theirs && stands(row)) return emptied(db, row);
  const bound = theirs || tells || who.marked(row.key) || mentionsWithin(who.marked, subject);
  if (bound || (inCard && row.message === null && !isDrawn(subject))) {
    await db.deleteFrom('outbox').where('id', '=', row.id).execute();
    return;
  }
  // It stands with words that are erased now, or with a name, in conversations of others: once more, without them.
  const gone = subject.kind !== 'draft' && subject.proposal !== undefined && erased.has(subject.proposal);
  // Whoever is showing it just now has drawn it already.
  const may = stands(row) || row.leaseUntil !== null;
  const again = gone || (part && isDrawn(subject) && may);
  if (again) await here().set({ card: null, doneAt: null, wanted: oneMore }).execute();
  // Old messages may be gone from their chat, by the hundred: none comes back for this.
  if (again && stands(row) && row.wanted <= row.shown)
    await here()
      .set({ subject: inPlace(subject) })
      .execute();
  // Already standing somewhere: it keeps what it shows and is drawn from state next time.
  if (inCard)
    await here()
      .set({ card: null, ...(isDrawn(subject) ? {} : { shown: row.wanted }) })
      .execute();
  if (row.cause !== null && who.marked(row.cause)) await here().set({ cause: null }).execute();
}

/** Does it tell what they said, or name them where nothing is drawn anew? */
const isTold = (subject: Subject, { people }: Forgotten): boolean =>
  subject.kind === 'about' &&
  [subject.person, ...(subject.names ?? [])].some((id) => id !== undefined && people.includes(id));

const inPlace = (subject: Subject) => json({ ...subject, inPlace: true });

const stands = ({ message }: Row): boolean => message !== null && message !== '';

/** What somebody else was told stands there: it is shown once more, empty, under a key and a subject that name nobody. */
async function emptied(db: Db, { id, chat }: Row): Promise<void> {
  const key = `forgotten:${id}@${chat}`;
  const subject: Subject = { kind: 'about', topic: 'forgotten' };
  await db
    .updateTable('outbox')
    .set({ key, subject: json(subject), proposal: null, card: null, cause: null, doneAt: null })
    .set({ tries: 0, notBefore: null, leaseUntil: null, wanted: oneMore })
    .where('id', '=', id)
    .execute();
}

async function forgetMessage(db: Db, row: Selectable<Tables['room']>, who: Forgotten): Promise<void> {
  const reactions = parsed<Record<string, readonly string[]>>(row.reactions);
  const { key, text, card } = row;
  if (isAccount(who, ROOM, row.from) || isAccount(who, ROOM, row.to) || who.marked(key ?? ''))
    return removed(db, row.id);
  if (mentionsWithin(who.mentioned, [parsed(text), parsedOrNull(card)])) return unsaid(db, row.id);
  const left = Object.entries(reactions).map(
    ([emoji, people]) => [emoji, people.filter((one) => !isAccount(who, ROOM, one))] as const,
  );
  const next = json(Object.fromEntries(left.filter(([, people]) => people.length > 0)));
  if (next === row.reactions) return;
  await db.updateTable('room').set({ reactions: next }).where('id', '=', row.id).execute();
  await changed(db);
}

const shownAt = (message: number) => ({ chat: ROOM, message: String(message) }) as const;

async function removed(db: Db, id: number): Promise<void> {
  const { chat, message } = shownAt(id);
  await db.deleteFrom('room').where('id', '=', id).execute();
  await db
    .updateTable('outbox')
    .set({ message: null })
    .where('chat', '=', chat)
    .where('message', '=', message)
    .execute();
  await changed(db);
}

/** What is drawn from state keeps its place, empty until it is shown anew, without the name; anything else is gone. */
async function unsaid(db: Db, id: number): Promise<void> {
  const { chat, message } = shownAt(id);
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('chat', '=', chat)
    .where('message', '=', message)
    .execute();
  const row = rows.find(({ subject }) => isDrawn(parsed(subject)));
  if (row === undefined) return removed(db, id);
  await db
    .updateTable('room')
    .set({ text: json(''), card: null })
    .where('id', '=', id)
    .execute();
  const here = () => db.updateTable('outbox').where('id', '=', row.id);
  await here()
    .set({ subject: inPlace(parsed(row.subject)) })
    .execute();
  if (row.wanted <= row.shown) await here().set({ wanted: oneMore, doneAt: null }).execute();
  await changed(db);
}
