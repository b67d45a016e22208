import type { Json } from './types.ts';

/**
 * What may go wrong with one call. `answer-lost` = it was done, and the connection dies; `hangs` = it is not done and never answered.
 * `error` = Slack's own word; `limited` = 429 with these seconds.
 */
export type Fault =
  | 'http-500'
  | 'html'
  | 'cut-off'
  | 'hangs'
  | 'reset'
  | 'answer-lost'
  | { readonly error: string; readonly more?: Json }
  | { readonly limited: number };

export interface Faults {
  /** The next calls of this method go wrong like this, in this order; `*` = of any method. */
  plan(method: string, list: readonly Fault[]): void;
  /** All calls of this method go wrong until it is said otherwise; null = all is well again. */
  always(method: string, fault: Fault | null): void;
  take(method: string): Fault | null;
}

export function newFaults(): Faults {
  const planned = new Map<string, Fault[]>();
  const lasting = new Map<string, Fault>();
  return {
    plan: (method, list) => void planned.set(method, [...(planned.get(method) ?? []), ...list]),
    always(method, fault) {
      if (fault === null) lasting.delete(method);
      else lasting.set(method, fault);
    },
    take: (method) =>
      planned.get(method)?.shift() ?? planned.get('*')?.shift() ?? lasting.get(method) ?? lasting.get('*') ?? null,
  };
}
