import type { Deliveries } from './delivery.ts';
import { closing, submission } from './events.ts';
import { complaints, fill, type Puts } from './inputs.ts';
import { fileShape } from './people.ts';
import { type Acked, type Json, Refused, type User, type View } from './types.ts';
import { type Upload, upload } from './typing.ts';
import { checkedView, exchange, lower, pushOnto } from './views.ts';
import { must, type World } from './world.ts';

/** What a person sees after a submit. */
export interface Submitted extends Acked {
  /** What stands under inputs; nothing = it was taken. Slack's own complaints come without the app being asked. */
  readonly errors: Readonly<Record<string, string>>;
  /** The window that is on top now. */
  readonly view: View | null;
  /** Slack could not make sense of the app's answer, and tells the person so. */
  readonly trouble: string | null;
}

interface How {
  readonly id?: string;
  readonly files?: Readonly<Record<string, readonly Upload[]>>;
  readonly trigger: (view: string, id?: string) => string;
}

const top = (world: World, user: User): View | null => world.views.get(world.stacks.get(user.id)?.at(-1) ?? '') ?? null;

/** Fills in and submits the window on top. */
export async function submitTop(world: World, out: Deliveries, user: User, puts: Puts, how: How): Promise<Submitted> {
  const view = must(top(world, user), `a window of ${user.id}`);
  if (view.given.submit === undefined || view.given.submit === null)
    throw new Error('the window has nothing to submit');
  const blocks = view.given.blocks as readonly Json[];
  const files = Object.entries(how.files ?? {}).map(([block, list]) => [
    block,
    list.map((one) => upload.put(world, user, one)),
  ]);
  const file = (id: string): Json => fileShape(world, must(world.files.get(id), id));
  view.state = fill(blocks, view.state, { ...puts, ...Object.fromEntries(files) }, file);
  view.errors = complaints(blocks, view.state);
  if (Object.keys(view.errors).length > 0)
    return { ok: false, error: null, status: null, body: null, errors: view.errors, view, trouble: null };
  const acked = await out.deliver('interactive', submission(world, user, view, how.trigger(view.id, how.id)), null);
  const trouble = acked.ok ? applied(world, out, user, view, acked.body) : (acked.error ?? 'trouble');
  world.changed();
  return { ...acked, errors: view.errors, view: top(world, user), trouble };
}

/** Does what the app answered; returns what is wrong with it. */
function applied(world: World, out: Deliveries, user: User, view: View, body: Json | null): string | null {
  const stack = world.stacks.get(user.id) ?? [];
  if (!view.open) return null;
  if (body === null) {
    lower(world, user.id, stack.indexOf(view.id));
    return null;
  }
  try {
    switch (body.response_action) {
      case 'errors':
        return complained(view, (body.errors ?? {}) as Readonly<Record<string, string>>);
      case 'update':
        exchange(world, view, checkedView(body.view));
        return null;
      case 'push':
        pushOnto(world, { user: user.id, team: view.team }, checkedView(body.view));
        return null;
      case 'clear':
        for (const one of lower(world, user.id, 0)) void told(world, out, user, one, true);
        return null;
      default:
        return `unknown response_action ${String(body.response_action)}`;
    }
  } catch (error) {
    if (error instanceof Refused) return `${error.code} ${JSON.stringify(error.more)}`;
    throw error;
  }
}

function complained(view: View, errors: Readonly<Record<string, string>>): string | null {
  const inputs = (view.given.blocks as readonly Json[]).filter(({ type }) => type === 'input');
  const known = new Set(inputs.map(({ block_id }) => block_id));
  const stray = Object.keys(errors).filter((id) => !known.has(id));
  if (stray.length > 0 || Object.keys(errors).length === 0) return `errors for no input: ${stray.join(', ')}`;
  view.errors = errors;
  return null;
}

function told(world: World, out: Deliveries, user: User, view: View, cleared: boolean): Promise<Acked | null> {
  if (view.given.notify_on_close !== true) return Promise.resolve(null);
  return out.deliver('interactive', closing(world, user, view, cleared), null);
}

/** Closes the window on top, or all of them. Null = the app asked not to be told. */
export async function closeTop(world: World, out: Deliveries, user: User, all: boolean): Promise<Acked | null> {
  const stack = world.stacks.get(user.id) ?? [];
  const closed = lower(world, user.id, all ? 0 : stack.length - 1);
  world.changed();
  const acked = await Promise.all(closed.map((view) => told(world, out, user, view, all)));
  return acked[0] ?? null;
}
