import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../src/core/time.ts';
import { approvedTale, publishedTale, type Tale } from '../model/tale.ts';
import { accountsOf } from '../model/world.ts';

const undo = { type: 'undo', by: 'ben' } as const;
const two = { accounts: accountsOf('blog', 'chirp') };

function unconfirmed(t: Tale): void {
  t.does(t.claim());
  t.does(t.result('unknown'));
  t.pass(MINUTE);
  t.does({ type: 'cannot-tell', publication: 'P-1' });
}

/** The first part of a thread is live, the second one was refused for good. */
function halfRefused(): Tale {
  const t = approvedTale();
  t.does(t.claim());
  t.does(t.result('live', 1, 0, false));
  t.does(t.claim(1, 1));
  t.does(t.result('refused', 1, 1));
  return t;
}

const takeDown = (t: Tale, n = 1): void => {
  t.does(t.beginRemoval(n));
  t.does(t.removal('removed', n));
};

describe('undo', () => {
  it('of what is approved: retracted at once, nothing leaves', () => {
    const t = approvedTale();
    expect(t.does(undo)).toEqual(['undone', 'cancelled']);
    expect(t.status()).toBe('retracted');
    t.cannot(
      { type: 'claim', publication: 'P-1', fence: 1, part: 0, leaseUntil: t.world.now, commitment: 'hash-1' },
      'wrong-state',
    );
  });

  it('of publishing with nothing sent: retracted', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.pass(31 * SECOND);
    t.does({ type: 'absent', publication: 'P-1', enough: true, notBefore: t.world.now });
    expect(t.status()).toBe('publishing');
    t.does(undo);
    expect(t.status()).toBe('retracted');
  });

  it('of what is under way waits for the outcome: refused, and it is over', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(undo);
    expect(t.status()).toBe('retracting');
    t.does({
      type: 'result',
      publication: 'P-1',
      fence: 1,
      result: { kind: 'refused', retry: 'after', code: 'rate', notBefore: null },
    });
    expect(t.status()).toBe('retracted');
    expect(t.one().state).toBe('cancelled');
  });

  it('of what is under way waits for the outcome: live, and it is removed', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(undo);
    t.cannot(t.beginRemoval(), 'wrong-state');
    t.does(t.result('live'));
    expect(t.status()).toBe('retracting');
    takeDown(t);
    expect(t.status()).toBe('retracted');
  });

  it('of what nobody can tell stays retracting until a person has looked', () => {
    const t = approvedTale();
    unconfirmed(t);
    t.does(undo);
    expect(t.status()).toBe('retracting');
    t.does({ type: 'not-there', by: 'jana', publication: 'P-1' });
    expect(t.status()).toBe('retracted');
  });

  it('of what is live: removed and verified on each network', () => {
    const t = publishedTale(two);
    expect(t.does(undo)).toEqual(['undone']);
    takeDown(t, 1);
    expect(t.status()).toBe('retracting');
    t.does(t.beginRemoval(2));
    t.does(t.removal('gone', 2));
    expect(t.status()).toBe('retracted');
  });

  it('of a half-published proposal cancels one and removes the other', () => {
    const t = approvedTale(two);
    t.does(t.claim(1));
    t.does(t.result('live', 1));
    expect(t.does(undo)).toEqual(['undone', 'cancelled']);
    takeDown(t, 1);
    expect(t.status()).toBe('retracted');
  });

  it('twice: quiet while it works, tries again where it is stuck, over when it is over', () => {
    const t = publishedTale();
    t.does(undo);
    expect(t.does({ type: 'undo', by: 'ida' })).toEqual([]);
    t.does(t.beginRemoval());
    t.does(t.removal('stuck'));
    expect(t.status()).toBe('retracting');
    expect(t.does({ type: 'undo', by: 'ida' })).toEqual(['removal-asked']);
    takeDown(t);
    t.cannot({ type: 'undo', by: 'ida' }, 'wrong-state');
  });

  it('that is stuck is closed by a person who sees nothing any more', () => {
    const t = publishedTale();
    t.does(undo);
    t.does(t.beginRemoval());
    t.does(t.removal('stuck'));
    expect(t.does({ type: 'not-there', by: 'otto', publication: 'P-1' })).toEqual(['removed']);
    expect(t.status()).toBe('retracted');
  });

  it('that fails is tried again later', () => {
    const t = publishedTale();
    t.does(undo);
    t.does(t.beginRemoval());
    t.does(t.removal('failed'));
    t.cannot(t.beginRemoval(), 'wrong-state');
    t.pass(MINUTE);
    takeDown(t);
    expect(t.status()).toBe('retracted');
  });

  it('of half a thread, its second part refused, removes the first', () => {
    const t = halfRefused();
    expect(t.status()).toBe('published');
    t.does(undo);
    expect(t.status()).toBe('retracting');
    takeDown(t);
    expect(t.status()).toBe('retracted');
  });

  it('of half a thread, its second part queued again or held, removes the first', () => {
    for (const how of ['after', 'hold'] as const) {
      const t = approvedTale();
      t.does(t.claim());
      t.does(t.result('live', 1, 0, false));
      if (how === 'hold') t.does({ type: 'hold', publication: 'P-1', reason: 'login' });
      else {
        t.does(t.claim(1, 1));
        t.does({
          type: 'result',
          publication: 'P-1',
          fence: 2,
          result: { kind: 'refused', retry: 'after', code: 'rate', notBefore: null },
        });
      }
      t.does(undo);
      expect(t.status(), how).toBe('retracting');
      takeDown(t);
      expect(t.status(), how).toBe('retracted');
    }
  });

  it('of half a thread with a part under way never calls it gone before the outcome is known', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(t.result('live', 1, 0, false));
    t.does(t.claim(1, 1));
    t.does(undo);
    t.pass(31 * SECOND);
    t.cannot(t.beginRemoval(), 'wrong-state');
    t.does({ type: 'absent', publication: 'P-1', enough: true, notBefore: t.world.now });
    takeDown(t);
    expect(t.status()).toBe('retracted');
  });

  it('half a thread that silence cancelled is still published, and can be undone', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(t.result('live', 1, 0, false));
    t.pass(61 * MINUTE);
    expect(t.does(t.claim(1, 1))).toEqual(['held']);
    t.at('2026-11-27T12:00:00.000Z');
    expect(t.does({ type: 'tick' })).toEqual(['cancelled']);
    expect(t.status()).toBe('published');
    t.does(undo);
    takeDown(t);
    expect(t.status()).toBe('retracted');
  });

  it('is no command for what never began to leave', () => {
    const t = approvedTale();
    t.does(t.voice('otto', 'object'));
    t.cannot(undo, 'wrong-state');
  });

  it('lets nothing be sent again', () => {
    const t = halfRefused();
    t.does(undo);
    t.cannot({ type: 'retry', by: 'jana', publication: null }, 'too-late');
    t.cannot({ type: 'still', by: 'jana' }, 'too-late');
  });
});

describe('a hand-over', () => {
  const handed = (): Tale => {
    const t = approvedTale();
    t.does(t.claim());
    t.does({ type: 'result', publication: 'P-1', fence: 1, result: { kind: 'handed-over' } });
    return t;
  };

  it('is live when somebody says so', () => {
    const t = handed();
    expect(t.status()).toBe('publishing');
    t.does({ type: 'is-there', by: 'jana', publication: 'P-1' });
    expect(t.status()).toBe('published');
  });

  it('is over when somebody did not do it', () => {
    const t = handed();
    t.does({ type: 'not-there', by: 'jana', publication: 'P-1' });
    expect(t.status()).toBe('failed');
  });

  it('is not called taken back before somebody has looked', () => {
    const t = handed();
    expect(t.does(undo)).toEqual(['undone', 'stuck']);
    expect(t.status()).toBe('retracting');
    expect(t.does({ type: 'not-there', by: 'jana', publication: 'P-1' })).toEqual(['removed']);
    expect(t.status()).toBe('retracted');
  });

  it('that happens while somebody undoes is asked about as well', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(undo);
    const result = { kind: 'handed-over' } as const;
    expect(t.does({ type: 'result', publication: 'P-1', fence: 1, result })).toEqual(['handed-over', 'stuck']);
    expect(t.status()).toBe('retracting');
  });
});

describe('a removal of many parts', () => {
  const removing = (): Tale => {
    const t = publishedTale();
    t.does(undo);
    t.does(t.beginRemoval());
    return t;
  };

  it('keeps its lease from part to part: nobody else may begin', () => {
    const t = removing();
    t.pass(20 * SECOND);
    expect(t.does(t.renewRemoval())).toEqual(['removal-renewed']);
    t.pass(20 * SECOND);
    t.cannot(t.beginRemoval(), 'wrong-state');
    t.does(t.removal('removed'));
    expect(t.status()).toBe('retracted');
  });

  it('that has lost its fence, or is over, renews nothing', () => {
    const t = removing();
    const slow = t.renewRemoval();
    t.pass(31 * SECOND);
    t.does(t.beginRemoval());
    t.cannot(slow, 'wrong-state');
    t.does(t.removal('failed'));
    t.cannot(t.renewRemoval(), 'wrong-state');
  });
});
