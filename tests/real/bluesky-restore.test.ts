import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupStore } from '../../adapters/stores/index.ts';
import { type PublisherOptions, publisher } from '../../src/app/publish.ts';
import { restoreWhole } from '../../src/app/restore.ts';
import { go } from '../../src/app/switching.ts';
import { HOUR, type Instant, MINUTE, plus, SECOND } from '../../src/core/time.ts';
import type { Network } from '../../src/ports/network.ts';
import { type BlueskyServer, blueskyAt, openLogins, postsOf, startBluesky } from '../support/bluesky.ts';
import { approve, command, people, propose, START, testHouse } from '../support/house.ts';

const undo = { type: 'undo' as const, by: people.chris.person };

describe('an old backup of a house on Bluesky', () => {
  let server: BlueskyServer;
  let folder: string;
  beforeAll(async () => {
    server = await startBluesky();
    folder = await mkdtemp(join(tmpdir(), 'voices-real-'));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The company on one of its databases, as a process of its own. */
  const open = async (store: string, network: Network, now: Instant, seed: string, options: PublisherOptions = {}) => {
    const t = await testHouse({ store, networks: [network], now, seed });
    const delivery: PublisherOptions = { deadlineMs: 10_000, leaseMs: 30_000, ...options };
    const worker = publisher(t.house, delivery);
    const wait = async (ms: number): Promise<void> => {
      t.clock.advance(ms);
      await worker.drain();
    };
    const goBy = (me: typeof people.kim) =>
      t.house.store.transact((tx) => go({ tx, house: t.house, me, cause: null }, 'all'));
    const stateOf = async (id: string) => (await t.proposal(id)).publications.map((one) => one.state).join();
    return { ...t, delivery, wait, goBy, stateOf };
  };

  it('sends nothing again: neither what left since, nor what was undone, nor what was under way', async () => {
    const member = await server.join('rueckkehr');
    let removals = 0;
    const real = blueskyAt(server.url, openLogins({ bluesky: member.login }).logins);
    const remove: Network['remove'] = (receipt, signal) => {
      removals += 1;
      return real.remove(receipt, signal);
    };
    const network = { ...real, remove };
    const shown = () => postsOf(server.url, member.did);
    const texts = async () => (await shown()).map(({ value }) => value.text).sort();
    const [db, copy] = [join(folder, 'voices.db'), join(folder, 'copy.db')];

    let dying = false;
    const before = await open(db, network, START, 'before', {
      passing: (moment) => (dying && moment === 'after-claim' ? Promise.reject(new Error('killed')) : undefined),
    });
    const undone = await approve(before.house, 'Wird zurückgeholt.');
    await before.wait(10 * SECOND);
    expect(await before.stateOf(undone)).toBe('live');
    dying = true;
    const underWay = await approve(before.house, 'Unterwegs.');
    await before.wait(10 * SECOND);
    expect(await before.stateOf(underWay)).toBe('sending');
    const graced = await approve(before.house, 'In der Gnadenfrist.');
    const asked = await propose(before.house, 'Wartet auf eine Stimme.');
    expect(await backupStore(db, copy, before.clock.now())).toMatchObject({ flaws: [] });

    dying = false;
    const yes = { type: 'voice', by: people.ben.person, via: 'button', verdict: 'yes', revision: 1, round: 1 } as const;
    await command(before.house, asked, yes);
    await approve(before.house, 'Davon weiß die Sicherung nichts.');
    for (let i = 0; i < 4; i++) await before.wait(MINUTE);
    await command(before.house, undone, undo);
    await before.wait(MINUTE);
    const now = before.clock.now();
    await before[Symbol.asyncDispose]();
    const ledger = await shown();
    expect(await texts()).toEqual([
      'Davon weiß die Sicherung nichts.',
      'In der Gnadenfrist.',
      'Unterwegs.',
      'Wartet auf eine Stimme.',
    ]);
    expect(removals).toBe(1);

    await using t = await open(copy, network, plus(now, 10 * MINUTE), 'after');
    // No note of the removal was kept: the account itself tells.
    const report = await restoreWhole(t.house, { operator: async () => people.kim, notes: [], delivery: t.delivery });
    expect(report).toMatchObject({ resumed: false, asked: 1, found: 1, vanished: 1, there: 1 });
    expect(report.unconfirmed.map((one) => one.proposal)).toEqual([graced]);
    expect(await t.stateOf(undone)).toBe('removed');
    expect(await t.stateOf(underWay)).toBe('live');
    await t.wait(HOUR);
    expect(await shown()).toEqual(ledger);

    expect(await t.goBy(people.kim)).toEqual({ ok: true, went: false });
    expect(await t.goBy(people.ben)).toEqual({ ok: true, went: true });
    for (let i = 0; i < 4; i++) await t.wait(HOUR);
    expect(await shown()).toEqual(ledger);
    expect(removals).toBe(1);
    expect((await t.proposal(asked)).status).toBe('open');
    expect(await t.stateOf(graced)).toBe('unconfirmed');
    expect((await t.house.store.verify()).flaws).toEqual([]);

    // What is new leaves as ever.
    const fresh = await approve(t.house, 'Nach der Rückkehr.');
    await t.wait(MINUTE);
    expect(await t.stateOf(fresh)).toBe('live');
    expect(await texts()).toContain('Nach der Rückkehr.');
    expect(await shown()).toHaveLength(ledger.length + 1);
  });
});
