import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Env, machineLocale, readConfig } from '../../src/config.ts';
import { folder } from './voices.ts';

const config = (env: Env) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.map((one) => one.said.en).join());
  return read;
};
const faults = (env: Env) => {
  const read = readConfig(env);
  return read.ok ? [] : read.faults;
};

describe('configuration', () => {
  it('has a default for everything, and cannot be changed', () => {
    const read = config({ LANG: 'de_DE.UTF-8' });
    expect(read.config).toMatchObject({
      port: 8080,
      publicPort: null,
      url: null,
      locale: null,
      log: null,
      testbed: null,
      speaks: 'de',
    });
    expect(read.config.db).toMatch(/data\/voices\.db$/);
    expect(read.config.anchors).toMatch(/data\/voices\.anchors\.jsonl$/);
    expect(Object.isFrozen(read.config)).toBe(true);
    expect(read.warnings).toEqual([]);
  });

  it('a first start leaves nothing behind that could be committed', () => {
    const { db, anchors } = config({}).config;
    const ignored = readFileSync('.gitignore', 'utf8')
      .split('\n')
      .filter((one) => one.startsWith('/'));
    for (const file of [db, `${db}-wal`, `${db}-shm`, `${db}-lock`, `${db}-pid`, anchors]) {
      const path = relative(process.cwd(), file);
      expect(
        ignored.some((one) => matchesGlob(path, one.slice(1))),
        path,
      ).toBe(true);
    }
  });

  it('reads what is given; empty means not given', () => {
    const { config: read } = config({
      VOICES_PORT: '0',
      VOICES_PUBLIC_PORT: '8081',
      VOICES_URL: 'https://voices.example.com/',
      VOICES_DB: '/x/y.sqlite',
      VOICES_LOCALE: 'en',
      VOICES_LOG: '',
    });
    expect(read).toMatchObject({
      port: 0,
      publicPort: 8081,
      url: 'https://voices.example.com',
      anchors: '/x/y.anchors.jsonl',
      locale: 'en',
      speaks: 'en',
      log: null,
    });
  });

  it.each([
    ['VOICES_PORT', '65536'],
    ['VOICES_PORT', '-1'],
    ['VOICES_PORT', '80.5'],
    ['VOICES_PUBLIC_PORT', 'x'],
    ['VOICES_URL', 'ftp://example.com'],
    ['VOICES_URL', 'https://example.com/?a=1'],
    ['VOICES_URL', 'example.com'],
    ['VOICES_DB', 'mysql://root@example.com/x'],
    ['VOICES_LOCALE', 'fr'],
    ['VOICES_LOG', 'loud'],
    ['VOICES_TESTBED', 'localhost:9'],
  ])('refuses %s = %s, naming it and what would fit', (name, value) => {
    const [fault, ...more] = faults({ [name]: value });
    expect(more).toEqual([]);
    expect(fault?.variable).toBe(name);
    for (const locale of ['de', 'en'] as const) {
      expect(fault?.said[locale]).toContain(name);
      expect(fault?.next[locale].length).toBeGreaterThan(5);
    }
  });

  it('tells all faults at once', () => {
    expect(faults({ VOICES_PORT: 'x', VOICES_LOCALE: 'x' }).map((one) => one.variable)).toEqual([
      'VOICES_PORT',
      'VOICES_LOCALE',
    ]);
  });

  it('never repeats what may hold a password', () => {
    const told = JSON.stringify([
      ...faults({ VOICES_DB: 'mysql://root:hunter2@h/x' }),
      ...faults({ VOICES_URL: 'https://me:hunter2@h' }),
    ]);
    expect(told).not.toContain('hunter2');
  });

  it('wants two different doors', () => {
    expect(faults({ VOICES_PORT: '8080', VOICES_PUBLIC_PORT: '8080' })).toHaveLength(1);
    expect(faults({ VOICES_PORT: '0', VOICES_PUBLIC_PORT: '0' })).toEqual([]);
  });

  it('warns of what it does not know, and guesses what was meant', () => {
    const { warnings } = config({ VOICES_PROT: '1', VOICES_QWERTZUIOP: '1', OTHER: '1' });
    expect(warnings.map((one) => one.next.en)).toEqual([
      'Did you mean VOICES_PORT?',
      expect.stringContaining('VOICES_DB'),
    ]);
  });

  it('speaks the language of the machine unless told otherwise', () => {
    expect(machineLocale({ LANG: 'de_AT.UTF-8' })).toBe('de');
    expect(machineLocale({ LANG: 'C' })).toBe('en');
    expect(machineLocale({ LC_ALL: 'en_US', LANG: 'de_DE' })).toBe('en');
    expect(machineLocale({ LANG: 'dewi' })).toBe('en');
  });
});

describe('the keys of the vault', () => {
  const bytes = Buffer.from(Array.from({ length: 32 }, (_, n) => (n * 37 + 11) % 256));
  const other = Buffer.from(bytes).reverse();
  const keysOf = (env: Env) => config(env).config.vaultKeys.map((key) => key.export().toString('hex'));

  it('there may be none', () => expect(keysOf({})).toEqual([]));

  it.each([
    ['hex', bytes.toString('hex')],
    ['upper-case hex', bytes.toString('hex').toUpperCase()],
    ['Base64', bytes.toString('base64')],
    ['Base64 without its end', bytes.toString('base64').replace('=', '')],
    ['the alphabet of URLs', bytes.toString('base64url')],
  ])('may be written as %s', (_, text) =>
    expect(keysOf({ VOICES_VAULT_KEY: ` ${text} ` })).toEqual([bytes.toString('hex')]),
  );

  it('keep their order', () => {
    const text = `${bytes.toString('base64')}, ${other.toString('hex')}`;
    expect(keysOf({ VOICES_VAULT_KEY: text })).toEqual([bytes.toString('hex'), other.toString('hex')]);
  });

  it.each([
    ['too short', bytes.toString('hex').slice(2)],
    ['too long', `${bytes.toString('hex')}00`],
    ['a password', 'correct horse battery staple and some more wor'],
    ['both alphabets at once', `${bytes.toString('base64').slice(0, 41).replace(/[+/]/g, 'a')}+_=`],
    ['a placeholder', '0'.repeat(64)],
    ['another one', Buffer.alloc(32, 'abc').toString('base64')],
    ['a missing one', `${bytes.toString('hex')},`],
  ])('must be keys, and are never shown: %s', (_, text) => {
    for (const env of [{ VOICES_VAULT_KEY: text }, { VOICES_VAULT_KEY: `${other.toString('hex')},${text}` }]) {
      const [fault, ...more] = faults(env);
      expect(more).toEqual([]);
      expect(fault?.variable).toBe('VOICES_VAULT_KEY');
      expect(fault?.next.de).toContain('vault key');
      for (const part of text.split(',')) if (part !== '') expect(JSON.stringify(fault)).not.toContain(part);
    }
  });

  const fileWith = (text: string, mode = 0o600): string => {
    const path = join(folder(), 'vault.key');
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };

  it('may stand in a file, one a line', () => {
    const path = fileWith(`\ufeff# 2026\n${bytes.toString('base64')}\r\n\n${other.toString('hex')} # old\n`);
    expect(keysOf({ VOICES_VAULT_KEY_FILE: path })).toEqual([bytes.toString('hex'), other.toString('hex')]);
    expect(config({ VOICES_VAULT_KEY_FILE: path }).warnings).toEqual([]);
  });

  it('in a file that others can read are taken, with a warning', () => {
    const { warnings } = config({ VOICES_VAULT_KEY_FILE: fileWith(bytes.toString('hex'), 0o644) });
    expect(warnings.map((one) => one.next.en)).toEqual([expect.stringContaining('chmod 600')]);
  });

  it.each([
    ['nothing there', () => join(folder(), 'none')],
    ['a folder', () => folder()],
    ['an empty file', () => fileWith('\n')],
    ['no key', () => fileWith('hunter2\n')],
    ['far too much', () => fileWith('x'.repeat(70_000))],
  ])('in a file: %s', (_, path) => {
    const [fault, ...more] = faults({ VOICES_VAULT_KEY_FILE: path() });
    expect(more).toEqual([]);
    expect(fault?.variable).toBe('VOICES_VAULT_KEY_FILE');
    expect(JSON.stringify(fault)).not.toContain('hunter2');
  });

  it('stand in one place', () => {
    const hex = bytes.toString('hex');
    expect(faults({ VOICES_VAULT_KEY: hex, VOICES_VAULT_KEY_FILE: fileWith(hex) })).toHaveLength(1);
  });

  it('do not show when the configuration is printed', () => {
    const read = config({ VOICES_VAULT_KEY: bytes.toString('hex') }).config;
    const printed = `${JSON.stringify(read)} ${inspect(read, { depth: 9, showHidden: true })}`;
    for (const spelled of ['hex', 'base64'] as const)
      expect(printed).not.toContain(bytes.toString(spelled).slice(0, 12));
  });
});
