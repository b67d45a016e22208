import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { statementNames } from '../../adapters/stores/postgres-statements.ts';
import { proposal } from '../contracts/store-samples.ts';
import { freshDatabase } from '../postgres.ts';

it('goes on where another process has added a column to what was planned before', async () => {
  const { url, drop } = await freshDatabase(inject('postgres'));
  const store = await openStore(url);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  try {
    await store.transact((tx) => tx.proposals.save(proposal('a')));
    const read = () => store.read((tx) => tx.proposals.get('a'));
    const before = await Promise.all([read(), read(), read()]);
    await other.query('alter table proposals add column later text');
    const after = await Promise.all([read(), read(), read(), read()]);
    expect(before.every((row) => row?.id === 'a')).toBe(true);
    expect(after.every((row) => row?.id === 'a')).toBe(true);
  } finally {
    await other.end();
    await store.close();
    await drop();
  }
});

it('gives a statement one name, and none where there are too many, or nothing to fill in', () => {
  const named = statementNames();
  const names = Array.from({ length: 300 }, (_, n) => named(`select $1 + ${n}`, [1]).name);
  expect(named('select $1 + 0', [2]).name).toBe(names[0]);
  expect(new Set(names.filter((name) => name !== undefined)).size).toBe(200);
  expect(named('commit', []).name).toBeUndefined();
  expect(named(`select $1 -- ${'x'.repeat(5000)}`, [1]).name).toBeUndefined();
});
