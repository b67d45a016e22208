import { afterAll, inject } from 'vitest';
import { freshDatabase } from '../postgres.ts';

/** Makes a new PostgreSQL database for each company of a test file, and removes them all at its end. */
export function onPostgres(): () => Promise<{ readonly db: string }> {
  const made: { drop(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const { drop } of made.splice(0)) await drop();
  });
  return async () => {
    const { url, drop } = await freshDatabase(inject('postgres'));
    made.push({ drop });
    return { db: url };
  };
}
