import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLeitbild } from '../../../src/core/leitbild-parse.ts';
import { toldIn } from '../../../src/core/leitbild-review/draft.ts';
import {
  type Answers,
  interview,
  nextStep,
  troubleWith,
  valueIn,
} from '../../../src/core/leitbild-review/interview.ts';
import { phrasesOf } from '../../../src/core/leitbild-review/phrases.ts';
import { writeLeitbild } from '../../../src/core/leitbild-review/write.ts';
import { type Locale, locales } from '../../../src/core/locale.ts';
import { exampleLeitbild } from '../judge.ts';

const example = exampleLeitbild();

/** Everything asked for, in order, when each question gets this answer. */
function asked(locale: Locale, answer: (key: string) => string): readonly string[] {
  const answers: Record<string, string> = {};
  const keys: string[] = [];
  for (let step = nextStep(answers, locale); step !== null && keys.length < 40; step = nextStep(answers, locale)) {
    keys.push(step.key);
    answers[step.key] = answer(step.key);
  }
  return keys;
}

describe('the interview', () => {
  it('has eight questions, stories first, and each a question in both languages', () => {
    expect(interview.map(({ id }) => id)).toEqual([
      'proud',
      'wrong',
      'no',
      'mission',
      'vision',
      'goals',
      'values',
      'name',
    ]);
    for (const { ask } of interview)
      for (const locale of locales) {
        expect(ask[locale]).toMatch(/[?.]$|[«"]\.$/);
        expect(ask[locale]).not.toContain('!');
      }
  });

  it('asks for the other language sentence by sentence, and for nothing that was passed over', () => {
    const said: Answers = { mission: 'Wir backen.', goals: 'Eins\n\nZwei', values: 'Erst fragen: gefragt' };
    expect(asked('de', (key) => said[key] ?? '')).toEqual([
      ...['proud', 'wrong', 'no', 'mission', 'mission/2', 'vision', 'goals', 'goals/2/1', 'goals/2/2'],
      ...['values', 'values/2/1', 'name'],
    ]);
    expect(nextStep({ ...said, proud: '', wrong: '', no: '' }, 'en')?.ask).toBe(
      'And in German: "Wir backen."? Left empty, it stays the same sentence.',
    );
  });

  it.each([
    [{ key: 'mission', needed: true, many: false }, ' \n', 'missing'],
    [{ key: 'proud', needed: false, many: true }, '', null],
    [{ key: 'mission', needed: true, many: false }, 'a'.repeat(501), 'too-long'],
    [{ key: 'goals', needed: true, many: true }, `kurz\n${'a'.repeat(501)}`, 'too-long'],
    [{ key: 'proud', needed: false, many: true }, 'a'.repeat(5_000), null],
    [{ key: 'values', needed: true, many: true }, 'a\n'.repeat(13), 'too-many'],
    [{ key: 'values', needed: true, many: true }, 'a\n'.repeat(12), null],
  ] as const)('%j takes what a Leitbild can hold (%#)', (step, answer, trouble) => {
    expect(troubleWith(step, answer)).toBe(trouble);
  });

  it.each([
    ['Erst reparieren: »geflickt«, läuft wieder', 'Erst reparieren', ['geflickt', 'läuft wieder']],
    ['Respekt', 'Respekt', []],
    ['Um 9:30 ist offen', 'Um 9:30 ist offen', []],
    ['Wir sagen es:', 'Wir sagen es', []],
  ])('%s is a value and what one sees of it', (line, name, seen) => expect(valueIn(line)).toEqual({ name, seen }));
});

describe('phrases of a story', () => {
  it.each([
    [
      'de',
      'Der Ofen war kalt. Jan hat ihn am selben Tag repariert, für 40 Euro. Die Bestellung haben wir abgelehnt.',
      ['repariert', '<zahl> Euro', 'abgelehnt'],
    ],
    [
      'en',
      'The stove was cold. Jan fixed it for $40. We declined the order and refunded her.',
      ['fixed', '$<number>', 'declined', 'refunded'],
    ],
    ['de', 'Es war ein schöner Tag, und wir haben es gut gemacht.', []],
  ] as const)('in %s: what hands did, and what it cost', (language, story, phrases) => {
    expect(
      phrasesOf(story, language, example)
        .map(({ phrase }) => phrase)
        .toSorted(),
    ).toEqual(phrases.toSorted());
  });
});

const answers: Answers = {
  proud: 'Jan hat den Ofen am selben Tag repariert, für 40 Euro.',
  wrong: 'Der Teig war versalzen. Am Tresen haben wir es gesagt und jedem ein Brot geschenkt.',
  no: '',
  mission: 'Wir backen nachts Brot.',
  'mission/2': 'We bake at night.',
  vision: 'In jedem Dorf eine Backstube.',
  'vision/2': '',
  goals: '200 Brote am Tag\nZwei Lehrlinge bleiben',
  'goals/2/1': '200 loaves a day',
  values: 'Fehler sagen wir am Tresen\nErst reparieren: geflickt\nErst reparieren: neu gewickelt\n*',
  'values/2/2': 'Repair first',
  name: 'Bäckerei & Söhne: "die Guten"',
};

describe('the file it becomes', () => {
  const yaml = writeLeitbild(toldIn(answers, 'de', example), example);
  const parsed = parseLeitbild(yaml, 'neu.yml');
  const leitbild = parsed.ok ? parsed.leitbild : expect.fail(JSON.stringify(parsed.faults));

  it('is a Leitbild in the team’s own words', () => {
    expect(leitbild.company).toEqual({ name: 'Bäckerei & Söhne: "die Guten"', invented: false, language: 'de' });
    expect(leitbild.mission).toEqual({ de: 'Wir backen nachts Brot.', en: 'We bake at night.' });
    expect(leitbild.vision.en).toBe('In jedem Dorf eine Backstube.');
    expect(leitbild.goals).toEqual([
      { de: '200 Brote am Tag', en: '200 loaves a day' },
      { de: 'Zwei Lehrlinge bleiben', en: 'Zwei Lehrlinge bleiben' },
    ]);
    expect(leitbild.values.map(({ id, name, seen }) => [id, name.en, seen.de])).toEqual([
      ['fehler-sagen-wir-am-tresen', 'Fehler sagen wir am Tresen', ['geschenkt']],
      ['erst-reparieren', 'Repair first', ['geflickt']],
      ['erst-reparieren-3', 'Erst reparieren', ['neu gewickelt']],
      ['value-4', '*', ['*']],
    ]);
  });

  it('keeps what was told and not used, as comments, and says what to do with it', () => {
    expect(yaml).toContain('# Jan hat den Ofen am selben Tag repariert, für 40 Euro.');
    expect(yaml).toMatch(/# Auch das kam in euren Geschichten vor:\n {2}# - repariert\n {2}# - <zahl> Euro/);
    expect(yaml).toContain('# Aus euren Geschichten. Streicht, was nicht passt');
    expect(yaml).toContain('# Noch zählt hier nichts.');
    expect(writeLeitbild(toldIn(answers, 'de', example), example, false)).not.toContain('selben Tag');
  });

  it('takes from the example what nobody was asked, with time to change one’s mind', () => {
    expect(leitbild.rhythm).toEqual(example.rhythm);
    expect(leitbild.reactions).toEqual(example.reactions);
    expect(leitbild.policy.post).toEqual({ ...example.policy.post, grace: 60_000 });
    expect(leitbild.accounts).toEqual([
      {
        id: 'microblog',
        network: 'microblog',
        handle: '@baeckerei-soehne-die-guten',
        answers: 'Wer gerade da ist',
        default: true,
      },
    ]);
    expect(leitbild.legal).toBeUndefined();
  });

  it('keeps accounts, keepers and legal pages of a company that is at work', () => {
    const real = { ...example, company: { ...example.company, invented: false }, keepers: ['slack:U1'] };
    const again = parseLeitbild(writeLeitbild(toldIn(answers, 'en', real), real), 'new.yml');
    if (!again.ok) return expect.fail(JSON.stringify(again.faults));
    const { accounts, keepers, legal, policy } = again.leitbild;
    expect({ accounts, keepers, legal, policy }).toEqual({
      accounts: real.accounts,
      keepers: ['slack:U1'],
      legal: real.legal,
      policy: real.policy,
    });
  });

  it('can be read whatever was typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const needed = text.map((said) => `x${said}`);
    const given = fc.record({
      ...{
        proud: text,
        wrong: text,
        no: text,
        mission: needed,
        vision: needed,
        goals: needed,
        values: needed,
        name: needed,
      },
      ...{ 'mission/2': text, 'goals/2/1': text, 'values/2/1': text },
    });
    fc.assert(
      fc.property(given, fc.constantFrom(...locales), (said, locale) => {
        const read = parseLeitbild(writeLeitbild(toldIn(said, locale, example), example), 'x.yml');
        expect(read.ok ? [] : read.faults).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
