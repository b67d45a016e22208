import { z } from 'zod';
import type { Chat } from '../../../src/ports/chat.ts';
import { reactionOf } from './emoji.ts';
import { read } from './people.ts';
import { readRef } from './refs.ts';
import { type Api, SlackFault } from './types.ts';

const answered = z.object({
  message: z.object({
    reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()), count: z.number() })).optional(),
  }),
});

const gone: readonly string[] = ['message_not_found', 'thread_not_found'];

/** Everybody's reactions on a message; null = it is gone. Throws SlackFault, also where Slack names only some of them. */
export const slackReactions =
  (api: Api): NonNullable<Chat['reactions']> =>
  async (message) => {
    const ref = readRef(message);
    if (ref?.kind !== 'message') return null;
    try {
      const args = { channel: ref.channel, timestamp: ref.ts, full: true };
      const { reactions = [] } = read(answered, await api.call('reactions.get', args)).message;
      // A voice that is left out would count as taken back.
      if (reactions.some((one) => one.users.length < one.count)) throw new SlackFault('later', 'incomplete');
      return reactions.flatMap(({ name, users }) => users.map((user) => ({ user, reaction: reactionOf(name) })));
    } catch (error) {
      if (error instanceof SlackFault && gone.includes(error.code)) return null;
      throw error;
    }
  };
