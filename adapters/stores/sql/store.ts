import type { Store, Tx } from '../../../src/ports/store.ts';
import { anchorRepo } from './anchors.ts';
import { audit } from './audit.ts';
import { draftRepo, reasonRepo } from './drafts.ts';
import { type Engine, noLocks } from './engine.ts';
import { forget } from './forget.ts';
import { inboxRepo, slotRepo } from './inbox.ts';
import { loginRepo, trialRepo } from './logins.ts';
import { mediaRepo } from './media.ts';
import { outboxRepo } from './outbox.ts';
import { paceRepo } from './paces.ts';
import { peopleRepo } from './people.ts';
import { proposalRepo } from './proposals.ts';
import { publicationRepo } from './publications.ts';
import { replyRepo } from './replies.ts';
import { again, type Patience } from './retry.ts';
import { roomRepo } from './room.ts';
import { streamRepo } from './streams.ts';
import type { Db } from './tables.ts';
import { flushing, type Work, workOn } from './work.ts';

/** The one implementation of the store's port, on either engine. */
export function storeOn(engine: Engine, patience: Patience): Store {
  const write = <T>(work: (db: Db) => Promise<T>, urgent = false) =>
    again(engine, patience, () => engine.write(work, urgent));
  return {
    clock: engine.clock,
    transact: (use, urgent) =>
      write(async (db) => {
        const work = workOn(db, engine.locks);
        const result = await use(txOn(work));
        await work.writes.flush();
        return result;
      }, urgent),
    // What was gathered is written here as well: a connection that cannot write says so.
    read: (use) =>
      again(engine, patience, () =>
        engine.read(async (db) => {
          const work = workOn(db, noLocks);
          const result = await use(txOn(work));
          await work.writes.flush();
          return result;
        }),
      ),
    verify: (outside = []) => again(engine, patience, () => engine.audit((db) => audit(db, outside))),
    forget: async (people) => {
      await write((db) => forget(db, engine.locks, people));
      // Others are only waited for; what they read may be long.
      await again(engine, { ...patience, tries: patience.tries * 5 }, engine.scrub());
    },
    close: () => engine.close(),
  };
}

function txOn(work: Work): Tx {
  const { db, locks, held, writes } = work;
  const last = <R extends object>(repo: R, calm: readonly (keyof R)[] = []) => flushing(writes, repo, calm);
  return {
    streams: streamRepo(work),
    proposals: last(proposalRepo(work), ['save', 'revision']),
    drafts: last(draftRepo(db, locks)),
    reasons: last(reasonRepo(db)),
    publications: last(publicationRepo(work), ['save', 'part']),
    people: last(peopleRepo(db, locks), ['many']),
    inbox: last(inboxRepo(db, locks)),
    outbox: last(outboxRepo(work), ['touch']),
    slots: last(slotRepo(db)),
    media: last(mediaRepo(db, locks)),
    room: last(roomRepo(db, locks)),
    anchors: last(anchorRepo(db, locks)),
    logins: last(loginRepo(db)),
    replies: last(replyRepo(db)),
    paces: last(paceRepo(db, locks), ['take', 'patience']),
    trials: last(trialRepo(db)),
    // Proposals share the switch among themselves; whoever stops or starts has it alone.
    lock: async (proposal) => {
      if (proposal === null) return held.alone();
      await held.shared();
      await held.proposal(proposal);
    },
  };
}
