import type { After } from '../../../src/core/deadline.ts';
import { MINUTE, millis, SECOND } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { SlackFault } from './types.ts';

/** Slack takes one message a second and channel. */
const EACH_MS = SECOND;
/** So many may wait for their turn in a channel; whoever comes then is told to come back. */
const MOST_WAITING = 8;
/**
 * No answer blocks for longer. Slack counts its limits by the minute (docs.slack.dev/apis/web-api/rate-limits),
 * so that an hour or a day is a mistake on the way; asking four times an hour harms nobody, and a channel is not silent for ever.
 */
const MOST_BLOCKED_MS = 15 * MINUTE;
/** Channels remembered; those whose turn is over are forgotten first. */
const MOST_CHANNELS = 5_000;

/** Keeps to the pace that Slack allows, and to what it said about coming back later. */
export interface Pace {
  /** Resolves when it is this channel's turn. Throws SlackFault `ratelimited` where too many wait already. */
  turn(channel: string): Promise<void>;
  /** Slack said: not before so many milliseconds. A quarter of an hour at most. */
  block(what: string, ms: number): void;
  /** Throws SlackFault `ratelimited` while `what` is blocked. */
  check(what: string): void;
}

/** One for all calls of a process. */
export function pace(clock: Clock, after: After): Pace {
  const next = new Map<string, number>();
  const waiting = new Map<string, number>();
  const blocked = new Map<string, number>();
  const now = (): number => millis(clock.now());

  async function wait(channel: string, ms: number): Promise<void> {
    waiting.set(channel, (waiting.get(channel) ?? 0) + 1);
    await new Promise<void>((resolve) => after(ms, resolve));
    const left = (waiting.get(channel) ?? 1) - 1;
    if (left === 0) waiting.delete(channel);
    else waiting.set(channel, left);
  }

  return {
    turn: async (channel) => {
      const start = Math.max(now(), next.get(channel) ?? 0);
      const ms = start - now();
      if ((waiting.get(channel) ?? 0) >= MOST_WAITING) throw new SlackFault('later', 'ratelimited', { afterMs: ms });
      next.set(channel, start + EACH_MS);
      if (next.size > MOST_CHANNELS) drop(next, now());
      if (ms > 0) await wait(channel, ms);
    },
    block: (what, ms) => {
      blocked.set(what, now() + Math.min(ms, MOST_BLOCKED_MS));
      if (blocked.size > MOST_CHANNELS) drop(blocked, now());
    },
    check: (what) => {
      const until = blocked.get(what);
      if (until === undefined) return;
      if (until > now()) throw new SlackFault('later', 'ratelimited', { afterMs: until - now() });
      blocked.delete(what);
    },
  };
}

function drop(moments: Map<string, number>, now: number): void {
  for (const [key, at] of moments) if (at <= now) moments.delete(key);
}
