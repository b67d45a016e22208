import { z } from 'zod';
import type { Login, SignIn, SignInFault, SignInStep } from '../../../src/ports/vault.ts';
import { type Answer, type Ask, caller } from './http.ts';
import { loginIn, SCOPES, whose } from './login.ts';
import { serverOf } from './server.ts';

/** The server shows the code on a page of its own, to be copied: no door of ours has to be open. */
const SHOWN = 'urn:ietf:wg:oauth:2.0:oob';

const appSchema = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });
const tokenSchema = z.object({ access_token: z.string().min(1), scope: z.string().nullish().catch(null) });

type App = z.infer<typeof appSchema>;

const refused = (fault: SignInFault): SignInStep => ({ kind: 'refused', fault });

/** How one signs in to any server of this API: by a code that the server shows, or with a token somebody made there. */
export function mastodonSignIn(fetching: typeof fetch = fetch): SignIn {
  return {
    begin: async (account, { token }, signal) => {
      const server = serverOf(account);
      const ask = caller(server, fetching);
      return token === null ? byCode(ask, server, signal) : withToken(ask, server, { token: token.trim() }, signal);
    },
    revoke: (account, login, signal) => revoke(caller(login.server ?? serverOf(account), fetching), login, signal),
  };
}

async function byCode(ask: Ask, server: string, signal: AbortSignal): Promise<SignInStep> {
  // A text, not a list as it is described now: older servers see nothing in a list, newer ones take both.
  const json = { client_name: 'Many Voices', redirect_uris: SHOWN, scopes: SCOPES };
  const answer = await ask({ method: 'POST', path: '/api/v1/apps', json }, signal);
  const app = appSchema.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.json : null);
  if (!app.success) return refused(notServed(answer));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: app.data.client_id,
    redirect_uri: SHOWN,
    scope: SCOPES,
  });
  return {
    kind: 'ask',
    url: `${server}/oauth/authorize?${query}`,
    fields: [{ id: 'code', secret: true }],
    next: ({ code = '' }, then) => redeem(ask, server, app.data, code.trim(), then),
  };
}

async function redeem(ask: Ask, server: string, app: App, code: string, signal: AbortSignal): Promise<SignInStep> {
  if (code === '') return refused('wrong');
  const json = { ...app, grant_type: 'authorization_code', redirect_uri: SHOWN, scope: SCOPES, code };
  const answer = await ask({ method: 'POST', path: '/oauth/token', json }, signal);
  if (answer.kind === 'answer' && [400, 401, 403, 422].includes(answer.status)) return refused('wrong');
  const given = tokenSchema.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.json : null);
  if (!given.success) return refused(notServed(answer));
  const { access_token: token, scope } = given.data;
  if (typeof scope === 'string' && !suffices(scope)) return refused('missing-permission');
  return withToken(ask, server, { token, clientId: app.client_id, clientSecret: app.client_secret }, signal);
}

/** A wider permission holds the narrower ones. */
const suffices = (scope: string): boolean => {
  const given = scope.split(/[\s+]+/);
  return SCOPES.split(' ').every((one) => given.includes(one) || given.includes(one.split(':')[0] ?? one));
};

async function withToken(
  ask: Ask,
  server: string,
  login: Login & { readonly token: string },
  signal: AbortSignal,
): Promise<SignInStep> {
  const who = await whose(ask, login.token, signal);
  switch (who.kind) {
    case 'ok':
      return {
        kind: 'done',
        login: { ...login, accountId: who.id, server },
        handle: `@${who.username}@${new URL(server).host}`,
      };
    case 'login':
      return refused('wrong');
    case 'not-this-network':
      return refused('not-this-network');
    case 'unanswered':
      return refused('unreachable');
    case 'unknown':
      return refused('other');
  }
}

/** Something answered that is not this API, nobody did, or it has trouble of its own. */
function notServed(answer: Answer): SignInFault {
  if (answer.kind !== 'answer') return 'unreachable';
  return answer.status === 429 || answer.status >= 500 ? 'other' : 'not-this-network';
}

/** Only the app that got a token may end it; then the token is tried, because a server may say yes to anything. */
async function revoke(ask: Ask, login: Login, signal: AbortSignal): Promise<boolean> {
  const known = loginIn(login);
  if (known === null) return false;
  const { token, clientId, clientSecret } = known;
  if (clientId !== undefined && clientSecret !== undefined) {
    const json = { client_id: clientId, client_secret: clientSecret, token };
    await ask({ method: 'POST', path: '/oauth/revoke', json }, signal);
  }
  return (await whose(ask, token, signal)).kind === 'login';
}
