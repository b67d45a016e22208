import { deactivate, type Person, personOf, profileChanged, type Target } from './acts.ts';
import { type Deliveries, deliveries, type Fate } from './delivery.ts';
import { envelope } from './events.ts';
import { type Faults, newFaults } from './faults.ts';
import { newPace } from './limits.ts';
import { client, issue } from './oauth.ts';
import { addChannel, addUser, populate, type Somebody } from './people.ts';
import { address } from './server.ts';
import type { Acked, Call, Channel, Delivery, Json, Message, Team, User } from './types.ts';
import { byHttp, bySocket, type Http, type Sockets } from './ways.ts';
import { must, newWorld, type World } from './world.ts';

export type { Person, Target } from './acts.ts';
export { checkMessage, checkView } from './blocks.ts';
export type { Fate } from './delivery.ts';
export type { Faults } from './faults.ts';
export { interpreted, noticeText, pressables, shownText } from './shown.ts';
export type { Acked, Call, Channel, Delivery, Json, Message, User, View } from './types.ts';
export type { Upload } from './typing.ts';

/** What the app's bot may do unless a test says otherwise. */
export const allScopes = [
  'chat:write',
  'commands',
  'reactions:read',
  'users:read',
  'users:read.email',
  'im:write',
  'im:history',
  'files:read',
  'channels:read',
  'groups:read',
  'dnd:read',
  'team:read',
] as const;

export interface SlackOptions {
  /** The time, in ms; the test moves it. */
  readonly now: () => number;
  /** Moves the test's clock, for `passes`. Without it this Slack runs ahead of the test's clock by itself. */
  readonly advance?: (ms: number) => void;
  /** How the app hears of things. Signed requests may be named later, by `transport`. */
  readonly transport?: 'socket' | Http;
  /** `real` = the published limits. */
  readonly limits?: 'real' | 'off';
  readonly scopes?: readonly string[];
  /** Which events the app asked for; all of them otherwise. */
  readonly subscribed?: readonly string[];
  /** The workspaces of an Enterprise Grid; without it there is one of its own. */
  readonly enterprise?: { readonly id: string; readonly name: string };
  /** Tokens from installing expire after twelve hours. */
  readonly rotates?: boolean;
}

/** A Slack on a loopback port, as strict as the original, which misbehaves on request. */
export interface Slack extends AsyncDisposable {
  /** With the slash at the end. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly client: { readonly id: string; readonly secret: string };
  readonly world: World;
  /** Every call of the Web API, of a response_url (`response_url`) and of a file (`files.download`), in order. */
  readonly calls: readonly Call[];
  /** Everything that was sent to the app, each attempt. */
  readonly deliveries: readonly Delivery[];
  readonly faults: Faults;
  readonly sockets: Sockets;
  /** Somebody: UJANA, UBEN, UKIM, UALEX (en), the guests UGAST and UGAST1, the bots UROBO and UABLAUF, UFREMD of elsewhere, UWEG who left. */
  as(user: string): Person;
  addUser(given: Somebody): User;
  addChannel(given: Partial<Channel> & { readonly id: string }): Channel;
  addTeam(given: { readonly id: string; readonly name?: string; readonly domain?: string }): Team;
  /** The messages of a channel that are still there, in order. */
  messages(channel?: string): readonly Message[];
  /** A message by `CHANNEL:TS`; null = not there (any more). */
  message(target: Target): Message | null;
  /** Anybody with the right to deletes a message. */
  remove(target: Target): void;
  transport(way: 'socket' | Http): void;
  /** Sends any event, e.g. one made by hand. */
  emit(event: Json, how?: { readonly scope?: string; readonly id?: string; readonly team?: string }): Promise<Acked>;
  deactivate(user: string): Promise<Acked>;
  profileChanged(user: string): Promise<Acked>;
  uninstall(team?: string): Promise<void>;
  revokeTokens(team?: string): Promise<Acked>;
  /** A new token of a workspace. */
  issue(team: string, scopes?: readonly string[]): string;
  /** What somebody's consent gives: a code for oauth.v2.access. */
  consent(team: string, by: string, scopes?: readonly string[]): string;
  /** Time goes by: acknowledgements run out, events come again. */
  passes(ms: number): Promise<void>;
  /** Nothing is on its way to the app any more. */
  settled(): Promise<void>;
  /** Resolves with what is looked for as soon as it is there (neither null, undefined nor false). */
  when<T>(look: () => T | null | undefined | false): Promise<T>;
  fates(next: (delivery: Delivery) => Fate): void;
  release: Deliveries['release'];
  /** The port is closed for a while. */
  gone(): Promise<void>;
  back(): Promise<void>;
  /** Scopes without which something would have been refused or not sent, sorted. */
  scopesUsed(): readonly string[];
}

/** How often somebody who waits looks again, in ms. */
const LOOK_MS = 2;
const appToken = 'xapp-1-A1-1111111111-0123456789abcdef';

/** Starts one. */
export async function slack(options: SlackOptions): Promise<Slack> {
  let ahead = 0;
  const now = () => options.now() + ahead;
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const look of [...watchers]) look();
  };
  const world: World = newWorld({
    rotates: options.rotates ?? false,
    now,
    changed,
    base: () => at.base(),
    emit: (team, event, how = {}) => emit(team, event, how),
  });
  const faults = newFaults();
  const at = address(world, faults, options.limits === 'real' ? newPace(world) : null);
  await at.listen();
  const sockets = bySocket(at.sockets, world);
  let way =
    options.transport === undefined || options.transport === 'socket' ? sockets.way : byHttp(world, options.transport);
  const out = deliveries(world, () => way);

  const team = (given: { id: string; name?: string; domain?: string }): Team => {
    const made: Team = {
      name: given.id,
      domain: given.id.toLowerCase(),
      enterprise: options.enterprise ?? null,
      bot: given.id === 'T1' ? { user: 'U0BOT', id: 'B0BOT' } : { user: `U0BOT${given.id}`, id: `B0BOT${given.id}` },
      installed: given.id === 'T1',
      ...given,
    };
    populate(world, made);
    return made;
  };
  team({ id: 'T1', name: 'Werkstatt', domain: 'werkstatt' });
  const botToken = issue(world, 'T1', options.scopes ?? allScopes, false).token;
  world.tokens.set(appToken, {
    token: appToken,
    kind: 'app',
    team: 'T1',
    scopes: new Set(['connections:write']),
    state: 'live',
    expires: null,
    refresh: null,
  });

  const silence: Acked = { ok: true, error: null, status: null, body: null };
  async function emit(
    of: string,
    event: Json,
    how: { readonly scope?: string; readonly channel?: Channel; readonly id?: string },
  ): Promise<Acked> {
    changed();
    const tokens = [...world.tokens.values()].filter((one) => one.team === of && one.kind === 'bot');
    const may = how.scope === undefined || tokens.some((one) => one.scopes.has(how.scope ?? ''));
    const type = String(event.type) === 'message' ? `message.${event.channel_type}` : String(event.type);
    const wants = options.subscribed?.includes(type) ?? true;
    const inside = how.channel === undefined || how.channel.members.has(must(world.teams.get(of), of).bot.user);
    if (!may || !wants || !inside) return silence;
    const id = how.id ?? `Ev${String(world.next()).padStart(8, '0')}`;
    return out.deliver('events_api', envelope(world, of, event, { id, channel: how.channel }), how.scope ?? null);
  }

  const retire = (of: string, state: 'token_revoked' | 'account_inactive') => {
    for (const token of world.tokens.values()) if (token.team === of && token.kind === 'bot') token.state = state;
  };
  const revoked = (of: string) => {
    const bot = must(world.teams.get(of), of).bot;
    return emit(of, { type: 'tokens_revoked', tokens: { oauth: [], bot: [bot.user] } }, {});
  };
  const look = (target: Target): Message | null => {
    const message = typeof target === 'string' ? world.messages.get(target) : target;
    return message === undefined || 'hash' in message || message.deleted ? null : message;
  };

  return {
    apiUrl: `${at.base()}/api/`,
    botToken,
    appToken,
    client,
    world,
    calls: world.calls,
    deliveries: world.deliveries,
    faults,
    sockets,
    as: (user) => personOf(world, out, user),
    addUser: (given) => addUser(world, given),
    addChannel: (given) => addChannel(world, given),
    addTeam: team,
    messages: (channel = 'C1') => [...world.messages.values()].filter((one) => one.channel === channel && !one.deleted),
    message: look,
    remove(target) {
      const message = must(look(target), 'a message to remove');
      message.deleted = true;
      changed();
    },
    transport(next) {
      way = next === 'socket' ? sockets.way : byHttp(world, next);
    },
    emit: (event, how = {}) => emit(how.team ?? 'T1', event, how),
    deactivate: (user) => deactivate(world, must(world.users.get(user), user)),
    profileChanged: (user) => profileChanged(world, must(world.users.get(user), user)),
    async uninstall(of = 'T1') {
      retire(of, 'account_inactive');
      must(world.teams.get(of), of).installed = false;
      await Promise.all([revoked(of), emit(of, { type: 'app_uninstalled' }, {})]);
    },
    async revokeTokens(of = 'T1') {
      retire(of, 'token_revoked');
      return revoked(of);
    },
    issue: (of, scopes = allScopes) => issue(world, of, scopes, world.rotates).token,
    consent(of, by, scopes = allScopes) {
      const code = `code-${world.next()}`;
      world.codes.set(code, { team: of, by, scopes });
      return code;
    },
    async passes(ms) {
      if (options.advance === undefined) ahead += ms;
      else options.advance(ms);
      out.tick();
      changed();
    },
    settled: () => out.settled(),
    when: (find) =>
      new Promise((resolve, reject) => {
        // Much of what is waited for is not this Slack's own, so that nobody says when to look.
        const timer = setInterval(() => check(), LOOK_MS);
        const end = (then: () => void) => {
          watchers.delete(check);
          clearInterval(timer);
          then();
        };
        const check = () => {
          try {
            const seen = find();
            if (seen !== null && seen !== undefined && seen !== false) end(() => resolve(seen));
          } catch (error) {
            end(() => reject(error));
          }
        };
        watchers.add(check);
        check();
      }),
    fates: (next) => out.fates(next),
    release: (order) => out.release(order),
    gone: () => at.close(),
    back: () => at.listen(),
    scopesUsed: () => [...new Set([...world.calls, ...world.deliveries].flatMap(({ scope }) => scope ?? []))].sort(),
    async [Symbol.asyncDispose]() {
      out.abandon();
      await at.close();
    },
  };
}
