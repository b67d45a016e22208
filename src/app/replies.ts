import { isWorking, zoned } from '../core/cadence.ts';
import { type AnswerView, NAMED } from '../core/cards/replies.ts';
import { type After, LATE, within } from '../core/deadline.ts';
import type { Draft } from '../core/draft.ts';
import type { PersonId } from '../core/person.ts';
import type { Proposal, ProposalStatus } from '../core/proposal.ts';
import { byPost, heard, lookBack, NEEDLESS, overdue, SINGLE } from '../core/replies.ts';
import { DAY, HOUR, type Instant, instant, MINUTE, millis, plus, SECOND } from '../core/time.ts';
import type { Network, Reply } from '../ports/network.ts';
import type { PersonRow, ReplyRow, Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';

/** An account is asked once in so many milliseconds, over all instances. */
const EVERY = 2 * MINUTE;
/** A network that has not answered by then is left for the next time. */
const PATIENT = 20 * SECOND;
/** Rows of one transaction. */
const BATCH = 200;
/** More than these are not counted. */
const MOST = 500;

const slotOf = (now: Instant, every: number): Instant => instant(Math.floor(millis(now) / every) * every);

/**
 * Asks every account that can tell for answers and mentions, each by itself: one that fails or hangs keeps no other waiting. What is
 * new is kept and told; returns how many there were. Safe to run late, twice, or in several processes.
 */
export async function gatherReplies(house: House, after: After = afterReal): Promise<number> {
  const found = await Promise.all([...house.networks.values()].map((network) => gatherFrom(house, network, after)));
  return found.reduce((sum, n) => sum + n, 0);
}

async function gatherFrom(house: House, network: Network, after: After): Promise<number> {
  if (!network.can.replies || network.replies === undefined) return 0;
  const { id: account } = network.account;
  const controller = new AbortController();
  try {
    const since = await begin(house, network);
    if (since === null) return 0;
    const said = await within(after, PATIENT, network.replies(since, controller.signal));
    if (said === LATE) house.log('warn', 'a network did not say in time who answered', { account });
    if (said === LATE || said === 'cannot-tell') return 0;
    return await keep(house, network, said);
  } catch (error) {
    house.log('warn', 'a network could not be asked who answered; it is asked again', { account, ...faultName(error) });
    return 0;
  } finally {
    controller.abort();
  }
}

/** From when on to ask; null = not now: it has just been asked, or wants patience. */
async function begin({ store, clock, leitbild }: House, { account, pace }: Network): Promise<Instant | null> {
  const now = clock.now();
  const slot = slotOf(now, EVERY);
  return store.transact(async (tx) => {
    if (!(await tx.slots.take(`replies:${account.id}`, slot, now))) return null;
    if (pace !== null && (await tx.paces.take(account.id, pace, now)) !== null) return null;
    const deep = await tx.slots.take(`replies-deep:${account.id}`, slotOf(now, HOUR), now);
    return lookBack(await tx.replies.newest(account.id), deep, leitbild.answers.keepDays, now);
  });
}

async function keep(house: House, network: Network, said: readonly Reply[]): Promise<number> {
  const now = house.clock.now();
  // What has expired here may still be told there.
  const kept = plus(now, -house.leitbild.answers.keepDays * DAY);
  const fit = said.flatMap((reply) => heard(reply, now) ?? []).filter(({ at }) => at > kept);
  let found = 0;
  for (let start = 0; start < fit.length; start += BATCH) {
    const batch = fit.slice(start, start + BATCH);
    found += await house.store.transact((tx) => add(tx, house, network, batch, now));
  }
  return found;
}

async function add(tx: Tx, house: House, network: Network, batch: readonly Reply[], now: Instant): Promise<number> {
  const rows: ReplyRow[] = [];
  for (const reply of batch) {
    if ((await proposalBehind(tx, house, network, reply.remoteId)) !== null) continue;
    const proposal =
      reply.to === null ? null : await tx.publications.proposalOf(network.network, network.account.id, reply.to);
    rows.push({
      ...reply,
      id: house.chance.id(),
      account: network.account.id,
      network: network.network,
      seenAt: now,
      proposal,
      claimedBy: null,
      claimedAt: null,
      answer: null,
    });
  }
  const added = await tx.replies.add(rows);
  for (const [proposal, onPost] of byPost(added)) {
    for (const topic of topicsOf(onPost)) await toAll(tx, house, topic, { kind: 'about', topic, proposal });
  }
  return added.length;
}

/** What one of our accounts says to another is no answer from outside. */
async function proposalBehind(tx: Tx, house: House, { network }: Network, remoteId: string): Promise<string | null> {
  for (const { account, ...other } of house.networks.values()) {
    if (other.network !== network) continue;
    const ours = await tx.publications.proposalOf(network, account.id, remoteId);
    if (ours !== null) return ours;
  }
  return null;
}

/** `answer:ID` is one answer, `answers:IDS:COUNT` several on one post, `digest:IDS:COUNT` those who wait: `IDS` are the oldest. */
const topicsOf = (rows: readonly ReplyRow[]): readonly string[] =>
  rows.length > SINGLE ? [listTopic('answers', rows)] : rows.map(({ id }) => answerTopic(id));

const answerTopic = (id: string): string => `answer:${id}`;

const listTopic = (name: 'answers' | 'digest', rows: readonly ReplyRow[]): string =>
  `${name}:${rows
    .slice(0, NAMED)
    .map(({ id }) => id)
    .join(',')}:${rows.length}`;

async function toAll(tx: Tx, house: House, name: string, subject: Subject): Promise<void> {
  for (const chat of house.chats.keys()) {
    await tx.outbox.want({ key: `${name}@${chat}`, place: { chat, person: null }, subject, card: null, cause: null });
  }
}

/** Draws the message about one answer anew, in every chat that has one: many at once, and mentions, have none. */
export async function showAnew(tx: Tx, house: House, id: string): Promise<void> {
  for (const chat of house.chats.keys()) {
    const row = await tx.outbox.byKey(`${answerTopic(id)}@${chat}`);
    if (row === null) continue;
    await tx.outbox.want({ key: row.key, place: row.place, subject: row.subject, card: null, cause: null });
  }
}

/** Says once a day at most, in working hours, who has been waiting too long. True when it did. */
export async function remindWaiting(house: House): Promise<boolean> {
  const { store, clock, leitbild } = house;
  const now = clock.now();
  if (!isWorking(now, leitbild.rhythm)) return false;
  const day = zoned(now, leitbild.rhythm.zone).toPlainDate().toString();
  const waiting = async (tx: Tx): Promise<readonly ReplyRow[]> =>
    (await tx.slots.last('digest')) === day
      ? []
      : (await tx.replies.open(MOST)).filter((row) => overdue(row, now, leitbild.rhythm));
  // Looking takes no lock; this is asked every minute.
  if ((await store.read(waiting)).length === 0) return false;
  return store.transact(async (tx) => {
    const rows = await waiting(tx);
    if (rows.length === 0 || !(await tx.slots.take('digest', day, now))) return false;
    // The same people may wait tomorrow, too: that is another message.
    await toAll(tx, house, `digest:${day}`, { kind: 'about', topic: listTopic('digest', rows) });
    return true;
  });
}

/** What somebody outside said, that this draft answers; null where it answers nothing, or that has expired. */
export async function answeredBy(
  tx: Tx,
  { replyTo, accounts: [account] }: Pick<Draft, 'replyTo' | 'accounts'>,
): Promise<ReplyRow | null> {
  return replyTo === null || account === undefined ? null : tx.replies.byTarget(account, replyTo);
}

/** States in which a proposal answers nobody (any more). */
const fallen: readonly ProposalStatus[] = ['withdrawn', 'lapsed', 'failed', 'retracted'];

/**
 * Notes on what a reply answers how that reply is doing: asked, it is under way; fallen through or taken back, somebody waits again.
 * Called once its words are stored, and whenever its state has changed.
 */
export async function followReply(tx: Tx, house: House, { id, status, revision, facts }: Proposal): Promise<void> {
  if (facts?.kind !== 'reply') return;
  const draft = (await tx.proposals.revision(id, revision))?.draft;
  const row = draft == null ? null : await answeredBy(tx, draft);
  if (row === null) return;
  if (!fallen.includes(status)) {
    if (await isNewer(tx, id, row.answer)) await tx.replies.answer(row.id, id);
  } else if (row.answer === id) await tx.replies.answer(row.id, null);
  await showAnew(tx, house, row.id);
}

/** Of several answers to one person the newest counts. */
async function isNewer(tx: Tx, id: string, known: string | null): Promise<boolean> {
  if (known === null || known === id) return known === null;
  const [mine, other] = [await tx.proposals.get(id), await tx.proposals.get(known)];
  // What is out there answers; a second answer that falls through must not open it again.
  if (other?.status === 'published') return false;
  return other === null || (mine !== null && mine.createdAt > other.createdAt);
}

/** Who said "I'll answer" and can still do so. */
export async function claimer(tx: Tx, person: PersonId | null): Promise<PersonRow | null> {
  const row = person === null ? null : await tx.people.byId(person);
  return row === null || row.kind !== 'colleague' || row.name === '' ? null : row;
}

/** An answer from outside as cards show it. */
export async function viewAnswer(tx: Tx, house: House, row: ReplyRow): Promise<AnswerView> {
  const { id, author, text, url, network, at, answer } = row;
  const proposal = answer === null || answer === NEEDLESS ? null : await tx.proposals.get(answer);
  return {
    id,
    author,
    text,
    url,
    network,
    at,
    handle: house.leitbild.accounts.find((one) => one.id === row.account)?.handle ?? row.account,
    state: answer === NEEDLESS ? 'needless' : stateOf(proposal?.status ?? null),
    claimedBy: (await claimer(tx, row.claimedBy))?.name ?? null,
    proposal: proposal?.id ?? null,
  };
}

const stateOf = (status: ProposalStatus | null): AnswerView['state'] =>
  status === null || fallen.includes(status) ? 'open' : status === 'published' ? 'answered' : 'under-way';

/** Everybody who waits, counted up to 500; the longest waiting `most` as cards show them. */
export async function waiting(
  tx: Tx,
  house: House,
  most: number,
): Promise<{ readonly total: number; readonly views: readonly AnswerView[] }> {
  const rows = await tx.replies.open(MOST);
  const views: AnswerView[] = [];
  for (const row of rows.slice(0, most)) views.push(await viewAnswer(tx, house, row));
  return { total: rows.length, views };
}
