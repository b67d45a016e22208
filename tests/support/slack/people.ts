import type { Channel, File, Json, Message, Team, User, View } from './types.ts';
import { must, type World } from './world.ts';

/** What a test says of somebody; the rest is an ordinary colleague. */
export type Somebody = Partial<User> & { readonly id: string };

/** Adds somebody to a workspace. */
export function addUser(world: World, given: Somebody): User {
  const name = given.name ?? given.id.slice(1).toLowerCase();
  const user: User = {
    team: [...world.teams.keys()][0] ?? 'T1',
    name,
    realName: name.charAt(0).toUpperCase() + name.slice(1),
    locale: 'de-DE',
    tz: 'Europe/Berlin',
    tzOffset: 3600,
    email: `${name}@werkstatt.example`,
    emailConfirmed: true,
    deleted: false,
    bot: false,
    appUser: false,
    restricted: false,
    ultraRestricted: false,
    stranger: false,
    workflowBot: false,
    connectorBot: false,
    quiet: null,
    ...given,
  };
  world.users.set(user.id, user);
  return user;
}

const initials = [
  { id: 'UJANA', name: 'jana' },
  { id: 'UBEN', name: 'ben' },
  { id: 'UKIM', name: 'kim' },
  { id: 'UALEX', name: 'alex', locale: 'en-US', tz: 'America/New_York', tzOffset: -18_000 },
  { id: 'UGAST', name: 'gast', restricted: true },
  { id: 'UGAST1', name: 'einkanal', restricted: true, ultraRestricted: true },
  { id: 'UROBO', name: 'robo', bot: true, email: null },
  { id: 'UABLAUF', name: 'ablauf', bot: true, workflowBot: true, email: null },
  { id: 'UFREMD', name: 'fremd', stranger: true, team: 'T9', email: null },
  { id: 'UWEG', name: 'weg', deleted: true },
] as const;

/** One workspace with people of every kind, and the team's channel with the bot and all of them in it. */
export function populate(world: World, team: Team): void {
  world.teams.set(team.id, team);
  addUser(world, { id: team.bot.user, team: team.id, name: 'voices', bot: true, email: null });
  if (team.id !== 'T1') return;
  for (const one of initials) addUser(world, { team: team.id, ...one });
  addChannel(world, { id: 'C1', name: 'stimmen', members: new Set([team.bot.user, ...initials.map(({ id }) => id)]) });
  addChannel(world, { id: 'C2', name: 'woanders', members: new Set(['UJANA', 'UBEN']) });
}

/** Adds a channel; a direct conversation has a `user`. */
export function addChannel(world: World, given: Partial<Channel> & { readonly id: string }): Channel {
  const channel: Channel = {
    team: 'T1',
    name: given.id.toLowerCase(),
    user: null,
    members: new Set(),
    private: false,
    archived: false,
    extShared: false,
    ...given,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Somebody's direct conversation with the bot. */
export function dmOf(world: World, user: User): Channel {
  const team = must(world.teams.get(user.team) ?? world.teams.get('T1'), user.team);
  const there = [...world.channels.values()].find((one) => one.user === user.id && one.members.has(team.bot.user));
  return (
    there ??
    addChannel(world, {
      id: `D${user.id.slice(1)}`,
      team: team.id,
      user: user.id,
      private: true,
      members: new Set([user.id, team.bot.user]),
    })
  );
}

const profileOf = (user: User, email: boolean) => ({
  title: '',
  phone: '',
  skype: '',
  real_name: user.realName,
  real_name_normalized: user.realName,
  display_name: user.name,
  display_name_normalized: user.name,
  status_text: '',
  status_emoji: '',
  status_expiration: 0,
  avatar_hash: 'g0',
  ...(user.bot ? { api_app_id: 'A0', always_active: true, bot_id: `B${user.id.slice(1)}` } : {}),
  ...(email && user.email !== null ? { email: user.email } : {}),
  team: user.team,
});

/** A person as users.info tells them. A deleted one has lost most of it. */
export function userShape(world: World, user: User, how: { email: boolean; locale: boolean }): Json {
  const enterprise = world.teams.get(user.team)?.enterprise ?? null;
  const base = { id: user.id, team_id: user.team, name: user.name, deleted: user.deleted };
  const flags = {
    is_bot: user.bot,
    is_app_user: user.appUser,
    ...(user.stranger ? { is_stranger: true } : {}),
    ...(user.workflowBot ? { is_workflow_bot: true } : {}),
    ...(user.connectorBot ? { is_connector_bot: true } : {}),
  };
  const profile = profileOf(user, how.email);
  const updated = Math.floor(world.now() / 1000);
  if (user.deleted) return { ...base, profile, ...flags, updated };
  return {
    ...base,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: user.tzOffset,
    profile,
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.restricted,
    is_ultra_restricted: user.ultraRestricted,
    ...flags,
    updated,
    ...(user.bot || user.stranger ? {} : { is_email_confirmed: user.emailConfirmed }),
    ...(how.locale ? { locale: user.locale } : {}),
    ...(enterprise === null
      ? {}
      : {
          enterprise_user: {
            id: user.id,
            enterprise_id: enterprise.id,
            enterprise_name: enterprise.name,
            is_admin: false,
            is_owner: false,
            teams: [user.team],
          },
        }),
  };
}

/** A conversation as conversations.info tells it. */
export function channelShape(world: World, channel: Channel, member: string): Json {
  const created = 1_700_000_000;
  if (channel.user !== null)
    return { id: channel.id, created, is_archived: false, is_im: true, is_org_shared: false, user: channel.user };
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !channel.private,
    is_group: channel.private,
    is_im: false,
    is_mpim: false,
    is_private: channel.private,
    created,
    is_archived: channel.archived,
    is_general: false,
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: channel.extShared,
    is_org_shared: false,
    is_ext_shared: channel.extShared,
    is_pending_ext_shared: false,
    shared_team_ids: channel.extShared ? [channel.team, 'T9'] : [channel.team],
    context_team_id: channel.team,
    creator: 'UKIM',
    is_member: channel.members.has(member),
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
    updated: world.now(),
  };
}

/** A file as it stands in messages, in a window's state and in files.info. */
export function fileShape(world: World, file: File): Json {
  const address = `${world.base()}/files/${file.team}-${file.id}`;
  const created = Math.floor(world.now() / 1000);
  return {
    id: file.id,
    created,
    timestamp: created,
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    pretty_type: file.mimetype,
    user: file.user,
    user_team: file.team,
    editable: false,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${address}/${encodeURIComponent(file.name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(file.name)}`,
    permalink: `https://werkstatt.slack.example/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    has_rich_preview: false,
    file_access: 'visible',
    ...(file.alt === null ? {} : { alt_txt: file.alt }),
  };
}

const botProfile = (world: World, team: string) => {
  const bot = must(world.teams.get(team), team).bot;
  return {
    id: bot.id,
    deleted: false,
    name: 'Many Voices',
    updated: 1_700_000_000,
    app_id: world.appId,
    team_id: team,
  };
};

/** A message as the Web API and payloads tell it. */
export function messageShape(world: World, message: Message): Json {
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: message.team,
    ...(message.botId === null
      ? {}
      : { bot_id: message.botId, app_id: world.appId, bot_profile: botProfile(world, message.team) }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
    ...(message.edited === null ? {} : { edited: { user: message.user, ts: message.edited } }),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
  };
}

/** A window or page as payloads and answers tell it. */
export function viewShape(world: World, view: View): Json {
  const given = view.given;
  const title = { type: 'plain_text', text: '', emoji: true };
  return {
    id: view.id,
    team_id: view.team,
    type: view.type,
    title: given.title ?? title,
    close: given.close ?? null,
    submit: given.submit ?? null,
    blocks: given.blocks ?? [],
    private_metadata: given.private_metadata ?? '',
    callback_id: given.callback_id ?? '',
    external_id: given.external_id ?? '',
    state: { values: view.state },
    hash: view.hash,
    clear_on_close: given.clear_on_close ?? false,
    notify_on_close: given.notify_on_close ?? false,
    ...(view.type === 'modal' ? { submit_disabled: given.submit_disabled ?? false } : {}),
    root_view_id: view.root,
    previous_view_id: view.previous,
    app_id: world.appId,
    app_installed_team_id: view.team,
    bot_id: must(world.teams.get(view.team), view.team).bot.id,
  };
}
