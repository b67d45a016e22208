import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { draftRepo } from '../../adapters/stores/sql/drafts.ts';
import { noLocks } from '../../adapters/stores/sql/engine.ts';
import { inboxRepo, slotRepo } from '../../adapters/stores/sql/inbox.ts';
import { loginRepo, trialRepo } from '../../adapters/stores/sql/logins.ts';
import { forgetMedia, mediaRepo } from '../../adapters/stores/sql/media.ts';
import { outboxRepo } from '../../adapters/stores/sql/outbox.ts';
import { paceRepo } from '../../adapters/stores/sql/paces.ts';
import { peopleRepo } from '../../adapters/stores/sql/people.ts';
import { proposalRepo } from '../../adapters/stores/sql/proposals.ts';
import { publicationRepo } from '../../adapters/stores/sql/publications.ts';
import { replyRepo } from '../../adapters/stores/sql/replies.ts';
import { roomRepo } from '../../adapters/stores/sql/room.ts';
import { streamRepo } from '../../adapters/stores/sql/streams.ts';
import type { Tables } from '../../adapters/stores/sql/tables.ts';
import { workOn } from '../../adapters/stores/sql/work.ts';
import { at } from '../contracts/store-samples.ts';
import { login } from '../contracts/store-world.ts';

/** Milliseconds say little on a shared machine; what a query will do to answer says it all. */
describe('queries that must stay quick however much there is', () => {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  let [folder, raw, db] = ['', null as Database.Database | null, null as Kysely<Tables> | null];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voices-'));
    await (await openStore(join(folder, 'voices.db'))).close();
    raw = new Database(join(folder, 'voices.db'));
    db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: raw }),
      log: ({ query }) => {
        asked.push({ sql: query.sql, parameters: query.parameters });
      },
    });
  });
  afterAll(async () => {
    await db?.destroy();
    await rm(folder, { recursive: true });
  });

  const page = { limit: 20, before: { at: at(1), id: 'x' } };
  const queries: readonly (readonly [string, (db: Kysely<Tables>) => Promise<unknown>])[] = [
    ['a stream', (k) => streamRepo(workOn(k, noLocks)).load('proposal:x')],
    ['all proposals', (k) => proposalRepo(workOn(k, noLocks)).list({}, page)],
    ['proposals by status', (k) => proposalRepo(workOn(k, noLocks)).list({ statuses: ['open', 'contested'] }, page)],
    ['proposals by author', (k) => proposalRepo(workOn(k, noLocks)).list({ author: 'p' }, page)],
    [
      'proposals by author and status',
      (k) => proposalRepo(workOn(k, noLocks)).list({ author: 'p', statuses: ['open', 'lapsed'] }, page),
    ],
    ['proposals due', (k) => proposalRepo(workOn(k, noLocks)).due(at(1), 9)],
    ['what went live', (k) => proposalRepo(workOn(k, noLocks)).recentLive(9)],
    ['what went live since then', (k) => proposalRepo(workOn(k, noLocks)).recentLive(9, at(1))],
    ['the next publication', (k) => publicationRepo(workOn(k, noLocks)).next({ now: at(1), except: ['a', 'b'] })],
    ['the next moment', (k) => publicationRepo(workOn(k, noLocks)).nextAt()],
    ['publications of a network', (k) => publicationRepo(workOn(k, noLocks)).list({ network: 'n' }, page)],
    ['publications by state', (k) => publicationRepo(workOn(k, noLocks)).list({ states: ['live', 'held'] }, page)],
    [
      'publications of a network by state',
      (k) => publicationRepo(workOn(k, noLocks)).list({ network: 'n', states: ['live'] }, page),
    ],
    ['all publications', (k) => publicationRepo(workOn(k, noLocks)).list({}, page)],
    ['publications of a proposal', (k) => publicationRepo(workOn(k, noLocks)).of('p')],
    ['an account', (k) => peopleRepo(k, noLocks).byRef({ chat: 'c', user: 'u' })],
    ['accounts by address', (k) => peopleRepo(k, noLocks).byEmail('a@b.c')],
    ['colleagues', (k) => peopleRepo(k, noLocks).colleagues()],
    ['events owed', (k) => inboxRepo(k).pending(9)],
    ['cards due', (k) => outboxRepo(workOn(k, noLocks)).due(9)],
    ['whether a card is to be shown', (k) => outboxRepo(workOn(k, noLocks)).waiting('c', at(1))],
    ['cards to be shown', (k) => outboxRepo(workOn(k, noLocks)).claim('c', at(1), 9, at(2))],
    ['cards shown long ago', (k) => outboxRepo(workOn(k, noLocks)).expire(at(1))],
    ['slots taken long ago', (k) => slotRepo(k).expire(at(1))],
    [
      'live cards of a proposal',
      async (k) => {
        const work = workOn(k, noLocks);
        await outboxRepo(work).touch('p');
        await work.writes.flush();
      },
    ],
    ['a card by its message', (k) => outboxRepo(workOn(k, noLocks)).byMessage('c', 'm')],
    ['cards by their cause', (k) => outboxRepo(workOn(k, noLocks)).byCause('e')],
    [
      'cards to come of a cause',
      (k) => outboxRepo(workOn(k, noLocks)).isToCome('e', { chat: 'c', person: 'p' }, '2026-11-24T10:00:00.000Z'),
    ],
    ['chats that cards stand in', (k) => outboxRepo(workOn(k, noLocks)).chats(['p', 'q'])],
    ['the room', (k) => roomRepo(k, noLocks).since('p', '7')],
    ['whether the room has changed', (k) => roomRepo(k, noLocks).stamp()],
    [
      'the next publication of a lane',
      (k) => publicationRepo(workOn(k, noLocks)).next({ now: at(1), except: ['a'], busy: ['blue', 'masto'], most: 8 }),
    ],
    ['what was sent lately', (k) => publicationRepo(workOn(k, noLocks)).bound('n', 'a', at(1))],
    ['whose a post is', (k) => publicationRepo(workOn(k, noLocks)).proposalOf('n', 'a', 'r')],
    ['pictures that nothing uses', (k) => mediaRepo(k).expire(at(1))],
    ['pictures that are here', (k) => mediaRepo(k).known(['a', 'b'])],
    ['pictures somebody brought', (k) => forgetMedia(k, noLocks, ['p1', 'p2'], ['a'])],
    ['a draft that is gone', (k) => draftRepo(k).remove('d')],
    ['drafts nobody touched', (k) => draftRepo(k).expire(at(1))],
    ['answers that wait', (k) => replyRepo(k).open(9)],
    ['an answer by what answers it', (k) => replyRepo(k).byTarget('a', 't')],
    ['answers to a proposal', (k) => replyRepo(k).count('p')],
    ['the newest answer', (k) => replyRepo(k).newest('a')],
    ['answers kept long enough', (k) => replyRepo(k).expire(at(1))],
    ['an answer', (k) => replyRepo(k).claim('r', 'p1', at(1))],
    ['a login', (k) => loginRepo(k).put(login('masto', { version: 3 }), 2)],
    ['the bucket of an account', (k) => paceRepo(k, noLocks).take('a', { calls: 3, perMs: 1000 }, at(1))],
    ['test posts still out', (k) => trialRepo(k).out('a')],
  ];

  it.each(queries)('%s: by an index, without sorting', async (_what, query) => {
    asked.length = 0;
    await query(db!);
    const plan = asked.flatMap(
      ({ sql, parameters }) => raw!.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[],
    );
    expect(plan.length).toBeGreaterThan(0);
    expect(
      plan.map((row) => row.detail).filter((detail) => /TEMP B-TREE|^SCAN (?!\w+ USING .*INDEX)/.test(detail)),
    ).toEqual([]);
  });
});
