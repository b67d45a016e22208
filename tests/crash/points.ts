import type { TestbedClass } from '../../adapters/networks/testbed/index.ts';
import type { Fault } from '../../adapters/networks/testbed/server.ts';
import type { Moment } from '../../src/app/publish.ts';

/** Where a process can die: the worker's moments, and two inside a request. */
export type Point = Moment | 'after-bytes-sent' | 'after-response';

/** Every step of a send, in order. */
export const sendPoints: readonly Point[] = [
  'after-intent',
  'after-prepare',
  'after-claim',
  'after-bytes-sent',
  'after-response',
  'before-record',
  'after-record',
];
/** Every step of a removal, in order. */
export const removalPoints: readonly Point[] = [
  'after-intent',
  'after-bytes-sent',
  'after-response',
  'during-removal',
  'after-removal',
];

/** What may go wrong with a request and leaves its outcome, or its patience, to the worker. */
export const cellFaults = [
  'none',
  'answer-lost',
  'late',
  'slow',
  'limit',
  'error-before',
  'error-after',
  'reset',
  'html',
  'empty',
] as const satisfies readonly Fault[];
export type CellFault = (typeof cellFaults)[number];

/** Undo before the crash (then the removal dies), after it, or never. */
export type Undo = 'never' | 'after' | 'before';

/** One death: of every account, at one step of its first part or its second. */
export interface Cell {
  readonly point: Point;
  /** Die when the point is passed for this time: the second is the second part of the thread. */
  readonly hit: number;
  readonly undo: Undo;
  /** Faults of the tries that recover, by how far they are from the fault of the first one in the list. */
  readonly shift: number;
}

/** Does a request that meets this fault come to this point? */
export const reaches = (point: Point, fault: CellFault): boolean =>
  point !== 'after-response' || !['answer-lost', 'late', 'slow', 'reset'].includes(fault);

/** Where it dies: at the point, or at the next one it comes to. */
export function dying({ point, undo }: Pick<Cell, 'point' | 'undo'>, fault: CellFault): Point {
  if (reaches(point, fault)) return point;
  return undo === 'before' ? 'during-removal' : 'before-record';
}

/** The fault of the try after the one that met `fault`. */
export const secondOf = (fault: CellFault, { shift }: Cell): CellFault =>
  cellFaults[(cellFaults.indexOf(fault) + shift) % cellFaults.length] ?? 'none';

/** Nobody can tell whether these arrived, unless the network can be asked. */
const lostAt: readonly Point[] = ['after-claim', 'after-bytes-sent', 'after-response', 'before-record'];
const isAnswered = (fault: CellFault): boolean => fault === 'none' || fault === 'limit';

/** How a publication must end. */
export function endOf(cell: Cell, kind: TestbedClass, fault: CellFault): 'live' | 'removed' | 'unconfirmed' {
  const { undo, point } = cell;
  if (undo === 'before') return 'removed';
  const lost = lostAt.includes(dying(cell, fault));
  const unheard =
    undo === 'never'
      ? !isAnswered(fault) || !isAnswered(secondOf(fault, cell))
      : point === 'after-record' && !isAnswered(fault);
  if (kind === 'none' && (lost || unheard)) return 'unconfirmed';
  return undo === 'never' ? 'live' : 'removed';
}

/** What a child is told: to deliver these in this store at this time, and to die when each of them has come to its point. */
export interface Job {
  readonly store: string;
  readonly server: string;
  readonly now: string;
  readonly lanes: readonly Lane[];
}

export interface Lane {
  readonly publication: string;
  readonly kind: TestbedClass;
  readonly account: string;
  readonly point: Point;
  readonly hit: number;
}
