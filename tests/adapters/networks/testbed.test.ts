import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networks } from '../../../adapters/networks/index.ts';
import { testbed, testbedClasses } from '../../../adapters/networks/testbed/index.ts';
import { startTestbed } from '../../../adapters/networks/testbed/server.ts';
import { networkContract, partOf } from '../../contracts/network.ts';

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

  it('is only to be had with an address', () => {
    const means = { publicUrl: 'http://localhost' };
    expect(() => networks.testbed?.(account('x'), means)).toThrow('address');
    expect(networks.testbed?.(account('x'), { ...means, testbedUrl: 'http://localhost:1' }).network).toBe('testbed');
  });

  it('keeps its posts when its server starts anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voices-testbed-'));
    const file = join(folder, 'posts.jsonl');
    const first = await startTestbed({ file });
    const network = testbed(account('key'), { url: first.url });
    const prepared = await network.prepare(partOf('p-1'), [], '2026-11-24T13:07:31.000Z', signal);
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
    const prepared = await network.prepare(partOf('p-2'), [], '2026-11-24T13:07:31.000Z', signal);
    expect(await network.publish(prepared, signal)).toEqual({ kind: 'unknown' });
    await expect.poll(() => server.posts()).toHaveLength(1);
    expect(await network.publish(prepared, signal)).toEqual({
      kind: 'refused',
      retry: 'after',
      code: 'rate',
      afterMs: 30_000,
    });
    await server.close();
  });
});
