/** JSON as it travels. */
export type Json = Readonly<Record<string, unknown>>;

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly enterprise: { readonly id: string; readonly name: string } | null;
  readonly bot: { readonly user: string; readonly id: string };
  installed: boolean;
}

/** Somebody, with every flag by which Slack tells kinds of people apart. */
export interface User {
  readonly id: string;
  readonly team: string;
  name: string;
  realName: string;
  locale: string;
  tz: string;
  tzOffset: number;
  email: string | null;
  emailConfirmed: boolean;
  deleted: boolean;
  bot: boolean;
  appUser: boolean;
  restricted: boolean;
  ultraRestricted: boolean;
  stranger: boolean;
  workflowBot: boolean;
  connectorBot: boolean;
  /** Do not disturb, in ms; null = never. */
  quiet: { readonly from: number; readonly until: number } | null;
}

export interface Channel {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  /** The person of a direct conversation with the bot; null = a channel. */
  readonly user: string | null;
  readonly members: Set<string>;
  private: boolean;
  archived: boolean;
  extShared: boolean;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly team: string;
  /** Who wrote it; the app's own messages are the bot's. */
  readonly user: string;
  readonly botId: string | null;
  readonly threadTs: string | null;
  text: string;
  blocks: readonly Json[];
  metadata: Json | null;
  files: readonly string[];
  readonly reactions: Map<string, Set<string>>;
  edited: string | null;
  deleted: boolean;
  readonly unfurl: { readonly links: boolean; readonly media: boolean };
  /** As given to chat.postMessage: `full` and `link_names` make Slack read more into a text. */
  readonly reads: { readonly parse: string; readonly linkNames: boolean; readonly mrkdwn: boolean };
}

/** What only one person sees, until they reload. */
export interface Ephemeral {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
}

/** What somebody has put into inputs: by block, then by action. */
export type State = Readonly<Record<string, Readonly<Record<string, Json>>>>;

export interface View {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  readonly root: string;
  readonly previous: string | null;
  hash: string;
  /** As the app sent it, block_ids filled in. */
  given: Json;
  state: State;
  open: boolean;
  /** What stands under an input after a refused submit. */
  errors: Readonly<Record<string, string>>;
}

export interface File {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly name: string;
  readonly mimetype: string;
  readonly bytes: Uint8Array;
  readonly alt: string | null;
  gone: boolean;
}

export interface Token {
  readonly token: string;
  readonly kind: 'bot' | 'app';
  readonly team: string;
  readonly scopes: ReadonlySet<string>;
  state: 'live' | 'token_revoked' | 'account_inactive';
  /** In ms; null = never. */
  readonly expires: number | null;
  readonly refresh: string | null;
}

/** Opens a window, once and within three seconds. */
export interface Trigger {
  readonly id: string;
  readonly user: string;
  readonly team: string;
  readonly at: number;
  /** The window it was done in. */
  readonly view: string | null;
  used: boolean;
}

export interface ResponseUrl {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly team: string;
  /** The message the button was on. */
  readonly message: string | null;
  readonly at: number;
  posts: number;
}

/** One call of the Web API and what became of it. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly token: string | null;
  readonly at: number;
  /** What it needed; null = no scope. */
  readonly scope: string | null;
  readonly status: number;
  readonly answer: Json;
}

/** Something went to the app: what, by which way, and what it answered. */
export interface Delivery {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Json;
  readonly attempt: number;
  readonly at: number;
  /** The scope without which Slack would not have sent it. */
  readonly scope: string | null;
}

/** What the person sees of an acknowledgement. `error` is what Slack would tell them. */
export interface Acked {
  readonly ok: boolean;
  readonly error: null | 'operation_timeout' | 'dispatch_failed';
  /** The HTTP status; null over a socket, or if nothing came. */
  readonly status: number | null;
  /** What was in the acknowledgement; null = nothing. */
  readonly body: Json | null;
}

/** Slack's refusal of a call. */
export class Refused extends Error {
  readonly code: string;
  readonly more: Json;
  constructor(code: string, more: Json = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}
