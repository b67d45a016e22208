import type { FindSecrets } from '../../src/core/rules/rule.ts';
import { judge } from '../core/judge.ts';
import type { Labelled } from './read.ts';
import { agreement, shareInterval } from './statistics.ts';
import { type Figure, withInterval } from './table.ts';

/** Is there a finding of this rule? */
const found = (rule: string, text: string, secrets: FindSecrets): boolean =>
  judge(text, { secrets }).findings.some((finding) => finding.rule === rule);

function share(section: string, name: string, rows: readonly Labelled[], hit: (row: Labelled) => boolean): Figure {
  const hits = rows.filter(hit).length;
  return {
    section,
    name,
    unit: 'share',
    on: `${hits} of ${rows.length}`,
    ...withInterval(shareInterval(hits, rows.length)),
  };
}

/** The kind a fixture of secrets is of: "secretlint-rule-npm" is npm. */
const secretKind = ({ source }: Labelled): string => /secretlint-rule-([a-z-]+)/.exec(source)?.[1] ?? 'other';

/** Secrets found, by kind, and clean look-alikes left alone. */
export function secretFigures(rows: readonly Labelled[], secrets: FindSecrets): readonly Figure[] {
  const section = 'Secrets';
  const hit = ({ text }: Labelled) => found('secrets', text, secrets);
  const secret = rows.filter(({ label }) => label === 'secret');
  const clean = rows.filter(({ label }) => label === 'clean');
  if (secret.length === 0) return [];
  const kinds = [...new Set(secret.map(secretKind))].sort();
  return [
    share(section, 'found', secret, hit),
    ...kinds.map((kind) =>
      share(
        section,
        `  ${kind}`,
        secret.filter((row) => secretKind(row) === kind),
        hit,
      ),
    ),
    share(section, 'clean, flagged all the same', clean, hit),
  ];
}

/** Kinds of personal data a post can give away so that the rule `personal` should speak. A city or an age is none. */
const PERSONAL = ['EMAIL_ADDRESS', 'PHONE_NUMBER', 'IBAN_CODE', 'CREDIT_CARD'] as const;

const kindsIn = ({ label }: Labelled): readonly string[] => label.replace(/^pii:/u, '').split(',');

/** Personal data found, by kind; a text with several kinds counts for each. What holds none of them should stay quiet. */
export function personalFigures(rows: readonly Labelled[], secrets: FindSecrets): readonly Figure[] {
  const section = 'Personal data (a text counts for every kind in it)';
  const all = rows.filter(({ label }) => label.startsWith('pii:') || label === 'none');
  if (all.length === 0) return [];
  const hit = ({ text }: Labelled) => found('personal', text, secrets);
  const other = all.filter((row) => !kindsIn(row).some((kind) => (PERSONAL as readonly string[]).includes(kind)));
  return [
    ...PERSONAL.map((kind) =>
      share(
        section,
        kind,
        all.filter((row) => kindsIn(row).includes(kind)),
        hit,
      ),
    ),
    share(section, 'none of these, flagged all the same', other, hit),
  ];
}

/** How far the two labellers of the gold sentences agree, over all and by language. */
export function agreementFigures(gold: readonly Labelled[]): readonly Figure[] {
  return (['de', 'en'] as const).flatMap((language) => {
    const pairs = gold.flatMap(({ lang, label, second }) =>
      lang === language && second !== undefined ? [[label, second] as const] : [],
    );
    if (pairs.length === 0) return [];
    const { same, kappa, items } = agreement(pairs);
    const figure = { section: 'Agreement of the two labellers', on: `${items} sentences` };
    return [
      { ...figure, name: `${language}: Cohen's kappa`, value: kappa, unit: 'kappa' },
      { ...figure, name: `${language}: the same label`, value: same, unit: 'share' },
    ];
  });
}
