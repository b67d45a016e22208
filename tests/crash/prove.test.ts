import { describe, expect, it } from 'vitest';
import type { PublicationState } from '../../src/core/publication.ts';
import { beliefs, type Post } from '../support/history.ts';
import { bugs, judged, sees } from './bugs.ts';

const SCHEDULES = 1500;

describe('the judge', () => {
  it.each(bugs)('sees: $name', async (bug) => {
    expect(await sees(bug, SCHEDULES)).toMatch(bug.shows);
  });

  it('says nothing of what is right', async () => {
    for (const kind of ['client-id', 'key', 'duplicate-refusal', 'read-back', 'none'] as const)
      for (let seed = 0; seed < 60; seed++)
        expect(await judged({ seed, kind, undo: seed % 3 === 0, stop: seed % 4 === 0 }), `${kind} ${seed}`).toEqual([]);
  });

  it.each<[PublicationState, number, string, string | undefined]>([
    ['live', 2, 'ab', undefined],
    ['live', 2, 'a', 'loss'],
    ['live', 2, '', 'loss'],
    ['unconfirmed', 1, 'a', undefined],
    ['unconfirmed', 1, 'ab', undefined],
    ['unconfirmed', 1, 'b', 'wrong'],
    ['unconfirmed', 0, 'ab', 'wrong'],
    ['refused', 0, 'a', 'wrong'],
    ['refused', 1, 'a', undefined],
    ['held', 1, '', 'wrong'],
    ['removed', 2, '', undefined],
    ['removed', 2, 'b', 'wrong'],
    ['cancelled', 0, 'a', 'wrong'],
    ['rehearsed', 0, 'a', 'wrong'],
    ['pending', 0, '', 'loss'],
    ['sending', 0, '', 'loss'],
    ['removing', 2, '', 'loss'],
    ['stuck', 2, 'ab', undefined],
  ])('%s after %i parts, with "%s" of "ab" shown: %s', (state, partsLive, shown, kind) => {
    const posts: readonly Post[] = ['a', 'b'].map((text) => ({
      id: text,
      account: 'x',
      text,
      removed: !shown.includes(text),
    }));
    expect(beliefs({ state, partsLive }, ['a', 'b'], posts)[0]?.kind).toBe(kind);
  });
});
