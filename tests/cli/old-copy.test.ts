import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { anchorFile } from '../../adapters/files/index.ts';
import { microblog } from '../../adapters/networks/microblog/index.ts';
import { backupStore, openStore } from '../../adapters/stores/index.ts';
import { publisher } from '../../src/app/publish.ts';
import { noteRemovals } from '../../src/cli/noting.ts';
import { notAnOldCopy } from '../../src/cli/old-copy.ts';
import { approve, command, people, testHouse } from '../support/house.ts';

const account = { id: 'blog', network: 'microblog', handle: '@werkstatt', answers: 'Jana', default: true };

/** A company with one post that is out, on a file of its own. */
async function company() {
  const folder = await mkdtemp(join(tmpdir(), 'voices-copy-'));
  const file = join(folder, 'voices.db');
  const t = await testHouse({ networks: [microblog(account, { publicUrl: 'https://example.org' })], store: file });
  const worker = publisher(t.house);
  const id = await approve(t.house, 'Die Mühle läuft.');
  t.clock.advance(6_000);
  await worker.drain();
  const opens = async (path: string) => {
    const store = await openStore(path);
    try {
      await notAnOldCopy(store, anchorFile(join(folder, 'anchors.jsonl')));
      return 'opens';
    } catch (error) {
      return error instanceof Error ? error.message : 'thrown';
    } finally {
      await store.close();
    }
  };
  const outside = anchorFile(join(folder, 'anchors.jsonl'));
  return { t, id, folder, file, opens, outside };
}

it('a database in use opens', async () => {
  const { t, file, opens } = await company();
  await using _ = t;
  expect(await opens(file)).toBe('opens');
});

it('a backup that was only copied into place does not, even within the hour of its last anchor', async () => {
  const { t, folder, file, opens } = await company();
  await using _ = t;
  const copy = join(folder, 'backup.db');
  await backupStore(file, copy, t.clock.now());
  expect(await opens(copy)).toContain('backup that has not been put in order');
});

it('nor does a file copied by other means that shows what was taken back since', async () => {
  const { t, id, folder, file, opens, outside } = await company();
  await t.house.store.close();
  const copy = join(folder, 'copied.db');
  await copyFile(file, copy);
  const store = await openStore(file);
  const house = { ...t.house, store };
  await command(house, id, { type: 'undo', by: people.chris.person });
  await publisher(house).drain();
  expect(await noteRemovals(store, outside)).toBe(1);
  expect(await noteRemovals(store, outside)).toBe(0);
  await store.close();
  expect(await opens(file)).toBe('opens');
  expect(await opens(copy)).toContain('older than what is written down');
});

it('nor does what has moved away', async () => {
  const { t, file, opens } = await company();
  await using _ = t;
  await t.house.store.transact((tx) => tx.slots.take('moved', t.clock.now(), t.clock.now()));
  expect(await opens(file)).toContain('has moved');
});
