import { z } from 'zod';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { cache } from './cache.ts';
import { read } from './people.ts';
import { type Api, SlackFault } from './types.ts';

const MOST = 20_000;
/** So long a channel stays as it was, and so long what Slack did not say is not asked for again. */
const CHANNEL_MS = 10 * MINUTE;
const SILENT_MS = MINUTE;
const DM_MS = 24 * HOUR;

/** Nobody will ever read there. */
const gone: readonly string[] = [
  'user_not_found',
  'users_not_found',
  'user_not_visible',
  'user_disabled',
  'cannot_dm_bot',
  'is_inactive',
];

/** Is it the person that is gone, rather than something that can be mended? */
export const isGone = (error: unknown): boolean => error instanceof SlackFault && gone.includes(error.code);

/** Where people read. */
export interface Places {
  /** The conversation of the bot with one person; null = they are gone. Throws SlackFault. */
  dm(user: string): Promise<string | null>;
  /** It was not there any more when we wrote to it. */
  forgetDm(user: string): void;
  /** Do other companies read in this channel? False, too, while Slack does not say. */
  shared(channel: string): Promise<boolean>;
}

const opened = z.object({ channel: z.object({ id: z.string() }) });
const info = z.object({
  channel: z.object({ is_ext_shared: z.boolean().optional(), is_pending_ext_shared: z.boolean().optional() }),
});

export function slackPlaces({
  api,
  clock,
  teamOf,
}: {
  readonly api: Api;
  readonly clock: Clock;
  readonly teamOf: (user: string) => string | null;
}): Places {
  const dms = cache<string>(clock, MOST, DM_MS);
  const channels = cache<boolean>(clock, 1_000, CHANNEL_MS);
  const silent = cache<true>(clock, 1_000, SILENT_MS);
  return {
    dm: async (user) => {
      const known = dms.get(user);
      if (known !== undefined) return known;
      try {
        const { channel } = read(opened, await api.call('conversations.open', { users: user }, teamOf(user)));
        dms.set(user, channel.id);
        return channel.id;
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },
    forgetDm: (user) => dms.delete(user),
    shared: async (channel) => {
      const known = channels.get(channel);
      if (known !== undefined) return known;
      if (silent.get(channel)) return false;
      try {
        const { is_ext_shared: is, is_pending_ext_shared: soon } = read(
          info,
          await api.call('conversations.info', { channel }),
        ).channel;
        channels.set(channel, is === true || soon === true);
        return is === true || soon === true;
      } catch {
        // The card must not wait for what is only a warning on it.
        silent.set(channel, true);
        return false;
      }
    },
  };
}
