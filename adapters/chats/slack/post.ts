import { z } from 'zod';
import type { Card } from '../../../src/core/card.ts';
import type { Chat, MessageRef } from '../../../src/ports/chat.ts';
import type { Log } from '../../../src/ports/log.ts';
import { read } from './people.ts';
import { messageRef, type Ref, readRef } from './refs.ts';
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

  /** What belongs under a card is said once, and nothing waits for it. */
  const aside = (channel: string, ts: string, message: Message, key: string, team: string | null): void => {
    const work = api
      .call(
        'chat.postMessage',
        { channel, thread_ts: ts, ...words(message), ...plainly, ...marked(`under:${key}`) },
        team,
      )
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
      const { channel: where, ts: when } = await send(api, channel, { ...message, key, thread: ts }, team);
      if (under !== null) aside(where, ts ?? when, under, key, team);
      return messageRef(where, when);
    },
    update: (ref, card, key, context, team) => change(api, ref, { ...render.message(card, context), key }, team),
    settled: async () => {
      await Promise.allSettled([...asides]);
    },
  };
}

type Marked = Message & { readonly key: string };

async function send(
  api: Api,
  channel: string,
  { key, thread, ...message }: Marked & { readonly thread: string | null },
  team: string | null,
): Promise<z.output<typeof posted>> {
  const args = { channel, ...words(message), ...plainly, ...marked(key) };
  const under = thread === null ? args : { ...args, thread_ts: thread };
  try {
    return read(posted, await api.call('chat.postMessage', under, team));
  } catch (error) {
    // The card it belongs under was deleted: better beside it than not at all.
    if (thread === null || !(error instanceof SlackFault) || !noThread.includes(error.code)) throw error;
    return read(posted, await api.call('chat.postMessage', args, team));
  }
}

async function change(
  api: Api,
  { channel, ts }: Extract<Ref, { kind: 'message' }>,
  { key, ...message }: Marked,
  team: string | null,
): Promise<boolean> {
  try {
    await api.call('chat.update', { channel, ts, ...words(message), ...marked(key) }, team);
    return true;
  } catch (error) {
    if (error instanceof SlackFault && unchangeable.includes(error.code)) return false;
    throw error;
  }
}
