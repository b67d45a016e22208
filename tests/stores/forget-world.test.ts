import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import type { Store } from '../../src/ports/store.ts';
import { picture, sha, showing } from '../contracts/store-media.ts';
import { asked, at, draftRow, live, person, proposal, publication, revision } from '../contracts/store-samples.ts';
import { login, reply } from '../contracts/store-world.ts';
import { type Bench, benches } from './raw.ts';

/** Stand in the pictures, and nowhere else. */
const canary = {
  unsent: 'KANARIENBILD-ENTWURF',
  never: 'KANARIENBILD-NIE',
  loose: 'KANARIENBILD-LOSE',
  carried: 'KANARIENBILD-FREMDER-ENTWURF',
} as const;
const kept = {
  published: 'BLEIBT-VEROEFFENTLICHT',
  shared: 'BLEIBT-AUCH-BEI-BEN',
  bens: 'BLEIBT-BENS-EIGENES',
} as const;

/** As a camera makes them: nothing a database could compress, and the mark in the middle. */
const bytesWith = (mark: string) =>
  new Uint8Array(Buffer.concat([randomBytes(30_000), Buffer.from(mark), randomBytes(30_000)]));

const noted = (draft: Draft, by: string, people: string): Draft => ({
  ...draft,
  media: draft.media.map((one) => ({ ...one, by, people })),
});

async function plant(store: Store): Promise<void> {
  await store.transact(async (tx) => {
    await tx.people.put(person('p1', { name: 'Jana Kanarienvogel' }));
    await tx.people.put(person('p2', { name: 'Ben' }));
    const bringer = { shared: 'p1', bens: 'p2', carried: 'p1' } as Readonly<Record<string, string>>;
    for (const [name, mark] of Object.entries({ ...canary, ...kept }))
      await tx.media.put(picture(name, { bytes: bytesWith(mark), by: bringer[name] ?? 'p1' }));
    const rows = [
      revision('out', 1, { draft: noted(showing('Draußen', 'published', 'shared'), 'ich, am Montag', 'Ben, gefragt') }),
      revision('never', 1, { draft: showing('Nie', 'never', 'shared') }),
      revision('bens', 1, {
        by: 'p2',
        draft: noted(showing('Ben', 'shared', 'bens'), 'Kanarienvogel', 'Jana sagt ja'),
      }),
    ];
    for (const row of rows) {
      await tx.proposals.addRevision(row);
      await tx.streams.append(`proposal:${row.proposal}`, 0, [asked(row)]);
    }
    await tx.proposals.save(proposal('out', { author: 'p1', status: 'published', liveAt: at(5) }));
    await tx.proposals.save(proposal('never', { author: 'p1', status: 'withdrawn' }));
    await tx.proposals.save(proposal('bens', { author: 'p2', status: 'published', liveAt: at(5) }));
    await tx.publications.save('out', [publication('out-1', { state: 'live', liveAt: at(5), partsLive: 1 })], false);
    await tx.publications.save('bens', [publication('bens-1', { state: 'live', liveAt: at(5), partsLive: 1 })], false);
    await tx.drafts.put(draftRow('d1', { draft: showing('Entwurf', 'unsent', 'bens') }));
    const revising = { proposal: 'never', revision: 1 };
    await tx.drafts.put(draftRow('d2', { person: 'p2', draft: showing('Neu', 'carried'), of: revising }));
    await tx.logins.put(login('masto'), 0);
    await tx.replies.add([
      reply('r1', { claimedBy: 'p1', claimedAt: at(3), text: 'Danke, Kanarienvogel' }),
      reply('r2', { claimedBy: 'p2', claimedAt: at(3), author: 'Jana K.' }),
      reply('r3'),
    ]);
    const said = { key: null, at: at(1), to: null, thread: null, card: null };
    await tx.room.add({ ...said, from: 'user-p1', text: 'von Jana' });
    await tx.outbox.want({
      key: 'live',
      place: { chat: 'playground', person: null },
      subject: live('out'),
      card: null,
      cause: null,
    });
  });
}

describe.each(Object.entries(benches))('forgetting somebody who brought pictures: %s', (_name, make) => {
  let bench: Bench;
  let store: Store;
  beforeEach(async () => {
    bench = await make();
    store = await bench.open();
    await plant(store);
  });
  afterEach(async () => {
    await store.close();
    await bench.drop();
  });

  const found = async (marks: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const files = await bench.files();
    return Object.values(marks).filter((mark) => files.some(({ bytes }) => bytes.includes(mark)));
  };

  it('leaves no byte of a picture that only their words had, and every one a colleague or a reader sees', async () => {
    expect(await found({ ...canary, ...kept })).toEqual(Object.values({ ...canary, ...kept }));
    await store.forget(['p1']);
    expect(await found(canary)).toEqual([]);
    expect(await found(kept)).toEqual(Object.values(kept));
    const all = ['published', 'shared', 'bens'];
    const rows = await store.read((tx) => Promise.all(all.map((name) => tx.media.get(sha(name)))));
    expect(rows.map((row) => row?.by)).toEqual([null, null, 'p2']);
    expect(await store.transact((tx) => tx.media.expire(at(999)))).toBe(0);
    expect((await store.verify()).flaws).toEqual([]);
  });

  it('drops who took a picture, and who was named on it; that others agreed stays', async () => {
    await store.forget(['p1']);
    const shown = async (id: string) =>
      (await store.read((tx) => tx.proposals.revision(id, 1)))?.draft.media.map(({ by, people }) => [by, people]);
    const agreed = [undefined, 'Ben, gefragt'];
    expect(await shown('out')).toEqual([agreed, agreed]);
    const nothing = [undefined, undefined];
    expect(await shown('bens')).toEqual([nothing, nothing]);
  });

  it('frees what they wanted to answer, and drops their name from what people outside wrote', async () => {
    await store.forget(['p1']);
    const rows = await store.read((tx) => Promise.all(['r1', 'r2', 'r3'].map((id) => tx.replies.get(id))));
    expect(rows).toEqual([
      reply('r1', { text: '…' }),
      reply('r2', { claimedBy: 'p2', claimedAt: at(3), author: '…' }),
      reply('r3'),
    ]);
    // The network brings it in again; it is known, and stays as it is.
    const again = reply('r9', { remoteId: 'remote-r1', text: 'Danke, Kanarienvogel' });
    expect(await store.transact((tx) => tx.replies.add([again]))).toEqual([]);
    expect(await store.read((tx) => tx.logins.get('masto'))).toEqual(login('masto'));
  });

  it('tells the room that something is gone', async () => {
    const before = await store.read((tx) => tx.room.stamp());
    await store.forget(['p1']);
    expect(await store.read((tx) => tx.room.stamp())).not.toBe(before);
  });
});
