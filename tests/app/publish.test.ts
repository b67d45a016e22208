import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testbed } from '../../adapters/networks/testbed/index.ts';
import { startTestbed, type TestbedServer } from '../../adapters/networks/testbed/server.ts';
import { publisher } from '../../src/app/publish.ts';
import { HOUR, SECOND } from '../../src/core/time.ts';
import { approve, command, people, type TestHouse, testHouse } from '../support/house.ts';

const accounts = ['client-id', 'key', 'duplicate-refusal', 'read-back', 'none'];
const options = { deadlineMs: 300 };

let server: TestbedServer;
let t: TestHouse;
beforeEach(async () => {
  server = await startTestbed();
  const networks = accounts.map((id) =>
    testbed({ id, network: 'testbed', handle: `@${id}`, answers: 'Jana', default: true }, { url: server.url }),
  );
  t = await testHouse({ networks });
});
afterEach(async () => {
  await t[Symbol.asyncDispose]();
  await server.close();
});

const undo = { type: 'undo' as const, by: people.chris.person };

describe('a post on its way', () => {
  it('is live on every account once the grace has passed, not before', async () => {
    const id = await approve(t.house, 'Die Mühle läuft.');
    const worker = publisher(t.house, options);
    expect(await worker.drain()).toBe(0);
    expect(await worker.nextAt()).toBe((await t.proposal(id)).due);
    t.clock.advance(6 * SECOND);
    await worker.drain();
    expect((await t.proposal(id)).status).toBe('published');
    expect(server.posts().map((post) => post.text)).toEqual(accounts.map(() => 'Die Mühle läuft.'));
    expect(await worker.nextAt()).toBeNull();
  });

  it('is gone everywhere after an undo', async () => {
    const id = await approve(t.house, 'Die Mühle läuft.');
    const worker = publisher(t.house, options);
    t.clock.advance(6 * SECOND);
    await worker.drain();
    await command(t.house, id, undo);
    await worker.drain();
    expect((await t.proposal(id)).status).toBe('retracted');
    expect(server.posts().filter((post) => !post.removed)).toEqual([]);
    expect((await t.house.store.verify()).flaws).toEqual([]);
  });
  it('asks before it leaves more than an hour late', async () => {
    const id = await approve(t.house, 'Die Mühle läuft.', ['key']);
    t.clock.advance(2 * HOUR);
    await publisher(t.house, options).drain();
    expect((await t.proposal(id)).publications).toMatchObject([{ state: 'held', held: 'late' }]);
    expect(server.posts()).toEqual([]);
  });
});
