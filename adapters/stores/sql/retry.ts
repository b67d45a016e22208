import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { storeFault } from '../fault.ts';
import { Conflict, type Engine } from './engine.ts';

export interface Patience {
  /** Tries of one piece of work before it is given up; five times as many where the whole database was locked. */
  readonly tries: number;
  /** Milliseconds to wait after try `n` (from 1). */
  readonly pause: (n: number) => number;
  /** Lets in what has come meanwhile, before commits are written that hold everything up. */
  readonly turn: () => Promise<unknown>;
}

/** One turn of the event loop takes in one new connection; a crowd comes with many. */
const TURNS = 8;

/** Short at first and never over a quarter of a second; by chance, so that two that collided do not collide again. */
export const patient = (chance: () => number = Math.random): Patience => ({
  tries: 40,
  pause: (n) => chance() * Math.min(250, 2 ** n),
  turn: async () => {
    for (let n = 0; n < TURNS; n += 1) await setImmediate();
  },
});

/** Runs work again from its start while only others were in the way. Throws StoreFault `busy` when it never got through. */
export async function again<T>(engine: Engine, patience: Patience, work: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) && !engine.transient(error)) throw engine.fault(error) ?? error;
      const most = error instanceof Conflict ? patience.tries : patience.tries * 5;
      if (n >= most) throw storeFault('busy', engine.where, error);
    }
    await sleep(patience.pause(n));
  }
}
