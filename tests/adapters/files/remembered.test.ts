import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeVersion, readingCode } from '../../../adapters/files/code-version.ts';
import { FileFault, readLeitbild, readWordings } from '../../../adapters/files/index.ts';
import { type Memory, type Read, remembered } from '../../../adapters/files/remembered.ts';
import { importsIn, read } from '../../house.ts';

const data = join(import.meta.dirname, '../../../data');
const said = { words: ['Größe 👩‍🔧', '\u2028'], nothing: null, n: 1.5, deep: { yes: true } };

let memory: Memory = { folder: '', code: '' };
let made = 0;
beforeEach(() => {
  made = 0;
  memory = { folder: join(mkdtempSync(join(tmpdir(), 'voices-memory-')), 'cache'), code: 'v1' };
});
afterEach(() => rmSync(join(memory.folder, '..'), { recursive: true, force: true }));

const file = (text: string, more: Partial<Read> = {}): Read => ({ path: '/a.yml', bytes: Buffer.from(text), ...more });
const ask = (files: readonly Read[], by: Memory | null = memory, value: unknown = said) =>
  remembered(by, 'thing', files, async () => {
    made += 1;
    return value;
  });
const entry = () => join(memory.folder, 'thing');

describe('what was read is remembered', () => {
  it('and made once, the same to the last sign', async () => {
    for (const _ of [1, 2, 3]) expect(await ask([file('words')])).toEqual(said);
    expect(made).toBe(1);
    expect(readdirSync(memory.folder)).toEqual(['thing']);
  });

  it.each([
    ['a byte', [file('Words')], {}],
    ['its length', [file('words ')], {}],
    ['its path', [file('words', { path: '/b.yml' })], {}],
    ['how it is read', [file('words', { as: 'company' })], {}],
    ['the number of files', [file('words'), file('')], {}],
    ['where one file ends', [file('wor'), file('ds')], {}],
    ['the code', [file('words')], { code: 'v2' }],
  ])('anew when %s changes, and again when it changes back', async (_, files, more) => {
    await ask([file('words')]);
    expect(await ask(files, { ...memory, ...more }, 'new')).toBe('new');
    expect(await ask([file('words')])).toEqual(said);
    expect(made).toBe(3);
  });

  it('not where there is no memory', async () => {
    await ask([file('words')], null);
    await ask([file('words')], null);
    expect(made).toBe(2);
  });

  it('not where the entry is damaged, wherever that is', async () => {
    await ask([file('words')]);
    const whole = readFileSync(entry());
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(entry(), bytes);
      expect(await ask([file('words')])).toEqual(said);
      expect(made, `byte ${at}`).toBe(at + 2);
    }
  });

  it('not where it was cut off', async () => {
    await ask([file('words')]);
    const whole = readFileSync(entry());
    for (let end = 0; end < whole.length; end += 1) {
      writeFileSync(entry(), whole.subarray(0, end));
      await ask([file('words')]);
    }
    expect(made).toBe(whole.length + 1);
  });

  it.each([
    ['that others may write', () => chmodSync(entry(), 0o666)],
    [
      'that is a link',
      () => {
        renameSync(entry(), `${entry()}.elsewhere`);
        symlinkSync(`${entry()}.elsewhere`, entry());
      },
    ],
  ])('not from an entry %s', async (_, spoil) => {
    await ask([file('words')]);
    spoil();
    expect(await ask([file('words')], memory, 'new')).toBe('new');
  });

  it('as far as it can be: a folder that cannot be is no fault', async () => {
    writeFileSync(memory.folder, 'no folder');
    expect(await ask([file('words')])).toEqual(said);
    expect(await ask([file('words')])).toEqual(said);
    expect(made).toBe(2);
  });

  it.each([
    ['a function', { of: () => 1 }],
    ['no number', [Number.NaN]],
    ['a map', new Map([[1, 2]])],
    ['a time', { at: new Date(0) }],
  ])('not if it holds %s, which no file brings back', async (_, value) => {
    expect(await ask([file('words')], memory, value)).toBe(value);
    expect(await ask([file('words')], memory, value)).toBe(value);
  });

  it('never as a fault', async () => {
    const fail = () => remembered(memory, 'thing', [file('words')], () => Promise.reject(new Error('wrong')));
    await expect(fail()).rejects.toThrow('wrong');
    expect(await ask([file('words')])).toEqual(said);
  });
});

describe('a Leitbild and rules', () => {
  it('are the same, remembered or not', async () => {
    const leitbild = () => readLeitbild(join(data, 'leitbild.yml'), memory);
    const rules = (trusting: boolean) => readWordings(join(data, 'rules'), null, trusting, memory);
    expect([await leitbild(), await leitbild()]).toEqual(Array(2).fill(await readLeitbild(join(data, 'leitbild.yml'))));
    const plain = await readWordings(join(data, 'rules'), null);
    for (const trusting of [true, false])
      expect([await rules(trusting), await rules(trusting)]).toEqual([plain, plain]);
    expect(readdirSync(memory.folder)).toEqual(['leitbild', 'rules', 'rules-trusted']);
  });

  it('are told wrong each time, and forgotten when put right', async () => {
    const path = join(memory.folder, '../leitbild.yml');
    const good = readFileSync(join(data, 'leitbild.yml'), 'utf8');
    writeFileSync(path, good);
    const { mission } = await readLeitbild(path, memory);
    writeFileSync(path, good.replace('mission:', 'misson:'));
    for (const _ of [1, 2]) await expect(readLeitbild(path, memory)).rejects.toThrow(FileFault);
    writeFileSync(path, good.replace(mission.de, 'Wir stricken.'));
    expect((await readLeitbild(path, memory)).mission.de).toBe('Wir stricken.');
  });
});

/** Without those for types alone, which leave nothing behind at run time. */
const importsAtRunTime = (path: string): readonly string[] =>
  importsIn(read(path).replaceAll(/^(?:import|export) type [^;]*;/gm, ''), path);

describe('the version of the code', () => {
  it('knows every file that has a part in reading', () => {
    const known = new Set(readingCode());
    const open = ['adapters/files/data.ts', 'adapters/files/rules.ts', 'src/core/leitbild-parse.ts'];
    const seen = new Set<string>();
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      // The invented firm is not remembered.
      if (seen.has(path) || !/^(?:src|adapters)\//.test(path) || path.startsWith('src/core/one-voice/')) continue;
      seen.add(path);
      open.push(...importsAtRunTime(path));
    }
    expect(seen.size).toBeGreaterThan(30);
    expect([...seen].filter((path) => !known.has(path))).toEqual([]);
  });

  it('changes with a file, its size and its being there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'voices-code-'));
    const path = join(folder, 'a.ts');
    const version = () => codeVersion(['a.ts'], folder);
    const versions = [version()];
    writeFileSync(path, '1');
    utimesSync(path, 1, 1);
    versions.push(version());
    writeFileSync(path, '12');
    utimesSync(path, 1, 1);
    versions.push(version());
    utimesSync(path, 1, 2);
    versions.push(version());
    expect(new Set(versions).size).toBe(4);
    expect(version()).toBe(versions[3]);
    rmSync(folder, { recursive: true });
  });
});
