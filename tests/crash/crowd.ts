import type { Random } from '../../src/core/random.ts';
import type { Delivery } from '../support/delivery.ts';
import { type Warm, warm } from './process.ts';
import type { Order } from './worker.ts';

/** Milliseconds of real time in which a round must be over. */
const PATIENCE = 60_000;
/** Processes that work at the same time, at most. */
const MOST = 3;

/** What became of one round of work. */
export interface Round {
  /** Processes that were killed. */
  readonly killed: number;
  /** When somebody has something to do again; null = nobody. */
  readonly nextAt: string | null;
}

/** Processes on one store: some work, some are kept warm for those that die. */
export interface Crowd extends AsyncDisposable {
  /** One to three processes work until they have nothing to do or are killed, by themselves or from outside; `mortal` = may be. */
  round(random: Random, mortal: boolean): Promise<Round>;
}

type Member = Warm & { readonly tell: (order: Order) => void };

/** Starts the first of them. */
export function crowd(t: Delivery, store: string): Crowd {
  const all: Member[] = [];
  const opened = new Set<Member>();
  const hire = (): Member => {
    const one: Member = warm('worker.ts');
    const deaf = t.server.onHeld((held) => one.tell({ held }));
    void one.ended.then(deaf);
    all.push(one);
    return one;
  };
  for (let n = 0; n < MOST + 1; n++) hire();

  const open = async (one: Member): Promise<void> => {
    if (opened.has(one)) return;
    one.tell({ open: { store, server: t.server.url, now: t.clock.now() } });
    if ((await one.hear()) !== 'open') throw new Error(`a worker did not open: ${one.complaints()}`);
    opened.add(one);
  };

  /** Its answer, or 'killed'. */
  const turn = async (one: Member, die: number | null): Promise<string | null | 'killed'> => {
    one.tell({ work: { now: t.clock.now(), die } });
    const said = await one.hear();
    if (said !== null) return JSON.parse(said) as string | null;
    const signal = await one.ended;
    if (signal !== 'SIGKILL') throw new Error(`a worker fell over: ${one.complaints()}`);
    all.splice(all.indexOf(one), 1);
    hire();
    return 'killed';
  };

  return {
    round: async (random, mortal) => {
      const working = all.slice(0, random.int(1, MOST));
      await Promise.all(working.map(open));
      // From outside: at the moment some request arrives, whatever its sender or its colleagues are doing then.
      const victim = mortal && random.int(0, 2) === 0 ? random.pick(working) : null;
      const stop = victim === null ? null : t.server.onRequest(countdown(random.int(1, 40), victim.kill));
      const watch = setTimeout(() => {
        for (const one of working) one.kill();
      }, PATIENCE);
      try {
        const turns = working.map((one) => turn(one, mortal && random.int(0, 2) > 0 ? random.int(1, 50) : null));
        const said = await Promise.all(turns);
        const moments = said.filter((one) => one !== null && one !== 'killed').sort();
        return { killed: said.filter((one) => one === 'killed').length, nextAt: moments[0] ?? null };
      } finally {
        clearTimeout(watch);
        stop?.();
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const one of all) one.kill();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

function countdown(count: number, then: () => void): () => void {
  let left = count;
  return () => {
    left -= 1;
    if (left === 0) then();
  };
}
