import { describe, expect, it } from 'vitest';
import { type Command, type DeliveryCommand, decide } from '../../../src/core/decide/index.ts';
import { evolve, type ProposalStatus } from '../../../src/core/proposal.ts';
import type { PublicationState } from '../../../src/core/publication.ts';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../../src/core/time.ts';
import { byPublication, byStatus, undone } from '../model/states.ts';
import type { Tale } from '../model/tale.ts';
import { contextOf } from '../model/world.ts';

type Row = Readonly<Record<string, (t: Tale) => Command>>;

const soon = (t: Tale) => plus(t.world.now, MINUTE);
const result = (
  t: Tale,
  more: Extract<DeliveryCommand, { type: 'result' }>['result'],
  fence = t.one().fence,
): Command => ({ type: 'result', publication: 'P-1', fence, result: more });
const claim = (t: Tale, more: object = {}): Command => ({ ...t.claim(), ...more }) as Command;

/** Every command of a delivery worker, and those of a person on one publication. */
const commands = {
  claim: (t) => claim(t),
  'claim part 1': (t) => claim(t, { part: 1 }),
  'claim, old fence': (t) => claim(t, { fence: t.one().fence }),
  'claim, other words': (t) => claim(t, { commitment: 'hash-of-something-else' }),
  issue: (t) => ({ type: 'issue', publication: 'P-1', commitment: `hash-${t.state().revision}` }),
  rehearse: (t) => ({ type: 'rehearse', publication: 'P-1', commitment: `hash-${t.state().revision}` }),
  'rehearse, other words': () => ({ type: 'rehearse', publication: 'P-1', commitment: 'hash-of-something-else' }),
  vanish: () => ({ type: 'vanish', publication: 'P-1' }),
  restore: () => ({ type: 'restore' }),
  live: (t) => result(t, { kind: 'live', part: 0, last: true }),
  'live, more parts': (t) => result(t, { kind: 'live', part: 0, last: false }),
  'live, lost lease': (t) => result(t, { kind: 'live', part: 0, last: true }, t.one().fence - 1),
  'refused, after': (t) => result(t, { kind: 'refused', retry: 'after', code: 'rate', notBefore: soon(t) }),
  'refused, never': (t) => result(t, { kind: 'refused', retry: 'never', code: 'text', notBefore: null }),
  unknown: (t) => result(t, { kind: 'unknown', notBefore: soon(t) }),
  'handed-over': (t) => result(t, { kind: 'handed-over' }),
  found: () => ({ type: 'found', publication: 'P-1', part: 0, last: true }),
  'found, more parts': () => ({ type: 'found', publication: 'P-1', part: 0, last: false }),
  'absent, look again': (t) => ({ type: 'absent', publication: 'P-1', enough: false, notBefore: soon(t) }),
  absent: (t) => ({ type: 'absent', publication: 'P-1', enough: true, notBefore: soon(t) }),
  'cannot-tell': () => ({ type: 'cannot-tell', publication: 'P-1' }),
  'hold login': () => ({ type: 'hold', publication: 'P-1', reason: 'login' }),
  'release login': () => ({ type: 'release', publication: 'P-1', reason: 'login' }),
  'release late': () => ({ type: 'release', publication: 'P-1', reason: 'late' }),
  'begin-removal': (t) => t.beginRemoval(),
  renew: (t) => t.renewRemoval(),
  'renew, old fence': (t) => ({ ...t.renewRemoval(), fence: t.one().fence - 1 }) as Command,
  removed: (t) => t.removal('removed'),
  gone: (t) => t.removal('gone'),
  stuck: (t) => t.removal('stuck'),
  failed: (t) => t.removal('failed'),
  'is-there': () => ({ type: 'is-there', by: 'ben', publication: 'P-1' }),
  'not-there': () => ({ type: 'not-there', by: 'ben', publication: 'P-1' }),
  retry: () => ({ type: 'retry', by: 'ben', publication: 'P-1' }),
  still: () => ({ type: 'still', by: 'jana' }),
  undo: () => ({ type: 'undo', by: 'ben' }),
} satisfies Row;

type Name = keyof typeof commands;

/** The state afterwards where something happens ("=" nothing, "note" = a late result is noted), a refusal in brackets. Not listed: (wrong-state). */
const late = {
  live: 'note',
  'live, more parts': 'note',
  'live, lost lease': 'note',
  'refused, after': 'note',
  'refused, never': 'note',
  unknown: 'note',
  'handed-over': 'note',
} as const;
const removalLate = { removed: 'note', gone: 'note', stuck: 'note', failed: 'note' } as const;
const quiet = { 'release login': '=', 'release late': '=', restore: '=' } as const;
const doubtful = { restore: 'unconfirmed' } as const;
const gone = { vanish: 'removed' } as const;
const wrongUndo = { still: '(too-late)', retry: '(too-late)' } as const;

const table: Readonly<Record<string, { readonly of: () => Tale; readonly cells: Partial<Record<Name, string>> }>> = {
  pending: {
    of: byPublication.pending,
    cells: {
      ...late,
      ...quiet,
      ...doubtful,
      rehearse: 'rehearsed',
      'rehearse, other words': '(stale-revision)',
      claim: 'sending',
      'claim, other words': '(stale-revision)',
      issue: 'live',
      'hold login': 'held',
      undo: 'cancelled',
    },
  },
  'sending, leased': {
    of: byPublication.sending,
    cells: {
      ...quiet,
      ...doubtful,
      live: 'live',
      'live, more parts': 'sending',
      'live, lost lease': 'note',
      'refused, after': 'pending',
      'refused, never': 'refused',
      unknown: 'sending',
      'handed-over': 'with-a-person',
      undo: 'sending',
    },
  },
  'sending, lease over': {
    of: () => {
      const t = byPublication.sending();
      t.pass(31 * SECOND);
      return t;
    },
    cells: {
      ...quiet,
      ...doubtful,
      claim: 'sending',
      'claim, other words': '(stale-revision)',
      live: 'live',
      'live, more parts': 'sending',
      'live, lost lease': 'note',
      'refused, after': 'pending',
      'refused, never': 'refused',
      unknown: 'sending',
      'handed-over': 'with-a-person',
      found: 'live',
      'found, more parts': 'sending',
      'absent, look again': 'sending',
      absent: 'pending',
      'cannot-tell': 'unconfirmed',
      undo: 'sending',
    },
  },
  'sending, undone': {
    of: () => {
      const t = undone.sending();
      t.pass(31 * SECOND);
      return t;
    },
    cells: {
      ...quiet,
      ...doubtful,
      ...removalLate,
      ...wrongUndo,
      claim: '(too-late)',
      'claim, other words': '(too-late)',
      live: 'live',
      'live, more parts': 'sending',
      'live, lost lease': 'note',
      'refused, after': 'cancelled',
      'refused, never': 'refused',
      unknown: 'sending',
      'handed-over': 'stuck',
      found: 'live',
      'found, more parts': 'sending',
      'absent, look again': 'sending',
      absent: 'cancelled',
      'cannot-tell': 'unconfirmed',
      undo: '=',
    },
  },
  live: { of: byPublication.live, cells: { ...late, ...quiet, ...gone, undo: 'live' } },
  refused: { of: byPublication.refused, cells: { ...late, ...quiet, ...doubtful, retry: 'pending' } },
  unconfirmed: {
    of: byPublication.unconfirmed,
    cells: {
      ...late,
      ...quiet,
      found: 'live',
      'found, more parts': 'sending',
      'is-there': 'live',
      'not-there': 'pending',
      retry: '(account-held)',
      undo: 'unconfirmed',
    },
  },
  'unconfirmed, undone': {
    of: undone.unconfirmed,
    cells: {
      ...late,
      ...quiet,
      ...removalLate,
      ...wrongUndo,
      found: 'live',
      'found, more parts': 'sending',
      'is-there': 'live',
      'not-there': 'cancelled',
      undo: '=',
    },
  },
  // The row is over; its proposal waits, contested, and is marked.
  cancelled: { of: byPublication.cancelled, cells: { ...late, ...quiet, restore: 'cancelled' } },
  'held, late': {
    of: byPublication.held,
    cells: { ...late, ...quiet, ...doubtful, still: 'pending', undo: 'cancelled', 'release late': '(wrong-state)' },
  },
  'with-a-person': {
    of: byPublication['with-a-person'],
    cells: { ...late, ...quiet, 'is-there': 'live', 'not-there': 'cancelled', undo: 'stuck' },
  },
  'removing, leased': {
    of: byPublication.removing,
    cells: {
      ...late,
      ...quiet,
      ...gone,
      ...wrongUndo,
      renew: 'removing',
      removed: 'removed',
      gone: 'removed',
      stuck: 'stuck',
      failed: 'removing',
      undo: '=',
    },
  },
  'removing, lease over': {
    of: () => {
      const t = byPublication.removing();
      t.pass(31 * SECOND);
      return t;
    },
    cells: {
      ...late,
      ...quiet,
      ...gone,
      ...wrongUndo,
      renew: 'removing',
      removed: 'removed',
      gone: 'removed',
      stuck: 'stuck',
      failed: 'removing',
      undo: '=',
      'begin-removal': 'removing',
    },
  },
  removed: { of: byPublication.removed, cells: { ...late, ...quiet, ...removalLate, ...wrongUndo } },
  stuck: {
    of: byPublication.stuck,
    cells: { ...late, ...quiet, ...gone, ...removalLate, ...wrongUndo, undo: 'removing', 'not-there': 'removed' },
  },
  rehearsed: { of: byPublication.rehearsed, cells: { ...late, ...quiet, undo: 'rehearsed' } },
};

function outcome(t: Tale, command: Command): string {
  const decision = decide(t.state(), command, contextOf(t.world));
  if (!decision.ok) return `(${decision.refusal.code})`;
  if (decision.events.length === 0) return '=';
  const after = decision.events.reduce(evolve, t.state());
  const one = after.publications.find((x) => x.id === 'P-1');
  if (decision.events.every((event) => event.type === 'late-result')) {
    expect(one, 'a late result changes nothing').toEqual(t.one());
    return 'note';
  }
  return one?.state ?? 'none';
}

describe('one publication, every command', () => {
  it.each(Object.keys(table))('%s', (name) => {
    const { of, cells } = table[name]!;
    const names = Object.keys(commands) as Name[];
    const t = of();
    const seen = Object.fromEntries(names.map((one) => [one, outcome(t, commands[one](t))]));
    expect(seen).toEqual(Object.fromEntries(names.map((one) => [one, cells[one] ?? '(wrong-state)'])));
  });

  it('reaches every state of the table of edges', () => {
    for (const [state, of] of Object.entries(byPublication)) expect(of().one().state).toBe(state as PublicationState);
  });

  it('a publication nobody knows is unknown, in every status', () => {
    for (const of of Object.values(byStatus)) {
      const t = of();
      t.cannot({ type: 'issue', publication: 'P-9', commitment: 'x' }, 'unknown-proposal');
    }
  });
});

/** What clock, switch and people list cause in each status, as event types. Stopped = before `halt`, the network is stopped. */
const none = { tick: '', later: '', reassess: '', halt: '', resume: '' };
const byClock: Readonly<Record<ProposalStatus, typeof none>> = {
  draft: none,
  open: { ...none, later: 'lapsed', halt: 'paused' },
  contested: { ...none, later: 'lapsed', halt: 'paused' },
  approved: { ...none, halt: 'cancelled reopened' },
  publishing: none,
  published: none,
  failed: none,
  retracting: none,
  retracted: none,
  withdrawn: none,
  lapsed: none,
};

describe('clock, switch and people list', () => {
  it.each(Object.keys(byClock) as ProposalStatus[])('%s', (status) => {
    const run = (command: Command, prepare: (t: Tale) => void = () => undefined): string => {
      const t = byStatus[status]();
      prepare(t);
      return t.does(command).join(' ');
    };
    expect({
      tick: run({ type: 'tick' }),
      later: run({ type: 'tick' }, (t) => t.pass(3 * DAY + HOUR)),
      reassess: run({ type: 'reassess' }),
      halt: run({ type: 'halt' }, (t) => t.world.stops.add('blog')),
      resume: run({ type: 'resume' }),
    }).toEqual(byClock[status]);
  });
});
