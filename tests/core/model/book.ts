import type { DeliveryCommand, PersonCommand } from '../../../src/core/decide/index.ts';
import type { PersonId } from '../../../src/core/person.ts';
import type { RevisionFacts } from '../../../src/core/proposal.ts';
import type { World } from './world.ts';

interface Vote {
  readonly person: PersonId;
  readonly via: string;
  readonly yes: boolean;
  readonly revision: number;
  readonly round: number;
}

/** What the outside knows of a publication, as far as anybody can know. */
export interface Row {
  readonly network: string;
  due: number;
  heldLate: boolean;
  fence: number;
  lease: number;
  /** Sent, and nobody has said yet how it went. */
  flying: boolean;
  live: number;
  /** Handed over, or nobody could tell: what counts now is what a person says. */
  withPerson: boolean;
  removing: boolean;
  /** Only a person can end it. */
  stuck: boolean;
}

export interface Book {
  facts: RevisionFacts | null;
  authors: PersonId[];
  votes: Vote[];
  overrides: { rule: string; by: PersonId; revision: number }[];
  round: number;
  waitingSince: number;
  approved: boolean;
  begun: boolean;
  /** When the chats were last read since it was approved. */
  heard: number | null;
  over: boolean;
  undone: boolean;
  /** Has the card that asks for voices now been seen while stopped? */
  seenStopped: boolean;
  rows: Map<string, Row>;
}

export const HOUR = 3_600_000;
export const ms = (at: string): number => Date.parse(at);
export const isColleague = (world: World, person: PersonId): boolean =>
  (world.kinds.get(person) ?? 'colleague') === 'colleague';
const human = (world: World, person: PersonId): string => world.human.get(person) ?? person;
const isAuthor = (book: Book, world: World, person: PersonId): boolean =>
  book.authors.some((author) => human(world, author) === human(world, person));
export const isStopped = (world: World, network: string): boolean => world.stops.has('all') || world.stops.has(network);
export const anyStopped = (book: Book, world: World): boolean =>
  book.facts?.accounts.some((a) => isStopped(world, a.network)) ?? false;

/** What is missing for this revision to leave, by DESIGN section 4; null = nothing. */
export function missing(book: Book, world: World): string | null {
  const { facts } = book;
  if (facts === null) return 'nothing was asked';
  const yes = book.votes.filter(
    (v) =>
      v.yes &&
      v.revision === facts.revision &&
      v.round === book.round &&
      isColleague(world, v.person) &&
      !isAuthor(book, world, v.person),
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
export function forbidden(book: Book, command: PersonCommand, world: World): string | null {
  const { by } = command;
  if (!isColleague(world, by)) return 'only colleagues act';
  if ((command.type === 'voice' || command.type === 'override') && isAuthor(book, world, by))
    return 'no voice on own words';
  if ((command.type === 'retry' || command.type === 'still') && book.undone) return 'nothing is sent again after undo';
  if (command.type === 'withdraw' || command.type === 'still') {
    return isAuthor(book, world, by) || world.keepers.has(by) ? null : 'only authors and keepers';
  }
  if (command.type === 'voice' && command.verdict === 'yes' && anyStopped(book, world)) return 'no yes while stopped';
  if (command.type === 'drop' && !book.votes.some((v) => !v.yes && human(world, v.person) === human(world, by)))
    return 'only the objector drops';
  return null;
}

export function note(book: Book, command: PersonCommand, world: World): void {
  switch (command.type) {
    case 'ask':
    case 'revise':
      book.facts = command.facts;
      book.authors.push(command.by);
      book.waitingSince = ms(world.now);
      book.approved = false;
      book.seenStopped = anyStopped(book, world);
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
        if (row.flying || row.withPerson) row.live += 1;
      });
      break;
    case 'not-there':
      outcome(book, command.publication, (row) => {
        // Of a post nobody could remove, a person says that all of it is gone.
        if (row.stuck || (!row.flying && !row.withPerson)) row.live = 0;
      });
      break;
    default:
  }
}

const forget = (book: Book, s: { by: PersonId; via: string; revision: number; round: number }): void => {
  book.votes = book.votes.filter(
    (v) => v.person !== s.by || v.via !== s.via || v.revision !== s.revision || v.round !== s.round,
  );
};

function outcome(book: Book, id: string, change: (row: Row) => void): void {
  const row = book.rows.get(id);
  if (row === undefined) return;
  change(row);
  row.lease = 0;
  row.flying = false;
  row.withPerson = false;
  row.stuck = false;
}

/** What the worker has learned about the outside. A report under an old fence says nothing. */
export function learn(book: Book, command: DeliveryCommand): void {
  const row = book.rows.get(command.publication);
  if (row === undefined) return;
  if (command.type === 'found')
    outcome(book, command.publication, (r) => {
      r.live = command.part + 1;
    });
  if (command.type === 'absent' && command.enough) row.flying = false;
  if (command.type === 'result' && command.fence === row.fence && row.flying && !row.withPerson) {
    const { result } = command;
    if (result.kind === 'live' && result.part === row.live)
      outcome(book, command.publication, (r) => {
        r.live = result.part + 1;
      });
    if (result.kind === 'refused' || result.kind === 'handed-over') row.flying = false;
    row.withPerson = result.kind === 'handed-over';
    row.lease = 0;
  }
  if (command.type === 'removal' && command.fence === row.fence && row.removing) {
    row.removing = false;
    row.lease = 0;
    if (command.result === 'removed' || command.result === 'gone') Object.assign(row, { live: 0, withPerson: false });
  }
}
