import type { Command, DeliveryCommand } from '../../../src/core/decide/index.ts';
import type { Proposal, ProposalEvent } from '../../../src/core/proposal.ts';
import {
  anyStopped,
  type Book,
  forbidden,
  HOUR,
  isColleague,
  isStopped,
  learn,
  missing,
  ms,
  note,
  type Row,
} from './book.ts';
import type { World } from './world.ts';

/** Five minutes a reading of reactions is good for. */
const HEARD = 300_000;

/**
 * A second bookkeeping, kept from the commands that were accepted and from what DESIGN says of them, never from the proposal's state.
 * It says which law a decision breaks. Only outcomes are read from events: that something was approved, claimed, held, is live.
 */
export interface Oracle {
  /** To be called right when publishing on a network is stopped. */
  readonly stopped: (world: World) => void;
  /** The law that was broken, or null. */
  readonly see: (command: Command, events: readonly ProposalEvent[], after: Proposal, world: World) => string | null;
}

/** Bytes leave: everything must be in order in this moment. */
function leaving(book: Book, row: Row, command: DeliveryCommand, world: World): string | null {
  const now = ms(world.now);
  if (command.type !== 'claim' && command.type !== 'issue') return 'only a claim sends';
  if (book.undone) return 'claimed after undo';
  if (book.over) return 'claimed after the end';
  if (command.commitment !== book.facts?.commitment) return 'other words than voiced';
  if (isStopped(world, row.network)) return 'claimed while stopped';
  if (command.type === 'claim' && command.fence <= row.fence) return 'an old fence';
  if (command.type === 'claim' && command.part !== row.live) return 'not the next part';
  if (row.lease > now) return 'two workers at once';
  if (!book.begun) {
    const lack = missing(book, world);
    if (lack !== null) return lack;
    if (!book.approved) return 'claimed without approval';
    if (world.readsBack && book.heard === null) return 'claimed unread';
    if (world.readsBack && now - (book.heard ?? 0) > HEARD) return 'claimed on an old reading';
  }
  if (row.flying || row.live > 0) return null;
  if (now < row.due) return 'before its time';
  return now > row.due + HOUR ? 'more than an hour late' : null;
}

function happened(book: Book, event: ProposalEvent, command: Command, world: World): string | null {
  const now = ms(world.now);
  if (event.type === 'approved') return approve(book, event.publications, world);
  if (event.type === 'reopened') {
    book.approved = false;
    book.waitingSince = now;
  }
  if (event.type === 'round-opened') {
    if (!book.seenStopped) return 'asked anew without a stop';
    book.round += 1;
    book.seenStopped = false;
  }
  if (event.type === 'lapsed') book.over = true;
  if (!('publication' in event)) return null;
  const row = book.rows.get(event.publication);
  if (row === undefined) return 'a publication out of nowhere';
  if (event.type === 'held') row.heldLate = event.reason === 'late';
  if (event.type === 'released' || event.type === 'cancelled') row.heldLate = false;
  if (event.type === 'stuck' || event.type === 'removal-asked') row.stuck = event.type === 'stuck';
  if (event.type === 'removal-renewed') {
    if (event.fence !== row.fence) return 'an old fence';
    row.lease = ms(event.leaseUntil);
  }
  if (event.type === 'gave-up') row.withPerson = true;
  if (event.type === 'requeued' && event.by !== 'recovery') row.due = now;
  if (event.type === 'removal-began') {
    if (row.flying) return 'removed before the outcome was known';
    if (row.lease > now) return 'two workers at once';
    Object.assign(row, { fence: event.fence, lease: ms(event.leaseUntil), removing: true });
  }
  if (event.type !== 'claimed' && event.type !== 'issued') return null;
  const law = leaving(book, row, command as DeliveryCommand, world);
  if (event.type === 'claimed') Object.assign(row, { fence: event.fence, lease: ms(event.leaseUntil), flying: true });
  else row.live = 1;
  book.begun = true;
  return law;
}

function approve(book: Book, ids: readonly string[], world: World): string | null {
  const now = ms(world.now);
  const lack = missing(book, world);
  if (lack !== null) return `approved although ${lack}`;
  if (anyStopped(book, world)) return 'approved while stopped';
  const { facts } = book;
  if (facts === null || facts.accounts.length !== ids.length) return 'approved for other accounts';
  const wished = facts.wished === null ? 0 : ms(facts.wished);
  if (wished > book.waitingSince && wished <= now) return 'approved after its wished time';
  book.approved = true;
  book.heard = null;
  for (const [i, id] of ids.entries()) {
    const due = Math.max(now + facts.policy.grace, wished);
    book.rows.set(id, {
      network: facts.accounts[i]?.network ?? '',
      due,
      heldLate: false,
      fence: 0,
      lease: 0,
      flying: false,
      live: 0,
      withPerson: false,
      removing: false,
      stuck: false,
    });
  }
  return null;
}

const gone: readonly string[] = ['refused', 'cancelled', 'removed'];
const looks: readonly string[] = ['voice', 'unvoice', 'take-back', 'drop', 'override', 'reassess'];

/** What must hold in every state. */
function broken(book: Book, after: Proposal, world: World, command: Command, moved: boolean): string | null {
  const rows = [...book.rows.values()];
  if (after.status === 'retracted' && rows.some((row) => row.live > 0 || row.flying || row.withPerson))
    return 'retracted with something outside';
  if (after.status === 'failed' && rows.some((row) => row.live > 0 || row.flying))
    return 'failed with something outside';
  if (after.status === 'published' && rows.every((row) => row.live === 0)) return 'published with nothing outside';
  const accounts = new Set<string>();
  for (const one of after.publications) {
    if (gone.includes(one.state)) continue;
    if (accounts.has(one.account)) return 'two rows on one account';
    accounts.add(one.account);
  }
  if (
    looks.includes(command.type) &&
    moved &&
    after.status === 'approved' &&
    !anyStopped(book, world) &&
    missing(book, world) !== null
  )
    return 'approved is not reopened';
  const waits = book.facts !== null && !book.approved && !book.begun && !book.over && !book.undone;
  if (command.type === 'resume' && waits && book.seenStopped && !anyStopped(book, world))
    return 'a card seen stopped stands after the go';
  return null;
}

export function oracle(): Oracle {
  const book: Book = {
    facts: null,
    authors: [],
    votes: [],
    overrides: [],
    round: 1,
    waitingSince: 0,
    approved: false,
    begun: false,
    heard: null,
    over: false,
    undone: false,
    seenStopped: false,
    rows: new Map(),
  };
  return {
    stopped: (world) => {
      if (book.begun || !anyStopped(book, world)) return;
      book.seenStopped = true;
      book.votes = book.votes.filter((v) => !v.yes);
    },
    see: (command, events, after, world) => {
      if ('by' in command) {
        const law = forbidden(book, command, world);
        if (law !== null) return law;
        note(book, command, world);
      } else if ('publication' in command) {
        learn(book, command);
      } else if (command.type === 'hear') {
        const { revision, round } = command;
        if (book.approved && revision === book.facts?.revision && round === book.round) book.heard = ms(world.now);
      } else if (command.type === 'reassess' && !book.begun) {
        book.votes = book.votes.filter((v) => v.yes || isColleague(world, v.person));
      }
      for (const event of events) {
        const law = happened(book, event, command, world);
        if (law !== null) return law;
      }
      return broken(book, after, world, command, events.length > 0 || command.type === 'reassess');
    },
  };
}
