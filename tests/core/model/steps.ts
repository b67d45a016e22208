import type { Command, DeliveryCommand } from '../../../src/core/decide/index.ts';
import type { PersonId } from '../../../src/core/person.ts';
import type { Proposal, RevisionFacts } from '../../../src/core/proposal.ts';
import type { Publication } from '../../../src/core/publication.ts';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../../src/core/time.ts';
import type { Dice } from './dice.ts';
import { accountsOf, facts, policy, type World } from './world.ts';

/** Four humans with two accounts each (known as one only once they are linked), two colleagues with one, a guest, a bot. */
export const people: readonly PersonId[] = [
  'jana',
  'jana2',
  'ben',
  'ben2',
  'kim',
  'kim2',
  'ida',
  'ida2',
  'otto',
  'mira',
  'gus',
  'robo',
];
const pairs = [
  ['jana', 'jana2'],
  ['ben', 'ben2'],
  ['kim', 'kim2'],
  ['ida', 'ida2'],
] as const;
const networks = ['blog', 'chirp'] as const;

/** One thing that happens: a command on the proposal, or something in the world around it. */
export type Step =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'stop' | 'go'; readonly scope: string; readonly told: boolean }
  | { readonly kind: 'link'; readonly pair: readonly [PersonId, PersonId] }
  | { readonly kind: 'leave' | 'return' | 'guest'; readonly person: PersonId };

type Maker = (d: Dice, p: Proposal, world: World) => Step;

const say = (command: Command): Step => ({ kind: 'command', command });
const card = (d: Dice, p: Proposal) => ({
  revision: d.chance(90) ? p.revision : Math.max(1, p.revision - 1),
  round: d.chance(90) ? p.round : Math.max(1, p.round - 1),
});
const vias = ['button', 'reaction:✅', 'reaction:❌'] as const;

/** Somebody; for what only a few may do, more often one of those. */
const somebody = (d: Dice, rather: readonly PersonId[] = []): PersonId =>
  rather.length > 0 && d.chance(60) ? d.of(rather) : d.of(people);

function someFacts(d: Dice, p: Proposal, world: World): RevisionFacts {
  const hard = d.chance(75)
    ? []
    : [
        { rule: 'taboo', overridable: true },
        { rule: d.of(['duty', 'taboo']), overridable: true },
      ].slice(d.below(2));
  return facts(p.revision + 1, {
    commitment: d.chance(95) ? `hash-${p.revision + 1}` : `hash-${p.revision}`,
    accounts: d.chance(60) ? accountsOf('blog') : accountsOf('blog', 'chirp'),
    wished: d.chance(75) ? null : plus(world.now, d.of([-HOUR, 10 * MINUTE, 3 * HOUR])),
    hard: d.chance(97) ? hard : [{ rule: 'secret', overridable: false }],
    policy: { ...policy, quorum: d.of([1, 1, 1, 2, 2, 3]), keeperNeeded: d.chance(20) },
  });
}

/** What a worker would do next with this publication, most of the time; otherwise anything a worker can say. */
function work(d: Dice, p: Proposal, world: World): Step {
  const one =
    p.publications.length > 0
      ? p.publications[d.chance(80) ? p.publications.length - 1 - d.below(Math.min(2, p.publications.length)) : 0]
      : undefined;
  if (world.readsBack && p.status === 'approved' && d.chance(p.heardAt === null ? 60 : 20))
    return say({ type: 'hear', ...card(d, p) });
  if (one === undefined) return say({ type: 'issue', publication: 'P-1', commitment: 'hash-1' });
  const all = workOn(d, p, one, world);
  const natural: Partial<Record<Publication['state'], readonly (keyof typeof all)[]>> = {
    pending: ['claim', 'claim', 'claim', 'issue', 'hold'],
    sending:
      one.firstSentAt === null
        ? [p.undo === null ? 'claim' : 'begin-removal', 'hold']
        : [
            'live',
            'live',
            'more',
            'refused',
            'after',
            'unknown',
            'found',
            'absent',
            'cannot-tell',
            'handed-over',
            'claim',
          ],
    live: ['begin-removal'],
    refused: ['begin-removal', 'live'],
    unconfirmed: ['found', 'begin-removal'],
    cancelled: ['begin-removal'],
    held: ['release'],
    removing: ['removed', 'removed', 'stuck', 'failed', 'begin-removal', 'renew'],
  };
  const names = natural[one.state];
  const name = names !== undefined && d.chance(80) ? d.of(names) : d.of(Object.keys(all) as (keyof typeof all)[]);
  return say(all[name]);
}

function workOn(d: Dice, p: Proposal, one: Publication, world: World) {
  const publication = one.id;
  const notBefore = plus(world.now, d.of([SECOND, MINUTE]));
  const leaseUntil = plus(world.now, 30 * SECOND);
  const fence = one.fence + (d.chance(94) ? 1 : 0);
  const mine = one.fence - (d.chance(92) ? 0 : 1);
  const part = d.chance(95) ? one.partsLive : d.below(2);
  const commitment = d.chance(95) ? (p.facts?.commitment ?? '') : 'hash-of-something-else';
  const reason = d.of(['login', 'budget', 'late', 'stopped', 'signals-unread', one.held ?? 'login'] as const);
  const result = (r: Extract<DeliveryCommand, { type: 'result' }>['result']): DeliveryCommand => ({
    type: 'result',
    publication,
    fence: mine,
    result: r,
  });
  const removal = (r: 'removed' | 'gone' | 'stuck' | 'failed'): DeliveryCommand => ({
    type: 'removal',
    publication,
    fence: mine,
    result: r,
    notBefore,
  });
  return {
    claim: { type: 'claim', publication, fence, part, leaseUntil, commitment },
    issue: { type: 'issue', publication, commitment },
    live: result({ kind: 'live', part, last: true }),
    more: result({ kind: 'live', part, last: false }),
    refused: result({ kind: 'refused', retry: d.of(['never', 'login']), code: 'text', notBefore: null }),
    after: result({ kind: 'refused', retry: 'after', code: 'rate', notBefore }),
    unknown: result({ kind: 'unknown', notBefore }),
    'handed-over': result({ kind: 'handed-over' }),
    found: { type: 'found', publication, part, last: d.chance(70) },
    absent: { type: 'absent', publication, enough: d.chance(70), notBefore },
    'cannot-tell': { type: 'cannot-tell', publication },
    hold: { type: 'hold', publication, reason },
    release: { type: 'release', publication, reason },
    'begin-removal': { type: 'begin-removal', publication, fence, leaseUntil },
    renew: { type: 'renew-removal', publication, fence: mine, leaseUntil },
    removed: removal(d.of(['removed', 'gone'])),
    stuck: removal('stuck'),
    failed: removal('failed'),
  } satisfies Record<string, DeliveryCommand>;
}

const row = (d: Dice, p: Proposal): string => `P-${1 + d.below(Math.max(1, p.publications.length))}`;
const objectors = (p: Proposal): readonly PersonId[] =>
  p.signals.filter((s) => s.verdict === 'object').map((s) => s.person);
const toDue = (p: Proposal, world: World): number =>
  p.due === null ? MINUTE : Math.max(0, Date.parse(p.due) - Date.parse(world.now));

/** What can happen, and how often. */
const makers: readonly (readonly [weight: number, make: Maker])[] = [
  [
    9,
    (d, p) =>
      say({ type: 'voice', by: somebody(d), via: d.of(vias), verdict: d.chance(80) ? 'yes' : 'object', ...card(d, p) }),
  ],
  [
    2,
    (d, p) => {
      const known = p.signals.length > 0 ? d.of(p.signals) : undefined;
      if (known && d.chance(80))
        return say({ type: 'unvoice', by: known.person, via: known.via, revision: known.revision, round: known.round });
      return say({ type: 'unvoice', by: somebody(d), via: d.of(vias), ...card(d, p) });
    },
  ],
  [
    1,
    (d, p) =>
      say({
        type: 'take-back',
        by: somebody(
          d,
          p.signals.map((s) => s.person),
        ),
        ...card(d, p),
      }),
  ],
  [2, (d, p) => say({ type: 'drop', by: somebody(d, objectors(p)) })],
  [1, (d, p) => say({ type: 'reason', by: somebody(d, objectors(p)), commitment: 'why' })],
  [
    2,
    (d, p) =>
      say({
        type: 'override',
        by: somebody(d),
        rule: d.of(['taboo', 'taboo', 'duty', 'secret']),
        revision: card(d, p).revision,
        commitment: 'why',
      }),
  ],
  [
    2,
    (d, p, w) =>
      say({ type: 'revise', by: somebody(d, p.authors), base: card(d, p).revision, facts: someFacts(d, p, w) }),
  ],
  [
    1,
    (d, p) =>
      d.chance(15)
        ? say({ type: 'withdraw', by: somebody(d, p.authors) })
        : say({ type: 'pass-on', by: somebody(d), to: null }),
  ],
  [2, (d) => say({ type: 'undo', by: somebody(d) })],
  [2, (d, p) => say({ type: 'retry', by: somebody(d), publication: d.chance(50) ? null : row(d, p) })],
  [
    1,
    (d, p) =>
      say({ type: 'is-there', by: somebody(d), publication: row(d, p), ...(d.chance(20) ? { last: false } : {}) }),
  ],
  [1, (d, p) => say({ type: 'not-there', by: somebody(d), publication: row(d, p) })],
  [2, (d, p) => say({ type: 'still', by: somebody(d, [...p.authors, 'kim']) })],
  [1, () => say({ type: 'tick' })],
  [2, () => say({ type: 'reassess' })],
  [2, (d) => ({ kind: 'stop', scope: d.of(['all', ...networks]), told: d.chance(70) })],
  [3, (d, _, w) => ({ kind: 'go', scope: w.stops.size > 0 ? d.of([...w.stops]) : 'all', told: d.chance(70) })],
  [2, (d) => ({ kind: 'link', pair: d.of(pairs) })],
  [2, (d) => ({ kind: d.of(['leave', 'leave', 'guest', 'return', 'return']), person: d.of(people.slice(0, 10)) })],
  [3, (d) => ({ kind: 'pass', ms: d.below(MINUTE) })],
  [5, (d, p, w) => ({ kind: 'pass', ms: Math.max(0, toDue(p, w) - (d.chance(15) ? 1 : 0)) })],
  [2, (d) => ({ kind: 'pass', ms: d.of([30 * SECOND, 31 * MINUTE, HOUR, HOUR + 1, 4 * HOUR]) })],
  [1, (d) => ({ kind: 'pass', ms: d.of([DAY, 3 * DAY]) })],
  [20, work],
];
const bag: readonly Maker[] = makers.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

/** The next thing that happens. A proposal nobody has asked about is asked about first, nearly always. */
export function stepOf(d: Dice, p: Proposal, world: World): Step {
  if (p.status === 'draft' && d.chance(95))
    return say({ type: 'ask', by: d.chance(90) ? 'jana' : d.of(people), facts: someFacts(d, p, world), named: null });
  return d.chance(35) ? onward(d, p, world) : d.of(bag)(d, p, world);
}

/** What brings a proposal further on its way, so that sequences reach deep enough. */
function onward(d: Dice, p: Proposal, world: World): Step {
  if (p.status === 'open')
    return say({
      type: 'voice',
      by: d.of(people.slice(2, 10)),
      via: 'button',
      verdict: 'yes',
      revision: p.revision,
      round: p.round,
    });
  if (p.status === 'contested') return say({ type: 'drop', by: d.of(objectors(p)) });
  if (p.status === 'approved' && p.due !== null && p.due > world.now) return { kind: 'pass', ms: toDue(p, world) };
  return p.publications.length > 0 ? work(d, p, world) : d.of(bag)(d, p, world);
}
