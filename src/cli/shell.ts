import type { Hono } from 'hono';
import type { House, OutsideNote } from '../app/house.ts';
import type { Config, PartFault } from '../config.ts';
import type { AccountId } from '../core/draft.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale, Said } from '../core/locale.ts';
import type { OneVoices } from '../core/one-voice/data.ts';
import type { FindSecrets } from '../core/rules/rule.ts';
import type { Instant } from '../core/time.ts';
import type { Rules } from '../core/wordings.ts';
import type { Chance, Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Network } from '../ports/network.ts';
import type { Anchor, Flaw } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
import type { SignIn, Vault } from '../ports/vault.ts';
import type { ExitCode } from './failure.ts';

/** The terminal, or what stands in for it. */
export interface Terminal {
  /** Standard output; resolves once taken, so that a slow reader slows the writer. */
  out(text: string): Promise<void>;
  /** Standard error. */
  err(text: string): void;
  readonly input: AsyncIterable<Uint8Array>;
  /** Is a person at the keyboard? */
  readonly interactive: boolean;
  /** One line typed; null = nobody there to type. */
  ask(question: string): Promise<string | null>;
  /** The same without showing what is typed. */
  askSecret(question: string): Promise<string | null>;
}

/** What `compose` may be given; everything else comes from the configuration. */
export interface Given {
  readonly leitbild: Leitbild;
  readonly store: Store;
  /** Where readers reach the microblog, without a slash at the end. */
  readonly publicUrl: string;
  /** File outside the database in which removals are noted; left out, they are not: a demo must not tell of real posts. */
  readonly anchors?: string;
  /** Beside the bot: nothing is reviewed, and the rules that would take are not read. Asking for them throws TypeError. */
  readonly beside?: true;
  /** Only the chat of the invented people, whatever is configured: what is told for show is not said to real ones. */
  readonly alone?: true;
  readonly clock?: Clock;
  readonly locale?: Locale;
  readonly log?: Log;
}

export interface Health {
  readonly ok: boolean;
  readonly [fact: string]: string | number | boolean | null;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  readonly samples: readonly { readonly value: number; readonly labels?: Readonly<Record<string, string>> }[];
}

export interface DoorParts {
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<readonly Gauge[]>;
}

/** The house, and what is served of it. */
export interface Composed {
  readonly house: House;
  /** Loaded when it is called: most verbs open none. */
  readonly doors: (parts: DoorParts) => Promise<{ readonly private: Hono; readonly public: Hono }>;
}

export interface Listening {
  readonly port: number;
  close(patienceMs?: number): Promise<void>;
}

/** A port taken before there is anything to serve: the addresses of the microblog hold it. Until `serve`, it answers 503. */
export interface Doorway {
  readonly listening: Listening;
  serve(app: Hono): void;
}

/** What is remembered outside the database. */
export interface Remembered {
  append(anchor: Anchor): Promise<void>;
  /** Anchors the database must still have. */
  read(): Promise<readonly Anchor[]>;
  note(note: OutsideNote): Promise<void>;
  notes(): Promise<readonly OutsideNote[]>;
  /** A backup was brought back whose last anchor is number `anchor`. */
  mark(mark: { readonly restored: Instant; readonly anchor: number }): Promise<void>;
}

interface SlackTrouble {
  /** Slack's own word. */
  readonly code: string;
  /** It may work another time. */
  readonly later: boolean;
  readonly said: Said;
}

/** How it stands between us and Slack, as far as it could be told; null = it could not. */
export interface SlackFacts {
  readonly bot: { readonly ok: true; readonly team: string } | { readonly ok: false; readonly trouble: SlackTrouble };
  /** Scopes. */
  readonly missing: readonly string[] | null;
  /** Null = signed requests. */
  readonly socket: { readonly ok: true } | { readonly ok: false; readonly trouble: SlackTrouble } | null;
  readonly channel:
    | { readonly ok: true; readonly name: string; readonly member: boolean; readonly shared: boolean }
    | { readonly ok: false; readonly trouble: SlackTrouble }
    | null;
  /** How far our clock is ahead of Slack's, in milliseconds. */
  readonly ahead: number | null;
}

/** What a company decides of its Slack app. */
export interface SlackApp {
  readonly name: string;
  readonly locale: Locale;
  readonly command: string;
  /** Address of the public door for signed requests; null = Socket Mode. */
  readonly url: string | null;
  /** The same for the way back from installing; null = installed by hand in one workspace. */
  readonly installs: string | null;
}

/** Every part of the house, on demand: `review` must not wait for a database it never opens. */
export interface Parts {
  readonly clock: Clock;
  readonly chance: Chance;
  leitbild(path?: string): Promise<Leitbild>;
  /** `trusting` = those that come with the house are not proven once more. */
  wordings(trusting?: boolean): Promise<Rules>;
  /** What a library would find in this text. It is loaded only where it could find something. */
  secrets(text: string): Promise<FindSecrets>;
  oneVoices(): Promise<OneVoices>;
  networks(leitbild: Leitbild, publicUrl: string): Promise<ReadonlyMap<AccountId, Network>>;
  openStore(url: string): Promise<Store>;
  compose(given: Given): Promise<Composed>;
  doorway(host: string, port: number): Promise<Doorway>;
  anchors(path: string): Promise<Remembered>;
  /** Copies a company into an empty database and compares; `progress` is told rows by table. */
  moveStore(
    from: string,
    to: string,
    progress?: (table: string, rows: number) => void,
  ): Promise<{ readonly tables: Readonly<Record<string, number>>; readonly flaws: readonly Flaw[] }>;
  /** Makes this process the only one at work on a SQLite file, until what is returned is called; null = another one is. Beside a server's many, always. */
  workAlone(url: string): Promise<(() => void) | null>;
  /** Id of the process that works alone on a SQLite file; null = nobody knows, or it is a server. */
  workerOn(url: string): Promise<number | null>;
  /** How many connections of other processes of ours a database server holds; 0 for a file. */
  othersOn(url: string): Promise<number>;
  /** Writes a checked copy into a new SQLite file. */
  backupStore(url: string, file: string): Promise<{ readonly bytes: number; readonly flaws: readonly Flaw[] }>;
  /** How one signs in, by network; a network that is missing needs no login. */
  signIns(): Promise<Readonly<Record<string, SignIn>>>;
  /** The vault over this store, with the keys of the configuration. */
  vault(store: Store): Promise<Vault>;
  /** Asks Slack; only where it is configured. */
  slackFacts(): Promise<SlackFacts>;
  /** The Slack app as Slack's settings take it. */
  slackManifest(wish: SlackApp): Promise<object>;
  /** Writes JSON lines to standard error; without `level` nothing. */
  log(): Promise<Log>;
}

/** Everything a verb gets. */
export interface Shell {
  readonly config: Config;
  readonly locale: Locale;
  readonly terminal: Terminal;
  readonly parts: Parts;
  /** What is wrong with settings that the verb does without; left out, nothing. */
  readonly unfit?: readonly PartFault[];
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One verb of the command line. Throws what `tellError` can tell. */
export type Verb = (shell: Shell, args: readonly string[], options: Options) => Promise<ExitCode>;
