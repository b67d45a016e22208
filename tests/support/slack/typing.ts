import { fileShape, messageShape } from './people.ts';
import type { Acked, Channel, File, Json, Message, User } from './types.ts';
import { must, type World } from './world.ts';

/** A file as it lies on somebody's device. */
export interface Upload {
  readonly name: string;
  readonly mimetype: string;
  readonly bytes: Uint8Array;
  readonly alt?: string;
}

/** How something is written. */
export interface Written {
  readonly files?: readonly Upload[];
  readonly thread?: string;
  /** The text and blocks as Slack keeps them, where somebody typed more than words (mentions, links, dates). */
  readonly raw?: { readonly text: string; readonly blocks?: readonly Json[] };
}

/** Uploading. */
export const upload = {
  /** Puts a file there; returns its id. */
  put(world: World, user: User, given: Upload): string {
    const id = `F${String(world.next()).padStart(6, '0')}`;
    const file: File = {
      id,
      team: world.teams.has(user.team) ? user.team : 'T1',
      user: user.id,
      name: given.name,
      mimetype: given.mimetype,
      bytes: given.bytes,
      alt: given.alt ?? null,
      gone: false,
    };
    world.files.set(id, file);
    return id;
  },
  shapes: (world: World, ids: readonly string[]): readonly Json[] =>
    ids.map((id) => fileShape(world, must(world.files.get(id), id))),
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const typed = (text: string): readonly Json[] =>
  text === ''
    ? []
    : [
        {
          type: 'rich_text',
          block_id: 'typed',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
        },
      ];

/** Somebody writes; returns the message and the event it would be. */
export function postAs(
  world: World,
  user: User,
  channel: Channel,
  text: string,
  how: Written,
): { readonly message: Message; readonly event: Json } {
  const files = (how.files ?? []).map((one) => upload.put(world, user, one));
  const message: Message = {
    channel: channel.id,
    ts: world.ts(),
    team: world.teams.has(user.team) ? user.team : channel.team,
    user: user.id,
    botId: user.bot ? `B${user.id.slice(1)}` : null,
    threadTs: how.thread ?? null,
    text: how.raw?.text ?? escaped(text),
    blocks: how.raw === undefined ? typed(text) : (how.raw.blocks ?? []),
    metadata: null,
    files,
    reactions: new Map(),
    edited: null,
    deleted: false,
    unfurl: { links: true, media: true },
    reads: { parse: 'none', linkNames: false, mrkdwn: true },
  };
  world.messages.set(`${channel.id}:${message.ts}`, message);
  world.changed();
  const event = {
    client_msg_id: `00000000-0000-4000-8000-${String(world.next()).padStart(12, '0')}`,
    ...messageShape(world, message),
    ...(files.length === 0 ? {} : { subtype: 'file_share', files: upload.shapes(world, files), upload: false }),
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channel.user === null ? 'channel' : 'im',
  };
  return { message, event };
}

/** Somebody edits a message of theirs, or deletes it (null). The app hears of it where it reads along: in direct conversations. */
export async function rewrite(world: World, message: Message, text: string | null): Promise<Acked> {
  const before = messageShape(world, message);
  const channel = must(world.channels.get(message.channel), message.channel);
  if (text === null) message.deleted = true;
  else {
    message.text = escaped(text);
    message.blocks = typed(text);
    message.edited = world.ts();
  }
  world.changed();
  const how = {
    channel: channel.id,
    hidden: true,
    previous_message: before,
    event_ts: world.ts(),
    ts: world.ts(),
    channel_type: 'im',
  };
  const event =
    text === null
      ? { type: 'message', subtype: 'message_deleted', deleted_ts: message.ts, ...how }
      : { type: 'message', subtype: 'message_changed', message: messageShape(world, message), ...how };
  if (channel.user === null) return { ok: true, error: null, status: null, body: null };
  return world.emit(channel.team, event, { scope: 'im:history', channel });
}
