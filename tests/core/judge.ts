import { readdirSync, readFileSync } from 'node:fs';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import { parseLeitbild } from '../../src/core/leitbild-parse.ts';
import { type Review, review } from '../../src/core/review.ts';
import type { RuleContext, Wording } from '../../src/core/rules/rule.ts';
import { parseWordings } from '../../src/core/wordings.ts';

export const leitbildSource = readFileSync('data/leitbild.yml', 'utf8');

/** What `make` returned the first time: nobody changes these, and nearly every test makes a company of them. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

export const exampleLeitbild = once((): Leitbild => {
  const parsed = parseLeitbild(leitbildSource, 'data/leitbild.yml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed.leitbild;
});

/** Every file of data/rules with the folder it lies in. */
export const wordingFiles = ['de', 'en'].flatMap((folder) =>
  readdirSync(`data/rules/${folder}`).map((name) => ({ folder, path: `data/rules/${folder}/${name}` })),
);

export const shippedWordings = once((): readonly Wording[] =>
  wordingFiles.flatMap(({ path }) => {
    const parsed = parseWordings(readFileSync(path, 'utf8'), path);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
    return parsed.wordings;
  }),
);

export const context: RuleContext = {
  leitbild: exampleLeitbild(),
  now: '2026-11-24T13:07:31.000Z',
  language: null,
  measured: [],
  wordings: shippedWordings(),
  secrets: () => [],
  recent: [],
};

export const judge = (text: string | Draft, more: Partial<RuleContext> = {}): Review =>
  review(typeof text === 'string' ? plainDraft(text) : text, { ...context, ...more });

/** The findings of one rule. */
export const of = (rule: string, text: string | Draft, more: Partial<RuleContext> = {}): readonly Finding[] =>
  judge(text, more).findings.filter((finding) => finding.rule === rule);
