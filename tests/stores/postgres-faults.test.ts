import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { at } from '../contracts/store-samples.ts';
import { freshDatabase } from '../postgres.ts';

let url = '';
let drop = async (): Promise<void> => undefined;

beforeEach(async () => {
  ({ url, drop } = await freshDatabase(inject('postgres')));
});
afterEach(() => drop());

const run = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

const changed = (change: (url: URL) => void): string => {
  const next = new URL(url);
  change(next);
  return next.href;
};

it('says that the password is wrong, without showing it', async () => {
  const wrong = openStore(changed((u) => (u.password = 'geheim')));
  await expect(wrong).rejects.toMatchObject({
    code: 'wrong-password',
    said: { de: expect.stringContaining('127.0.0.1') },
  });
  await expect(wrong).rejects.not.toThrow(/geheim/);
});

it('says that there is no such database', async () => {
  await expect(openStore(changed((u) => (u.pathname = '/gibtsnicht')))).rejects.toMatchObject({
    code: 'no-such-database',
  });
});

it('says that a newer version was here', async () => {
  await (await openStore(url)).close();
  await run(`insert into voices_migrations (n, name) values (99, 'tomorrow')`);
  await expect(openStore(url)).rejects.toMatchObject({ code: 'newer-database' });
});

it('says that tables may not be made', async () => {
  await run('revoke all on schema public from public; create role weak login password $$weak$$');
  const weak = openStore(
    changed((u) => {
      u.username = 'weak';
      u.password = 'weak';
    }),
  );
  await expect(weak).rejects.toMatchObject({ code: 'not-allowed' });
  await run('drop role weak');
});

it('survives the loss of its connections: one clear fault, then it goes on', async () => {
  const store = await openStore(url);
  const cut = store.transact(async (tx) => {
    await tx.slots.take('a', 'b', at(0));
    await run(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await tx.slots.take('a', 'c', at(0));
  });
  await expect(cut).rejects.toMatchObject({ code: 'connection-lost' });
  expect(await store.transact((tx) => tx.slots.take('a', 'b', at(0)))).toBe(true);
  await store.close();
});

it('lets two processes start on an empty database at once', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
  expect(await stores[0]!.transact((tx) => tx.slots.take('a', 'b', at(0)))).toBe(true);
  await Promise.all(stores.map((store) => store.close()));
});
