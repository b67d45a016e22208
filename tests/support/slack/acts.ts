import type { Deliveries } from './delivery.ts';
import { commandPayload, homeOf, messagePress, shortcutPayload, viewPress } from './events.ts';
import { fill, initialState, type Puts } from './inputs.ts';
import { reactTo } from './messages.ts';
import { dmOf, messageShape, userShape, viewShape } from './people.ts';
import type { Acked, Channel, Ephemeral, Json, Message, State, User, View } from './types.ts';
import { postAs, rewrite, type Upload, upload, type Written } from './typing.ts';
import { newTrigger } from './views.ts';
import { closeTop, type Submitted, submitTop } from './windows.ts';
import { must, type World } from './world.ts';

/** Where something stands: a message (or `CHANNEL:TS`), a window or page (or `view:ID`). */
export type Target = Message | View | string;

/** What every deed may say: the id of its event, so that the same deed can be done twice. */
export interface Deed {
  readonly id?: string;
}

/** Where a person is and what they can do there. All deeds resolve with what the app acknowledged. */
export interface Person {
  readonly user: User;
  /** A slash command, typed into a channel. */
  command(text: string, how?: Deed & { readonly channel?: string; readonly command?: string }): Promise<Acked>;
  /** Presses what has this action_id; `puts` is typed before, `choose` is the option chosen in a select. */
  press(
    target: Target,
    actionId: string,
    how?: Deed & { readonly block?: string; readonly puts?: Puts; readonly choose?: string },
  ): Promise<Acked>;
  react(target: Target, name: string, how?: Deed): Promise<Acked>;
  unreact(target: Target, name: string, how?: Deed): Promise<Acked>;
  /** Fills the top window in and submits it; files by the name of their input's block. */
  submit(
    puts?: Puts,
    how?: Deed & { readonly files?: Readonly<Record<string, readonly Upload[]>> },
  ): Promise<Submitted>;
  /** Closes the top window; `all` = with the cross, the ones below it, too. */
  closeView(how?: { readonly all?: boolean }): Promise<Acked | null>;
  /** A shortcut; with a message: on it. */
  shortcut(callbackId: string, how?: Deed & { readonly message?: Target }): Promise<Acked>;
  /** Writes to the bot. */
  dm(text: string, how?: Deed & { readonly files?: readonly Upload[] }): Promise<Acked & { readonly message: Message }>;
  /** Writes into a channel, of which the app learns nothing. */
  says(text: string, how?: Written & { readonly channel?: string }): Promise<Message>;
  edits(message: Message, text: string): Promise<Acked>;
  deletes(message: Message): Promise<Acked>;
  opensHome(tab?: 'home' | 'messages', how?: Deed): Promise<Acked>;
  /** The window on top; null = none is open. */
  view(): View | null;
  home(): View | null;
  /** What they read in their conversation with the bot. */
  inbox(): readonly Message[];
  ephemerals(): readonly Ephemeral[];
  /** A message as they see it; null = it is not there for them. */
  sees(target: Target): Message | null;
}

/** The message or view that is meant. */
export function found(world: World, target: Target): Message | View {
  if (typeof target !== 'string') return target;
  if (target.startsWith('view:')) return must(world.views.get(target.slice(5)), target);
  return must(world.messages.get(target), target);
}

const messageOf = (world: World, target: Target): Message => {
  const message = found(world, target);
  if ('hash' in message) throw new Error('the test means a message and names a window');
  return message;
};

function visible(world: World, user: User, message: Message): boolean {
  const channel = must(world.channels.get(message.channel), message.channel);
  if (message.deleted || user.deleted) return false;
  if (channel.user !== null || channel.private || user.restricted) return channel.members.has(user.id);
  return channel.members.has(user.id) || !user.stranger;
}

/** A new address for answers. */
export function responseUrl(world: World, user: User, channel: Channel, message: string | null): string {
  const team = homeOf(world, user).id;
  const id = `${team}-${world.next()}`;
  world.responseUrls.set(id, { id, user: user.id, channel: channel.id, team, message, at: world.now(), posts: 0 });
  return `${world.base()}/r/${id}`;
}

/** What can be pressed in blocks, with its block. */
function pressable(
  blocks: readonly Json[],
  actionId: string,
  block: string | undefined,
): { block: Json; element: Json } {
  const all = blocks.flatMap((one) => {
    const elements = [one.element, one.accessory, ...((one.elements as readonly Json[] | undefined) ?? [])] as (
      | Json
      | undefined
    )[];
    return elements.flatMap((element) => (element?.action_id === actionId ? [{ block: one, element }] : []));
  });
  const fits = all.filter((one) => block === undefined || one.block.block_id === block);
  if (fits.length > 1)
    throw new Error(`the test presses ${actionId}, of which there are ${fits.length}: name the block`);
  return must(fits[0], `${actionId} to press`);
}

function actionOf(world: World, { block, element }: { block: Json; element: Json }, choose?: string): Json {
  const base = { action_id: element.action_id, block_id: block.block_id, type: element.type, action_ts: world.ts() };
  if (element.type === 'button')
    return {
      ...base,
      text: element.text,
      ...(element.value === undefined ? {} : { value: element.value }),
      ...(element.style === undefined ? {} : { style: element.style }),
    };
  const options = (element.options ?? []) as readonly Json[];
  if (choose === undefined)
    throw new Error(`the test presses the ${element.type} ${element.action_id}: name what it chooses`);
  const option = must(
    options.find(({ value }) => value === choose),
    `the option ${choose}`,
  );
  if (element.type === 'checkboxes' || element.type === 'multi_static_select')
    return { ...base, selected_options: [option] };
  return { ...base, selected_option: option };
}

/** Somebody, doing things. */
export function personOf(world: World, out: Deliveries, id: string): Person {
  const user = must(world.users.get(id), id);
  const team = () => homeOf(world, user);
  const trigger = (view: string | null, given?: string) =>
    newTrigger(world, { user: id, team: team().id, view }, given).id;
  const interact = (payload: Json) => out.deliver('interactive', payload, null);
  const noFile = (): Json => {
    throw new Error('a file is chosen in a window, by submit');
  };

  async function pressView(view: View, actionId: string, how: Parameters<Person['press']>[2] = {}): Promise<Acked> {
    if (!view.open || view.user !== id) throw new Error(`the test presses in a window that ${id} does not see`);
    const blocks = view.given.blocks as readonly Json[];
    view.state = fill(blocks, view.state, how.puts ?? {}, noFile);
    const action = actionOf(world, pressable(blocks, actionId, how.block), how.choose);
    return interact(viewPress(world, user, view, action, trigger(view.id, how.id)));
  }

  async function pressMessage(message: Message, actionId: string, how: Parameters<Person['press']>[2] = {}) {
    if (!visible(world, user, message)) throw new Error(`the test presses on a message that ${id} does not see`);
    const channel = must(world.channels.get(message.channel), message.channel);
    const state: State = fill(message.blocks, initialState({ blocks: message.blocks }), how.puts ?? {}, noFile);
    const action = actionOf(world, pressable(message.blocks, actionId, how.block), how.choose);
    const answers = responseUrl(world, user, channel, message.ts);
    return interact(
      messagePress(world, user, {
        channel,
        message,
        state,
        action,
        responseUrl: answers,
        trigger: trigger(null, how.id),
      }),
    );
  }

  async function reacts(target: Target, name: string, remove: boolean, how: Deed = {}): Promise<Acked> {
    const message = messageOf(world, target);
    if (!visible(world, user, message)) throw new Error(`the test lets ${id} react to what they do not see`);
    const again = how.id !== undefined && world.deliveries.some(({ payload }) => payload.event_id === how.id);
    if (!again) reactTo(world, message, id, name, remove);
    const event = {
      type: remove ? 'reaction_removed' : 'reaction_added',
      user: id,
      reaction: name,
      item: { type: 'message', channel: message.channel, ts: message.ts },
      item_user: message.user,
      event_ts: world.ts(),
    };
    const channel = must(world.channels.get(message.channel), message.channel);
    return world.emit(channel.team, event, { scope: 'reactions:read', channel, ...how });
  }

  return {
    user,
    async command(text, how = {}) {
      const channel =
        how.channel === undefined
          ? must(world.channels.get('C1'), 'C1')
          : must(world.channels.get(how.channel), how.channel);
      const payload = commandPayload(world, user, {
        channel,
        command: how.command ?? '/voice',
        text,
        responseUrl: responseUrl(world, user, channel, null),
        trigger: trigger(null, how.id),
      });
      const acked = await out.deliver('slash_commands', payload, 'commands');
      const said = acked.body?.text;
      if (acked.body !== null && (said !== undefined || acked.body.blocks !== undefined))
        world.ephemerals.push({
          channel: channel.id,
          user: id,
          text: String(said ?? ''),
          blocks: (acked.body.blocks ?? []) as readonly Json[],
        });
      return acked;
    },
    async press(target, actionId, how) {
      const on = found(world, target);
      return 'hash' in on ? pressView(on, actionId, how) : pressMessage(on, actionId, how);
    },
    react: (target, name, how) => reacts(target, name, false, how),
    unreact: (target, name, how) => reacts(target, name, true, how),
    submit: (puts = {}, how = {}) => submitTop(world, out, user, puts, { ...how, trigger }),
    closeView: (how = {}) => closeTop(world, out, user, how.all ?? false),
    async shortcut(callbackId, how = {}) {
      const message = how.message === undefined ? null : messageOf(world, how.message);
      const channel = message === null ? null : must(world.channels.get(message.channel), message.channel);
      const on =
        message === null || channel === null
          ? null
          : {
              message: { ...messageShape(world, message), ...filesOf(world, message) },
              channel,
              responseUrl: responseUrl(world, user, channel, message.ts),
            };
      return interact(shortcutPayload(world, user, { callbackId, trigger: trigger(null, how.id), on }));
    },
    async dm(text, how = {}) {
      const channel = dmOf(world, user);
      const { message, event } = postAs(world, user, channel, text, { files: how.files ?? [] });
      const acked = await world.emit(team().id, event, {
        scope: 'im:history',
        channel,
        ...(how.id ? { id: how.id } : {}),
      });
      return { ...acked, message };
    },
    async says(text, how = {}) {
      const channel = must(world.channels.get(how.channel ?? 'C1'), how.channel ?? 'C1');
      return postAs(world, user, channel, text, how).message;
    },
    edits: (message, text) => rewrite(world, message, text),
    deletes: (message) => rewrite(world, message, null),
    opensHome: (tab = 'home', how = {}) => opensHome(world, user, tab, how),
    view: () => world.views.get(world.stacks.get(id)?.at(-1) ?? '') ?? null,
    home: () => world.views.get(world.homes.get(id) ?? '') ?? null,
    inbox: () => {
      const { id: channel } = dmOf(world, user);
      return [...world.messages.values()].filter((one) => one.channel === channel && !one.deleted);
    },
    ephemerals: () => world.ephemerals.filter((one) => one.user === id),
    sees: (target) => {
      const message = typeof target === 'string' ? world.messages.get(target) : messageOf(world, target);
      return message !== undefined && visible(world, user, message) ? message : null;
    },
  };
}

const filesOf = (world: World, message: Message): Json =>
  message.files.length === 0 ? {} : { files: upload.shapes(world, message.files) };

function opensHome(world: World, user: User, tab: 'home' | 'messages', how: Deed): Promise<Acked> {
  const home = world.views.get(world.homes.get(user.id) ?? '');
  const event = {
    type: 'app_home_opened',
    user: user.id,
    channel: dmOf(world, user).id,
    tab,
    event_ts: world.ts(),
    ...(tab === 'home' && home !== undefined ? { view: viewShape(world, home) } : {}),
  };
  return world.emit(homeOf(world, user).id, event, how);
}

/** An administrator takes somebody's account away. */
export function deactivate(world: World, user: User): Promise<Acked> {
  user.deleted = true;
  for (const channel of world.channels.values()) channel.members.delete(user.id);
  return profileChanged(world, user);
}

/** Tells the app that somebody's profile changed. */
export const profileChanged = (world: World, user: User): Promise<Acked> =>
  world.emit(
    homeOf(world, user).id,
    {
      type: 'user_change',
      user: userShape(world, user, { email: true, locale: true }),
      cache_ts: Math.floor(world.now() / 1000),
    },
    { scope: 'users:read' },
  );
