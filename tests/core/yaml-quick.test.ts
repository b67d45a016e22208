import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { quickYaml } from '../../src/core/yaml-quick.ts';

/** What the full parser makes of it; undefined where it complains. */
const full = (source: string): unknown => {
  const doc = parseDocument(source, { prettyErrors: false, stringKeys: true });
  return doc.errors.length > 0 || doc.warnings.length > 0 ? undefined : doc.toJS();
};

describe('the quick reader', () => {
  it.each(
    ['de', 'en'].flatMap((folder) => readdirSync(`data/rules/${folder}`).map((name) => `data/rules/${folder}/${name}`)),
  )('reads %s as the full one does, if it reads it', (path) => {
    const source = readFileSync(path, 'utf8');
    const quick = quickYaml(source);
    if (quick !== undefined) expect(quick).toEqual(full(source));
  });

  it('reads most of what comes with the house', () => {
    const sources = ['de', 'en'].flatMap((folder) =>
      readdirSync(`data/rules/${folder}`).map((name) => readFileSync(`data/rules/${folder}/${name}`, 'utf8')),
    );
    expect(sources.filter((source) => quickYaml(source) !== undefined).length).toBeGreaterThan(sources.length * 0.7);
  });

  it('reads keys, lists, numbers, quotes and comments', () => {
    const source = `# x
a: 1
b:
  - "q \\"x\\" \\n"
  - 'it''s: so'

  # y
  - k: true
    l: 10 Euro
  - plain, with »signs«?
c:
    d: e
`;
    expect(quickYaml(source)).toEqual({
      a: 1,
      b: ['q "x" \n', "it's: so", { k: true, l: '10 Euro' }, 'plain, with »signs«?'],
      c: { d: 'e' },
    });
  });

  it('whatever it reads, it reads as the full one does', () => {
    const value = fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          'a',
          'Ä',
          ' ',
          ':',
          '#',
          '-',
          "'",
          '"',
          '\\',
          '1',
          '.',
          ',',
          '[',
          '{',
          '*',
          '&',
          '|',
          '>',
          '😀',
          '\u00A0',
          '\t',
          '?',
          '!',
          '%',
          '@',
          '`',
          'e',
          'x',
          '0',
          '+',
          '_',
          '~',
          '<',
          '=',
          '/',
          '(',
        ),
        maxLength: 8,
      }),
      fc.constantFrom(
        'null',
        'true',
        'False',
        '~',
        '007',
        '0x1F',
        '1e3',
        '.5',
        '5.',
        '-1',
        '+1',
        '.inf',
        '0o7',
        '1_000',
        '12345678901234567890',
        'yes',
        'a: b',
        'a #b',
        'a#b',
        '"x"',
        "'x'",
        '"\\u0041"',
        '"\\/"',
        '<<',
        '2026-11-24',
        '- a',
        '-',
        '--- a',
        '>',
        '|',
        'a:',
        '*a',
        '&a b',
        '!!str 1',
        '[a, b]',
        '[ a , 1,true]',
        '[a, b',
        '[a,, b]',
        '[]',
        '{ de: a, en: b c }',
        '{de: a}',
        '{ de: a, de: b }',
        '{ a:b }',
        '{ a: b: c }',
        '{ a: }',
        '{}',
        '[a b, c-d]',
        '[- a]',
        '[a: b]',
        '{ de: ?x }',
        '[a ]b]',
        '[null, x]',
        '[a,]',
      ),
    );
    const indent = fc.constantFrom('', '', '  ', '  ', '    ', '   ', ' ', '\t');
    const lead = fc.constantFrom(
      '',
      '- ',
      '-  ',
      'k: ',
      'k:',
      'l: ',
      '- k: ',
      '- k:',
      'k:  ',
      '__proto__: ',
      "'k': ",
      '# ',
      'k :',
      '? ',
      '... ',
      'null: ',
      '1: ',
      '1.50: ',
      'k*: ',
      'Ä b: ',
      'a, b: ',
      '- a, b: ',
    );
    const line = fc
      .tuple(indent, lead, fc.oneof(value, fc.constant('')), fc.constantFrom('', '', ' ', ' # c'))
      .map((parts) => parts.join(''));
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), fc.constantFrom('', 'a:\n', 'a: b\n'), (lines, head) => {
        const source = `${head}${lines.join('\n')}\n`;
        const quick = quickYaml(source);
        if (quick === undefined) return;
        read += 1;
        expect(quick).toEqual(full(source));
      }),
      { numRuns: 6000, seed: 20261123 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
