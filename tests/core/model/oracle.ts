import type { Command, DeliveryCommand, PersonCommand } from '../../../src/core/decide/index.ts';
import type { PersonId } from '../../../src/core/person.ts';
import type { Proposal, ProposalEvent, RevisionFacts } from '../../../src/core/proposal.ts';
import type { World } from './world.ts';

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

interface Vote {
  readonly person: PersonId;
  readonly via: string;
  readonly yes: boolean;
  readonly revision: number;
  readonly round: number;
}

/** What the outside knows of a publication, as far as anybody can know. */
interface Row {
  readonly network: string;
  due: number;
  heldLate: boolean;
  fence: number;
  lease: number;
  /** Sent, and nobody has said yet how it went. */
  flying: boolean;
  live: number;
  withPerson: boolean;
  removing: boolean;
}

interface Book {
  facts: RevisionFacts | null;
  authors: PersonId[];
  votes: Vote[];
  overrides: { rule: string; by: PersonId; revision: number }[];
  round: number;
  waitingSince: number;
  approved: boolean;
  begun: boolean;
  over: boolean;
  undone: boolean;
  rows: Map<string, Row>;
}

const HOUR = 3_600_000;
const ms = (at: string): number => Date.parse(at);
const isColleague = (world: World, person: PersonId): boolean => (world.kinds.get(person) ?? 'colleague') === 'colleague';
const human = (world: World, person: PersonId): string => world.human.get(person) ?? person;
const isAuthor = (book: Book, world: World, person: PersonId): boolean =>
  book.authors.some((author) => human(world, author) === human(world, person));
const isStopped = (world: World, network: string): boolean => world.stops.has('all') || world.stops.has(network);
const anyStopped = (book: Book, world: World): boolean => book.facts?.accounts.some((a) => isStopped(world, a.network)) ?? false;

/** What is missing for this revision to leave, by DESIGN section 4; null = nothing. */
function missing(book: Book, world: World): string | null {
  const { facts } = book;
  if (facts === null) return 'nothing was asked';
  const yes = book.votes.filter(
    (v) => v.yes && v.revision === facts.revision && v.round === book.round && isColleague(world, v.person) && !isAuthor(book, world, v.person),
  );
  if (book.votes.some((v) => !v.yes && v.revision === facts.revision)) return 'an objection stands';
  const rules = book.overrides.filter(
    (o) => o.revision === facts.revision && isColleague(world, o.by) && !isAuthor(book, world, o.by),
  );
  if (facts.hard.some((h) => !h.overridable || !rules.some((o) => o.rule === h.rule))) return 'a hard finding stands';
  const objectors = new Set(book.votes.filter((v) => !v.yes).map((v) => human(world, v.person)));
  const needed = facts.policy.quorum + objectors.size + new Set(rules.map((o) => o.rule)).size;
  if (new Set(yes.map((v) => human(world, v.person))).size < needed) return 'valid voices are missing';
  if (facts.policy.keeperNeeded && !yes.some((v) => world.keepers.has(v.person))) return 'no keeper among the voices';
  return null;
}

/** Who may, by the table of DESIGN; null = they may. */
function forbidden(book: Book, command: PersonCommand, world: World): string | null {
  const { by } = command;
  if (!isColleague(world, by)) return 'only colleagues act';
  if ((command.type === 'voice' || command.type === 'override') && isAuthor(book, world, by)) return 'no voice on own words';
  if ((command.type === 'retry' || command.type === 'still') && book.undone) return 'nothing is sent again after undo';
  if (command.type === 'withdraw' || command.type === 'still') {
    return isAuthor(book, world, by) || world.keepers.has(by) ? null : 'only authors and keepers';
  }
  if (command.type === 'voice' && command.verdict === 'yes' && anyStopped(book, world)) return 'no yes while stopped';
  if (command.type === 'drop' && !book.votes.some((v) => !v.yes && human(world, v.person) === human(world, by))) return 'only the objector drops';
  return null;
}

function note(book: Book, command: PersonCommand, world: World): void {
  switch (command.type) {
    case 'ask':
    case 'revise':
      book.facts = command.facts;
      book.authors.push(command.by);
      book.waitingSince = ms(world.now);
      book.approved = false;
      break;
    case 'voice': {
      const { by, via, verdict, revision, round } = command;
      forget(book, { by, via, revision, round });
      book.votes.push({ person: by, via, yes: verdict === 'yes', revision, round });
      break;
    }
    case 'unvoice':
      forget(book, command);
      break;
    case 'take-back':
      forget(book, { ...command, via: 'button' });
      break;
    case 'drop':
      book.votes = book.votes.filter((v) => v.yes || human(world, v.person) !== human(world, command.by));
      break;
    case 'override':
      book.overrides.push({ rule: command.rule, by: command.by, revision: command.revision });
      break;
    case 'withdraw':
      book.over = true;
      break;
    case 'undo':
      book.undone = true;
      break;
    case 'still':
      for (const row of book.rows.values()) if (row.heldLate) row.due = ms(world.now);
      break;
    case 'is-there':
      outcome(book, command.publication, (row) => {
        row.live += 1;
      });
      break;
    case 'not-there':
      outcome(book, command.publication, (row) => {
        // Of a post nobody could remove, a person says that all of it is gone.
        if (!row.flying && !row.withPerson) row.live = 0;
      });
      break;
    default:
  }
}

const forget = (book: Book, s: { by: PersonId; via: string; revision: number; round: number }): void => {
  book.votes = book.votes.filter((v) => v.person !== s.by || v.via !== s.via || v.revision !== s.revision || v.round !== s.round);
};

function outcome(book: Book, id: string, change: (row: Row) => void): void {
  const row = book.rows.get(id);
  if (row === undefined) return;
  change(row);
  row.lease = 0;
  row.flying = false;
  row.withPerson = false;
}

/** What the worker has learned about the outside. A report under an old fence says nothing. */
function learn(book: Book, command: DeliveryCommand): void {
  const row = book.rows.get(command.publication);
  if (row === undefined) return;
  if (command.type === 'found') outcome(book, command.publication, (r) => { r.live = command.part + 1; });
  if (command.type === 'absent' && command.enough) row.flying = false;
  if (command.type === 'result' && command.fence === row.fence && row.flying) {
    const { result } = command;
    if (result.kind === 'live' && result.part === row.live) outcome(book, command.publication, (r) => { r.live = result.part + 1; });
    if (result.kind === 'refused' || result.kind === 'handed-over') row.flying = false;
    row.withPerson = result.kind === 'handed-over';
    row.lease = 0;
  }
  if (command.type === 'removal' && command.fence === row.fence && row.removing) {
    row.removing = command.result === 'failed';
    row.lease = 0;
    if (command.result === 'removed' || command.result === 'gone') row.live = 0;
  }
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
  if (event.type === 'round-opened') book.round += 1;
  if (event.type === 'lapsed') book.over = true;
  if (!('publication' in event)) return null;
  const row = book.rows.get(event.publication);
  if (row === undefined) return 'a publication out of nowhere';
  if (event.type === 'held') row.heldLate = event.reason === 'late';
  if (event.type === 'released' || event.type === 'cancelled') row.heldLate = false;
  if (event.type === 'cancelled') row.withPerson = false;
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
  for (const [i, id] of ids.entries()) {
    const due = Math.max(now + facts.policy.grace, wished);
    book.rows.set(id, { network: facts.accounts[i]?.network ?? '', due, heldLate: false, fence: 0, lease: 0, flying: false, live: 0, withPerson: false, removing: false });
  }
  return null;
}

const gone: readonly string[] = ['refused', 'cancelled', 'removed'];
const looks: readonly string[] = ['voice', 'unvoice', 'take-back', 'drop', 'override', 'reassess'];

/** What must hold in every state. */
function broken(book: Book, after: Proposal, world: World, command: Command, moved: boolean): string | null {
  const rows = [...book.rows.values()];
  if (after.status === 'retracted' && rows.some((row) => row.live > 0 || row.flying)) return 'retracted with something outside';
  if (after.status === 'failed' && rows.some((row) => row.live > 0 || row.flying)) return 'failed with something outside';
  if (after.status === 'published' && rows.every((row) => row.live === 0)) return 'published with nothing outside';
  const accounts = new Set<string>();
  for (const one of after.publications) {
    if (gone.includes(one.state)) continue;
    if (accounts.has(one.account)) return 'two rows on one account';
    accounts.add(one.account);
  }
  if (looks.includes(command.type) && moved && after.status === 'approved' && !anyStopped(book, world) && missing(book, world) !== null) return 'approved is not reopened';
  return null;
}

export function oracle(): Oracle {
  const book: Book = {
    facts: null, authors: [], votes: [], overrides: [], round: 1, waitingSince: 0, approved: false, begun: false, over: false,
    undone: false, rows: new Map(),
  };
  return {
    stopped: (world) => {
      if (book.approved && !book.begun && anyStopped(book, world)) book.votes = book.votes.filter((v) => !v.yes);
    },
    see: (command, events, after, world) => {
      if ('by' in command) {
        const law = forbidden(book, command, world);
        if (law !== null) return law;
        note(book, command, world);
      } else if ('publication' in command) {
        learn(book, command);
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
