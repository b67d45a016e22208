import type { Hono } from 'hono';
import type { PlaygroundOptions } from '../adapters/chats/playground/index.ts';
import type { Examined } from '../adapters/chats/slack/examine.ts';
import type { Installations } from '../adapters/chats/slack/installations.ts';
import type { SlackConfig, Tokens } from '../adapters/chats/slack/types.ts';
import { afterReal } from './app/deadline.ts';
import type { Config } from './config.ts';
import type { Locale } from './core/locale.ts';
import type { Chat } from './ports/chat.ts';
import type { Chance, Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';

/** The chat of the invented people, open or not. */
export const INVENTED: ReadonlySet<string> = new Set(['playground']);

/** What the chats share. */
export interface Around extends PlaygroundOptions {
  readonly config: Pick<Config, 'slack' | 'playground'>;
  readonly publicUrl: string;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly store: Store;
  readonly log: Log;
  readonly vault: (store: Store) => Promise<Vault>;
}

/** The chats that are open, and what each serves at which door. */
export interface Chats {
  readonly chats: ReadonlyMap<string, Chat>;
  readonly private: readonly Hono[];
  readonly public: readonly Hono[];
}

/** Opens what is configured, each loaded only then. The playground stands first: it needs nobody's leave. */
export async function chatsFor(around: Around): Promise<Chats> {
  const { chats } = await import('../adapters/chats/index.ts');
  const opened = new Map<string, Chat>();
  const doors = { private: [] as Hono[], public: [] as Hono[] };
  if (around.config.playground) {
    const room = (await chats.playground())(around);
    opened.set(room.id, room);
    doors.private.push(room.routes);
  }
  const { slack: settings } = around.config;
  if (settings !== null) {
    const { tokens, kept } = await tokensFor(settings, around);
    const make = await chats.slack();
    const slack = make({ ...around, config: settings, tokens, after: afterReal, ...uninstalledOf(kept) });
    opened.set(slack.id, slack);
    doors.public.push(...(slack.routes === null ? [] : [slack.routes]), ...(await installs(around, settings, kept)));
  }
  return { chats: opened, ...doors };
}

/** How it stands between us and Slack. Without a store (there is no database yet) nobody has installed anything. */
export async function askSlack(
  settings: SlackConfig,
  { store, ...around }: Pick<Around, 'clock' | 'vault'> & { readonly store: Store | null },
): Promise<Examined> {
  const { examine } = await import('../adapters/chats/slack/examine.ts');
  const nobody: Tokens = { bot: async () => null };
  const log: Log = () => undefined;
  const tokens = store === null ? nobody : (await tokensFor(settings, { ...around, store, log })).tokens;
  return examine({ config: settings, tokens, clock: around.clock });
}

const uninstalledOf = (kept: Installations | null) => (kept === null ? {} : { uninstalled: kept.uninstalled });

interface Speaking {
  readonly tokens: Tokens;
  /** Null = one workspace by its token. */
  readonly kept: Installations | null;
}

async function tokensFor(
  { apiUrl, oauth, botToken }: SlackConfig,
  { store, clock, log, vault }: Pick<Around, 'store' | 'clock' | 'log' | 'vault'>,
): Promise<Speaking> {
  if (oauth === null) {
    const { oneToken } = await import('../adapters/chats/slack/tokens.ts');
    return { tokens: oneToken(apiUrl, botToken ?? ''), kept: null };
  }
  const { installations } = await import('../adapters/chats/slack/installations.ts');
  const kept = installations({ vault: await vault(store), store, clock, log, apiUrl, oauth });
  return { tokens: kept, kept };
}

/** Where an administrator installs the app; nowhere, where it speaks by its token. */
async function installs(around: Around, { oauth, apiUrl }: SlackConfig, kept: Installations | null) {
  if (oauth === null || kept === null) return [];
  const { installing } = await import('../adapters/chats/slack/oauth.ts');
  return [installing({ ...around, oauth, apiUrl, installations: kept })];
}
