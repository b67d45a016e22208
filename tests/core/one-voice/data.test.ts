import { describe, expect, it } from 'vitest';
import { parseOneVoice } from '../../../src/core/one-voice/data.ts';
import { files, voices, yaml } from './voices.ts';

const german = yaml(files.de);
const broken = (from: string, to: string) => () => {
  const text = german.replace(from, to);
  expect(text).not.toBe(german);
  return parseOneVoice(text, 'x.yml');
};

describe('the data of the invented firm', () => {
  it.each([
    ['an unknown key', 'label: (simuliert)', 'label: (simuliert)\nlable: x', /^x\.yml: \(top\): .*lable/],
    [
      'an unknown placeholder',
      '{firm} (erfunden) meldet',
      '{frim} (erfunden) meldet',
      /x\.yml: news\.lead: .*\{frim\}/,
    ],
    ['an exclamation mark', 'die Seitenzahlen stimmen.', 'die Seitenzahlen stimmen!', /lines\.any\.\d+: .*exclamation/],
    ['a lead without its label', 'Andernorts (simuliert):', 'Andernorts:', /leads\.1: .*\(simuliert\)/],
    ['a line without a date', 'am {date} erschienen. {desk}', 'bald erschienen. {desk}', /lines\.told\.0: .*\{date\}/],
    [
      'a second prompt desk',
      'days: { min: 1, max: 2 }',
      'days: null',
      /desks: exactly one answers the same day, not 2/,
    ],
    [
      'a desk that ends before it begins',
      '{ min: 1, max: 2 }',
      '{ min: 3, max: 2 }',
      /desks\.0\.days: min is above max/,
    ],
    ['a broken expression', "find: 'gemacht|gebaut'", "find: '(gemacht'", /committee\.substitutions\.\d+\.find/],
    ['broken YAML', 'language: de', 'language: [de', /^x\.yml: /],
  ])('refuses %s, with file and key', (_, from, to, message) => {
    expect(broken(from, to)).toThrow(message);
  });

  it.each(['de', 'en'] as const)('has enough to say in %s', (locale) => {
    const data = voices[locale];
    expect(data.language).toBe(locale);
    expect(data.desks).toHaveLength(14);
    expect(Object.values(data.lines).flat().length).toBeGreaterThanOrEqual(24);
    const remarks = data.desks.flatMap((desk) => Object.values(desk.remarks).flat());
    expect(remarks.length).toBeGreaterThanOrEqual(40);
    expect(new Set(remarks).size).toBe(remarks.length);
    expect(data.news.items.length).toBeGreaterThanOrEqual(20);
    for (const texts of [...Object.values(data.lines), data.news.items]) expect(new Set(texts).size).toBe(texts.length);
  });

  it('declines its dates: "am" before a German one, a stop or comma after an English one', () => {
    for (const text of Object.values(voices.de.lines).flat()) expect(text).toMatch(/(^|\s)am \{date\}/);
    for (const text of Object.values(voices.en.lines).flat()) expect(text).toMatch(/\{date\}[,.]/);
  });
});
