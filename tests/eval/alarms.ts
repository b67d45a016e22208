import { rules } from '../../src/core/rules/index.ts';
import type { FindSecrets } from '../../src/core/rules/rule.ts';
import { judge } from '../core/judge.ts';
import type { Labelled } from './read.ts';
import { shareInterval } from './statistics.ts';
import { type Figure, withInterval } from './table.ts';

const SECTION = 'False alarms on ordinary posts';

interface Seen {
  readonly post: Labelled;
  readonly findings: ReturnType<typeof judge>['findings'];
}

const known = new Set<string>(rules.map(({ id }) => id));

/** A rule by its id; whatever comes from a file of wordings is one. */
const ruleOf = (id: string): string => (known.has(id) ? id : 'wording');

const per = (posts: readonly Seen[], name: string, test: (seen: Seen) => boolean, section = SECTION): Figure => {
  const hits = posts.filter(test).length;
  const { value, from, to } = shareInterval(hits, posts.length);
  const interval = { value: value * 1_000, from: from * 1_000, to: to * 1_000 };
  return { section, name, unit: 'per 1,000', on: `${hits} of ${posts.length}`, ...withInterval(interval) };
};

/** Posts of people: how many get a remark, by rule; and whether any real post, a company's too, is held back. */
export function alarmFigures(
  sets: Readonly<Record<string, readonly Labelled[]>>,
  real: readonly Labelled[],
  secrets: FindSecrets,
): readonly Figure[] {
  const read = (posts: readonly Labelled[]): readonly Seen[] =>
    posts.map((post) => ({ post, findings: judge(post.text, { secrets }).findings }));
  const figures = Object.entries(sets).flatMap(([name, posts]) => {
    if (posts.length === 0) return [];
    const seen = read(posts);
    const told = seen.map((one) => ({ ...one, findings: one.findings.filter(({ verdict }) => verdict !== 'praise') }));
    const ids = [...new Set(told.flatMap(({ findings }) => findings.map(({ rule }) => ruleOf(rule))))].sort();
    return [
      per(told, `${name}: a remark on style`, ({ findings }) => findings.some(({ about }) => about === 'style')),
      per(told, `${name}: held back`, ({ findings }) => findings.some(({ verdict }) => verdict === 'block')),
      ...ids.map((id) =>
        per(told, `${name}:   ${id}`, ({ findings }) => findings.some(({ rule }) => ruleOf(rule) === id)),
      ),
    ];
  });
  const all = read(real);
  const everybody = read(Object.values(sets).flat());
  return real.length === 0
    ? figures
    : [
        ...figures,
        per(everybody, 'all of these: a remark on style', ({ findings }) =>
          findings.some(({ about, verdict }) => about === 'style' && verdict !== 'praise'),
        ),
        per(all, 'all real posts: held back', ({ findings }) => findings.some(({ verdict }) => verdict === 'block')),
      ];
}
