import type { Proposal } from '../proposal.ts';
import { refuse } from '../refusal.ts';
import type { Command, PersonCommand } from './command.ts';
import type { Context, Decision } from './context.ts';
import { deliver } from './delivery.ts';
import { isThere, notThere, retry, undo } from './outside.ts';
import { restore } from './restore.ts';
import { ask, passOn, revise, still, withdraw } from './talk.ts';
import { halt, reassess, resume, tick } from './time.ts';
import { drop, hear, override, reason, takeBack, unvoice, voice } from './voice.ts';

export type { Command, DeliveryCommand, PersonCommand, RemovalResult, SendResult } from './command.ts';
export type { Context, Decision } from './context.ts';
export { nextTick } from './time.ts';

/**
 * The one place where anything about a proposal is decided: state × command × what is known → events or a refusal.
 * Guests, bots, strangers and people who left are refused before the command is looked at.
 */
export function decide(p: Proposal, command: Command, context: Context): Decision {
  if ('by' in command) {
    if (context.standing(command.by).kind !== 'colleague') return refuse('not-a-colleague');
    if (p.status === 'draft' && command.type !== 'ask') return refuse('unknown-proposal');
    return person(p, command, context);
  }
  switch (command.type) {
    case 'tick':
      return tick(p, context);
    case 'reassess':
      return reassess(p, context);
    case 'halt':
      return halt(p, context);
    case 'resume':
      return resume(p, context);
    case 'hear':
      return hear(p, command, context);
    case 'restore':
      return restore(p, context);
    default:
      return deliver(p, command, context);
  }
}

const deciders: {
  [T in PersonCommand['type']]: (
    p: Proposal,
    command: Extract<PersonCommand, { type: T }>,
    context: Context,
  ) => Decision;
} = {
  ask,
  revise,
  voice,
  unvoice,
  'take-back': takeBack,
  drop,
  reason,
  override,
  withdraw,
  undo,
  retry,
  'is-there': isThere,
  'not-there': notThere,
  still,
  'pass-on': passOn,
};

function person(p: Proposal, command: PersonCommand, context: Context): Decision {
  const decider = deciders[command.type] as (p: Proposal, command: PersonCommand, context: Context) => Decision;
  return decider(p, command, context);
}
