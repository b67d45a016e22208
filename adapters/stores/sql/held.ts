import type { StreamEvent } from '../../../src/ports/rows.ts';
import type { Db } from './tables.ts';

/** A stream as it was read: its events, and the hash that the next one follows. */
export interface ReadStream {
  readonly version: number;
  readonly hash: string;
  readonly events: readonly StreamEvent[];
}

/**
 * What a transaction has for itself until it ends. A stream nobody else can change is read once; on SQLite, and in a snapshot, that is
 * every stream.
 */
export interface Held {
  /** Locks the switch alone, or shared; what is held already costs nothing. */
  alone(): Promise<void>;
  shared(): Promise<void>;
  proposal(id: string): Promise<void>;
  /** Another query has locked this stream. */
  took(stream: string): void;
  known(stream: string): ReadStream | undefined;
  remember(stream: string, read: ReadStream): void;
}

/** A transaction that nobody can disturb: it has everything, and locks nothing. */
export function undisturbed(): Held {
  const streams = new Map<string, ReadStream>();
  const nothing = () => Promise.resolve();
  return {
    alone: nothing,
    shared: nothing,
    proposal: nothing,
    took: () => undefined,
    known: (stream) => streams.get(stream),
    remember: (stream, read) => void streams.set(stream, read),
  };
}

/** Locks heads of streams. What was read before its lock came is read again. */
export function locking(db: Db): Held {
  const held = new Map<string, ReadStream | null>();
  const head = (stream: string) => db.selectFrom('heads').select('version').where('stream', '=', stream);
  const took = (stream: string): void => void (held.has(stream) || held.set(stream, null));
  const shared = async (): Promise<void> => {
    if (held.has('switch')) return;
    await head('switch').forShare().execute();
    took('switch');
  };
  return {
    shared,
    took,
    alone: async () => {
      await head('switch').forUpdate().execute();
      // Shared before, somebody else may have had it meanwhile.
      held.set('switch', null);
    },
    proposal: async (id) => {
      const stream = `proposal:${id}`;
      if (held.has(stream)) return;
      await head(stream).forUpdate().execute();
      took(stream);
    },
    known: (stream) => held.get(stream) ?? undefined,
    remember: (stream, read) => void (held.has(stream) && held.set(stream, read)),
  };
}
