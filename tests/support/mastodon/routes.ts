import { MINUTE, millis } from '../../../src/core/time.ts';
import { instanceV1, instanceV2 } from './instance.ts';
import { holds, redeem, registerApp, revoke, verify } from './oauth.ts';
import { medium, notifications, publish, remove, show, source, timeline, upload } from './posts.ts';
import { type Answer, type Call, fail, missing, type Token, type World } from './world.ts';

/** What a request is about, for planning faults. */
export type On =
  | 'publish'
  | 'find'
  | 'remove'
  | 'show'
  | 'source'
  | 'media'
  | 'media-ready'
  | 'replies'
  | 'auth'
  | 'instance'
  | 'app'
  | 'token'
  | 'revoke'
  | 'other';

interface Route {
  readonly on: On;
  readonly method: string;
  readonly path: RegExp;
  /** As the published description of the API writes it. */
  readonly template: string;
  /** The scope a token needs; null = no token at all. */
  readonly scope: string | null;
  answer(world: World, token: Token, call: Call, id: string): Answer | Promise<Answer>;
}

const at = (template: string): RegExp => new RegExp(`^${template.replace('{id}', '([^/]+)')}$`);

const one = (
  on: On,
  [method, template]: readonly [string, string],
  scope: string | null,
  answer: Route['answer'],
): Route => ({ on, method, template, path: at(template), scope, answer });

export const routes: readonly Route[] = [
  one('instance', ['GET', '/api/v2/instance'], null, (world) => instanceV2(world)),
  one('instance', ['GET', '/api/v1/instance'], null, (world) => instanceV1(world)),
  one('app', ['POST', '/api/v1/apps'], null, (world, _, call) => registerApp(world, call)),
  one('token', ['POST', '/oauth/token'], null, (world, _, call) => redeem(world, call)),
  one('revoke', ['POST', '/oauth/revoke'], null, (world, _, call) => revoke(world, call)),
  one('auth', ['GET', '/api/v1/accounts/verify_credentials'], 'read', (world, token) => verify(world, token)),
  one('media', ['POST', '/api/v2/media'], 'write:media', (world, token, call) => upload(world, token, call)),
  one('media-ready', ['GET', '/api/v1/media/{id}'], 'write:media', (world, token, _, id) => medium(world, token, id)),
  one('publish', ['POST', '/api/v1/statuses'], 'write:statuses', (world, token, call) => publish(world, token, call)),
  one('show', ['GET', '/api/v1/statuses/{id}'], 'read', (world, token, _, id) => show(world, token, id)),
  one('source', ['GET', '/api/v1/statuses/{id}/source'], 'read', (world, token, _, id) => source(world, token, id)),
  one('remove', ['DELETE', '/api/v1/statuses/{id}'], 'write:statuses', (world, token, _, id) =>
    remove(world, token, id),
  ),
  one('find', ['GET', '/api/v1/accounts/{id}/statuses'], 'read', (world, token, call, id) =>
    timeline(world, token, id, call),
  ),
  one('replies', ['GET', '/api/v1/notifications'], 'read', (world, token, call) => notifications(world, token, call)),
];

export const routeOf = ({ method, path }: Pick<Call, 'method' | 'path'>): Route | undefined =>
  routes.find((route) => route.method === method && route.path.test(path));

export const onOf = (call: Call): On => routeOf(call)?.on ?? 'other';

/** Calls per window of minutes: all together, uploads, removals. */
const allowances = { all: [300, 5], media: [30, 30], remove: [30, 30] } as const;

/** Counts the call; the headers that tell, or null where it is one too many. */
function spend(
  world: World,
  who: string,
  on: On,
): { readonly over: boolean; readonly headers: Record<string, string> } {
  const kind = on === 'media' || on === 'remove' ? on : 'all';
  const [most, minutes] = allowances[kind];
  const window = Math.floor(millis(world.now()) / (minutes * MINUTE));
  const key = `${who} ${kind}`;
  const spent = world.spent.get(key);
  const count = spent?.window === window ? spent.count + 1 : 1;
  world.spent.set(key, { window, count });
  const headers = {
    'x-ratelimit-limit': String(most),
    'x-ratelimit-remaining': String(Math.max(0, most - count)),
    'x-ratelimit-reset': new Date((window + 1) * minutes * MINUTE).toISOString(),
    date: new Date(millis(world.now())).toUTCString(),
  };
  return { over: count > most, headers };
}

/** What the server does when nothing goes wrong. */
export async function route(world: World, call: Call): Promise<Answer> {
  const known = routeOf(call);
  if (known === undefined) return missing;
  const bearer = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
  const { over, headers } = spend(world, bearer, known.on);
  if (over) return { ...fail(429, 'Too many requests'), headers };
  const id = known.path.exec(call.path)?.[1] ?? '';
  const answer = await answerOf(world, known, bearer, call, decodeURIComponent(id));
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

async function answerOf(world: World, known: Route, bearer: string, call: Call, id: string): Promise<Answer> {
  const nobody: Token = { person: { id: '', username: '', acct: '', name: '' }, scopes: [], app: null };
  if (known.scope === null) return known.answer(world, nobody, call, id);
  const token = world.tokens.get(bearer);
  if (token === undefined) return fail(world.quirks.badToken, 'The access token is invalid');
  if (!holds(token.scopes, known.scope)) return fail(403, 'This action is outside the authorized scopes');
  return known.answer(world, token, call, id);
}
