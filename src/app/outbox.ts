import { bells } from '../core/bells.ts';
import type { After } from '../core/deadline.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';
import { type Pass, pass, recorder } from './showing.ts';

/** Brings what should be shown to the chats: wanted version against shown version. */
export interface Outbox {
  /**
   * Shows everything that is due, each chat by itself: one that hangs keeps no other waiting. Calls made meanwhile share one further
   * pass. Resolves when `chat` is through, without one when all are; rejects when the store failed.
   */
  flush(chat?: string): Promise<void>;
  /** Resolves the next time something that this event caused was shown here, or put off. `forget` wakes whoever waits for it. */
  heard(event: string): Promise<void>;
  forget(event: string): void;
}

/**
 * One outbox per process; several share the work of one database. A message that cannot be drawn or shown is tried again, after
 * longer and longer pauses; a person who cannot be reached silences nobody else.
 */
export function outbox(house: House, after: After = afterReal): Outbox {
  const bell = bells();
  const record = recorder(house);
  const lines = new Map(
    [...house.chats].map(([id, chat]) => {
      const fresh = (): Pass => ({ house, chat, after, bell, record, fails: new Map(), inARow: 0, over: false });
      const line = shared(() => pass(fresh(), () => bell.heard(POKE + id)));
      return [id, line] as const;
    }),
  );
  return {
    heard: bell.heard,
    forget: bell.ring,
    async flush(only) {
      const under = [...lines].map(([id, line]) => ({ id, done: line() }));
      for (const { id } of under) bell.ring(POKE + id);
      for (const { id, done } of under) {
        done.catch((error: unknown) =>
          house.log('warn', 'messages could not be shown; they stay due', { chat: id, ...faultName(error) }),
        );
      }
      await Promise.all(under.filter(({ id }) => only === undefined || id === only).map(({ done }) => done));
    },
  };
}

/** Before a chat's name: no event is called so. */
const POKE = '\n';

/** Runs `work`; calls made while it runs share one further run. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    const current = work().finally(() => {
      if (running === current) running = null;
    });
    running = current;
    return current;
  };
  return () => {
    if (running === null) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return running ?? start();
      });
    return next;
  };
}
