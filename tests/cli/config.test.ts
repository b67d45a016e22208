import { describe, expect, it } from 'vitest';
import { type Env, machineLocale, readConfig } from '../../src/config.ts';

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
