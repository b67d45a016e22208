import type { PersonId, Standing } from './person.ts';
import { type Refused, refuse } from './refusal.ts';
import type { Instant } from './time.ts';

/** `all`, or the name of one network. */
export type Scope = string;

export type SwitchEvent = { readonly at: Instant; readonly by: PersonId; readonly scope: Scope } & (
  | { readonly type: 'stopped'; readonly commitment: string }
  | { readonly type: 'go-asked' }
  | { readonly type: 'went' }
);

/** What is stopped, by whom, and who has said go so far; in the order in which they were first stopped. */
export interface Switch {
  readonly stops: readonly {
    readonly scope: Scope;
    readonly by: PersonId;
    readonly at: Instant;
    readonly go: PersonId | null;
  }[];
}

export const running: Switch = { stops: [] };

/** Folds one event of the stream `switch`. */
export function evolveSwitch(was: Switch, event: SwitchEvent): Switch {
  const { scope, by, at } = event;
  if (event.type === 'went') return { stops: was.stops.filter((one) => one.scope !== scope) };
  if (event.type === 'go-asked')
    return { stops: was.stops.map((one) => (one.scope === scope ? { ...one, go: by } : one)) };
  const stop = { scope, by, at, go: null };
  if (!was.stops.some((one) => one.scope === scope)) return { stops: [...was.stops, stop] };
  return { stops: was.stops.map((one) => (one.scope === scope ? stop : one)) };
}

/** Is publishing on `network` stopped, by itself or with everything? */
export const halted = (s: Switch, network: string): boolean =>
  s.stops.some((one) => one.scope === 'all' || one.scope === network);

interface Ask {
  readonly now: Instant;
  readonly by: PersonId;
  readonly scope: Scope;
  readonly standing: (person: PersonId) => Standing;
  readonly sameHuman: (a: PersonId, b: PersonId) => boolean;
}

export type SwitchDecision = { readonly ok: true; readonly events: readonly SwitchEvent[] } | Refused;

/** Any colleague stops at once. A second stop of the same scope forgets a half-given go. */
export function decideStop(s: Switch, ask: Ask & { readonly commitment: string }): SwitchDecision {
  if (ask.standing(ask.by).kind !== 'colleague') return refuse('not-a-colleague');
  const known = s.stops.find((one) => one.scope === ask.scope);
  if (known !== undefined && known.go === null) return { ok: true, events: [] };
  return {
    ok: true,
    events: [{ type: 'stopped', by: ask.by, scope: ask.scope, commitment: ask.commitment, at: ask.now }],
  };
}

/** Two distinct humans start again: the first go is noted, the second one counts. */
export function decideGo(s: Switch, ask: Ask): SwitchDecision {
  if (ask.standing(ask.by).kind !== 'colleague') return refuse('not-a-colleague');
  const known = s.stops.find((one) => one.scope === ask.scope);
  if (known === undefined) return refuse('wrong-state');
  const first = known.go !== null && ask.standing(known.go).kind === 'colleague' ? known.go : null;
  if (first === null) return { ok: true, events: [{ type: 'go-asked', by: ask.by, scope: ask.scope, at: ask.now }] };
  if (ask.sameHuman(first, ask.by)) return refuse('second-person-needed');
  return { ok: true, events: [{ type: 'went', by: ask.by, scope: ask.scope, at: ask.now }] };
}
