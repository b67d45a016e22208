import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/locale.ts';
import { leftOut } from '../../../src/core/wordings/left.ts';
import { isPackageRule, parsePackageRule } from '../../../src/core/wordings.ts';
import { said } from '../said.ts';

const read = (yaml: string, language: Locale = 'en') => {
  const parsed = parsePackageRule(yaml, 'Plain/Rule.yml', 'Plain.Rule', language);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed;
};
const found = (yaml: string, text: string, language: Locale = 'en') =>
  said(text, { wordings: read(yaml, language).wordings, language });
const left = (yaml: string) => read(yaml).skipped.map(({ fault: { code, line, column } }) => [code, line, column]);

describe('a rule of a Vale style', () => {
  it('speaks its own words to both readers, under its name, with its link as the reason, and never blocks', () => {
    const yaml = `extends: existence
message: "'%s' is worn out."
link: https://example.com/words
level: error
ignorecase: true
tokens:
  - at the end of the day
  - going forward
`;
    expect(found(yaml, 'Going forward, at the end of the day.')).toMatchObject([
      {
        rule: 'Plain.Rule',
        about: 'style',
        verdict: 'advise',
        start: 0,
        end: 13,
        message: {
          de: "'Going forward' is worn out. Ebenso: »at the end of the day«.",
          en: '\'Going forward\' is worn out. Also: "at the end of the day".',
        },
        why: {
          de: 'So hält es das Paket »Plain«. (https://example.com/words)',
          en: 'That is how the package "Plain" has it. (https://example.com/words)',
        },
        leitbild: null,
      },
    ]);
  });

  it('minds case unless it says otherwise, and takes every sign as one of an expression', () => {
    const yaml = `extends: substitution
message: Use '%s' instead of '%s'.
swap:
  colou?rs?: tint
  'e\\.g\\.': for example
  1: one
`;
    expect(found(yaml, 'Two colors')[0]!.message.en).toBe("Use 'tint' instead of 'colors'.");
    expect(found(yaml, 'Two Colors, exgx')).toEqual([]);
    expect(found(yaml, 'Take 1 now')[0]!.instead!.en).toBe('"one"');
  });

  it('puts its raw pieces in front of its tokens', () => {
    const yaml = 'extends: existence\nmessage: Who?\nraw:\n  - (?:was|were)\n  - \\s+\ntokens: [made, said]\n';
    expect(found(yaml, 'Mistakes were  made.').map(({ start, end }) => [start, end])).toEqual([[9, 19]]);
    expect(found(yaml, 'We made it.')).toEqual([]);
  });

  it('reads letters of all languages as letters', () => {
    const yaml = "extends: existence\nmessage: '%s'\ntokens: ['\\w+bar']\n";
    expect(found(yaml, 'Das ist verfügbar.', 'de')[0]!.message.de).toBe('verfügbar');
  });

  it('measures pages, not posts', () => {
    const yaml = "extends: metric\nmessage: '%s words a sentence.'\nformula: words / sentences\ncondition: '> 3'\n";
    expect(found(yaml, 'Nine words in one sentence are not a page.')).toEqual([]);
    expect(found(yaml, 'Ten words are in one of these sentences, are they? '.repeat(20))).toHaveLength(1);
  });

  it.each(['script', 'sequence', 'spelling', 'readability'])('of the kind %s is named, with its place', (kind) => {
    const yaml = `message: No.\nextends: ${kind}\nscript: x.tengo\n`;
    expect(read(yaml).wordings).toEqual([]);
    expect(left(yaml)).toEqual([['kind-left', 2, 10]]);
  });

  it('that reads what posts do not have is named', () => {
    const yaml = 'extends: existence\nmessage: No.\nscope: heading.h1\ntokens: [a]\n';
    expect(left(yaml)).toEqual([['scope-left', 3, 8]]);
    expect(left(yaml.replace('heading.h1', '[heading, sentence]'))).toEqual([]);
  });

  it('is read without what it cannot have: keys and expressions are named, each with its place', () => {
    const yaml = `extends: substitution
message: Use '%s'.
action:
  name: replace
swap:
  utilize: use
  'are not(?= sure)': aren't
`;
    expect(left(yaml)).toEqual([
      ['key-left', 3, 1],
      ['look-around', 7, 11],
    ]);
    expect(found(yaml, 'We utilize it.')).toHaveLength(1);
  });

  it('of which nothing is left is named as such', () => {
    const yaml = "extends: existence\nmessage: No.\ntokens: ['(?<!a)b']\n";
    expect(read(yaml).wordings).toEqual([]);
    expect(left(yaml)).toEqual([
      ['look-around', 3, 11],
      ['nothing-left', 1, 10],
    ]);
  });

  it.each([
    ['an unknown kind', 'extends: existance\nmessage: No.\ntokens: [a]\n', 'not-a-choice'],
    ['no message', 'extends: existence\ntokens: [a]\n', 'missing-key'],
    ['tokens that are none', 'extends: existence\nmessage: No.\ntokens: 5\n', 'wrong-kind'],
    ['broken YAML', 'extends: existence\nmessage: "No.\n', 'missing-char'],
  ])('with %s is refused', (_name, yaml, code) => {
    const parsed = parsePackageRule(yaml, 'f.yml', 'Plain.Rule', 'en');
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.code)).toContain(code);
  });

  it('is told from a file of our own shape', () => {
    expect(isPackageRule('# x\nextends: existence\ntokens: [a]\n')).toBe(true);
    expect(isPackageRule('language: de\nrules:\n  - id: a\n    extends: existence\n')).toBe(false);
  });
});

describe('what is left out', () => {
  it('is told once for all rules it concerns, the first of them with their places', () => {
    const yaml = 'extends: existence\nmessage: No.\naction:\n  name: edit\ntokens: [a]\n';
    const skipped = Array.from({ length: 6 }, (_, i) => ({ ...read(yaml).skipped[0]!, rule: `Plain.R${i}` }));
    const [one, ...more] = leftOut(skipped);
    expect(more).toEqual([]);
    expect(one!.rules).toHaveLength(6);
    expect(one!.said.en).toBe(
      '"action:" has no effect here; the rest of the rule holds. In: Plain.R0 (Plain/Rule.yml:3:1), Plain.R1 (Plain/Rule.yml:3:1), Plain.R2 (Plain/Rule.yml:3:1), Plain.R3 (Plain/Rule.yml:3:1) and 2 more times.',
    );
    expect(leftOut([])).toEqual([]);
  });
});

describe('what stands behind a message', () => {
  it('a swap to nothing has no other word', () => {
    const yaml = 'extends: substitution\nmessage: "Leave out \'%s%s\'."\nswap:\n  very: null\n';
    const [finding] = found(yaml, 'A very good one');
    expect(finding).toMatchObject({ start: 2, end: 6, instead: null });
  });

  it('the others follow in a sentence of their own', () => {
    const yaml = 'extends: existence\nmessage: "Avoid \'%s\'"\nignorecase: true\ntokens: [very, quite]\n';
    expect(found(yaml, 'A very good, quite good one')[0]!.message.en).toBe('Avoid \'very\'. Also: "quite".');
  });
});
