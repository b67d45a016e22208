import { checkView } from './blocks.ts';
import { initialState } from './inputs.ts';
import { type Asked, named, required, textOf } from './messages.ts';
import { viewShape } from './people.ts';
import { type Json, Refused, type State, type Trigger, type View } from './types.ts';
import type { World } from './world.ts';

/** How long a trigger opens a window, in ms. */
const TRIGGER_MS = 3000;
/** How many windows may lie on one another. */
const STACK = 3;

/** A new trigger; one with a given id stays the same however often it is sent. */
export function newTrigger(world: World, given: Pick<Trigger, 'user' | 'team' | 'view'>, id?: string): Trigger {
  const name = id ?? `${world.next()}.${Math.floor(world.now())}.${'0'.repeat(32)}`;
  const known = world.triggers.get(name);
  if (known !== undefined) return known;
  const trigger: Trigger = { ...given, id: name, at: world.now(), used: false };
  world.triggers.set(name, trigger);
  return trigger;
}

function redeem(world: World, id: string): Trigger {
  const trigger = world.triggers.get(id);
  if (trigger === undefined) throw new Refused('invalid_trigger_id');
  if (world.now() - trigger.at > TRIGGER_MS) throw new Refused('expired_trigger_id');
  if (trigger.used) throw new Refused('exchanged_trigger_id');
  return trigger;
}

function viewOf(args: Json, type: View['type']): Json {
  required(args, 'view');
  const view = args.view;
  if (typeof view !== 'object' || view === null) throw new Refused('invalid_arguments');
  const found = checkView(view as Json, type);
  if (found.length > 0)
    throw new Refused('invalid_arguments', {
      response_metadata: { messages: found.map((one) => `[ERROR] ${one}`) },
    });
  return { ...view, blocks: named((view as { readonly blocks: readonly Json[] }).blocks) };
}

/** Puts a window up. */
export function raise(
  world: World,
  trigger: Pick<Trigger, 'user' | 'team'>,
  given: Json,
  onto: readonly string[],
): View {
  const id = `V${String(world.next()).padStart(6, '0')}`;
  const view: View = {
    id,
    team: trigger.team,
    user: trigger.user,
    type: given.type === 'home' ? 'home' : 'modal',
    root: onto[0] ?? id,
    previous: onto.at(-1) ?? null,
    hash: `${Math.floor(world.now() / 1000)}.h${world.next()}`,
    given,
    state: initialState(given),
    open: true,
    errors: {},
  };
  world.views.set(id, view);
  return view;
}

/** Closes windows, the top one first, down to `keep` of them. */
export function lower(world: World, user: string, keep: number): readonly View[] {
  const stack = world.stacks.get(user) ?? [];
  const closed = stack.slice(keep).flatMap((id) => world.views.get(id) ?? []);
  for (const view of closed) view.open = false;
  world.stacks.set(user, stack.slice(0, keep));
  return closed.reverse();
}

const answered = ({ world }: Asked, view: View): Json => ({ view: viewShape(world, view) });

/** views.open */
export function openView(asked: Asked): Json {
  const { world, args } = asked;
  required(args, 'trigger_id');
  const trigger = redeem(world, textOf(args, 'trigger_id'));
  const given = viewOf(args, 'modal');
  trigger.used = true;
  lower(world, trigger.user, 0);
  const view = raise(world, trigger, given, []);
  world.stacks.set(trigger.user, [view.id]);
  return answered(asked, view);
}

/** views.push */
export function pushView(asked: Asked): Json {
  const { world, args } = asked;
  required(args, 'trigger_id');
  const trigger = redeem(world, textOf(args, 'trigger_id'));
  const given = viewOf(args, 'modal');
  const stack = world.stacks.get(trigger.user) ?? [];
  if (stack.length === 0 || trigger.view === null) throw new Refused('not_found');
  trigger.used = true;
  return answered(asked, pushOnto(world, trigger, given));
}

/** Lays a window onto the others. Throws push_limit_reached. */
export function pushOnto(world: World, who: Pick<Trigger, 'user' | 'team'>, given: Json): View {
  const stack = world.stacks.get(who.user) ?? [];
  if (stack.length >= STACK) throw new Refused('push_limit_reached');
  const view = raise(world, who, given, stack);
  world.stacks.set(who.user, [...stack, view.id]);
  return view;
}

/** views.update */
export function updateView(asked: Asked): Json {
  const { world, args, token } = asked;
  const [id, external] = [textOf(args, 'view_id'), textOf(args, 'external_id')];
  if (id === '' && external === '') required(args, 'view_id');
  const given = viewOf(args, 'modal');
  const view =
    id !== ''
      ? world.views.get(id)
      : [...world.views.values()].find((one) => one.open && one.given.external_id === external);
  if (view === undefined || !view.open || view.team !== token.team) throw new Refused('not_found');
  hashed(args, view);
  exchange(world, view, given);
  return answered(asked, view);
}

function hashed(args: Json, view: View): void {
  const hash = textOf(args, 'hash');
  if (hash !== '' && hash !== view.hash) throw new Refused('hash_conflict');
}

/** Another content for a window that is open; what stands in inputs stays where block and action keep their names. */
export function exchange(world: World, view: View, given: Json): void {
  const before = view.state;
  const kept: Record<string, Record<string, Json>> = {};
  for (const [block, actions] of Object.entries(initialState(given)))
    for (const [action, fresh] of Object.entries(actions)) {
      const old = before[block]?.[action];
      kept[block] = { ...kept[block], [action]: old !== undefined && old.type === fresh.type ? old : fresh };
    }
  view.given = given;
  view.state = kept satisfies State;
  view.errors = {};
  view.hash = `${Math.floor(world.now() / 1000)}.h${world.next()}`;
}

/** views.publish */
export function publishView(asked: Asked): Json {
  const { world, args, token } = asked;
  required(args, 'user_id');
  const user = world.users.get(textOf(args, 'user_id'));
  const given = viewOf(args, 'home');
  if (user === undefined) throw new Refused('user_not_found');
  const home = world.views.get(world.homes.get(user.id) ?? '');
  if (home !== undefined) {
    hashed(args, home);
    exchange(world, home, given);
    return answered(asked, home);
  }
  const view = raise(world, { user: user.id, team: token.team }, given, []);
  world.homes.set(user.id, view.id);
  return answered(asked, view);
}

/** What a window is told that an app sends as an answer to its submit. Throws what Slack shows instead. */
export const checkedView = (given: unknown): Json => viewOf({ view: given }, 'modal');
