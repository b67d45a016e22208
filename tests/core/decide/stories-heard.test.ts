import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { type Tale, tale } from '../model/tale.ts';
import { makeWorld } from '../model/world.ts';

const hear = { type: 'hear', revision: 1, round: 1 } as const;
const issue = { type: 'issue', publication: 'P-1', commitment: 'hash-1' } as const;
const rehearse = { type: 'rehearse', publication: 'P-1', commitment: 'hash-1' } as const;

/** Approved and due, in a house with a chat that may have missed something. */
function due(): Tale {
  const t = tale({}, { ...makeWorld(), readsBack: true });
  t.ask();
  t.does(t.voice('ida'));
  t.pass(MINUTE);
  return t;
}

describe('where reactions must be read back', () => {
  it('nothing leaves before: no claim, nothing recorded, nothing rehearsed', () => {
    const t = due();
    for (const command of [t.claim(), issue, rehearse]) t.cannot(command, 'wrong-state');
    expect(t.does(hear)).toEqual(['signals-read']);
    expect(t.does(t.claim())).toEqual(['claimed']);
  });

  it('what waits for another reason says so first', () => {
    const t = due();
    t.pass(HOUR + 1);
    expect(t.does(t.claim())).toEqual(['held']);
    expect(t.one().held).toBe('late');
  });

  it('a reading is good for five minutes', () => {
    const t = due();
    t.does(hear);
    t.pass(5 * MINUTE + 1);
    t.cannot(t.claim(), 'wrong-state');
    t.does(hear);
    expect(t.does(t.claim())).toEqual(['claimed']);
  });

  it('a reading of another revision or round, or of what is not approved, says nothing', () => {
    const t = due();
    expect(t.does({ ...hear, revision: 2 })).toEqual([]);
    expect(t.does({ ...hear, round: 2 })).toEqual([]);
    t.does(t.voice('otto', 'object'));
    expect(t.does(hear)).toEqual([]);
  });

  it('a new approval needs a new reading', () => {
    const t = due();
    t.does(hear);
    t.does(t.voice('otto', 'object'));
    t.does({ type: 'drop', by: 'otto' });
    t.pass(MINUTE);
    expect(t.status()).toBe('approved');
    const again = { ...issue, publication: 'P-2' };
    t.cannot(again, 'wrong-state');
    t.does(hear);
    expect(t.does(again)).toEqual(['issued']);
  });

  it('what has begun needs none', () => {
    const t = due();
    t.does(hear);
    t.does(t.claim());
    t.does(t.result('refused'));
    t.does({ type: 'retry', by: 'ida', publication: null });
    t.pass(10 * MINUTE);
    expect(t.does(t.claim())).toEqual(['claimed']);
  });
});
