import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Env, readConfig } from '../src/config.ts';
import { slackNames } from '../src/config-slack.ts';
import { read } from './house.ts';

const bot = 'xoxb-1111-2222-hunter2hunter2';
const app = 'xapp-1-A1-3333-hunter3hunter3';
const signing = '8f742231b10e8888abcd99yyyzzz85a5';
const socket: Env = { VOICES_SLACK_BOT_TOKEN: bot, VOICES_SLACK_APP_TOKEN: app, VOICES_SLACK_CHANNEL: 'C0123456789' };
const vaultKey = Array.from({ length: 32 }, (_, n) => (n * 7 + 3).toString(16).padStart(2, '0')).join('');
const installs: Env = {
  VOICES_PUBLIC_PORT: '8081',
  VOICES_URL: 'https://voices.example.com',
  VOICES_VAULT_KEY: vaultKey,
  VOICES_SLACK_SIGNING_SECRET: signing,
  VOICES_SLACK_CLIENT_ID: '111.222',
  VOICES_SLACK_CLIENT_SECRET: 'hunter4hunter4hunter4',
  VOICES_SLACK_STATE_SECRET: 'hunter5hunter5hunter5hunter5hunter5',
  VOICES_SLACK_TEAMS: 'T0001, E0002',
  VOICES_SLACK_CHANNEL: 'G0123',
};
const values = [bot, app, signing, 'hunter'];

function config(env: Env) {
  const given = readConfig({ LANG: 'C', ...env });
  if (!given.ok) throw new Error(given.faults.map((one) => one.said.en).join());
  return given;
}

/** The only fault there is; none of its words is a value. */
function fault(env: Env) {
  const given = readConfig({ LANG: 'C', ...env });
  if (given.ok) throw new Error('taken');
  expect(given.faults).toHaveLength(1);
  for (const value of values) expect(JSON.stringify(given.faults)).not.toContain(value);
  const [one] = given.faults;
  for (const locale of ['de', 'en'] as const) {
    expect(one?.said[locale]).toMatch(/\.$/);
    expect(one?.next[locale].length).toBeGreaterThan(10);
    expect(`${one?.said[locale]}${one?.next[locale]}`).not.toContain('!');
  }
  return { variable: one?.variable, said: one?.said.en ?? '', next: one?.next.en ?? '' };
}

const without = (env: Env, ...names: readonly string[]): Env =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

function fileWith(text: string, mode = 0o600): string {
  const folder = mkdtempSync(join(tmpdir(), 'voices-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'secret');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('Slack', () => {
  it('is not there unless something is set; then the playground is open', () =>
    expect(config({ VOICES_SLACK_CHANNEL: '' }).config).toMatchObject({ slack: null, playground: true }));

  it('takes two tokens and a channel', () => {
    const given = config(socket);
    expect(given.warnings).toEqual([]);
    expect(given.config.slack).toEqual({
      botToken: bot,
      appToken: app,
      signingSecret: null,
      channel: 'C0123456789',
      command: '/voice',
      apiUrl: 'https://slack.com/api/',
      oauth: null,
    });
  });

  it('takes signed requests at the public door instead', () => {
    const env = { ...without(socket, 'VOICES_SLACK_APP_TOKEN'), VOICES_SLACK_SIGNING_SECRET: signing };
    expect(fault(env)).toMatchObject({ variable: 'VOICES_PUBLIC_PORT' });
    expect(config({ ...env, VOICES_PUBLIC_PORT: '8081' }).config.slack).toMatchObject({
      appToken: null,
      signingSecret: signing,
    });
  });

  it('takes what it needs for installing it in several workspaces', () =>
    expect(config(installs).config.slack).toMatchObject({
      botToken: null,
      oauth: { clientId: '111.222', clientSecret: 'hunter4hunter4hunter4', allowed: ['T0001', 'E0002'] },
    }));

  it.each(['/voice', '/post', '/stimme', '/v-2_b'])('answers to %s', (command) =>
    expect(config({ ...socket, VOICES_SLACK_COMMAND: command }).config.slack?.command).toBe(command),
  );

  it.each([
    ['https://proxy.example.com/slack/api', 'https://proxy.example.com/slack/api/'],
    ['http://127.0.0.1:9000/api/', 'http://127.0.0.1:9000/api/'],
    ['http://[::1]:9000/api', 'http://[::1]:9000/api/'],
  ])('asks at %s', (url, asked) =>
    expect(config({ ...socket, VOICES_SLACK_API_URL: url }).config.slack?.apiUrl).toBe(asked),
  );

  it('prints nothing of it', () => {
    const printed = [config(socket), config(installs)].map(
      (one) => `${JSON.stringify(one)} ${inspect(one, { depth: 9, showHidden: true })}`,
    );
    for (const value of values) expect(printed.join()).not.toContain(value);
  });
});

describe('a value that does not fit', () => {
  it.each([
    ['VOICES_SLACK_APP_TOKEN', bot, "holds a bot's token (xoxb-…)", 'connections:write'],
    ['VOICES_SLACK_BOT_TOKEN', app, "holds an app's token (xapp-…)", 'OAuth & Permissions'],
    ['VOICES_SLACK_BOT_TOKEN', 'xoxp-1-hunter2', "holds a person's token (xoxp-…)", 'OAuth & Permissions'],
    ['VOICES_SLACK_BOT_TOKEN', 'xoxe.xoxb-1-hunter2', 'expires after twelve hours', 'OAuth & Permissions'],
    ['VOICES_SLACK_BOT_TOKEN', 'xoxb-hunter2 hunter2', 'cannot be used', 'xoxb-…'],
    ['VOICES_SLACK_SIGNING_SECRET', bot, "holds a bot's token", 'Signing Secret'],
    ['VOICES_SLACK_SIGNING_SECRET', 'hunter2', 'cannot be used', 'Signing Secret'],
    ['VOICES_SLACK_CHANNEL', '#hunter', 'holds a name and no ID', 'very bottom'],
    ['VOICES_SLACK_CHANNEL', 'D0123', 'holds a conversation between two', 'very bottom'],
    ['VOICES_SLACK_COMMAND', 'voice', 'cannot be used', '/stimme'],
    ['VOICES_SLACK_COMMAND', `/${'a'.repeat(32)}`, 'cannot be used', '31'],
    ['VOICES_SLACK_COMMAND', '/Voice', 'cannot be used', 'lower-case'],
    ['VOICES_SLACK_API_URL', 'http://slack.com/api', 'cannot be used', 'https'],
    ['VOICES_SLACK_API_URL', 'https://me:hunter2@slack.com/api', 'cannot be used', 'https'],
    ['VOICES_SLACK_API_URL', 'https://slack.com/api?token=hunter2', 'cannot be used', 'https'],
    ['VOICES_SLACK_CLIENT_ID', 'hunter2', 'cannot be used', 'Client ID'],
    ['VOICES_SLACK_TEAMS', 'T1,hunter2', 'cannot be used', 'T…'],
    ['VOICES_SLACK_STATE_SECRET', 'hunter2', 'cannot be used', 'vault key'],
  ])('%s = %s', (variable, value, said, next) => {
    const told = fault({ ...socket, [variable]: value });
    expect(told.variable).toBe(variable);
    expect(told.said).toContain(said);
    expect(told.next).toContain(next);
  });

  it('swapped tokens are told in one sentence', () =>
    expect(fault({ ...socket, VOICES_SLACK_BOT_TOKEN: app, VOICES_SLACK_APP_TOKEN: bot })).toMatchObject({
      said: 'VOICES_SLACK_BOT_TOKEN and VOICES_SLACK_APP_TOKEN are swapped.',
    }));

  it('a name nobody knows is told, and nothing that only follows from it', () => {
    const env = { ...without(socket, 'VOICES_SLACK_CHANNEL'), VOICES_SLACK_CHANEL: 'C1' };
    expect(fault(env)).toMatchObject({ variable: 'VOICES_SLACK_CHANEL', next: 'Did you mean VOICES_SLACK_CHANNEL?' });
    expect(fault({ VOICES_SLACK_QWERTZUIOP: 'hunter2' }).next).toContain('VOICES_SLACK_BOT_TOKEN');
  });
});

describe('half of it', () => {
  it.each([
    ['no channel', without(socket, 'VOICES_SLACK_CHANNEL'), 'VOICES_SLACK_CHANNEL'],
    ['no bot', without(socket, 'VOICES_SLACK_BOT_TOKEN'), 'VOICES_SLACK_BOT_TOKEN'],
    ['a channel alone', { VOICES_SLACK_CHANNEL: 'C1' }, 'VOICES_SLACK_BOT_TOKEN'],
    ['no way in', without(socket, 'VOICES_SLACK_APP_TOKEN'), 'VOICES_SLACK_APP_TOKEN'],
    ['no teams', without(installs, 'VOICES_SLACK_TEAMS'), 'VOICES_SLACK_TEAMS'],
    ['no client', without(installs, 'VOICES_SLACK_CLIENT_ID'), 'VOICES_SLACK_CLIENT_ID'],
    ['no state', without(installs, 'VOICES_SLACK_STATE_SECRET'), 'VOICES_SLACK_STATE_SECRET'],
    ['a token and installing', { ...installs, VOICES_SLACK_BOT_TOKEN: bot }, 'VOICES_SLACK_BOT_TOKEN'],
    ['nowhere to come back to', without(installs, 'VOICES_URL'), 'VOICES_URL'],
    ['no door to come back to', { ...without(installs, 'VOICES_PUBLIC_PORT'), ...socketOnly() }, 'VOICES_URL'],
    ['an open address', { ...installs, VOICES_URL: 'http://voices.example.com' }, 'VOICES_URL'],
    ['no key for the vault', without(installs, 'VOICES_VAULT_KEY'), 'VOICES_VAULT_KEY'],
  ])('%s', (_, env, variable) => expect(fault(env).variable).toBe(variable));

  function socketOnly(): Env {
    return { VOICES_SLACK_APP_TOKEN: app };
  }

  it('all that is missing is told at once', () =>
    expect(fault({ VOICES_SLACK_CLIENT_ID: '111.222' }).said).toContain(
      'VOICES_SLACK_CLIENT_SECRET, VOICES_SLACK_STATE_SECRET, VOICES_SLACK_TEAMS, VOICES_SLACK_CHANNEL',
    ));
});

describe('secrets in files', () => {
  const bare = without(socket, 'VOICES_SLACK_BOT_TOKEN');

  it('are read from there', () => {
    const given = config({ ...bare, VOICES_SLACK_BOT_TOKEN_FILE: fileWith(`\ufeff${bot}\r\n`) });
    expect([given.config.slack?.botToken, given.warnings]).toEqual([bot, []]);
  });

  it('that others can read are taken with a warning', () =>
    expect(
      config({ ...bare, VOICES_SLACK_BOT_TOKEN_FILE: fileWith(bot, 0o644) }).warnings.map((one) => one.variable),
    ).toEqual(['VOICES_SLACK_BOT_TOKEN_FILE']));

  it('and in a variable are one too many', () =>
    expect(fault({ ...socket, VOICES_SLACK_BOT_TOKEN_FILE: fileWith(bot) }).said).toContain('both set'));

  it('that are not there, or hold something else', () => {
    expect(fault({ ...bare, VOICES_SLACK_BOT_TOKEN_FILE: '/nowhere/hunter.txt' }).said).toContain('ENOENT');
    expect(fault({ ...bare, VOICES_SLACK_BOT_TOKEN_FILE: fileWith(app) }).said).toContain("an app's token");
  });
});

describe('the playground', () => {
  it('is shut beside Slack unless somebody asks for it', () => {
    expect(config(socket).config.playground).toBe(false);
    expect(config({ ...socket, VOICES_PLAYGROUND: 'on' }).config.playground).toBe(true);
    expect(config({ ...socket, VOICES_PLAYGROUND: 'off' }).config.playground).toBe(false);
  });

  it('stays where there is nothing else', () => {
    expect(fault({ VOICES_PLAYGROUND: 'off' }).variable).toBe('VOICES_PLAYGROUND');
    expect(fault({ VOICES_PLAYGROUND: 'yes' }).next).toContain('on or off');
  });
});

it('every name stands in .env.example', () => {
  const example = read('.env.example');
  const absent = [...slackNames, 'VOICES_PLAYGROUND'].filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example));
  // A file is told once for all secrets.
  expect(absent.filter((name) => !name.endsWith('_FILE'))).toEqual([]);
  expect(example).toContain('_FILE');
});
