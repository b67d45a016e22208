import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/core/faults.ts';
import { parseLeitbild } from '../../src/core/leitbild-parse.ts';
import { exampleLeitbild, leitbildSource } from './judge.ts';

const faults = (source: string) => {
  const parsed = parseLeitbild(source, 'data/leitbild.yml');
  return parsed.ok ? [] : parsed.faults;
};
/** The example with one place changed; fails loudly when the place is gone. */
const changed = (from: string, to: string): string => {
  expect(leitbildSource).toContain(from);
  return leitbildSource.replace(from, to);
};
const lineOf = (source: string, text: string): number => source.slice(0, source.indexOf(text)).split('\n').length;

describe('the example Leitbild', () => {
  it('is valid, invented, and has what the house needs', () => {
    const leitbild = exampleLeitbild();
    expect(leitbild.company.invented).toBe(true);
    expect(leitbild.accounts).toEqual([
      { id: 'microblog', network: 'microblog', handle: '@werkstatt', answers: 'Wer gerade Kaffee hat', default: true },
    ]);
    expect(leitbild.policy.post).toEqual({ quorum: 1, keeperNeeded: false, grace: 5000, lapse: 2, nudge: 4 });
    expect(leitbild.policy.reply).toEqual({ quorum: 1, keeperNeeded: false, grace: 5000, lapse: 1, nudge: 2 });
    expect(leitbild.keepers).toContain('playground:kim');
    expect(leitbild.legal).toBeDefined();
    expect(leitbildSource).toContain('60s');
  });
});

describe('faults', () => {
  it.each([
    ['an unknown key', 'mission:', 'misson:', 'unknown-key'],
    ['an unknown key deeper down', '    quorum: 1 # colleagues', '    quorm: 1 # colleagues', 'unknown-key'],
    ['an unknown zone', 'Europe/Berlin', 'Europe/Berln', 'zone'],
    ['an offset instead of a zone', 'Europe/Berlin', "'+01:00'", 'zone'],
    ['a time that is none', "at: '09:30'", "at: '29:30'", 'clock'],
    ['a day that ends first', "to: '17:00'", "to: '08:00'", 'hours'],
    ['a duration without a unit', 'grace: 5s #', 'grace: "5" #', 'duration'],
    ['a duration as a number', 'grace: 5s #', 'grace: 5 #', 'wrong-kind'],
    ['the same value twice', 'id: say-the-price', 'id: repair-first', 'twice'],
    ['the same keeper twice', '  - playground:kim', '  - playground:kim\n  - playground:kim', 'twice'],
    ['one reaction with two meanings', "note: ['✏️']", "note: ['✅']", 'twice'],
    ['one reaction with two meanings, drawn in another way', "note: ['✏️']", "note: ['✅\uFE0F']", 'twice'],
    ['one reaction twice, in two skin tones', "note: ['✏️']", "note: ['🖐🏽', '🖐🏿']", 'twice'],
    ['an id with a blank', 'id: repair-first', 'id: repair first', 'slug'],
    ['a key without a value', 'name: Zweite Mahlzeit', 'name:', 'empty-value'],
    ['a language nobody speaks here', 'language: de #', 'language: fr #', 'not-a-choice'],
    ['no quorum', 'quorum: 1 # colleagues', 'quorum: 0 # colleagues', 'too-small'],
    ['the same key twice', '  invented: true', '  invented: true\n  invented: true', 'duplicate-key'],
    ['a sentence in one language', '  en: A town', '  eng: A town', 'unknown-key'],
    ['a list where a sentence belongs', '  zone: Europe/Berlin', '  zone: [Europe/Berlin]', 'wrong-kind'],
    ['an alias', 'keeperNeeded: false\n    grace: 5s #', 'keeperNeeded: *never\n    grace: 5s #', 'bad-alias'],
    ['a second document', 'company:', '---\ncompany:', 'multiple-docs'],
  ])('%s is found, once, where it stands', (_name, from, to, code) => {
    const source = code === 'multiple-docs' ? `a: 1\n${changed(from, to)}` : changed(from, to);
    const found = faults(source);
    expect(found.map((fault) => fault.code)).toEqual([code]);
    const fault = found[0]!;
    expect(fault.excerpt).toBe(source.split('\n')[fault.line - 1]);
    expect(fault.message.de).not.toBe(fault.message.en);
    expect(fault.next.de.length * fault.next.en.length).toBeGreaterThan(0);
  });

  it('a missing key is named at the block that lacks it', () => {
    const found = faults(changed('    lapse: 2 #', '    #'));
    expect(found.map(({ code, message }) => [code, message.en])).toEqual([['missing-key', '"lapse" is missing here.']]);
    expect(found[0]!.excerpt).toBe('  post:');
  });

  it('prints place, excerpt with a caret, what is wrong and what to do', () => {
    const source = changed('    quorum: 1 # colleagues', '    quorm: 1 # colleagues');
    const line = lineOf(source, '    quorm: 1');
    expect(formatFault(faults(source)[0]!, 'en')).toBe(
      [
        `data/leitbild.yml:${line}:5`,
        `  ${line} |     quorm: 1 # colleagues who must say yes; the author never counts`,
        `  ${' '.repeat(String(line).length)} |     ^`,
        'There is no key "quorm" here.',
        'Did you mean "quorum"?',
      ].join('\n'),
    );
    expect(formatFault(faults(source)[0]!, 'de')).toContain('Meintest du »quorum«?');
  });

  it('cuts a long line around its column and lets no control character through', () => {
    const text = formatFault(
      {
        code: 'x',
        file: 'f',
        line: 1,
        column: 5001,
        excerpt: `${'a\u001b'.repeat(2500)}b${'c'.repeat(5000)}`,
        message: { de: 'm', en: 'm' },
        next: { de: 'n', en: 'n' },
      },
      'en',
    );
    const [, shown, caret] = text.split('\n');
    expect(shown!.length).toBeLessThan(120);
    expect(shown).not.toContain('\u001b');
    expect(shown![caret!.indexOf('^')]).toBe('b');
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['only a comment', '# nothing\n', 'empty'],
    ['too large a file', `# ${'ä'.repeat(140_000)}\n`, 'too-large'],
    ['brackets without end', '['.repeat(100_000), 'too-deep'],
    ['a bracket that nobody closed', 'company: [\n  name: x\nmission: y\n', 'open-bracket'],
    ['a brace that nobody closed', 'company: { name: x\nmission: y\n', 'open-bracket'],
  ])('%s is refused', (_name, source, code) => {
    expect(faults(source)[0]?.code).toBe(code);
  });

  it('a bomb of aliases is refused without unfolding it', () => {
    const rows = ['a0: &a0 [x, x, x]'];
    for (let i = 1; i < 40; i += 1) rows.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}*a${i - 1}]`);
    expect(faults(rows.join('\n')).map(({ code }) => code)).toEqual(['bad-alias']);
  });

  it('a mistake of YAML has its place', () => {
    const found = faults(changed('  language: de', '\tlanguage: de'));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.line).toBeGreaterThanOrEqual(lineOf(leitbildSource, '  language: de') - 1);
  });

  it('never throws, whatever somebody types into the file', () => {
    fc.assert(
      fc.property(
        fc.nat(leitbildSource.length - 1),
        fc.nat(30),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (at, cut, text) => {
          const parsed = parseLeitbild(leitbildSource.slice(0, at) + text + leitbildSource.slice(at + cut), 'f');
          for (const fault of parsed.ok ? [] : parsed.faults) expect(formatFault(fault, 'de')).toContain('f:');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a key named __proto__ is a key like any other', () => {
    expect(faults(`${leitbildSource}\n__proto__: { polluted: true }\n`).map(({ code }) => code)).toEqual([
      'unknown-key',
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
