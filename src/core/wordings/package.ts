import { z } from 'zod';
import type { Fault } from '../faults.ts';
import type { Said } from '../locale.ts';
import type { Places } from '../yaml-places.ts';
import { checkOf, type Given } from './build.ts';
import type { Scope, Wording } from './check.ts';
import { type ExpressionPlace, expressionPlaces } from './own.ts';
import { refusal } from './pattern.ts';
import { isExpression } from './term.ts';
import { noCondition, noFormula, refused } from './told.ts';
import { keyLeft, kindLeft, nothingLeft, scopeLeft } from './told-package.ts';

const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const texts = z.array(text).max(5000);
const pairs = z.record(z.string(), z.union([text, z.null().transform(() => '')]));

const kinds = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
  'metric',
] as const satisfies readonly Given['extends'][];
/** What a rule of Vale may be that is not told from words alone. */
const others = ['script', 'sequence', 'spelling', 'readability'] as const;

/** A file of a Vale style: one rule, named by folder and file. Keys it does not know are named, not refused. */
export const packageSchema = z.looseObject({
  extends: z.enum([...kinds, ...others]),
  message: text,
  description: text.optional(),
  link: text.optional(),
  level: z.enum(['suggestion', 'warning', 'error']).optional(),
  scope: z.union([text, texts]).optional(),
  ignorecase: z.boolean().optional(),
  nonword: z.boolean().optional(),
  tokens: texts.optional(),
  raw: texts.optional(),
  append: z.boolean().optional(),
  exceptions: texts.optional(),
  swap: pairs.optional(),
  capitalize: z.boolean().optional(),
  token: text.optional(),
  max: z.number().optional(),
  min: z.number().optional(),
  alpha: z.boolean().optional(),
  either: pairs.optional(),
  first: text.optional(),
  second: text.optional(),
  match: text.optional(),
  threshold: z.number().optional(),
  formula: text.optional(),
  condition: text.optional(),
});
export type PackageRule = z.output<typeof packageSchema>;

/** What a rule of a package is made into, and what of it is left out. */
export interface FromPackage {
  readonly wording: Wording | null;
  readonly left: readonly Fault[];
}

const known = new Set(Object.keys(packageSchema.shape));
/** What holds here anyway: one finding a rule, and no list of words that a package brings along. */
const held = new Set(['limit', 'vocab']);

const scopes: Readonly<Record<string, Scope>> = {
  text: 'text',
  raw: 'text',
  summary: 'text',
  paragraph: 'paragraph',
  sentence: 'sentence',
};

/** The piece of a text it reads; null where a post has none of what it reads (a heading, a table). */
const scopeOf = ({ scope }: PackageRule): Scope | null => {
  if (scope === undefined) return 'text';
  const named = (Array.isArray(scope) ? scope : [scope]).flatMap((one) => scopes[one] ?? []);
  return named[0] ?? null;
};

/** Such formulas are made for pages: on fewer words their figures say nothing. */
const LEAST_WORDS = 100;

const positive = (n: number | undefined): number | null => (n === undefined || n <= 0 ? null : n);

/** Its `raw` pieces stand in front of every token (behind them where it says `append`); without tokens they are all there is. */
const tokensOf = ({ tokens = [], raw = [], append }: PackageRule): readonly string[] => {
  if (raw.length === 0) return tokens;
  if (tokens.length === 0) return [raw.join('')];
  const [before, behind] = append === true ? ['', raw.join('')] : [raw.join(''), ''];
  return [`${before}(?:${tokens.join('|')})${behind}`];
};

const givenOf = (rule: PackageRule, kind: Given['extends'], scope: Scope): Given => ({
  from: 'package',
  extends: kind,
  ignorecase: rule.ignorecase ?? false,
  nonword: rule.nonword ?? rule.tokens === undefined,
  scope,
  tokens: tokensOf(rule),
  exceptions: rule.exceptions ?? [],
  swap: rule.swap ?? {},
  capitalize: rule.capitalize ?? false,
  token: rule.token ?? '',
  max: positive(rule.max),
  min: positive(rule.min),
  alpha: rule.alpha ?? false,
  either: rule.either ?? {},
  first: rule.first ?? '',
  second: rule.second ?? '',
  match: rule.match ?? '',
  threshold: rule.threshold ?? (rule.match === '$title' || rule.match === '$sentence' ? 0.8 : 1),
  formula: rule.formula ?? '',
  condition: rule.condition ?? '',
  leastWords: LEAST_WORDS,
});

/** The rule without the expressions that cannot be used; each of them told where it stands. */
const readable = (
  rule: PackageRule,
  places: Places,
): { readonly rule: PackageRule; readonly left: readonly Fault[] } => {
  const bad = expressionPlaces(rule).flatMap((place) => {
    const why = isExpression(place.expression, 'package') ? refusal(place.expression) : null;
    return why === null ? [] : [{ place, why }];
  });
  // Pieces of one expression: read together, or not at all.
  const raw = rule.raw === undefined ? null : refusal(rule.raw.join(''));
  const left = [
    ...bad.map(({ place: { path, expression, key }, why }) =>
      places(path, refused(expression, why.what, why.part), why.part, key),
    ),
    ...(raw === null ? [] : [places(['raw'], refused('', raw.what, raw.part))]),
  ];
  if (left.length === 0) return { rule, left };
  const is = (of: string, at: ExpressionPlace['path'][number]) =>
    bad.some(({ place: { path } }) => path[0] === of && (path.length === 1 || path[1] === at));
  const without = (of: 'swap' | 'either') =>
    rule[of] === undefined ? undefined : Object.fromEntries(Object.entries(rule[of]).filter(([key]) => !is(of, key)));
  return {
    left,
    rule: {
      ...rule,
      tokens: rule.tokens?.filter((_, i) => !is('tokens', i)),
      exceptions: rule.exceptions?.filter((_, i) => !is('exceptions', i)),
      raw: raw === null ? rule.raw : undefined,
      swap: without('swap'),
      either: without('either'),
      ...Object.fromEntries(
        (['token', 'first', 'second', 'match'] as const).flatMap((key) => (is(key, '') ? [[key, undefined]] : [])),
      ),
    },
  };
};

/** Is there still something to look for? */
const isLeft = (given: Given): boolean => {
  switch (given.extends) {
    case 'existence':
      return given.tokens.length > 0;
    case 'substitution':
      return Object.keys(given.swap).length > 0;
    case 'consistency':
      return Object.keys(given.either).length > 0;
    case 'occurrence':
      return given.token !== '' && (given.max !== null || given.min !== null);
    case 'conditional':
      return given.first !== '' && given.second !== '';
    case 'capitalization':
      return given.match !== '';
    case 'repetition':
    case 'metric':
      return true;
  }
};

const whyOf = (style: string, { description, link }: PackageRule): Said => {
  const more = link === undefined ? '' : ` (${link})`;
  const own = description?.trim() ?? '';
  return own === ''
    ? { de: `So hält es das Paket »${style}«.${more}`, en: `That is how the package "${style}" has it.${more}` }
    : { de: `${own}${more}`, en: `${own}${more}` };
};

/** A rule of the Vale style `style` → a wording named "Style.Rule", and whatever of it posts or linear time do not allow. */
export const fromPackage = (given: PackageRule, id: string, language: 'de' | 'en', places: Places): FromPackage => {
  const style = id.split('.')[0] ?? id;
  const kind = kinds.find((one) => one === given.extends);
  if (kind === undefined) return { wording: null, left: [places(['extends'], kindLeft(given.extends))] };
  const scope = scopeOf(given);
  if (scope === null) return { wording: null, left: [places(['scope'], scopeLeft(String(given.scope)))] };
  const { rule, left: refusals } = readable(given, places);
  const keys = Object.keys(given).filter((key) => !known.has(key) && !held.has(key));
  const left = [...keys.map((key) => places([key], keyLeft(key), '', true)), ...refusals];
  const complete = givenOf(rule, kind, scope);
  if (!isLeft(complete)) return { wording: null, left: [...left, places(['extends'], nothingLeft)] };
  const check = checkOf(complete);
  if (check === 'formula') return { wording: null, left: [...left, places(['formula'], noFormula)] };
  if (check === 'condition') return { wording: null, left: [...left, places(['condition'], noCondition)] };
  const message = rule.message.trim();
  return {
    left,
    wording: {
      id,
      language,
      verdict: 'advise',
      check,
      message: { de: message, en: message },
      why: whyOf(style, rule),
      instead: null,
      leitbild: null,
      ok: [],
      ng: [],
    },
  };
};
