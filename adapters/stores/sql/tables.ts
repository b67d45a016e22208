import type { Generated, Kysely } from 'kysely';
import type { Locale } from '../../../src/core/locale.ts';
import type { PersonKind } from '../../../src/core/person.ts';
import type {
  Anchor,
  LoginRow,
  MediaRow,
  ProposalRow,
  PublicationRow,
  ReasonRow,
  ReplyRow,
  TrialRow,
} from '../../../src/ports/rows.ts';

type Columns<T> = { -readonly [K in keyof T]: T[K] };

/** JSON as text: what is hashed must come back byte by byte, and PostgreSQL's text refuses a NUL that JSON escapes. */
type Json = string;

interface Revisions {
  proposal: string;
  revision: number;
  by: string;
  at: string;
  draft: Json;
  review: Json;
  policy: Json;
  accounts: Json;
  hash: string;
  salt: string;
  signatureSalt: string | null;
  signatureDigest: string | null;
}

interface Drafts {
  id: string;
  person: string;
  draft: Json;
  review: Json;
  proposal: string | null;
  revision: number | null;
  updatedAt: string;
}

export interface Publications extends Columns<PublicationRow> {
  undoing: number;
  /** When the worker next has something to do; null = nothing. */
  workAt: string | null;
  /** Order of lists: live since, or due. */
  sortAt: string;
}

interface Parts {
  publication: string;
  n: number;
  prepared: Json;
  receipt: Json | null;
  /** These three are set with the receipt: what is posted where. */
  network: string | null;
  account: string | null;
  remoteId: string | null;
}

interface People {
  person: string;
  human: string;
  /** Null once forgotten, as is `user`. */
  chat: string | null;
  user: string | null;
  name: Json;
  kind: PersonKind;
  locale: Locale;
  email: string | null;
  /** In lower case, for finding. */
  emailKey: string | null;
}

interface Outbox {
  id: Generated<number>;
  key: string;
  chat: string;
  person: string | null;
  subject: Json;
  /** Only for subjects of kind `proposal`: those that `touch` draws anew. */
  proposal: string | null;
  card: Json | null;
  cause: string | null;
  wanted: number;
  shown: number;
  message: string | null;
  tries: number;
  notBefore: string | null;
  leaseUntil: string | null;
  /** Since when it has stood there for good; null = it may still change, is about a proposal, or names people. */
  doneAt: string | null;
}

interface Room {
  id: Generated<number>;
  key: string | null;
  at: string;
  from: string;
  to: string | null;
  thread: string | null;
  text: Json;
  card: Json | null;
  reactions: Json;
}

/** The token bucket of an account. */
interface Paces {
  account: string;
  /** Calls left at `at`; null = as many as the pace allows. */
  tokens: number | null;
  at: string | null;
  /** Nothing is taken before. */
  until: string | null;
}

/** Columns carry the names of the rows in src/ports/rows.ts. */
export interface Tables {
  voices_migrations: { n: number; name: string };
  heads: { stream: string; version: number; hash: string; anchored: number };
  events: { stream: string; version: number; payload: Json; prev: string; hash: string };
  anchors: Columns<Anchor>;
  leaves: { n: number; stream: string; version: number; head: string };
  proposals: Columns<ProposalRow>;
  revisions: Revisions;
  drafts: Drafts;
  reasons: Columns<Omit<ReasonRow, 'text'>> & { id: Generated<number>; text: Json };
  publications: Publications;
  parts: Parts;
  people: People;
  inbox: { id: Generated<number>; event: string; incoming: Json | null; at: string; answer: Json | null };
  outbox: Outbox;
  slots: { name: string; slot: string; at: string };
  media: Columns<MediaRow>;
  /** `owner` is `draft:ID` or `proposal:ID`. */
  media_uses: { owner: string; sha256: string };
  logins: Columns<LoginRow>;
  /** `author` and `text` are JSON: people outside may write what PostgreSQL cannot keep. */
  replies: Columns<ReplyRow>;
  paces: Paces;
  trials: Columns<Omit<TrialRow, 'prepared' | 'receipt'>> & { prepared: Json; receipt: Json | null };
  /** Counters that say whether something changed. */
  stamps: { name: string; n: number };
  room: Room;
}

/** A connection within a transaction. */
export type Db = Kysely<Tables>;

export const json = (value: unknown): Json => JSON.stringify(value);
export const parsed = <T>(text: Json): T => JSON.parse(text) as T;
export const parsedOrNull = <T>(text: Json | null): T | null => (text === null ? null : parsed<T>(text));
