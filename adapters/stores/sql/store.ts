import type { Store, Tx } from '../../../src/ports/store.ts';
import { anchorRepo } from './anchors.ts';
import { audit } from './audit.ts';
import { draftRepo, reasonRepo } from './drafts.ts';
import { type Engine, type Locks, noLocks } from './engine.ts';
import { forget } from './forget.ts';
import { locking, undisturbed } from './held.ts';
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

/** The one implementation of the store's port, on either engine. */
export function storeOn(engine: Engine, patience: Patience): Store {
  const write = <T>(work: (db: Db) => Promise<T>) => again(engine, patience, () => engine.write(work));
  return {
    clock: engine.clock,
    transact: (work) => write((db) => work(txOn(db, engine.locks))),
    read: (work) => again(engine, patience, () => engine.read((db) => work(txOn(db, noLocks)))),
    verify: (outside = []) => again(engine, patience, () => engine.audit((db) => audit(db, outside))),
    forget: async (people) => {
      await write((db) => forget(db, engine.locks, people));
      await again(engine, patience, engine.scrub());
    },
    close: () => engine.close(),
  };
}

function txOn(db: Db, locks: Locks): Tx {
  const held = locks.rows ? locking(db) : undisturbed();
  return {
    streams: streamRepo(db, held),
    proposals: proposalRepo(db, locks),
    drafts: draftRepo(db, locks),
    reasons: reasonRepo(db),
    publications: publicationRepo(db, locks, held),
    people: peopleRepo(db, locks),
    inbox: inboxRepo(db, locks),
    outbox: outboxRepo(db, locks),
    slots: slotRepo(db),
    media: mediaRepo(db, locks),
    room: roomRepo(db, locks),
    anchors: anchorRepo(db, locks),
    logins: loginRepo(db),
    replies: replyRepo(db),
    paces: paceRepo(db, locks),
    trials: trialRepo(db),
    // Proposals share the switch among themselves; whoever stops or starts has it alone.
    lock: async (proposal) => {
      if (proposal === null) return held.alone();
      await held.shared();
      await held.proposal(proposal);
    },
  };
}
