import { features, signs } from '../../src/core/emptiness/features.ts';
import { marked } from '../../src/core/emptiness/marks.ts';
import { emptinessOf } from '../../src/core/emptiness/score.ts';
import type { Locale } from '../../src/core/locale.ts';
import { readText } from '../../src/core/reading.ts';
import { exampleLeitbild } from '../core/judge.ts';
import { baselines } from './baselines.ts';
import type { Labelled } from './read.ts';
import { aucInterval, type Interval, type Scored } from './statistics.ts';
import { type Figure, withInterval } from './table.ts';
import { crossValidated, type Grouped } from './validate.ts';

const SECTION = 'Emptiness: empty against specific sentences';

const judged = (gold: readonly Labelled[], language: Locale): readonly Labelled[] =>
  gold.filter(({ lang, label }) => lang === language && (label === 'empty' || label === 'specific'));

/** Gold sentences of a language as examples: empty = 1, specific = 0, never split within a firm. */
export const emptinessExamples = (gold: readonly Labelled[], language: Locale): readonly Grouped[] =>
  judged(gold, language).map(({ text, label, group }) => ({
    features: features(marked(readText(text), language, exampleLeitbild())),
    label: label === 'empty' ? 1 : 0,
    weight: 1,
    group,
  }));

const sides = (rows: readonly Labelled[], score: (row: Labelled, i: number) => number): Scored => {
  const scores = rows.map(score);
  const of = (label: string) => scores.filter((_, i) => rows[i]?.label === label);
  return { high: of('empty'), low: of('specific') };
};

/** The product's score and every baseline's, on the same sentences. */
function beside(rows: readonly Labelled[], language: Locale, half: string): readonly Figure[] {
  const on = `${rows.filter(({ label }) => label === 'empty').length} empty, ${rows.filter(({ label }) => label === 'specific').length} specific`;
  const figure = (name: string, interval: Interval, note?: string): Figure => ({
    section: SECTION,
    name: `${language} ${half}: ${name}`,
    unit: 'AUC',
    on,
    ...withInterval(interval),
    ...(note === undefined ? {} : { note }),
  });
  const ours = aucInterval(sides(rows, ({ text }) => emptinessOf(readText(text), language, exampleLeitbild()).score));
  const theirs = Object.entries(baselines).map(
    ([name, of]) => [name, aucInterval(sides(rows, ({ text }) => of(text, language)))] as const,
  );
  const apart = theirs.every(([, { to }]) => to < ours.from);
  return [
    figure('ours', ours, apart ? 'interval apart from every baseline' : 'interval overlaps a baseline'),
    ...theirs.map(([name, interval]) => figure(`  ${name}`, interval)),
  ];
}

/** What was tuned on is shown with cross-validation beside; what was not, is what counts. */
export function emptinessFigures(
  tune: readonly Labelled[],
  report: readonly Labelled[],
  others: readonly Labelled[],
): readonly Figure[] {
  return (['de', 'en'] as const).flatMap((language) => {
    const mine = judged(tune, language);
    const crossed = (): Figure => {
      const scores = crossValidated(emptinessExamples(tune, language), signs);
      return {
        section: SECTION,
        name: `${language} tuned on, cross-validated by firm: ours`,
        unit: 'AUC',
        on: `${new Set(mine.map(({ group }) => group)).size} firms`,
        note: 'weights fitted without the firms scored',
        ...withInterval(aucInterval(sides(mine, (_, i) => scores[i] ?? 0))),
      };
    };
    const unseen = judged(report, language);
    const given = judged(others, language);
    return [
      ...(mine.length === 0 ? [] : [...beside(mine, language, 'tuned on'), crossed()]),
      ...(unseen.length === 0 ? [] : beside(unseen, language, 'unseen')),
      ...(given.length === 0 ? [] : beside(given, language, 'given')),
    ];
  });
}
