import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Locale } from '../../../src/core/locale.ts';
import { type Instant, MINUTE, millis, SECOND } from '../../../src/core/time.ts';
import type { Chance, Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Store } from '../../../src/ports/store.ts';
import { ask } from './ask.ts';
import type { Installations } from './installations.ts';
import { page } from './oauth-page.ts';
import { botScopes } from './scopes.ts';
import { SlackFault, type SlackOAuth } from './types.ts';

/** How long somebody may take to consent, in milliseconds. */
const PATIENCE = 10 * MINUTE;
const SLOT = 'slack-install';
/** Ties the way back to the browser that set out; nothing else is ever kept in one. */
const COOKIE = 'voices-install';
const AUTHORIZE = 'https://slack.com/oauth/v2/authorize';

export interface OAuthParts {
  readonly oauth: SlackOAuth;
  readonly apiUrl: string;
  /** Where the public door is, without a slash at the end. */
  readonly publicUrl: string;
  readonly installations: Pick<Installations, 'keep'>;
  readonly store: Pick<Store, 'transact'>;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
}

/** `/slack/install` sends a browser to Slack, `/slack/oauth_redirect` takes what comes back. For the public door. */
export function installing(parts: OAuthParts): Hono {
  const { oauth, publicUrl, clock, chance, locale } = parts;
  const redirect = `${publicUrl}/slack/oauth_redirect`;
  return new Hono()
    .get('/slack/install', (c) => {
      const browser = chance.secret(32);
      setCookie(c, COOKIE, browser, {
        path: '/slack',
        httpOnly: true,
        sameSite: 'Lax',
        secure: publicUrl.startsWith('https:'),
        maxAge: PATIENCE / SECOND,
      });
      const state = stateOf(oauth.stateSecret, { nonce: chance.secret(16), until: until(clock.now()), browser });
      const query = { client_id: oauth.clientId, scope: botScopes.join(','), redirect_uri: redirect, state };
      c.header('Cache-Control', 'no-store');
      return c.redirect(`${AUTHORIZE}?${new URLSearchParams(query)}`);
    })
    .get('/slack/oauth_redirect', async (c) => {
      const [outcome, name] = await came(c, parts, redirect);
      c.header('Cache-Control', 'no-store');
      return c.html(page(outcome, locale, name), status[outcome]);
    });
}

const status = {
  installed: 200,
  declined: 200,
  stale: 400,
  'not-allowed': 403,
  'no-bot': 400,
  refused: 502,
  later: 503,
} as const;
export type Outcome = keyof typeof status;

async function came(c: Context, parts: OAuthParts, redirect: string): Promise<readonly [Outcome, string]> {
  const { oauth, apiUrl, installations, store, clock, log } = parts;
  const { code = '', state = '', error } = c.req.query();
  const nonce = nonceOf(oauth.stateSecret, state, { browser: getCookie(c, COOKIE) ?? '', now: clock.now() });
  if (nonce === null) return ['stale', ''];
  try {
    const now = clock.now();
    if (!(await store.transact((tx) => tx.slots.take(SLOT, nonce, now)))) return ['stale', ''];
    if (error !== undefined) return ['declined', ''];
    const credentials = { client_id: oauth.clientId, client_secret: oauth.clientSecret };
    const { answer } = await ask(apiUrl, 'oauth.v2.access', { ...credentials, code, redirect_uri: redirect });
    const kept = await installations.keep(answer);
    if (!kept.ok) return [kept.why, ''];
    log('info', 'the Slack app was installed');
    return ['installed', kept.name];
  } catch (fault) {
    const known = fault instanceof SlackFault;
    log('warn', 'the Slack app could not be installed', { code: known ? fault.code : 'not-stored' });
    return [known && fault.kind === 'no' ? 'refused' : 'later', ''];
  }
}

const until = (now: Instant): number => Math.floor((millis(now) + PATIENCE) / SECOND);

interface State {
  readonly nonce: string;
  /** In seconds since the epoch. */
  readonly until: number;
  readonly browser: string;
}

const macOf = (secret: string, { nonce, until: end, browser }: State): string =>
  createHmac('sha256', secret).update(`many-voices/slack-install:${nonce}:${end}:${browser}`).digest('hex');

const stateOf = (secret: string, state: State): string => `${state.nonce}.${state.until}.${macOf(secret, state)}`;

/** The nonce of a state that we made for this browser and that still holds; null for any other. */
function nonceOf(
  secret: string,
  given: string,
  { browser, now }: { readonly browser: string; readonly now: Instant },
): string | null {
  const [, nonce, end, mac] = /^([0-9a-f]{32})\.(\d{10})\.([0-9a-f]{64})$/.exec(given) ?? [];
  if (nonce === undefined || end === undefined || mac === undefined || browser === '') return null;
  const ours = macOf(secret, { nonce, until: Number(end), browser });
  if (!timingSafeEqual(Buffer.from(ours), Buffer.from(mac))) return null;
  return millis(now) <= Number(end) * SECOND ? nonce : null;
}
