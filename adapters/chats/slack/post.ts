import { z } from 'zod';
import type { Card } from '../../../src/core/card.ts';
import type { Chat, MessageRef } from '../../../src/ports/chat.ts';
import type { Log } from '../../../src/ports/log.ts';
import { read } from './people.ts';
import { messageRef, type Ref, readRef } from './refs.ts';
import { alone } from './render.ts';
import { type Api, type Message, type Render, type RenderContext, SlackFault } from './types.ts';

type How = Pick<Parameters<Chat['show']>[2], 'key' | 'thread'>;

/** Writes messages into conversations. */
export interface Poster {
  post(channel: string, card: Card, how: How, context: RenderContext, team?: string | null): Promise<MessageRef>;
  /** False = it is gone, or cannot be changed any more. Throws SlackFault. */
  update(
    ref: Extract<Ref, { kind: 'message' }>,
    card: Card,
    key: string,
    context: RenderContext,
    team: string | null,
  ): Promise<boolean>;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

const posted = z.object({ channel: z.string(), ts: z.string() });

/** It is not there to be changed: whoever wants it seen posts it anew. */
const unchangeable: readonly string[] = [
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'is_inactive',
  'thread_not_found',
];
const noThread: readonly string[] = ['thread_not_found', 'cannot_reply_to_message', 'invalid_thread_ts'];

/** Slack does not take what we sent, whatever its limits are by now. */
const unreadable: readonly string[] = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
];

// Slack fetches nothing that a post mentions, and reads nothing into a text.
const plainly = { unfurl_links: false, unfurl_media: false, mrkdwn: false } as const;
const marked = (key: string) => ({ metadata: { event_type: 'voices', event_payload: { key } } });
const words = ({ text, blocks }: Message) => ({ text, blocks });

export function slackPoster({
  api,
  render,
  log,
}: {
  readonly api: Api;
  readonly render: Render;
  readonly log: Log;
}): Poster {
  const asides = new Set<Promise<void>>();
  const say = speaking(api, log);

  /** What belongs under a card is said once, and nothing waits for it. */
  const aside = (channel: string, ts: string, message: Message, key: string, team: string | null): void => {
    const args = { channel, thread_ts: ts, ...words(message), ...plainly, ...marked(`under:${key}`) };
    const work = say('chat.postMessage', args, message.text, team)
      .then(
        () => undefined,
        (error: unknown) => {
          const code = error instanceof SlackFault ? error.code : 'unknown';
          log('warn', 'what belongs under a card could not be posted', { error: code });
        },
      )
      .finally(() => asides.delete(work));
    asides.add(work);
  };

  return {
    post: async (channel, card, { key, thread }, context, team = null) => {
      const { thread: under, ...message } = render.message(card, context);
      const above = thread === null ? null : readRef(thread);
      const ts = above?.kind === 'message' && above.channel === channel ? above.ts : null;
      const { channel: where, ts: when } = await send(
        say,
        channel,
        { ...message, key, thread: ts, plain: alone(card) },
        team,
      );
      if (under !== null) aside(where, ts ?? when, under, key, team);
      return messageRef(where, when);
    },
    update: (ref, card, key, context, team) =>
      change(say, ref, { ...render.message(card, context), key, plain: alone(card) }, team),
    settled: async () => {
      await Promise.allSettled([...asides]);
    },
  };
}

type Say = (method: string, args: Arguments, plain: string, team: string | null) => ReturnType<Api['call']>;
type Arguments = Readonly<Record<string, unknown>>;

/** What Slack does not take with its blocks is said without: a card must not vanish because a limit changed. */
const speaking =
  (api: Api, log: Log): Say =>
  async (method, args, plain, team) => {
    try {
      return await api.call(method, args, team);
    } catch (error) {
      if (!(error instanceof SlackFault) || !unreadable.includes(error.code)) throw error;
      log('warn', 'Slack refused the blocks of a card; it goes as text alone', { method, code: error.code });
      // Left out, a changed message would keep its old blocks.
      return api.call(method, { ...args, text: plain, blocks: [] }, team);
    }
  };

/** `plain` is all of it as text. */
type Marked = Message & { readonly key: string; readonly plain: string };

async function send(
  say: Say,
  channel: string,
  { key, thread, plain, ...message }: Marked & { readonly thread: string | null },
  team: string | null,
): Promise<z.output<typeof posted>> {
  const args = { channel, ...words(message), ...plainly, ...marked(key) };
  const under = thread === null ? args : { ...args, thread_ts: thread };
  try {
    return read(posted, await say('chat.postMessage', under, plain, team));
  } catch (error) {
    // The card it belongs under was deleted: better beside it than not at all.
    if (thread === null || !(error instanceof SlackFault) || !noThread.includes(error.code)) throw error;
    return read(posted, await say('chat.postMessage', args, plain, team));
  }
}

async function change(
  say: Say,
  { channel, ts }: Extract<Ref, { kind: 'message' }>,
  { key, plain, ...message }: Marked,
  team: string | null,
): Promise<boolean> {
  try {
    await say('chat.update', { channel, ts, ...words(message), ...marked(key) }, plain, team);
    return true;
  } catch (error) {
    if (error instanceof SlackFault && unchangeable.includes(error.code)) return false;
    throw error;
  }
}
