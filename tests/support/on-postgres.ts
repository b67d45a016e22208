import { afterAll, inject } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { freshDatabase } from '../postgres.ts';

/** Makes a new PostgreSQL database for each company of a test file, its tables made once, and removes them all at its end. */
export function onPostgres(): () => Promise<{ readonly db: string }> {
  const made: { drop(): Promise<void> }[] = [];
  const make = async (like?: string): Promise<string> => {
    const { url, drop } = await freshDatabase(inject('postgres'), like);
    made.push({ drop });
    return url;
  };
  let first: Promise<string> | null = null;
  const withTables = async (): Promise<string> => {
    const url = await make();
    await (await openStore(url)).close();
    return url;
  };
  afterAll(async () => {
    for (const { drop } of made.splice(0)) await drop();
  });
  return async () => {
    first ??= withTables();
    return { db: await make(await first) };
  };
}
