import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWordings } from '../../src/core/wordings.ts';
import { exampleLeitbild, shippedWordings, wordingFiles } from './judge.ts';
import { entry, parsed, said, wrong } from './said.ts';

describe.each(shippedWordings())('$language/$id', (wording) => {
  it.each(wording.ng)('finds: %s', (sentence) => {
    expect(said(sentence, { language: wording.language }).map(({ rule }) => rule)).toContain(wording.id);
  });

  it.each(wording.ok)('leaves alone, as all others do: %s', (sentence) => {
    expect(said(sentence, { language: wording.language })).toEqual([]);
  });

  it('rests on a line of the Leitbild, if on any', () => {
    const { values } = exampleLeitbild();
    expect([null, 'mission', 'vision', ...values.map(({ id }) => `value:${id}`)]).toContain(wording.leitbild);
  });
});

describe('data/rules', () => {
  it.each(wordingFiles)('$path speaks the language of its folder', ({ folder, path }) => {
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^language: ${folder}$`, 'm'));
  });

  it('no two rules have one name', () => {
    const ids = shippedWordings().map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('the example Leitbild is free of what they find', () => {
    const { mission, vision, goals, values } = exampleLeitbild();
    for (const line of [mission, vision, ...goals, ...values.map(({ name }) => name)])
      for (const language of ['de', 'en'] as const) expect(said(line[language], { language })).toEqual([]);
  });
});

it('what docs/rules.md shows is such a file, and every kind is in its table', () => {
  const text = readFileSync('docs/rules.md', 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  const wordings = parsed(example);
  expect(wordings).toHaveLength(1);
  expect(said('We circled back.', { wordings, language: 'en' })[0]?.message.en).toBe(
    'Say "answer" instead of "circled back".',
  );
  const kinds = [...text.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, kind]) => kind).slice(1);
  const refused = parseWordings(example.replace('extends: substitution', 'extends: nothing'), 'f.yml');
  expect(refused.ok ? '' : refused.faults[0]?.next.en).toBe(`Possible are: ${kinds.join(', ')}.`);
});

describe('a file that is wrong', () => {
  const good = entry('extends: existence\ntokens: [Wörter]');
  const at = (yaml: string, part: string): readonly [number, number] => {
    const before = yaml.slice(0, yaml.indexOf(part)).split('\n');
    return [before.length, (before.at(-1) ?? '').length + 1];
  };

  it('is one that misses its own ng sentence, or finds its own ok sentence: said at that sentence', () => {
    const missing = good.replace('Es regnet Wörter.', 'Es regnet.');
    expect(wrong(missing)).toEqual([['ng-not-found', ...at(missing, '"Es regnet."')]]);
    const finding = good.replace('Es regnet heute.', 'Wörter.');
    expect(wrong(finding)).toEqual([['ok-found', ...at(finding, '"Wörter."')]]);
  });

  it('is not proven once more where it was before', () => {
    const missing = good.replace('Es regnet Wörter.', 'Es regnet.');
    expect(parsed(missing, 'proven')).toHaveLength(1);
  });

  it.each([
    ['an unknown key', 'why:', 'wy:', 'unknown-key'],
    ['a line no Leitbild has', 'extends:', 'leitbild: slogan\n    extends:', 'leitbild-line'],
    ['an unknown kind', 'extends: existence', 'extends: existance', 'not-a-choice'],
    ['a kind that only Vale has', 'extends: existence', 'extends: script', 'not-a-choice'],
    ['a key of another kind', 'tokens:', 'swap: { a: b }\n    tokens:', 'other-kind'],
    ['a kind without what it needs', 'tokens: [Wörter]', 'level: warning', 'missing-key'],
    ['a message in one language', ', en: That says nothing. }', ' }', 'missing-key'],
    [
      'a message without a language',
      '{ de: Das sagt nichts., en: That says nothing. }',
      'Das sagt nichts.',
      'both-languages',
    ],
    ['no sentence it leaves alone', '["Es regnet heute."]', '[]', 'too-small'],
    ['broken YAML', '["Es regnet heute."]', '["Es regnet heute."', 'open-bracket'],
    ['an alias', '[Wörter]', '*all', 'bad-alias'],
    ['the shape of before', 'rules:', 'wordings:', 'unknown-key'],
  ])('is one with %s', (_name, from, to, code) => {
    expect(wrong(good.replace(from, to)).map(([found]) => found)).toContain(code);
  });

  it('is one with the same rule twice, or with sentences left out', () => {
    const [head, rules] = good.split('rules:\n');
    expect(wrong(`${head}rules:\n${rules}${rules}`).map(([code]) => code)).toEqual(['twice']);
    expect(wrong(good.replace(/^ *(?:ok|ng):.*\n/gmu, '')).map(([code]) => code)).toEqual([
      'missing-key',
      'missing-key',
    ]);
  });

  it('is one whose rule is called like one of the program, which levels would confuse', () => {
    const yaml = good.replace('id: probe', 'id: secrets');
    expect(wrong(yaml)).toEqual([['taken', ...at(yaml, 'secrets')]]);
  });

  it('is a bomb of aliases, told and not opened', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'].map((line, i) =>
      i === 0 ? line : `${line}: &${line} [${`*${'abcdefghi'[i - 1]}, `.repeat(9)}]`,
    );
    expect(wrong(`${bomb.join('\n')}\n`).map(([code]) => code)).toEqual(['bad-alias']);
  });

  it.each([
    ['look-ahead', "'Wört(?=er)er'", '(?=', 'look-around'],
    ['look-behind', "'(?<!x)Wörter'", '(?<!', 'look-around'],
    ['a back-reference', "'(W)ö\\1'", '\\1', 'back-reference'],
    ['an open bracket', "'Wörter (mit'", 'Wörter (mit', 'expression'],
    ['a repetition of a repetition', "'(a)**'", '**', 'expression'],
  ])('is one with %s: said at that place', (_name, token, part, code) => {
    const yaml = good.replace('[Wörter]', `[Wörter, ${token}]`);
    expect(wrong(yaml)).toEqual([[code, ...at(yaml, part)]]);
  });

  it('is one whose swap has such a key, or whose formula cannot be worked out', () => {
    const swap = entry("extends: substitution\nswap: { Wörter: Worte, 'x(?=y)': z }");
    expect(wrong(swap)).toEqual([['look-around', ...at(swap, '(?=')]]);
    const metric = entry("extends: metric\nformula: words / heads\ncondition: '> 3'");
    expect(wrong(metric)).toEqual([['formula', ...at(metric, 'words / heads')]]);
    const compare = entry('extends: metric\nformula: words\ncondition: 3 or so');
    expect(wrong(compare)).toEqual([['condition', ...at(compare, '3 or so')]]);
  });

  it('names the file, the line as written, and what to do, in both languages', () => {
    const read = parseWordings(good.replace('[Wörter]', "['(?=a)']"), 'de/ours.yml');
    const [fault] = read.ok ? [] : read.faults;
    expect(fault).toMatchObject({ file: 'de/ours.yml', excerpt: "    tokens: ['(?=a)']" });
    for (const locale of ['de', 'en'] as const) expect(fault!.next[locale]).toContain('exceptions:');
  });
});

describe('what is no expression', () => {
  const finds = (token: string, text: string): boolean =>
    said(text, {
      wordings: parsed(entry(`extends: existence\ntokens: [${JSON.stringify(token)}, Wörter]`)),
      language: 'de',
    }).length > 0;

  it.each([
    ['z. B.', 'Das ist z. B. so', 'Das ist z, Bx so'],
    ['Interesse?', 'Interesse? Dann los', 'Interess'],
    ['c++', 'written in C++ today', 'written in C today'],
    ['$<zahl>', 'for $40 only', 'for 40 only'],
  ])('is taken as it is written: %s', (token, yes, no) => {
    expect(finds(token, yes)).toBe(true);
    expect(finds(token, no)).toBe(false);
  });

  it.each([
    ['Büros?tuhl', 'Ein Bürotuhl', 'Ein Büros'],
    ['größer(?:e|en)', 'etwas GRÖSSERE', 'etwas größer'],
    ['\\w+ierung', 'die Überregulierung', 'die Übung'],
  ])('and these are expressions, of whole words in any case: %s', (token, yes, no) => {
    expect(finds(token, token.startsWith('größer') ? 'etwas Größere' : yes)).toBe(true);
    expect(finds(token, no)).toBe(false);
    expect(finds(token, `x${yes.split(' ').at(-1)}`)).toBe(token.startsWith('\\w'));
  });

  it('what would hang a backtracking engine is over at once', () => {
    const wordings = parsed(entry("extends: existence\ntokens: ['(a+)+b', Wörter]"));
    expect(said(`${'a'.repeat(50_000)}!`, { wordings, language: 'de' })).toEqual([]);
  });
});

it('says where a file of rules is shown, and that an id is too long', () => {
  const fault = (yaml: string) => {
    const read = parseWordings(yaml, 'f.yml');
    return read.ok ? undefined : read.faults[0];
  };
  const good = entry('extends: existence\ntokens: [Wörter]');
  for (const yaml of ['', good.replace(/^ *why:.*\n/mu, ''), good.replace('[Wörter]', '[]')]) {
    expect(fault(yaml)?.next.de).toContain('docs/rules.md');
    expect(fault(yaml)?.next.en).toContain('docs/rules.md');
  }
  const withId = (id: string) => fault(good.replace('id: probe', `id: ${id}`))?.message.en;
  expect(withId('a'.repeat(40))).toBeUndefined();
  expect(withId('a'.repeat(41))).toBe('This id is too long.');
  expect(withId('ä')).toBe('This id has characters that addresses cannot carry.');
});
