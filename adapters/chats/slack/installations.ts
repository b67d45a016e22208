import { z } from 'zod';
import { HOUR, millis, plus, SECOND } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Login, Vault } from '../../../src/ports/vault.ts';
import { ask, askWho } from './ask.ts';
import { type ApiAnswer, type BotToken, SLACK, SlackFault, type SlackOAuth, type Tokens } from './types.ts';

/** A token that expires within this time is renewed, in milliseconds. */
const RENEW = 2 * HOUR;
const SLOT = 'slack-renewal';

/** What installing left behind, as the vault keeps it. `team` is the organisation's id where all of it installed the app. */
const kept = z.object({
  token: z.string(),
  team: z.string(),
  enterprise: z.string().optional(),
  botUser: z.string(),
  botId: z.string(),
  refresh: z.string().optional(),
  expires: z.string().optional(),
});
type Kept = z.infer<typeof kept>;

const grant = z.object({
  access_token: z.string().min(1),
  token_type: z.literal('bot'),
  scope: z.string().catch(''),
  team: z.object({ id: z.string(), name: z.string().catch('') }).nullish(),
  enterprise: z.object({ id: z.string(), name: z.string().catch('') }).nullish(),
  is_enterprise_install: z.boolean().catch(false),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
});

/** Why nothing was kept of a consent. */
export type NotKept = 'not-allowed' | 'no-bot';

export interface Installations extends Tokens {
  /** Keeps what a consent gave. Throws SlackFault, and VaultFault where it cannot be sealed. */
  keep(
    answer: ApiAnswer,
  ): Promise<{ readonly ok: true; readonly name: string } | { readonly ok: false; readonly why: NotKept }>;
  /**
   * The app was taken off there, or its tokens were revoked: forgets them, unless Slack says that they work; an old event may come
   * after a new installation. Rejects while Slack cannot be asked.
   */
  uninstalled(team: string): Promise<void>;
}

export interface InstallationParts {
  readonly vault: Pick<Vault, 'read' | 'save' | 'replace' | 'remove' | 'list'>;
  readonly store: Pick<Store, 'transact'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly apiUrl: string;
  readonly oauth: SlackOAuth;
}

const accountOf = (team: string): string => `${SLACK}:${team}`;

/** The workspaces of one company that installed the app; their tokens are in the vault and renewed in time. */
export function installations(parts: InstallationParts): Installations {
  const { vault, oauth, apiUrl } = parts;
  const organisations = oauth.allowed.filter((one) => one.startsWith('E'));

  const read = async (team: string): Promise<Current | null> => {
    const login = await vault.read(accountOf(team));
    const found = kept.safeParse(login?.login);
    return login === null || !found.success ? null : { ...found.data, version: login.version };
  };
  const isAllowed = ({ team, enterprise }: Pick<Kept, 'team' | 'enterprise'>): boolean =>
    oauth.allowed.includes(team) || (enterprise !== undefined && oauth.allowed.includes(enterprise));

  /** As the list has them, then the workspaces of an organisation on it, the oldest installation first. */
  const inOrder = async (): Promise<readonly string[]> => {
    const own = (await vault.list()).filter((one) => one.network === SLACK);
    const oldest = own.sort((a, b) => (a.since < b.since ? -1 : 1)).map((one) => one.account.slice(SLACK.length + 1));
    return [...new Set([...oauth.allowed, ...oldest])];
  };

  const fresh = freshener(parts, read);
  return {
    bot: async (team) => {
      // What was installed for all of an organisation speaks in each of its workspaces.
      for (const one of team === null ? await inOrder() : [team, ...organisations]) {
        const found = await read(one);
        // Who is not on the list any more speaks for nobody.
        if (found !== null && isAllowed(found)) return botOf(await fresh(one, found));
      }
      return null;
    },
    keep: async (answer) => {
      const given = grant.safeParse(answer);
      if (!given.success) return { ok: false, why: 'no-bot' };
      const { data } = given;
      const home = data.is_enterprise_install ? data.enterprise : data.team;
      const enterprise = data.enterprise?.id;
      if (home == null || !isAllowed({ team: home.id, ...(enterprise === undefined ? {} : { enterprise }) })) {
        // A token we do not want is a token that must not lie about.
        await ask(apiUrl, 'auth.revoke', {}, data.access_token).catch(() => undefined);
        return { ok: false, why: 'not-allowed' };
      }
      const { bot } = await askWho(apiUrl, data.access_token);
      const login = loginOf({ ...bot, team: home.id }, data, parts.clock);
      await vault.replace(accountOf(home.id), SLACK, login);
      return { ok: true, name: home.name };
    },
    uninstalled: async (team) => {
      const found = await read(team);
      if (found === null) return;
      try {
        await askWho(apiUrl, found.token);
      } catch (error) {
        if (!(error instanceof SlackFault) || error.kind === 'later') throw error;
        await vault.remove(accountOf(team));
      }
    },
  };
}

type Current = Kept & { readonly version: number };

const botOf = ({ token, team, enterprise, botUser, botId }: Kept): BotToken => ({
  token,
  team,
  enterprise: enterprise ?? null,
  botUser,
  botId,
});

function loginOf(
  bot: BotToken,
  given: { readonly refresh_token?: string | undefined; readonly expires_in?: number | undefined },
  clock: Clock,
): Login {
  const { enterprise, ...rest } = bot;
  return {
    ...rest,
    ...(enterprise === null ? {} : { enterprise }),
    ...(given.refresh_token === undefined ? {} : { refresh: given.refresh_token }),
    ...(given.expires_in === undefined ? {} : { expires: plus(clock.now(), given.expires_in * SECOND) }),
  };
}

/**
 * Renews a token that expires soon: one instance at a time, stored before it is used. Until then the old one goes on, as long as
 * it holds.
 */
function freshener(parts: InstallationParts, read: (team: string) => Promise<Current | null>) {
  const under = new Map<string, Promise<Kept>>();
  const remaining = (one: Kept): number =>
    one.expires === undefined ? Number.POSITIVE_INFINITY : millis(one.expires) - millis(parts.clock.now());

  const renewed = async (team: string, old: Current): Promise<Kept> => {
    try {
      return (await renew(parts, team, old)) ?? (await read(team)) ?? old;
    } catch (error) {
      const code = error instanceof SlackFault ? error.code : 'unreachable';
      parts.log('warn', 'a Slack token could not be renewed', { team, code });
      if (remaining(old) > 0) return old;
      throw error;
    }
  };

  return async (team: string, found: Current): Promise<Kept> => {
    if (remaining(found) > RENEW || found.refresh === undefined) return found;
    const going = under.get(team) ?? renewed(team, found).finally(() => under.delete(team));
    under.set(team, going);
    const now = await going;
    if (remaining(now) <= 0) throw new SlackFault('later', 'token_expired');
    return now;
  };
}

/** Null = another instance is at it, or was quicker. Throws SlackFault. */
async function renew(parts: InstallationParts, team: string, old: Current): Promise<Kept | null> {
  const { vault, store, clock, apiUrl, oauth } = parts;
  const now = clock.now();
  // Named by the minute as well: who takes it and dies keeps nobody waiting longer.
  const mine = await store.transact((tx) => tx.slots.take(SLOT, `${team}:${old.version}:${now.slice(0, 16)}`, now));
  if (!mine) return null;
  const { answer } = await ask(apiUrl, 'oauth.v2.access', {
    client_id: oauth.clientId,
    client_secret: oauth.clientSecret,
    grant_type: 'refresh_token',
    refresh_token: old.refresh,
  });
  const given = grant.safeParse(answer);
  if (!given.success) throw new SlackFault('later', 'unreadable');
  const login = loginOf({ ...botOf(old), token: given.data.access_token }, given.data, clock);
  return (await vault.save(accountOf(team), SLACK, login, old.version)) ? kept.parse(login) : null;
}
