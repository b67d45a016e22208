import { describe, expect, it } from 'vitest';
import { spine } from '../../adapters/stores/migrations/0001-spine.ts';
import { postgresTypes, sqliteTypes } from '../../adapters/stores/migrations/index.ts';
import { at, person, proposal, publication } from '../contracts/store-samples.ts';
import { benches } from './raw.ts';

const quoted = (value: string | number | null): string =>
  value === null ? 'null' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

const insert = (table: string, row: Readonly<Record<string, string | number | null>>): string =>
  `insert into ${table} (${Object.keys(row)
    .map((one) => `"${one}"`)
    .join(', ')}) values (${Object.values(row).map(quoted).join(', ')})`;

/** As the first version wrote them. */
const { reason: _, ...sent } = publication('p-1', { state: 'live', liveAt: at(4), sentAt: at(3), partsLive: 1 });
const rows = [
  insert('proposals', { ...proposal('p', { status: 'published', liveAt: at(4) }) }),
  insert('publications', { ...sent, proposal: 'p', undoing: 0, workAt: null, sortAt: at(4) }),
  insert('people', {
    person: 'p1',
    human: 'p1',
    chat: 'playground',
    user: 'user-p1',
    name: '"Name p1"',
    kind: 'colleague',
    locale: 'de',
    email: null,
    emailKey: null,
  }),
  insert('room', { at: at(1), from: 'ben', text: '"Hallo"', reactions: '{"✅":["jana"]}' }),
  insert('slots', { name: 'weekly', slot: '2026-W48', at: at(0) }),
];

describe.each(Object.entries(benches))('a database of the first version: %s', (name, make) => {
  it('is brought up to date with every row it has', async () => {
    const bench = await make();
    const types = name === 'SQLite' ? sqliteTypes : postgresTypes;
    const first = `create table voices_migrations (n integer primary key, name ${types.text} not null)${types.end}`;
    await bench.run(first, ...spine.up(types), `insert into voices_migrations (n, name) values (1, 'spine')`, ...rows);
    const store = await bench.open();
    const found = await store.read(async (tx) => [
      await tx.proposals.get('p'),
      await tx.publications.get('p-1'),
      await tx.people.byId('p1'),
      (await tx.room.since(null, null))[0],
      await tx.slots.last('weekly'),
      await tx.room.stamp(),
    ]);
    expect(found).toEqual([
      proposal('p', { status: 'published', liveAt: at(4) }),
      { ...sent, reason: null, proposal: 'p' },
      person('p1'),
      expect.objectContaining({ from: 'ben', text: 'Hallo', thread: null, reactions: { '✅': ['jana'] } }),
      '2026-W48',
      '0',
    ]);
    expect((await store.verify()).flaws).toEqual([]);
    await store.close();
    await (await bench.open()).close();
    expect(await bench.rows('select n, name from voices_migrations order by n')).toEqual([
      { n: 1, name: 'spine' },
      { n: 2, name: 'world' },
    ]);
    await bench.drop();
  });
});
