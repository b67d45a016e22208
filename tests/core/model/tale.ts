import { expect } from 'vitest';
import { type Command, type Decision, decide } from '../../../src/core/decide/index.ts';
import type { PersonId } from '../../../src/core/person.ts';
import {
  evolve,
  type Proposal,
  type ProposalEvent,
  type RevisionFacts,
  unborn,
  type Yes,
} from '../../../src/core/proposal.ts';
import type { Publication } from '../../../src/core/publication.ts';
import type { RefusalCode } from '../../../src/core/refusal.ts';
import { type Instant, MINUTE, plus, SECOND } from '../../../src/core/time.ts';
import { contextOf, facts, makeWorld, type World } from './world.ts';

/** One proposal told step by step. `run` returns the decision and keeps its events; `does` and `cannot` also expect its outcome. */
export function tale(more: Partial<RevisionFacts> = {}, world: World = makeWorld()) {
  let p = unborn('P');
  const events: ProposalEvent[] = [];
  const run = (command: Command): Decision => {
    const decision = decide(p, command, contextOf(world));
    if (decision.ok) {
      events.push(...decision.events);
      p = decision.events.reduce(evolve, p);
    }
    return decision;
  };
  const does = (command: Command): readonly string[] => {
    const decision = run(command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    return decision.events.map((event) => event.type);
  };
  const cannot = (command: Command, code: RefusalCode): void => {
    const before = p;
    const decision = run(command);
    expect(decision.ok ? 'ok' : decision.refusal.code, command.type).toBe(code);
    expect(p).toBe(before);
  };
  const one = (n = 1): Publication => {
    const found = p.publications.find((x) => x.id === `P-${n}`);
    if (!found) throw new Error(`no publication ${n}`);
    return found;
  };
  return {
    world,
    run,
    does,
    cannot,
    one,
    events,
    state: (): Proposal => p,
    status: () => p.status,
    pass: (ms: number) => {
      world.now = plus(world.now, ms);
    },
    at: (now: Instant) => {
      world.now = now;
    },
    ask: (by: PersonId = 'jana') => does({ type: 'ask', by, facts: facts(1, more), named: null }),
    revise: (by: PersonId, change: Partial<RevisionFacts> = {}) =>
      does({ type: 'revise', by, base: p.revision, facts: facts(p.revision + 1, { ...more, ...change }) }),
    voice: (by: PersonId, verdict: Yes = 'yes', via = 'button'): Command => ({
      type: 'voice',
      by,
      via,
      verdict,
      revision: p.revision,
      round: p.round,
    }),
    unvoice: (by: PersonId, via = 'button'): Command => ({
      type: 'unvoice',
      by,
      via,
      revision: p.revision,
      round: p.round,
    }),
    claim: (n = 1, part = 0): Command => ({
      type: 'claim',
      publication: `P-${n}`,
      fence: one(n).fence + 1,
      part,
      leaseUntil: plus(world.now, 30 * SECOND),
      commitment: `hash-${p.revision}`,
    }),
    result: (kind: 'live' | 'refused' | 'unknown', n = 1, part = 0, last = true): Command => ({
      type: 'result',
      publication: `P-${n}`,
      fence: one(n).fence,
      result:
        kind === 'live'
          ? { kind, part, last }
          : kind === 'unknown'
            ? { kind, notBefore: plus(world.now, MINUTE) }
            : { kind, retry: 'never', code: 'text', notBefore: null },
    }),
    beginRemoval: (n = 1): Command => ({
      type: 'begin-removal',
      publication: `P-${n}`,
      fence: one(n).fence + 1,
      leaseUntil: plus(world.now, 30 * SECOND),
    }),
    renewRemoval: (n = 1): Command => ({
      type: 'renew-removal',
      publication: `P-${n}`,
      fence: one(n).fence,
      leaseUntil: plus(world.now, 30 * SECOND),
    }),
    removal: (result: 'removed' | 'gone' | 'stuck' | 'failed', n = 1): Command => ({
      type: 'removal',
      publication: `P-${n}`,
      fence: one(n).fence,
      result,
      notBefore: plus(world.now, MINUTE),
    }),
  };
}

export type Tale = ReturnType<typeof tale>;

/** Asked by Jana, approved by Ida, the grace over: due now. */
export function approvedTale(more: Partial<RevisionFacts> = {}): Tale {
  const t = tale(more);
  t.ask();
  t.does(t.voice('ida'));
  t.pass(MINUTE);
  return t;
}

/** As above, and every publication is live, in one part. */
export function publishedTale(more: Partial<RevisionFacts> = {}): Tale {
  const t = approvedTale(more);
  for (let n = 1; n <= t.state().publications.length; n += 1) {
    t.does(t.claim(n));
    t.does(t.result('live', n));
  }
  return t;
}
