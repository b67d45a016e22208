import { checkMessage } from './blocks.ts';
import { dmOf, messageShape } from './people.ts';
import { type Channel, type Json, type Message, Refused, type Token } from './types.ts';
import { keyOf, must, type World } from './world.ts';

/** What a method is called with: its arguments, and by whom. */
export interface Asked {
  readonly world: World;
  readonly args: Json;
  readonly token: Token;
}

/** An argument that is text; '' when it is missing. */
export const textOf = (args: Json, name: string): string => (typeof args[name] === 'string' ? args[name] : '');

/** The workspace's bot that calls. */
export const botOf = ({ world, token }: Asked) => must(world.teams.get(token.team), token.team).bot;

/** Everything an app must give. Throws invalid_arguments, as Slack does. */
export function required(args: Json, ...names: readonly string[]): void {
  const missing = names.filter((name) => args[name] === undefined || args[name] === '');
  if (missing.length === 0) return;
  throw new Refused('invalid_arguments', {
    response_metadata: { messages: missing.map((name) => `[ERROR] missing required field: ${name}`) },
  });
}

/** A conversation in which the bot may write: a channel, a direct conversation, or a person's. */
function writable(asked: Asked): Channel {
  const { world, args } = asked;
  const id = textOf(args, 'channel');
  const person = world.users.get(id);
  const channel = person === undefined ? world.channels.get(id) : dmOf(world, person);
  const bot = botOf(asked);
  if (channel === undefined || (channel.private && !channel.members.has(bot.user)))
    throw new Refused('channel_not_found');
  if (channel.archived) throw new Refused('is_archived');
  if (!channel.members.has(bot.user)) throw new Refused('not_in_channel');
  return channel;
}

function said(args: Json): Pick<Message, 'text' | 'blocks' | 'metadata'> {
  const text = textOf(args, 'text');
  const blocks = args.blocks ?? [];
  if (text === '' && (!Array.isArray(blocks) || blocks.length === 0)) throw new Refused('no_text');
  if (text.length > 40_000) throw new Refused('msg_too_long');
  const found = checkMessage(blocks);
  if (found.length > 0)
    throw new Refused(found[0] === 'msg_blocks_too_long' ? found[0] : 'invalid_blocks', problems(found));
  const metadata = args.metadata;
  if (metadata !== undefined && !isMetadata(metadata)) throw new Refused('invalid_metadata_format');
  return { text, blocks: named(blocks as readonly Json[]), metadata: (metadata as Json | undefined) ?? null };
}

const isMetadata = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && 'event_type' in given && 'event_payload' in given;

const problems = (found: readonly string[]): Json => ({
  errors: found,
  response_metadata: { messages: found.map((one) => `[ERROR] ${one}`) },
});

/** Slack names a block that has no name. */
export const named = (blocks: readonly Json[]): readonly Json[] =>
  blocks.map((block, n) => ({ ...block, block_id: block.block_id ?? `b${n}` }));

const flag = (value: unknown, otherwise: boolean): boolean =>
  value === undefined ? otherwise : value === true || value === 'true' || value === 1 || value === '1';

/** chat.postMessage */
export function postMessage(asked: Asked): Json {
  const { world, args, token } = asked;
  required(args, 'channel');
  const channel = writable(asked);
  const bot = botOf(asked);
  const thread = textOf(args, 'thread_ts');
  const message: Message = {
    channel: channel.id,
    ts: world.ts(),
    team: token.team,
    user: bot.user,
    botId: bot.id,
    threadTs: thread === '' ? null : thread,
    ...said(args),
    files: [],
    reactions: new Map(),
    edited: null,
    deleted: false,
    unfurl: { links: flag(args.unfurl_links, false), media: flag(args.unfurl_media, true) },
    reads: {
      parse: textOf(args, 'parse') || 'none',
      linkNames: flag(args.link_names, false),
      mrkdwn: flag(args.mrkdwn, true),
    },
  };
  if (thread !== '' && world.messages.get(keyOf(channel.id, thread)) === undefined)
    throw new Refused('thread_not_found');
  world.messages.set(keyOf(channel.id, message.ts), message);
  echo(world, channel, message);
  return { channel: channel.id, ts: message.ts, message: messageShape(world, message) };
}

/** What an app writes into a direct conversation comes back to it as an event, like everybody's words. */
function echo(world: World, channel: Channel, message: Message): void {
  if (channel.user === null) return;
  const event = { ...messageShape(world, message), channel: channel.id, event_ts: message.ts, channel_type: 'im' };
  void world.emit(message.team, event, { scope: 'im:history', channel });
}

/** A message of the bot that calls, which is still there. */
function own(asked: Asked): Message {
  const { world, args } = asked;
  required(args, 'channel', 'ts');
  const channel = world.channels.get(textOf(args, 'channel'));
  if (channel === undefined) throw new Refused('channel_not_found');
  if (channel.archived) throw new Refused('is_archived');
  const message = world.messages.get(keyOf(channel.id, textOf(args, 'ts')));
  if (message === undefined || message.deleted) throw new Refused('message_not_found');
  return message;
}

/** chat.update */
export function updateMessage(asked: Asked): Json {
  const { world, args } = asked;
  const message = own(asked);
  if (message.user !== botOf(asked).user) throw new Refused('cant_update_message');
  const { text, blocks, metadata } = said(args);
  message.text = text;
  if (args.blocks !== undefined) message.blocks = blocks;
  if (metadata !== null) message.metadata = metadata;
  message.edited = world.ts();
  const { ts: _ts, thread_ts: _thread, ...shown } = messageShape(world, message);
  return { channel: message.channel, ts: message.ts, text, message: shown };
}

/** chat.delete */
export function deleteMessage(asked: Asked): Json {
  const message = own(asked);
  if (message.user !== botOf(asked).user) throw new Refused('cant_delete_message');
  message.deleted = true;
  return { channel: message.channel, ts: message.ts };
}

/** chat.getPermalink */
export function permalink({ world, args, token }: Asked): Json {
  required(args, 'channel', 'message_ts');
  const [channel, ts] = [textOf(args, 'channel'), textOf(args, 'message_ts')];
  if (!world.channels.has(channel)) throw new Refused('channel_not_found');
  if (world.messages.get(keyOf(channel, ts))?.deleted !== false) throw new Refused('message_not_found');
  const domain = must(world.teams.get(token.team), token.team).domain;
  return { channel, permalink: `https://${domain}.slack.example/archives/${channel}/p${ts.replace('.', '')}` };
}

/** How many people of a reaction are named unless `full` is asked for. */
const NAMED = 5;

/** reactions.get */
export function reactionsGet({ world, args, token }: Asked): Json {
  required(args, 'channel', 'timestamp');
  const channel = world.channels.get(textOf(args, 'channel'));
  if (channel === undefined || !channel.members.has(must(world.teams.get(token.team), token.team).bot.user))
    throw new Refused('channel_not_found');
  const message = world.messages.get(keyOf(channel.id, textOf(args, 'timestamp')));
  if (message === undefined || message.deleted) throw new Refused('message_not_found');
  const full = flag(args.full, false);
  const reactions = [...message.reactions]
    .filter(([, users]) => users.size > 0)
    .map(([name, users]) => ({ name, users: full ? [...users] : [...users].slice(0, NAMED), count: users.size }));
  const { metadata: _metadata, edited: _edited, thread_ts: _thread, ...shown } = messageShape(world, message);
  const link = `https://werkstatt.slack.example/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  return {
    type: 'message',
    channel: channel.id,
    message: { ...shown, ...(reactions.length === 0 ? {} : { reactions }), permalink: link },
  };
}

/** reactions.add and reactions.remove */
export function reactBot(asked: Asked, remove: boolean): Json {
  const { world, args } = asked;
  required(args, 'channel', 'timestamp', 'name');
  const message = world.messages.get(keyOf(textOf(args, 'channel'), textOf(args, 'timestamp')));
  if (message === undefined || message.deleted) throw new Refused('message_not_found');
  reactTo(world, message, botOf(asked).user, textOf(args, 'name'), remove);
  return {};
}

/** Somebody's reaction. Throws already_reacted or no_reaction. */
export function reactTo(world: World, message: Message, user: string, name: string, remove: boolean): void {
  const users = message.reactions.get(name) ?? new Set<string>();
  if (!remove && users.has(user)) throw new Refused('already_reacted');
  if (remove && !users.has(user)) throw new Refused('no_reaction');
  if (remove) users.delete(user);
  else users.add(user);
  message.reactions.set(name, users);
  world.changed();
}
