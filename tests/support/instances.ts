import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import type { Store } from '../../src/ports/store.ts';

/** What an instance is told: which database, what time it is, how many at a time, which accounts. */
export interface Told {
  readonly store: string;
  readonly now: string;
  readonly lanes: number;
  readonly accounts: readonly string[];
  /** Only claims what is prepared, so many in a transaction, and sends nothing. */
  readonly onlyClaims?: number;
}

const program = fileURLToPath(new URL('instance.ts', import.meta.url));

/** Starts processes that share one database, lets them go at the same moment, and resolves with the seconds until the last has ended. */
export async function together(processes: number, told: Told): Promise<number> {
  const all = await Promise.all(Array.from({ length: processes }, () => warm(told)));
  const begun = performance.now();
  for (const child of all) child.stdin?.write('go\n');
  await Promise.all(all.map(ended));
  return (performance.now() - begun) / 1000;
}

async function warm(told: Told): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(told)], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  const code = child.exitCode ?? ((await once(child, 'exit')) as [number | null])[0];
  if (code !== 0) throw new Error(`an instance ended with ${code}`);
}

/** How often each publication of these proposals was claimed and went live; once each is right. */
export async function counts(
  store: Store,
  ids: readonly string[],
): Promise<{ readonly claimed: readonly number[]; readonly live: readonly number[] }> {
  const [claimed, live]: [number[], number[]] = [[], []];
  for (const id of ids) {
    const { events } = await store.read((tx) => tx.streams.load<ProposalEvent>(`proposal:${id}`));
    const ids = new Set(events.flatMap((event) => ('publication' in event ? [event.publication] : [])));
    for (const one of ids) {
      const count = (type: string) =>
        events.filter((event) => event.type === type && 'publication' in event && event.publication === one).length;
      claimed.push(count('claimed'));
      live.push(count('went-live'));
    }
  }
  return { claimed, live };
}
