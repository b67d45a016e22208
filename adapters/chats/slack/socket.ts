import type { After } from '../../../src/core/deadline.ts';
import { plus, SECOND } from '../../../src/core/time.ts';
import type { Chance, Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Deliver } from './bolt.ts';
import { fraction } from './fraction.ts';
import type { Line as Way } from './health.ts';
import type { Connection, SlackConfig } from './types.ts';
import { type Ended, type Envelope, type Line, openLine } from './wire.ts';

export interface SocketOptions {
  readonly config: Pick<SlackConfig, 'apiUrl'> & { readonly appToken: string };
  readonly clock: Clock;
  readonly chance: Chance;
  readonly after: After;
  readonly deliver: Deliver;
  readonly log: Log;
}

/** Milliseconds, all of these. A line that held so long was a good one. */
const GOOD = 10 * SECOND;
const PAUSE = { first: SECOND, longest: 60 * SECOND, refused: 300 * SECOND };

/** Slack renews every line a few times a day. */
const routine = ['warning', 'refresh_requested'];
/** Slack's own trouble, or ours on the way to it: soon over. Any other refusal stays one until somebody changes a setting. */
const passing = [
  ...routine,
  'closed',
  'silent',
  'no-hello',
  'unreachable',
  'ratelimited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];
const passes = (code: string): boolean => passing.includes(code) || /^http_(?:429|5\d\d)$/.test(code);

/**
 * Socket Mode, supervised: one line at a time, opened anew whenever it ends, for as long as it takes. Returns at once, whether Slack
 * can be reached or not. What arrives is acknowledged once it is stored. Disposing takes nothing new and lets what is being stored end.
 */
export function socket(options: SocketOptions): Connection & Way {
  const { clock, log, after, deliver } = options;
  let state: ReturnType<Way['state']> = { since: clock.now(), code: 'connecting' };
  let stopping = false;
  let line: Line | null = null;
  const under = new Set<Promise<void>>();

  const take = (envelope: Envelope): void => {
    if (stopping) return;
    const work = carry(envelope, deliver, log).finally(() => under.delete(work));
    under.add(work);
  };
  const down = ({ code, afterMs }: Ended): void => {
    if (stopping) return;
    const known = state?.code === code;
    state = { since: state?.since ?? clock.now(), code, ...(afterMs === null ? {} : { afterMs }) };
    if (known) return;
    log(routine.includes(code) ? 'info' : 'warn', 'the line to Slack is down; it is opened again', { code });
  };
  const up = (): void => {
    log('info', 'the line to Slack is open');
    state = null;
  };
  const { pause, wake } = pauses(after);

  async function supervise(): Promise<void> {
    let fails = 0;
    while (!stopping) {
      let good = clock.now();
      line = openLine(options, take, () => {
        good = plus(clock.now(), GOOD);
        up();
      });
      const ended = await line.ended;
      line = null;
      if (stopping) return;
      const held = ended.wasOpen && clock.now() >= good;
      fails = held ? 0 : fails + 1;
      down(ended);
      await pause(pauseAfter(ended, fails, fraction(options.chance)));
    }
  }

  const running = supervise();
  return {
    state: () => state,
    [Symbol.asyncDispose]: async () => {
      stopping = true;
      wake();
      await Promise.allSettled(under);
      line?.close();
      await running;
      state = { since: state?.since ?? clock.now(), code: 'stopped' };
    },
  };
}

/** Acknowledged means stored; what could not be stored is left unacknowledged and comes again, over this line or another. */
async function carry({ payload, retry, ack }: Envelope, deliver: Deliver, log: Log): Promise<void> {
  try {
    await ack(await deliver(payload, retry));
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log('error', 'something Slack sent was not acknowledged; it comes again', { error: name });
  }
}

/** A pause that can be cut short. */
function pauses(after: After) {
  let wake = (): void => undefined;
  return {
    wake: () => wake(),
    pause: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const forget = after(ms, resolve);
        wake = () => {
          forget();
          resolve();
        };
      }),
  };
}

/** Half to all of a pause that doubles: many instances must not come back in step. Slack's own word on when counts more. */
function pauseAfter({ code, afterMs }: Ended, fails: number, jitter: number): number {
  const spread = (ms: number): number => Math.round(ms * (0.5 + jitter / 2));
  if (afterMs !== null) return afterMs + spread(PAUSE.first);
  if (!passes(code)) return spread(PAUSE.refused);
  return spread(Math.min(PAUSE.first * 2 ** Math.min(Math.max(fails - 1, 0), 10), PAUSE.longest));
}
