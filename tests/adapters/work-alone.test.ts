import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore, workAlone, workerOn } from '../../adapters/stores/index.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'voices-alone-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it('lets one work on a SQLite file at a time, by whatever name it was reached', async () => {
  const path = folder();
  const [file, other] = [join(path, 'voices.db'), join(path, 'link.db')];
  writeFileSync(file, '');
  symlinkSync(file, other);
  const release = await workAlone(file);
  expect(release).not.toBeNull();
  expect(await workAlone(file)).toBeNull();
  expect(await workAlone(other)).toBeNull();
  expect(await workAlone(join(path, 'another.db'))).not.toBeNull();
  release?.();
  const next = await workAlone(other);
  expect(next).not.toBeNull();
  next?.();
});

it('says who works there, as long as they do, and only to whoever is on the same machine', async () => {
  const path = folder();
  const [file, other] = [join(path, 'voices.db'), join(path, 'link.db')];
  writeFileSync(file, '');
  symlinkSync(file, other);
  expect(await workerOn(file)).toBeNull();
  // As a killed process leaves it.
  writeFileSync(`${file}-pid`, `${process.pid + 1} ${hostname()}\n`);
  const release = await workAlone(file);
  expect([await workerOn(file), await workerOn(other)]).toEqual([process.pid, process.pid]);
  writeFileSync(`${file}-pid`, `${process.pid} another-machine.invalid\n`);
  expect(await workerOn(file)).toBeNull();
  release?.();
  expect(await workerOn(file)).toBeNull();
  expect(await workerOn('postgres://nobody.invalid/voices')).toBeNull();
});

it('keeps nobody from opening the store', async () => {
  const file = join(folder(), 'voices.db');
  const release = await workAlone(file);
  const store = await openStore(file);
  await store.transact((tx) => tx.lock(null));
  await store.close();
  release?.();
});

it('lets many work on a server', async () => {
  expect(await workAlone('postgres://nobody.invalid/voices')).not.toBeNull();
  expect(await workAlone('postgres://nobody.invalid/voices')).not.toBeNull();
});

it.each([
  ['no-folder', join(tmpdir(), 'voices-nowhere/voices.db')],
  ['bad-url', 'mysql://nobody.invalid/voices'],
])('says what is wrong with the place: %s', async (code, url) => {
  await expect(workAlone(url)).rejects.toMatchObject({ name: 'StoreFault', code });
});
