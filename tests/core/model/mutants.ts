import { type Command, type Context, type Decision, decide } from '../../../src/core/decide/index.ts';
import type { Proposal } from '../../../src/core/proposal.ts';
import { MINUTE, plus } from '../../../src/core/time.ts';
import type { Decider } from './play.ts';

/** A wrong decision: what it sees is bent before the real one decides. */
export interface Mutant {
  readonly name: string;
  /** Laws of the oracle that notice it; one of them must be the one that is broken first. */
  readonly laws: RegExp;
  readonly decider: Decider;
}

const bent =
  (
    bend: (
      p: Proposal,
      command: Command,
      context: Context,
    ) => Partial<{ p: Partial<Proposal>; command: Command; context: Partial<Context> }>,
  ): Decider =>
  (p, command, context) => {
    const change = bend(p, command, context);
    return decide({ ...p, ...change.p }, change.command ?? command, { ...context, ...change.context });
  };

const isLeaving = (command: Command): boolean => command.type === 'claim' || command.type === 'issue';
const nothing: Decision = { ok: true, events: [] };
const current = (p: Proposal, command: Command, key: 'revision' | 'round'): Command =>
  command.type === 'voice' ? { ...command, [key]: p[key] } : command;
const rows = (p: Proposal, change: object): Partial<Proposal> => ({
  publications: p.publications.map((one) => ({ ...one, ...change })),
});

const missing = /valid voices are missing|no voice on own words|approved is not reopened|no keeper/;

export const mutants: readonly Mutant[] = [
  {
    name: 'two accounts are always two humans',
    laws: missing,
    decider: bent(() => ({ context: { sameHuman: (a, b) => a === b } })),
  },
  {
    name: 'nothing is read back',
    laws: /claimed unread|old reading/,
    decider: bent(() => ({ context: { readsBack: false } })),
  },
  {
    name: 'a reading is good for ever',
    laws: /old reading/,
    decider: bent((p, _, { now }) => (p.heardAt === null ? {} : { p: { heardAt: now } })),
  },
  {
    name: 'a reading of an earlier card counts',
    laws: /claimed unread|old reading/,
    decider: bent((p, c) =>
      c.type === 'hear' ? { command: { type: 'hear', revision: p.revision, round: p.round } } : {},
    ),
  },
  {
    name: 'a voice counts whatever its round',
    laws: missing,
    decider: bent((p, c) => ({ command: current(p, c, 'round') })),
  },
  {
    name: 'a voice counts whatever its revision',
    laws: missing,
    decider: bent((p, c) => ({ command: current(p, c, 'revision') })),
  },
  {
    name: 'objections are overlooked',
    laws: /objection stands|voices are missing|not reopened/,
    decider: bent((p) => ({ p: { signals: p.signals.filter((s) => s.verdict === 'yes') } })),
  },
  {
    name: 'objections to earlier revisions are forgotten',
    laws: missing,
    decider: bent((p) => ({
      p: { signals: p.signals.filter((s) => s.verdict === 'yes' || s.revision === p.revision) },
    })),
  },
  {
    name: 'the author counts',
    laws: missing,
    decider: bent((p) => ({ p: { authors: p.status === 'draft' ? [] : ['nobody'] } })),
  },
  { name: 'a co-author counts', laws: missing, decider: bent((p) => ({ p: { authors: p.authors.slice(0, 1) } })) },
  {
    name: 'guests and bots count',
    laws: /only colleagues act/,
    decider: bent((_, __, { standing }) => ({ context: { standing: (x) => ({ ...standing(x), kind: 'colleague' }) } })),
  },
  {
    name: 'who has left still counts',
    laws: missing,
    decider: bent((_, c, { standing }) => ({
      context: { standing: (x) => ('by' in c && c.by === x ? standing(x) : { ...standing(x), kind: 'colleague' }) },
    })),
  },
  {
    name: 'no keeper is needed',
    laws: /no keeper/,
    decider: bent((p) =>
      p.facts === null ? {} : { p: { facts: { ...p.facts, policy: { ...p.facts.policy, keeperNeeded: false } } } },
    ),
  },
  {
    name: 'a link makes a keeper',
    laws: /no keeper/,
    decider: bent((_, __, { standing, sameHuman }) => ({
      context: { standing: (x) => ({ ...standing(x), keeper: sameHuman(x, 'kim') }) },
    })),
  },
  {
    name: 'one voice is always enough',
    laws: missing,
    decider: bent((p) =>
      p.facts === null ? {} : { p: { facts: { ...p.facts, policy: { ...p.facts.policy, quorum: 1 } } } },
    ),
  },
  {
    name: 'hard findings do not matter',
    laws: /hard finding/,
    decider: bent((p) => (p.facts === null ? {} : { p: { facts: { ...p.facts, hard: [] } } })),
  },
  {
    name: 'an override is free',
    laws: missing,
    decider: bent((p) =>
      p.facts === null || p.overrides.length === 0 ? {} : { p: { overrides: [], facts: { ...p.facts, hard: [] } } },
    ),
  },
  {
    name: 'other words leave',
    laws: /other words/,
    decider: bent((p, c) =>
      isLeaving(c) ? { command: { ...c, commitment: p.facts?.commitment ?? '' } as Command } : {},
    ),
  },
  {
    name: 'no grace',
    laws: /before its time/,
    decider: bent((_, c, { now }) => (isLeaving(c) ? { context: { now: plus(now, MINUTE) } } : {})),
  },
  {
    name: 'never too late',
    laws: /hour late/,
    decider: bent((p, c, { now }) =>
      isLeaving(c) ? { p: rows(p, { due: p.publications.some((x) => x.due > now) ? plus(now, 1) : now }) } : {},
    ),
  },
  { name: 'stop is overlooked', laws: /while stopped/, decider: bent(() => ({ context: { halted: () => false } })) },
  {
    name: 'stop leaves voices valid',
    laws: missing,
    decider: (p, c, x) => (c.type === 'halt' ? nothing : decide({ ...p, voided: false }, c, x)),
  },
  {
    name: 'a stop marks only what was approved',
    laws: /missing|stands after the go/,
    decider: (p, c, x) => (c.type === 'halt' && p.status !== 'approved' ? nothing : decide(p, c, x)),
  },
  {
    name: 'what is asked or revised while stopped is not marked',
    laws: /stands after the go/,
    decider: bent((_, c) => (c.type === 'ask' || c.type === 'revise' ? { context: { halted: () => false } } : {})),
  },
  {
    name: 'go leaves the cards as they are',
    laws: /stands after the go/,
    decider: (p, c, x) => (c.type === 'resume' ? nothing : decide(p, c, x)),
  },
  {
    name: 'go asks anew what no stop has touched',
    laws: /without a stop/,
    decider: bent((_, c) => (c.type === 'resume' ? { p: { voided: true } } : {})),
  },
  {
    name: 'undo is overlooked',
    laws: /after undo/,
    decider: bent((_, c) => (isLeaving(c) || c.type === 'retry' ? { p: { undo: null } } : {})),
  },
  {
    name: 'a lease binds nobody',
    laws: /two workers|before the outcome/,
    decider: bent((p) => ({ p: rows(p, { leaseUntil: null }) })),
  },
  {
    name: 'any fence will do',
    laws: /old fence/,
    decider: bent((p, c) => (isLeaving(c) ? { p: rows(p, { fence: -1 }) } : {})),
  },
  {
    name: 'a failed removal is a removal',
    laws: /something outside/,
    decider: bent((_, c) => (c.type === 'removal' ? { command: { ...c, result: 'gone' } } : {})),
  },
  {
    name: 'an unknown outcome is none',
    laws: /outside|outcome was known|next part|workers/,
    decider: bent((p) => ({ p: rows(p, { firstSentAt: null }) })),
  },
  {
    name: 'an undo forgets what a person may have posted',
    laws: /something outside/,
    decider: (p, c, x) => {
      const decision = decide(p, c, x);
      if (!decision.ok || c.type !== 'undo') return decision;
      const events = decision.events.map((e) => (e.type === 'stuck' ? { ...e, type: 'cancelled' as const } : e));
      return { ok: true, events };
    },
  },
  {
    name: 'a yes cannot be taken back',
    laws: missing,
    decider: (p, c, x) => (c.type === 'unvoice' || c.type === 'take-back' ? nothing : decide(p, c, x)),
  },
  {
    name: 'anybody drops an objection',
    laws: /only the objector/,
    decider: bent((_, c) => (c.type === 'drop' ? { context: { sameHuman: () => true } } : {})),
  },
  {
    name: 'anybody withdraws',
    laws: /only authors/,
    decider: bent((p, c) =>
      c.type === 'withdraw' || c.type === 'still' ? { p: { authors: [...p.authors, c.by] } } : {},
    ),
  },
];
