import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../src/core/draft.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import { parseLeitbild } from '../../src/core/leitbild-parse.ts';
import { leitbildWarnings } from '../../src/core/leitbild-warnings.ts';
import { levelled } from '../../src/core/levels/apply.ts';
import { ruleFacts } from '../../src/core/levels/facts.ts';
import { review } from '../../src/core/review.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { BoundRule } from '../../src/core/rules/rule.ts';
import { context, judge, leitbildSource, shippedWordings } from './judge.ts';

const GRINDER = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder.';
const KEY = 'AKIAIOSFODNN7EXAMPLE';

const withLevels = (levels: Leitbild['review']['levels']): Leitbild => ({
  ...context.leitbild,
  review: { ...context.leitbild.review, levels },
});
const judged = (text: string, levels: Leitbild['review']['levels']): readonly (readonly unknown[])[] =>
  judge(text, { leitbild: withLevels(levels) }).findings.map(({ rule, verdict, overridable }) => [
    rule,
    verdict,
    overridable,
  ]);
const faults = (lines: string) => {
  const parsed = parseLeitbild(`${leitbildSource}\nreview:\n  levels:\n${lines}\n`, 'leitbild.yml');
  return parsed.ok ? [] : parsed.faults;
};

describe('a level of the company', () => {
  it('off drops, advise lowers a block, block raises and can be overridden', () => {
    const text = 'Bald: Projekt Handkurbel.';
    expect(judged(text, {})).toEqual([['confidential', 'block', true]]);
    expect(judged(text, { confidential: 'off' })).toEqual([]);
    expect(judged(text, { confidential: 'advise' })).toEqual([['confidential', 'advise', false]]);
    expect(judged('Das ist idiotensicher.', { confidential: 'block' })).toEqual([['confidential', 'block', true]]);
    expect(judge('Das ist idiotensicher.', { leitbild: withLevels({ confidential: 'block' }) }).verdict).toBe('block');
  });

  it('of an entry of a rule file counts before that of the rule', () => {
    const said = (rule: string): Finding => ({
      rule,
      verdict: 'advise',
      start: 0,
      end: 1,
      message: { de: rule, en: rule },
      why: { de: '', en: '' },
      instead: null,
      leitbild: null,
      overridable: false,
    });
    const entries: BoundRule = {
      id: 'wording',
      reads: 'posts',
      find: () => [said('one'), { ...said('two'), start: 2, end: 3 }],
    };
    const found = (levels: Leitbild['review']['levels']) =>
      review(plainDraft('abc'), { ...context, leitbild: withLevels(levels) }, [entries]).findings.map(
        ({ rule, verdict }) => [rule, verdict],
      );
    expect(found({ one: 'block' })).toEqual([
      ['one', 'block'],
      ['two', 'advise'],
    ]);
    expect(found({ wording: 'off', two: 'advise' })).toEqual([['two', 'advise']]);
    expect(found(JSON.parse('{"constructor": "off", "toString": "block"}'))).toEqual(found({}));
  });

  it('turns praise off and into nothing else', () => {
    expect(judged(GRINDER, { lived: 'off' })).toEqual([]);
    expect(judged(GRINDER, { lived: 'block' })).toEqual([['lived', 'praise', false]]);
  });

  it('waives no secret and no fact, even where a Leitbild came in another way', () => {
    const levels = { secrets: 'off', empty: 'advise', deceptive: 'off' } as const;
    expect(judged(KEY, levels)).toEqual([['secrets', 'block', false]]);
    expect(judged('', levels)).toEqual([['empty', 'block', false]]);
    expect(judged('Mühle \ud800', levels)).toEqual([['deceptive', 'block', false]]);
    expect(judged('Mühle \u202E rot', levels)).toEqual([]);
  });

  it('raises no rule that tripped', () => {
    const tripping: BoundRule = {
      id: 'links',
      reads: 'all',
      find: () => {
        throw new Error('bug');
      },
    };
    const { findings } = review(plainDraft('x'), { ...context, leitbild: withLevels({ links: 'block' }) }, [tripping]);
    expect(findings).toMatchObject([{ rule: 'links', verdict: 'advise' }]);
  });
});

describe('a Leitbild is refused', () => {
  it.each(Object.keys(ruleFacts).filter((id) => ruleFacts[id]?.fixed !== undefined))(
    'that waives %s, where it says so and with the reason',
    (id) => {
      for (const level of ['off', 'advise']) {
        const [fault, ...more] = faults(`    ${id}: ${level}`);
        expect(more).toEqual([]);
        expect(fault).toMatchObject({ code: 'fixed-rule', file: 'leitbild.yml', column: 7 + id.length });
        expect(fault?.excerpt).toBe(`    ${id}: ${level}`);
        expect(fault?.message.de).toContain(ruleFacts[id]?.fixed?.de ?? 'a reason');
        expect(fault?.message.en).toContain(`"${id}"`);
      }
      expect(faults(`    ${id}: block`)).toEqual([]);
    },
  );

  it('that names a rule nearly right, with the one that was meant', () => {
    const [fault] = faults('    confidental: off');
    expect(fault).toMatchObject({ code: 'unknown-rule', excerpt: '    confidental: off', column: 5 });
    expect(fault?.next.de).toContain('Meintest du »confidential«?');
    expect(fault?.next.en).toContain('"confidential"');
  });

  it('that wants praise to stop somebody, or a level there is none of', () => {
    expect(faults('    lived: block').map(({ code }) => code)).toEqual(['praise-level']);
    expect(faults('    wording: loud').map(({ code }) => code)).toEqual(['not-a-choice']);
  });

  it('not for what is a name of its own, nor for a level of any entry that is shipped', () => {
    const lines = shippedWordings().map(({ id }) => `    ${id}: off`);
    expect(faults([...lines, '    Microsoft.Adverbs: off', '    unser-ton: block'].join('\n'))).toEqual([]);
  });
});

describe('what is pointed out', () => {
  const warnings = (levels: Leitbild['review']['levels']) =>
    leitbildWarnings({ ...withLevels(levels), taboos: [], confidential: [] }, [{ id: 'leere-loesungen' }]);

  it('is a level nobody gives a meaning to, with the nearest name', () => {
    expect(warnings({ wording: 'off', 'leere-loesungen': 'off' })).toEqual([]);
    const [near, far] = warnings({ 'leere-loesung': 'off', 'Microsoft.Adverbs': 'off' });
    expect(near?.next.de).toBe('Meintest du »leere-loesungen«?');
    expect(far?.said.en).toContain('"Microsoft.Adverbs"');
    expect(far?.next.en).toContain('emptiness');
  });
});

describe('the table in docs/keeper.md', () => {
  const rows = readFileSync('docs/keeper.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, id, level = '', finds = ''] = /^\| `([a-z-]+)` \| ([a-z, ]+) \| (.+) \|$/.exec(line) ?? [];
      return id === undefined ? [] : [{ id, level, finds }];
    });

  it('has every rule there is, in its order, and what it does at most', () => {
    expect(rows.map(({ id, level }) => [id, level])).toEqual(
      Object.entries(ruleFacts).map(([id, { most, fixed }]) => [id, fixed === undefined ? most : `${most}, fixed`]),
    );
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(ruleFacts));
  });
});

it('the examples that show how are read as they stand', () => {
  const example = /```yaml\n(review:\n[\s\S]*?)```/.exec(readFileSync('docs/keeper.md', 'utf8'))?.[1] ?? '';
  const commented = /^# review:\n(?:# .*\n)+/m.exec(leitbildSource)?.[0].replaceAll(/^# /gm, '') ?? '';
  for (const [lines, brand] of [
    [example, 'Mahlwerk 74'],
    [commented, 'Mahlwerk 74'],
  ]) {
    const parsed = parseLeitbild(`${leitbildSource}\n${lines}`, 'leitbild.yml');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    expect(parsed.leitbild.review.brands).toEqual([brand]);
    expect(leitbildWarnings(parsed.leitbild, shippedWordings())).toEqual([]);
  }
});

it('names that every object has are no levels', () => {
  const [finding] = judge(`${GRINDER} Projekt Handkurbel`).findings;
  expect(levelled({ ...finding!, rule: 'constructor' }, 'toString', {})).toEqual({ ...finding!, rule: 'constructor' });
});
