import { type Asked, textOf } from './messages.ts';
import { type Json, Refused, type Token } from './types.ts';
import { must, type World } from './world.ts';

/** The app's own credentials. */
export const client = { id: '111.222', secret: 'client-secret-0123456789abcdef' } as const;
/** How long a rotating token lives, in ms. */
const ROTATES_MS = 12 * 60 * 60 * 1000;

/** A new token of a workspace. `rotates` = it expires after twelve hours and comes with another to renew it. */
export function issue(world: World, team: string, scopes: readonly string[], rotates: boolean): Token {
  const n = world.next();
  const token: Token = {
    token: rotates ? `xoxe.xoxb-1-${team}-${n}` : `xoxb-${team}-${n}-abcdefghijklmnop`,
    kind: 'bot',
    team,
    scopes: new Set(scopes),
    state: 'live',
    expires: rotates ? world.now() + ROTATES_MS : null,
    refresh: rotates ? `xoxe-1-${team}-${n}` : null,
  };
  world.tokens.set(token.token, token);
  return token;
}

function renewed(world: World, refresh: string): Token {
  const old = [...world.tokens.values()].find((one) => one.refresh === refresh);
  if (old === undefined || old.state !== 'live') throw new Refused('invalid_refresh_token');
  const fresh = issue(world, old.team, [...old.scopes], true);
  // A refresh token is good once; the access token it came with lives on until it expires.
  world.tokens.set(old.token, { ...old, refresh: null });
  return fresh;
}

/** oauth.v2.access: a code for a token, or a refresh token for the next one. */
export function oauthAccess({ world, args }: Asked): Json {
  if (textOf(args, 'client_id') !== client.id) throw new Refused('invalid_client_id');
  if (textOf(args, 'client_secret') !== client.secret) throw new Refused('bad_client_secret');
  const renews = textOf(args, 'grant_type') === 'refresh_token';
  const code = world.codes.get(textOf(args, 'code'));
  if (!renews && code === undefined) throw new Refused('invalid_code');
  world.codes.delete(textOf(args, 'code'));
  const rotates = world.rotates;
  const token = renews
    ? renewed(world, textOf(args, 'refresh_token'))
    : issue(world, code?.team ?? '', code?.scopes ?? [], rotates);
  const team = must(world.teams.get(token.team), token.team);
  team.installed = true;
  return {
    app_id: world.appId,
    ...(code === undefined ? {} : { authed_user: { id: code.by } }),
    scope: [...token.scopes].join(','),
    token_type: 'bot',
    access_token: token.token,
    bot_user_id: team.bot.user,
    team: { id: team.id, name: team.name },
    enterprise: team.enterprise === null ? null : { ...team.enterprise },
    is_enterprise_install: false,
    ...(token.expires === null
      ? {}
      : { refresh_token: token.refresh, expires_in: Math.floor((token.expires - world.now()) / 1000) }),
  };
}

/** auth.revoke */
export function revoke({ token }: Asked): Json {
  token.state = 'token_revoked';
  return {};
}
