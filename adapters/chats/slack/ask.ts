import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Instant, SECOND } from '../../../src/core/time.ts';
import { faultOf, silent } from './api.ts';
import { type ApiAnswer, type BotToken, SlackFault } from './types.ts';

/** How long one call may take, in milliseconds. */
const PATIENCE = 10 * SECOND;

/** An answer, and what stood around it. */
export interface Asked {
  readonly answer: ApiAnswer;
  /** What the token may do; null = not told. */
  readonly scopes: readonly string[] | null;
  /** Slack's own time, to the second; null = not told. */
  readonly at: Instant | null;
}

/** Asks with any token, or with none, beside the chat's own pace: for installing and for looking after it. Throws SlackFault. */
export async function ask(
  apiUrl: string,
  method: string,
  args: Readonly<Record<string, unknown>>,
  token: string | null = null,
): Promise<Asked> {
  let at: Instant | null = null;
  const client = new WebClient(token ?? undefined, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: PATIENCE,
    allowAbsoluteUrls: false,
    logger: silent,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      const date = new Date(response.headers.get('date') ?? '');
      if (!Number.isNaN(date.getTime())) at = date.toISOString();
      return response;
    },
  });
  try {
    const { response_metadata: more, ...answer } = await client.apiCall(method, { ...args });
    return { answer, scopes: more?.scopes ?? null, at };
  } catch (error) {
    throw faultOf(error);
  }
}

const authSchema = z.object({
  team_id: z.string().min(1),
  user_id: z.string().min(1),
  bot_id: z.string().min(1),
  team: z.string().catch(''),
  enterprise_id: z.string().nullish().catch(null),
});

/** Whose token it is. Throws SlackFault: `not_a_bot` for a token that is none of a bot. */
export async function askWho(
  apiUrl: string,
  token: string,
): Promise<{ readonly bot: BotToken; readonly name: string } & Omit<Asked, 'answer'>> {
  const { answer, ...around } = await ask(apiUrl, 'auth.test', {}, token);
  const read = authSchema.safeParse(answer);
  if (!read.success) throw new SlackFault('no', 'not_a_bot');
  const { team_id: team, user_id: botUser, bot_id: botId, team: name, enterprise_id: enterprise } = read.data;
  return { bot: { token, team, enterprise: enterprise ?? null, botUser, botId }, name, ...around };
}
