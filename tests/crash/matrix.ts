import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { plainDraft } from '../../src/core/draft.ts';
import type { Proposal } from '../../src/core/proposal.ts';
import { SECOND } from '../../src/core/time.ts';
import { contradictions, type Delivery } from '../support/delivery.ts';
import { approve, command, people } from '../support/house.ts';
import type { Job, Point } from './points.ts';

const program = fileURLToPath(new URL('child.ts', import.meta.url));

/** A process that has loaded everything and waits to be told what to do. */
export interface Warm {
  /** Resolves when it has died, as it should, by SIGKILL. */
  die(job: Job): Promise<void>;
  close(): void;
}

/** Starts the next one to die while the last death is still looked into. */
export function warm(): Warm {
  const child: ChildProcess = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk));
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  return {
    die: async (job) => {
      child.stdin?.end(`${JSON.stringify(job)}\n`);
      const [, signal] = await exit;
      if (signal !== 'SIGKILL') throw new Error(`did not die at ${job.point}: ${said}`);
    },
    close: () => void child.kill('SIGKILL'),
  };
}

export interface Cell {
  readonly point: Point;
  /** Die when the point is passed for this time: the second is the second part of the thread. */
  readonly hit: number;
  /** Undo before the crash (then the removal dies), after it, or never. */
  readonly undo: 'never' | 'after' | 'before';
}

/** Nobody can tell whether these arrived, and the network has no way to be asked. */
const lostFor: readonly Point[] = ['after-claim', 'after-bytes-sent', 'after-response', 'before-record'];

/** One death and what comes after it: a thread of two parts on an account of every class. Returns the proposal's id. */
export async function dieAndRecover(
  t: Delivery,
  child: Warm,
  store: string,
  { point, hit, undo }: Cell,
): Promise<string> {
  const words = [`${undo} ${point} ${hit}, erster Teil`, `${undo} ${point} ${hit}, zweiter Teil`] as const;
  const id = await approve(t.house, { ...plainDraft(words[0], testbedClasses), parts: [words[1]] });
  t.clock.advance(6 * SECOND);
  const takeBack = () => command(t.house, id, { type: 'undo', by: people.chris.person });
  if (undo === 'before') {
    await t.through();
    await takeBack();
  }
  await child.die({ store, server: t.server.url, now: t.clock.now(), point, hit });
  if (undo === 'after') await takeBack();
  await t.through();
  const p = await t.proposal(id);
  const wrong = words.flatMap((text) => contradictions(p, text, t.server.posts()));
  expect({ wrong, states: states(p) }).toEqual({ wrong: [], states: expected({ point, hit, undo }) });
  return id;
}

const states = (p: Proposal) => Object.fromEntries(p.publications.map((one) => [one.account, one.state]));

function expected({ point, undo }: Cell): Record<string, string> {
  const lost = undo !== 'before' && lostFor.includes(point);
  return Object.fromEntries(
    testbedClasses.map((kind) => {
      if (kind === 'none' && lost) return [kind, 'unconfirmed'];
      if (undo === 'never') return [kind, 'live'];
      return [kind, 'removed'];
    }),
  );
}
