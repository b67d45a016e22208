import { describe, expect, it } from 'vitest';
import { testbed, testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { startTestbed, type TestbedServer } from '../../adapters/networks/testbed/server.ts';
import type { OutsideNote } from '../../src/app/house.ts';
import { inbox } from '../../src/app/inbox.ts';
import { loadSwitch } from '../../src/app/proposals.ts';
import { type PublisherOptions, publisher } from '../../src/app/publish.ts';
import { type RestoreOptions, restoreWhole, unfinished } from '../../src/app/restore.ts';
import { go } from '../../src/app/switching.ts';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { isOut, type Publication } from '../../src/core/publication.ts';
import { HOUR, type Instant, MINUTE, plus, SECOND } from '../../src/core/time.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Network } from '../../src/ports/network.ts';
import type { PersonRow } from '../../src/ports/rows.ts';
import { accountFor } from '../support/delivery.ts';
import { approve, command, people, propose, START, type TestHouse, testHouse } from '../support/house.ts';

/** A database of its own; `copy` is what a backup is: all that was in it when nobody had it open. */
export interface Copyable {
  readonly db: string;
  copy(): Promise<string>;
}

const operator = async (): Promise<PersonRow> => people.kim;

interface Opened extends TestHouse {
  readonly worker: ReturnType<typeof publisher>;
}

let opened = 0;
/** The server goes by the clock of whichever house was opened last. */
let clock: () => Instant = () => START;

/** The same company on one of its databases, as a process of its own. */
async function open(db: string, server: TestbedServer, now: Instant, options: PublisherOptions = {}): Promise<Opened> {
  const networks = testbedClasses.map((id) => testbed(accountFor(id), { url: server.url }));
  opened += 1;
  // Messages are wanted, and nobody shows them: what would be said can be read.
  const chats = new Map([['playground', { id: 'playground' } as Chat]]);
  const t = await testHouse({ store: db, networks, chats, now, seed: `seed ${opened}` });
  clock = t.clock.now;
  return { ...t, worker: publisher(t.house, { deadlineMs: 250, ...options }) };
}

const restored = (t: TestHouse, more: Partial<RestoreOptions> = {}) =>
  restoreWhole(t.house, { operator, notes: [], delivery: { deadlineMs: 250 }, ...more });

const states = (all: readonly Publication[]): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map((one) => [one.account, one.state]));

/** All removals, as they are written down outside. */
const notesOf = async (t: TestHouse): Promise<readonly OutsideNote[]> =>
  (await t.house.store.read((tx) => tx.publications.list({ states: ['removed'] }, { limit: 100 }))).map(({ id }) => ({
    removed: id,
    at: t.clock.now(),
  }));

async function wait(t: Opened, ms: number): Promise<void> {
  t.clock.advance(ms);
  await t.worker.drain();
}

/** What is to be said on this topic for the first time: of which publications. */
const questions = async (t: TestHouse, topic: string) =>
  (await t.house.store.read((tx) => tx.outbox.due(100))).flatMap(({ subject, message }) =>
    message === null && subject.kind === 'about' && subject.topic === topic ? [subject.publication] : [],
  );

const yes = (t: TestHouse, id: string, round = 1) =>
  command(t.house, id, {
    type: 'voice',
    by: people.ben.person,
    via: 'button',
    verdict: 'yes',
    revision: 1,
    round,
  });

const goBy = (t: TestHouse, me: PersonRow) =>
  t.house.store.transact((tx) => go({ tx, house: t.house, me, cause: null }, 'all'));

const undo = { type: 'undo' as const, by: people.chris.person };

/** Told on whatever database `where` makes: a new one each time. */
export function restoreSuite(where: () => Promise<Copyable>): void {
  async function world(tell: (server: TestbedServer, place: Copyable) => Promise<void>): Promise<void> {
    const server = await startTestbed({ now: () => clock() });
    try {
      await tell(server, await where());
    } finally {
      await server.close();
    }
  }
  describe('an old backup brought back', () => {
    it('sends nothing again: not what left since, not what was undone, not after a go', async () => {
      await world(async (server, place) => {
        const before = await open(place.db, server, START);
        const kept = await approve(before.house, 'Bleibt online.');
        const undone = await approve(before.house, 'Wird zurückgeholt.');
        await wait(before, 10 * SECOND);
        const asked = await propose(before.house, 'Wartet auf eine Stimme.');
        const graced = await approve(before.house, 'Ist in der Gnadenfrist.');
        const backup = before.clock.now();
        await before[Symbol.asyncDispose]();
        const copy = await place.copy();

        const lost = await open(place.db, server, backup);
        await wait(lost, 10 * SECOND);
        await command(lost.house, undone, undo);
        await yes(lost, asked);
        const unknown = await approve(lost.house, 'Davon weiß die Sicherung nichts.');
        for (let i = 0; i < 8; i++) await wait(lost, 3 * MINUTE);
        expect((await lost.proposal(asked)).status).toBe('published');
        expect((await lost.proposal(undone)).status).toBe('retracted');
        const notes = await notesOf(lost);
        await lost[Symbol.asyncDispose]();
        const ledger = server.posts();
        expect(ledger).toHaveLength(5 * testbedClasses.length);

        await using t = await open(copy, server, plus(backup, HOUR));
        const report = await restored(t, { notes });
        expect(report).toMatchObject({ resumed: false, asked: 1, noted: testbedClasses.length, vanished: 0 });
        expect((await t.proposal(unknown)).status).toBe('draft');
        expect((await t.proposal(undone)).status).toBe('retracted');
        expect((await t.proposal(kept)).status).toBe('published');
        expect(new Set(Object.values(states((await t.proposal(graced)).publications)))).toEqual(
          new Set(['unconfirmed']),
        );
        expect(report.unconfirmed.map((one) => one.proposal)).toEqual(testbedClasses.map(() => graced));
        await wait(t, HOUR);
        expect(server.posts()).toEqual(ledger);

        expect(await goBy(t, people.kim)).toEqual({ ok: true, went: false });
        expect(await goBy(t, people.ben)).toEqual({ ok: true, went: true });
        await wait(t, HOUR);
        expect(server.posts()).toEqual(ledger);
        expect((await t.proposal(asked)).round).toBe(2);

        // Somebody has looked at two accounts; the others still wait.
        const first = `${graced}-1`;
        const looked = await command(t.house, graced, {
          type: 'is-there',
          by: people.ben.person,
          publication: first,
        });
        expect(looked.publications.find((one) => one.id === first)?.state).toBe('live');
        await wait(t, HOUR);
        expect(server.posts()).toEqual(ledger);
        await yes(t, asked, 2);
        await wait(t, MINUTE);
        const more = server.posts().slice(ledger.length);
        expect(new Set(more.map((post) => post.text))).toEqual(new Set(['Wartet auf eine Stimme.']));
        expect((await t.house.store.verify()).flaws).toEqual([]);
      });
    });

    it('stops first and in one transaction with the silence about what was said and done since', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        const about = { kind: 'about', topic: 'help' } as const;
        const at = { chat: 'playground', person: 'jana' };
        await t.house.store.transact(async (tx) => {
          await tx.outbox.want({ key: 'new', place: at, subject: about, card: null, cause: null });
          await tx.outbox.want({ key: 'old', place: at, subject: about, card: null, cause: null });
          await tx.outbox.shown('old', 1, 'm1', START);
          await tx.outbox.want({ key: 'old', place: at, subject: about, card: null, cause: null });
          const from = people.jana.ref;
          await tx.inbox.add({ event: 'e1', from, intent: { kind: 'command', text: 'Noch nicht getan.' } }, START);
        });
        expect(await restored(t)).toMatchObject({ messages: 1, events: 1 });
        const { due, pending, state } = await t.house.store.read(async (tx) => ({
          due: await tx.outbox.due(10),
          pending: await tx.inbox.pending(10),
          state: (await loadSwitch(tx)).state,
        }));
        expect(due.map((row) => row.key)).toEqual(['old', 'switch:1@playground']);
        expect(pending).toEqual([]);
        expect(state.stops).toMatchObject([{ scope: 'all', by: people.kim.person }]);
        const box = inbox(t.house, {
          flush: async () => undefined,
          heard: async () => undefined,
          forget: () => undefined,
          wake: () => undefined,
        });
        expect(await box.recover()).toBe(0);
      });
    });

    it('finds by itself what was being sent, where a network can tell; people are asked about the rest', async () => {
      await world(async (server, place) => {
        const dies = {
          passing: (moment: string) => (moment === 'after-claim' ? Promise.reject(new Error('killed')) : undefined),
        };
        const before = await open(place.db, server, START, dies);
        const id = await approve(before.house, 'Unterwegs, als die Kopie entstand.');
        await wait(before, 10 * SECOND);
        expect(new Set(Object.values(states((await before.proposal(id)).publications)))).toEqual(new Set(['sending']));
        const backup = before.clock.now();
        await before[Symbol.asyncDispose]();
        const copy = await place.copy();

        const lost = await open(place.db, server, plus(backup, 10 * MINUTE));
        for (let i = 0; i < 8; i++) await wait(lost, 3 * MINUTE);
        await lost[Symbol.asyncDispose]();
        const ledger = server.posts();

        await using t = await open(copy, server, plus(backup, HOUR));
        const report = await restored(t);
        const after = states((await t.proposal(id)).publications);
        for (const { place: at } of ledger) expect([at, after[at.split('/')[1] ?? '']]).toEqual([at, 'live']);
        expect(after.none).toBe('unconfirmed');
        expect(report.found).toBe(ledger.length);
        expect(await questions(t, 'unconfirmed')).toEqual([`${id}-5`]);
        await wait(t, HOUR);
        expect(server.posts()).toEqual(ledger);
      });
    });

    it('leaves a thread unsure whose later parts nobody has prepared, and never sends them by itself', async () => {
      await world(async (server, place) => {
        let claims = 0;
        const dies = {
          passing: (moment: string) =>
            moment === 'after-claim' && ++claims === 1 ? Promise.reject(new Error('killed')) : undefined,
        };
        const before = await open(place.db, server, START, dies);
        const thread: Draft = { ...plainDraft('eins', ['client-id']), parts: ['zwei', 'drei'] };
        const id = await approve(before.house, thread);
        await wait(before, 10 * SECOND);
        const backup = before.clock.now();
        await before[Symbol.asyncDispose]();
        const copy = await place.copy();
        const lost = await open(place.db, server, plus(backup, 10 * MINUTE));
        await wait(lost, MINUTE);
        expect((await lost.proposal(id)).status).toBe('published');
        await lost[Symbol.asyncDispose]();

        await using t = await open(copy, server, plus(backup, HOUR));
        await restored(t);
        expect((await t.proposal(id)).publications).toMatchObject([{ state: 'unconfirmed', partsLive: 1 }]);
        await goBy(t, people.kim);
        await goBy(t, people.ben);
        await wait(t, HOUR);
        expect(server.posts().map((post) => post.text)).toEqual(['eins', 'zwei', 'drei']);
      });
    });

    it('reads back what is called live: gone is gone, an account that does not answer stays as it was', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        const ids = [];
        for (const text of ['eins', 'zwei']) ids.push(await approve(t.house, text));
        await wait(t, MINUTE);
        const gone = server.posts().find((post) => post.place === 'client-id/client-id' && post.text === 'eins');
        await fetch(`${server.url}/client-id/client-id/posts/${gone?.id}`, { method: 'DELETE' });
        server.plan('find', Array(10).fill('error-before'), 'read-back/read-back');
        const report = await restored(t);
        expect(report).toMatchObject({ vanished: 1, there: 5 });
        expect(report.unread).toEqual(
          new Map([
            ['read-back', 2],
            ['none', 2],
          ]),
        );
        expect(states((await t.proposal(ids[0] ?? '')).publications)).toMatchObject({
          'client-id': 'removed',
          key: 'live',
          'read-back': 'live',
        });
        const before = server.posts();
        await wait(t, HOUR);
        expect(server.posts()).toEqual(before);
      });
    });

    it('does not believe an account that shows nothing at all', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        for (const text of ['eins', 'zwei', 'drei']) await approve(t.house, text, ['key']);
        await wait(t, MINUTE);
        const empty = await startTestbed();
        try {
          await using other = await open(place.db, empty, t.clock.now());
          const report = await restored(other);
          expect(report).toMatchObject({ vanished: 0, there: 0 });
          expect(report.unread).toEqual(new Map([['key', 3]]));
        } finally {
          await empty.close();
        }
      });
    });

    it('takes an equal text that somebody posted by hand neither for ours nor for a sign that ours is gone', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        const id = await approve(t.house, 'eins', ['key']);
        await wait(t, MINUTE);
        const [post] = server.posts();
        const url = `${server.url}/key/key/posts`;
        await fetch(`${url}/${post?.id}`, { method: 'DELETE' });
        const { text, warning, language, visibility, replyTo } = post ?? {};
        const body = JSON.stringify({ text, warning, language, visibility, replyTo });
        await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        expect(await restored(t)).toMatchObject({ there: 0, vanished: 0, unread: new Map([['key', 1]]) });
        expect((await t.proposal(id)).publications).toMatchObject([{ state: 'live' }]);
      });
    });

    it('gives way to a person who was quicker', async () => {
      await world(async (server, place) => {
        const dies = {
          passing: (moment: string) => (moment === 'before-record' ? Promise.reject(new Error('killed')) : undefined),
        };
        const t = await open(place.db, server, START, dies);
        await using _ = t;
        const id = await approve(t.house, 'eins', ['key']);
        await wait(t, MINUTE);
        expect((await t.proposal(id)).publications).toMatchObject([{ state: 'sending' }]);
        const key = t.house.networks.get('key');
        if (key === undefined) throw new Error('no such account');
        const quicker: Network = {
          ...key,
          find: async (...asked) => {
            const seen = await key.find(...asked);
            await command(t.house, id, { type: 'is-there', by: people.ben.person, publication: `${id}-1` });
            return seen;
          },
        };
        const report = await restored({ ...t, house: { ...t.house, networks: new Map([['key', quicker]]) } });
        expect(report).toMatchObject({ found: 0, unconfirmed: [] });
        const { events } = await t.house.store.read((tx) => tx.streams.load<ProposalEvent>(`proposal:${id}`));
        expect(events.flatMap((event) => (event.type === 'went-live' ? [event.by] : []))).toEqual(['person']);
      });
    });

    it('asks an account that cannot tell three times, then no more', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        for (let n = 0; n < 6; n++) await approve(t.house, `Nummer ${n}`, ['key']);
        await wait(t, MINUTE);
        const before = server.count('find');
        server.plan('find', Array(10).fill('error-before'));
        expect((await restored(t)).unread).toEqual(new Map([['key', 6]]));
        expect(server.count('find') - before).toBe(3);
      });
    });

    it('keeps what was taken back since away, even where the copy does not know that it was out', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        const graced = await approve(t.house, 'In der Gnadenfrist, dann online, dann zurückgeholt.', ['key']);
        const asked = await propose(t.house, 'War offen, dann online, dann zurückgeholt.', ['key']);
        const notes = [`${graced}-1`, `${asked}-1`, 'niemand-1'].map((removed) => ({
          removed,
          at: plus(START, 30 * MINUTE),
        }));
        t.clock.advance(HOUR);
        const report = await restored(t, { notes });
        expect(report).toMatchObject({ noted: 1, wereOut: [asked], unconfirmed: [] });
        expect((await t.proposal(graced)).status).toBe('retracted');
        for (const topic of ['retracted', 'published', 'unconfirmed']) expect(await questions(t, topic)).toEqual([]);
      });
    });

    it('takes no note for another post of the same number', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        const id = await approve(t.house, 'Nach einem früheren Wiederherstellen veröffentlicht.', ['key']);
        await wait(t, MINUTE);
        const report = await restored(t, { notes: [{ removed: `${id}-1`, at: plus(START, -HOUR) }] });
        expect(report).toMatchObject({ noted: 0, there: 1 });
        expect((await t.proposal(id)).publications.every(isOut)).toBe(true);
      });
    });

    it('asks anew, for its own moment, what was approved for later', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        const wished = plus(START, 5 * HOUR);
        const id = await approve(t.house, { ...plainDraft('Um drei.', ['key']), time: wished });
        t.clock.advance(HOUR);
        expect(await restored(t)).toMatchObject({ asked: 1, unconfirmed: [] });
        expect(await t.proposal(id)).toMatchObject({ status: 'open', restoredAt: t.clock.now() });
        await goBy(t, people.kim);
        await goBy(t, people.ben);
        await wait(t, 0);
        await yes(t, id, 2);
        await wait(t, HOUR);
        expect(server.posts()).toEqual([]);
        await wait(t, 3 * HOUR + SECOND);
        expect(server.posts().map((post) => post.text)).toEqual(['Um drei.']);
      });
    });

    it.each([['proposals', 2] as const, ['notes', 1] as const, ['unconfirmed', 3] as const, ['live', 1] as const])(
      'goes on where it was cut off: %s, %i',
      async (at, n) => {
        await world(async (server, place) => {
          const t = await open(place.db, server, START);
          await using _ = t;
          const live = await approve(t.house, 'Online.', ['key']);
          await wait(t, MINUTE);
          for (const text of ['eins', 'zwei', 'drei']) await propose(t.house, text, ['key']);
          const graced = [];
          for (const account of testbedClasses) graced.push(await approve(t.house, `auf ${account}`, [account]));
          t.clock.advance(HOUR);
          const notes = [{ removed: `${live}-1`, at: t.clock.now() }];
          if (at === 'live') notes.pop();
          const progress = (step: string, done: number): void => {
            if (step === at && done === n) throw new Error('killed');
          };
          await expect(restored(t, { notes, progress })).rejects.toThrow('killed');
          expect(await t.house.store.read(unfinished)).toBe(true);
          const report = await restored(t, { notes });
          expect(report.resumed).toBe(true);
          expect(report.unconfirmed).toHaveLength(graced.length);
          const { rows, switched } = await t.house.store.read(async (tx) => ({
            rows: await tx.proposals.list({}, { limit: 100 }),
            switched: await tx.streams.load('switch'),
          }));
          expect(switched.events).toHaveLength(1);
          for (const { id } of rows) {
            const { events } = await t.house.store.read((tx) => tx.streams.load<ProposalEvent>(`proposal:${id}`));
            const times = events.filter((event) => event.type === 'restored-whole').length;
            expect([id, times]).toEqual([id, id === live ? 0 : 1]);
          }
          expect(await t.house.store.read(unfinished)).toBe(false);
          expect((await restored(t, { notes })).resumed).toBe(false);
        });
      },
    );

    it('lets nothing leave while it is half done, even where somebody opens the house', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        for (const account of testbedClasses) await approve(t.house, `auf ${account}`, [account]);
        t.clock.advance(MINUTE);
        const progress = (): void => {
          throw new Error('killed');
        };
        await expect(restored(t, { progress })).rejects.toThrow('killed');
        await wait(t, HOUR);
        await restored(t);
        await wait(t, HOUR);
        expect(server.posts()).toEqual([]);
      });
    });

    it('keeps to the pace of a server, where there is somebody to wait', async () => {
      await world(async (server, place) => {
        const t = await open(place.db, server, START);
        await using _ = t;
        for (const text of ['eins', 'zwei', 'drei']) await approve(t.house, text, ['key']);
        await wait(t, MINUTE);
        const key = t.house.networks.get('key');
        if (key === undefined) throw new Error('no such account');
        const networks = new Map([['key', { ...key, pace: { calls: 2, perMs: 10 * MINUTE } }]]);
        const waits: Instant[] = [];
        const pause = async (until: Instant): Promise<void> => {
          waits.push(until);
          t.clock.set(until);
        };
        const report = await restored({ ...t, house: { ...t.house, networks } }, { pause });
        expect(report.there).toBe(3);
        expect(waits).toHaveLength(1);
      });
    });
  });
}
