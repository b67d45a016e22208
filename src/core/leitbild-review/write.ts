import { Document, isScalar, visit } from 'yaml';
import type { Leitbild } from '../leitbild.ts';
import type { Said } from '../locale.ts';
import { SECOND } from '../time.ts';
import { comments } from './comments.ts';
import { slugOf, type Told, type ToldValue } from './draft.ts';

/** Time to change one's mind where the example only tries things out. */
const GRACE = '60s';

/** Short lists in one line: weekdays and reactions. */
const SHORT = 3;

function yaml(value: unknown): string {
  const doc = new Document(value, { aliasDuplicateObjects: false });
  visit(doc, {
    Seq: (_, list) => {
      list.flow = list.items.every((one) => isScalar(one) && String(one.value).length <= SHORT);
    },
  });
  return doc.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false }).trimEnd();
}

const comment = (text: string): string =>
  text
    .split('\n')
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');

const indented = (text: string, by: string): string => text.replaceAll(/^(?=.)/gmu, by);

/** Once where both languages are the same. */
const sentence = (said: Said): Said | string => (said.de === said.en ? said.de : said);

const policyOf = ({ policy, company }: Leitbild) => {
  const written = (one: Leitbild['policy']['post']) => ({
    ...one,
    grace: company.invented ? GRACE : `${Math.round(one.grace / SECOND)}s`,
  });
  return { post: written(policy.post), reply: written(policy.reply) };
};

/** The accounts of a company that exists, or the one account that needs no login. */
const accountsOf = ({ accounts, company }: Leitbild, { name, language }: Told): readonly unknown[] =>
  company.invented
    ? accounts
        .filter((one) => one.default)
        .map((one) => ({ ...one, handle: `@${slugOf(name, one.id)}`, answers: comments.answers[language] }))
    : accounts;

function valueText({ id, name, seen, from }: ToldValue, { language }: Told): string {
  const head = indented(yaml({ id, name: sentence(name) }), '    ').replace(/^ {4}/u, '  - ');
  const note = from === 'said' ? [] : [indented(comment(comments[from][language]), '    ')];
  return [head, ...note, indented(yaml({ seen: { de: seen, en: seen } }), '    ')].join('\n');
}

function valuesOf(told: Told): string {
  const further =
    told.further.length === 0 ? [] : [comments.further[told.language], ...told.further.map((one) => `- ${one}`)];
  return [
    'values:',
    told.values.map((value) => valueText(value, told)).join('\n\n'),
    ...(further.length === 0 ? [] : ['', indented(comment(further.join('\n')), '  ')]),
  ].join('\n');
}

/**
 * What a team told, as YAML that `parseLeitbild` takes, with comments in its language. What was not asked comes from `defaults`: the
 * example, or the Leitbild in use. `stories` = false leaves the stories out, where there is no room for them.
 */
export function writeLeitbild(told: Told, defaults: Leitbild, stories = true): string {
  const say = (key: Exclude<keyof typeof comments, 'answers'>): string => comment(comments[key][told.language]);
  const { rhythm, pictures, answers, keepers, reactions, legal } = defaults;
  const section = (key: Exclude<keyof typeof comments, 'answers'>, value: unknown): string =>
    `${say(key)}\n${yaml(value)}`;
  const heard =
    stories && told.stories.length > 0 ? [`${say('stories')}\n#\n${told.stories.map(comment).join('\n#\n')}`] : [];
  const real = !defaults.company.invented;
  return `${[
    say('head'),
    ...heard,
    section('company', { company: { name: told.name, language: told.language } }),
    section('mission', { mission: sentence(told.mission) }),
    section('vision', { vision: sentence(told.vision) }),
    section('goals', { goals: told.goals.map(sentence) }),
    `${say('values')}\n${valuesOf(told)}`,
    say('terms'),
    section('accounts', { accounts: accountsOf(defaults, told) }),
    section('rhythm', { rhythm }),
    section('policy', { policy: policyOf(defaults) }),
    yaml({ pictures, answers }),
    section('keepers', { keepers }),
    section('reactions', { reactions }),
    real && legal !== undefined ? yaml({ legal }) : say('legal'),
  ].join('\n\n')}\n`;
}
