import { type Instant, MINUTE, plus } from '../../../src/core/time.ts';
import { together } from '../../../src/core/together.ts';
import type { Store } from '../../../src/ports/store.ts';

/** How long a request is remembered, in milliseconds: twice the window in which its time is accepted. */
const KEPT = 10 * MINUTE;

/** Remembers validly signed requests, so that nobody can send one of them again. */
export interface Replays {
  /** True for the first of equal requests within ten minutes. Rejects when that cannot be told. */
  first(key: string, now: Instant): Promise<boolean>;
  /** It was not stored after all: the same may come once more. */
  release(key: string): void;
}

/** For one process alone. */
export function replaysInMemory(): Replays {
  const until = new Map<string, Instant>();
  const expire = (now: Instant): void => {
    // In the order in which they came, so the first that is fresh ends the search.
    for (const [key, end] of until) {
      if (end > now) return;
      until.delete(key);
    }
  };
  return {
    first: async (key, now) => {
      expire(now);
      if (until.has(key)) return false;
      until.set(key, plus(now, KEPT));
      return true;
    },
    release: (key) => void until.delete(key),
  };
}

const SLOT = 'slack-request';
/** So many requests are noted in one transaction at most. */
const LOT = 50;
/** Requests that were let in and then not stored; the oldest is forgotten first. Slack signs most of what it sends again anew. */
const MOST_RELEASED = 1_000;
/** So often what is refused by its time anyway is forgotten, in milliseconds. */
const SWEEP = MINUTE;

/**
 * Over all instances: a request is a slot of the store, which lives ten minutes; a later replay is refused by its time. The slot holds
 * a signature and a time, no person.
 */
export function replaysInStore(store: Store): Replays {
  const released = new Set<string>();
  let sweepAt: Instant = '';
  // A crowd shares its commits: each request has three seconds.
  const take = together(LOT, async (some: readonly { readonly key: string; readonly now: Instant }[]) => {
    const oldest = some.reduce((least, { now }) => (now < least ? now : least), some[0]?.now ?? '');
    const sweeps = oldest >= sweepAt;
    const taken = await store.transact(async (tx) => {
      const first: boolean[] = [];
      for (const { key, now } of some) first.push(await tx.slots.take(SLOT, key, now));
      if (sweeps) await tx.slots.expire(plus(oldest, -KEPT), SLOT);
      return first;
    }, true);
    if (sweeps) sweepAt = plus(oldest, SWEEP);
    return taken;
  });
  return {
    first: async (key, now) => released.delete(key) || take({ key, now }),
    release: (key) => {
      released.add(key);
      const [longest] = released;
      if (released.size > MOST_RELEASED && longest !== undefined) released.delete(longest);
    },
  };
}
