import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../adapters/stores/index.ts';
import { publisher } from '../src/app/publish.ts';
import { compose } from '../src/compose.ts';
import { type Env, readConfig } from '../src/config.ts';
import { HOUR } from '../src/core/time.ts';
import { folder } from './cli/voices.ts';
import { approve, exampleLeitbild, fakeClock, people } from './support/house.ts';

const slack: Env = {
  VOICES_SLACK_BOT_TOKEN: 'xoxb-nobody',
  VOICES_SLACK_APP_TOKEN: 'xapp-nobody',
  VOICES_SLACK_CHANNEL: 'C1',
  // Nobody listens there: putting a house together asks no one.
  VOICES_SLACK_API_URL: 'http://127.0.0.1:9/api/',
};
const real = ['jana', 'ben', 'chris', 'kim'];

/** A real company with an imprint. `inSlack` are those of its people who are in Slack; the others are the playground's. */
async function house(
  env: Env,
  inSlack: readonly string[] = real,
  more: { readonly alone?: true; readonly beside?: true } = {},
) {
  const path = folder();
  const read = readConfig({ LANG: 'C', VOICES_DB: join(path, 'voices.db'), ...env });
  if (!read.ok) throw new Error(read.faults.map((one) => one.said.en).join());
  const store = await openStore(read.config.db);
  onTestFinished(() => store.close());
  const example = await exampleLeitbild();
  const leitbild = {
    ...example,
    company: { ...example.company, invented: false },
    legal: { imprint: 'Werkstatt', privacy: 'Nichts', responsible: 'Kim' },
  };
  const clock = fakeClock();
  const url = 'http://127.0.0.1:1';
  const composed = await compose(read.config, { leitbild, store, publicUrl: url, clock, ...more });
  await store.transact(async (tx) => {
    for (const [name, row] of Object.entries(people))
      await tx.people.put(
        inSlack.includes(name) ? { ...row, ref: { chat: 'slack', user: `U${name.toUpperCase()}` } } : row,
      );
  });
  const doors = await composed.doors({ health: async () => ({ ok: true }), metrics: async () => [] });
  return {
    house: composed.house,
    /** Proposed by Jana, agreed to by Ben, and delivered. */
    async publish(): Promise<void> {
      await approve(composed.house, 'Heute eine Mühle von 1974 repariert.');
      clock.advance(HOUR / 2);
      await publisher(composed.house).drain();
    },
    outside: async (at: string) => (await doors.public.request(at)).status,
    feed: async (door: 'public' | 'private') =>
      (await doors[door].request('/feed.json', { headers: { host: '127.0.0.1:1' } })).text(),
    inside: async (at: string) => (await doors.private.request(at, { headers: { host: '127.0.0.1:1' } })).status,
  };
}

it('without Slack the playground is all there is, and strangers read nothing', async () => {
  const t = await house({}, []);
  expect([...t.house.chats.keys()]).toEqual(['playground']);
  expect(t.house.rosterKnown).toBe(true);
  await t.publish();
  expect(await t.feed('private')).toContain('1974');
  expect(await t.feed('public')).not.toContain('1974');
});

it('beside the bot no rules are read, and asking for them is a mistake of ours', async () => {
  expect((await house({})).house.wordings.length).toBeGreaterThan(0);
  const { house: beside } = await house({}, [], { beside: true });
  expect(() => beside.wordings).toThrow(TypeError);
});

it('with Slack the playground is shut, and strangers read what was said there', async () => {
  const t = await house(slack);
  expect([...t.house.chats.keys()]).toEqual(['slack']);
  expect(t.house.rosterKnown).toBe(false);
  expect(await t.inside('/playground/')).toBe(404);
  await t.publish();
  expect(await t.feed('public')).toContain('1974');
});

it('beside Slack the playground opens where somebody asks for it', async () => {
  const t = await house({ ...slack, VOICES_PLAYGROUND: 'on' });
  expect([...t.house.chats.keys()]).toEqual(['playground', 'slack']);
  expect(await t.inside('/playground/')).toBe(200);
});

it.each([
  ['proposed', ['ben', 'chris', 'kim']],
  ['agreed', ['jana', 'chris', 'kim']],
])('what invented people %s is never for strangers, whether their chat is open or not', async (_, inSlack) => {
  for (const env of [slack, { ...slack, VOICES_PLAYGROUND: 'on' }]) {
    const t = await house(env, inSlack);
    await t.publish();
    expect(await t.feed('private')).toContain('1974');
    expect(await t.feed('public')).not.toContain('1974');
  }
});

it('a story told for show is told to the invented alone', async () => {
  const t = await house(slack, [], { alone: true });
  expect([...t.house.chats.keys()]).toEqual(['playground']);
});

it('signed requests and installing are at the public door alone', async () => {
  const signed = {
    ...slack,
    VOICES_SLACK_APP_TOKEN: '',
    VOICES_SLACK_SIGNING_SECRET: 's'.repeat(32),
    VOICES_PUBLIC_PORT: '0',
  };
  const installs = {
    ...signed,
    VOICES_SLACK_BOT_TOKEN: '',
    VOICES_SLACK_CLIENT_ID: '111.222',
    VOICES_SLACK_CLIENT_SECRET: 's'.repeat(32),
    VOICES_SLACK_STATE_SECRET: 's'.repeat(32),
    VOICES_SLACK_TEAMS: 'T1',
    VOICES_URL: 'https://voices.example.com',
    VOICES_VAULT_KEY: Array.from({ length: 32 }, (_, n) => (n * 7 + 3).toString(16).padStart(2, '0')).join(''),
  };
  const at = async (env: Env) => {
    const t = await house(env);
    const paths = ['/slack/events', '/slack/install'];
    return [await Promise.all(paths.map(t.outside)), await Promise.all(paths.map(t.inside))];
  };
  expect(await at(slack)).toEqual([
    [404, 404],
    [404, 404],
  ]);
  expect(await at(signed)).toEqual([
    [405, 404],
    [404, 404],
  ]);
  expect(await at(installs)).toEqual([
    [405, 302],
    [404, 404],
  ]);
});
