import { describe, expect, it } from 'vitest';
import { decide, type PersonCommand } from '../../../src/core/decide/index.ts';
import { evolve, type ProposalStatus } from '../../../src/core/proposal.ts';
import { byStatus } from '../model/states.ts';
import type { Tale } from '../model/tale.ts';
import { contextOf, facts } from '../model/world.ts';

type Verb = PersonCommand['type'];
type Cells = Readonly<Record<ProposalStatus, string>>;

/** Ben is a colleague like any other, Kim a keeper, jana2 the author's account in another chat. */
const columns = ['jana', 'mira', 'jana2', 'ben', 'kim'] as const;
const outsiders = ['gus', 'robo', 'old', 'str'] as const;

const everywhere = (cell: string): Cells => ({
  draft: 'unknown-proposal',
  open: cell,
  contested: cell,
  approved: cell,
  publishing: cell,
  published: cell,
  failed: cell,
  retracting: cell,
  retracted: cell,
  withdrawn: cell,
  lapsed: cell,
});

/** Once it is leaving it is too late to talk; where it has ended there is nothing left to talk about. */
const whileTalking = (cell: string, more: Partial<Cells> = {}): Cells => ({
  ...everywhere('wrong-state'),
  open: cell,
  contested: cell,
  approved: cell,
  publishing: 'too-late',
  published: 'too-late',
  retracting: 'too-late',
  ...more,
});

const foreignOnly = 'own-words own-words own-words ok ok';
const foreignTooLate = 'own-words own-words own-words too-late too-late';
const foreignOver = 'own-words own-words own-words wrong-state wrong-state';
const ownersOnly = 'ok ok ok not-yours ok';
const ownersTooLate = 'too-late too-late too-late not-yours too-late';
const ownersOver = 'wrong-state wrong-state wrong-state not-yours wrong-state';

const voices: Cells = {
  draft: 'unknown-proposal',
  open: foreignOnly,
  contested: foreignOnly,
  approved: foreignOnly,
  publishing: foreignTooLate,
  published: foreignTooLate,
  failed: foreignOver,
  retracting: foreignTooLate,
  retracted: foreignOver,
  withdrawn: foreignOver,
  lapsed: foreignOver,
};

/** status × command → what happens: one word for all five columns, or one word each (author, co-author, her other account, colleague, keeper). */
const table: Readonly<Record<Verb, Cells>> = {
  ask: { ...everywhere('wrong-state'), draft: 'ok' },
  revise: whileTalking('ok'),
  voice: voices,
  // Nobody of these five has given a signal: taking back what is not there changes nothing.
  unvoice: everywhere('ok'),
  'take-back': whileTalking('nothing-to-take-back'),
  drop: whileTalking('wrong-state', { contested: 'not-yours' }),
  reason: everywhere('not-yours'),
  // No hard finding here; see the stories for those that have one.
  override: whileTalking('own-words own-words own-words wrong-state wrong-state'),
  withdraw: {
    draft: 'unknown-proposal',
    open: ownersOnly,
    contested: ownersOnly,
    approved: ownersOnly,
    publishing: ownersTooLate,
    published: ownersTooLate,
    failed: ownersOver,
    retracting: ownersTooLate,
    retracted: ownersOver,
    withdrawn: ownersOver,
    lapsed: ownersOver,
  },
  undo: { ...everywhere('wrong-state'), approved: 'ok', publishing: 'ok', published: 'ok', retracting: 'ok' },
  retry: { ...everywhere('wrong-state'), failed: 'ok', retracting: 'too-late', retracted: 'too-late' },
  'is-there': everywhere('wrong-state'),
  'not-there': everywhere('wrong-state'),
  still: { ...everywhere(ownersOver), retracting: ownersTooLate, retracted: ownersTooLate },
  'pass-on': whileTalking('ok'),
};

const commandOf = (verb: Verb, by: string, t: Tale): PersonCommand => {
  const { revision, round } = t.state();
  switch (verb) {
    case 'ask':
      return { type: verb, by, facts: facts(1), named: null };
    case 'revise':
      return { type: verb, by, base: revision, facts: facts(revision + 1) };
    case 'voice':
      return { type: verb, by, via: 'button', verdict: 'yes', revision, round };
    case 'unvoice':
      return { type: verb, by, via: 'reaction:✅', revision, round };
    case 'take-back':
      return { type: verb, by, revision, round };
    case 'reason':
      return { type: verb, by, commitment: 'why' };
    case 'override':
      return { type: verb, by, rule: 'taboo', revision, commitment: 'why' };
    case 'retry':
      return { type: verb, by, publication: null };
    case 'is-there':
    case 'not-there':
      return { type: verb, by, publication: 'P-1' };
    case 'pass-on':
      return { type: verb, by, to: null };
    default:
      return { type: verb, by };
  }
};

/** Decides, folds what was decided, and says 'ok' or the refusal's code. */
function outcome(t: Tale, command: PersonCommand): string {
  const before = JSON.stringify(t.state());
  const decision = decide(t.state(), command, contextOf(t.world));
  expect(JSON.stringify(t.state()), 'decide must not touch the state').toBe(before);
  if (!decision.ok) return decision.refusal.code;
  decision.events.reduce(evolve, t.state());
  return 'ok';
}

describe.each(Object.keys(table) as Verb[])('%s', (verb) => {
  it.each(Object.keys(byStatus) as ProposalStatus[])('%s', (status) => {
    const t = byStatus[status]();
    expect(t.status()).toBe(status);
    const cell = table[verb][status].split(' ');
    const expected = Object.fromEntries(columns.map((by, i) => [by, cell[i] ?? cell[0]]));
    expect(Object.fromEntries(columns.map((by) => [by, outcome(t, commandOf(verb, by, t))]))).toEqual(expected);
    for (const by of outsiders) expect(outcome(t, commandOf(verb, by, t)), by).toBe('not-a-colleague');
  });
});

it('an objection is refused and accepted like a yes', () => {
  for (const status of Object.keys(byStatus) as ProposalStatus[]) {
    const t = byStatus[status]();
    const cell = table.voice[status].split(' ');
    const seen = columns.map((by) => outcome(t, { ...commandOf('voice', by, t), verdict: 'object' } as PersonCommand));
    expect(seen, status).toEqual(columns.map((_, i) => cell[i] ?? cell[0]));
  }
});
