import type { Hono } from 'hono';
import type { House, Log } from '../app/house.ts';
import type { Config } from '../config.ts';
import type { AccountId } from '../core/draft.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale } from '../core/locale.ts';
import type { OneVoices } from '../core/one-voice/data.ts';
import type { Wording } from '../core/rules/rule.ts';
import type { Chance, Clock } from '../ports/clock.ts';
import type { Network } from '../ports/network.ts';
import type { Anchor } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
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
}

/** What `compose` may be given; everything else comes from the configuration. */
export interface Given {
  readonly leitbild: Leitbild;
  readonly store: Store;
  /** Where readers reach the microblog, without a slash at the end. */
  readonly publicUrl: string;
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
  readonly doors: (parts: DoorParts) => { readonly private: Hono; readonly public: Hono };
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

/** Every part of the house, on demand: `review` must not wait for a database it never opens. */
export interface Parts {
  readonly clock: Clock;
  readonly chance: Chance;
  leitbild(path?: string): Promise<Leitbild>;
  wordings(): Promise<readonly Wording[]>;
  oneVoices(): Promise<OneVoices>;
  networks(leitbild: Leitbild, publicUrl: string): Promise<ReadonlyMap<AccountId, Network>>;
  openStore(url: string): Promise<Store>;
  compose(given: Given): Promise<Composed>;
  doorway(host: string, port: number): Promise<Doorway>;
  anchors(path: string): Promise<{ append(anchor: Anchor): Promise<void>; read(): Promise<readonly Anchor[]> }>;
  /** Writes JSON lines to standard error; without `level` nothing. */
  log(): Promise<Log>;
}

/** Everything a verb gets. */
export interface Shell {
  readonly config: Config;
  readonly locale: Locale;
  readonly terminal: Terminal;
  readonly parts: Parts;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One verb of the command line. Throws what `tellError` can tell. */
export type Verb = (shell: Shell, args: readonly string[], options: Options) => Promise<ExitCode>;
