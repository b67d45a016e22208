import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networks } from '../../../adapters/networks/index.ts';
import { testbed, testbedClasses } from '../../../adapters/networks/testbed/index.ts';
import { startTestbed } from '../../../adapters/networks/testbed/server.ts';
import { networkContract, partOf } from '../../contracts/network.ts';
import { bareMeans } from '../../support/network-means.ts';
import { ready } from '../../support/ready.ts';
import { soon } from '../../support/soon.ts';

const signal = new AbortController().signal;
const account = (id: string, handle = `@${id}`) => ({
  id,
  network: 'testbed',
  handle,
  answers: 'Jana',
  default: false,
});

for (const kind of testbedClasses) {
  networkContract(`testbed, ${kind}`, async () => {
    const server = await startTestbed();
    return {
      network: testbed(account(kind), { url: server.url }),
      count: async (id) => server.posts().filter((post) => post.id === id && !post.removed).length,
      close: server.close,
    };
  });
}

describe('the test network', () => {
  it('is what its handle says, and read-back for any other', () => {
    expect(testbedClasses.map((kind) => testbed(account('x', `@${kind}`), { url: '' }).recovery.class)).toEqual(
      testbedClasses,
    );
    expect(testbed(account('x', '@werkstatt'), { url: '' }).recovery.class).toBe('read-back');
  });

  it('is only to be had with an address', async () => {
    const means = bareMeans();
    const factory = await networks.testbed?.();
    expect(() => factory?.(account('x'), means)).toThrow('address');
    expect(factory?.(account('x'), { ...means, testbedUrl: 'http://localhost:1' }).network).toBe('testbed');
  });

  it('keeps its posts when its server starts anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voices-testbed-'));
    const file = join(folder, 'posts.jsonl');
    const first = await startTestbed({ file });
    const network = testbed(account('key'), { url: first.url });
    const prepared = await ready(network, partOf('p-1'));
    await network.publish(prepared, signal);
    await first.close();
    const second = await startTestbed({ file });
    const again = testbed(account('key'), { url: second.url });
    expect(await again.publish(prepared, signal)).toMatchObject({ kind: 'live', receipt: { remoteId: 't1' } });
    expect(second.posts()).toHaveLength(1);
    await second.close();
    await rm(folder, { recursive: true });
  });

  it('can be told over HTTP what shall go wrong, and lets late posts appear by themselves', async () => {
    const server = await startTestbed({ lateMs: 1 });
    const network = testbed(account('read-back'), { url: server.url });
    const body = JSON.stringify({ on: 'publish', faults: ['late', 'limit'] });
    await fetch(`${server.url}/plan`, { method: 'POST', body });
    const prepared = await ready(network, partOf('p-2'));
    expect(await network.publish(prepared, signal)).toEqual({ kind: 'unknown' });
    await soon(() => server.posts()).toHaveLength(1);
    expect(await network.publish(prepared, signal)).toEqual({
      kind: 'refused',
      retry: 'after',
      code: 'rate',
      afterMs: 30_000,
    });
    await server.close();
  });

  it('can fail one account and spare the others', async () => {
    const server = await startTestbed();
    const [mine, yours] = ['mine', 'yours'].map((id) => testbed(account(id, '@read-back'), { url: server.url }));
    if (mine === undefined || yours === undefined) throw new Error('no networks');
    server.plan('publish', ['empty', 'empty']);
    server.plan('publish', ['limit'], 'read-back/mine');
    const outcome = async (network: typeof mine, publication: string) =>
      (await network.publish(await ready(network, partOf(publication)), signal)).kind;
    expect(await outcome(mine, 'p-3')).toBe('refused');
    expect(await outcome(mine, 'p-4')).toBe('live');
    expect(await outcome(yours, 'p-5')).toBe('unknown');
    const body = JSON.stringify({ on: 'publish', faults: ['html'], place: 'read-back/mine' });
    await fetch(`${server.url}/plan`, { method: 'POST', body });
    expect(await outcome(mine, 'p-6')).toBe('unknown');
    expect(await outcome(yours, 'p-7')).toBe('unknown');
    expect(await outcome(yours, 'p-8')).toBe('live');
    await server.close();
  });

  it('tells what came in, and what it will never answer', async () => {
    const server = await startTestbed();
    const told: string[] = [];
    const endOn = server.onRequest((on) => told.push(on));
    const given = new AbortController();
    const endHeld = server.onHeld((id) => {
      told.push(id);
      given.abort();
    });
    server.plan('publish', ['slow']);
    const url = `${server.url}/read-back/x/posts`;
    const init = { method: 'POST', body: JSON.stringify({ text: 'a' }) };
    const held = fetch(url, { ...init, headers: { 'x-request-id': 'seven' }, signal: given.signal });
    await expect(held).rejects.toThrow('aborted');
    expect(told).toEqual(['publish', 'seven']);
    expect(server.posts()).toHaveLength(1);
    endOn();
    endHeld();
    await fetch(url);
    expect(told).toHaveLength(2);
    await server.close();
  });
});
