import { SocketModeClient } from '@slack/socket-mode';
import { LogLevel, WebClient } from '@slack/web-api';
import { type Json, type Slack, type SlackOptions, slack } from '../../../support/slack/index.ts';

const quiet = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** One thing that came over the socket. */
export interface Taken {
  readonly type: string;
  readonly envelope_id: string;
  readonly body: Json;
  readonly retry_num?: number;
  readonly retry_reason?: string;
  ack(body?: Json): Promise<void>;
}

/** Slack's own libraries against the wire-level Slack, with a clock moved by hand. */
export async function wire(options: Partial<SlackOptions> = {}) {
  let now = 1_700_000_000_000;
  const at: Slack = await slack({
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    ...options,
  });
  const client = new SocketModeClient({
    appToken: at.appToken,
    autoReconnectEnabled: false,
    logger: quiet,
    clientOptions: { slackApiUrl: at.apiUrl, retryConfig: { retries: 0 } },
  });
  return {
    at,
    client,
    later: (ms: number) => {
      now += ms;
    },
    web: (token = at.botToken) =>
      new WebClient(token, {
        slackApiUrl: at.apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        logger: quiet,
      }),
    /** A call by hand, so that nothing but Slack judges its arguments. Answers with the status and the body. */
    async call(method: string, args: Json, token: string | null = at.botToken) {
      const response = await fetch(`${at.apiUrl}${method}`, {
        method: 'POST',
        body: JSON.stringify(args),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
      });
      const body = (await response.json()) as Json & { readonly error?: string };
      return { status: response.status, headers: response.headers, body };
    },
    /** Everything that comes; each is acknowledged unless `how` does something else. */
    taking(how: (taken: Taken) => Promise<void> = (taken) => taken.ack()): Taken[] {
      const all: Taken[] = [];
      client.on('slack_event', (taken: Taken) => {
        all.push(taken);
        void how(taken);
      });
      return all;
    },
    async [Symbol.asyncDispose]() {
      await client.disconnect();
      await at[Symbol.asyncDispose]();
    },
  };
}

export type Wire = Awaited<ReturnType<typeof wire>>;

export const plain = (text: string) => ({ type: 'plain_text', text });

export const input = {
  type: 'input',
  block_id: 'text',
  label: plain('Text'),
  element: { type: 'plain_text_input', action_id: 'value' },
};

export const modal = (blocks: readonly Json[], more: Json = {}) => ({
  type: 'modal',
  title: plain('Ein Beitrag'),
  submit: plain('Weiter'),
  callback_id: 'do:propose',
  blocks,
  ...more,
});

export const button = { type: 'button', action_id: 'do:yes', value: 'p1', text: plain('Ja') };
