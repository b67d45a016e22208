import { type Command, type Context, type Decision, decide } from '../../../src/core/decide/index.ts';
import { evolve, type Proposal, type ProposalEvent, unborn } from '../../../src/core/proposal.ts';
import { plus } from '../../../src/core/time.ts';
import { dice } from './dice.ts';
import { oracle } from './oracle.ts';
import { type Step, stepOf } from './steps.ts';
import { contextOf, makeWorld, type World } from './world.ts';

export type Decider = (p: Proposal, command: Command, context: Context) => Decision;

export interface Played {
  /** The law that was broken, or null. */
  readonly law: string | null;
  /** What happened, a line each: only kept when asked for. */
  readonly lines: readonly string[];
  readonly statuses: ReadonlySet<Proposal['status']>;
  readonly verbs: ReadonlySet<string>;
}

interface Options {
  readonly decider?: Decider;
  readonly keepLines?: boolean;
  /** Called with every state before it is decided upon (to freeze it). */
  readonly before?: (p: Proposal) => void;
}

/** Plays one sequence, a number a step, until a law is broken. Everything follows from the numbers. */
export function play(
  numbers: readonly number[],
  { decider = decide, keepLines = false, before }: Options = {},
): Played {
  const world: World = { ...makeWorld(), human: new Map(), readsBack: (numbers[0] ?? 0) % 4 === 0 };
  const judge = oracle();
  const events: ProposalEvent[] = [];
  const lines: string[] = [];
  const statuses = new Set<Proposal['status']>();
  const verbs = new Set<string>();
  let p = unborn('P');
  const run = (command: Command): string | null => {
    before?.(p);
    const decision = decider(p, command, contextOf(world));
    if (keepLines) lines.push(`${world.now} ${p.status} ${JSON.stringify(command)} → ${JSON.stringify(decision)}`);
    if (!decision.ok) return null;
    for (const event of decision.events) {
      p = evolve(p, event);
      events.push(event);
      verbs.add(event.type);
    }
    statuses.add(p.status);
    return judge.see(command, decision.events, p, world);
  };
  const switching: Switching = { run, stopped: () => judge.stopped(world), untold: false };
  for (const number of numbers) {
    const step = stepOf(dice(number), p, world);
    if (keepLines && step.kind !== 'command') lines.push(`${world.now} ${JSON.stringify(step)}`);
    const law = happen(step, world, switching);
    if (law !== null) return { law, lines, statuses, verbs };
  }
  const again = events.reduce(evolve, unborn('P'));
  const law = JSON.stringify(again) === JSON.stringify(p) ? null : 'the same events lead elsewhere';
  return { law, lines, statuses, verbs };
}

interface Switching {
  readonly run: (command: Command) => string | null;
  readonly stopped: () => void;
  /** Is there a stop of which the proposal has not heard? */
  untold: boolean;
}

/** The app tells a proposal of a stop or a go in the same breath, or (not `told`) a little later; before a go at the latest. */
function happen(step: Step, world: World, about: Switching): string | null {
  const { run, stopped } = about;
  switch (step.kind) {
    case 'command':
      return run(step.command);
    case 'pass':
      world.now = plus(world.now, step.ms);
      return null;
    case 'stop':
      world.stops.add(step.scope);
      stopped();
      about.untold = !step.told;
      return step.told ? run({ type: 'halt' }) : null;
    case 'go': {
      const law = about.untold ? run({ type: 'halt' }) : null;
      about.untold = false;
      world.stops.delete(step.scope);
      // Twice, as a worker that died in between would: the second must find nothing to do.
      return law ?? (step.told ? (run({ type: 'resume' }) ?? run({ type: 'resume' })) : null);
    }
    case 'link':
      for (const one of step.pair) world.human.set(one, step.pair[0]);
      return null;
    default:
      world.kinds.set(step.person, step.kind === 'return' ? 'colleague' : step.kind === 'leave' ? 'gone' : 'guest');
      return null;
  }
}
