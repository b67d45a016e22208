import { expect, it } from 'vitest';
import { gate } from '../support/gate.ts';
import type { Blocks } from './store.ts';
import { at, card, incoming, live } from './store-samples.ts';

/** What comes in and goes out: inbox, outbox, slots, and the playground's room. */
export function storeTrafficContract({ store, again }: Blocks): void {
  const everyone = { chat: 'playground', person: null };

  it('gives an event to one at a time: two that bring it at once carry it out once', async () => {
    const other = await again();
    await store().transact((tx) => tx.inbox.add(incoming('taken'), at(0)));
    const [taken, go] = [gate(), gate()];
    let done = 0;
    const carryOut = (one: typeof other, wait: Promise<void>) =>
      one.transact(async (tx) => {
        const row = await tx.inbox.take('taken');
        taken.open();
        await wait;
        if (row === null || row.answer !== null) return;
        await tx.inbox.finish('taken', { ok: true });
        done += 1;
      });
    const first = carryOut(store(), go.passed);
    await taken.passed;
    const second = carryOut(other, Promise.resolve());
    go.open();
    await Promise.all([first, second]);
    await other.close();
    expect(done).toBe(1);
    expect(await store().transact((tx) => tx.inbox.take('nobody knows this one'))).toBeNull();
  });

  it('stores an event once, whoever brings it, and purges it when done', async () => {
    const other = await again();
    const rows = await Promise.all(
      [store(), other, store(), other].map((one, n) =>
        one.transact((tx) => tx.inbox.add(incoming('e1', `try ${n}`), at(n))),
      ),
    );
    await other.close();
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1);
    expect(await store().read((tx) => tx.inbox.pending(9))).toEqual([rows[0]?.incoming]);
    const answer = { ok: false, code: 'too-late', status: 'published' } as const;
    await store().transact((tx) => tx.inbox.finish('e1', answer));
    expect(await store().read((tx) => tx.inbox.get('e1'))).toEqual({ incoming: null, at: rows[0]?.at, answer });
    expect(await store().read((tx) => tx.inbox.pending(9))).toEqual([]);
    expect(await store().transact((tx) => tx.inbox.add(incoming('e1'), at(9)))).toMatchObject({
      incoming: null,
      answer,
    });
  });

  it('gives what is owed, oldest first, and forgets only what was answered', async () => {
    await store().transact(async (tx) => {
      await tx.inbox.add(incoming('e3'), at(30));
      await tx.inbox.add(incoming('e2'), at(20));
      await tx.inbox.expire(at(100));
    });
    expect((await store().read((tx) => tx.inbox.pending(9))).map((one) => one.event)).toEqual(['e2', 'e3']);
    expect((await store().read((tx) => tx.inbox.pending(1))).map((one) => one.event)).toEqual(['e2']);
    expect(await store().read((tx) => tx.inbox.get('e1'))).toBeNull();
  });

  it('wants a message shown until it is, and again when wanted anew', async () => {
    const want = {
      key: 'o1',
      place: everyone,
      subject: { kind: 'about', topic: 'help' },
      card: card('one'),
      cause: 'e1',
    } as const;
    await store().transact((tx) => tx.outbox.want(want));
    const row = { ...want, wanted: 1, shown: 0, message: null, tries: 0, notBefore: null, leaseUntil: null };
    expect(await store().read((tx) => tx.outbox.due(9))).toEqual([row]);
    await store().transact((tx) => tx.outbox.want({ ...want, card: card('two'), cause: null }));
    await store().transact((tx) => tx.outbox.shown('o1', 1, 'm1', at(1)));
    const now = { ...row, card: card('two'), wanted: 2, shown: 1, message: 'm1' };
    expect(await store().read((tx) => tx.outbox.due(9))).toEqual([now]);
    await store().transact((tx) => tx.outbox.shown('o1', 2, 'm1', at(1)));
    expect(await store().read((tx) => tx.outbox.due(9))).toEqual([]);
    await store().transact((tx) => tx.outbox.shown('o1', 1, 'late', at(1)));
    expect(await store().read((tx) => tx.outbox.byKey('o1'))).toEqual({ ...now, card: null, shown: 2 });
    expect(await store().read((tx) => tx.outbox.byMessage('playground', 'm1'))).toMatchObject({ key: 'o1' });
    expect(await store().read((tx) => tx.outbox.byMessage('slack', 'm1'))).toBeNull();
    expect((await store().read((tx) => tx.outbox.byCause('e1'))).map((one) => one.key)).toEqual(['o1']);
  });

  it('knows what an event still brings to somebody or to all, and forgets what failed, waits, or is shown', async () => {
    const wanted = { key: 'c1', subject: { kind: 'about', topic: 'help' }, card: null, cause: 'e9' } as const;
    const isToCome = (person: string, now = at(0)) =>
      store().read((tx) => tx.outbox.isToCome('e9', { chat: 'playground', person }, now));
    expect(await isToCome('jana')).toBe(false);
    await store().transact((tx) => tx.outbox.want({ ...wanted, place: { chat: 'playground', person: 'jana' } }));
    expect([await isToCome('jana'), await isToCome('ben')]).toEqual([true, false]);
    await store().transact((tx) => tx.outbox.claim('playground', at(0), 9, at(30)));
    expect([await isToCome('jana'), await isToCome('jana', at(31))]).toEqual([true, false]);
    await store().transact((tx) => tx.outbox.postpone('c1', 1, at(60)));
    expect(await isToCome('jana')).toBe(false);
    await store().transact((tx) => tx.outbox.want({ ...wanted, key: 'c2', place: everyone }));
    expect([await isToCome('jana'), await isToCome('ben')]).toEqual([true, true]);
    await store().transact(async (tx) => {
      for (const key of ['c1', 'c2']) await tx.outbox.shown(key, 1, `m-${key}`, at(61));
    });
    expect([await isToCome('jana'), await isToCome('ben')]).toEqual([false, false]);
  });

  it('wants a message that is gone as a new one, whatever was shown before', async () => {
    const want = { key: 'l1', place: everyone, subject: live('lost'), card: null, cause: null };
    await store().transact((tx) => tx.outbox.want(want));
    await store().transact((tx) => tx.outbox.shown('l1', 1, 'm-l1', at(1)));
    await store().transact((tx) => tx.outbox.lost('l1'));
    expect(await store().read((tx) => tx.outbox.byKey('l1'))).toMatchObject({ wanted: 2, shown: 1, message: null });
    expect(await store().read((tx) => tx.outbox.byMessage('playground', 'm-l1'))).toBeNull();
    await store().transact((tx) => tx.outbox.shown('l1', 2, 'm-l2', at(2)));
    await store().transact((tx) => tx.outbox.lost('nobody wants this one'));
    expect(await store().read((tx) => tx.outbox.due(9))).toEqual([]);
  });

  it('finds what shows the review of a draft, and the remarks on a proposal, until it is about something else', async () => {
    const place = { chat: 'playground', person: 'jana' };
    const noted = (proposal: string) => ({ kind: 'about', topic: 'noted', proposal, revision: 1 }) as const;
    const wanted = [
      ['r1', { kind: 'draft', draft: 'd1' }],
      ['r2', { kind: 'draft', draft: 'd1', named: 'p-ben' }],
      ['r3', { kind: 'draft', draft: 'd2' }],
      ['r4', noted('p1')],
      ['r5', noted('p2')],
      ['r6', { kind: 'about', topic: 'live', proposal: 'p1' }],
    ] as const;
    await store().transact(async (tx) => {
      for (const [key, subject] of wanted) await tx.outbox.want({ key, place, subject, card: null, cause: null });
    });
    const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);
    expect(keys(await store().read((tx) => tx.outbox.reviews('d1')))).toEqual(['r1', 'r2']);
    expect(keys(await store().read((tx) => tx.outbox.remarks('p1')))).toEqual(['r4']);
    const closed = { kind: 'about', topic: 'closed' } as const;
    await store().transact((tx) => tx.outbox.want({ key: 'r1', place, subject: closed, card: null, cause: null }));
    expect(keys(await store().read((tx) => tx.outbox.reviews('d1')))).toEqual(['r2']);
    await store().transact(async (tx) => {
      for (const [key] of wanted) await tx.outbox.shown(key, key === 'r1' ? 2 : 1, `m-${key}`, at(1));
    });
  });

  it('draws the newest card of a proposal anew in each chat, and no other', async () => {
    const keys = ['t1', 't2', 't3', 't4', 't5'];
    const elsewhere = { chat: 'elsewhere', person: null };
    await store().transact(async (tx) => {
      await tx.outbox.want({ key: 't1', place: everyone, subject: live('x', 1), card: null, cause: null });
      await tx.outbox.want({ key: 't2', place: everyone, subject: live('x', 2), card: null, cause: null });
      await tx.outbox.want({ key: 't3', place: everyone, subject: live('y'), card: null, cause: null });
      await tx.outbox.want({
        key: 't4',
        place: everyone,
        subject: { kind: 'about', topic: 'show', proposal: 'x' },
        card: card('x'),
        cause: null,
      });
      await tx.outbox.want({ key: 't5', place: elsewhere, subject: live('x', 1), card: null, cause: null });
      for (const key of keys) await tx.outbox.shown(key, 1, `m-${key}`, at(1));
      await tx.outbox.touch('x');
    });
    const due = await store().read((tx) => tx.outbox.due(9));
    expect(due.map((one) => [one.key, one.wanted, one.message])).toEqual([
      ['t2', 2, 'm-t2'],
      ['t5', 2, 'm-t5'],
    ]);
    expect((await store().read((tx) => tx.outbox.due(1))).map((one) => one.key)).toEqual(['t2']);
  });

  it('knows in which chats cards on these proposals stand or are to stand, and what else is said there counts for nothing', async () => {
    const chats = async (...ids: string[]) => (await store().read((tx) => tx.outbox.chats(ids))).toSorted();
    const wanted = [
      ['h1', 'here', live('h', 1)],
      ['h2', 'here', live('h', 2)],
      ['h3', 'there', live('h', 2)],
      ['h4', 'far', { kind: 'about', topic: 'show', proposal: 'h' }],
      ['h5', 'yonder', live('i')],
      ['h6', 'desk', { kind: 'draft', draft: 'h-draft' }],
    ] as const;
    await store().transact(async (tx) => {
      for (const [key, chat, subject] of wanted)
        await tx.outbox.want({ key, place: { chat, person: null }, subject, card: null, cause: null });
      for (const [key] of wanted) if (key !== 'h3') await tx.outbox.shown(key, 1, `m-${key}`, at(1));
    });
    expect(await chats('h')).toEqual(['here', 'there']);
    expect(await chats('h', 'i', 'nothing')).toEqual(['here', 'there', 'yonder']);
    expect([await chats('nothing'), await chats()]).toEqual([[], []]);
    await store().transact((tx) => tx.outbox.shown('h3', 1, 'm-h3', at(1)));
  });

  it('gives a slot to the first one only', async () => {
    const other = await again();
    const taken = await Promise.all(
      [store(), other, store()].map((one) => one.transact((tx) => tx.slots.take('weekly', '2026-W48', at(0)))),
    );
    await other.close();
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store().transact((tx) => tx.slots.take('weekly', '2026-W47', at(0)))).toBe(true);
    expect(await store().read((tx) => tx.slots.last('weekly'))).toBe('2026-W48');
    expect(await store().read((tx) => tx.slots.last('never'))).toBeNull();
    expect(await store().transact((tx) => tx.slots.take('weekly', '2026-W49', at(50)))).toBe(true);
    await store().transact((tx) => tx.slots.take('once', 'x', at(0)));
    await store().transact((tx) => tx.slots.expire(at(40)));
    expect(await store().transact((tx) => tx.slots.take('weekly', '2026-W48', at(60)))).toBe(true);
    expect(await store().transact((tx) => tx.slots.take('once', 'x', at(60)))).toBe(false);
    expect(await store().read((tx) => tx.slots.last('weekly'))).toBe('2026-W49');
  });

  it('forgets slots of one name alone where it is asked to', async () => {
    const take = (name: string, slot: string) => store().transact((tx) => tx.slots.take(name, slot, at(0)));
    for (const name of ['short', 'long']) for (const slot of ['1', '2']) await take(name, slot);
    await store().transact((tx) => tx.slots.expire(at(1), 'short'));
    expect([await take('long', '1'), await take('short', '2'), await take('short', '1')]).toEqual([false, false, true]);
  });

  const say = (from: string, to: string | null, text: string, key: string | null = null) =>
    store().transact((tx) => tx.room.add({ key, at: at(1), from, to, thread: null, text, card: null }));

  it('shows everybody what is for all, and each what is theirs', async () => {
    const all = [
      await say('jana', null, 'an alle'),
      await say('voices', 'jana', 'an Jana'),
      await say('ben', 'voices', 'von Ben \0'),
    ];
    const seen = async (person: string | null, after: string | null) =>
      (await store().read((tx) => tx.room.since(person, after))).map((one) => one.text);
    expect(await seen('jana', null)).toEqual(['an alle', 'an Jana']);
    expect(await seen('ben', null)).toEqual(['an alle', 'von Ben \0']);
    expect(await seen(null, null)).toEqual(['an alle']);
    expect(await seen('jana', all[0]!.id)).toEqual(['an Jana']);
    expect(all.map((one) => Number(one.id))).toEqual(all.map((_, n) => Number(all[0]!.id) + n));
  });

  it('gives at most 500: the newest, or the next ones after a place', async () => {
    const first = await say('jana', null, 'm0');
    for (let n = 1; n < 520; n += 1) await say('jana', null, `m${n}`);
    const texts = async (after: string | null) =>
      (await store().read((tx) => tx.room.since('ben', after))).map((one) => one.text);
    expect((await texts(null)).slice(0, 1)).toEqual(['m20']);
    expect((await texts(first.id)).slice(0, 1)).toEqual(['m1']);
    expect(await texts(first.id)).toHaveLength(500);
  });

  it('knows a message by its key, and edits it in place', async () => {
    const first = await say('voices', null, 'eins', 'k1');
    expect(await say('voices', null, 'zwei', 'k1')).toEqual(first);
    expect(await store().transact((tx) => tx.room.edit(first.id, 'drei', card('c')))).toEqual({
      ...first,
      text: 'drei',
      card: card('c'),
    });
    expect(await store().read((tx) => tx.room.get(first.id))).toMatchObject({ text: 'drei' });
    for (const id of ['999999', 'x', '0x1', '']) {
      expect(await store().transact((tx) => tx.room.edit(id, '', null))).toBeNull();
      expect(await store().read((tx) => tx.room.get(id))).toBeNull();
    }
  });

  it('keeps reactions in the order of people; taking one back twice is no harm', async () => {
    const { id } = await say('voices', null, 'Karte');
    const react = (person: string, reaction: string, remove = false) =>
      store().transact((tx) => tx.room.react(id, person, reaction, remove));
    await react('ben', '✅');
    await react('kim', '✅');
    await react('ben', '✅');
    expect((await react('ben', '❌'))?.reactions).toEqual({ '✅': ['ben', 'kim'], '❌': ['ben'] });
    await react('ben', '✅', true);
    expect((await react('ben', '✅', true))?.reactions).toEqual({ '✅': ['kim'], '❌': ['ben'] });
    expect((await react('ben', '❌', true))?.reactions).toEqual({ '✅': ['kim'] });
    expect((await react('ben', 'constructor'))?.reactions).toEqual({ '✅': ['kim'], constructor: ['ben'] });
    expect(await store().transact((tx) => tx.room.react('999999', 'ben', '✅', false))).toBeNull();
  });

  it('loses no reaction of two in the same moment', async () => {
    const other = await again();
    const { id } = await say('voices', null, 'Karte');
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((who, n) =>
        (n % 2 ? store() : other).transact((tx) => tx.room.react(id, who, '✅', false)),
      ),
    );
    await other.close();
    const { reactions } = (await store().read((tx) => tx.room.get(id)))!;
    expect([...reactions['✅']!].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
}
