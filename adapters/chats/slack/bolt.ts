import { App, AuthorizationError, type Authorize, type Logger, LogLevel, type Receiver } from '@slack/bolt';
import type { Log } from '../../../src/ports/log.ts';
import { readAction, readCommand, readEvent, readShortcut, readSubmission } from './read.ts';
import { homeOf, type Payload, teamGate } from './teams.ts';
import type { SlackConfig, Take, Tokens, ViewAnswer } from './types.ts';

/** How often and why Slack sends something again; null = the first time. */
export interface Retry {
  readonly num: number;
  readonly reason: string;
}

/**
 * Hands a verified payload on. Resolves once it is stored, or is nothing of ours, with what to acknowledge; rejects when it could
 * not be stored or judged now: not acknowledged, it comes again.
 */
export type Deliver = (payload: Payload, retry: Retry | null) => Promise<ViewAnswer>;

/** What the SDK would log may quote payloads; what matters is logged where it happens. */
export const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** The ways in are ours and call `processEvent` themselves. */
const noReceiver: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };

class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

const authorizeBy =
  (tokens: Tokens): Authorize<boolean> =>
  async ({ teamId }) => {
    const bot = await tokens.bot(teamId ?? null);
    if (bot === null) throw new NotInstalled();
    // No token: listeners only read, and nothing here may call Slack before it is acknowledged.
    return { botId: bot.botId, botUserId: bot.botUser, teamId: bot.team };
  };

export interface BoltOptions {
  readonly config: SlackConfig;
  readonly tokens: Tokens;
  readonly take: Take;
  readonly log: Log;
}

/** One Bolt App for both ways in: it tells payloads apart, leaves our bot's own events aside and finds the listener. */
export async function boltDoor({ config, tokens, take, log }: BoltOptions): Promise<Deliver> {
  const app = new App({
    receiver: noReceiver,
    authorize: authorizeBy(tokens),
    convoStore: false,
    deferInitialization: true,
    logger: quiet,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: config.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  await app.init();
  app.error(async (error) => {
    // Whoever uninstalled us hears nothing more; anything else must come again.
    if (!(error instanceof AuthorizationError && error.original instanceof NotInstalled)) throw error;
    log('warn', 'something of a Slack workspace without an installation was left aside');
  });
  // With several workspaces a card may be another installation's.
  const own = config.oauth === null;
  listen(app, { command: config.command, own }, async (read) => (read.kind === 'nothing' ? undefined : take(read)));
  const isOurs = teamGate(config, tokens);

  return async (payload, retry) => {
    if (payload.type === 'app_rate_limited') {
      log('warn', 'Slack leaves out events: there were too many in an hour');
      return;
    }
    const home = homeOf(payload);
    if (!(await isOurs(home))) {
      log('warn', 'something of another Slack workspace was left aside', {
        team: home.team,
        enterprise: home.enterprise,
      });
      return;
    }
    let answer: ViewAnswer;
    await app.processEvent({
      body: { ...payload },
      // Bolt acknowledges events before anybody has seen them: this only notes the answer, which is given at the end.
      ack: async (given?: ViewAnswer) => {
        answer = given;
      },
      ...(retry === null ? {} : { retryNum: retry.num, retryReason: retry.reason }),
    });
    return answer;
  };
}

const events = [
  'reaction_added',
  'reaction_removed',
  'app_home_opened',
  'message',
  'user_change',
  'app_uninstalled',
  'tokens_revoked',
] as const;

/** At most one listener for any payload: Bolt calls all that fit. */
function listen(app: App, { command, own }: { readonly command: string; readonly own: boolean }, take: Take): void {
  app.command(command, async ({ body, ack }) => {
    await take(readCommand(body));
    await ack();
  });
  for (const [callback_id, type] of [
    ['propose', 'shortcut'],
    ['propose_message', 'message_action'],
  ] as const) {
    app.shortcut({ callback_id, type }, async ({ body, ack }) => {
      await take(readShortcut({ ...body }));
      await ack();
    });
  }
  app.action(/^(?:do:|more-fields$)/, async ({ body, ack }) => {
    await take(readAction({ ...body }));
    await ack();
  });
  app.view({ type: 'view_submission', callback_id: /^do:/ }, async ({ body, ack }) => {
    const answer = await take(readSubmission({ ...body }));
    await (answer === undefined ? ack() : ack(answer));
  });
  for (const name of events) {
    app.event(name, async ({ body, context }) => {
      await take(readEvent(body, own ? context.botUserId : undefined));
    });
  }
}
