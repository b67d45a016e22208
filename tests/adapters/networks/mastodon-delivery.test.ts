import { describe, expect, it } from 'vitest';
import { type Publisher, publisher } from '../../../src/app/publish.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import { SECOND } from '../../../src/core/time.ts';
import { approve, command, people, START, testHouse } from '../../support/house.ts';
import { atMastodon } from '../../support/mastodon/account.ts';
import { type Fault, faults } from '../../support/mastodon/server.ts';
import type { Quirks } from '../../support/mastodon/world.ts';
import { memoryStore } from '../../support/memory.ts';

const text = 'Wir reparieren die Mühle von 1974.';
const undo = { type: 'undo' as const, by: people.chris.person };

/** A real house, a real adapter and a server that misbehaves, on one clock that moves by hand. */
async function delivery(quirks: Partial<Quirks> = {}) {
  let now = () => START;
  const at = await atMastodon({ now: () => now(), quirks });
  const t = await testHouse({ networks: [at.network], store: memoryStore() });
  now = t.clock.now;
  const worker = publisher(t.house, { deadlineMs: 250 });
  const through = async (one: Publisher = worker): Promise<void> => {
    for (let rounds = 0; rounds < 100; rounds++) {
      await one.drain();
      at.server.settle();
      const next = await one.nextAt();
      if (next === null) return;
      if (next > t.clock.now()) t.clock.set(next);
    }
    throw new Error('delivery never comes to rest');
  };
  return {
    ...t,
    ...at,
    worker,
    through,
    state: async (id: string) => (await t.proposal(id)).publications.map(({ state }) => state),
    [Symbol.asyncDispose]: async () => {
      await t[Symbol.asyncDispose]();
      await at[Symbol.asyncDispose]();
    },
  };
}

const ends = (fault: Fault): string => (fault === 'login' ? 'held' : fault === 'forbidden' ? 'refused' : 'live');
const servers: readonly Partial<Quirks>[] = [
  {},
  { keys: 'ignored' },
  { keys: 'late' },
  { replay: 'error' },
  { source: false, badToken: 422 },
];

describe.each(servers)('a server that is %j', (quirks) => {
  it.each(faults)('publishes once when the send meets: %s', async (fault) => {
    await using t = await delivery(quirks);
    t.server.plan('publish', [fault]);
    const id = await approve(t.house, text);
    await t.through();
    expect(await t.state(id)).toEqual([ends(fault)]);
    expect(t.server.posts()).toHaveLength(ends(fault) === 'live' ? 1 : 0);
  });

  it.each(faults.filter((fault) => fault !== 'forbidden'))(
    'leaves nothing behind when undone right after the send met: %s',
    async (fault) => {
      await using t = await delivery(quirks);
      t.server.plan('publish', [fault]);
      const id = await approve(t.house, text);
      t.clock.advance(6 * SECOND);
      await t.worker.step();
      await t.worker.step();
      const sent = t.server.count('publish');
      await command(t.house, id, undo);
      await t.through();
      expect((await t.proposal(id)).status).toBe('retracted');
      expect(t.server.posts().filter((post) => !post.removed)).toEqual([]);
      expect(t.server.count('publish')).toBe(sent);
    },
  );
});

describe('a server that takes text for Markdown', () => {
  const list = '1. Mühle\n2. [Kegel](https://kegel.example/)';

  it('is told that it is none', async () => {
    await using t = await delivery({ renders: 'unless-plain', source: false });
    await approve(t.house, list);
    await t.through();
    expect(t.server.posts().map((post) => [post.text, post.shown])).toEqual([[list, undefined]]);
  });

  it.each(['none', 'answer-lost', 'error-after'] as const)(
    'and does not listen: one post, whatever the answer (%s)',
    async (fault) => {
      for (const source of [true, false]) {
        await using t = await delivery({ renders: 'always', keys: 'ignored', source });
        t.server.plan('publish', [fault]);
        const id = await approve(t.house, list);
        await t.through();
        expect(t.server.posts()).toHaveLength(1);
        // Without the source nobody can say that what is shown is what was sent.
        expect(await t.state(id)).toEqual([fault === 'none' || source ? 'live' : 'unconfirmed']);
      }
    },
  );

  it('an undo while nobody can say leaves nothing behind unsaid', async () => {
    await using t = await delivery({ renders: 'always', keys: 'ignored', source: false });
    t.server.plan('publish', ['answer-lost']);
    const id = await approve(t.house, list);
    t.clock.advance(6 * SECOND);
    await t.worker.drain();
    await command(t.house, id, undo);
    await t.through();
    expect(await t.state(id)).toEqual(['unconfirmed']);
  });
});

describe('trouble upon trouble', () => {
  it.each([
    [['answer-lost', 'answer-lost'], []],
    [['error-before', 'late', 'reset'], []],
    [
      ['late', 'error-before'],
      ['html', 'limit'],
    ],
    [['cut-off'], ['reset', 'empty']],
  ] as const)('sends that meet %j and looks that meet %j are one post', async (sends, looks) => {
    await using t = await delivery({ keys: 'ignored' });
    t.server.plan('publish', sends);
    t.server.plan('find', looks);
    const id = await approve(t.house, text);
    await t.through();
    expect(await t.state(id)).toEqual(['live']);
    expect(t.server.posts()).toHaveLength(1);
  });

  it('an equal post that is not ours is neither taken for ours nor removed', async () => {
    await using t = await delivery();
    const other = t.server.say(t.me, text, { at: '2026-11-24T08:00:00.000Z' });
    t.server.plan('publish', ['answer-lost']);
    const id = await approve(t.house, text);
    await t.through();
    await command(t.house, id, undo);
    await t.through();
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(t.server.posts().filter((post) => !post.removed)).toEqual([expect.objectContaining({ id: other.id })]);
  });

  it('parts hang on one another, each once', async () => {
    await using t = await delivery({ keys: 'ignored' });
    t.server.plan('publish', ['none', 'answer-lost', 'late']);
    const id = await approve(t.house, { ...plainDraft(text, ['mastodon']), parts: ['Zweitens.', 'Drittens.'] });
    await t.through();
    expect(await t.state(id)).toEqual(['live']);
    const [first, second, third, ...more] = t.server.posts();
    expect([first?.text, second?.text, third?.text, more.length]).toEqual([text, 'Zweitens.', 'Drittens.', 0]);
    expect([first?.inReplyTo, second?.inReplyTo, third?.inReplyTo]).toEqual([null, first?.id, second?.id]);
  });

  it.each([401, 422] as const)(
    'a token revoked meanwhile (%i) holds the post until somebody signs in',
    async (badToken) => {
      await using t = await delivery({ badToken });
      t.server.world.tokens.delete(t.token);
      const id = await approve(t.house, text);
      await t.through();
      expect((await t.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'login' }]);
      const { token } = t.server.join('werkstatt-neu');
      await t.signIn({ token, accountId: t.me.id });
      const publication = (await t.proposal(id)).publications[0]?.id ?? '';
      await command(t.house, id, { type: 'release', publication, reason: 'login' });
      await t.through();
      expect(await t.state(id)).toEqual(['live']);
      expect(t.server.posts()).toHaveLength(1);
    },
  );

  it('a server that has had enough calls keeps the post waiting, and loses nothing', async () => {
    await using t = await delivery();
    t.server.plan(
      'publish',
      Array.from({ length: 3 }, () => 'limit' as const),
    );
    const id = await approve(t.house, text);
    await t.through();
    expect(await t.state(id)).toEqual(['live']);
    expect(t.server.posts()).toHaveLength(1);
  });

  it.each([
    ['405', 'stuck'],
    ['html', 'stuck'],
  ] as const)('an undo on a server without removals (%s) gives the link', async (remove, state) => {
    await using t = await delivery({ remove });
    const id = await approve(t.house, text);
    await t.through();
    await command(t.house, id, undo);
    await t.through();
    expect(await t.state(id)).toEqual([state]);
  });
});
