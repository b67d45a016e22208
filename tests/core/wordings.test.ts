import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWordings } from '../../src/core/wordings.ts';
import { context, exampleLeitbild, of, shippedWordings, wordingFiles } from './judge.ts';

describe.each(shippedWordings())('$language/$id', (wording) => {
  it.each(wording.ng)('finds: %s', (sentence) => {
    const found = of('wording', sentence, { language: wording.language });
    expect(found.map(({ message }) => message.de).join('\n')).toContain(wording.message.de);
  });

  it.each(wording.ok)('leaves alone, as all others do: %s', (sentence) => {
    expect(of('wording', sentence, { language: wording.language })).toEqual([]);
  });

  it('rests on a line of the Leitbild', () => {
    const { values } = exampleLeitbild();
    expect(['mission', 'vision', ...values.map(({ id }) => `value:${id}`)]).toContain(wording.leitbild);
  });
});

describe('files of wordings', () => {
  it.each(wordingFiles)('$path speaks the language of its folder', ({ folder, path }) => {
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^language: ${folder}$`, 'm'));
  });

  it('the example Leitbild is free of what they find', () => {
    const { mission, vision, goals, values } = exampleLeitbild();
    for (const said of [mission, vision, ...goals, ...values.map(({ name }) => name)]) {
      for (const language of ['de', 'en'] as const) expect(of('wording', said[language], { language })).toEqual([]);
    }
  });

  const source = readFileSync('data/rules/en/phrases.yml', 'utf8');
  const codes = (yaml: string) => {
    const parsed = parseWordings(yaml, 'f.yml');
    return parsed.ok ? [] : parsed.faults.map(({ code, excerpt }) => [code, excerpt.trim()]);
  };

  it('a rule that misses its own ng sentence is refused, at that sentence', () => {
    expect(codes(source.replace('We are a customer-centric workshop.', 'We fix grinders.'))).toEqual([
      ['ng-not-found', '- We fix grinders.'],
    ]);
  });

  it('a rule that finds its own ok sentence is refused, at that sentence', () => {
    expect(codes(source.replace('We announced it on the door, with tape.', 'Exciting news on the door.'))).toEqual([
      ['ok-found', '- Exciting news on the door.'],
    ]);
  });

  it.each([
    ['an unknown key', 'why:', 'wy:', 'unknown-key'],
    ['a line no Leitbild has', '    leitbild: mission', '    leitbild: slogan', 'leitbild-line'],
    ['the same rule twice', 'id: passionate', 'id: empty-solutions', 'twice'],
  ])('%s is refused', (_name, from, to, code) => {
    expect(codes(source.replace(from, to)).map(([found]) => found)).toEqual([code]);
  });

  it('no pattern of a keeper is an expression: it is taken literally', () => {
    const [first] = context.wordings;
    const wordings = [{ ...first!, terms: ['(a+)+$', 'c++'], language: 'en' as const }];
    expect(of('wording', `${'a'.repeat(5000)}!`, { wordings, language: 'en' })).toEqual([]);
    expect(of('wording', 'written in C++ today', { wordings, language: 'en' })).toHaveLength(1);
  });
});
