import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchorFile, FileFault, readLeitbild, readOneVoices } from '../../../adapters/files/index.ts';
import type { Fault } from '../../../src/core/faults.ts';
import type { Anchor } from '../../../src/ports/rows.ts';

const data = join(import.meta.dirname, '../../../data');
let path = '';
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'voices-files-'));
});
afterEach(() => rmSync(path, { recursive: true }));

/** What is wrong, or a failing test where nothing is. */
async function faults(work: Promise<unknown>): Promise<readonly Fault[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FileFault)) throw new Error(`expected a FileFault, got ${String(error)}`);
  return error.faults;
}

describe('data', () => {
  it('reads what is in the house', async () => {
    expect((await readLeitbild(join(data, 'leitbild.yml'))).company.invented).toBe(true);
    const voices = await readOneVoices(join(data, 'one-voice'));
    expect([voices.de.language, voices.en.language]).toEqual(['de', 'en']);
  });

  it('says where the Leitbild is to be found when it is not there', async () => {
    const [fault] = await faults(readLeitbild(join(path, 'none.yml')));
    expect(fault).toMatchObject({ code: 'missing', file: join(path, 'none.yml') });
    expect(fault?.next.en).toContain('VOICES_LEITBILD');
  });

  it.each([
    ['a folder', 'folder', (file: string) => mkdirSync(file)],
    ['bytes that are no text', 'not-utf-8', (file: string) => writeFileSync(file, Buffer.from([0xc3, 0x28]))],
    ['far too much', 'too-large', (file: string) => writeFileSync(file, 'x'.repeat(5_000_000))],
    ['nothing', 'empty', (file: string) => writeFileSync(file, '')],
  ])('refuses %s', async (_, code, make) => {
    const file = join(path, 'leitbild.yml');
    make(file);
    expect((await faults(readLeitbild(file))).map((one) => one.code)).toEqual([code]);
  });

  it('points at a wrong key', async () => {
    writeFileSync(join(path, 'leitbild.yml'), 'company:\n  nmae: X\n');
    expect((await faults(readLeitbild(join(path, 'leitbild.yml')))).some((one) => one.line === 2)).toBe(true);
    expect(await faults(readOneVoices(path))).toHaveLength(1);
  });
});

const anchor = (n: number): Anchor => ({
  n,
  at: '2026-11-24T13:00:00.000Z',
  root: 'a'.repeat(64),
  previous: n === 1 ? '' : 'b'.repeat(64),
  hash: 'c'.repeat(64),
  streams: 2,
  events: 3 * n,
});

describe('anchors outside the database', () => {
  it('are kept line by line', async () => {
    const file = anchorFile(join(path, 'anchors.jsonl'));
    expect(await file.read()).toEqual([]);
    await file.append(anchor(1));
    await file.append(anchor(2));
    expect(await file.read()).toEqual([anchor(1), anchor(2)]);
  });

  it('make no folder: one that is missing was mistyped', async () => {
    const name = join(path, 'deep/anchors.jsonl');
    const file = anchorFile(name);
    const at = '2026-11-24T13:00:00.000Z';
    const works = [
      () => file.read(),
      () => file.notes(),
      () => file.append(anchor(1)),
      () => file.note({ removed: 'p-1', at }),
    ];
    for (const work of works) {
      const [fault] = await faults(work());
      expect(fault).toMatchObject({ code: 'no-folder', file: name });
      expect(fault?.next.en).toContain('VOICES_ANCHORS');
    }
    expect(existsSync(join(path, 'deep'))).toBe(false);
  });

  it('name the line somebody has spoiled', async () => {
    const name = join(path, 'anchors.jsonl');
    await anchorFile(name).append(anchor(1));
    writeFileSync(name, '{"n":2}\n', { flag: 'a' });
    expect(await faults(anchorFile(name).read())).toMatchObject([{ code: 'not-an-anchor', line: 2 }]);
  });

  it('stand beside notes of what was taken back, told apart by their keys', async () => {
    const name = join(path, 'anchors.jsonl');
    const file = anchorFile(name);
    const at = '2026-11-24T13:00:00.000Z';
    expect(await file.notes()).toEqual([]);
    await file.append(anchor(1));
    await file.note({ removed: 'p1-1', at });
    await file.append(anchor(2));
    await file.note({ removed: 'p1-1', at });
    expect(await file.read()).toEqual([anchor(1), anchor(2)]);
    expect(await file.notes()).toEqual([
      { removed: 'p1-1', at },
      { removed: 'p1-1', at },
    ]);
    expect(readFileSync(name, 'utf8').split('\n')).toHaveLength(5);
  });

  it('of a time that a restore has lost are not expected any more; its notes still count', async () => {
    const file = anchorFile(join(path, 'anchors.jsonl'));
    const at = '2026-11-24T13:00:00.000Z';
    for (const n of [1, 2, 3]) await file.append(anchor(n));
    await file.note({ removed: 'p1-1', at });
    await file.mark({ restored: at, anchor: 1 });
    const second = { ...anchor(2), hash: 'd'.repeat(64) };
    await file.append(second);
    expect(await file.read()).toEqual([anchor(1), second]);
    expect(await file.notes()).toEqual([{ removed: 'p1-1', at }]);
  });

  it.each([
    ['in the middle', '{"n":2,"at":"2026-11-2'],
    ['at its first byte', '{'],
  ])('survive a line that a crash cut off %s', async (_, torn) => {
    const name = join(path, 'anchors.jsonl');
    await anchorFile(name).append(anchor(1));
    writeFileSync(name, torn, { flag: 'a' });
    expect(await anchorFile(name).read()).toEqual([anchor(1)]);
    await anchorFile(name).append(anchor(2));
    expect(await anchorFile(name).read()).toEqual([anchor(1), anchor(2)]);
  });

  it('keep a line whose newline alone was cut off', async () => {
    const name = join(path, 'anchors.jsonl');
    writeFileSync(name, JSON.stringify(anchor(1)));
    await anchorFile(name).append(anchor(2));
    expect(await anchorFile(name).read()).toEqual([anchor(1), anchor(2)]);
  });

  it('are written whole by several at once', async () => {
    const name = join(path, 'anchors.jsonl');
    const all = Array.from({ length: 40 }, (_, i) => ({ removed: `p${i}-1`, at: '2026-11-24T13:00:00.000Z' }));
    await Promise.all(all.map((note) => anchorFile(name).note(note)));
    const read = (await anchorFile(name).notes()).map((note) => note.removed);
    expect(read.toSorted()).toEqual(all.map((note) => note.removed).toSorted());
  });

  it('are read after years of them', async () => {
    const name = join(path, 'anchors.jsonl');
    writeFileSync(name, Array.from({ length: 20_000 }, (_, i) => `${JSON.stringify(anchor(i + 1))}\n`).join(''));
    expect(await anchorFile(name).read()).toHaveLength(20_000);
  });

  it('say so when they cannot be written', async () => {
    writeFileSync(join(path, 'file'), '');
    expect(await faults(anchorFile(join(path, 'file/anchors.jsonl')).append(anchor(1)))).toHaveLength(1);
  });
});
