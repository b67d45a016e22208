import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Installations, installations } from '../../../../adapters/chats/slack/installations.ts';
import { oneToken } from '../../../../adapters/chats/slack/tokens.ts';
import { SlackFault } from '../../../../adapters/chats/slack/types.ts';
import { openStore } from '../../../../adapters/stores/index.ts';
import { keyring, VaultFault, vault as vaultOver } from '../../../../adapters/vault/index.ts';
import { HOUR, MINUTE, millis } from '../../../../src/core/time.ts';
import type { Vault } from '../../../../src/ports/vault.ts';
import { folder } from '../../../cli/voices.ts';
import { fakeClock } from '../../../support/house.ts';
import { type SlackOptions, slack as slackAt } from '../../../support/slack/index.ts';

const key = keyring([createSecretKey(Buffer.from(Array.from({ length: 32 }, (_, n) => n * 7 + 3)))]);

type Setting = Partial<Pick<SlackOptions, 'rotates' | 'enterprise'>> & {
  readonly allowed?: readonly string[];
  readonly sealed?: boolean;
};

async function company({ allowed = ['T1'], sealed = true, ...more }: Setting = {}) {
  const clock = fakeClock();
  const slack = await slackAt({ now: () => millis(clock.now()), advance: clock.advance, ...more });
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const store = await openStore(join(folder(), 'voices.db'));
  onTestFinished(() => store.close());
  const vault = vaultOver(store, sealed ? key : null, clock);
  const logged: string[] = [];
  const oauth = { clientId: slack.client.id, clientSecret: slack.client.secret, stateSecret: 's'.repeat(32), allowed };
  /** Another process of the same company. */
  const instance = (over: Pick<Vault, 'read' | 'save' | 'replace' | 'remove' | 'list'> = vault): Installations =>
    installations({
      vault: over,
      store,
      clock,
      log: (level, message, values) => void logged.push(`${level} ${message} ${JSON.stringify(values ?? {})}`),
      apiUrl: slack.apiUrl,
      oauth,
    });
  /** What Slack answers to somebody's consent. */
  const granted = async (team: string, more: object = {}) => {
    const body = new URLSearchParams({
      client_id: slack.client.id,
      client_secret: slack.client.secret,
      code: slack.consent(team, 'UKIM'),
    });
    const answer = await fetch(`${slack.apiUrl}oauth.v2.access`, { method: 'POST', body });
    return { ...((await answer.json()) as Record<string, unknown>), ...more };
  };
  const renewals = () =>
    slack.calls.filter((one) => one.method === 'oauth.v2.access' && one.args.grant_type === 'refresh_token').length;
  return { clock, slack, store, vault, logged, instance, granted, renewals, own: instance() };
}

describe('a workspace that installs the app', () => {
  it('gives a token that speaks there, sealed', async () => {
    const t = await company();
    expect(await t.own.bot(null)).toBeNull();
    const answer = await t.granted('T1');
    expect(await t.own.keep(answer)).toEqual({ ok: true, name: 'Werkstatt' });
    const bot = await t.own.bot('T1');
    expect(bot).toEqual({
      token: answer.access_token,
      team: 'T1',
      enterprise: null,
      botUser: 'U0BOT',
      botId: 'B0BOT',
    });
    expect(await t.own.bot(null)).toEqual(bot);
    const row = await t.store.read((tx) => tx.logins.get('slack:T1'));
    expect(row?.network).toBe('slack');
    expect(JSON.stringify(row)).not.toContain(String(answer.access_token));
    expect(t.logged).toEqual([]);
  });

  it('that is not on the list is kept out, and its token is given back', async () => {
    const t = await company();
    t.slack.addTeam({ id: 'T2' });
    const answer = await t.granted('T2');
    expect(await t.own.keep(answer)).toEqual({ ok: false, why: 'not-allowed' });
    expect(await t.own.bot('T2')).toBeNull();
    expect(await t.vault.list()).toEqual([]);
    expect(t.slack.world.tokens.get(String(answer.access_token))?.state).toBe('token_revoked');
  });

  it('and leaves the list later speaks no more', async () => {
    const t = await company({ allowed: ['T1', 'T2'] });
    t.slack.addTeam({ id: 'T2' });
    await t.own.keep(await t.granted('T2'));
    expect(await t.own.bot('T2')).not.toBeNull();
    const { vault, store, clock, slack } = t;
    const oauth = { clientId: '1.1', clientSecret: 'x', stateSecret: 'x', allowed: ['T1'] };
    const narrower = installations({ vault, store, clock, log: () => undefined, apiUrl: slack.apiUrl, oauth });
    expect([await narrower.bot('T2'), await narrower.bot(null)]).toEqual([null, null]);
  });

  it('sends a token of a person: nothing is kept', async () => {
    const t = await company();
    const answer = await t.granted('T1', { token_type: 'user' });
    expect(await t.own.keep(answer)).toEqual({ ok: false, why: 'no-bot' });
    expect(await t.own.keep({})).toEqual({ ok: false, why: 'no-bot' });
  });

  it('needs a key to be kept', async () => {
    const t = await company({ sealed: false });
    await expect(t.own.keep(await t.granted('T1'))).rejects.toBeInstanceOf(VaultFault);
  });

  it('anew replaces what there was', async () => {
    const t = await company();
    await t.own.keep(await t.granted('T1'));
    const again = await t.granted('T1');
    await t.own.keep(again);
    expect((await t.own.bot('T1'))?.token).toBe(again.access_token);
  });
});

describe('several workspaces', () => {
  it('the first on the list is the one of the channel', async () => {
    const t = await company({ allowed: ['T2', 'T1'] });
    t.slack.addTeam({ id: 'T2' });
    await t.own.keep(await t.granted('T1'));
    expect((await t.own.bot(null))?.team).toBe('T1');
    await t.own.keep(await t.granted('T2'));
    expect((await t.own.bot(null))?.team).toBe('T2');
    expect((await t.own.bot('T1'))?.team).toBe('T1');
  });

  it('of an organisation on the list may install it one by one', async () => {
    const t = await company({ allowed: ['E1'], enterprise: { id: 'E1', name: 'Konzern' } });
    expect(await t.own.keep(await t.granted('T1'))).toMatchObject({ ok: true });
    expect(await t.own.bot(null)).toMatchObject({ team: 'T1', enterprise: 'E1' });
  });

  it('of another organisation may not', async () => {
    const t = await company({ allowed: ['E2'], enterprise: { id: 'E1', name: 'Konzern' } });
    expect(await t.own.keep(await t.granted('T1'))).toMatchObject({ ok: false });
  });

  it('share what was installed for all of the organisation', async () => {
    const t = await company({ allowed: ['E1'], enterprise: { id: 'E1', name: 'Konzern' } });
    const answer = await t.granted('T1', { is_enterprise_install: true, team: null });
    expect(await t.own.keep(answer)).toEqual({ ok: true, name: 'Konzern' });
    for (const team of ['T1', 'T7', null])
      expect(await t.own.bot(team)).toMatchObject({ team: 'E1', token: answer.access_token });
  });
});

describe('a token that expires', () => {
  it('is renewed two hours before, and stored', async () => {
    const t = await company({ rotates: true });
    await t.own.keep(await t.granted('T1'));
    const first = await t.own.bot('T1');
    t.clock.advance(9 * HOUR);
    expect([await t.own.bot('T1'), t.renewals()]).toEqual([first, 0]);
    t.clock.advance(HOUR + MINUTE);
    const second = await t.own.bot('T1');
    expect(second?.token).not.toBe(first?.token);
    expect((await t.vault.read('slack:T1'))?.login.token).toBe(second?.token);
    expect([await t.instance().bot('T1'), t.renewals()]).toEqual([second, 1]);
    t.clock.advance(11 * HOUR);
    expect((await t.own.bot('T1'))?.token).not.toBe(second?.token);
    expect(t.renewals()).toBe(2);
  });

  it('is renewed once, however many ask', async () => {
    const t = await company({ rotates: true });
    await t.own.keep(await t.granted('T1'));
    t.clock.advance(11 * HOUR);
    const all = [t.own, t.own, t.instance(), t.instance()];
    const bots = await Promise.all(all.map((one) => one.bot('T1')));
    expect(t.renewals()).toBe(1);
    // Whoever could not wait uses the old one, which still holds.
    for (const bot of bots) expect(t.slack.world.tokens.get(bot?.token ?? '')?.state).toBe('live');
  });

  it('is stored before anybody uses it', async () => {
    const t = await company({ rotates: true });
    await t.own.keep(await t.granted('T1'));
    const first = await t.own.bot('T1');
    t.clock.advance(11 * HOUR);
    const failing = t.instance({ ...t.vault, save: () => Promise.reject(new Error('disk full')) });
    expect((await failing.bot('T1'))?.token).toBe(first?.token);
    expect(t.logged).toEqual(['warn a Slack token could not be renewed {"team":"T1","code":"unreachable"}']);
  });

  it('goes on while Slack cannot be reached, and is renewed a minute later by anybody', async () => {
    const t = await company({ rotates: true });
    await t.own.keep(await t.granted('T1'));
    const first = await t.own.bot('T1');
    t.clock.advance(11 * HOUR);
    await t.slack.gone();
    expect(await t.own.bot('T1')).toEqual(first);
    await t.slack.back();
    t.clock.advance(MINUTE);
    expect((await t.instance().bot('T1'))?.token).not.toBe(first?.token);
  });

  it('that is over is none', async () => {
    const t = await company({ rotates: true });
    await t.own.keep(await t.granted('T1'));
    t.clock.advance(13 * HOUR);
    await t.slack.gone();
    await expect(t.own.bot('T1')).rejects.toBeInstanceOf(SlackFault);
  });
});

describe('an app that was taken off', () => {
  it('is forgotten', async () => {
    const t = await company();
    await t.own.keep(await t.granted('T1'));
    await t.slack.uninstall('T1');
    await t.own.uninstalled('T1');
    expect([await t.own.bot('T1'), await t.vault.list()]).toEqual([null, []]);
    await expect(t.own.uninstalled('T1')).resolves.toBeUndefined();
  });

  it('and installed again stays, although the old event comes late', async () => {
    const t = await company();
    await t.own.keep(await t.granted('T1'));
    await t.slack.uninstall('T1');
    await t.own.keep(await t.granted('T1'));
    await t.own.uninstalled('T1');
    expect(await t.own.bot('T1')).not.toBeNull();
  });

  it('is not forgotten on hearsay while Slack cannot be asked', async () => {
    const t = await company();
    await t.own.keep(await t.granted('T1'));
    await t.slack.gone();
    await expect(t.own.uninstalled('T1')).rejects.toMatchObject({ kind: 'later' });
    expect(await t.vault.list()).toHaveLength(1);
  });
});

describe('one workspace by its token', () => {
  it('is asked once who it is', async () => {
    const t = await company();
    const tokens = oneToken(t.slack.apiUrl, t.slack.botToken);
    const all = await Promise.all([tokens.bot(null), tokens.bot('T1'), tokens.bot('T1')]);
    for (const bot of all) expect(bot).toMatchObject({ token: t.slack.botToken, team: 'T1', botUser: 'U0BOT' });
    expect(t.slack.calls.filter((one) => one.method === 'auth.test')).toHaveLength(1);
  });

  it('is asked again after a no', async () => {
    const t = await company();
    const tokens = oneToken(t.slack.apiUrl, t.slack.botToken);
    await t.slack.gone();
    await expect(tokens.bot(null)).rejects.toMatchObject({ kind: 'later', code: 'unreachable' });
    await t.slack.back();
    await expect(tokens.bot(null)).resolves.toMatchObject({ team: 'T1' });
    await expect(oneToken(t.slack.apiUrl, 'xoxb-nobody').bot(null)).rejects.toMatchObject({
      kind: 'no',
      code: 'invalid_auth',
    });
    await expect(oneToken(t.slack.apiUrl, t.slack.appToken).bot(null)).rejects.toMatchObject({ code: 'not_a_bot' });
  });
});
