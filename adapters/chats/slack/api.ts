import {
  type Logger,
  LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { After } from '../../../src/core/deadline.ts';
import { SECOND } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { fetchFile, postTo } from './fetch.ts';
import { pace } from './pace.ts';
import { type Api, type ApiAnswer, type BotToken, type SlackConfig, SlackFault, type Tokens } from './types.ts';

/** How long one call may take, in milliseconds. */
const CALL_MS = 5 * SECOND;
/** What one second without a Retry-After is worth: as long as Slack asks for as a rule, in milliseconds. */
const UNSAID_MS = 30 * SECOND;
/** Tokens are few; those rotated away need no client any more. */
const MOST_CLIENTS = 50;

/** Slack's own troubles: the same call may work later. */
const passing: readonly string[] = [
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];

/** The SDK would write calls and answers to the console. */
export const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  setName: () => undefined,
  getLevel: () => LogLevel.ERROR,
};

/** Whatever went wrong with a call, as one of our own. */
export function faultOf(error: unknown): SlackFault {
  if (error instanceof SlackFault) return error;
  if (error instanceof WebAPIRateLimitedError)
    return new SlackFault('later', 'ratelimited', { afterMs: error.retryAfter * SECOND });
  if (error instanceof WebAPIPlatformError) return platformFault(error);
  // 429 without a Retry-After is a request error with words for a person, not with a code.
  if (error instanceof WebAPIHTTPError) return new SlackFault('later', `http_${error.statusCode}`);
  if (error instanceof WebAPIRequestError) return new SlackFault('later', 'unreachable');
  return new SlackFault(
    'later',
    error instanceof SyntaxError || error instanceof TypeError ? 'unreadable' : 'unreachable',
  );
}

function platformFault({ data }: WebAPIPlatformError): SlackFault {
  const code: unknown = data.error;
  // What is no JSON at all arrives here with the whole page as its "error".
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_.-]{0,79}$/.test(code)) return new SlackFault('later', 'unreadable');
  if (passing.includes(code)) return new SlackFault('later', code, { afterMs: UNSAID_MS });
  const needed = 'needed' in data && typeof data.needed === 'string' ? data.needed : null;
  return new SlackFault('no', code, needed === null ? {} : { needed });
}

interface Parts {
  readonly config: Pick<SlackConfig, 'apiUrl'>;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly after: After;
}

/** The bot of a workspace. Throws SlackFault where there is none, or none that can be read now. */
export async function botOf(tokens: Tokens, team: string | null): Promise<BotToken> {
  const bot = await tokens.bot(team).catch((cause: unknown) => {
    throw cause instanceof SlackFault ? cause : new SlackFault('later', 'token_unreadable', { cause });
  });
  if (bot === null) throw new SlackFault('no', 'not_installed');
  return bot;
}

/** The Web API of the workspace by token, or of each that installed the app. */
export function slackApi({ config, tokens, clock, after }: Parts): Api {
  const clients = new Map<string, WebClient>();
  const paced = pace(clock, after);

  function clientOf(token: string): WebClient {
    const known = clients.get(token);
    if (known !== undefined) return known;
    if (clients.size >= MOST_CLIENTS) clients.clear();
    const client = new WebClient(token, {
      slackApiUrl: config.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: CALL_MS,
      allowAbsoluteUrls: false,
      logger: silent,
    });
    clients.set(token, client);
    return client;
  }

  return {
    call: async (method, args, team = null) => {
      const channel = typeof args.channel === 'string' ? args.channel : '';
      const what = `${team ?? ''}:${method}:${channel}`;
      paced.check(what);
      const { token } = await botOf(tokens, team);
      if (method === 'chat.postMessage') await paced.turn(channel);
      try {
        return { ...(await clientOf(token).apiCall(method, { ...args })) } as ApiAnswer;
      } catch (error) {
        const fault = faultOf(error);
        if (fault.afterMs !== null) paced.block(what, fault.afterMs);
        throw fault;
      }
    },
    respond: (url, body) => postTo(url, body, config.apiUrl),
    download: async (url, most, team = null) =>
      fetchFile(url, { most, token: (await botOf(tokens, team)).token, apiUrl: config.apiUrl }),
  };
}
