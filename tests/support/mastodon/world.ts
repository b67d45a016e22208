import type { Instant } from '../../../src/core/time.ts';

export interface Person {
  readonly id: string;
  readonly username: string;
  /** With the server, for people of elsewhere. */
  readonly acct: string;
  readonly name: string;
}

export interface Post {
  readonly id: string;
  readonly by: Person;
  readonly text: string;
  /** What is left of the text where the server has read it as Markdown. */
  readonly shown?: string;
  readonly spoiler: string;
  readonly sensitive: boolean;
  readonly visibility: string;
  readonly language: string | null;
  readonly inReplyTo: string | null;
  readonly media: readonly string[];
  readonly at: Instant;
  readonly key: string | null;
  readonly removed: boolean;
}

export interface Medium {
  readonly id: string;
  readonly by: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly description: string | null;
  attached: boolean;
  /** Questions until it is ready. */
  left: number;
}

export interface App {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirects: readonly string[];
  readonly scopes: readonly string[];
}

export interface Token {
  readonly person: Person;
  readonly scopes: readonly string[];
  readonly app: App | null;
}

/** How this server differs from the original, as servers that speak the API do. */
export interface Quirks {
  /** `ignored` = every call posts; `late` = remembered only after the post has settled, so that two at once are two. */
  keys: 'honoured' | 'ignored' | 'late';
  /** A repeat of a remembered key: the post, or an error of the server's own. */
  replay: 'post' | 'error';
  badToken: 401 | 422;
  instance: 'v2' | 'v1' | 'none';
  remove: 'yes' | '405' | 'html';
  source: boolean;
  /** Questions until an uploaded picture is ready. */
  processing: number;
  characters: number;
  perAddress: number;
  /** What it says of pictures, and keeps to; what is left out it does not say. */
  pictures: {
    readonly supported_mime_types?: readonly string[];
    readonly description_limit?: number;
    readonly image_size_limit?: number;
    readonly image_matrix_limit?: number;
  };
  /** Narrows what it publishes, as for accounts it has silenced. */
  silenced: boolean;
  /** Reads Markdown: `unless-plain` where the post does not say that it is plain text, `always` whatever it says. */
  renders: 'never' | 'unless-plain' | 'always';
  /** Grants less than was asked for. */
  grants: readonly string[] | null;
}

export const asOriginal: Quirks = {
  keys: 'honoured',
  replay: 'post',
  badToken: 401,
  instance: 'v2',
  remove: 'yes',
  source: true,
  processing: 0,
  characters: 500,
  perAddress: 23,
  pictures: {
    supported_mime_types: ['image/jpeg', 'image/png'],
    description_limit: 1500,
    image_size_limit: 16_777_216,
    image_matrix_limit: 33_177_600,
  },
  silenced: false,
  renders: 'never',
  grants: null,
};

/** Everything the server knows. */
export interface World {
  readonly url: () => string;
  readonly now: () => Instant;
  readonly quirks: Quirks;
  readonly people: Map<string, Person>;
  readonly posts: Map<string, Post>;
  readonly media: Map<string, Medium>;
  readonly apps: Map<string, App>;
  readonly codes: Map<string, { readonly token: Token; readonly redirect: string; readonly at: Instant }>;
  readonly tokens: Map<string, Token>;
  /** Post by account and key, with the moment it was remembered. */
  readonly keys: Map<string, { readonly post: string; readonly at: Instant }>;
  readonly news: { readonly id: string; readonly to: string; readonly post: string; readonly at: Instant }[];
  readonly spent: Map<string, { readonly window: number; count: number }>;
  /** Ids grow, as those of the original do. */
  nextId(): string;
}

export function newWorld(url: () => string, now: () => Instant, quirks: Partial<Quirks>): World {
  let last = 114_000_000_000_000_000n;
  return {
    url,
    now,
    quirks: { ...asOriginal, ...quirks },
    people: new Map(),
    posts: new Map(),
    media: new Map(),
    apps: new Map(),
    codes: new Map(),
    tokens: new Map(),
    keys: new Map(),
    news: [],
    spent: new Map(),
    nextId: () => {
      last += 1n;
      return String(last);
    },
  };
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Uint8Array;
  /** JSON or form fields; null where the body is neither. */
  readonly fields: Readonly<Record<string, unknown>> | null;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const fail = (status: number, error: string): Answer => ({ status, body: { error } });
export const invalid = (what: string): Answer => fail(422, `Validation failed: ${what}`);
export const missing = fail(404, 'Record not found');
