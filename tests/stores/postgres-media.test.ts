import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { picture, sha, showing } from '../contracts/store-media.ts';
import { at, draftRow, person, proposal, revision } from '../contracts/store-samples.ts';
import { gate } from '../support/gate.ts';
import { type Bench, postgresBench } from './raw.ts';

/** SQLite lets one writer in at a time; here one may be about to use what another removes. */
describe('a picture somebody is about to use, on PostgreSQL', () => {
  let bench: Bench;
  let store: Store;
  beforeEach(async () => {
    bench = await postgresBench();
    store = await bench.open();
    await store.transact(async (tx) => {
      await tx.people.put(person('p1'));
      await tx.people.put(person('p2'));
      await tx.media.put(picture('wanted'));
    });
  });
  afterEach(async () => {
    await store.close();
    await bench.drop();
  });

  /** Writes a draft of Ben's that shows it, and waits before it is committed. */
  const writing = async () => {
    const [written, go] = [gate(), gate()];
    const done = store.transact(async (tx) => {
      await tx.drafts.put(draftRow('d1', { person: 'p2', draft: showing('gleich', 'wanted') }));
      written.open();
      await go.passed;
    });
    await written.passed;
    return { done, go };
  };
  const isHere = () => store.read(async (tx) => (await tx.media.get(sha('wanted'))) !== null);

  it('is left aside by whoever clears up', async () => {
    const { done, go } = await writing();
    expect(await store.transact((tx) => tx.media.expire(at(9)))).toBe(0);
    go.open();
    await done;
    expect(await isHere()).toBe(true);
    await store.transact((tx) => tx.drafts.remove('d1'));
    expect(await store.transact((tx) => tx.media.expire(at(9)))).toBe(1);
  });

  it('is left aside while a version under way shows it again', async () => {
    const version = (n: number, ...pictures: readonly string[]) =>
      revision('p', n, { at: at(n), draft: showing('x', ...pictures) });
    await store.transact(async (tx) => {
      await tx.proposals.addRevision(version(1, 'wanted'));
      await tx.proposals.addRevision(version(2));
      await tx.proposals.save(proposal('p', { revision: 2 }));
    });
    const [written, go] = [gate(), gate()];
    const done = store.transact(async (tx) => {
      await tx.proposals.addRevision(version(3, 'wanted'));
      await tx.proposals.save(proposal('p', { revision: 3 }));
      written.open();
      await go.passed;
    });
    await written.passed;
    expect(await store.transact((tx) => tx.media.expire(at(9)))).toBe(0);
    go.open();
    await done;
    expect(await store.transact((tx) => tx.media.expire(at(9)))).toBe(0);
    expect(await isHere()).toBe(true);
  });

  it('is waited for when somebody who brought it is forgotten', async () => {
    const { done, go } = await writing();
    const forgetting = store.forget(['p1']);
    while ((await bench.rows('select 1 as x from pg_locks where not granted')).length === 0);
    go.open();
    await Promise.all([done, forgetting]);
    expect(await isHere()).toBe(true);
    expect((await store.read((tx) => tx.media.get(sha('wanted'))))?.by).toBeNull();
  });
});
