import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { login } from '../contracts/store-world.ts';
import { type Bench, benches } from './raw.ts';

const COUNT = 100;

describe.each(Object.entries(benches))('two processes on one database: %s', (_name, make) => {
  let bench: Bench | null = null;
  const children: ChildProcess[] = [];

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await bench?.drop();
  });

  const start = (name: string, what = 'append'): ChildProcess => {
    const args = [bench!.url, name, String(COUNT), what];
    const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), args, { silent: true, execArgv: [] });
    children.push(child);
    return child;
  };

  it('start together on nothing, write together, lose nothing, and never see each other in the way', async () => {
    bench = await make();
    const both = [start('left'), start('right')];
    const said = both.map((child) => {
      let text = '';
      child.stderr?.on('data', (chunk: Buffer) => (text += chunk));
      return () => text;
    });
    await Promise.all(both.map((child) => once(child, 'message')));
    const ended = both.map((child) => once(child, 'exit'));
    for (const child of both) child.send('go');
    expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0]);
    expect(said.map((text) => text()).join('')).not.toMatch(/error|busy/i);

    const store = await bench.open();
    const versions = await store.read(async (tx) =>
      Promise.all(['shared', 'left', 'right'].map(async (one) => (await tx.streams.load(`proposal:${one}`)).version)),
    );
    expect(versions).toEqual([2 * COUNT, COUNT, COUNT]);
    expect((await store.verify()).flaws).toEqual([]);
    await store.close();
  });

  /** What each of two processes got, doing the same at once. */
  const together = async (what: string): Promise<readonly number[]> => {
    const both = [start('left', what), start('right', what)];
    await Promise.all(both.map((child) => once(child, 'message')));
    const said = both.map((child) => once(child, 'message'));
    for (const child of both) child.send('go');
    return (await Promise.all(said)).map(([got]) => Number(got));
  };

  it('take no more calls together than a network allows one account', async () => {
    bench = await make();
    const got = await together('take');
    expect(got.reduce((sum, one) => sum + one, 0)).toBe(60);
  });

  it('replace a login once each time, whoever comes first', async () => {
    bench = await make();
    const store = await bench.open();
    await store.transact((tx) => tx.logins.put(login('masto'), 0));
    const got = await together('refresh');
    const after = await store.read((tx) => tx.logins.get('masto'));
    await store.close();
    // Each number is replaced by one process at most: who is behind gets nothing until it has caught up.
    expect(after?.version).toBe(1 + got.reduce((sum, one) => sum + one, 0));
    expect(after?.version).toBeGreaterThan(1);
  });

  it('leave a whole database behind when one is killed in the middle', async () => {
    bench = await make();
    const child = start('left');
    await once(child, 'message');
    const store = await bench.open();
    const gone = once(child, 'exit');
    child.send('go');
    for (let done = 0; done < 10; )
      done = await store.read(async (tx) => (await tx.streams.load('proposal:left')).version);
    child.kill('SIGKILL');
    await gone;
    const [left, shared] = await store.read((tx) =>
      Promise.all([tx.streams.load('proposal:left'), tx.streams.load('proposal:shared')]),
    );
    expect(left.version).toBe(shared.version);
    expect(left.version).toBeGreaterThanOrEqual(10);
    const event = { type: 'nudged', at: '2026-11-24T00:00:00.000Z' } as const;
    await store.transact((tx) => tx.streams.append('proposal:left', left.version, [event]));
    expect((await store.verify()).flaws).toEqual([]);
    await store.close();
  });
});
