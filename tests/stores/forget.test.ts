import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDraft } from '../../src/core/draft.ts';
import { commit, contentHash, signatureDigest } from '../../src/core/hash.ts';
import type { Anchor, RevisionRow, Subject } from '../../src/ports/rows.ts';
import type { Store, Tx } from '../../src/ports/store.ts';
import {
  asked,
  at,
  card,
  draftRow,
  incoming,
  live,
  person,
  proposal,
  publication,
  review,
  revision,
  salt,
} from '../contracts/store-samples.ts';
import { type Bench, benches } from './raw.ts';

/** Words that stand nowhere else. Each is planted in every place it could reach. */
const canary = {
  name: 'Jana Kanarienvogel',
  email: 'kanarienpost@example.org',
  user: 'UKANARIE77',
  second: 'zweiter-kanarienkanal',
  note: 'kanariennotiz',
  reason: 'kanariengrund',
  signature: 'Kanariensignatur, Werkstatt',
  draft: 'kanarienentwurf',
  unsent: 'kanarienrest',
  room: 'kanarienruf',
  typed: 'kanarientelefon',
  named: 'kanarienvogel UND BEN',
  first: 'frag janas Bruder',
  key: 'c0ffee'.repeat(8),
} as const;

/** What the company has published stays the company's. */
const kept = 'Die Mühle von 1974 läuft wieder.';

const me = { chat: 'playground', user: canary.user };
const place = (user: string | null) => ({ chat: 'playground', person: user });

async function plant(store: Store): Promise<Anchor> {
  await store.transact(async (tx) => {
    await tx.people.put(person('p1', { ref: me, name: canary.name, email: canary.email }));
    await tx.people.put(
      person('p9', { ref: { chat: 'slack', user: canary.second }, name: canary.name, email: canary.email }),
    );
    await tx.people.put(person('p2', { name: 'Ben' }));
    await tx.people.link('p1', 'p9');
    await plantWords(tx);
    await plantTraffic(tx);
  });
  return (await store.transact((tx) => tx.anchors.add(at(9))))!;
}

/** Its signature under a key that stands nowhere else. */
function keyed(row: RevisionRow): RevisionRow {
  const digest = signatureDigest(canary.key, row.draft.signature);
  const hash = contentHash(row.draft, row.accounts, digest);
  return { ...row, signatureSalt: canary.key, signatureDigest: digest, hash };
}

async function plantWords(tx: Tx): Promise<void> {
  const written = { ...plainDraft(kept, ['microblog']), note: canary.note, signature: canary.signature };
  const rows = [
    revision('out', 1, {
      draft: written,
      review: { ...review, values: [{ id: canary.signature, strength: 1, evidence: [] }] },
    }),
    revision('out', 2, { by: 'p2', draft: { ...written, note: `Frag ${canary.name}.` } }),
    revision('never', 1, { by: 'p9', draft: { ...written, words: canary.draft } }),
    revision('others', 1, { by: 'p2', draft: { ...written, signature: 'Ben', note: `Von ${canary.email}` } }),
    keyed(revision('both', 1, { by: 'p2', draft: { ...written, signature: canary.named, note: canary.first } })),
    revision('carried', 1, { by: 'p2', draft: { ...written, signature: 'Ben', note: '' } }),
    revision('carried', 2, { by: 'p1', draft: { ...written, signature: 'Ben' } }),
  ];
  for (const row of rows) await tx.proposals.addRevision(row);
  await tx.proposals.save(proposal('out', { author: 'p1', revision: 2, status: 'published', liveAt: at(5) }));
  await tx.proposals.save(proposal('never', { author: 'p9', status: 'withdrawn' }));
  for (const id of ['others', 'both', 'carried']) await tx.proposals.save(proposal(id, { author: 'p2' }));
  await tx.publications.save('both', [publication('both-1', { state: 'live', liveAt: at(5), partsLive: 1 })], false);
  await tx.publications.save('out', [publication('out-1', { state: 'live', liveAt: at(5), partsLive: 1 })], false);
  await tx.publications.save('never', [publication('never-1', { state: 'cancelled' })], false);
  const prepared = (text: string) => ({ key: 'k', createdAt: at(4), body: { text } });
  const receipt = { remoteId: 'r1', url: 'https://example.org/posts/out-1' };
  await tx.publications.prepare({
    publication: 'out-1',
    n: 0,
    prepared: prepared(`${kept} – ${canary.signature}`),
    receipt,
  });
  await tx.publications.prepare({
    publication: 'both-1',
    n: 0,
    prepared: prepared(`${kept}\n\n– ${canary.named}`),
    receipt,
  });
  await tx.publications.prepare({ publication: 'never-1', n: 0, prepared: prepared(canary.draft), receipt: null });
  await tx.drafts.put(draftRow('d1', { draft: plainDraft(canary.unsent) }));
  await tx.drafts.put(
    draftRow('d2', { person: 'p2', draft: { ...plainDraft('Bens Entwurf'), note: `für ${canary.name}` } }),
  );
  await tx.reasons.add({ subject: 'others', person: 'p1', about: 'objection', text: canary.reason, salt, at: at(3) });
  await tx.reasons.add({
    subject: 'others',
    person: 'p2',
    about: 'override',
    text: `Mit ${canary.name} besprochen.`,
    salt,
    at: at(3),
  });
  const reasoned = (by: string, text: string) =>
    ({ type: 'reasoned', by, commitment: commit(salt, text), at: at(3) }) as const;
  await tx.streams.append('proposal:out', 0, [asked(rows[0]!), { ...asked(rows[1]!), type: 'revised' } as never]);
  await tx.streams.append('proposal:never', 0, [asked(rows[2]!)]);
  await tx.streams.append('proposal:others', 0, [
    asked(rows[3]!),
    reasoned('p1', canary.reason),
    reasoned('p2', `Mit ${canary.name} besprochen.`),
  ]);
  await tx.streams.append('proposal:both', 0, [asked(rows[4]!)]);
  await tx.streams.append('proposal:carried', 0, [asked(rows[5]!), { ...asked(rows[6]!), type: 'revised' } as never]);
}

async function plantTraffic(tx: Tx): Promise<void> {
  await tx.inbox.add({ ...incoming('e1', canary.room), from: me }, at(1));
  await tx.inbox.add({ ...incoming(`${canary.user}:✅:m1`), from: me }, at(1));
  await tx.inbox.finish(`${canary.user}:✅:m1`, { ok: true });
  await tx.inbox.add(incoming('e2', 'show Kanarienvogel'), at(1));
  await tx.inbox.finish('e2', { ok: false, code: 'unknown-proposal', about: `${canary.name} ${canary.typed}` });
  await tx.inbox.add(incoming('e4', 'yes'), at(1));
  await tx.inbox.finish('e4', { ok: false, code: 'stopped', about: 'microblog' });
  await tx.inbox.add({ ...incoming('e3', 'von Ben'), from: { chat: 'playground', user: 'user-p2' } }, at(1));
  await tx.room.add({ key: null, at: at(1), from: canary.user, to: null, thread: null, text: canary.room, card: null });
  await tx.room.add({
    key: null,
    at: at(1),
    from: 'voices',
    to: canary.user,
    thread: null,
    text: canary.room,
    card: card(canary.room),
  });
  const shown = await tx.room.add({
    key: 'live',
    at: at(1),
    from: 'voices',
    to: null,
    thread: null,
    text: '',
    card: card(`${canary.name} fragt`),
  });
  const room = await tx.room.add({
    key: null,
    at: at(1),
    from: 'user-p2',
    to: null,
    thread: null,
    text: 'von Ben',
    card: null,
  });
  await tx.room.react(room.id, canary.user, '✅', false);
  await tx.room.react(room.id, 'user-p2', '✅', false);
  await tx.outbox.want({
    key: 'private',
    place: place(canary.user),
    subject: { kind: 'about', topic: 'me' },
    card: card('x'),
    cause: 'e1',
  });
  await tx.outbox.want({
    key: 'waiting',
    place: place(null),
    subject: { kind: 'about', topic: 'week' },
    card: card(canary.name),
    cause: null,
  });
  await tx.outbox.want({
    key: 'live',
    place: place(null),
    subject: live('out'),
    card: null,
    cause: `${canary.user}:✅:m1`,
  });
  await tx.outbox.shown('live', 1, shown.id, at(3));
  await tx.outbox.want({
    key: 'standing',
    place: place(null),
    subject: { kind: 'about', topic: 'x' },
    card: card('y'),
    cause: null,
  });
  await tx.outbox.shown('standing', 1, 'm9', at(3));
  await tx.outbox.want({
    key: 'standing',
    place: place(null),
    subject: { kind: 'about', topic: 'x' },
    card: card(canary.email),
    cause: null,
  });
}

describe.each(Object.entries(benches))('forgetting somebody: %s', (_name, make) => {
  let bench: Bench;
  let store: Store;
  let anchor: Anchor;

  beforeEach(async () => {
    bench = await make();
    store = await bench.open();
    anchor = await plant(store);
  });
  afterEach(async () => {
    await store.close();
    await bench.drop();
  });

  /** As the use case does it: the stream says so first. */
  const forget = async (who: string): Promise<void> => {
    await store.transact(async (tx) => {
      const { version } = await tx.streams.load('people');
      await tx.streams.append('people', version, [{ type: 'forgotten', person: who, at: at(50) }]);
    });
    await store.forget([who]);
  };

  const found = async (): Promise<readonly string[]> => {
    const files = await bench.files();
    return Object.values(canary).filter((text) => files.some(({ bytes }) => bytes.includes(text)));
  };

  it('leaves no byte of them in any file', async () => {
    expect(await found()).toEqual(Object.values(canary));
    await store.forget(['p1']);
    expect(await found()).toEqual([]);
    expect((await bench.files()).some(({ bytes }) => bytes.includes(kept))).toBe(true);
  });

  it('keeps every chain whole', async () => {
    const before = await store.verify([anchor]);
    expect(before).toMatchObject({ erased: 0, flaws: [] });
    await forget('p9');
    expect(await store.verify([anchor])).toEqual({ ...before, streams: 6, events: before.events + 1, erased: 3 });
  });

  it('keeps what was published, unsigned, and can still find it', async () => {
    await store.forget(['p1']);
    const rows = await store.read((tx) => tx.proposals.revisions('out'));
    expect(rows.map(({ draft }) => [draft.words, draft.signature, draft.note])).toEqual([
      [kept, null, ''],
      [kept, null, ''],
    ]);
    const part = await store.read((tx) => tx.publications.part('out-1', 0));
    expect(part).toMatchObject({ prepared: { key: 'k', body: { text: `${kept} – ` } }, receipt: { remoteId: 'r1' } });
    expect(await store.read((tx) => tx.publications.get('out-1'))).toMatchObject({ state: 'live' });
  });

  it('takes what colleagues signed with their name out of what was sent, and leaves the post alone', async () => {
    const parts = async (text: string) => {
      await bench.run(
        `update parts set prepared = '${JSON.stringify({ key: 'k', createdAt: at(4), body: { text } })}'`,
      );
      await bench.run(
        `update revisions set draft = replace(draft, '"words":"${kept}', '"words":"${kept} Aus der Werkstatt')`,
      );
      await bench.run(`update revisions set draft = replace(draft, '${canary.signature}', 'Werkstatt')`);
    };
    expect((await store.read((tx) => tx.publications.part('both-1', 0)))?.prepared.body).toEqual({
      text: `${kept}\n\n– ${canary.named}`,
    });
    await parts('Aus der Werkstatt: läuft.\n\n– Werkstatt');
    await store.forget(['p1']);
    expect((await store.read((tx) => tx.publications.part('out-1', 0)))?.prepared.body).toEqual({
      text: 'Aus der Werkstatt: läuft.\n\n– ',
    });
  });

  it('keeps the words of what could still go out: its caller has to end it first', async () => {
    for (const status of ['open', 'approved', 'publishing', 'retracting'] as const) {
      await store.transact((tx) => tx.proposals.save(proposal('never', { author: 'p9', status })));
      await store.forget(['p1']);
      expect(await store.read((tx) => tx.proposals.revisions('never'))).toHaveLength(1);
    }
  });

  const told = async (key: string, to: string, subject: Subject, message: string | null): Promise<void> =>
    store.transact(async (tx) => {
      await tx.outbox.want({ key, place: { chat: 'slack', person: to }, subject, card: null, cause: 'e9' });
      if (message !== null) await tx.outbox.shown(key, 1, message, at(3));
    });
  const remark = { kind: 'about', topic: 'noted', proposal: 'others', person: 'p1', revision: 1 } as const;
  const due = () => store.read((tx) => tx.outbox.due(20));
  const wanted = async () =>
    (await due()).filter(({ place: { chat } }) => chat === 'slack').map(({ message }) => message);
  const there = (message: string) => store.read((tx) => tx.outbox.byMessage('slack', message));

  it('empties what somebody else was told of them where it stands, and drops what never stood anywhere', async () => {
    await told('noted:others:p1:1@slack', 'user-p2', remark, 'm20');
    await told('noted:others:p1:2@slack', 'user-p2', { ...remark, revision: 2 }, null);
    await told('noted:others:p1:3@slack', 'user-p2', { ...remark, revision: 3 }, '');
    await told('noted:others:p2:1@slack', 'user-p2', { ...remark, person: 'p2' }, 'm21');
    for (const times of [1, 2]) {
      await store.forget(['p1']);
      const row = await there('m20');
      expect(row, `${times}`).toMatchObject({
        subject: { kind: 'about', topic: 'forgotten' },
        card: null,
        cause: null,
      });
      expect(row?.key).not.toContain('p1');
      expect((row?.wanted ?? 0) - (row?.shown ?? 0)).toBe(1);
    }
    // Ben's remark stays his; the message is drawn anew because they had part in that proposal.
    expect(await wanted()).toEqual(['m20', 'm21']);
    expect((await there('m21'))?.subject).toMatchObject({ topic: 'noted', person: 'p2' });
    for (const n of [1, 2, 3])
      expect(await store.read((tx) => tx.outbox.byKey(`noted:others:p1:${n}@slack`))).toBeNull();
  });

  it('once shown empty it is forgotten like anything that will not change', async () => {
    await told('noted:others:p1:1@slack', 'user-p2', remark, 'm20');
    await store.forget(['p1']);
    const { key = '', wanted = 0 } = (await there('m20')) ?? {};
    await store.transact((tx) => tx.outbox.shown(key, wanted, 'm20', at(10)));
    await store.transact((tx) => tx.outbox.expire(at(11)));
    expect(await there('m20')).toBeNull();
  });

  it('wants whatever stands about erased words, or what they had part in, drawn anew, and nothing else', async () => {
    const about = (proposal: string): Subject => ({ kind: 'about', topic: 'asked', proposal, revision: 1, round: 1 });
    await told('asked:never', 'user-p2', about('never'), 'm30');
    await told('card:never', 'user-p2', live('never'), 'm31');
    await told('asked:out', 'user-p2', about('out'), 'm32');
    await told('card:out', 'user-p2', live('out'), null);
    await told('show:out', 'user-p2', { ...about('out'), topic: 'refused' } as Subject, 'm33');
    await told('asked:bens', 'user-p2', about('bens'), 'm34');
    // Its author is another; its note named them, and so does an objection that they wrote.
    await told('card:others', 'user-p2', live('others'), 'm35');
    await store.forget(['p1']);
    expect(await wanted()).toEqual(['m30', 'm31', 'm32', null, 'm35']);
  });

  it('empties what is never drawn anew where it named them, and keeps it where it named others', async () => {
    const naming = (...names: readonly string[]): Subject => ({ kind: 'about', topic: 'passed-on', names });
    await told('passed-on:e1', 'user-p2', naming('p9', 'p2'), 'm40');
    await told('passed-on:e2', 'user-p2', naming('p2'), 'm41');
    await told('passed-on:e3', 'user-p2', naming('p1'), null);
    await told('show:e4', 'user-p2', { kind: 'about', topic: 'show', proposal: 'out' }, 'm42');
    await told('show:e5', 'user-p2', { kind: 'about', topic: 'show', proposal: 'bens' }, 'm43');
    await store.transact((tx) => tx.outbox.expire(at(999)));
    await store.forget(['p1']);
    expect(await wanted()).toEqual(['m40', 'm42']);
    for (const message of ['m40', 'm42'])
      expect((await there(message))?.subject).toEqual({ kind: 'about', topic: 'forgotten' });
    expect((await there('m41'))?.subject).toEqual(naming('p2'));
    expect(await store.read((tx) => tx.outbox.byKey('passed-on:e3'))).toBeNull();
  });

  it('wants drawn once more what somebody is about to show with their name', async () => {
    await told('card:others', 'user-p2', live('others'), null);
    await store.transact((tx) => tx.outbox.claim('slack', at(4), 9, at(5)));
    await store.forget(['p1']);
    await store.transact((tx) => tx.outbox.shown('card:others', 1, 'm60', at(4)));
    expect(await wanted()).toEqual(['m60']);
  });

  it('wants the stops and goes drawn anew that were theirs, or whose reason names them', async () => {
    const scope = 'all';
    const said = (text: string) => ({ subject: 'switch', person: 'p2', about: 'stop', text, salt, at: at(3) }) as const;
    await store.transact(async (tx) => {
      for (const text of [`Wegen ${canary.name}`, 'Feuer']) await tx.reasons.add(said(text));
      await tx.streams.append('switch', 0, [
        { type: 'stopped', by: 'p2', scope, commitment: commit(salt, `Wegen ${canary.name}`), at: at(3) },
        { type: 'go-asked', by: 'p1', scope, at: at(4) },
        { type: 'went', by: 'p2', scope, at: at(5) },
        { type: 'stopped', by: 'p2', scope, commitment: commit(salt, 'Feuer'), at: at(6) },
        { type: 'go-asked', by: 'p2', scope, at: at(7) },
        { type: 'went', by: 'p9', scope, at: at(8) },
      ]);
    });
    const subject: Subject = { kind: 'about', topic: 'switch' };
    for (const n of [1, 2, 3, 4, 5, 6]) await told(`switch:${n}@slack`, 'user-p2', subject, `m5${n}`);
    await store.transact((tx) => tx.outbox.expire(at(999)));
    await store.forget(['p1']);
    expect(await wanted()).toEqual(['m51', 'm52', 'm53', 'm56']);
  });

  it('drops the review of a colleague from the room where it names them, and shows it nowhere again', async () => {
    const room = { at: at(1), from: 'voices', to: 'user-p2', thread: null, text: '', card: card(canary.name) };
    const { id } = await store.transact((tx) => tx.room.add({ ...room, key: 'review:e6' }));
    const subject: Subject = { kind: 'draft', draft: 'd2' };
    await store.transact(async (tx) => {
      await tx.outbox.want({ key: 'review:e6', place: place('user-p2'), subject, card: null, cause: null });
      await tx.outbox.shown('review:e6', 1, id, at(3));
    });
    await store.forget(['p1']);
    expect(await store.read((tx) => tx.room.get(id))).toBeNull();
    expect(await store.read((tx) => tx.outbox.byKey('review:e6'))).toMatchObject({
      message: null,
      wanted: 1,
      shown: 1,
    });
  });

  it('drops what never got out', async () => {
    await store.forget(['p1']);
    expect(await store.read((tx) => tx.proposals.revisions('never'))).toEqual([]);
    expect(await store.read((tx) => tx.publications.parts('never-1'))).toEqual([]);
    expect(await store.read((tx) => tx.drafts.get('d1'))).toBeNull();
    expect(await store.read((tx) => tx.reasons.of('others'))).toEqual([]);
  });

  it('leaves everybody else alone', async () => {
    await store.forget(['p1']);
    expect(await store.read((tx) => tx.people.byId('p2'))).toEqual(person('p2', { name: 'Ben' }));
    expect((await store.read((tx) => tx.proposals.revision('others', 1)))?.draft).toMatchObject({
      signature: 'Ben',
      note: '',
    });
    expect((await store.read((tx) => tx.drafts.get('d2')))?.draft).toMatchObject({ words: 'Bens Entwurf', note: '' });
    expect((await store.read((tx) => tx.inbox.get('e4')))?.answer).toEqual({
      ok: false,
      code: 'stopped',
      about: 'microblog',
    });
    expect((await store.read((tx) => tx.inbox.get('e2')))?.answer).toEqual({
      ok: false,
      code: 'unknown-proposal',
      about: '…',
    });
    const carried = await store.read((tx) => tx.proposals.revisions('carried'));
    expect(carried.map(({ draft }) => [draft.signature, draft.note])).toEqual([
      ['Ben', ''],
      ['Ben', ''],
    ]);
    expect((await store.read((tx) => tx.inbox.pending(9))).map((one) => one.event)).toEqual(['e3']);
    const room = await store.read((tx) => tx.room.since('user-p2', null));
    // The first one is the live card, until it is shown anew.
    expect(room.map((one) => [one.text, one.reactions])).toEqual([
      ['', {}],
      ['von Ben', { '✅': ['user-p2'] }],
    ]);
  });

  it('makes all their accounts gone, and a new one of theirs a new person', async () => {
    await store.forget(['p9']);
    const gone = await store.read((tx) => tx.people.many(['p1', 'p9']));
    expect(gone.map(({ person: id, human, kind, name, email }) => [id, human, kind, name, email])).toEqual([
      ['p1', 'p1', 'gone', '', null],
      ['p9', 'p1', 'gone', '', null],
    ]);
    expect(await store.read((tx) => tx.people.byRef(me))).toBeNull();
    await store.transact((tx) => tx.people.put(person('p3', { ref: me, name: 'wieder da' })));
    expect(await store.read((tx) => tx.people.byRef(me))).toMatchObject({ person: 'p3' });
  });

  it('wants a live card that named them shown anew in its place, and drops cards that were for them', async () => {
    const before = await store.read((tx) => tx.outbox.byKey('live'));
    await store.forget(['p1']);
    expect(
      (await store.read((tx) => tx.outbox.due(9))).map(({ key, message, cause }) => ({ key, message, cause })),
    ).toEqual([{ key: 'live', message: before?.message, cause: null }]);
    expect(await store.read((tx) => tx.room.get(before?.message ?? ''))).toMatchObject({ text: '', card: null });
    expect(await store.read((tx) => tx.outbox.byKey('private'))).toBeNull();
    expect(await store.read((tx) => tx.outbox.byKey('standing'))).toMatchObject({ message: 'm9', card: null });
  });

  it('waits until nobody reads the old state any more', async () => {
    let finish = (): void => undefined;
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const old = store.read(async (tx) => {
      await tx.people.byId('p1');
      begun();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await reading;
    const forgetting = store.forget(['p1']);
    // The rows are gone for everybody else before the old reader ends; then the bytes go, too.
    while ((await bench.rows(`select 1 as x from people where name like '%Kanarienvogel%'`)).length > 0);
    finish();
    await Promise.all([old, forgetting]);
    expect(await found()).toEqual([]);
  });

  it('does nothing for nobody, and nothing more the second time', async () => {
    await store.forget([]);
    expect(await store.read((tx) => tx.people.byId('p1'))).toMatchObject({ name: canary.name });
    await forget('p1');
    await forget('p1');
    expect(await store.verify([anchor])).toMatchObject({ erased: 3, flaws: [] });
  });
});
