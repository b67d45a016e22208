import { describe, expect, it } from 'vitest';
import { testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { eventsOf } from '../../src/app/publish/look.ts';
import { publisher } from '../../src/app/publish.ts';
import { stop } from '../../src/app/switching.ts';
import { plainDraft } from '../../src/core/draft.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../src/core/time.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Network, Refusal } from '../../src/ports/network.ts';
import { contradictions, type Delivery, delivery } from '../support/delivery.ts';
import { approve, command, people, START, type TestHouse, testHouse } from '../support/house.ts';
import { atMastodon } from '../support/mastodon/account.ts';

const text = 'Wir reparieren die Mühle von 1974.';
const undo = { type: 'undo' as const, by: people.chris.person };
const retry = { type: 'retry' as const, by: people.jana.person, publication: null };
const login: Refusal = { kind: 'refused', retry: 'login', code: 'auth' };
const never: Refusal = { kind: 'refused', retry: 'never', code: 'media' };
const later = (afterMs: number, code: 'rate' | 'server' = 'server'): Refusal => ({
  kind: 'refused',
  retry: 'after',
  code,
  afterMs,
});

/** Messages are wanted, and nobody shows them: what would be said can be read. */
const chats = new Map([['playground', { id: 'playground' } as Chat]]);

type Turn = Refusal | 'well' | ((t: Delivery) => Promise<Refusal>);

/** A delivery on which `prepare` ends like this, in this order; afterwards all is well. */
async function turning(...turns: readonly Turn[]): Promise<Delivery> {
  const left = [...turns];
  const wrap = (network: Network): Network => ({
    ...network,
    prepare: async (...args) => {
      const turn = left.shift() ?? 'well';
      if (turn === 'well') return network.prepare(...args);
      return typeof turn === 'function' ? turn(t) : turn;
    },
  });
  const t = await delivery({ wrap, chats });
  return t;
}

const one = async (t: TestHouse, id: string) => (await t.proposal(id)).publications[0];

/** What was said about publications, in the order of its keys. */
const told = async (t: TestHouse): Promise<readonly string[]> => {
  const due = await t.house.store.read((tx) => tx.outbox.due(100));
  const topics = due.flatMap(({ subject }) => (subject.kind === 'about' ? [subject.topic] : []));
  return topics.filter((topic) => !['asked', 'live', 'published'].includes(topic)).sort();
};

async function due(t: Delivery): Promise<void> {
  t.clock.advance(6 * SECOND);
  await t.worker.drain();
}

describe.each(testbedClasses)('a part that is refused before it is sent, class %s', (kind) => {
  it('for want of a login: is held, people are asked, and leaves once when somebody has signed in', async () => {
    await using t = await turning(login);
    const id = await approve(t.house, text, [kind]);
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'held', held: 'login', attempt: 0 });
    expect(await told(t)).toEqual(['login']);
    expect(t.server.count('publish')).toBe(0);
    await command(t.house, id, { type: 'release', publication: `${id}-1`, reason: 'login' });
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'live', held: null });
    expect(t.server.posts().map((post) => post.text)).toEqual([text]);
  });

  it('for good: is refused with its reason, people are told, and leaves once when somebody sends it again', async () => {
    await using t = await turning(never);
    const id = await approve(t.house, text, [kind]);
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'refused', retry: 'never', reason: 'media', leaseUntil: null });
    expect(await told(t)).toEqual(['failed']);
    expect(t.server.count('publish')).toBe(0);
    await command(t.house, id, retry);
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'live', reason: null });
    expect(t.server.posts().map((post) => post.text)).toEqual([text]);
  });

  it('for now: waits as long as it was told to, says nothing, and loses nothing', async () => {
    await using t = await turning(later(90 * SECOND), later(30 * SECOND));
    const id = await approve(t.house, text, [kind]);
    await due(t);
    const until = plus(t.clock.now(), 90 * SECOND);
    expect(await one(t, id)).toMatchObject({ state: 'pending', reason: 'server', notBefore: until });
    expect(await t.worker.nextAt()).toBe(until);
    await t.through();
    const p = await t.proposal(id);
    expect(p.publications).toMatchObject([{ state: 'live', liveAt: plus(until, 30 * SECOND) }]);
    expect(await told(t)).toEqual([]);
    expect(t.server.posts()).toHaveLength(1);
    expect(contradictions(p, text, t.server.posts())).toEqual([]);
  });
});

describe('a refusal before sending', () => {
  it('of too much at once is one to every post of the account', async () => {
    await using t = await turning(later(90 * SECOND, 'rate'));
    for (const words of ['eins', 'zwei']) await approve(t.house, words, ['key']);
    await due(t);
    const until = plus(t.clock.now(), 90 * SECOND);
    const paced = { calls: 100, perMs: MINUTE };
    expect(await t.house.store.transact((tx) => tx.paces.take('key', paced, t.clock.now()))).toBe(until);
  });

  it('that does not end is not waited for in silence: a person is asked', async () => {
    await using t = await turning(...Array.from({ length: 50 }, () => later(2 * MINUTE)));
    const id = await approve(t.house, text, ['key']);
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'held', held: 'late' });
    expect(await told(t)).toEqual(['still']);
    expect(t.server.posts()).toEqual([]);
  });

  it('of a later part leaves what is out, and an undo takes it down', async () => {
    await using t = await turning('well', never);
    const id = await approve(t.house, { ...plainDraft('eins', ['read-back']), parts: ['zwei'] });
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'refused', reason: 'media', partsLive: 1 });
    await command(t.house, id, undo);
    await t.through();
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(t.server.posts()).toMatchObject([{ text: 'eins', removed: true }]);
  });

  it('of a later part for want of a login holds the rest, which follows once', async () => {
    await using t = await turning('well', login);
    const id = await approve(t.house, { ...plainDraft('eins', ['read-back']), parts: ['zwei'] });
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'held', held: 'login', partsLive: 1 });
    await command(t.house, id, { type: 'release', publication: `${id}-1`, reason: 'login' });
    await t.through();
    expect((await t.proposal(id)).status).toBe('published');
    const posts = t.server.posts();
    expect(posts.map((post) => [post.text, post.replyTo])).toEqual([
      ['eins', null],
      ['zwei', posts[0]?.id],
    ]);
  });

  it.each([login, never, later(MINUTE)])('that a stop has overtaken is none: %j', async (refusal) => {
    await using t = await turning(async ({ house }) => {
      await house.store.transact((tx) => stop({ tx, house, me: people.chris, cause: null }, 'all', 'weil'));
      return refusal;
    });
    const id = await approve(t.house, text, ['key']);
    await t.through();
    expect((await t.proposal(id)).status).toBe('open');
    expect(await told(t)).not.toContain('failed');
    expect(t.server.posts()).toEqual([]);
  });

  it.each([login, never, later(MINUTE)])('that an undo has overtaken ends with it: %j', async (refusal) => {
    let id = '';
    await using t = await turning(async ({ house }) => {
      await command(house, id, undo);
      return refusal;
    });
    id = await approve(t.house, text, ['key']);
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'cancelled' });
    expect(await told(t)).not.toContain('failed');
    expect(t.server.posts()).toEqual([]);
  });

  it.each([login, never, later(MINUTE)])('changes nothing where another worker was quicker: %j', async (refusal) => {
    await using t = await turning(async ({ another }) => {
      await another().drain();
      return refusal;
    });
    const id = await approve(t.house, text, ['key']);
    await t.through();
    const events = await t.house.store.read((tx) => eventsOf(tx, id, `${id}-1`));
    expect(events.map((event) => event.type)).toEqual(['claimed', 'part-live', 'went-live']);
    expect(await told(t)).toEqual([]);
    expect(t.server.posts()).toHaveLength(1);
  });
});

describe('pictures on their way to a Mastodon server', () => {
  const sha256 = '1'.repeat(64);
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const draft = { ...plainDraft(text, ['mastodon']), media: [{ sha256, type: 'image/png', alt: 'Die Mühle' }] };

  async function uploading(stored = true) {
    let now = () => START;
    const media = async () => (stored ? { type: 'image/png', bytes } : null);
    const at = await atMastodon({ now: () => now(), means: { media } });
    const t = await testHouse({ networks: [at.network], chats });
    now = t.clock.now;
    const worker = publisher(t.house, { deadlineMs: 10_000 });
    const through = async (): Promise<void> => {
      for (let rounds = 0; rounds < 100; rounds++) {
        await worker.drain();
        const next = await worker.nextAt();
        if (next === null) return;
        if (next > t.clock.now()) t.clock.set(next);
      }
      throw new Error('delivery never comes to rest');
    };
    const dispose = async (): Promise<void> => {
      await t[Symbol.asyncDispose]();
      await at[Symbol.asyncDispose]();
    };
    return { ...t, ...at, through, [Symbol.asyncDispose]: dispose };
  }

  it('wait for somebody to sign in', async () => {
    await using t = await uploading();
    t.server.world.tokens.delete(t.token);
    const id = await approve(t.house, draft);
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'held', held: 'login' });
    expect([t.server.count('media'), t.server.count('publish')]).toEqual([1, 0]);
    const { token } = t.server.join('werkstatt-neu');
    await t.signIn({ token, accountId: t.me.id, server: t.server.url });
    await command(t.house, id, { type: 'release', publication: `${id}-1`, reason: 'login' });
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'live' });
    expect(t.server.posts().map((post) => post.media.length)).toEqual([1]);
  });

  it('that the server will never take are told of', async () => {
    await using t = await uploading(false);
    const id = await approve(t.house, draft);
    await t.through();
    expect(await one(t, id)).toMatchObject({ state: 'refused', reason: 'media' });
    expect(await told(t)).toEqual(['failed']);
    expect(t.server.count('publish')).toBe(0);
  });

  it('are tried again when the server has had too much, and arrive within one post', async () => {
    await using t = await uploading();
    t.server.plan('media', ['limit', 'error-before', 'reset']);
    const id = await approve(t.house, draft);
    await t.through();
    const { liveAt = null } = (await one(t, id)) ?? {};
    expect(await one(t, id)).toMatchObject({ state: 'live' });
    expect(liveAt !== null && liveAt < plus(START, HOUR)).toBe(true);
    expect(t.server.posts().map((post) => [post.text, post.media.length])).toEqual([[text, 1]]);
  });
});
