import { signs as campaignSigns, featureNames } from '../../src/core/campaign/features.ts';
import { signs } from '../../src/core/emptiness/features.ts';
import { markKinds } from '../../src/core/emptiness/marks.ts';
import type { Locale } from '../../src/core/locale.ts';
import { campaignTraining } from './campaign.ts';
import { emptinessExamples } from './emptiness.ts';
import type { Example, Model } from './logistic.ts';
import type { Labelled } from './read.ts';
import { learned } from './validate.ts';

/** A model as weights.ts holds it: two digits are more than a few hundred sentences can tell. */
export interface Shipped {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

// Adding 0 turns -0 into 0.
const short = (value: number): number => Number(value.toFixed(2)) + 0;

/** One post in five is taken to be a case; among the examples it is every second one. */
const IN_LIFE = 0.2;

/** The same weights where cases are rarer: only the intercept knows how frequent they are. */
function inLife(model: Model, examples: readonly Example[]): Model {
  const weigh = (label: 0 | 1) => examples.reduce((sum, one) => sum + (one.label === label ? one.weight : 0), 0);
  return { ...model, intercept: model.intercept + Math.log(IN_LIFE / (1 - IN_LIFE)) - Math.log(weigh(1) / weigh(0)) };
}

const shipped = ({ intercept, weights }: Model, kinds: readonly string[]): Shipped => ({
  intercept: short(intercept),
  weights: Object.fromEntries(kinds.map((kind, i) => [kind, short(weights[i] ?? 0)])),
});

function both(
  examplesOf: (language: Locale) => readonly Example[],
  signed: readonly (-1 | 1)[],
  kinds: readonly string[],
): Readonly<Record<Locale, Shipped>> {
  const of = (language: Locale) => {
    const examples = examplesOf(language);
    return shipped(inLife(learned(examples, signed), examples), kinds);
  };
  return { de: of('de'), en: of('en') };
}

/** What src/core/emptiness/weights.ts holds: fitted on the half of the gold sentences that may be tuned on. */
export const fitEmptiness = (tune: readonly Labelled[]): Readonly<Record<Locale, Shipped>> =>
  both((language) => emptinessExamples(tune, language), signs, markKinds);

/** What src/core/campaign/weights.ts holds: fitted on some accounts and texts of a folder, see campaignTraining. */
export const fitCampaign = (rows: readonly Labelled[], talk: readonly Labelled[]): Readonly<Record<Locale, Shipped>> =>
  both((language) => campaignTraining(rows, talk, language), campaignSigns, featureNames);
