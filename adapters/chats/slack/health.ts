import { type Instant, MINUTE, plus } from '../../../src/core/time.ts';
import type { ChatHealth } from '../../../src/ports/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import { sayFault, sayLine } from './health-texts.ts';
import { type Api, SlackFault, type Tokens } from './types.ts';

/** Faults of the token itself: no other call fares better. */
const tokenFaults: readonly string[] = [
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_installed',
  'token_unreadable',
  'team_access_not_granted',
  'org_login_required',
  'access_denied',
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
  'not_a_bot',
];
/** Faults of the team's channel: nothing can be said there. */
const channelFaults: readonly string[] = [
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
];
/** What a look at the channel can tell; whether the bot may post there, only posting. */
const seenFaults: readonly string[] = ['not_in_channel', 'channel_not_found', 'is_archived'];
/** Slack itself is not to be reached, or not well. One call in vain is no state yet. */
const GRACE_MS = MINUTE;

interface Trouble {
  readonly code: string;
  readonly needed: string | null;
  readonly since: Instant;
}

/** What is known of the way to Slack, from what calls came to. */
export interface Health {
  failed(method: string, args: Readonly<Record<string, unknown>>, fault: SlackFault): void;
  worked(method: string, args: Readonly<Record<string, unknown>>): void;
  /** The bot is in the team's channel, and the channel is in use. */
  inside(): void;
  now(line: Line | null): ChatHealth;
}

/** The way events come in. Null = open; `afterMs` = Slack asked us to wait so long. */
export interface Line {
  state(): { readonly since: Instant; readonly code: string; readonly afterMs?: number } | null;
}

/** `channel` is the team's: that a private conversation is closed says nothing about the way. */
export function slackHealth(clock: Clock, channel: string): Health {
  const troubles = new Map<string, Trouble>();
  let heard = false;
  const note = (about: string, { code, needed }: SlackFault): void => {
    const since = troubles.get(about)?.since ?? clock.now();
    troubles.set(about, { code, needed, since });
  };
  const bad = ({ code, needed, since }: Trouble): Extract<ChatHealth, { ok: false }> => ({
    ok: false,
    since,
    said: sayFault({ code, needed, afterMs: null }, channel),
  });
  /** All that is missing in one sentence: installing again is done once. */
  const missing = (): Trouble | undefined => {
    const found = [...troubles].filter(([about]) => about.startsWith('scope:')).map(([, trouble]) => trouble);
    const scopes = [...new Set(found.flatMap(({ needed }) => needed?.split(',') ?? []))].sort();
    return found[0] === undefined ? undefined : { ...found[0], needed: scopes.join(', ') };
  };
  return {
    failed: (method, args, fault) => {
      // A no is an answer, too.
      if (fault.kind === 'no') troubles.delete('reach');
      heard ||= fault.kind === 'no';
      // Slack looks at the token before it looks at these.
      if (fault.code === 'missing_scope' || channelFaults.includes(fault.code)) troubles.delete('token');
      if (tokenFaults.includes(fault.code)) note('token', fault);
      else if (fault.code === 'missing_scope') note(`scope:${method}`, fault);
      else if (channelFaults.includes(fault.code) && args.channel === channel) note('channel', fault);
      else if (fault.kind === 'later' && fault.code !== 'ratelimited') note('reach', fault);
    },
    worked: (method, args) => {
      heard = true;
      troubles.delete('token');
      troubles.delete('reach');
      troubles.delete(`scope:${method}`);
      if (method === 'chat.postMessage' && args.channel === channel) troubles.delete('channel');
    },
    inside: () => {
      if (seenFaults.includes(troubles.get('channel')?.code ?? '')) troubles.delete('channel');
    },
    now: (line) => {
      const token = troubles.get('token');
      if (token !== undefined) return { ...bad(token), sure: true };
      const down = line?.state() ?? null;
      if (down !== null) return { ok: false, since: down.since, said: sayLine(down.code, down.afterMs ?? null) };
      const reach = troubles.get('reach');
      if (reach !== undefined && plus(reach.since, GRACE_MS) <= clock.now()) return bad(reach);
      const other = troubles.get('channel') ?? missing();
      if (other !== undefined) return { ...bad(other), sure: true };
      return heard ? { ok: true } : { ok: true, unheard: true };
    },
  };
}

/** What we sent was no good: whoever looks after the code must know, because trying again does not help. */
const isOurMistake = ({ kind, code }: SlackFault): boolean => kind === 'no' && /^(?:invalid_|msg_|view_too)/.test(code);

/** The same Web API, with a note of how each call fared. */
export const watched = (api: Api, health: Health, log: Log): Api => ({
  ...api,
  call: async (method, args, team) => {
    try {
      const answer = await api.call(method, args, team);
      health.worked(method, args);
      return answer;
    } catch (error) {
      if (error instanceof SlackFault) {
        health.failed(method, args, error);
        if (isOurMistake(error) && error.code !== 'invalid_auth')
          log('error', 'Slack could not read what it was sent', { method, code: error.code });
      }
      throw error;
    }
  },
});

/** The same tokens, with a note of those that could not be had: not every way to them goes through a call. */
export const watchedTokens = (tokens: Tokens, health: Health): Tokens => ({
  bot: async (team) => {
    try {
      return await tokens.bot(team);
    } catch (cause) {
      const fault = cause instanceof SlackFault ? cause : new SlackFault('later', 'token_unreadable', { cause });
      health.failed('auth.test', {}, fault);
      throw fault;
    }
  },
});
