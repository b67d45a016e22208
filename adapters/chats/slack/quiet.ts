import { z } from 'zod';
import { instant, millis, SECOND } from '../../../src/core/time.ts';
import type { Chat } from '../../../src/ports/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { type People, read } from './people.ts';
import { type Api, SLACK } from './types.ts';

/** Moments are in seconds. */
const dndSchema = z.object({
  dnd_enabled: z.boolean().optional(),
  next_dnd_start_ts: z.number().optional(),
  next_dnd_end_ts: z.number().optional(),
  snooze_enabled: z.boolean().optional(),
  snooze_endtime: z.number().optional(),
});

/** Until when somebody's Slack keeps quiet; null = it does not, or does not say. Never throws. */
export const slackQuiet =
  ({
    api,
    people,
    clock,
  }: {
    readonly api: Api;
    readonly people: People;
    readonly clock: Clock;
  }): NonNullable<Chat['quietUntil']> =>
  async ({ chat, user }) => {
    if (chat !== SLACK) return null;
    try {
      const dnd = read(dndSchema, await api.call('dnd.info', { user }, people.teamOf(user)));
      const now = millis(clock.now()) / SECOND;
      const { dnd_enabled: on, next_dnd_start_ts: from = 0, next_dnd_end_ts: until = 0 } = dnd;
      const planned = on === true && from <= now && now < until ? until : 0;
      const snoozed = dnd.snooze_enabled === true ? (dnd.snooze_endtime ?? 0) : 0;
      const end = Math.max(planned, snoozed);
      return end > now ? instant(end * SECOND) : null;
    } catch {
      return null;
    }
  };
