import type {
  Acked,
  Call,
  Channel,
  Delivery,
  Ephemeral,
  File,
  Json,
  Message,
  ResponseUrl,
  Team,
  Token,
  Trigger,
  User,
  View,
} from './types.ts';

/** Everything there is in this Slack. */
export interface World {
  readonly appId: string;
  /** Tokens from installing expire and are renewed. */
  readonly rotates: boolean;
  readonly teams: Map<string, Team>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** By `CHANNEL:TS`, in the order in which they were written. */
  readonly messages: Map<string, Message>;
  readonly ephemerals: Ephemeral[];
  readonly views: Map<string, View>;
  /** Open windows by person, the top one last. */
  readonly stacks: Map<string, string[]>;
  /** The page of the app by person. */
  readonly homes: Map<string, string>;
  readonly files: Map<string, File>;
  readonly tokens: Map<string, Token>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** Codes of OAuth that were not redeemed yet, with the workspace they are for. */
  readonly codes: Map<string, { readonly team: string; readonly by: string; readonly scopes: readonly string[] }>;
  readonly calls: Call[];
  readonly deliveries: Delivery[];
  /** This Slack's time, in ms. */
  now(): number;
  /** A new number, for ids. */
  next(): number;
  /** A new timestamp of a message. */
  ts(): string;
  /** Somebody who waits for something to be seen looks again. */
  changed(): void;
  /** Where files, response_urls and the Web API are; ends without a slash. */
  base(): string;
  /** An event for the app; `scope` = what the workspace's token must have for it. */
  emit(
    team: string,
    event: Json,
    how?: { readonly scope?: string; readonly channel?: Channel; readonly id?: string },
  ): Promise<Acked>;
}

export const keyOf = (channel: string, ts: string): string => `${channel}:${ts}`;

/** A list that lacks nothing: what must be there is, or the test is wrong. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`the test speaks of ${what}, which is not there`);
  return value;
}

/** An empty world; `base` and `emit` are given by the server once it listens. */
export function newWorld(given: Pick<World, 'rotates' | 'now' | 'base' | 'emit' | 'changed'>): World {
  let n = 0;
  return {
    appId: 'A1',
    teams: new Map(),
    users: new Map(),
    channels: new Map(),
    messages: new Map(),
    ephemerals: [],
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    files: new Map(),
    tokens: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
    calls: [],
    deliveries: [],
    next: () => ++n,
    ts: () => `${Math.floor(given.now() / 1000)}.${String(++n).padStart(6, '0')}`,
    ...given,
  };
}
