import { z } from 'zod';
import type { Given } from './build.ts';

const sentence = z.string().trim().min(1).max(500);
const said = z.strictObject(
  { de: sentence, en: sentence },
  { error: ({ code }) => (code === 'invalid_type' ? 'both-languages' : undefined) },
);
const token = z.string().trim().min(1).max(300);
const tokens = z.array(token).min(1).max(2000);
const pairs = z.record(token, token).refine((map) => Object.keys(map).length > 0, { message: 'no-pair' });
const count = z.number().int().min(0).max(300);

/** What each kind has to say, and what it may. */
const keysOf: Readonly<Record<Given['extends'], readonly [needed: readonly string[], allowed: readonly string[]]>> = {
  existence: [['tokens'], ['nonword', 'exceptions']],
  substitution: [['swap'], ['nonword', 'exceptions', 'capitalize']],
  occurrence: [['token'], ['max', 'min', 'scope', 'nonword']],
  repetition: [[], ['tokens', 'alpha', 'max', 'exceptions', 'nonword']],
  consistency: [['either'], ['nonword']],
  conditional: [
    ['first', 'second'],
    ['exceptions', 'nonword'],
  ],
  capitalization: [['match'], ['scope', 'exceptions', 'threshold']],
  metric: [['formula', 'condition'], []],
};
const kinds = Object.keys(keysOf) as readonly Given['extends'][];
const special = [...new Set(Object.values(keysOf).flatMap(([needed, allowed]) => [...needed, ...allowed]))];

const entrySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: 'slug' }),
    extends: z.enum(kinds),
    message: said,
    why: said,
    instead: said.optional(),
    link: z.url({ protocol: /^https?$/ }).optional(),
    leitbild: z
      .string()
      .regex(/^(?:mission|vision|value:[a-z0-9][a-z0-9-]{0,39})$/, { message: 'leitbild-line' })
      .optional(),
    level: z.enum(['suggestion', 'warning', 'error']).default('suggestion'),
    ignorecase: z.boolean().default(true),
    nonword: z.boolean().optional(),
    scope: z.enum(['text', 'paragraph', 'sentence']).optional(),
    tokens: tokens.optional(),
    exceptions: tokens.optional(),
    swap: pairs.optional(),
    capitalize: z.boolean().optional(),
    token: token.optional(),
    max: count.optional(),
    min: count.optional(),
    alpha: z.boolean().optional(),
    either: pairs.optional(),
    first: token.optional(),
    second: token.optional(),
    match: token.optional(),
    threshold: z.number().min(0).max(1).optional(),
    formula: z.string().trim().min(1).max(500).optional(),
    condition: token.optional(),
    ok: z.array(sentence).min(1),
    ng: z.array(sentence).min(1),
  })
  .superRefine((entry, ctx) => {
    const [needed, allowed] = keysOf[entry.extends];
    for (const key of needed)
      if (!Object.hasOwn(entry, key)) ctx.addIssue({ code: 'custom', message: 'missing', path: [key] });
    for (const key of special)
      if (Object.hasOwn(entry, key) && !needed.includes(key) && !allowed.includes(key))
        ctx.addIssue({ code: 'custom', message: 'other-kind', path: [key] });
    if (entry.extends === 'occurrence' && entry.max === undefined && entry.min === undefined)
      ctx.addIssue({ code: 'custom', message: 'missing', path: ['max'] });
  });

export type Entry = z.output<typeof entrySchema>;

/** A file of our own shape: the language of the posts it reads, and its rules. */
export const fileSchema = z.strictObject({
  language: z.enum(['de', 'en']),
  rules: z
    .array(entrySchema)
    .min(1)
    .max(500)
    .superRefine((entries, ctx) => {
      const seen = new Set<string>();
      for (const [i, { id }] of entries.entries()) {
        if (seen.has(id)) ctx.addIssue({ code: 'custom', message: 'twice', path: [i, 'id'] });
        seen.add(id);
      }
    }),
});

/** An entry with every key, as the checks are built from it. */
export const givenOf = (entry: Entry): Given => ({
  from: 'own',
  extends: entry.extends,
  ignorecase: entry.ignorecase,
  nonword: entry.nonword ?? false,
  scope: entry.scope ?? (entry.extends === 'capitalization' ? 'sentence' : 'text'),
  tokens: entry.tokens ?? [],
  exceptions: entry.exceptions ?? [],
  swap: entry.swap ?? {},
  capitalize: entry.capitalize ?? false,
  token: entry.token ?? '',
  max: entry.max ?? null,
  min: entry.min ?? null,
  alpha: entry.alpha ?? true,
  either: entry.either ?? {},
  first: entry.first ?? '',
  second: entry.second ?? '',
  match: entry.match ?? '',
  threshold: entry.threshold ?? 1,
  formula: entry.formula ?? '',
  condition: entry.condition ?? '',
  leastWords: 0,
});

export interface ExpressionPlace {
  readonly path: readonly [string, ...(string | number)[]];
  readonly expression: string;
  /** It is the key that counts, and not what stands behind it. */
  readonly key?: true;
}

type Texts<K extends string, T> = { readonly [key in K]?: T | undefined };

/** Where in an entry expressions may stand, and what is written there. */
export const expressionPlaces = (
  entry: Texts<'tokens' | 'exceptions', readonly string[]> &
    Texts<'swap' | 'either', Readonly<Record<string, string>>> &
    Texts<'token' | 'first' | 'second' | 'match', string>,
): readonly ExpressionPlace[] => [
  ...(['tokens', 'exceptions'] as const).flatMap((of) =>
    (entry[of] ?? []).map((expression, i): ExpressionPlace => ({ path: [of, i], expression })),
  ),
  ...(['token', 'first', 'second', 'match'] as const).flatMap((of): readonly ExpressionPlace[] => {
    const expression = entry[of];
    return expression === undefined || /^\$(?:title|sentence|lower|upper)$/u.test(expression)
      ? []
      : [{ path: [of], expression }];
  }),
  ...(['swap', 'either'] as const).flatMap((of) =>
    Object.entries(entry[of] ?? {}).flatMap(([key, better]): readonly ExpressionPlace[] => [
      { path: [of, key], expression: key, key: true },
      ...(of === 'either' ? [{ path: [of, key], expression: better } as const] : []),
    ]),
  ),
];
