import type { Store } from '../../src/ports/store.ts';
import { storeFault } from './fault.ts';
import { type Patience, patient } from './sql/retry.ts';
import { storeOn } from './sql/store.ts';

export { StoreFault, type StoreFaultCode } from './fault.ts';

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
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./postgres.ts');
    return storeOn(await openPostgres(url, patience), patience);
  }
  if (url.trim() === '' || url === ':memory:' || /^[a-z][a-z0-9+.-]+:\/\//i.test(url))
    throw storeFault('bad-url', url.split('@').at(-1) ?? url);
  const { openSqlite } = await import('./sqlite.ts');
  return storeOn(await openSqlite(url, patience, maxPages), patience);
}
