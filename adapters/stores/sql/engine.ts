import type { Clock } from '../../../src/ports/clock.ts';
import type { StoreFault } from '../fault.ts';
import type { Db } from './tables.ts';

/** What keeps two transactions apart. SQLite has nothing to do: `begin immediate` lets one writer in at a time. */
export interface Locks {
  /** Rows read to be changed are locked (SELECT … FOR UPDATE). */
  readonly rows: boolean;
  /** Statements may be sent before the last one is answered; the first that fails ends the transaction. */
  readonly pipelines: boolean;
  /** Makes transactions that call it with the same name wait for each other until they end. */
  serialise(db: Db, name: string): Promise<void>;
}

export const noLocks: Locks = { rows: false, pipelines: false, serialise: () => Promise.resolve() };

/** The numbers a table with ids of its own has given out: none is given twice, not even after its row is gone. */
export interface Counters {
  /** The last one; 0 = none yet. */
  read(db: Db, table: string): Promise<number>;
  set(db: Db, table: string, last: number): Promise<void>;
}

/** What one database does differently from the other. */
export interface Engine {
  /** The database in words, without a password. */
  readonly where: string;
  readonly locks: Locks;
  /** The database's own time, as heard when its last transaction began; null = it has none but this machine's. */
  readonly clock: Clock | null;
  readonly counters: Counters;
  /** One try of a durable transaction; where they wait for each other, what is `urgent` goes first. */
  write<T>(work: (db: Db) => Promise<T>, urgent?: boolean): Promise<T>;
  /** One snapshot that cannot be written through. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Like `read`, for long ones: nobody waits behind it. */
  audit<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * One try to take what is deleted by now out of free pages and the write-ahead log. Throws Conflict while somebody who began
   * before still reads it.
   */
  scrub(): () => Promise<void>;
  /** Was this another transaction's doing, so that a second try may pass? */
  transient(error: unknown): boolean;
  /** An error of the database in words for people; null for any other error. */
  fault(error: unknown): StoreFault | null;
  close(): Promise<void>;
}

/** Somebody else was faster: the whole work runs again from the start. Never leaves the store. */
export class Conflict extends Error {
  constructor(what: string) {
    super(`changed meanwhile: ${what}`);
    this.name = 'Conflict';
  }
}
