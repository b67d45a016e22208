import { SocketModeClient } from '@slack/socket-mode';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { Agent, buildConnector } from 'undici';
import { z } from 'zod';
import type { After } from '../../../src/core/deadline.ts';
import { SECOND } from '../../../src/core/time.ts';
import { quiet, type Retry } from './bolt.ts';
import type { Payload } from './teams.ts';
import type { SlackConfig, ViewAnswer } from './types.ts';

/** Something that came over the line. */
export interface Envelope {
  readonly payload: Payload;
  readonly retry: Retry | null;
  /** Rejects when the line is gone. */
  ack(answer: ViewAnswer): Promise<void>;
}

/** How a line ended. `code` is Slack's word for why, or ours: closed, silent, no-hello, unreachable, http_NNN. */
export interface Ended {
  readonly code: string;
  readonly wasOpen: boolean;
  /** Milliseconds after which Slack wants to be asked again; null = it did not say. */
  readonly afterMs: number | null;
}

/** One connection, from asking for its address to its end. */
export interface Line {
  /** Never rejects, and always comes: a line that says nothing is hung up. */
  readonly ended: Promise<Ended>;
  close(): void;
}

/** Milliseconds, all of these. From the first request to Slack's hello; between two looks; until a hung-up line is given up. */
const HELLO = 15 * SECOND;
const LOOK = 5 * SECOND;
const GIVE_UP = 2 * SECOND;
/** Our pings are answered every two seconds: so many looks without a byte, and nobody is there. */
const SILENT_LOOKS = 4;
const CLOSING = 2;

/** What is no word of Slack's, such as a page of something between us and them, is none here. */
const isWord = (code: unknown): code is string => typeof code === 'string' && /^[a-z][a-z0-9_]{0,59}$/.test(code);

const frame = z.object({ type: z.literal('disconnect'), reason: z.custom<string>(isWord) });
const arrived = z.object({
  body: z.record(z.string(), z.unknown()),
  retry_num: z.number().optional().catch(undefined),
  retry_reason: z.string().optional().catch(undefined),
  ack: z.custom<(answer?: object) => Promise<void>>((value) => typeof value === 'function'),
});

/** Slack's client, which never says why Slack hung up, and whose reading of a frame it does not know would end the process. */
class Client extends SocketModeClient {
  reason: string | null = null;

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    try {
      const read = isBinary || typeof data !== 'string' ? null : frame.safeParse(JSON.parse(data));
      if (read?.success) this.reason = read.data.reason;
      await super.onWebSocketMessage(data, isBinary);
    } catch {
      // Left unacknowledged.
    }
  }
}

/** The sockets of one line: Slack's client hides them, and waits half a minute for a peer that is gone. */
function wires() {
  const open = new Set<{ readonly bytesRead: number; destroy(): unknown }>();
  const connector = buildConnector({ allowH2: false });
  const agent = new Agent({
    connect: (how, done) =>
      connector(how, (...[error, wire]) => {
        if (error !== null || wire === null) return done(error ?? new Error('no socket'), null);
        open.add(wire);
        wire.once('close', () => open.delete(wire));
        done(null, wire);
      }),
  });
  return {
    agent,
    heard: () => [...open].reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    cut: () => {
      for (const wire of open) wire.destroy();
      agent.destroy().catch(() => undefined);
    },
  };
}

const codeOf = (error: unknown): Pick<Ended, 'code' | 'afterMs'> => {
  if (error instanceof WebAPIPlatformError && isWord(error.data.error))
    return { code: error.data.error, afterMs: null };
  if (error instanceof WebAPIRateLimitedError) return { code: 'ratelimited', afterMs: error.retryAfter * SECOND };
  if (error instanceof WebAPIHTTPError) return { code: `http_${error.statusCode}`, afterMs: null };
  return { code: error === undefined ? 'closed' : 'unreachable', afterMs: null };
};

export interface LineOptions {
  readonly config: Pick<SlackConfig, 'apiUrl'> & { readonly appToken: string };
  readonly after: After;
}

const clientFor = ({ appToken, apiUrl }: LineOptions['config'], dispatcher: Agent): Client =>
  new Client({
    appToken,
    autoReconnectEnabled: false,
    logger: quiet,
    dispatcher,
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: HELLO,
    },
  });

/** Opens one line. `opened` is called at Slack's hello, `take` for each envelope until the line ends. */
export function openLine({ config, after }: LineOptions, take: (envelope: Envelope) => void, opened: () => void): Line {
  const { agent, heard, cut } = wires();
  const client = clientFor(config, agent);
  let wasOpen = false;
  let over = false;
  const timers = new Map<string, () => void>();
  const later = (name: string, ms: number, then: () => void): void => {
    timers.get(name)?.();
    if (!over) timers.set(name, after(ms, then));
  };

  const { promise: ended, resolve } = Promise.withResolvers<Ended>();
  const end = (why: Pick<Ended, 'code' | 'afterMs'>): void => {
    if (over) return;
    over = true;
    for (const forget of timers.values()) forget();
    cut();
    resolve({ ...why, code: why.code === 'closed' ? (client.reason ?? 'closed') : why.code, wasOpen });
  };
  const hangUp = (code: string): void => end({ code, afterMs: null });

  const watch = (bytes: number, looks: number): void =>
    later('look', LOOK, () => {
      const now = heard();
      const still = now === bytes ? looks + 1 : 0;
      if (client.websocket?.readyState === CLOSING) return hangUp('closed');
      if (still >= SILENT_LOOKS) return hangUp('silent');
      watch(now, still);
    });

  client.on('connected', () => {
    if (over) return;
    wasOpen = true;
    timers.get('hello')?.();
    watch(heard(), 0);
    opened();
  });
  client.on('disconnected', () => hangUp('closed'));
  client.on('slack_event', (given: unknown) => {
    const read = arrived.safeParse(given);
    if (over || !read.success) return;
    const { body, retry_num: num = 0, retry_reason: reason = '', ack } = read.data;
    take({ payload: body, retry: num === 0 ? null : { num, reason }, ack: (answer) => ack(answer) });
  });

  later('hello', HELLO, () => hangUp('no-hello'));
  client.start().catch((error: unknown) => end(codeOf(error)));
  return {
    ended,
    close: () => {
      client.disconnect().catch(() => undefined);
      later('close', GIVE_UP, () => hangUp('closed'));
    },
  };
}
