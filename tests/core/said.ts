import { plainDraft } from '../../src/core/draft.ts';
import type { Finding } from '../../src/core/finding.ts';
import { languageOf } from '../../src/core/language.ts';
import { bound, type RuleContext, type Wording } from '../../src/core/rules/rule.ts';
import { wording } from '../../src/core/rules/wording.ts';
import { type From, parseWordings } from '../../src/core/wordings.ts';
import { context } from './judge.ts';

/** What the rules by wording have to say, alone and all of it: what a review makes of that is not theirs. */
export const said = (text: string, more: Partial<RuleContext> = {}): readonly Finding[] =>
  bound(wording).find(plainDraft(text), { ...context, language: languageOf(text), ...more });

/** One entry around these lines of YAML; whatever they leave out is filled in. */
export const entry = (lines: string, ok = 'Es regnet heute.', ng = 'Es regnet Wörter.'): string => `language: de
rules:
  - id: probe
    message: { de: Das sagt nichts., en: That says nothing. }
    why: { de: Weil., en: Because. }
    ok: [${JSON.stringify(ok)}]
    ng: [${JSON.stringify(ng)}]
${lines.replace(/^/gmu, '    ')}
`;

/** Its wordings, or a failing test that says what is wrong with the file. */
export const parsed = (yaml: string, from: From = 'house'): readonly Wording[] => {
  const read = parseWordings(yaml, 'f.yml', from);
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.wordings;
};

/** What is wrong with a file: code, line and column. */
export const wrong = (yaml: string): readonly (readonly [code: string, line: number, column: number])[] => {
  const read = parseWordings(yaml, 'f.yml');
  return read.ok ? [] : read.faults.map(({ code, line, column }) => [code, line, column]);
};
