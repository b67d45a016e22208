import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installations } from '../../../../adapters/chats/slack/installations.ts';
import { installing } from '../../../../adapters/chats/slack/oauth.ts';
import { botScopes } from '../../../../adapters/chats/slack/scopes.ts';
import { openStore } from '../../../../adapters/stores/index.ts';
import { keyring, vault as vaultOver } from '../../../../adapters/vault/index.ts';
import type { Locale } from '../../../../src/core/locale.ts';
import { MINUTE, millis, SECOND } from '../../../../src/core/time.ts';
import { folder } from '../../../cli/voices.ts';
import { fakeClock, seededChance } from '../../../support/house.ts';
import { slack as slackAt } from '../../../support/slack/index.ts';

const key = keyring([createSecretKey(Buffer.from(Array.from({ length: 32 }, (_, n) => n * 7 + 3)))]);
const publicUrl = 'https://voices.example.com';
const redirect = `${publicUrl}/slack/oauth_redirect`;

interface Setting {
  readonly locale?: Locale;
  readonly name?: string;
  readonly secret?: string;
  readonly sealed?: boolean;
}

async function door({ locale = 'en', name = 'Werkstatt', secret, sealed = true }: Setting = {}) {
  const clock = fakeClock();
  const slack = await slackAt({ now: () => millis(clock.now()), advance: clock.advance });
  onTestFinished(() => slack[Symbol.asyncDispose]());
  slack.addTeam({ id: 'T2', name });
  const store = await openStore(join(folder(), 'voices.db'));
  onTestFinished(() => store.close());
  const logged: string[] = [];
  const oauth = {
    clientId: slack.client.id,
    clientSecret: secret ?? slack.client.secret,
    stateSecret: 's'.repeat(32),
    allowed: ['T2'],
  };
  const means = {
    store,
    clock,
    apiUrl: slack.apiUrl,
    oauth,
    log: (level: string, message: string, values?: object) =>
      void logged.push(`${level} ${message} ${JSON.stringify(values ?? {})}`),
  };
  const kept = installations({ ...means, vault: vaultOver(store, sealed ? key : null, clock) });
  /** Each is another instance of the same company. */
  const instance = (seed: string) =>
    installing({ ...means, publicUrl, installations: kept, locale, chance: seededChance(seed) });
  const app = instance('one');
  /** Somebody sets out: the state, and the cookie of their browser. */
  const setOut = async (at = app) => {
    const answer = await at.request('/slack/install');
    const to = new URL(answer.headers.get('location') ?? '');
    const cookie = answer.headers.get('set-cookie') ?? '';
    return { answer, to, state: to.searchParams.get('state') ?? '', cookie, browser: cookie.split(';')[0] ?? '' };
  };
  const comeBack = async (query: Record<string, string>, browser: string, at = app) => {
    const answer = await at.request(`/slack/oauth_redirect?${new URLSearchParams(query)}`, {
      headers: browser === '' ? {} : { cookie: browser },
    });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const redeemed = () => slack.calls.filter((one) => one.method === 'oauth.v2.access').length;
  return { clock, slack, kept, logged, instance, setOut, comeBack, redeemed, code: () => slack.consent('T2', 'UKIM') };
}

describe('installing', () => {
  it('sends the browser to Slack with what the app needs', async () => {
    const { setOut } = await door();
    const { answer, to, cookie } = await setOut();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'no-store']);
    expect(to.origin + to.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: '111.222',
      scope: botScopes.join(','),
      redirect_uri: redirect,
    });
    expect(cookie).toMatch(/^voices-install=[0-9a-f]{64}; Max-Age=600; Path=\/slack; HttpOnly; Secure; SameSite=Lax$/);
  });

  it.each(['de', 'en'] as const)('keeps the token and says what is next (%s)', async (locale) => {
    const t = await door({ locale });
    const { state, browser } = await t.setOut();
    const back = await t.comeBack({ code: t.code(), state }, browser);
    expect(back.status).toBe(200);
    expect(back.text).toContain(
      { de: 'Many Voices ist installiert: Werkstatt', en: 'Many Voices is installed: Werkstatt' }[locale],
    );
    expect(back.text).toContain('/invite');
    expect(back.headers.get('cache-control')).toBe('no-store');
    expect((await t.kept.bot('T2'))?.team).toBe('T2');
    expect(t.slack.calls.at(0)?.args).toMatchObject({ redirect_uri: redirect });
    expect(t.logged).toEqual(['info the Slack app was installed {}']);
  });

  it('may come back to another instance', async () => {
    const t = await door();
    const { state, browser } = await t.setOut();
    expect((await t.comeBack({ code: t.code(), state }, browser, t.instance('two'))).status).toBe(200);
  });

  it('shows a name as text', async () => {
    const t = await door({ name: '<img src=x onerror=alert(1)>' });
    const { state, browser } = await t.setOut();
    const { text } = await t.comeBack({ code: t.code(), state }, browser);
    expect(text).not.toContain('<img');
    expect(text).toContain('&#60;img');
  });
});

describe('a way back that nobody set out on', () => {
  it('once is enough, on any instance', async () => {
    const t = await door();
    const { state, browser } = await t.setOut();
    await t.comeBack({ code: t.code(), state }, browser);
    for (const at of [t.instance('one'), t.instance('two')])
      expect((await t.comeBack({ code: t.code(), state }, browser, at)).status).toBe(400);
    expect(t.redeemed()).toBe(1);
  });

  it('ten minutes are enough', async () => {
    const t = await door();
    const [early, late] = [await t.setOut(), await t.setOut()];
    t.clock.advance(10 * MINUTE);
    expect((await t.comeBack({ code: t.code(), state: early.state }, early.browser)).status).toBe(200);
    t.clock.advance(SECOND);
    expect((await t.comeBack({ code: t.code(), state: late.state }, late.browser)).status).toBe(400);
  });

  it('belongs to one browser', async () => {
    const t = await door();
    const [mine, theirs] = [await t.setOut(), await t.setOut()];
    for (const browser of ['', theirs.browser, 'voices-install=', `${mine.browser}0`])
      expect((await t.comeBack({ code: t.code(), state: mine.state }, browser)).status).toBe(400);
    expect(t.redeemed()).toBe(0);
  });

  it('no other character will do', async () => {
    const t = await door();
    const { state, browser } = await t.setOut();
    for (let n = 0; n < state.length; n += 1) {
      const other = state[n] === '0' ? '1' : '0';
      const forged = state.slice(0, n) + other + state.slice(n + 1);
      expect((await t.comeBack({ code: t.code(), state: forged }, browser)).status).toBe(400);
    }
    for (const forged of ['', 'x', `${state}0`, state.toUpperCase()])
      expect((await t.comeBack({ code: t.code(), state: forged }, browser)).status).toBe(400);
    expect(t.redeemed()).toBe(0);
  });
});

describe('what may go wrong', () => {
  it.each([
    ['somebody says no', { error: 'access_denied' }, {}, 200, 'Somebody said no'],
    ['another company', { code: 'T1' }, {}, 403, 'VOICES_SLACK_TEAMS'],
    ['a code that is none', { code: 'x' }, {}, 502, 'Slack refused'],
    ['a wrong secret', {}, { secret: 'x'.repeat(20) }, 502, 'Slack refused'],
    ['no key for the vault', {}, { sealed: false }, 503, 'could not be stored'],
  ] as const)('%s', async (_, query, setting, status, words) => {
    const t = await door(setting);
    const { state, browser } = await t.setOut();
    const code = 'code' in query && query.code === 'T1' ? t.slack.consent('T1', 'UKIM') : t.code();
    const given = {
      code,
      state,
      ...('error' in query ? query : {}),
      ...('code' in query && query.code === 'x' ? query : {}),
    };
    const back = await t.comeBack(given, browser);
    expect([back.status, back.text.includes(words)]).toEqual([status, true]);
    expect(await t.kept.bot(null).catch(() => null)).toBeNull();
    // Neither a page nor a log tells a secret.
    for (const secret of [code, state, t.slack.client.secret])
      expect(`${back.text}${t.logged.join()}`).not.toContain(secret);
  });

  it('Slack is away', async () => {
    const t = await door();
    const { state, browser } = await t.setOut();
    const code = t.code();
    await t.slack.gone();
    expect((await t.comeBack({ code, state }, browser)).status).toBe(503);
    expect(t.logged).toEqual(['warn the Slack app could not be installed {"code":"unreachable"}']);
  });
});
