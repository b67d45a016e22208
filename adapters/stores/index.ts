import type { Instant } from '../../src/core/time.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Backup } from './backup.ts';
import type { Moved, Progress } from './move.ts';
import { engineAt } from './open.ts';
import { type Patience, patient } from './sql/retry.ts';
import { storeOn } from './sql/store.ts';

export type { Backup } from './backup.ts';
export { StoreFault, type StoreFaultCode } from './fault.ts';
export type { Moved, Progress } from './move.ts';

/** For tests: how often and how long to wait while others are in the way; and how large a SQLite file may grow, in pages. */
export interface StoreOptions extends Partial<Patience> {
  readonly maxPages?: number;
}

/**
 * Opens the store at `url`: a path of a SQLite file, or postgres://…; makes or updates its tables. Several processes may have it
 * open. Throws StoreFault.
 */
export async function openStore(url: string, { maxPages, ...some }: StoreOptions = {}): Promise<Store> {
  const patience = { ...patient(), ...some };
  return storeOn(await engineAt(url, patience, maxPages), patience);
}

/** See move.ts. Throws StoreFault; then the target is as it was. */
export async function moveStore(from: string, to: string, progress?: Progress): Promise<Moved> {
  return (await import('./move.ts')).moveStore(from, to, progress);
}

/** See backup.ts. Throws StoreFault; then there is no file. */
export async function backupStore(url: string, file: string, now: Instant): Promise<Backup> {
  return (await import('./backup.ts')).backupStore(url, file, now);
}

/** See sqlite-alone.ts. Throws StoreFault. */
export async function workAlone(url: string): Promise<(() => void) | null> {
  return (await import('./sqlite-alone.ts')).workAlone(url);
}

/** See sqlite-alone.ts. */
export async function workerOn(url: string): Promise<number | null> {
  return (await import('./sqlite-alone.ts')).workerOn(url);
}

/** See others.ts. */
export async function othersOn(url: string): Promise<number> {
  return (await import('./others.ts')).othersOn(url);
}
