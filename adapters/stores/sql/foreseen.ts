import type { PartRow, RevisionRow } from '../../../src/ports/rows.ts';

/**
 * What was read together because it is needed next, one by one: the words and the parts of publications a worker took. Whoever writes
 * one of them forgets it here.
 */
export interface Foreseen {
  /** By `revisionKey`. */
  readonly revisions: Map<string, RevisionRow>;
  /** All parts of a publication, by their number. */
  readonly parts: Map<string, ReadonlyMap<number, PartRow>>;
}

export const foreseeing = (): Foreseen => ({ revisions: new Map(), parts: new Map() });

export const revisionKey = (proposal: string, revision: number): string => `${proposal}:${revision}`;
