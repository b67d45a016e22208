import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupStore, moveStore, openStore } from '../../adapters/stores/index.ts';
import { spine } from '../../adapters/stores/migrations/0001-spine.ts';
import { sqliteTypes } from '../../adapters/stores/migrations/index.ts';
import { names, sumOf } from '../../adapters/stores/sql/copy.ts';
import type { Tables } from '../../adapters/stores/sql/tables.ts';
import type { Store } from '../../src/ports/store.ts';
import { picture, sha, showing } from '../contracts/store-media.ts';
import {
  asked,
  at,
  card,
  draftRow,
  incoming,
  live,
  nudged,
  person,
  proposal,
  publication,
  revision,
  salt,
} from '../contracts/store-samples.ts';
import { login, reply } from '../contracts/store-world.ts';
import { type Bench, benches, sqliteBench } from './raw.ts';

const COUNT = 120;

const reason = (subject: string) => ({ subject, person: 'p1', about: 'stop', text: 'weil', salt, at: at(1) }) as const;

/** A company with a row in every table, more than one page of some, and ids given out whose rows are gone. */
async function settle(store: Store): Promise<void> {
  await store.transact(async (tx) => {
    await tx.people.put(person('p1', { name: 'Jana „die Müllerin“ \u{1f469}\u200d\u{1f527}' }));
    for (let n = 0; n < COUNT; n += 1) {
      const row = revision(`p${n}`, 1, { draft: { ...showing(`Wort \0 ${n}`, 'a'), signature: 'Jana' } });
      await tx.proposals.addRevision(row);
      await tx.proposals.save(proposal(row.proposal, { status: 'published', liveAt: at(n) }));
      await tx.streams.append(`proposal:${row.proposal}`, 0, [asked(row), nudged(2)]);
    }
    await tx.publications.save('p1', [publication('p1-1', { state: 'live', sentAt: at(3), reason: 'rate' })], false);
    const prepared = { key: 'k', createdAt: at(1), body: { text: 'Ä', facets: [1.5, null] } };
    await tx.publications.prepare({ publication: 'p1-1', n: 0, prepared, receipt: null });
    await tx.publications.receipt('p1-1', 0, { remoteId: 'r1', url: 'https://example.org/r1' });
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      await tx.media.put(picture(name, { bytes: new Uint8Array(randomBytes(9000)) }));
    await tx.drafts.put(draftRow('d1', { draft: showing('Entwurf', 'b') }));
    await tx.reasons.add(reason('asked:1'));
    await tx.reasons.add(reason('asked:2'));
    await tx.reasons.remove('asked:2');
    await tx.inbox.add(incoming('e1'), at(1));
    const want = { place: { chat: 'playground', person: null }, card: card('x'), cause: 'e1' };
    await tx.outbox.want({ key: 'k1', subject: live('p1'), ...want });
    await tx.room.add({ key: 'm1', at: at(1), from: 'jana', to: null, thread: null, text: 'Hallo', card: null });
    await tx.slots.take('weekly', '2026-W48', at(1));
    await tx.logins.put(login('masto'), 0);
    await tx.replies.add([reply('r1', { text: 'Ja \0' })]);
    for (let n = 0; n < 2; n += 1) await tx.paces.take('masto', { calls: 7, perMs: 1000 }, at(n));
    await tx.trials.put({ id: 't1', account: 'masto', at: at(1), prepared, receipt: null, state: 'out' });
  });
  await store.transact((tx) => tx.anchors.add(at(9)));
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voices-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ways = Object.keys(benches).flatMap((from) => Object.keys(benches).map((to) => [from, to] as const));

describe.each(ways)('moving a company from %s to %s', (from, to) => {
  let [old, next] = [null as Bench | null, null as Bench | null];
  beforeEach(async () => {
    [old, next] = [await benches[from]!(), await benches[to]!()];
    const store = await old.open();
    await settle(store);
    await store.close();
  });
  afterEach(() => Promise.all([old?.drop(), next?.drop()]));

  it('brings every row, and goes on counting where it was', async () => {
    const told = new Map<string, number>();
    const moved = await moveStore(old!.url, next!.url, (table, rows) => told.set(table, rows));
    expect(moved).toMatchObject({ verified: true, flaws: [] });
    expect(Object.keys(moved.tables).toSorted()).toEqual(names.toSorted());
    expect(Object.entries(moved.tables).filter(([, rows]) => rows === 0)).toEqual([]);
    expect(moved.tables).toMatchObject({
      events: 2 * COUNT,
      revisions: COUNT,
      media: 5,
      media_uses: COUNT + 1,
    });
    expect(Object.fromEntries(told)).toEqual(moved.tables);
    const [a, b] = [await old!.open(), await next!.open()];
    const audits = [await a.verify(), await b.verify()];
    expect(audits[1]).toEqual(audits[0]);
    const both = async <T>(work: (store: Store) => Promise<T>) => expect(await work(b)).toEqual(await work(a));
    await both((store) => store.read((tx) => tx.proposals.revision('p7', 1)));
    await both((store) => store.read((tx) => tx.media.get(sha('c'))));
    await both((store) => store.transact((tx) => tx.paces.take('masto', { calls: 7, perMs: 1000 }, at(1))));
    const say = { key: null, at: at(9), from: 'ben', to: null, thread: null, text: 'neu', card: null };
    await both((store) => store.transact((tx) => tx.room.add(say)));
    await both((store) => store.transact((tx) => tx.room.stamp()));
    for (const store of [a, b]) await store.transact((tx) => tx.reasons.add(reason('asked:3')));
    const ids = 'select id from reasons order by id';
    expect([await old!.rows(ids), await next!.rows(ids)]).toEqual(Array(2).fill([{ id: 1 }, { id: 3 }]));
    await Promise.all([a.close(), b.close()]);
  });

  it('is refused where something is already, and changes nothing there', async () => {
    const store = await next!.open();
    await store.transact((tx) => tx.slots.take('mine', 'x', at(1)));
    await store.close();
    await expect(moveStore(old!.url, next!.url)).rejects.toMatchObject({ code: 'not-empty' });
    const after = await next!.open();
    expect(await after.read((tx) => tx.slots.last('mine'))).toBe('x');
    expect(await after.read((tx) => tx.proposals.get('p1'))).toBeNull();
    await after.close();
  });

  it('is refused while somebody writes, and leaves the target empty; then it works', async () => {
    const busy = await old!.open();
    let writing: Promise<unknown> = Promise.resolve();
    const write = (table: string) => {
      if (table === 'heads') writing = busy.transact((tx) => tx.inbox.add(incoming('e2'), at(5)));
    };
    // The first table is told of before the last one is read: the write is over by the time the move looks again.
    await expect(moveStore(old!.url, next!.url, write)).rejects.toMatchObject({ code: 'in-use' });
    await writing;
    await busy.close();
    const store = await next!.open();
    expect(await store.read((tx) => tx.proposals.get('p1'))).toBeNull();
    await store.close();
    expect(await moveStore(old!.url, next!.url)).toMatchObject({ verified: true });
  });

  it('says what did not fit the chains before, and brings it along as it was', async () => {
    await old!.run(`update events set payload = replace(payload, 'nudged', 'lapsed') where stream = 'proposal:p3'`);
    const { flaws } = await moveStore(old!.url, next!.url);
    const store = await next!.open();
    expect(flaws).toEqual([{ where: 'proposal:p3', code: 'broken-chain' }]);
    expect((await store.verify()).flaws).toEqual(flaws);
    await store.close();
  });

  it('a backup is one checked file, made while others write', async () => {
    const file = join(folder, 'copy.db');
    const busy = await old!.open();
    const [backup] = await Promise.all([
      backupStore(old!.url, file, at(77)),
      ...Array.from({ length: 5 }, (_, n) => busy.transact((tx) => tx.inbox.add(incoming(`b${n}`), at(n)))),
    ]);
    const { mode, size } = await stat(file);
    expect([backup, mode & 0o777, await readdir(folder)]).toEqual([{ bytes: size, flaws: [] }, 0o600, ['copy.db']]);
    await expect(backupStore(old!.url, file, at(78))).rejects.toMatchObject({ code: 'exists' });
    await chmod(file, 0o400);
    await moveStore(file, next!.url);
    expect(await readdir(folder)).toEqual(['copy.db']);
    const restored = await next!.open();
    expect(await restored.read((tx) => tx.slots.last('backup'))).toBe(at(77));
    expect((await restored.verify()).events).toBe((await busy.verify()).events);
    await Promise.all([busy.close(), restored.close()]);
  });
});

describe('what cannot be copied', () => {
  it('nothing, another program’s file, and a newer version’s', async () => {
    const target = join(folder, 'target.db');
    const file = join(folder, 'file.db');
    for (const copy of [moveStore, (from: string, to: string) => backupStore(from, to, at(0))]) {
      await expect(copy(join(folder, 'none.db'), target)).rejects.toMatchObject({ code: 'nothing-there' });
      await expect(copy(folder, target)).rejects.toMatchObject({ code: 'nothing-there' });
    }
    const raw = new Database(file);
    raw.exec('create table theirs (x)');
    await expect(moveStore(file, target)).rejects.toMatchObject({ code: 'foreign-database' });
    await expect(backupStore(file, target, at(0))).rejects.toMatchObject({ code: 'foreign-database' });
    raw.exec('drop table theirs; create table voices_migrations (n integer, name text)');
    raw.exec(`insert into voices_migrations values (99, 'tomorrow')`);
    raw.close();
    await expect(moveStore(file, target)).rejects.toMatchObject({ code: 'newer-database' });
    await expect(backupStore(file, join(folder, 'no', 'such', 'folder.db'), at(0))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['file.db']);
  });

  it('a damaged file makes no backup', async () => {
    const bench = await sqliteBench();
    const store = await bench.open();
    await settle(store);
    await store.close();
    const [page] = await bench.rows(`select rootpage as n from sqlite_master where name = 'events'`);
    const file = await open(bench.url, 'r+');
    await file.write(randomBytes(500), 0, 500, (Number(page?.n) - 1) * 4096);
    await file.close();
    await expect(backupStore(bench.url, join(folder, 'copy.db'), at(0))).rejects.toMatchObject({ code: 'damaged' });
    expect(await readdir(folder)).toEqual([]);
    await bench.drop();
  });

  it('a file of the version before is read without being touched', async () => {
    const file = join(folder, 'old.db');
    const raw = new Database(file);
    raw.exec('create table voices_migrations (n integer primary key, name text not null) strict');
    for (const one of [...spine.up(sqliteTypes), `insert into voices_migrations values (1, 'spine')`]) raw.exec(one);
    raw.exec(`insert into slots values ('weekly', '2026-W48', '')`);
    raw.close();
    await moveStore(file, join(folder, 'new.db'));
    await backupStore(file, join(folder, 'backup.db'), at(5));
    const next = await openStore(join(folder, 'new.db'));
    expect(await next.read((tx) => tx.slots.last('weekly'))).toBe('2026-W48');
    await next.close();
    const version = (path: string) => {
      const db = new Database(path, { readonly: true });
      const { n } = db.prepare('select max(n) as n from voices_migrations').get() as { n: number };
      db.close();
      return n;
    };
    expect(['old.db', 'backup.db', 'new.db'].map((one) => version(join(folder, one)))).toEqual([1, 1, 2]);
  });
});

describe('how rows are compared', () => {
  it('every table of ours is copied', async () => {
    const bench = await sqliteBench();
    await (await bench.open()).close();
    const all = await bench.rows(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`);
    expect([...names, 'voices_migrations'].toSorted()).toEqual(all.map(({ name }) => name).toSorted());
    await bench.drop();
  });

  it('one letter, one row or one byte of a picture makes another sum', async () => {
    const bench = await sqliteBench();
    const store = await bench.open();
    await settle(store);
    await store.close();
    const raw = new Database(bench.url);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
    const seen = new Set<string>();
    const look = async (change: string) => {
      raw.exec(change);
      for (const name of ['slots', 'media'] as const) seen.add((await sumOf(db, name)).sha256);
    };
    await look('');
    await look(`update slots set slot = '2026-W49'`);
    await look(`insert into slots values ('a', 'b', 'c')`);
    await look(`update media set bytes = x'00' where sha256 = '${sha('c')}'`);
    await look('');
    expect(seen.size).toBe(5);
    raw.close();
    await bench.drop();
  });
});
