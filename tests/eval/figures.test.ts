import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { models } from '../../src/core/emptiness/weights.ts';
import { figures } from './figures.ts';
import { fitEmptiness } from './fit.ts';
import { readGold } from './read.ts';
import { type Figure, rounded, table } from './table.ts';

let folder = '';
let gold = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
  gold = mkdtempSync(join(tmpdir(), 'gold-'));
});
afterEach(() => {
  for (const one of [folder, gold]) rmSync(one, { recursive: true });
});

const write = (path: string, rows: readonly object[]) =>
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));

const named = (all: readonly Figure[], name: string): Figure => {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`no figure "${name}" among ${all.map((one) => one.name).join(', ')}`);
  return found;
};

const empty = 'Wir stehen mit Leidenschaft für innovative Lösungen.';
const specific = 'Die Schraube kostet seit Montag 12 Cent.';

describe('the evaluation', () => {
  it('measures unseen sentences beside the baselines, and says how far the labellers agree', async () => {
    const row = (firm: string, text: string, label: string, second: string) => ({ firm, text, label, second });
    write(join(gold, 'de.report.jsonl'), [
      row('a', empty, 'empty', 'empty'),
      row('b', 'Unsere Kompetenz ist Ihr Erfolg.', 'empty', 'neither'),
      row('a', specific, 'specific', 'specific'),
      row('b', 'Am Freitag bleibt die Werkstatt zu.', 'specific', 'specific'),
      row('b', 'Guten Morgen.', 'neither', 'neither'),
    ]);
    const all = await figures(undefined, gold);
    expect(named(all, 'de unseen: ours')).toMatchObject({ value: 1, on: '2 empty, 2 specific' });
    for (const name of ['buzzword list', 'BlaBlaMeter-like', 'Flesch / Amstad'])
      expect(named(all, `de unseen:   ${name}`).unit).toBe('AUC');
    expect(named(all, 'de: the same label').value).toBe(0.8);
    expect(named(all, "de: Cohen's kappa").value).toBeCloseTo((0.8 - 0.32) / 0.68, 9);
    expect(all.some(({ name }) => name.startsWith('en'))).toBe(false);
  });

  it('what was tuned on comes with cross-validation by firm', async () => {
    const firms = ['a', 'b', 'c', 'd', 'e', 'f'];
    write(
      join(gold, 'de.tune.jsonl'),
      firms.flatMap((firm) => [
        { firm, text: `${empty} Für ${firm}.`, label: 'empty' },
        { firm, text: `${specific} Bei ${firm}.`, label: 'specific' },
      ]),
    );
    const all = await figures(undefined, gold);
    expect(named(all, 'de tuned on: ours').value).toBe(1);
    expect(named(all, 'de tuned on, cross-validated by firm: ours')).toMatchObject({ value: 1, on: '6 firms' });
  });

  it('counts remarks on ordinary posts by rule, and posts that are held back', async () => {
    const post = (text: string, label: string, lang = 'de') => ({ text, lang, label, source: 'own' });
    write(join(folder, 'posts.jsonl'), [
      post('Guten Morgen, wer hat Kaffee?', 'conversation'),
      post('Schreibt mir: kim.kegel@mail.example.org.de', 'conversation'),
      post('Ruft mich an: +49 170 1234567', 'conversation'),
      post('Thanks for the photo.', 'dialogue', 'en'),
    ]);
    const all = await figures(folder, gold);
    expect(named(all, 'de conversation: a remark on style')).toMatchObject({ value: 0, on: '0 of 3' });
    const held = named(all, 'de conversation: held back');
    expect(held.on).toBe('2 of 3');
    expect(held.value).toBeCloseTo(666.667, 2);
    expect(named(all, 'de conversation:   personal').on).toBe('2 of 3');
    expect(named(all, 'all real posts: held back').on).toBe('2 of 4');
  });

  it('secrets and personal data are counted by kind', async () => {
    const hidden = (text: string, label: string) => ({
      text_b64: Buffer.from(text).toString('base64'),
      lang: '-',
      label,
      source: 'packages/secretlint-rule-gitlab/test',
    });
    write(join(folder, 'secrets.jsonl'), [
      hidden(`glpat-${'aBcDeFgHiJkLmNoPqRsT'}`, 'secret'),
      hidden('Guten Morgen', 'clean'),
    ]);
    write(join(folder, 'pii.jsonl'), [
      { text: 'Write to jon@mail.example.org.uk please', lang: 'en', label: 'pii:EMAIL_ADDRESS,AGE' },
      { text: 'I live in Oslo', lang: 'en', label: 'pii:GPE' },
      { text: 'Good morning', lang: 'en', label: 'none' },
    ]);
    const all = await figures(folder, gold);
    expect(named(all, 'found').on).toBe('1 of 1');
    expect(named(all, '  gitlab').on).toBe('1 of 1');
    expect(named(all, 'clean, flagged all the same').on).toBe('0 of 1');
    expect(named(all, 'EMAIL_ADDRESS').on).toBe('1 of 1');
    expect(named(all, 'none of these, flagged all the same').on).toBe('0 of 2');
  });

  it('campaigns are measured on accounts the weights have not seen, with and without links and handles', async () => {
    const post = (text: string, label: string, account: string) => ({
      text,
      lang: 'en',
      label,
      source: `Somebody, account ${account}`,
    });
    write(join(folder, 'posts.jsonl'), [
      post('Sign up now: https://a.example', 'campaign', 'Large'),
      post("Don't miss our webinar: https://a.example", 'campaign', 'Large'),
      post('@user Thank you, that was fun', 'dialogue', 'Large'),
      post('Learn more: https://b.example', 'campaign', 'Small'),
      post('@user Sorry to hear that', 'dialogue', 'Small'),
    ]);
    const all = await figures(folder, gold);
    expect(named(all, 'en unseen: campaign / dialogue')).toMatchObject({ value: 1, on: '1 campaign, 1 dialogue' });
    expect(named(all, 'en unseen: campaign / dialogue, no links or @')).toMatchObject({ value: 1 });
    expect(named(all, 'en fitted on: campaign / dialogue').on).toBe('2 campaign, 1 dialogue');
  });
});

describe('the weights', () => {
  it('are what the gold sentences give: after a change of lexicon or gold, npm run eval -- --fit prints new ones', () => {
    const tune = ['de', 'en'].flatMap((language) => readGold('tests/gold', `${language}.tune.jsonl`));
    expect(tune.length).toBeGreaterThanOrEqual(400);
    expect(fitEmptiness(tune)).toEqual(models);
  });
});

describe('how figures are shown', () => {
  const figure = { section: 'A', name: 'x', value: 0.123456, unit: 'AUC', on: '1, 1', from: 0.1, to: 0.2 };

  it('as a table: a heading a section, numbers to the right', () => {
    const rows = [
      figure,
      { ...figure, name: 'longer', value: Number.NaN },
      { section: 'B', name: 'y', value: 12, unit: 'share', on: '3' },
    ];
    expect(table(rows)).toBe(
      [
        'A',
        '  x        0.123  0.100–0.200  AUC    1, 1',
        '  longer       –  0.100–0.200  AUC    1, 1',
        '',
        'B',
        '  y       12.000               share  3',
      ].join('\n'),
    );
  });

  it('as JSON: four places', () => expect(rounded(figure)).toEqual({ ...figure, value: 0.1235 }));
});
