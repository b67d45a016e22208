import { describe, expect, it } from 'vitest';
import { microblog } from '../../adapters/networks/microblog/index.ts';
import { testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { startTestbed } from '../../adapters/networks/testbed/server.ts';
import { publisher } from '../../src/app/publish.ts';
import { stop } from '../../src/app/switching.ts';
import { plainDraft } from '../../src/core/draft.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../src/core/time.ts';
import type { Network } from '../../src/ports/network.ts';
import { contradictions, delivery } from '../support/delivery.ts';
import { approve, command, people, START, testHouse } from '../support/house.ts';

const text = 'Die Mühle läuft.';
const undo = { type: 'undo' as const, by: people.chris.person };
const shown = (t: { server: { posts(): readonly { text: string; removed: boolean }[] } }) =>
  t.server
    .posts()
    .filter((post) => !post.removed)
    .map((post) => post.text);

describe('a post on its way', () => {
  it('is live on every account once the grace has passed, not before', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text);
    expect(await t.worker.drain()).toBe(0);
    expect(await t.worker.nextAt()).toBe((await t.proposal(id)).due);
    t.clock.advance(6 * SECOND);
    await t.worker.drain();
    expect((await t.proposal(id)).status).toBe('published');
    expect(shown(t)).toEqual(testbedClasses.map(() => text));
    expect(await t.worker.nextAt()).toBeNull();
  });

  it('is gone everywhere after an undo, and its history is whole', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text);
    await t.through();
    await command(t.house, id, undo);
    await t.through();
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(shown(t)).toEqual([]);
    expect((await t.house.store.verify()).flaws).toEqual([]);
  });

  it('goes out part by part, each an answer to the one before, and comes back in reverse', async () => {
    const removed: string[] = [];
    const wrap = (network: Network): Network => ({
      ...network,
      remove: (receipt, signal) => {
        removed.push(receipt.remoteId);
        return network.remove(receipt, signal);
      },
    });
    await using t = await delivery({ wrap });
    const id = await approve(t.house, { ...plainDraft('eins', ['read-back']), parts: ['zwei', 'drei'] });
    await t.through();
    const posts = t.server.posts();
    expect(posts.map((post) => [post.text, post.replyTo])).toEqual([
      ['eins', null],
      ['zwei', posts[0]?.id],
      ['drei', posts[1]?.id],
    ]);
    await command(t.house, id, undo);
    await t.through();
    expect(removed).toEqual(posts.map((post) => post.id).toReversed());
    expect((await t.proposal(id)).status).toBe('retracted');
  });

  it('takes down the parts that are out when a later one is refused and somebody undoes', async () => {
    await using t = await delivery();
    t.server.plan('publish', ['none', 'limit']);
    const id = await approve(t.house, { ...plainDraft('eins', ['key']), parts: ['zwei'] });
    t.clock.advance(6 * SECOND);
    await t.worker.drain();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'pending', partsLive: 1 }]);
    await command(t.house, id, undo);
    expect((await t.proposal(id)).status).toBe('retracting');
    await t.through();
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(shown(t)).toEqual([]);
  });

  it('asks before it leaves more than an hour late', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text, ['key']);
    t.clock.advance(2 * HOUR);
    await t.worker.drain();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'late' }]);
    expect(t.server.posts()).toEqual([]);
  });

  it('leaves once, however many workers there are', async () => {
    await using t = await delivery();
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map((words) => approve(t.house, words)));
    t.clock.advance(6 * SECOND);
    await Promise.all(Array.from({ length: 4 }, () => t.another().drain()));
    await t.through();
    for (const [i, words] of ['a', 'b', 'c', 'd'].entries()) {
      const p = await t.proposal(ids[i] ?? '');
      expect(p.status).toBe('published');
      expect(contradictions(p, words, t.server.posts())).toEqual([]);
    }
  });

  it('stays where it is after a stop, on one network as on all', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text);
    t.clock.advance(6 * SECOND);
    await t.worker.step();
    await t.worker.step();
    const out = t.server.posts().length;
    await t.house.store.transact((tx) =>
      stop({ tx, house: t.house, me: people.chris, cause: null }, 'testbed', 'weil'),
    );
    await t.through();
    expect(t.server.posts()).toHaveLength(out);
    const states = (await t.proposal(id)).publications.map((one) => one.state).sort();
    expect(states).toEqual(['held', 'held', 'held', 'held', 'live']);
  });
});

describe('the microblog, where recording is publishing', () => {
  const account = { id: 'blog', network: 'microblog', handle: '@werkstatt', answers: 'Jana', default: true };

  it('is live in one transaction with its receipt, and gone in one', async () => {
    await using t = await testHouse({ networks: [microblog(account, { publicUrl: 'https://example.org' })] });
    const worker = publisher(t.house);
    const id = await approve(t.house, text);
    t.clock.advance(6 * SECOND);
    expect(await worker.drain()).toBe(1);
    const [one] = (await t.proposal(id)).publications;
    expect(one).toMatchObject({ state: 'live', attempt: 0 });
    const parts = await t.house.store.read((tx) => tx.publications.parts(one?.id ?? ''));
    expect(parts.map((part) => part.receipt)).toEqual([
      { remoteId: one?.id, url: `https://example.org/posts/${one?.id}` },
    ]);
    await command(t.house, id, undo);
    expect(await worker.drain()).toBe(1);
    expect((await t.proposal(id)).status).toBe('retracted');
  });

  it('is held where a picture is gone, and leaves with all of them', async () => {
    await using t = await testHouse({ networks: [microblog(account, { publicUrl: 'https://example.org' })] });
    const worker = publisher(t.house);
    const [here, gone] = ['aa', 'bb'].map((letters) => letters.repeat(32));
    const shown = (...pictures: readonly (string | undefined)[]) => ({
      ...plainDraft(text, ['blog']),
      media: pictures.map((sha256 = '') => ({ sha256, type: 'image/png', alt: 'Eine Mühle.' })),
    });
    const row = { sha256: here ?? '', type: 'image/png', bytes: Uint8Array.of(1), width: 1, height: 1, by: null };
    await t.house.store.transact((tx) => tx.media.put({ ...row, at: START }));
    const whole = await approve(t.house, shown(here, here));
    const torn = await approve(t.house, shown(here, gone));
    t.clock.advance(6 * SECOND);
    await worker.drain();
    expect((await t.proposal(whole)).publications).toMatchObject([{ state: 'live' }]);
    expect((await t.proposal(torn)).publications).toMatchObject([{ state: 'held', held: 'picture', liveAt: null }]);
    await command(t.house, torn, { type: 'withdraw', by: people.jana.person });
    expect((await t.proposal(torn)).status).toBe('withdrawn');
  });
});

describe('what is not as it was', () => {
  it('holds an account nobody can publish on, lets the others go, and tries again after a restart', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text, ['key', 'read-back']);
    t.clock.advance(6 * SECOND);
    const poorer = { ...t.house, networks: new Map([...t.house.networks].filter(([account]) => account !== 'key')) };
    await publisher(poorer, { deadlineMs: 250 }).drain();
    const states = async () => (await t.proposal(id)).publications.map((one) => [one.account, one.state, one.held]);
    expect(await states()).toEqual([
      ['key', 'held', 'login'],
      ['read-back', 'live', null],
    ]);
    const over = new AbortController();
    await t.worker.run(async () => over.abort(), over.signal);
    expect(await states()).toEqual([
      ['key', 'live', null],
      ['read-back', 'live', null],
    ]);
  });

  it('does not let out after a restart what has become too late meanwhile', async () => {
    await using t = await delivery();
    t.server.plan('publish', ['login']);
    const id = await approve(t.house, text, ['key']);
    await t.through();
    t.clock.advance(2 * HOUR);
    const over = new AbortController();
    await t.worker.run(async () => over.abort(), over.signal);
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'late' }]);
    expect(t.server.posts()).toEqual([]);
  });

  it('sends nothing under a name that is not the one voiced', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text, ['key']);
    t.clock.advance(6 * SECOND);
    const accounts = t.house.leitbild.accounts.map((account) => ({ ...account, handle: '@neu' }));
    await publisher({ ...t.house, leitbild: { ...t.house.leitbild, accounts } }, { deadlineMs: 250 }).drain();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'changed' }]);
    expect(t.server.posts()).toEqual([]);
  });

  it('leaves to a person what a vanished account still shows', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text, ['key']);
    await t.through();
    await command(t.house, id, undo);
    await publisher({ ...t.house, networks: new Map() }).drain();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'stuck' }]);
  });
});

describe('a network that misbehaves', () => {
  const spoiled =
    (more: Partial<Network>) =>
    (network: Network): Network =>
      network.account.id === 'key' ? { ...network, ...more } : network;

  it('never stops the others: what cannot be prepared is tried later, ever more rarely', async () => {
    let tries = 0;
    const prepare = async (): Promise<never> => {
      tries += 1;
      throw new Error(`kein Anschluss: ${text}`);
    };
    await using t = await delivery({ wrap: spoiled({ prepare }) });
    const id = await approve(t.house, text);
    t.clock.advance(6 * SECOND);
    await t.worker.drain();
    expect((await t.proposal(id)).publications.filter((one) => one.state === 'live')).toHaveLength(
      testbedClasses.length - 1,
    );
    expect(tries).toBe(1);
    const again = await t.worker.nextAt();
    expect(again !== null && again > t.clock.now() && again < plus(t.clock.now(), MINUTE)).toBe(true);
    t.clock.set(again ?? START);
    await t.worker.drain();
    expect(tries).toBe(2);
    expect(JSON.stringify(t.logs)).not.toContain('Mühle');
  });

  it('is not waited for beyond the deadline, even if it ignores the signal', async () => {
    await using t = await delivery({ wrap: spoiled({ publish: () => new Promise(() => undefined) }) });
    const id = await approve(t.house, text, ['key']);
    t.clock.advance(6 * SECOND);
    await t.another({ deadlineMs: 20 }).drain();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'sending', leaseUntil: null }]);
  });

  it('counts as unknown when it throws or gives a receipt nobody could use', async () => {
    for (const publish of [
      async () => Promise.reject(new Error('kaputt')),
      async () => ({ kind: 'live' as const, receipt: { remoteId: '', url: '' } }),
    ]) {
      await using t = await delivery({ wrap: spoiled({ publish }) });
      const id = await approve(t.house, text, ['key']);
      t.clock.advance(6 * SECOND);
      await t.worker.drain();
      expect((await t.proposal(id)).publications).toMatchObject([{ state: 'sending', partsLive: 0 }]);
    }
  });

  it('is tried again when nobody listens there: nothing has left', async () => {
    const gone = await startTestbed();
    await gone.close();
    await using t = await delivery({ url: gone.url });
    const id = await approve(t.house, text, ['none']);
    t.clock.advance(6 * SECOND);
    await t.worker.drain();
    expect((await t.proposal(id)).publications).toMatchObject([
      { state: 'pending', notBefore: plus(t.clock.now(), 30 * SECOND) },
    ]);
  });
});

describe('a worker', () => {
  it('refuses a deadline that could outlive half its lease', async () => {
    await using t = await testHouse();
    expect(() => publisher(t.house, { leaseMs: 1000, deadlineMs: 500 })).toThrow(RangeError);
  });

  it('works whenever it is woken, until the signal, through failures of the store', async () => {
    await using t = await delivery();
    const id = await approve(t.house, text, ['key']);
    const over = new AbortController();
    let broken = true;
    const store = {
      ...t.house.store,
      transact: ((work) =>
        broken
          ? Promise.reject(new Error('disk full'))
          : t.house.store.transact(work)) as typeof t.house.store.transact,
    };
    const woken: (string | null)[] = [];
    await publisher({ ...t.house, store }, { deadlineMs: 250, lanes: 1 }).run(async (at) => {
      woken.push(at);
      broken = false;
      if (at === null) over.abort();
      else t.clock.set(at);
    }, over.signal);
    expect(woken).toEqual([plus(START, 5 * SECOND), null]);
    expect((await t.proposal(id)).status).toBe('published');
    expect(t.logs).toMatchObject([{ message: 'delivery stumbled' }]);
  });
});
