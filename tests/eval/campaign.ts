import { features } from '../../src/core/campaign/features.ts';
import { marked } from '../../src/core/campaign/marks.ts';
import { campaignScore } from '../../src/core/campaign/score.ts';
import type { Locale } from '../../src/core/locale.ts';
import { readText } from '../../src/core/reading.ts';
import type { Labelled } from './read.ts';
import { aucInterval } from './statistics.ts';
import { type Figure, withInterval } from './table.ts';
import type { Grouped } from './validate.ts';

const SECTION = 'Campaign against conversation';

/** Without what tells the format of a data set: links, handles, and who was quoted. */
export const plain = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/(?<!\p{L})[RM]T(?=\s+@)/gu, ' ')
    .replace(/\.?@\w+:?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Posts as examples for fitting: what copy says = 1, what people say = 0; both sides weigh the same. */
function examples(high: readonly Labelled[], low: readonly Labelled[], language: Locale): readonly Grouped[] {
  const side = (rows: readonly Labelled[], label: 0 | 1) =>
    rows.map(({ text, group }): Grouped => {
      const { words, marks } = marked(readText(text), language);
      return { features: features(words, marks), label, weight: (high.length + low.length) / (2 * rows.length), group };
    });
  return high.length === 0 || low.length === 0 ? [] : [...side(high, 1), ...side(low, 0)];
}

const undressed = (rows: readonly Labelled[]): readonly Labelled[] =>
  rows.map((row) => ({ ...row, text: plain(row.text) }));

const isFirst = (_: unknown, i: number, all: readonly unknown[]): boolean => i < all.length / 2;

/** The first half in the order of the file: neighbours resemble each other, so every second one would be no other text. */
const firstHalf = (rows: readonly Labelled[]): readonly Labelled[] => rows.filter(isFirst);
const secondHalf = (rows: readonly Labelled[]): readonly Labelled[] =>
  rows.filter((row, i, all) => !isFirst(row, i, all));

const picked = (rows: readonly Labelled[], language: Locale, ...labels: readonly string[]): readonly Labelled[] =>
  rows.filter(({ lang, label }) => lang === language && labels.includes(label));

/** The account whose posts the weights are fitted on: the one with the most campaigns. All others are unseen. */
function fittedAccount(rows: readonly Labelled[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { group } of picked(rows, 'en', 'campaign')) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * What the shipped weights are fitted on: one account's campaigns and dialogue, as they are and without links and handles;
 * the first halves of product copy and of conversation in the language. German learns from the English account, too: the
 * kinds of evidence are the same, and there is no German one.
 */
export function campaignTraining(
  rows: readonly Labelled[],
  talk: readonly Labelled[],
  language: Locale,
): readonly Grouped[] {
  const account = fittedAccount(rows);
  const mine = (label: string) => picked(rows, 'en', label).filter(({ group }) => group === account);
  const [action, dialogue] = [mine('campaign'), mine('dialogue')];
  return [
    ...examples(action, dialogue, 'en'),
    ...examples(undressed(action), undressed(dialogue), 'en'),
    ...examples(
      undressed(firstHalf(picked(rows, language, 'marketing'))),
      undressed(firstHalf(picked([...rows, ...talk], language, 'conversation'))),
      language,
    ),
  ];
}

const count = (high: readonly Labelled[], low: readonly Labelled[]): string =>
  `${high.length} ${high[0]?.label ?? '?'}, ${low.length} ${low[0]?.label ?? '?'}`;

function compared(
  name: string,
  high: readonly Labelled[],
  low: readonly Labelled[],
  language: Locale,
): readonly Figure[] {
  if (high.length === 0 || low.length === 0) return [];
  const scoreOf = ({ text }: Labelled) => campaignScore(readText(text), language).score;
  const scored = { high: high.map(scoreOf), low: low.map(scoreOf) };
  return [{ section: SECTION, name, unit: 'AUC', on: count(high, low), ...withInterval(aucInterval(scored)) }];
}

/** The shipped weights on accounts and texts they were not fitted on, and for comparison on those they were. */
export function campaignFigures(rows: readonly Labelled[], talk: readonly Labelled[]): readonly Figure[] {
  const fitted = fittedAccount(rows);
  const all = [...rows, ...talk];
  const accounts = (label: string, seen: boolean) =>
    picked(rows, 'en', ...label.split('+')).filter(({ group }) => (group === fitted) === seen);
  const pair = (name: string, high: readonly Labelled[], low: readonly Labelled[], language: Locale) => [
    ...compared(name, high, low, language),
    ...compared(`${name}, no links or @`, undressed(high), undressed(low), language),
  ];
  const product = (language: Locale, half: (list: readonly Labelled[]) => readonly Labelled[], name: string) =>
    compared(
      `${language} ${name}: product copy / conversation, no links or @`,
      undressed(half(picked(rows, language, 'marketing'))),
      undressed(half(picked(all, language, 'conversation'))),
      language,
    );
  return [
    ...pair('en unseen: campaign / dialogue', accounts('campaign', false), accounts('dialogue', false), 'en'),
    ...pair(
      'en unseen: campaign / dialogue + info',
      accounts('campaign', false),
      accounts('dialogue+info', false),
      'en',
    ),
    ...pair('en fitted on: campaign / dialogue', accounts('campaign', true), accounts('dialogue', true), 'en'),
    ...(['de', 'en'] as const).flatMap((language) => [
      ...product(language, secondHalf, 'unseen'),
      ...product(language, firstHalf, 'fitted on'),
    ]),
  ];
}
