import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlueskyMeans } from '../../adapters/networks/bluesky/index.ts';
import { publisher } from '../../src/app/publish.ts';
import { plainDraft } from '../../src/core/draft.ts';
import { SECOND } from '../../src/core/time.ts';
import type { Network } from '../../src/ports/network.ts';
import {
  type BlueskyServer,
  type BrokenWire,
  blueskyAt,
  cutOff,
  type Member,
  type Mishap,
  openLogins,
  postsOf,
  says,
  startBluesky,
  startWire,
} from '../support/bluesky.ts';
import { approve, command, people, type TestHouse, testHouse } from '../support/house.ts';
import { ready } from '../support/ready.ts';

const PUT = 'com.atproto.repo.putRecord';
interface Changes {
  readonly wrap?: (network: Network) => Network;
  readonly more?: Partial<BlueskyMeans>;
}

const undo = { type: 'undo' as const, by: people.chris.person };

describe('a post on its way to Bluesky', () => {
  let server: BlueskyServer;
  let wire: BrokenWire;
  let n = 0;
  beforeAll(async () => {
    server = await startBluesky();
    wire = await startWire(server.url);
  }, 60_000);
  afterAll(async () => {
    await wire.close();
    await server.close();
  });

  /** A house with one account of a new member, behind the wire that can break. */
  const home = async ({ wrap = (x: Network) => x, more = {} }: Changes = {}) => {
    n += 1;
    const member = await server.join(`haus${n}`);
    const vault = openLogins({ bluesky: member.login });
    const network = wrap(blueskyAt(wire.url, vault.logins, more));
    const t = await testHouse({ networks: [network] });
    const worker = () => publisher(t.house, { deadlineMs: 10_000, leaseMs: 30_000 });
    return { t, member, vault, worker, texts: () => texts(member) };
  };
  const texts = async ({ did }: Member) => (await postsOf(server.url, did)).map(({ value }) => value.text).toReversed();
  const stateOf = async (t: TestHouse, id: string) => (await t.proposal(id)).publications[0];
  /** Works and lets time pass until nothing is left to do by itself. */
  const through = async (t: TestHouse, workers = [publisher(t.house)]) => {
    for (let rounds = 0; rounds < 40; rounds++) {
      await Promise.all(workers.map((one) => one.drain()));
      const at = await workers[0]!.nextAt();
      if (at === null) return;
      if (at > t.clock.now()) t.clock.set(at);
    }
    throw new Error('delivery never comes to rest');
  };

  it('is one record, though five workers are at it at once', async () => {
    const { t, texts, worker } = await home();
    await using _ = t;
    const id = await approve(t.house, 'Fünf auf einmal.');
    t.clock.advance(6 * SECOND);
    await Promise.all(Array.from({ length: 5 }, () => worker().drain()));
    await through(t);
    expect(await stateOf(t, id)).toMatchObject({ state: 'live', attempt: 1 });
    expect(await texts()).toEqual(['Fünf auf einmal.']);
  });

  it('is one record, though five send the stored bytes at the same moment', async () => {
    const { t, texts } = await home();
    await using _ = t;
    const network = t.house.networks.get('bluesky')!;
    const signal = new AbortController().signal;
    const part = { text: 'Gleichzeitig.', language: 'de', warning: null, visibility: 'public', replyTo: null } as const;
    const whole = { ...part, publication: 'p-0', n: 0, signature: null, media: [] };
    const prepared = await ready(network, whole, { now: t.clock.now() });
    const out = await Promise.all(Array.from({ length: 5 }, () => network.publish(prepared, signal)));
    expect(new Set(out.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(out[0]).toMatchObject({ kind: 'live' });
    expect(await texts()).toEqual(['Gleichzeitig.']);
  });

  it('goes out in three parts, and comes back in reverse, verified', async () => {
    const removed: string[] = [];
    const { t, texts } = await home({
      wrap: (network) => ({
        ...network,
        remove: (receipt, signal) => {
          removed.push(receipt.remoteId);
          return network.remove(receipt, signal);
        },
      }),
    });
    await using _ = t;
    const id = await approve(t.house, { ...plainDraft('eins', ['bluesky']), parts: ['zwei', 'drei'] });
    await through(t);
    expect(await texts()).toEqual(['eins', 'zwei', 'drei']);
    const rows = await t.house.store.read((tx) => tx.publications.parts(`${id}-1`));
    const ids = rows.map((row) => row.receipt?.remoteId);
    expect(ids).toHaveLength(3);
    await command(t.house, id, undo);
    await through(t);
    expect(removed).toEqual(ids.toReversed());
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(await stateOf(t, id)).toMatchObject({ state: 'removed' });
    expect(await texts()).toEqual([]);
  });

  it('stays gone after an undo, though its bytes were waiting to be sent again', async () => {
    const { t, texts, worker } = await home();
    await using _ = t;
    const id = await approve(t.house, 'Zurückgenommen.');
    // Its answer is lost, so that it waits to be sent again when the undo comes.
    wire.plan(PUT, 'drop');
    t.clock.advance(6 * SECOND);
    await worker().drain();
    expect(await stateOf(t, id)).toMatchObject({ state: 'sending' });
    expect(await texts()).toEqual(['Zurückgenommen.']);
    const puts = () => wire.seen.filter((one) => one === PUT).length;
    const before = puts();
    await command(t.house, id, undo);
    await through(t, [worker(), worker(), worker()]);
    const again = command(t.house, id, { type: 'retry', by: people.jana.person, publication: null });
    await expect(again).rejects.toThrow('refused');
    await through(t, [worker(), worker()]);
    expect(puts()).toBe(before);
    expect(await stateOf(t, id)).toMatchObject({ state: 'removed' });
    expect(await texts()).toEqual([]);
  });

  const accepted: readonly (readonly [string, Mishap])[] = [['the answer is lost', 'drop']];
  const unheard: readonly (readonly [string, Mishap])[] = [
    ['the line is cut before it', 'reset'],
    ['somebody answers with a page', says(200, '<html>Willkommen</html>', { 'content-type': 'text/html' })],
    ['the answer is cut off', cutOff],
    ['a gateway fails', says(502, { error: 'UpstreamFailure', message: 'no' })],
    ['it is too much at once', says(429, { error: 'RateLimitExceeded' }, { 'retry-after': '7' })],
  ];
  it.each([...accepted, ...unheard])('ends as one record where %s', async (_, mishap) => {
    const { t, texts } = await home();
    await using _house = t;
    const id = await approve(t.house, 'Einmal.');
    wire.plan(PUT, mishap, mishap);
    await through(t);
    expect(await stateOf(t, id)).toMatchObject({ state: 'live' });
    expect(await texts()).toEqual(['Einmal.']);
  });

  it('is held where the login died, and leaves once after somebody signed in again', async () => {
    const { t, texts, member, vault } = await home();
    await using _ = t;
    const mine = vault.kept.get('bluesky')!;
    await vault.logins.save('bluesky', 'bluesky', { ...mine.login, accessJwt: 'x', refreshJwt: 'x', password: 'x' }, 1);
    const id = await approve(t.house, 'Wartet auf jemanden.');
    t.clock.advance(6 * SECOND);
    await publisher(t.house).drain();
    expect(await stateOf(t, id)).toMatchObject({ state: 'held', held: 'login' });
    expect(await texts()).toEqual([]);
    await vault.logins.save('bluesky', 'bluesky', member.login, 2);
    // A worker that starts sets free what waited for a login.
    const stop = new AbortController();
    await publisher(t.house).run(async () => stop.abort(), stop.signal);
    await through(t);
    expect(await stateOf(t, id)).toMatchObject({ state: 'live' });
    expect(await texts()).toEqual(['Wartet auf jemanden.']);
  });

  it('is not out where nobody listens, says so, and leaves when somebody does', async () => {
    const gone = await startWire();
    await gone.close();
    let up = false;
    const fetchThere: typeof fetch = (url, init) => fetch(up ? url : String(url).replace(wire.url, gone.url), init);
    const { t, texts } = await home({ more: { fetch: fetchThere } });
    await using _ = t;
    const id = await approve(t.house, 'Später.');
    t.clock.advance(6 * SECOND);
    await publisher(t.house).drain();
    expect(await stateOf(t, id)).toMatchObject({ state: 'pending', reason: 'unreachable' });
    up = true;
    await through(t);
    expect(await stateOf(t, id)).toMatchObject({ state: 'live', reason: null });
    expect(await texts()).toEqual(['Später.']);
  });
});
