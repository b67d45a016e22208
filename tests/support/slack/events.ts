import { messageShape, viewShape } from './people.ts';
import type { Channel, Json, Message, State, Team, User, View } from './types.ts';
import { must, type World } from './world.ts';

/** In every payload; apps should not look at it. */
const VERIFICATION = 'verification-token-0123';

const teamOf = (world: World, id: string): Team => must(world.teams.get(id), `the workspace ${id}`);

/** The workspace through which the app sees somebody: their own, or the one whose channel they share. */
export const homeOf = (world: World, user: User): Team =>
  world.teams.get(user.team) ?? must([...world.teams.values()][0], 'a workspace');

/** Everything around an event. */
export function envelope(
  world: World,
  at: string,
  event: Json,
  how: { readonly id: string; readonly channel?: Channel | undefined },
): Json {
  const team = teamOf(world, at);
  const enterprise = team.enterprise?.id ?? null;
  return {
    token: VERIFICATION,
    team_id: team.id,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    context_team_id: team.id,
    context_enterprise_id: enterprise,
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: how.id,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team.id,
        user_id: team.bot.user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: how.channel?.extShared ?? false,
    event_context: `4-${how.id}`,
  };
}

function around(world: World, user: User) {
  const team = homeOf(world, user);
  const grid = team.enterprise;
  return {
    token: VERIFICATION,
    team: {
      id: team.id,
      domain: team.domain,
      ...(grid === null ? {} : { enterprise_id: grid.id, enterprise_name: grid.name }),
    },
    enterprise: grid === null ? null : { ...grid },
    is_enterprise_install: false,
  };
}

const person = ({ id, name, team }: User) => ({ id, username: name, name, team_id: team });

/** What a slash command sends, all of it text. */
export function commandPayload(
  world: World,
  user: User,
  given: {
    readonly channel: Channel;
    readonly command: string;
    readonly text: string;
    readonly responseUrl: string;
    readonly trigger: string;
  },
): Readonly<Record<string, string>> {
  const team = homeOf(world, user);
  const grid = team.enterprise;
  return {
    token: VERIFICATION,
    team_id: team.id,
    team_domain: team.domain,
    ...(grid === null ? {} : { enterprise_id: grid.id, enterprise_name: grid.name }),
    channel_id: given.channel.id,
    channel_name: given.channel.user === null ? given.channel.name : 'directmessage',
    user_id: user.id,
    user_name: user.name,
    command: given.command,
    text: given.text,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: given.responseUrl,
    trigger_id: given.trigger,
  };
}

const place = (channel: Channel) => ({
  id: channel.id,
  name: channel.user === null ? channel.name : 'directmessage',
});

/** A press on something in a message. */
export function messagePress(
  world: World,
  user: User,
  given: {
    readonly channel: Channel;
    readonly message: Message;
    readonly state: State;
    readonly action: Json;
    readonly responseUrl: string;
    readonly trigger: string;
  },
): Json {
  const { message, channel } = given;
  return {
    type: 'block_actions',
    user: person(user),
    api_app_id: world.appId,
    ...around(world, user),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: false,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: given.trigger,
    channel: place(channel),
    message: messageShape(world, message),
    state: { values: given.state },
    response_url: given.responseUrl,
    actions: [given.action],
  };
}

/** A press on something in a window or on the app's page. */
export const viewPress = (world: World, user: User, view: View, action: Json, trigger: string): Json => ({
  type: 'block_actions',
  user: person(user),
  api_app_id: world.appId,
  ...around(world, user),
  container: { type: 'view', view_id: view.id },
  trigger_id: trigger,
  view: viewShape(world, view),
  actions: [action],
});

/** A submitted window. */
export const submission = (world: World, user: User, view: View, trigger: string): Json => ({
  type: 'view_submission',
  ...around(world, user),
  user: person(user),
  api_app_id: world.appId,
  trigger_id: trigger,
  view: viewShape(world, view),
});

/** A closed window. */
export const closing = (world: World, user: User, view: View, cleared: boolean): Json => ({
  type: 'view_closed',
  ...around(world, user),
  user: person(user),
  api_app_id: world.appId,
  view: viewShape(world, view),
  is_cleared: cleared,
});

/** A shortcut: on a message, or without one. */
export function shortcutPayload(
  world: World,
  user: User,
  given: {
    readonly callbackId: string;
    readonly trigger: string;
    readonly on: { readonly message: Json; readonly channel: Channel; readonly responseUrl: string } | null;
  },
): Json {
  const base = {
    ...around(world, user),
    callback_id: given.callbackId,
    trigger_id: given.trigger,
    action_ts: world.ts(),
  };
  if (given.on === null)
    return { type: 'shortcut', ...base, user: { id: user.id, username: user.name, team_id: user.team } };
  return {
    type: 'message_action',
    ...base,
    user: { id: user.id, name: user.name, team_id: user.team },
    channel: place(given.on.channel),
    message_ts: given.on.message.ts,
    message: given.on.message,
    response_url: given.on.responseUrl,
  };
}
