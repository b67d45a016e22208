import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../src/core/time.ts';
import { approvedTale, type Tale } from '../model/tale.ts';
import { accountsOf } from '../model/world.ts';

const two = { accounts: accountsOf('blog', 'chirp') };

function unconfirmed(t: Tale): void {
  t.does(t.claim());
  t.does(t.result('unknown'));
  t.pass(MINUTE);
  t.does({ type: 'cannot-tell', publication: 'P-1' });
}

describe('publishing', () => {
  it('the first claim freezes the voices', () => {
    const t = approvedTale(two);
    t.does(t.claim(1));
    expect(t.status()).toBe('publishing');
    t.cannot(t.voice('otto', 'object'), 'too-late');
    t.cannot(t.unvoice('ida'), 'too-late');
    t.cannot({ type: 'withdraw', by: 'jana' }, 'too-late');
    t.world.kinds.set('ida', 'gone');
    expect(t.does({ type: 'reassess' })).toEqual([]);
    expect(t.does(t.claim(2))).toEqual(['claimed']);
  });

  it('two of three live is published; a retry of the third keeps its row', () => {
    const t = approvedTale(two);
    t.does(t.claim(1));
    t.does(t.result('live', 1));
    t.does(t.claim(2));
    t.does(t.result('refused', 2));
    expect(t.status()).toBe('published');
    expect(t.does({ type: 'retry', by: 'otto', publication: null })).toEqual(['requeued']);
    expect(t.status()).toBe('publishing');
    expect(t.state().publications).toHaveLength(2);
    t.does(t.claim(2));
    expect(t.one(2)).toMatchObject({ attempt: 2, fence: 2 });
    t.does(t.result('live', 2));
    expect(t.status()).toBe('published');
  });

  it('none live is failed, and a retry publishes', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(t.result('refused'));
    expect(t.status()).toBe('failed');
    t.does({ type: 'retry', by: 'jana', publication: 'P-1' });
    t.does(t.claim());
    t.does(t.result('live'));
    expect(t.status()).toBe('published');
  });

  it('what nobody can tell blocks a retry until somebody has looked', () => {
    const t = approvedTale();
    unconfirmed(t);
    t.cannot({ type: 'retry', by: 'ben', publication: null }, 'account-held');
    expect(t.does({ type: 'not-there', by: 'ben', publication: 'P-1' })).toEqual(['requeued']);
    t.does(t.claim());
    expect(t.one().attempt).toBe(2);
  });

  it('"it is there" makes it live', () => {
    const t = approvedTale();
    unconfirmed(t);
    expect(t.does({ type: 'is-there', by: 'ben', publication: 'P-1' })).toEqual(['part-live', 'went-live']);
    expect(t.one()).toMatchObject({ state: 'live', partsLive: 1 });
  });

  it('"it is there" of a part in the middle lets the thread go on', () => {
    const t = approvedTale();
    unconfirmed(t);
    t.does({ type: 'is-there', by: 'ben', publication: 'P-1', last: false });
    expect(t.does(t.claim(1, 1))).toEqual(['claimed']);
  });

  it('found in the middle of a thread: the next part follows, the found one is not sent again', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.pass(31 * SECOND);
    t.does({ type: 'found', publication: 'P-1', part: 0, last: false });
    t.cannot(t.claim(1, 0), 'wrong-state');
    expect(t.does(t.claim(1, 1))).toEqual(['claimed']);
  });

  it('only one worker at a time, and an old one only leaves a note', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.cannot(t.claim(), 'wrong-state');
    t.cannot({ type: 'absent', publication: 'P-1', enough: true, notBefore: t.world.now }, 'wrong-state');
    t.pass(31 * SECOND);
    const old = t.result('live');
    t.does(t.claim());
    expect(t.does(old)).toEqual(['late-result']);
    expect(t.one()).toMatchObject({ state: 'sending', fence: 2 });
  });

  it('a late answer to what was queued again is a note as well', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.pass(31 * SECOND);
    const old = { ...t.result('live'), fence: 0 } as ReturnType<typeof t.result>;
    t.does({ type: 'absent', publication: 'P-1', enough: true, notBefore: t.world.now });
    expect(t.does(old)).toEqual(['late-result']);
    expect(t.one().state).toBe('pending');
  });

  it('an answer told twice counts once', () => {
    const t = approvedTale();
    t.does(t.claim());
    const answer = t.result('live', 1, 0, false);
    t.does(answer);
    expect(t.does(answer)).toEqual(['late-result']);
    expect(t.one().partsLive).toBe(1);
  });

  it('what is under way cannot be held, only what is between two parts', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.cannot({ type: 'hold', publication: 'P-1', reason: 'login' }, 'wrong-state');
    t.does(t.result('live', 1, 0, false));
    expect(t.does({ type: 'hold', publication: 'P-1', reason: 'login' })).toEqual(['held']);
  });

  it('words that changed in the store do not leave', () => {
    const t = approvedTale();
    t.cannot({ type: 'issue', publication: 'P-1', commitment: 'other words' }, 'stale-revision');
  });
});

describe('revise and withdraw', () => {
  it('revising what is approved cancels what waited and asks again', () => {
    const t = approvedTale();
    expect(t.revise('otto')).toEqual(['cancelled', 'revised']);
    expect(t.state()).toMatchObject({ status: 'open', revision: 2, authors: ['jana', 'otto'] });
  });

  it('two people revising at once: the second one is told', () => {
    const t = approvedTale();
    const facts = t.state().facts!;
    t.revise('otto');
    t.cannot({ type: 'revise', by: 'ben', base: 1, facts }, 'stale-revision');
  });

  it('withdrawing what is approved cancels what waited', () => {
    const t = approvedTale();
    expect(t.does({ type: 'withdraw', by: 'kim' })).toEqual(['cancelled', 'withdrawn']);
  });

  it('passing on is for whoever is named, and silent for all others', () => {
    const t = approvedTale();
    expect(t.does({ type: 'pass-on', by: 'ben', to: 'ida' })).toEqual([]);
  });
});
