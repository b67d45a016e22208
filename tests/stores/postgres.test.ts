import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { freshDatabase } from '../postgres.ts';

it('gives every test its own empty PostgreSQL', async () => {
  const [one, two] = await Promise.all([freshDatabase(inject('postgres')), freshDatabase(inject('postgres'))]);
  const client = new pg.Client({ connectionString: one.url });
  await client.connect();
  await client.query('create table t (n int)');
  const seen = await client.query("select current_setting('server_encoding') as encoding, to_regclass('t')::text as t");
  expect(seen.rows).toEqual([{ encoding: 'UTF8', t: 't' }]);
  await client.end();

  const other = new pg.Client({ connectionString: two.url });
  await other.connect();
  expect((await other.query("select to_regclass('t') as t")).rows).toEqual([{ t: null }]);
  await other.end();
  await Promise.all([one.drop(), two.drop()]);
});
