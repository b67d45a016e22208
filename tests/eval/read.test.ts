import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baselines, hardness } from './baselines.ts';
import { DataFault, readFolder, readLabelled } from './read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

describe('labelled files', () => {
  it('reads text, label, language, and what may not be split', () => {
    const path = file(
      'posts.jsonl',
      '{"text":"Join us","lang":"en","label":"campaign","source":"Somebody, account Acme","licence":"MIT"}',
      '',
      '{"text":"Gut","lang":"de","label":"empty","firm":"dach","second":"neither"}',
    );
    expect(readLabelled(path)).toEqual([
      { text: 'Join us', lang: 'en', label: 'campaign', source: 'Somebody, account Acme', group: 'Acme' },
      { text: 'Gut', lang: 'de', label: 'empty', source: 'posts.jsonl', group: 'dach', second: 'neither' },
    ]);
  });

  it('a gold file says its language in its name', () => {
    expect(readLabelled(file('de.tune.jsonl', '{"text":"Gut","label":"empty"}'))[0]?.lang).toBe('de');
    expect(readLabelled(file('conversation.en.jsonl', '{"text":"Ok","label":"conversation"}'))[0]?.lang).toBe('en');
  });

  it('secrets come hidden, so that scanners stay quiet', () => {
    const hidden = Buffer.from('schlüssel').toString('base64');
    expect(readLabelled(file('s.jsonl', `{"text_b64":"${hidden}","lang":"-","label":"secret"}`))[0]?.text).toBe(
      'schlüssel',
    );
  });

  it.each([
    ['not JSON', 'text: Hallo', 'not JSON'],
    ['no object', '["Hallo"]', 'not an object'],
    ['no text', '{"words":"Hallo","lang":"de","label":"empty"}', 'no "text"'],
    ['no language', '{"text":"Hallo","label":"empty"}', 'no "lang"'],
    ['an unknown label', '{"text":"Hallo","lang":"de","label":"boring"}', 'label "boring" is not known'],
    ['no label', '{"text":"Hallo","lang":"de"}', 'is not known'],
    ['an unknown second label', '{"text":"Ja","lang":"de","label":"empty","second":"dull"}', 'second label "dull"'],
  ])('%s: says file and line', (_name, line, what) => {
    const path = file('bad.jsonl', '{"text":"Gut","lang":"de","label":"empty"}', line);
    expect(() => readLabelled(path)).toThrow(DataFault);
    expect(() => readLabelled(path)).toThrow(`${path}:2: `);
    expect(() => readLabelled(path)).toThrow(what);
  });

  it('a folder that is not there, or has nothing in it, says so', () => {
    expect(() => readFolder(join(folder, 'nowhere'))).toThrow('no such folder');
    expect(() => readFolder(folder)).toThrow('no *.jsonl');
  });

  it('a folder is all its files, by name', () => {
    file('b.jsonl', '{"text":"zwei","lang":"de","label":"empty"}');
    file('a.jsonl', '{"text":"eins","lang":"de","label":"empty"}');
    expect(readFolder(folder).map(({ text }) => text)).toEqual(['eins', 'zwei']);
  });
});

describe('baselines', () => {
  it('Flesch: six words, six syllables, one sentence', () =>
    expect(hardness('The cat sat on the mat.', 'en')).toBeCloseTo(-116.145, 6));

  it('Amstad: six words, eight syllables, one sentence', () =>
    expect(hardness('Die Katze saß auf der Matte.', 'de')).toBeCloseTo(-96, 6));

  it.each([
    ['de', 'Wir stehen für innovative Lösungen und nachhaltigen Erfolg.', 'Die Katze saß auf der Matte.'],
    ['en', 'We deliver innovative solutions and sustainable growth.', 'The cat sat on the mat.'],
  ] as const)('%s: every one of them knows the worst from the plainest', (language, worst, plain) => {
    for (const of of Object.values(baselines)) expect(of(worst, language)).toBeGreaterThan(of(plain, language));
  });

  it('nothing at all is nothing', () => {
    for (const of of Object.values(baselines)) expect(of('', 'de')).toBe(0);
  });
});
