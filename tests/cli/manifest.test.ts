import { describe, expect, it } from 'vitest';
import { type ManifestWish, manifest } from '../../adapters/chats/slack/manifest.ts';
import { read } from '../house.ts';
import { folder, home, voices } from './voices.ts';

const wish: ManifestWish = { name: 'Many Voices', locale: 'de', command: '/voice', url: null, installs: null };
const url = 'https://voices.example.com';
const signed = {
  VOICES_SLACK_BOT_TOKEN: 'xoxb-hunter2',
  VOICES_SLACK_SIGNING_SECRET: 'hunter3hunter3hunter3',
  VOICES_SLACK_CHANNEL: 'C1',
  VOICES_SLACK_COMMAND: '/stimme',
  VOICES_PUBLIC_PORT: '8081',
  VOICES_URL: url,
};

async function printed(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const said = await voices(['manifest', 'slack', ...args], env);
  expect([said.code, said.err]).toEqual([0, '']);
  expect(said.out).not.toContain('hunter');
  return JSON.parse(said.out) as object;
}

describe('voices manifest slack', () => {
  it('prints what lies at the top', async () => {
    const made = await printed([]);
    expect(made).toEqual(manifest(wish));
    expect(made).toEqual(JSON.parse(read('manifest.json')));
  });

  it('takes a name, a language and a command', async () =>
    expect(await printed(['--name', 'Stimmen & Co', '--locale', 'en', '--command', '/post'])).toEqual(
      manifest({ ...wish, name: 'Stimmen & Co', locale: 'en', command: '/post' }),
    ));

  it('speaks as the channel does', async () =>
    expect(await printed([], { VOICES_LOCALE: 'en' })).toEqual(manifest({ ...wish, locale: 'en' })));

  it('takes an address for signed requests, and for installing', async () => {
    expect(await printed(['--http', '--url', `${url}/`])).toEqual(manifest({ ...wish, url }));
    expect(await printed(['--oauth', '--url', url])).toEqual(manifest({ ...wish, installs: url }));
    expect(await printed(['--oauth', '--http', '--url', url])).toEqual(manifest({ ...wish, url, installs: url }));
  });

  it('knows what is configured', async () => {
    expect(await printed([], signed)).toEqual(manifest({ ...wish, command: '/stimme', url }));
    expect(await printed(['--socket'], signed)).toEqual(manifest({ ...wish, command: '/stimme' }));
  });

  it('needs no database', async () => {
    const env = home(folder());
    expect(await printed([], env)).toEqual(manifest(wish));
    expect((await voices(['list'], env)).code).toBe(1);
  });

  it.each([
    [['manifest', 'teams'], 'There is no manifest for "teams".', 'manifest slack'],
    [['manifest', 'slack', '--name', 'n'.repeat(36)], 'Slack takes names of 1 to 35 characters.', '--name'],
    [['manifest', 'slack', '--command', 'post'], 'A command in Slack cannot be called that.', '--command /post'],
    [['manifest', 'slack', '--http'], 'Slack would need an address, and there is none.', '--url'],
    [['manifest', 'slack', '--http', '--url', 'http://x.example'], 'Slack does not ask at this address', '--url'],
    [['manifest', 'slack', '--http', '--url', 'https://me:x@x.example'], 'Slack does not ask at this address', '--url'],
    [['manifest', 'slack', '--http', '--socket', '--url', url], '--socket and --http exclude each other', '--socket'],
  ])('%j', async (args, said, next) => {
    const told = await voices([...args, '--locale', 'en']);
    expect([told.code, told.out]).toEqual([2, '']);
    const [first = '', second = ''] = told.err.split('\n');
    expect(first).toContain(said);
    expect(second).toContain(next);
  });
});
