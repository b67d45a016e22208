import { between, MINUTE } from '../../../src/core/time.ts';
import { appShape, ownAccountShape } from './shapes.ts';
import { type Answer, type App, type Call, fail, invalid, type Person, type Token, type World } from './world.ts';

const list = (value: unknown, by: RegExp): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? value.split(by) : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A wider scope holds the narrower ones. */
export const holds = (scopes: readonly string[], wanted: string): boolean =>
  scopes.includes(wanted) || scopes.includes(wanted.split(':')[0] ?? wanted);

export function registerApp(world: World, { fields }: Call): Answer {
  const name = text(fields?.client_name);
  const redirects = list(fields?.redirect_uris, /\n/);
  if (name === '') return invalid("Application name can't be blank");
  if (redirects.length === 0) return invalid("Redirect URI can't be blank");
  const id = world.nextId();
  const scopes = list(fields?.scopes ?? 'read', / /);
  const app: App = { id, name, redirects, scopes, clientId: `client-${id}`, clientSecret: `secret-${id}` };
  world.apps.set(app.clientId, app);
  return { status: 200, body: appShape(app) };
}

/** What a person does on the server's page: the code it shows, or why it shows none. */
export function authorize(world: World, address: string, person: Person): string {
  const query = new URL(address).searchParams;
  const app = world.apps.get(query.get('client_id') ?? '');
  const redirect = query.get('redirect_uri') ?? '';
  const scopes = list(query.get('scope') ?? 'read', /[ +]/);
  if (app === undefined) throw new Error('invalid_client');
  if (query.get('response_type') !== 'code') throw new Error('unsupported_response_type');
  if (!app.redirects.includes(redirect)) throw new Error('invalid_redirect_uri');
  if (!scopes.every((scope) => holds(app.scopes, scope))) throw new Error('invalid_scope');
  const code = `code-${world.nextId()}`;
  const token: Token = { person, app, scopes: world.quirks.grants ?? scopes };
  world.codes.set(code, { token, redirect, at: world.now() });
  return code;
}

const grant = {
  error: 'invalid_grant',
  error_description: 'The provided authorization grant is invalid, expired or revoked.',
};

export function redeem(world: World, { fields }: Call): Answer {
  const app = world.apps.get(text(fields?.client_id));
  if (app === undefined || app.clientSecret !== fields?.client_secret) {
    return { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed.' } };
  }
  if (fields?.grant_type !== 'authorization_code') return fail(400, 'unsupported_grant_type');
  const code = text(fields?.code);
  const known = world.codes.get(code);
  const old = known !== undefined && between(known.at, world.now()) > 10 * MINUTE;
  if (known === undefined || old || known.token.app !== app || known.redirect !== fields?.redirect_uri) {
    return { status: 400, body: grant };
  }
  world.codes.delete(code);
  const token = `token-${world.nextId()}`;
  world.tokens.set(token, known.token);
  const created = Math.floor(Date.parse(world.now()) / 1000);
  const body = { access_token: token, token_type: 'Bearer', scope: known.token.scopes.join(' '), created_at: created };
  return { status: 200, body };
}

export function revoke(world: World, { fields }: Call): Answer {
  const token = text(fields?.token);
  const known = world.tokens.get(token);
  const app = world.apps.get(text(fields?.client_id));
  const proven = app !== undefined && app.clientSecret === fields?.client_secret;
  if (!proven || (known !== undefined && known.app !== app)) {
    const error_description = 'You are not authorized to revoke this token';
    return { status: 403, body: { error: 'unauthorized_client', error_description } };
  }
  world.tokens.delete(token);
  return { status: 200, body: {} };
}

export const verify = (world: World, { person }: Token): Answer => ({
  status: 200,
  body: ownAccountShape(world, person),
});
