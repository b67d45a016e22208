import { z } from 'zod';
import type { After } from '../../../src/core/deadline.ts';
import { MINUTE, SECOND } from '../../../src/core/time.ts';
import type { Health } from './health.ts';
import { type Api, SlackFault } from './types.ts';

/** Milliseconds, both: between two looks, and where Slack did not answer the last one. */
const AGAIN = 3 * MINUTE;
const UNANSWERED = 30 * SECOND;

const seen = z.object({
  channel: z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().optional() }),
});

interface Parts {
  /** Watched: what its calls come to is told to `health`. */
  readonly api: Api;
  readonly health: Health;
  /** The team's. */
  readonly channel: string;
  readonly after: After;
}

/**
 * Asks Slack at once whether the bot can speak in the team's channel, and again every few minutes while something is wrong, so that
 * what was mended there is noticed without a restart. One call tells of the token, too: Slack looks at that first. Never throws.
 */
export function lookout(parts: Parts): Disposable {
  let forget = (): void => undefined;
  let answered = false;
  let stopped = false;
  const look = async (): Promise<void> => {
    if (!answered || !parts.health.now(null).ok) answered = await lookAt(parts);
    if (!stopped) forget = parts.after(answered ? AGAIN : UNANSWERED, () => void look());
  };
  void look();
  return {
    [Symbol.dispose]: () => {
      stopped = true;
      forget();
    },
  };
}

/** Did Slack answer? A no is an answer. */
async function lookAt({ api, health, channel }: Parts): Promise<boolean> {
  try {
    const read = seen.safeParse(await api.call('conversations.info', { channel }));
    if (!read.success) return false;
    const { is_member: member, is_archived: archived } = read.data.channel;
    if (archived === true) health.failed('conversations.info', { channel }, new SlackFault('no', 'is_archived'));
    else if (member === false) health.failed('conversations.info', { channel }, new SlackFault('no', 'not_in_channel'));
    else health.inside();
    return true;
  } catch (error) {
    return error instanceof SlackFault && error.kind === 'no';
  }
}
