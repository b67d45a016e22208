import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { botScopes } from '../../adapters/chats/slack/scopes.ts';
import { openStore } from '../../adapters/stores/index.ts';
import { keyring, vault as vaultOver } from '../../adapters/vault/index.ts';
import { slack as checks } from '../../src/cli/checks-slack.ts';
import type { Parts } from '../../src/cli/shell.ts';
import { askSlack } from '../../src/compose-chats.ts';
import { type Env, readConfig } from '../../src/config.ts';
import type { Locale } from '../../src/core/locale.ts';
import { MINUTE, millis, plus } from '../../src/core/time.ts';
import { allScopes, type SlackOptions, slack as slackAt } from '../support/slack/index.ts';
import { folder } from './voices.ts';

interface Setting extends Pick<SlackOptions, 'scopes'> {
  readonly env?: (tokens: { readonly bot: string; readonly app: string }) => Env;
  readonly locale?: Locale;
  /** How far the clock here is ahead, in milliseconds. */
  readonly ahead?: number;
}

async function company({ env = () => ({}), locale = 'en', ahead = 0, ...more }: Setting = {}) {
  const real = () => new Date().toISOString();
  const slack = await slackAt({ now: () => millis(real()), ...more });
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const read = readConfig({
    LANG: 'C',
    VOICES_SLACK_API_URL: slack.apiUrl,
    VOICES_SLACK_CHANNEL: 'C1',
    VOICES_SLACK_BOT_TOKEN: slack.botToken,
    VOICES_SLACK_APP_TOKEN: slack.appToken,
    ...env({ bot: slack.botToken, app: slack.appToken }),
  });
  if (!read.ok) throw new Error(read.faults.map((one) => one.said.en).join());
  const { config } = read;
  const clock = { now: () => plus(real(), ahead) };
  const store = await openStore(join(folder(), 'voices.db'));
  onTestFinished(() => store.close());
  const ring = keyring(config.vaultKeys.map((key) => createSecretKey(key.export())));
  const vault = async () => vaultOver(store, ring, clock);
  const look = async () => {
    const parts = {
      slackFacts: async () => {
        if (config.slack === null) throw new Error('not asked');
        return askSlack(config.slack, { clock, store, vault });
      },
    } as Partial<Parts> as Parts;
    const found = await checks({ config, locale, parts, terminal: null as never });
    const told = JSON.stringify(found);
    for (const secret of [slack.botToken, slack.appToken]) expect(told).not.toContain(secret);
    return found.map(({ sign, said, next }) => `${sign} ${said}${next === '' ? '' : ` → ${next}`}`);
  };
  return { slack, look };
}

it.each(['de', 'en'] as const)('all is well (%s)', async (locale) => {
  const t = await company({ locale });
  expect(await t.look()).toEqual(
    {
      de: [
        '✓ Slack: Der Bot spricht im Workspace »Werkstatt«',
        '✓ Slack: Socket Mode, das Token der App gilt',
        '✓ Slack: Alle Rechte sind da',
        '✓ Slack: Der Bot ist im Kanal #stimmen',
        '✓ Slack: Der Befehl heißt /voice; in der App muss er genauso heißen',
      ],
      en: [
        '✓ Slack: the bot speaks in the workspace "Werkstatt"',
        '✓ Slack: Socket Mode, the app token is valid',
        '✓ Slack: all scopes are there',
        '✓ Slack: the bot is in the channel #stimmen',
        '✓ Slack: the command is /voice; the app must call it the same',
      ],
    }[locale],
  );
  // It looks and does nothing.
  expect(t.slack.calls.map((one) => one.method).sort()).toEqual([
    'apps.connections.open',
    'auth.test',
    'conversations.info',
  ]);
});

it('without Slack says nothing and asks nobody', async () => {
  const read = readConfig({ LANG: 'C' });
  if (!read.ok) throw new Error('configuration');
  expect(await checks({ config: read.config, locale: 'de', parts: null as never, terminal: null as never })).toEqual(
    [],
  );
});

describe('what is wrong is told with how to mend it', () => {
  it('a token that was revoked', async () => {
    const t = await company();
    await t.slack.uninstall('T1');
    const [first = '', ...more] = await t.look();
    expect(first).toMatch(/^✗ Slack .+ → .+/);
    expect(more.filter((line) => line.startsWith('✗'))).toEqual([]);
  });

  it('a token nobody knows', async () => {
    const t = await company({ env: () => ({ VOICES_SLACK_BOT_TOKEN: 'xoxb-nobody' }) });
    expect((await t.look())[0]).toMatch(/^✗ Slack does not accept the bot token.* → Set the current token/);
  });

  it('an app token nobody knows', async () => {
    const t = await company({ env: () => ({ VOICES_SLACK_APP_TOKEN: 'xapp-nobody' }) });
    const lines = await t.look();
    expect(lines[0]).toMatch(/^✓/);
    expect(lines[1]).toMatch(/^✗ .*VOICES_SLACK_APP_TOKEN.*\(invalid_auth\).* → .*connections:write/);
  });

  it('an app token without connections:write', async () => {
    const t = await company();
    const token = t.slack.world.tokens.get(t.slack.appToken);
    if (token === undefined) throw new Error('no app token');
    t.slack.world.tokens.set(token.token, { ...token, scopes: new Set() });
    expect((await t.look())[1]).toMatch(/^✗ .*lacks connections:write.* → .*App-Level Tokens/);
  });

  it.each(botScopes)('%s is missing', async (scope) => {
    const t = await company({ scopes: allScopes.filter((one) => one !== scope) });
    const bad = (await t.look()).filter((line) => line.startsWith('✗'));
    expect(bad).toEqual([expect.stringContaining(`lacks scopes: ${scope}.`)]);
    expect(bad[0]).toContain('manifest slack');
  });

  it.each([
    ['not a member', (t: Channel) => t.members.delete('U0BOT'), /not in the channel #stimmen.* → .*\/invite/],
    ['archived', (t: Channel) => (t.archived = true), /archived/],
    [
      'private and not ours',
      (t: Channel) => Object.assign(t, { private: true }).members.delete('U0BOT'),
      /channel C1.* → .*\/invite/,
    ],
  ])('the channel: %s', async (_, spoil, told) => {
    const t = await company();
    const channel = t.slack.world.channels.get('C1');
    if (channel === undefined) throw new Error('no channel');
    spoil(channel);
    const bad = (await t.look()).filter((line) => line.startsWith('✗'));
    expect(bad).toEqual([expect.stringMatching(told)]);
  });

  it('a channel that is not there', async () => {
    const t = await company({ env: () => ({ VOICES_SLACK_CHANNEL: 'C404' }) });
    expect((await t.look()).filter((line) => line.startsWith('✗'))).toEqual([expect.stringContaining('C404')]);
  });

  it('other companies read along', async () => {
    const t = await company();
    const channel = t.slack.world.channels.get('C1');
    if (channel !== undefined) channel.extShared = true;
    expect((await t.look()).filter((line) => line.startsWith('!'))).toEqual([
      expect.stringContaining('other companies read along in the channel #stimmen'),
    ]);
  });

  it('Slack is away: once is enough', async () => {
    const t = await company();
    await t.slack.gone();
    expect((await t.look()).filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringMatching(/cannot be reached right now.* → .*catches up/),
    ]);
  });

  it.each([
    ['auth.test', 'look at the bot now'],
    ['apps.connections.open', 'look at Socket Mode now'],
    ['conversations.info', 'look at the channel now'],
  ])('Slack asks us to wait with %s: nothing is wrong, it could not be looked at', async (method, told) => {
    const t = await company();
    t.slack.faults.plan(method, [{ limited: 30 }]);
    const lines = await t.look();
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('!'))).toEqual([
      expect.stringMatching(new RegExp(`could not ${told}\\. → Slack asks us to wait 30 seconds`)),
    ]);
  });

  const signed = () => ({
    VOICES_SLACK_APP_TOKEN: '',
    VOICES_SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
    VOICES_PUBLIC_PORT: '8081',
  });

  it.each([
    [0, null],
    [-2 * MINUTE, /^! .* seconds slow.* → .*NTP/],
    [2 * MINUTE, /^! .* seconds fast.* → .*NTP/],
    [-5 * MINUTE, /^✗ .* seconds slow/],
    [5 * MINUTE, /^✗ .* seconds fast/],
  ] as const)('a clock that is off by %d ms', async (ahead, told) => {
    const t = await company({ env: signed, ahead });
    const lines = await t.look();
    expect(lines[1]).toContain('signed requests');
    expect(lines.filter((line) => line.includes('clock'))).toEqual(told === null ? [] : [expect.stringMatching(told)]);
  });

  it('a clock that is off matters less with Socket Mode', async () => {
    const t = await company({ ahead: 5 * MINUTE });
    expect((await t.look()).filter((line) => line.includes('clock'))).toEqual([expect.stringMatching(/^! /)]);
  });

  it('nobody has installed it yet', async () => {
    const t = await company({
      env: () => ({
        VOICES_SLACK_BOT_TOKEN: '',
        VOICES_SLACK_CLIENT_ID: '111.222',
        VOICES_SLACK_CLIENT_SECRET: 'client-secret-0123456789abcdef',
        VOICES_SLACK_STATE_SECRET: 's'.repeat(32),
        VOICES_SLACK_TEAMS: 'T1',
        VOICES_PUBLIC_PORT: '8081',
        VOICES_URL: 'https://voices.example.com',
        VOICES_VAULT_KEY: Array.from({ length: 32 }, (_, n) => (n * 7 + 3).toString(16).padStart(2, '0')).join(''),
      }),
    });
    expect((await t.look())[0]).toMatch(/^✗ Slack: The app is not installed in any workspace.* → Install it/);
  });
});

type Channel = NonNullable<ReturnType<Awaited<ReturnType<typeof slackAt>>['world']['channels']['get']>>;
