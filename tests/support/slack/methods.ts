import {
  type Asked,
  botOf,
  deleteMessage,
  permalink,
  postMessage,
  reactBot,
  reactionsGet,
  required,
  textOf,
  updateMessage,
} from './messages.ts';
import { oauthAccess, revoke } from './oauth.ts';
import { channelShape, dmOf, fileShape, userShape } from './people.ts';
import { type Channel, type Json, Refused, type User } from './types.ts';
import { openView, publishView, pushView, updateView } from './views.ts';
import { must, type World } from './world.ts';

/** What a method needs, how often a minute it may be called, and what it does. */
export interface Method {
  /** Null = none. A function where it depends on what is asked for. */
  readonly scope: string | null | ((asked: Asked) => string);
  readonly perMinute: number;
  /** An app's own token instead of a bot's; `none` = client id and secret. */
  readonly by?: 'app' | 'none';
  readonly run: (asked: Asked) => Json;
}

/** Published tiers: calls a minute. */
const [one, two, three, four] = [1, 20, 50, 100];

function whom(asked: Asked, field = 'user'): User {
  required(asked.args, field);
  const user = asked.world.users.get(textOf(asked.args, field));
  if (user === undefined) throw new Refused('user_not_found');
  return user;
}

const email = ({ token }: Asked): boolean => token.scopes.has('users:read.email');
const flag = (value: unknown): boolean => value === true || value === 'true' || value === 1 || value === '1';

function conversation(asked: Asked): Channel {
  required(asked.args, 'channel');
  const channel = asked.world.channels.get(textOf(asked.args, 'channel'));
  if (channel === undefined || (channel.private && !channel.members.has(botOf(asked).user)))
    throw new Refused('channel_not_found');
  return channel;
}

function readScope({ world, args }: Asked): string {
  const channel = world.channels.get(textOf(args, 'channel'));
  if (channel?.user) return 'im:read';
  return channel?.private ? 'groups:read' : 'channels:read';
}

/** A page of a list, with the cursor of the next one. */
function paged<T>(asked: Asked, all: readonly T[]): { readonly page: readonly T[]; readonly next: string } {
  const limit = Number(asked.args.limit ?? 100) || 100;
  if (limit > 1000) throw new Refused('invalid_limit');
  const cursor = textOf(asked.args, 'cursor');
  const from = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  if (!Number.isInteger(from)) throw new Refused('invalid_cursor');
  const end = from + limit;
  return { page: all.slice(from, end), next: end < all.length ? Buffer.from(String(end)).toString('base64') : '' };
}

function authTest(asked: Asked): Json {
  const { world, token } = asked;
  const team = must(world.teams.get(token.team), token.team);
  const url = `https://${team.domain}.slack.example/`;
  if (token.kind === 'app') return { app_name: 'Many Voices', app_id: world.appId };
  return {
    url,
    team: team.name,
    user: must(world.users.get(team.bot.user), team.bot.user).name,
    team_id: team.id,
    user_id: team.bot.user,
    bot_id: team.bot.id,
    is_enterprise_install: false,
    ...(team.enterprise === null ? {} : { enterprise_id: team.enterprise.id }),
    ...(token.expires === null ? {} : { expires_in: Math.floor((token.expires - world.now()) / 1000) }),
  };
}

function openDm(asked: Asked): Json {
  required(asked.args, 'users');
  const ids = textOf(asked.args, 'users').split(',');
  const user = ids.length === 1 ? asked.world.users.get(ids[0] ?? '') : undefined;
  if (user === undefined) throw new Refused('user_not_found');
  if (user.deleted) throw new Refused('user_disabled');
  if (user.bot) throw new Refused('cannot_dm_bot');
  const { id } = dmOf(asked.world, user);
  return { channel: flag(asked.args.return_im) ? channelShape(asked.world, dmOf(asked.world, user), '') : { id } };
}

function joinChannel(asked: Asked): Json {
  const channel = conversation(asked);
  if (channel.archived) throw new Refused('is_archived');
  if (channel.private) throw new Refused('method_not_supported_for_channel_type');
  channel.members.add(botOf(asked).user);
  return { channel: channelShape(asked.world, channel, botOf(asked).user) };
}

function listUsers(asked: Asked): Json {
  const mine = [...asked.world.users.values()].filter((one) => one.team === asked.token.team || one.stranger);
  const { page, next } = paged(asked, mine);
  const locale = flag(asked.args.include_locale);
  return {
    members: page.map((user) => userShape(asked.world, user, { email: email(asked), locale })),
    cache_ts: Math.floor(asked.world.now() / 1000),
    response_metadata: { next_cursor: next },
  };
}

function dnd(asked: Asked): Json {
  const user = whom(asked);
  const { quiet } = user;
  const seconds = (ms: number) => Math.floor(ms / 1000);
  const times = { next_dnd_start_ts: seconds(quiet?.from ?? 1000), next_dnd_end_ts: seconds(quiet?.until ?? 1000) };
  return { dnd_enabled: quiet !== null, ...times, snooze_enabled: false };
}

function file(asked: Asked): Json {
  required(asked.args, 'file');
  const found = asked.world.files.get(textOf(asked.args, 'file'));
  if (found === undefined || found.team !== asked.token.team) throw new Refused('file_not_found');
  if (found.gone) throw new Refused('file_deleted');
  const shape = { ...fileShape(asked.world, found), ...sharedIn(asked.world, found.id) };
  return { file: shape, comments: [], response_metadata: { next_cursor: '' } };
}

/** The conversations in which a file stands, by kind. */
function sharedIn(world: World, id: string): Json {
  const messages = [...world.messages.values()].filter((one) => !one.deleted && one.files.includes(id));
  const places = [...new Set(messages.map((one) => one.channel))].map((name) => must(world.channels.get(name), name));
  const named = (fits: (one: Channel) => boolean) => places.filter(fits).map((one) => one.id);
  return {
    channels: named((one) => one.user === null && !one.private),
    groups: named((one) => one.user === null && one.private),
    ims: named((one) => one.user !== null),
  };
}

function team({ world, token }: Asked): Json {
  const found = must(world.teams.get(token.team), token.team);
  const { id, name, domain, enterprise } = found;
  const grid = enterprise === null ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  return { team: { id, name, domain, email_domain: '', url: `https://${domain}.slack.example/`, ...grid } };
}

/** The methods there are; every other one is unknown_method. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': { scope: null, perMinute: 600, run: authTest },
  'auth.revoke': { scope: null, perMinute: three, run: revoke },
  'apps.connections.open': {
    scope: 'connections:write',
    perMinute: one,
    by: 'app',
    run: ({ world }) => ({
      url: `${world.base().replace('http', 'ws')}/link?ticket=t${world.next()}&app_id=${world.appId}`,
    }),
  },
  'chat.postMessage': { scope: 'chat:write', perMinute: 600, run: postMessage },
  'chat.update': { scope: 'chat:write', perMinute: three, run: updateMessage },
  'chat.delete': { scope: 'chat:write', perMinute: three, run: deleteMessage },
  'chat.getPermalink': { scope: null, perMinute: 600, run: permalink },
  'conversations.open': { scope: 'im:write', perMinute: three, run: openDm },
  'conversations.info': {
    scope: readScope,
    perMinute: three,
    run: (asked) => ({ channel: channelShape(asked.world, conversation(asked), botOf(asked).user) }),
  },
  'conversations.members': {
    scope: readScope,
    perMinute: four,
    run: (asked) => {
      const { page, next } = paged(asked, [...conversation(asked).members]);
      return { members: page, response_metadata: { next_cursor: next } };
    },
  },
  'conversations.join': { scope: 'channels:join', perMinute: three, run: joinChannel },
  'users.info': {
    scope: 'users:read',
    perMinute: four,
    run: (asked) => ({
      user: userShape(asked.world, whom(asked), { email: email(asked), locale: flag(asked.args.include_locale) }),
    }),
  },
  'users.list': { scope: 'users:read', perMinute: two, run: listUsers },
  'users.lookupByEmail': {
    scope: 'users:read.email',
    perMinute: three,
    run: (asked) => {
      required(asked.args, 'email');
      const address = textOf(asked.args, 'email');
      const user = [...asked.world.users.values()].find((one) => one.email === address && !one.deleted);
      if (user === undefined) throw new Refused('users_not_found');
      return { user: userShape(asked.world, user, { email: true, locale: false }) };
    },
  },
  'reactions.get': { scope: 'reactions:read', perMinute: three, run: reactionsGet },
  'reactions.add': { scope: 'reactions:write', perMinute: three, run: (asked) => reactBot(asked, false) },
  'reactions.remove': { scope: 'reactions:write', perMinute: two, run: (asked) => reactBot(asked, true) },
  'views.open': { scope: null, perMinute: four, run: openView },
  'views.push': { scope: null, perMinute: four, run: pushView },
  'views.update': { scope: null, perMinute: four, run: updateView },
  'views.publish': { scope: null, perMinute: four, run: publishView },
  'dnd.info': { scope: 'dnd:read', perMinute: three, run: dnd },
  'files.info': { scope: 'files:read', perMinute: four, run: file },
  'team.info': { scope: 'team:read', perMinute: three, run: team },
  'oauth.v2.access': { scope: null, perMinute: four, by: 'none', run: oauthAccess },
};
