import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { type ManifestWish, manifest } from '../../../../adapters/chats/slack/manifest.ts';
import { botScopes, eventScopes, methodScopes } from '../../../../adapters/chats/slack/scopes.ts';
import { commandWords } from '../../../../src/core/command.ts';
import { files, read } from '../../../house.ts';

const wish: ManifestWish = { name: 'Many Voices', locale: 'de', command: '/voice', url: null, installs: null };
const address = 'https://voices.example.com';

/** Slack's published description of a manifest, where it lies beside the checkout. */
const schemaAt = join(import.meta.dirname, '../../../../../shared/facts/schemas/slack-manifest.2.0.0.json');

/** What Slack's schema finds wrong; null where the schema is not beside the checkout. */
function flaws(made: object): readonly string[] | null {
  if (!existsSync(schemaAt)) return null;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(schemaAt, 'utf8')) as object);
  return fits(made) ? [] : (fits.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

describe('the app', () => {
  it('that lies at the top is the one of the example company', () =>
    expect(JSON.parse(read('manifest.json'))).toEqual(manifest(wish)));

  it.each<readonly [string, Partial<ManifestWish>]>([
    ['as it is', {}],
    ['in English', { locale: 'en' }],
    ['with the longest names', { name: 'n'.repeat(35), command: `/${'c'.repeat(31)}` }],
    ['with signed requests', { url: address }],
    ['installed in several workspaces', { url: address, installs: address, locale: 'en' }],
  ])('is one that Slack takes: %s', (_, more) => {
    const made = manifest({ ...wish, ...more });
    // Beside a checkout without the schema, the lengths we know of are all there is to hold it against.
    expect(flaws(made) ?? []).toEqual([]);
    expect(made.display_information.description.length).toBeLessThanOrEqual(140);
    expect(made.display_information.long_description.length).toBeGreaterThan(174);
    for (const { name, description } of made.features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    expect(made.features.slash_commands[0]?.usage_hint.length).toBeLessThanOrEqual(1000);
  });

  it('is not whatever looks like one: the schema is really asked', () => {
    if (existsSync(schemaAt)) expect(flaws(manifest({ ...wish, name: 'n'.repeat(36) }))).toHaveLength(1);
    expect(manifest(wish)._metadata.major_version).toBe(2);
  });

  it('names the command and all its words', () => {
    const [command] = manifest({ ...wish, command: '/stimme' }).features.slash_commands;
    expect(command?.command).toBe('/stimme');
    expect(command?.usage_hint.split(' | ')).toEqual([...commandWords]);
    expect(manifest({ ...wish, command: '/stimme' }).display_information.long_description).toContain('/stimme undo');
  });

  it('has no address with Socket Mode, and one for everything without it', () => {
    expect(JSON.stringify(manifest(wish))).not.toContain('http');
    const made = manifest({ ...wish, url: address });
    const at = `${address}/slack/events`;
    expect([
      made.settings.socket_mode_enabled,
      made.settings.interactivity.request_url,
      made.settings.event_subscriptions.request_url,
      made.features.slash_commands[0]?.url,
    ]).toEqual([false, at, at, at]);
  });

  it('is installed by hand, or comes back where we wait for it', () => {
    expect(manifest(wish).settings).toMatchObject({ org_deploy_enabled: false, token_rotation_enabled: false });
    const made = manifest({ ...wish, installs: address });
    expect(made.settings).toMatchObject({
      socket_mode_enabled: true,
      org_deploy_enabled: true,
      token_rotation_enabled: true,
    });
    expect(made.oauth_config.redirect_urls).toEqual([`${address}/slack/oauth_redirect`]);
  });
});

describe('what it asks for', () => {
  const code = files('adapters/chats/slack', /\.ts$/)
    .filter((path) => !path.endsWith('scopes.ts'))
    .map(read)
    .join('\n');
  const found = (pattern: RegExp): readonly string[] => [
    ...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const method =
    /'((?:auth|bots|calls|chat|conversations|dnd|emoji|files|oauth|pins|reactions|team|users|views|apps)(?:\.[a-zA-Z0-9]+)+)'/g;
  /** Called with other tokens than the bot's, or to give one back. */
  const others = ['oauth.v2.access', 'auth.revoke', 'apps.connections.open'];

  it('are the scopes of the calls that the code makes', () => {
    const called = found(method).filter((name) => !others.includes(name));
    expect(called.length).toBeGreaterThan(8);
    expect([...called].sort()).toEqual(Object.keys(methodScopes).sort());
  });

  it('are the events that the code listens to', () => {
    const list = /const events = \[([^\]]*)\]/.exec(code)?.[1] ?? '';
    const heard = [...list.matchAll(/'([a-z_]+)'/g)].map((match) => match[1] ?? '');
    expect(heard.length).toBeGreaterThan(4);
    // A manifest names messages by where they are: those to the bot alone.
    const named = heard.map((one) => (one === 'message' ? 'message.im' : one));
    expect([...named].sort()).toEqual(Object.keys(eventScopes).sort());
  });

  it('are the shortcuts that the code answers to', () => {
    const ids = manifest(wish).features.shortcuts.map((one) => one.callback_id);
    for (const id of ids) expect(code).toContain(`['${id}', '`);
  });

  it('is nothing else', () => {
    expect(manifest(wish).oauth_config.scopes).toEqual({ bot: botScopes });
    expect(botScopes).toEqual([
      'channels:read',
      'chat:write',
      'commands',
      'dnd:read',
      'files:read',
      'groups:read',
      'im:history',
      'im:write',
      'reactions:read',
      'users:read',
      'users:read.email',
    ]);
  });
});
