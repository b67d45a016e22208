import type { SecretLintRuleContext, SecretLintRuleCreator, SecretLintSourceCode } from '@secretlint/types';
import type { FindSecrets, SecretSpan } from '../../src/core/rules/rule.ts';
import { mayHoldSecret } from './marks.ts';

/**
 * Two rules of the preset are no use here: `gcp` reads key files by their ending, one kind of them asynchronously; the filter obeys
 * comments ("secretlint-disable") in the text it looks at, and a post is no place to switch a check off.
 */
const LEFT_OUT = /-rule-(?:gcp|filter-comments)$/;

let loaded: Promise<FindSecrets> | null = null;

/** The secrets that secretlint's recommended rules know. Loads the library, once; what it returns is synchronous and never throws. */
export const findSecrets = (): Promise<FindSecrets> =>
  (loaded ??= import('@secretlint/secretlint-rule-preset-recommend').then(({ rules }) => finder(rules)));

const none: FindSecrets = () => [];

/** The same, for one text: the library is loaded only for a text in which it could find something. */
export const secretsFor = async (text: string): Promise<FindSecrets> => (mayHoldSecret(text) ? findSecrets() : none);

type Report = Parameters<SecretLintRuleContext['report']>[0];

/** A finder of these rules; one that cannot be set up, or fails on a text, is passed over there. */
export function finder(rules: readonly SecretLintRuleCreator[]): FindSecrets {
  // Null between two texts: what reports too late reports nothing.
  let reports: { kind: string; report: Report }[] | null = null;
  const files = rules
    .filter(({ meta }) => !LEFT_OUT.test(meta.id))
    .flatMap((rule) => {
      const kind = rule.meta.id.replace(/^.*-rule-/, '');
      const context: SecretLintRuleContext = {
        sharedOptions: {},
        // Its sentences would quote the secret; only what was found is of use.
        createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data }),
        report: (report) => void reports?.push({ kind, report }),
        ignore: () => undefined,
      };
      try {
        return rule.create(context, {}).file ?? [];
      } catch {
        return [];
      }
    });
  return (text) => {
    if (!mayHoldSecret(text)) return [];
    reports = [];
    const source = sourceOf(text);
    for (const file of files) {
      try {
        Promise.resolve(file(source)).catch(() => undefined);
      } catch {
        // The others go on.
      }
    }
    const found = reports;
    reports = null;
    return found.map(({ kind, report }) => spanOf(text, kind, report));
  };
}

/**
 * Where the secret is. Some rules give the place of its label, or a range as long as the secret that begins at the label: what they
 * name as found says better where it is. Of an address with a password, only that.
 */
function spanOf(text: string, kind: string, { message, range: [from, to] }: Report): SecretSpan {
  const named = Object.values((message.data ?? {}) as Readonly<Record<string, unknown>>)
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => ({ start: text.indexOf(String(value), from), length: String(value).length }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start || b.length - a.length)[0];
  const [start, end] = named === undefined ? [from, to] : [named.start, named.start + named.length];
  const inside = /^[^\s:/]{1,40}:\/\/[^\s:/]{1,300}:([^\s@/]{1,300})@/d.exec(text.slice(start, end))?.indices?.[1];
  return inside === undefined ? { start, end, kind } : { start: start + inside[0], end: start + inside[1], kind };
}

/** A text without a file, as the rules want it; none of those used asks for a line. */
const sourceOf = (content: string): SecretLintSourceCode => ({
  content,
  hasBOM: false,
  filePath: undefined,
  physicalFilePath: undefined,
  contentType: 'text',
  ext: '',
  getFilePath: () => undefined,
  getPhysicalFilePath: () => undefined,
  locationToRange: () => [0, content.length],
  rangeToLocation: () => ({ start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }),
  positionToIndex: () => 0,
  indexToPosition: () => ({ line: 1, column: 0 }),
});
