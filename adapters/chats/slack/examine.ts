import { z } from 'zod';
import type { Said } from '../../../src/core/locale.ts';
import { between } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { type Asked, ask, askWho } from './ask.ts';
import { sayFault, sayLine } from './health-texts.ts';
import { botScopes } from './scopes.ts';
import { type BotToken, type SlackConfig, SlackFault, type Tokens } from './types.ts';

/** Something Slack did not do: its own word, whether it may do it later, and what that means. */
export interface Trouble {
  readonly code: string;
  readonly later: boolean;
  readonly said: Said;
}

/** How it stands between us and Slack. Nothing of it is a secret. */
export interface Examined {
  /** The workspace's name, or why the bot cannot speak there. */
  readonly bot: { readonly ok: true; readonly team: string } | { readonly ok: false; readonly trouble: Trouble };
  /** Scopes that are missing; null = Slack did not say. */
  readonly missing: readonly string[] | null;
  /** Null = signed requests, which Slack sends on its own. */
  readonly socket: { readonly ok: true } | { readonly ok: false; readonly trouble: Trouble } | null;
  /** Null = nobody could look. */
  readonly channel:
    | { readonly ok: true; readonly name: string; readonly member: boolean; readonly shared: boolean }
    | { readonly ok: false; readonly trouble: Trouble }
    | null;
  /** How far our clock is ahead of Slack's, in milliseconds, to about a second; null = not told. */
  readonly ahead: number | null;
}

const channelSchema = z.object({
  channel: z.object({
    name: z.string().catch(''),
    is_member: z.boolean().catch(false),
    is_archived: z.boolean().catch(false),
    is_ext_shared: z.boolean().catch(false),
  }),
});

/** Looks without writing anything, and without opening the connection it asks for. Rejects where a token cannot be read at all. */
export async function examine({
  config,
  tokens,
  clock,
}: {
  readonly config: SlackConfig;
  readonly tokens: Tokens;
  readonly clock: Clock;
}): Promise<Examined> {
  const { apiUrl, appToken, channel } = config;
  const trouble = troubleIn(channel);
  const line =
    appToken === null ? null : attempt(() => ask(apiUrl, 'apps.connections.open', {}, appToken), troubleOfLine);
  const who = await attempt(() => asked(config, tokens), trouble);
  const socket = await line;
  const shut = socket === null || socket.ok ? socket : { ok: false as const, trouble: socket.trouble };
  const common = { socket: shut?.ok === true ? ({ ok: true } as const) : shut };
  if (!who.ok) return { ...common, bot: who, missing: null, channel: null, ahead: null };
  const { bot, name, scopes, at } = who.value;
  return {
    ...common,
    bot: { ok: true, team: name === '' ? bot.team : name },
    missing: scopes === null ? null : botScopes.filter((one) => !scopes.includes(one)),
    channel: await lookAt(config, bot, trouble),
    ahead: at === null ? null : between(at, clock.now()),
  };
}

/** The configured token is asked about itself, an installation's is looked up first. */
async function asked({ apiUrl, botToken }: SlackConfig, tokens: Tokens) {
  const token = botToken ?? (await tokens.bot(null))?.token;
  if (token === undefined) throw new SlackFault('no', 'not_installed');
  return askWho(apiUrl, token);
}

async function lookAt({ apiUrl, channel }: SlackConfig, bot: BotToken, trouble: Tell): Promise<Examined['channel']> {
  const info = await attempt(() => ask(apiUrl, 'conversations.info', { channel }, bot.token), trouble);
  if (!info.ok) return info;
  const read = channelSchema.safeParse((info.value satisfies Asked).answer);
  if (!read.success) return { ok: false, trouble: trouble(new SlackFault('later', 'unreadable')) };
  const { name, is_member: member, is_archived: archived, is_ext_shared: shared } = read.data.channel;
  if (archived) return { ok: false, trouble: trouble(new SlackFault('no', 'is_archived')) };
  return { ok: true, name, member, shared };
}

type Tell = (fault: SlackFault) => Trouble;

const troubleIn =
  (channel: string): Tell =>
  (fault) => ({ code: fault.code, later: fault.kind === 'later', said: sayFault(fault, channel) });

const troubleOfLine: Tell = ({ code, kind, afterMs }) => ({
  code,
  later: kind === 'later',
  said: sayLine(code, afterMs),
});

async function attempt<T>(
  work: () => Promise<T>,
  tell: Tell,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    return { ok: false, trouble: tell(error) };
  }
}
