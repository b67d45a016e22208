import { expect, it } from 'vitest';
import type { LoginRow, ReplyRow, TrialRow } from '../../src/ports/rows.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Blocks } from './store.ts';
import { at } from './store-samples.ts';

export const login = (account: string, more: Partial<LoginRow> = {}): LoginRow => ({
  account,
  network: 'mastodon',
  keyId: 'k1',
  nonce: 'bm9uY2U=',
  box: 'c2VhbGVk',
  version: 1,
  since: at(0),
  state: null,
  until: null,
  checkedAt: null,
  ...more,
});

export const reply = (id: string, more: Partial<ReplyRow> = {}): ReplyRow => ({
  id,
  network: 'mastodon',
  account: 'masto',
  remoteId: `remote-${id}`,
  url: `https://example.org/${id}`,
  target: `target-${id}`,
  author: 'Leserin',
  text: 'Schöne Mühle',
  at: at(1),
  to: null,
  seenAt: at(2),
  proposal: null,
  claimedBy: null,
  claimedAt: null,
  answer: null,
  ...more,
});

/** Logins, answers from outside, paces and test posts: what accounts outside need. */
export function storeWorldContract(blocks: Blocks): void {
  logins(blocks);
  replies(blocks);
  paces(blocks);
  trials(blocks);
}

function logins({ store, again }: Blocks): void {
  const put = (row: LoginRow, replaces: number, one: Store = store()) =>
    one.transact((tx) => tx.logins.put(row, replaces));
  const get = (account: string) => store().read((tx) => tx.logins.get(account));

  it('replaces a login only where it is still the one that was read', async () => {
    expect(await get('l1')).toBeNull();
    expect(await put(login('l1', { version: 2 }), 1)).toBe(false);
    expect(await put(login('l1'), 0)).toBe(true);
    expect(await put(login('l1', { box: 'other' }), 0)).toBe(false);
    expect(await put(login('l1', { box: 'bmV1', version: 2 }), 1)).toBe(true);
    expect(await put(login('l1', { box: 'late', version: 2 }), 1)).toBe(false);
    expect(await get('l1')).toEqual(login('l1', { box: 'bmV1', version: 2 }));
  });

  it('lets one of several refresh a login', async () => {
    const other = await again();
    await put(login('l2'), 0);
    const won = await Promise.all(
      [store(), other, store(), other].map((one, n) => put(login('l2', { box: `b${n}`, version: 2 }), 1, one)),
    );
    const made = await Promise.all([store(), other].map((one, n) => put(login('l3', { box: `b${n}` }), 0, one)));
    await other.close();
    expect([won.filter(Boolean).length, made.filter(Boolean).length]).toEqual([1, 1]);
    expect((await get('l2'))?.box).toBe(`b${won.indexOf(true)}`);
  });

  it('notes what the network said, and leaves the sealed part alone', async () => {
    await put(login('l4', { version: 7 }), 0);
    const said = { state: 'ok', until: at(900), checkedAt: at(5) } as const;
    await store().transact((tx) => tx.logins.mark('l4', said));
    expect(await get('l4')).toEqual({ ...login('l4', { version: 7 }), ...said });
  });

  it('lists and removes them', async () => {
    await put(login('z9'), 0);
    await put(login('a0'), 0);
    const all = (await store().read((tx) => tx.logins.list())).map((row) => row.account);
    expect([all.at(0), all.at(-1)]).toEqual(['a0', 'z9']);
    await store().transact((tx) => tx.logins.remove('z9'));
    expect(await get('z9')).toBeNull();
  });
}

function replies({ store, again }: Blocks): void {
  const add = (...rows: readonly ReplyRow[]) => store().transact((tx) => tx.replies.add(rows));
  const get = (id: string) => store().read((tx) => tx.replies.get(id));
  const ids = (rows: readonly ReplyRow[]) => rows.map((row) => row.id);

  it('adds what is not known yet, oldest first', async () => {
    const rows = [reply('r2', { at: at(9) }), reply('r1', { at: at(3) })];
    expect(ids(await add(...rows))).toEqual(['r1', 'r2']);
    const same = { ...rows[0]!, id: 'r3', text: 'geändert' };
    const elsewhere = { ...rows[0]!, id: 'r4', account: 'other' };
    expect(ids(await add(same, elsewhere))).toEqual(['r4']);
    expect(await get('r2')).toEqual(rows[0]);
    expect(await get('r3')).toBeNull();
  });

  it('never loses an answer because its short name is taken', async () => {
    await add(reply('short'));
    let tries = 0;
    const added = await store().transact((tx) => {
      tries += 1;
      return tx.replies.add([reply(tries === 1 ? 'short' : 'other', { remoteId: 'remote-second' })]);
    });
    expect([ids(added), tries]).toEqual([['other'], 2]);
  });

  it('keeps whatever people outside write', async () => {
    const wild = reply('wild', { author: 'Ei\0n', text: `Zeile\0\n\ud800 “quotes” 👩‍🔧`, target: '{"root":"a\0"}' });
    await add(wild);
    expect(await get('wild')).toMatchObject({ author: wild.author, text: wild.text });
    expect(await store().read((tx) => tx.replies.byTarget('masto', wild.target))).toMatchObject({ id: 'wild' });
    expect(await add({ ...wild, id: 'wild2' })).toEqual([]);
  });

  it('finds what waits for an answer, oldest first, until one is under way', async () => {
    await add(
      reply('o2', { at: at(-20), proposal: 'p1' }),
      reply('o1', { at: at(-30), proposal: 'p1' }),
      reply('o3', { at: at(-10) }),
    );
    const open = async (limit: number) => ids(await store().read((tx) => tx.replies.open(limit)));
    expect(await open(2)).toEqual(['o1', 'o2']);
    await store().transact((tx) => tx.replies.answer('o1', 'p9'));
    expect(await get('o1')).toMatchObject({ answer: 'p9' });
    expect(await open(2)).toEqual(['o2', 'o3']);
    await store().transact((tx) => tx.replies.answer('o1', null));
    expect(await open(1)).toEqual(['o1']);
    expect(await store().read((tx) => Promise.all([tx.replies.count('p1'), tx.replies.count('nobody')]))).toEqual([
      2, 0,
    ]);
    expect(await store().read((tx) => tx.replies.byTarget('masto', 'target-o3'))).toEqual(reply('o3', { at: at(-10) }));
    expect(await store().read((tx) => tx.replies.byTarget('other', 'target-o3'))).toBeNull();
  });

  it('gives an answer to one colleague', async () => {
    const other = await again();
    await add(reply('c1'));
    const claim = (who: string | null, n: number, one: Store = store()) =>
      one.transact((tx) => tx.replies.claim('c1', who, at(n)));
    const both = await Promise.all([claim('p1', 5), claim('p2', 5, other)]);
    await other.close();
    expect(both.filter(Boolean)).toHaveLength(1);
    const [first, second] = both[0] ? ['p1', 'p2'] : ['p2', 'p1'];
    expect([await claim(first, 6), await claim(second, 6)]).toEqual([true, false]);
    expect(await get('c1')).toMatchObject({ claimedBy: first, claimedAt: at(5) });
    expect(await claim(null, 7)).toBe(true);
    expect(await get('c1')).toMatchObject({ claimedBy: null, claimedAt: null });
    expect(await claim(second, 8)).toBe(true);
    expect(await store().transact((tx) => tx.replies.claim('nothing', 'p1', at(1)))).toBe(false);
  });

  it('knows how far it has read, and forgets what it has kept long enough', async () => {
    const newest = (account: string) => store().read((tx) => tx.replies.newest(account));
    expect(await newest('reader')).toBeNull();
    await add(
      reply('n1', { account: 'reader', at: at(70), seenAt: at(80) }),
      reply('n2', { account: 'reader', at: at(50), seenAt: at(90) }),
    );
    expect(await newest('reader')).toBe(at(70));
    await store().transact((tx) => tx.replies.expire(at(81)));
    expect([await get('n1'), (await get('n2'))?.id]).toEqual([null, 'n2']);
    await store().transact((tx) => tx.replies.expire(at(1000)));
    expect(await newest('reader')).toBeNull();
  });
}

function paces({ store, again }: Blocks): void {
  const pace = { calls: 3, perMs: 6000 };
  const take = (account: string, n: number, one: Store = store(), how = pace) =>
    one.transact((tx) => tx.paces.take(account, how, at(n)));

  it('gives so many calls at once, then one whenever one has grown again', async () => {
    expect([await take('q1', 0), await take('q1', 0), await take('q1', 0)]).toEqual([null, null, null]);
    expect(await take('q1', 0)).toBe(at(2));
    expect(await take('q1', 1)).toBe(at(2));
    expect(await take('q1', 2)).toBeNull();
    expect(await take('q1', 2)).toBe(at(4));
    expect(await take('q2', 2)).toBeNull();
    expect([await take('q1', 500), await take('q1', 500), await take('q1', 500)]).toEqual([null, null, null]);
    expect(await take('q1', 500)).toBe(at(502));
  });

  it('gives all that a crooked pace allows, and what it says will be there is there', async () => {
    const crooked = { calls: 7, perMs: 1000 };
    for (let n = 0; n < 7; n += 1) expect(await take('q3', 0, store(), crooked)).toBeNull();
    const next = await take('q3', 0, store(), crooked);
    expect(next).toBe('2026-11-24T00:00:00.143Z');
    expect(await store().transact((tx) => tx.paces.take('q3', crooked, next!))).toBeNull();
  });

  it('gives nothing while the network asked for patience', async () => {
    const block = (n: number) => store().transact((tx) => tx.paces.block('q4', at(n)));
    await block(30);
    await block(10);
    expect(await take('q4', 29)).toBe(at(30));
    expect(await take('q4', 30)).toBeNull();
    await block(60);
    expect(await take('q4', 31)).toBe(at(60));
  });

  it('gives nothing twice for a clock that was set back, and is not stuck behind it', async () => {
    for (let n = 0; n < 3; n += 1) expect(await take('q5', 3600)).toBeNull();
    expect(await take('q5', 0)).toBe(at(2));
    expect(await take('q5', 2)).toBeNull();
  });

  it('gives no more to several at once than to one', async () => {
    const other = await again();
    const taken = await Promise.all(Array.from({ length: 12 }, (_, n) => take('q6', 0, n % 2 ? other : store())));
    await other.close();
    expect(taken.filter((one) => one === null)).toHaveLength(3);
  });

  it('takes nothing in a transaction that fails', async () => {
    const failing = store().transact(async (tx) => {
      for (let n = 0; n < 3; n += 1) await tx.paces.take('q7', pace, at(0));
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect([await take('q7', 0), await take('q7', 0), await take('q7', 0)]).toEqual([null, null, null]);
  });
}

function trials({ store }: Blocks): void {
  it('keeps test posts until they are gone', async () => {
    const prepared = { key: 'k', createdAt: at(1), body: { text: 'Probe' } };
    const trial = (id: string, n: number): TrialRow => ({
      id,
      account: 'masto',
      at: at(n),
      prepared,
      receipt: null,
      state: 'out',
    });
    const put = (row: TrialRow) => store().transact((tx) => tx.trials.put(row));
    const out = (account: string) => store().read((tx) => tx.trials.out(account));
    const receipt = { remoteId: '1', url: 'https://example.org/1', ref: 'cid' };
    await put(trial('t2', 2));
    await put(trial('t1', 1));
    await put({ ...trial('t2', 2), receipt });
    expect(await out('masto')).toEqual([trial('t1', 1), { ...trial('t2', 2), receipt }]);
    await put({ ...trial('t1', 1), state: 'gone' });
    await put({ ...trial('t2', 2), receipt, state: 'stuck' });
    expect([await out('masto'), await out('other')]).toEqual([[], []]);
  });
}
