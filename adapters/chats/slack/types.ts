import type { KnownBlock, View } from '@slack/types';
import type { Card } from '../../../src/core/card.ts';
import type { After } from '../../../src/core/deadline.ts';
import type { Locale } from '../../../src/core/locale.ts';
import type { Instant } from '../../../src/core/time.ts';
import type { Incoming, Values } from '../../../src/ports/chat.ts';
import type { Chance, Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Store } from '../../../src/ports/store.ts';

/** This chat's id in places and references. A person's `user` is Slack's user id, which is unique within an Enterprise Grid, too. */
export const SLACK = 'slack';

/** One workspace whose bot token is given, or the workspaces of one company that installed the app. */
export interface SlackConfig {
  /** `xoxb-…`; null = installations are looked up by workspace. */
  readonly botToken: string | null;
  /** `xapp-…`: Socket Mode. Null = signed requests come to the public door. */
  readonly appToken: string | null;
  /** For signed requests. */
  readonly signingSecret: string | null;
  /** The team's channel: C… or G…. */
  readonly channel: string;
  /** `/voice`, unless the company calls it otherwise. */
  readonly command: string;
  /** Where the Web API answers, with the slash at the end. */
  readonly apiUrl: string;
  /** Installing by OAuth; null = one workspace by token. */
  readonly oauth: SlackOAuth | null;
}

export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Workspaces (T…) or organisations (E…) that may install: one process serves one company. */
  readonly allowed: readonly string[];
}

/** Which bot token speaks in a workspace. */
export interface Tokens {
  /** Null team = the one there is. Null = nobody installed it there (any more). Throws when it cannot be read now. */
  bot(team: string | null): Promise<BotToken | null>;
}

export interface BotToken {
  readonly token: string;
  readonly team: string;
  /** Null outside an Enterprise Grid. */
  readonly enterprise: string | null;
  readonly botUser: string;
  readonly botId: string;
}

/** Why the Web API did not do it, as one closed set. `code` is Slack's own word. */
export class SlackFault extends Error {
  readonly code: string;
  /** Milliseconds after which to ask again; null = Slack did not say. */
  readonly afterMs: number | null;
  /** The scope that is missing. */
  readonly needed: string | null;
  /** `no` = Slack understood and refused: the same again gives the same. `later` = not reached, too much at once, its own trouble. */
  readonly kind: 'no' | 'later';
  constructor(
    kind: 'no' | 'later',
    code: string,
    more: { readonly afterMs?: number; readonly needed?: string; readonly cause?: unknown } = {},
  ) {
    super(`Slack: ${code}`, more.cause === undefined ? {} : { cause: more.cause });
    this.name = 'SlackFault';
    this.kind = kind;
    this.code = code;
    this.afterMs = more.afterMs ?? null;
    this.needed = more.needed ?? null;
  }
}

/** Slack's answer without its envelope; read it with a schema. */
export type ApiAnswer = Readonly<Record<string, unknown>>;

/** The Web API: one try, a deadline, and the pace of the channel. Throws SlackFault and nothing else. */
export interface Api {
  call(method: string, args: Readonly<Record<string, unknown>>, team?: string | null): Promise<ApiAnswer>;
  /** POSTs to a response_url, which lives half an hour and takes five posts. Throws SlackFault. */
  respond(url: string, body: Readonly<Record<string, unknown>>): Promise<void>;
  /** Downloads a file of Slack's with the bot's token. Null = gone. `most` bytes at most. Throws SlackFault. */
  download(url: string, most: number, team?: string | null): Promise<Uint8Array | null>;
}

/** What somebody did in Slack, once verified and read. */
export interface SlackEvent {
  readonly incoming: Incoming;
  readonly team: string | null;
  /** What opens a window, for three seconds and once. */
  readonly trigger: string | null;
  readonly responseUrl: string | null;
  /** Will this show a form? Then a light window opens before anything is decided. */
  readonly opens: boolean;
  /** When a reaction was given or taken back, as Slack counts: seconds and six digits. They may arrive in another order. */
  readonly moment?: string;
  /** The window it was done in. */
  readonly view: { readonly id: string; readonly submitted: boolean } | null;
}

/** What the reader makes of a payload: something people did, something about people or the installation, or nothing. */
export type Read =
  | { readonly kind: 'event'; readonly event: SlackEvent }
  /** Their profile changed: forget what was known of them. */
  | { readonly kind: 'person-changed'; readonly user: string }
  | { readonly kind: 'uninstalled'; readonly team: string }
  /** A window that shows more fields. */
  /** `window` is what stands there, as Slack describes it. */
  | {
      readonly kind: 'more-fields';
      readonly view: string;
      readonly user: string;
      readonly values: Values;
      readonly window: unknown;
    }
  | { readonly kind: 'nothing' };

/** What answers a submitted window within three seconds. Undefined closes it. */
export type ViewAnswer =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: View }
  | { readonly response_action: 'clear' }
  | undefined;

/**
 * Takes a verified payload. Resolves once it is stored, with what to acknowledge; rejects when it could not be stored, so that Slack
 * sends it again. What follows (windows, answers) goes on by itself.
 */
export type Take = (read: Read) => Promise<ViewAnswer>;

/** A card as a message. */
export interface Message {
  /** What notifications and lock screens show: the title. Escaped already (&amp; &lt; &gt;), as Slack takes it. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

export interface RenderContext {
  readonly locale: Locale;
  /** Other companies read in this channel. */
  readonly shared?: boolean;
  /** The name of the command, with its slash. */
  readonly command: string;
}

/** render.ts, modal.ts, home.ts. Every block fits the published limits (limits.ts); what does not is cut with a word about it. */
export interface Render {
  /** `thread` holds what belongs under the card (the satire); null = nothing. */
  message(card: Card, context: RenderContext): Message & { readonly thread: Message | null };
  /** A form. `all` shows the rarely used fields as well. */
  modal(card: Card, context: RenderContext & { readonly all: boolean }): View;
  /** A window that says something and asks nothing. */
  notice(title: string, text: string, locale: Locale): View;
  /** Opened at once, filled by an update. */
  loading(locale: Locale): View;
  home(card: Card, context: RenderContext): View;
}

/** The way events come in. */
export interface Connection extends AsyncDisposable {
  /** Null = connected; else since when it is not, and Slack's word for why. */
  state(): { readonly since: Instant; readonly code: string } | null;
}

export interface SlackOptions {
  readonly config: SlackConfig;
  readonly tokens: Tokens;
  /** Language of the channel. */
  readonly locale: Locale;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  /** For what all instances must know: which requests were seen. */
  readonly store: Store;
  /** Left out: real timers. */
  readonly after: After;
  /** How a message waits for its turn in a channel; left out: like everything else. */
  readonly turns?: After;
  /** The app was taken off a workspace, or its tokens were revoked there: what is kept of it goes. */
  readonly uninstalled?: (team: string) => Promise<void>;
}
