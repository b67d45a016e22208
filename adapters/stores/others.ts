import { isPostgres } from './open.ts';
import { APPLICATION } from './postgres.ts';

/** How many connections of ours a server holds to this database; a file's users cannot be counted, and are 0. Throws what pg throws. */
export async function othersOn(url: string): Promise<number> {
  if (!isPostgres(url)) return 0;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, application_name: `${APPLICATION} (looking)` });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: string }>(
      'select count(*) as n from pg_stat_activity where datname = current_database() and application_name = $1',
      [APPLICATION],
    );
    return Number(rows[0]?.n ?? 0);
  } finally {
    await client.end();
  }
}
