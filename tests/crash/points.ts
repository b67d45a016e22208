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
export const removalPoints: readonly Point[] = ['after-intent', 'during-removal', 'after-removal'];

/** What a child is told: to deliver what is due in this store at this time, and to die at the `hit`-th passing of `point`. */
export interface Job {
  readonly store: string;
  readonly server: string;
  readonly now: string;
  readonly point: Point;
  readonly hit: number;
}
