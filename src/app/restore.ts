import type { Proposal, ProposalStatus } from '../core/proposal.ts';
import type { PublicationState } from '../core/publication.ts';
import type { Instant } from '../core/time.ts';
import type { Page, PersonRow, PublicationRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House, OutsideNote } from './house.ts';
import { execute, loadProposal } from './proposals.ts';
import { look } from './publish/look.ts';
import { meansOf, type PublisherOptions } from './publish/means.ts';
import { begin, finish } from './restore/begin.ts';
import { type Reader, reader } from './restore/outside.ts';

export { unfinished } from './restore/begin.ts';

const PAGE = 500;
/** Where so many were live and not one is found, it is rather the wrong account that was asked. */
const IMPLAUSIBLE = 3;
const LISTED = 1000;

export interface RestoreOptions {
  /** Who stops publishing: one of the two who later say go. */
  readonly operator: (tx: Tx) => Promise<PersonRow>;
  /** Removals noted outside the database, of all times. */
  readonly notes: readonly OutsideNote[];
  /** How far it is: so many things of this step are done. */
  readonly progress?: (step: 'proposals' | 'notes' | 'unconfirmed' | 'live', done: number) => void;
  /** Waits until a moment, so that reading back keeps to what each server allows; without it, it does not. */
  readonly pause?: (until: Instant) => Promise<void>;
  readonly delivery?: PublisherOptions;
}

/** What a restore came to. Counts are those of this run; `unconfirmed` is what is left, whoever left it. */
export interface RestoreReport {
  readonly resumed: boolean;
  /** Proposals that will be asked anew, with a word of warning. */
  readonly asked: number;
  /** At most a thousand; people have to look. */
  readonly unconfirmed: readonly PublicationRow[];
  /** Under way in the copy, and found on the network. */
  readonly found: number;
  /** Live in the copy, and noted outside as taken back. */
  readonly noted: number;
  /** Live in the copy, and not there any more. */
  readonly vanished: number;
  readonly there: number;
  /** Live in the copy, and nobody can say whether still, by account; with those of the microblog, which only notes can tell about. */
  readonly unread: ReadonlyMap<string, number>;
  /** Proposals not out in the copy that were out since and taken back. */
  readonly wereOut: readonly string[];
  /** Messages and commands of the time of the copy, taken for done. */
  readonly messages: number;
  readonly events: number;
  /** Accounts somebody had signed in to. Their logins may be outdated. */
  readonly logins: readonly string[];
}

/**
 * Makes a company that was brought back from a backup safe to open: publishing is stopped, voices are void, what was under way is
 * `unconfirmed` unless the networks show it, what was taken back since stays so. Nobody else may work on the database meanwhile. Sends
 * nothing and removes nothing outside. Goes on where an earlier run was cut off; once through, a further run is a restore of its own.
 * Throws what the store throws.
 */
export async function restoreWhole(house: House, options: RestoreOptions): Promise<RestoreReport> {
  const { store } = house;
  const tell = options.progress ?? (() => undefined);
  const begun = await store.transact((tx) => begin(tx, house, options.operator));
  const asked = await voidAll(house, begun.since, (done) => tell('proposals', done));
  const notes = await follow(house, options.notes, (done) => tell('notes', done));
  const back = reader(meansOf(house, options.delivery ?? {}), options.pause ?? null);
  let found = 0;
  await everyPublication(house, ['unconfirmed'], async (row, done) => {
    if (await back.settle(row)) found += 1;
    tell('unconfirmed', done);
  });
  const live = await readBack(house, back, (done) => tell('live', done));
  return store.transact(async (tx) => {
    await correctQuestions(tx, house);
    await finish(tx, house, begun.since);
    const { resumed, messages, events } = begun;
    const unconfirmed = await tx.publications.list({ states: ['unconfirmed'] }, { limit: LISTED });
    const logins = (await tx.logins.list()).map((login) => login.account);
    return { resumed, messages, events, asked, found, ...notes, ...live, unconfirmed, logins };
  });
}

type Told = (done: number) => void;

/** Page by page, each use outside of the reading: what it uses may leave these states. */
async function everyPublication(
  { store }: House,
  states: readonly PublicationState[],
  use: (row: PublicationRow, done: number) => Promise<unknown>,
): Promise<void> {
  let page: Page = { limit: PAGE };
  for (let done = 0; ; ) {
    const rows = await store.read((tx) => tx.publications.list({ states }, page));
    for (const row of rows) await use(row, ++done);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    page = { limit: PAGE, before: { at: last.liveAt ?? last.due, id: last.id } };
  }
}

async function everyProposal(
  { store }: House,
  statuses: readonly ProposalStatus[],
  use: (id: string) => Promise<unknown>,
): Promise<void> {
  let page: Page = { limit: PAGE };
  for (;;) {
    const rows = await store.read((tx) => tx.proposals.list({ statuses }, page));
    for (const { id } of rows) await use(id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    page = { limit: PAGE, before: { at: last.updatedAt, id: last.id } };
  }
}

/** Whatever waits, was under way, or was refused and may have been tried again. One transaction each. */
async function voidAll(house: House, since: Instant, tell: Told): Promise<number> {
  let done = 0;
  let asked = 0;
  const one = async (id: string): Promise<void> => {
    const after = await house.store.transact((tx) => doubt(tx, house, id, since));
    if (after !== null && ['open', 'contested'].includes(after.status)) asked += 1;
    tell(++done);
  };
  await everyProposal(house, ['open', 'contested', 'approved'], one);
  await everyPublication(house, ['pending', 'sending', 'held', 'refused'], (row) => one(row.proposal));
  return asked;
}

/** Null = there was nothing to doubt, or an earlier run has done so. */
async function doubt(tx: Tx, house: House, id: string, since: Instant): Promise<Proposal | null> {
  await tx.lock(id);
  const { proposal } = await loadProposal(tx, id);
  if (proposal.restoredAt !== null && proposal.restoredAt >= since) return null;
  // What is not due yet cannot have left. Asked anew it keeps its wished time; as unconfirmed it would leave the moment somebody looked.
  if (isForLater(proposal, house.clock.now())) await execute(tx, house, id, { type: 'halt' });
  const ran = await execute(tx, house, id, { type: 'restore' });
  return ran.ok && ran.events.length > 0 ? ran.proposal : null;
}

function isForLater({ status, publications }: Proposal, now: Instant): boolean {
  const open = publications.filter((one) => one.state !== 'cancelled');
  return status === 'approved' && open.every((one) => one.state === 'pending' && one.attempt === 0 && one.due > now);
}

/** What was noted as taken back is. A note from before a post went out is about an earlier one of that name. */
async function follow(
  house: House,
  all: readonly OutsideNote[],
  tell: Told,
): Promise<{ readonly noted: number; readonly wereOut: readonly string[] }> {
  const newest = new Map<string, Instant>();
  for (const { removed, at } of all) if (at > (newest.get(removed) ?? '')) newest.set(removed, at);
  const wereOut = new Set<string>();
  let [noted, done] = [0, 0];
  for (const [id, at] of newest) {
    const what = await house.store.transact((tx) => gone(tx, house, id, at));
    if (what === 'gone') noted += 1;
    if (what === 'was-out') wereOut.add(proposalOf(id));
    tell(++done);
  }
  return { noted, wereOut: [...wereOut] };
}

const proposalOf = (publication: string): string => publication.replace(/-\d+$/, '');

async function gone(tx: Tx, house: House, publication: string, at: Instant): Promise<'gone' | 'was-out' | null> {
  const row = await tx.publications.get(publication);
  if (row === null) return wasOut(tx, proposalOf(publication), at);
  await tx.lock(row.proposal);
  const { one } = await look(tx, row.proposal, publication);
  if (at < (one.liveAt ?? one.due)) return null;
  if (one.state === 'unconfirmed') {
    const found = { type: 'found', publication, part: one.partsLive, last: true } as const;
    await execute(tx, house, row.proposal, found);
  }
  const ran = await execute(tx, house, row.proposal, { type: 'vanish', publication });
  return ran.ok && ran.events.length > 0 ? 'gone' : null;
}

/** This copy knows the proposal, and not that it ever left. */
async function wasOut(tx: Tx, proposal: string, at: Instant): Promise<'was-out' | null> {
  const row = await tx.proposals.get(proposal);
  return row !== null && at > row.createdAt && ['open', 'contested'].includes(row.status) ? 'was-out' : null;
}

type Live = Pick<RestoreReport, 'there' | 'vanished' | 'unread'>;

/** Everything called live, newest first. What is surely not there any more is recorded as gone. */
async function readBack(house: House, back: Reader, tell: Told): Promise<Live> {
  const there = new Map<string, number>();
  const absent: PublicationRow[] = [];
  const unread = new Map<string, number>();
  const count = (map: Map<string, number>, key: string, n = 1): void => void map.set(key, (map.get(key) ?? 0) + n);
  await everyPublication(house, ['live'], async (row, done) => {
    const seen = await back.still(row);
    if (seen === 'absent') absent.push(row);
    else count(seen === 'there' ? there : unread, row.account);
    tell(done);
  });
  let vanished = 0;
  for (const [account, rows] of Map.groupBy(absent, (row) => row.account)) {
    const believable = there.has(account) || rows.length < IMPLAUSIBLE;
    if (!believable) count(unread, account, rows.length);
    for (const { proposal, id } of believable ? rows : []) {
      const ran = await house.store.transact((tx) => execute(tx, house, proposal, { type: 'vanish', publication: id }));
      if (ran.ok) vanished += 1;
    }
  }
  return { there: [...there.values()].reduce((sum, n) => sum + n, 0), vanished, unread };
}

/** Messages that restoring called for and later steps have answered are not shown at all. */
async function correctQuestions(tx: Tx, house: House): Promise<void> {
  for (let limit = LISTED; ; limit *= 2) {
    const due = await tx.outbox.due(limit);
    for (const { key, wanted, message, subject } of due) {
      if (message !== null || subject.kind !== 'about' || subject.proposal === undefined) continue;
      const { proposal } = await loadProposal(tx, subject.proposal);
      if (isAnswered(proposal, subject.topic, subject.publication))
        await tx.outbox.shown(key, wanted, '', house.clock.now());
    }
    if (due.length < limit) return;
  }
}

function isAnswered(p: Proposal, topic: string, publication: string | undefined): boolean {
  if (topic === 'unconfirmed') return p.publications.every((one) => one.id !== publication || one.state !== topic);
  if (topic === 'published') return p.status !== 'published';
  return topic === 'retracted' && p.undo === null;
}
