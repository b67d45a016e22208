import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, StoreFault } from '../../adapters/stores/index.ts';
import { at, draftRow } from '../contracts/store-samples.ts';

/** What is wrong, in both languages and without a trace of English or German in the other. */
const faultOf = async (work: Promise<unknown>): Promise<StoreFault> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StoreFault)) throw new Error('no StoreFault', { cause: error });
  for (const text of [error.said.de, error.said.en, error.next.de, error.next.en])
    expect(text).toMatch(/^[^{}]{10,}[.]$/);
  return error;
};

const codeOf = async (work: Promise<unknown>): Promise<string> => (await faultOf(work)).code;

describe('a SQLite file that will not do', () => {
  let folder = '';
  let path = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voices-'));
    path = join(folder, 'voices.db');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is no database', async () => {
    await writeFile(path, 'Liebes Tagebuch, '.repeat(400));
    const fault = await faultOf(openStore(path));
    expect(fault.code).toBe('not-a-database');
    expect(fault.said.de).toContain(path);
    expect(fault.message).toBe(`${fault.said.en} ${fault.next.en}`);
    expect(await readFile(path, 'utf8')).toMatch(/^Liebes Tagebuch/);
  });

  it('belongs to another program, and stays as it is', async () => {
    const other = new Database(path);
    other.exec('create table recipes (name text)');
    other.close();
    const before = await readFile(path);
    expect(await codeOf(openStore(path))).toBe('foreign-database');
    const after = new Database(path, { readonly: true });
    expect(after.prepare('select name from sqlite_master').all()).toEqual([{ name: 'recipes' }]);
    after.close();
    expect((await readFile(path)).length).toBe(before.length);
  });

  it('was used by a newer version, and stays as it is', async () => {
    await (await openStore(path)).close();
    const newer = new Database(path);
    newer.exec(`insert into voices_migrations (n, name) values (99, 'tomorrow')`);
    newer.close();
    expect(await codeOf(openStore(path))).toBe('newer-database');
    expect(await codeOf(openStore(path))).toBe('newer-database');
  });

  it('is a folder, or in one that does not exist', async () => {
    expect(await codeOf(openStore(folder))).toBe('no-folder');
    expect(await codeOf(openStore(join(folder, 'gone', 'voices.db')))).toBe('no-folder');
  });

  it('may not be written to', async () => {
    await (await openStore(path)).close();
    await chmod(folder, 0o755);
    await chmod(path, 0o444);
    expect(await asNobody(() => codeOf(openStore(path)))).toBe('read-only');
    await chmod(folder, 0o555);
    expect(await asNobody(() => codeOf(openStore(join(folder, 'new.db'))))).toBe('read-only');
    await chmod(folder, 0o755);
  });

  it('is on a full disk: nothing half is stored, and it goes on when there is room', async () => {
    const store = await openStore(path);
    const cramped = new Database(path);
    const pages = Number(cramped.pragma('page_count', { simple: true }));
    cramped.close();
    // SQLite answers a size limit as it answers a full disk: SQLITE_FULL in the middle of a transaction.
    const full = await openStore(path, { maxPages: pages + 10 });
    const words = 'x'.repeat(90_000);
    const write = (id: string, text: string) =>
      full.transact(async (tx) => {
        await tx.slots.take(id, id, at(0));
        await tx.drafts.put(draftRow(id, { draft: { ...draftRow(id).draft, words: text } }));
      });
    expect(await codeOf(write('big', words))).toBe('disk-full');
    expect(await store.read((tx) => tx.slots.last('big'))).toBeNull();
    // Written together with others, it takes none of them along.
    const together = [write('one', 'kurz'), write('two', 'kurz'), write('big', words), write('small', 'kurz')];
    expect((await Promise.allSettled(together)).map(({ status }) => status === 'fulfilled')).toEqual([
      true,
      true,
      false,
      true,
    ]);
    const slots = ['one', 'two', 'big', 'small'].map((id) => full.read((tx) => tx.slots.last(id)));
    expect(await Promise.all(slots)).toEqual(['one', 'two', null, 'small']);
    expect(await full.read((tx) => tx.slots.last('small'))).toBe('small');
    await full.close();
    await store.close();
  });

  it('is damaged in its middle', async () => {
    const store = await openStore(path);
    for (let n = 0; n < 40; n += 1) await store.transact((tx) => tx.drafts.put(draftRow(`d${n}`, { person: 'p' })));
    await store.close();
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0x5a, 4096));
    const code = await codeOf(
      openStore(path).then(async (one) => one.read((tx) => tx.drafts.of('p')).finally(() => one.close())),
    );
    expect(code).toBe('damaged');
  });

  it('is made for us alone', async () => {
    const store = await openStore(path);
    await store.transact((tx) => tx.slots.take('a', 'b', at(0)));
    for (const file of [path, `${path}-wal`]) expect((await stat(file)).mode & 0o077).toBe(0);
    await store.close();
  });

  it('keeps working under a name with spaces and umlauts', async () => {
    await mkdir(join(folder, 'Büro 1'));
    const store = await openStore(join(folder, 'Büro 1', 'stimmen & co.db'));
    expect(await store.transact((tx) => tx.slots.take('a', 'b', at(0)))).toBe(true);
    await store.close();
  });
});

describe('an address that will not do', () => {
  it.each(['', '   ', ':memory:', 'mysql://root:geheim@host/db', 'postgres://[', 'http://example.org'])(
    'is refused: %s',
    async (url) => {
      const fault = await faultOf(openStore(url));
      expect(fault.code).toBe('bad-url');
      expect(JSON.stringify([fault.said, fault.next, fault.message])).not.toContain('geheim');
    },
  );

  it('leads to nobody', async () => {
    const fault = await faultOf(openStore('postgres://voices:geheim@127.0.0.1:1/voices'));
    expect(fault.code).toBe('cannot-connect');
    expect(fault.said.en).toContain('127.0.0.1:1/voices');
    expect(JSON.stringify([fault.said, fault.next, fault.message])).not.toContain('geheim');
  });
});

/** File permissions mean nothing to root, which is who runs tests in a container. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
