import type { Publication } from '../../core/publication.ts';
import { between, type Instant, plus, SECOND } from '../../core/time.ts';
import type { RecoveryClass } from '../../ports/network.ts';
import type { House } from '../house.ts';

/** Named moments of a delivery, in their order. Tests end the process at them. */
export type Moment =
  | 'after-intent'
  | 'after-prepare'
  | 'after-claim'
  | 'before-record'
  | 'after-record'
  | 'during-removal'
  | 'after-removal';

export interface PublisherOptions {
  /** How long a claim belongs to its worker, in milliseconds; default 90 s. */
  readonly leaseMs?: number;
  /** How long one call to a network may take, in milliseconds; under half the lease; default 30 s. */
  readonly deadlineMs?: number;
  /** Calls `then` after `ms`; the result takes it back. Default: setTimeout. */
  readonly after?: (ms: number, then: () => void) => () => void;
  readonly passing?: (moment: Moment) => void | Promise<void>;
  /** How many publications `run` works on at the same time; default 8. */
  readonly lanes?: number;
}

/** What every step of a delivery works with. */
export interface Means {
  readonly house: House;
  readonly leaseMs: number;
  readonly deadlineMs: number;
  readonly after: (ms: number, then: () => void) => () => void;
  readonly passing: (moment: Moment) => void | Promise<void>;
  readonly lanes: number;
}

/** Networks that are looked at, or asked again, once they have settled: a request must be over by then. */
const settling: readonly RecoveryClass[] = ['read-back', 'key', 'duplicate-refusal'];

/**
 * Fills in the defaults. Throws RangeError where a deadline could outlive half its lease, or the settling time of a network: that is
 * how doubles are made.
 */
export function meansOf(house: House, options: PublisherOptions): Means {
  const { leaseMs = 90 * SECOND, deadlineMs = 30 * SECOND } = options;
  if (!(deadlineMs > 0 && deadlineMs * 2 < leaseMs)) {
    throw new RangeError(`deadlineMs (${deadlineMs}) must be under half of leaseMs (${leaseMs})`);
  }
  for (const { account, recovery } of house.networks.values()) {
    if (settling.includes(recovery.class) && recovery.settleMs < deadlineMs) {
      const times = `settleMs (${recovery.settleMs}) must not be under deadlineMs (${deadlineMs})`;
      throw new RangeError(`account ${account.id}: ${times}, or a post still on its way is taken for lost`);
    }
  }
  return {
    house,
    leaseMs,
    deadlineMs,
    after: options.after ?? timer,
    passing: options.passing ?? (() => undefined),
    lanes: options.lanes ?? 8,
  };
}

function timer(ms: number, then: () => void): () => void {
  const id = setTimeout(then, ms);
  return () => clearTimeout(id);
}

/** One call to a network. What is thrown, or not answered within the deadline, is `otherwise`; only its kind is logged. */
export async function call<T>(
  means: Means,
  what: string,
  one: Publication,
  ask: (signal: AbortSignal) => Promise<T>,
  otherwise: T,
): Promise<T> {
  const controller = new AbortController();
  let forget = (): void => undefined;
  const late = new Promise<T>((resolve) => {
    forget = means.after(means.deadlineMs, () => {
      controller.abort(new DOMException('no answer in time', 'TimeoutError'));
      resolve(otherwise);
    });
  });
  try {
    // An adapter that ignores the signal must not keep the worker waiting.
    return await Promise.race([ask(controller.signal), late]);
  } catch (error) {
    report(means.house, `${what} failed`, one, error);
    return otherwise;
  } finally {
    forget();
  }
}

/** Logs an error by name and code alone: its message may quote a post, an address or a token. */
export function report(
  house: House,
  message: string,
  one: Pick<Publication, 'id' | 'network'> | null,
  error: unknown,
): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  house.log('warn', message, { publication: one?.id, network: one?.network, error: name, code });
}

/** 1 s, 2 s, 4 s … up to five minutes, for the n-th try (from 1). */
export const backoff = (tries: number): number => Math.min(SECOND * 2 ** Math.max(0, tries - 1), 300 * SECOND);

/** When everything the last send may have caused can be seen: no byte leaves after half a lease, then the network settles. */
export function settledAt(one: Publication, settleMs: number): Instant | null {
  if (one.sentAt === null || one.leaseUntil === null) return one.notBefore;
  return plus(one.sentAt, between(one.sentAt, one.leaseUntil) / 2 + settleMs);
}
