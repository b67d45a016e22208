import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach, describe, expect, it } from 'vitest';
import { boltDoor } from '../../../../adapters/chats/slack/bolt.ts';
import { httpDoor, PATH } from '../../../../adapters/chats/slack/http.ts';
import { replaysInMemory } from '../../../../adapters/chats/slack/replays.ts';
import { socket } from '../../../../adapters/chats/slack/socket.ts';
import type { BotToken, Read, SlackConfig, Take, Tokens } from '../../../../adapters/chats/slack/types.ts';
import { afterReal } from '../../../../src/app/deadline.ts';
import { millis } from '../../../../src/core/time.ts';
import { fakeClock, seededChance } from '../../../support/house.ts';
import { type Slack, slack } from '../../../support/slack/index.ts';
import { soon } from '../../../support/soon.ts';

const SECRET = 'signing-secret';
const bot: BotToken = { token: 'xoxb-1', team: 'T1', enterprise: null, botUser: 'U0BOT', botId: 'B0BOT' };
const config: SlackConfig = {
  botToken: 'xoxb-1',
  appToken: null,
  signingSecret: SECRET,
  channel: 'C1',
  command: '/stimme',
  apiUrl: 'http://127.0.0.1:9/api/',
  oauth: null,
};
const grid = (allowed: readonly string[]): SlackConfig => ({
  ...config,
  botToken: null,
  oauth: { clientId: '1.2', clientSecret: 's', stateSecret: 's', allowed },
});

interface Door {
  readonly config?: SlackConfig;
  readonly tokens?: Tokens;
  readonly take?: Take;
}

/** What Bolt makes of payloads, with everything that was taken and logged. */
async function door({ config: given = config, tokens = { bot: async () => bot }, take }: Door = {}) {
  const taken: Read[] = [];
  const logged: string[] = [];
  const deliver = await boltDoor({
    config: given,
    tokens,
    log: (level, said) => logged.push(`${level}: ${said}`),
    take:
      take ??
      (async (read) => {
        taken.push(read);
        return;
      }),
  });
  return { deliver, taken, logged };
}

const authorizations = [{ team_id: 'T1', enterprise_id: null, user_id: 'U0BOT', is_bot: true }];
const event = (inner: object, more: object = {}) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T1',
  authorizations,
  event: inner,
  ...more,
});
const home = { type: 'app_home_opened', user: 'UJANA', tab: 'home' };
const reaction = {
  type: 'reaction_added',
  user: 'UBEN',
  reaction: '+1',
  item: { type: 'message', channel: 'C1', ts: '1.1' },
};

describe('what Bolt hands on', () => {
  it('is what somebody did, and nothing of our own bot', async () => {
    const { deliver, taken } = await door();
    await deliver(event(reaction), null);
    await deliver(event({ ...reaction, user: 'U0BOT' }), null);
    await deliver(event({ type: 'message', channel_type: 'im', user: 'U0BOT', text: 'Hallo' }), null);
    expect(taken).toHaveLength(1);
  });

  it('is nothing that no part of ours asked for; it is acknowledged all the same', async () => {
    const { deliver, taken } = await door();
    const around = { team: { id: 'T1' }, user: { id: 'UJANA' }, trigger_id: '1' };
    const others = [
      {},
      { type: 'of_tomorrow' },
      event({ type: 'of_tomorrow' }),
      { command: '/voice', text: '', user_id: 'UJANA', team_id: 'T1', trigger_id: '1' },
      { type: 'block_actions', actions: [{ type: 'checkboxes', action_id: 'value', block_id: 'b' }], ...around },
      { type: 'view_submission', view: { id: 'V1', callback_id: 'theirs' }, ...around },
      { type: 'view_closed', view: { id: 'V1', callback_id: 'do:propose' }, ...around },
      { type: 'message_action', callback_id: 'theirs', message: {}, ...around },
      { type: 'block_suggestion', name: 'x', ...around },
    ];
    for (const payload of others) expect(await deliver({ team_id: 'T1', ...payload }, null)).toBeUndefined();
    expect(taken).toEqual([]);
  });

  it('answers a sent form with what was decided in time', async () => {
    const { deliver } = await door({ take: async () => ({ response_action: 'errors', errors: { text: 'Leer.' } }) });
    const sent = {
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'UJANA' },
      trigger_id: '1',
      view: { id: 'V1', callback_id: 'do:propose', state: { values: {} } },
    };
    expect(await deliver(sent, null)).toEqual({ response_action: 'errors', errors: { text: 'Leer.' } });
  });

  it('is not acknowledged where it could not be stored: an event as little as a command', async () => {
    const { deliver } = await door({ take: () => Promise.reject(new Error('the store is down')) });
    await expect(deliver(event(home), null)).rejects.toThrow('the store is down');
    const typed = { command: '/stimme', text: '', user_id: 'UJANA', team_id: 'T1', trigger_id: '1' };
    await expect(deliver(typed, null)).rejects.toThrow('the store is down');
  });

  it('is not acknowledged before it is stored', async () => {
    const order: string[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const { deliver } = await door({
      take: async () => {
        await promise;
        order.push('stored');
        return;
      },
    });
    const delivered = deliver(event(home), null).then(() => order.push('acknowledged'));
    await new Promise((done) => setImmediate(done));
    resolve(undefined);
    await delivered;
    expect(order).toEqual(['stored', 'acknowledged']);
  });

  it('a word of Slack that it leaves events out is logged', async () => {
    const { deliver, logged } = await door();
    await deliver({ type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 }, null);
    expect(logged).toEqual(['warn: Slack leaves out events: there were too many in an hour']);
  });
});

describe('one process, one company', () => {
  const from = (team: string | null, enterprise: string | null) =>
    event(home, { team_id: team, authorizations: [{ team_id: team, enterprise_id: enterprise }] });

  it.each<[string, SlackConfig, string | null, string | null, boolean]>([
    ['its own workspace', config, 'T1', null, true],
    ['another workspace', config, 'T2', null, false],
    ['a workspace it may be installed in', grid(['T1', 'T2']), 'T2', null, true],
    ['one it may not', grid(['T1', 'T2']), 'T3', 'E9', false],
    ['any workspace of its organisation', grid(['E1']), 'T3', 'E1', true],
    ['the organisation itself', grid(['E1']), null, 'E1', true],
    ['nobody', grid(['E1']), null, null, false],
  ])('%s', async (_, given, team, enterprise, may) => {
    const { deliver, taken, logged } = await door({ config: given });
    expect(await deliver(from(team, enterprise), null)).toBeUndefined();
    expect(taken).toHaveLength(may ? 1 : 0);
    expect(logged).toEqual(may ? [] : ['warn: something of another Slack workspace was left aside']);
  });

  it('a Grid workspace by its token hears of its organisation', async () => {
    const tokens = { bot: async () => ({ ...bot, enterprise: 'E1' }) };
    const { deliver, taken } = await door({ tokens });
    await deliver(from('T2', 'E1'), null);
    expect(taken).toHaveLength(1);
  });

  it('where nobody installed it (any more), things are left aside with a word in the log', async () => {
    const { deliver, taken, logged } = await door({ config: grid(['T1']), tokens: { bot: async () => null } });
    expect(await deliver(event(home), null)).toBeUndefined();
    expect(taken).toEqual([]);
    expect(logged).toHaveLength(1);
  });

  it('that it was taken off is heard all the same', async () => {
    const { deliver, taken } = await door({ config: grid(['T1']), tokens: { bot: async () => null } });
    await deliver(event({ type: 'app_uninstalled' }), null);
    expect(taken).toEqual([{ kind: 'uninstalled', team: 'T1' }]);
  });

  it.each([config, grid(['T1'])])('while it cannot be told, nothing is acknowledged (%#)', async (given) => {
    const tokens = { bot: () => Promise.reject(new Error('not now')) };
    const { deliver, taken } = await door({ config: given, tokens });
    await expect(deliver(event(home), null)).rejects.toThrow('not now');
    expect(taken).toEqual([]);
  });
});

/** A message of the bot in the channel, as a card is one. */
async function posted({ apiUrl, botToken }: Slack, text: string): Promise<string> {
  const answer = await fetch(`${apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'C1', text }),
  });
  const { channel, ts } = (await answer.json()) as { channel: string; ts: string };
  return `${channel}:${ts}`;
}

describe.each(['socket', 'http'] as const)('the whole way in by %s', (way) => {
  const closing: (() => PromiseLike<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function slackBy(): Promise<{ readonly fake: Slack; readonly taken: Read[] }> {
    const clock = fakeClock();
    const fake = await slack({ now: () => millis(clock.now()), advance: (ms) => clock.advance(ms) });
    closing.push(() => fake[Symbol.asyncDispose]());
    const { deliver, taken } = await door({ config: { ...config, command: '/voice', apiUrl: fake.apiUrl } });
    const common = { clock, after: afterReal, deliver, log: () => undefined };
    if (way === 'socket') {
      const line = socket({
        ...common,
        config: { apiUrl: fake.apiUrl, appToken: fake.appToken },
        chance: seededChance('socket'),
      });
      closing.push(() => line[Symbol.asyncDispose]());
      await soon(() => line.state()).toBeNull();
      return { fake, taken };
    }
    const { routes } = httpDoor({ ...common, signingSecret: SECRET, replays: replaysInMemory() });
    const server = createServer(getRequestListener(routes.fetch, { overrideGlobalObjects: false }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as AddressInfo;
    fake.transport({ http: `http://127.0.0.1:${port}${PATH}`, signingSecret: SECRET });
    return { fake, taken };
  }

  it('everything somebody can do comes in, and is acknowledged', async () => {
    const { fake, taken } = await slackBy();
    const jana = fake.as('UJANA');
    const photo = { name: 'muehle.jpg', mimetype: 'image/jpeg', bytes: new Uint8Array([1]), alt: 'Die Mühle' };
    const said = await fake.as('UBEN').says('Repariert & <geölt>');
    const card = await posted(fake, 'Repariert. Wer liest drüber?');
    const acks = [
      await jana.command('list'),
      await jana.shortcut('propose'),
      await jana.shortcut('propose_message', { message: said }),
      await jana.react(said, 'white_check_mark'),
      await jana.react(card, 'white_check_mark', { id: 'EvYes' }),
      await jana.unreact(card, 'white_check_mark'),
      await jana.dm('Von unterwegs', { files: [photo] }),
      await jana.opensHome(),
      await jana.opensHome('messages'),
      await fake.profileChanged('UBEN'),
    ];
    expect(acks.map(({ ok }) => ok)).toEqual(acks.map(() => true));
    const seen = taken.map((read) => (read.kind === 'event' ? read.event.incoming.intent : read.kind));
    const message = card;
    expect(seen).toEqual([
      { kind: 'command', text: 'list' },
      { kind: 'start', values: {} },
      { kind: 'start', values: { text: 'Repariert & <geölt>' } },
      { kind: 'react', message, reaction: '✅', remove: false },
      { kind: 'react', message, reaction: '✅', remove: true },
      {
        kind: 'start',
        values: { text: 'Von unterwegs', media: expect.stringContaining('Die Mühle') },
        files: [expect.stringMatching(/^slack-file:F\d+$/)],
      },
      { kind: 'home' },
      'person-changed',
    ]);
    expect(taken.find((read) => read.kind === 'event' && read.event.incoming.event === 'slack:EvYes')).toBeDefined();
  });
});
