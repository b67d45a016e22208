import type { Card } from '../core/card.ts';
import type { Draft } from '../core/draft.ts';
import type { PersonId, PersonRef } from '../core/person.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import type { Publication } from '../core/publication.ts';
import type { Instant } from '../core/time.ts';
import type { Incoming } from './chat.ts';
import type { Clock } from './clock.ts';
import type { MediaRepo } from './media.ts';
import type { Pace, Receipt } from './network.ts';
import type { OutboxRepo } from './outbox.ts';
import type {
  Anchor,
  Audit,
  DraftRow,
  InboxRow,
  LoginRow,
  Page,
  PartRow,
  PersonRow,
  ProposalRow,
  PublicationRow,
  ReasonRow,
  ReplyRow,
  RevisionRow,
  RoomMessage,
  StoredAnswer,
  Stream,
  StreamEvent,
  StreamName,
  TrialRow,
} from './rows.ts';

export interface StreamRepo {
  load<E extends StreamEvent>(name: StreamName): Promise<Stream<E>>;
  version(name: StreamName): Promise<number>;
  /** Appends after `expected` (the version loaded; 0 = new). A version taken meanwhile makes the whole command run again. */
  append(name: StreamName, expected: number, events: readonly StreamEvent[]): Promise<void>;
}

export interface ProposalRepo {
  get(id: string): Promise<ProposalRow | null>;
  save(row: ProposalRow): Promise<void>;
  /** Newest first. */
  list(
    filter: { readonly statuses?: readonly ProposalStatus[]; readonly author?: PersonId },
    page: Page,
  ): Promise<readonly ProposalRow[]>;
  /** Ids in these states in which any account of this person's human took part, as author, voice or objector. */
  involving(person: PersonId, statuses: readonly ProposalStatus[]): Promise<readonly string[]>;
  /** Ids whose `nextAt` has come, oldest first. */
  due(now: Instant, limit: number): Promise<readonly string[]>;
  addRevision(row: RevisionRow): Promise<void>;
  revision(proposal: string, revision: number): Promise<RevisionRow | null>;
  revisions(proposal: string): Promise<readonly RevisionRow[]>;
  /** Changes what the hash does not cover: the note. */
  amend(proposal: string, revision: number, draft: Draft): Promise<void>;
  /** What went live (at `since` or later) and was not taken back: the last revision of each, newest first. */
  recentLive(limit: number, since?: Instant): Promise<readonly LivePost[]>;
}

/** A proposal that is out. `at` is when it first went live. */
export interface LivePost {
  readonly proposal: string;
  readonly draft: Draft;
  readonly at: Instant;
}

export interface DraftRepo {
  put(row: DraftRow): Promise<void>;
  get(id: string): Promise<DraftRow | null>;
  of(person: PersonId): Promise<readonly DraftRow[]>;
  remove(id: string): Promise<void>;
  /** Removes what nobody touched since `before`; returns how many. */
  expire(before: Instant): Promise<number>;
}

export interface ReasonRepo {
  add(row: ReasonRow): Promise<void>;
  of(subject: string): Promise<readonly ReasonRow[]>;
  /** Removes all reasons of a subject: what was asked and is answered. */
  remove(subject: string): Promise<void>;
  /** Removes what was asked (subject `asked:EVENT`) before `before` and never answered. */
  expire(before: Instant): Promise<void>;
}

/** What a worker would take up. */
export interface NextWish {
  readonly now: Instant;
  /** Ids this worker has just tried in vain, or has in hand. */
  readonly except?: readonly string[];
  /** Accounts left aside, so that not all lanes of a worker wait for one slow network. */
  readonly busy?: readonly string[];
  /** How many at most; default 1. */
  readonly most?: number;
}

export interface PublicationFilter extends Partial<Pick<Publication, 'network' | 'held'>> {
  readonly states?: readonly Publication['state'][];
}

export interface PublicationRepo {
  get(id: string): Promise<PublicationRow | null>;
  of(proposal: string): Promise<readonly PublicationRow[]>;
  /** Writes them as folded. At most one row per (proposal, network, account) that is not refused, cancelled or removed. */
  save(proposal: string, changed: readonly Publication[], undoing: boolean): Promise<void>;
  /**
   * What the worker has something to do for, longest due first; locked against others until the transaction ends (PostgreSQL: SKIP
   * LOCKED). Pending and due; sending with an expired or no lease and past `notBefore`; where undone, live, removing, or partly out.
   */
  next(wish: NextWish): Promise<readonly PublicationRow[]>;
  /** The earliest moment `next` may have something; null = nothing is waiting. */
  nextAt(): Promise<Instant | null>;
  list(filter: PublicationFilter, page: Page): Promise<readonly PublicationRow[]>;
  part(publication: string, n: number): Promise<PartRow | null>;
  parts(publication: string): Promise<readonly PartRow[]>;
  /** Stores what will be sent; the first one wins and is returned. */
  prepare(row: PartRow): Promise<PartRow>;
  /** Forgets what would have been sent, where it surely was not: it is prepared anew. A part that is there stays. */
  discard(publication: string, n: number): Promise<void>;
  /** Binds a remote id to a part. `bound` = on this account it belongs to another part already, and nothing was written. */
  receipt(publication: string, n: number, receipt: Receipt): Promise<'kept' | 'bound'>;
  /**
   * Every remote id bound on this account: what is looked for is none of them. With `since` only those of publications last sent after
   * the day before it: what was posted earlier is not looked at.
   */
  bound(network: string, account: string, since?: Instant): Promise<readonly string[]>;
  /** The proposal whose part has this remote id on this account, whatever became of it since; null = nothing of ours. */
  proposalOf(network: string, account: string, remoteId: string): Promise<string | null>;
}

export interface PeopleRepo {
  byRef(ref: PersonRef): Promise<PersonRow | null>;
  byId(person: PersonId): Promise<PersonRow | null>;
  many(people: readonly PersonId[]): Promise<readonly PersonRow[]>;
  colleagues(): Promise<readonly PersonRow[]>;
  /** Inserts or updates what the chat says of somebody. */
  put(row: PersonRow): Promise<void>;
  /** All accounts of both humans get one `human`. */
  link(a: PersonId, b: PersonId): Promise<void>;
  byEmail(email: string): Promise<readonly PersonRow[]>;
}

export interface InboxRepo {
  /** Stores it unless the event is known; returns the row as stored. */
  add(incoming: Incoming, at: Instant): Promise<InboxRow>;
  get(event: string): Promise<InboxRow | null>;
  /** Like `get`, and nobody else takes it until the transaction ends: what two bring at once is carried out by one. */
  take(event: string): Promise<InboxRow | null>;
  /** Answers and purges the payload. */
  finish(event: string, answer: StoredAnswer): Promise<void>;
  /** Events stored but not carried out, oldest first. */
  pending(limit: number): Promise<readonly Incoming[]>;
  expire(before: Instant): Promise<void>;
}

/** A job that runs once per slot over all instances. */
export interface SlotRepo {
  /** True for the first to take it. */
  take(name: string, slot: string, now: Instant): Promise<boolean>;
  last(name: string): Promise<string | null>;
  /** Forgets what was taken before, but for the newest of each name; with `only`, of this name alone. */
  expire(before: Instant, only?: string): Promise<void>;
}

/** Sealed logins; only the vault reads what is in them. */
export interface LoginRepo {
  get(account: string): Promise<LoginRow | null>;
  list(): Promise<readonly LoginRow[]>;
  /** Writes `row` where the stored version is `replaces` (0 = there is none). False = it is not, and nothing was written. */
  put(row: LoginRow, replaces: number): Promise<boolean>;
  /** What the network said of it; the sealed part and its version stay. */
  mark(account: string, said: Pick<LoginRow, 'state' | 'until' | 'checkedAt'>): Promise<void>;
  remove(account: string): Promise<void>;
}

export interface ReplyRepo {
  /** Adds what is not known yet by (network, account, remote id); returns the added ones, oldest first. */
  add(rows: readonly ReplyRow[]): Promise<readonly ReplyRow[]>;
  get(id: string): Promise<ReplyRow | null>;
  byTarget(account: string, target: string): Promise<ReplyRow | null>;
  /** Those without an answer under way, oldest first. */
  open(limit: number): Promise<readonly ReplyRow[]>;
  /** How many answer this proposal. */
  count(proposal: string): Promise<number>;
  /** Null frees it. False = somebody else has it. */
  claim(id: string, person: PersonId | null, at: Instant): Promise<boolean>;
  answer(id: string, proposal: string | null): Promise<void>;
  /** Newest `at` on this account; null = none yet. */
  newest(account: string): Promise<Instant | null>;
  /** Forgets what was first seen before `before`, but for `except`. */
  expire(before: Instant, except?: readonly string[]): Promise<void>;
}

/** Token buckets of accounts, shared by all instances. */
export interface PaceRepo {
  /** Takes one call. Null = taken; else the moment at which to ask again. */
  take(account: string, pace: Pace, now: Instant): Promise<Instant | null>;
  /** Until when the network asked for patience; null = it did not, or that is over. Takes nothing. */
  patience(account: string, now: Instant): Promise<Instant | null>;
  /** The network asked for patience until then: nothing is taken before. */
  block(account: string, until: Instant): Promise<void>;
}

export interface TrialRepo {
  put(row: TrialRow): Promise<void>;
  /** Still out, oldest first. */
  out(account: string): Promise<readonly TrialRow[]>;
}

export interface RoomRepo {
  /** Adds a message; an equal key returns the known one. Ids are decimal and grow. */
  add(message: Omit<RoomMessage, 'id' | 'reactions'>): Promise<RoomMessage>;
  edit(id: string, text: string, card: Card | null): Promise<RoomMessage | null>;
  get(id: string): Promise<RoomMessage | null>;
  /** What `person` may see, oldest first, at most 500: the next ones after the id given, or the newest without one. */
  since(person: string | null, after: string | null): Promise<readonly RoomMessage[]>;
  react(id: string, person: string, reaction: string, remove: boolean): Promise<RoomMessage | null>;
  /** Changes with every message, edit and reaction: whoever polls need not read the messages. */
  stamp(): Promise<string>;
}

export interface AnchorRepo {
  /** Anchors all heads that changed; null when nothing did. */
  add(now: Instant): Promise<Anchor | null>;
  last(): Promise<Anchor | null>;
}

/** All that one transaction may touch. Nothing else is awaited inside `transact`. */
export interface Tx {
  readonly streams: StreamRepo;
  readonly proposals: ProposalRepo;
  readonly drafts: DraftRepo;
  readonly reasons: ReasonRepo;
  readonly publications: PublicationRepo;
  readonly people: PeopleRepo;
  readonly inbox: InboxRepo;
  readonly outbox: OutboxRepo;
  readonly slots: SlotRepo;
  readonly media: MediaRepo;
  readonly room: RoomRepo;
  readonly anchors: AnchorRepo;
  readonly logins: LoginRepo;
  readonly replies: ReplyRepo;
  readonly paces: PaceRepo;
  readonly trials: TrialRepo;
  /**
   * Until the transaction ends: null has the stop switch alone; a proposal shares the switch with other proposals and is alone with
   * its own stream. So whatever is decided before a stop is seen by it, and whatever comes after sees the stop. Always before
   * loading; the switch always first.
   */
  lock(proposal: string | null): Promise<void>;
}

export interface Store {
  /**
   * The database's own time, where several machines share one: as it was when the last transaction began, and what has passed since by a
   * clock that cannot be set. Null = this machine's time is the only one.
   */
  readonly clock: Clock | null;
  /**
   * Runs `work` in one durable transaction; conflicts run it again from the start, so it must not touch anything outside `tx`. What is
   * `urgent`, because somebody waits for being acknowledged, goes before whatever else waits for the database here.
   */
  transact<T>(work: (tx: Tx) => Promise<T>, urgent?: boolean): Promise<T>;
  /** Reads on a second connection that cannot write. Writing through it fails. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Checks every chain and anchor, and the words beside them; `outside` are anchors remembered elsewhere. */
  verify(outside?: readonly Anchor[]): Promise<Audit>;
  /**
   * Drops names, accounts, signatures (the digest stays, its salt goes), notes, reasons, drafts and room messages of all accounts of
   * these people, the words of theirs that never left, and what others noted about them by name, address or user id; then removes
   * the bytes from free pages and the write-ahead log. What others were told of them, what names them and is not drawn from
   * state, and what stands about words that are erased, is wanted once more, to be emptied where it stands; whatever tells of what they
   * had part in, to be drawn without them, in its place alone. Streams stay as they are, and so does the text of posts.
   * Before, the caller must have ended their proposals of which nothing has left (withdrawn, or undone while publishing): the words
   * of whatever can still go out are kept. Afterwards it must reassess what is open, since their voices no longer count.
   */
  forget(people: readonly PersonId[]): Promise<void>;
  close(): Promise<void>;
}
