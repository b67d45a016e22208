import type { Acked, Delivery, Json } from './types.ts';
import type { World } from './world.ts';

/** What carries one thing to the app: the socket, or a signed request. Resolves with what came back; null = nothing, in all its time. */
export interface Way {
  send(
    delivery: Delivery,
    envelope: string,
    retry: { readonly n: number; readonly reason: string } | null,
    given: AbortSignal,
  ): Promise<Sent>;
}

export type Sent =
  | { readonly kind: 'answered'; readonly status: number | null; readonly body: Json | null; readonly noRetry: boolean }
  /** There was nobody to take it. */
  | { readonly kind: 'nobody' };

/** What happens to something on its way. `later` = it waits for `release`. */
export type Fate = 'now' | 'lost' | 'twice' | 'later';

/** How long the app has, in ms. */
const ACK_MS = 3000;
/** After which a failed event comes again, in ms. */
const RETRIES = [0, 60_000, 300_000] as const;

interface Open {
  readonly until: number;
  readonly give: AbortController;
}
interface Due {
  readonly at: number;
  readonly run: () => void;
}

const silence: Acked = { ok: false, error: null, status: null, body: null };

/** Carries things to the app as Slack does: three seconds to acknowledge, and events again when it did not. */
export function deliveries(world: World, way: () => Way) {
  const open = new Set<Open>();
  const due: Due[] = [];
  const held: (() => Promise<Acked>)[] = [];
  const running = new Set<Promise<unknown>>();
  let closed = false;
  let fate: (delivery: Delivery) => Fate = () => 'now';

  async function attempt(given: Delivery, id: string, n: number, reason: string): Promise<Acked> {
    const delivery: Delivery = { ...given, attempt: n, at: world.now() };
    world.deliveries.push(delivery);
    const one: Open = { until: world.now() + ACK_MS, give: new AbortController() };
    open.add(one);
    const sent = await way()
      .send(delivery, id, n === 0 ? null : { n, reason }, one.give.signal)
      .finally(() => open.delete(one));
    world.changed();
    const late = one.give.signal.aborted;
    const answered = sent.kind === 'answered' && !late;
    const ok = answered && (sent.status === null || (sent.status >= 200 && sent.status < 300));
    const noRetry = sent.kind === 'answered' && sent.noRetry;
    if (!ok && delivery.kind === 'events_api' && !noRetry)
      again(given, id, n, late ? 'http_timeout' : sent.kind === 'nobody' ? 'connection_failed' : 'http_error');
    return {
      ok,
      error: ok || delivery.kind === 'events_api' ? null : late ? 'operation_timeout' : 'dispatch_failed',
      status: answered ? sent.status : null,
      body: answered ? sent.body : null,
    };
  }

  function again(delivery: Delivery, id: string, n: number, reason: string): void {
    const wait = RETRIES[n];
    if (wait === undefined || closed) return;
    const run = () => void track(attempt(delivery, id, n + 1, reason));
    if (wait === 0) run();
    else due.push({ at: world.now() + wait, run });
  }

  function track<T>(promise: Promise<T>): Promise<T> {
    running.add(promise);
    const end = () => void running.delete(promise);
    promise.then(end, end);
    return promise;
  }

  return {
    /** Resolves with the app's answer to the first attempt; an event that is lost or held resolves at once. */
    async deliver(kind: Delivery['kind'], payload: Json, scope: string | null): Promise<Acked> {
      const delivery: Delivery = { kind, payload, attempt: 0, at: world.now(), scope };
      const id = `e${world.next()}`;
      const go = () => track(attempt(delivery, id, 0, ''));
      const what = fate(delivery);
      if (what === 'lost') return kind === 'events_api' ? silence : { ...silence, error: 'dispatch_failed' };
      if (what === 'later') {
        held.push(go);
        return silence;
      }
      if (what === 'now') return go();
      const [first] = await Promise.all([go(), go()]);
      return first;
    },
    /** From now on, this decides what happens to each thing. */
    fates(next: (delivery: Delivery) => Fate): void {
      fate = next;
    },
    /** What was held goes out, in the order given by the indices; all of it in its own order otherwise. */
    async release(order?: readonly number[]): Promise<readonly Acked[]> {
      const waiting = held.splice(0);
      const chosen = order === undefined ? waiting : order.flatMap((n) => waiting[n] ?? []);
      const acked: Acked[] = [];
      for (const go of chosen) acked.push(await go());
      return acked;
    },
    /** What ran out of time is given up, and what is due goes out. Whatever goes out now has its time from now on. */
    tick(): void {
      const now = world.now();
      const before = due.filter(({ at }) => at <= now);
      for (const one of open) if (one.until <= now) one.give.abort();
      for (const one of before) {
        due.splice(due.indexOf(one), 1);
        one.run();
      }
    },
    /** Resolves when nothing is on its way. */
    async settled(): Promise<void> {
      while (running.size > 0) await Promise.allSettled(running);
    },
    /** Nobody waits for anything any more. */
    abandon(): void {
      due.splice(0);
      closed = true;
      for (const one of open) one.give.abort();
    },
    /** How much is on its way or will be sent again. */
    waiting: (): number => running.size + due.length + held.length,
  };
}

export type Deliveries = ReturnType<typeof deliveries>;
