import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, plus, SECOND } from '../../../src/core/time.ts';
import { approvedTale, publishedTale, type Tale, tale } from '../model/tale.ts';
import { accountsOf } from '../model/world.ts';

const restore = { type: 'restore' } as const;
const two = { accounts: accountsOf('blog', 'chirp') };

function restored(t: Tale): readonly string[] {
  t.world.stops.add('all');
  return t.does(restore);
}

function go(t: Tale): readonly string[] {
  t.world.stops.delete('all');
  return t.does({ type: 'resume' });
}

describe('a backup brought back', () => {
  it('voids what was said about an open post; after the go it is asked anew, and says since when', () => {
    const t = tale();
    t.ask();
    expect(restored(t)).toEqual(['restored-whole']);
    expect(t.state()).toMatchObject({ status: 'open', voided: true, restoredAt: t.world.now });
    t.cannot(t.voice('ida'), 'stopped');
    expect(go(t)).toEqual(['round-opened']);
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'approved']);
  });

  it('leaves nobody sure about what was to leave, was leaving, or waited: none of it leaves by itself', () => {
    const pending = approvedTale(two);
    pending.does(pending.claim(2));
    expect(restored(pending)).toEqual(['restored-whole', 'restored', 'restored']);
    expect(pending.state().publications.map((one) => one.state)).toEqual(['unconfirmed', 'unconfirmed']);
    expect(pending.status()).toBe('publishing');
    expect(go(pending)).toEqual([]);
    pending.cannot(pending.claim(1), 'wrong-state');
    pending.cannot({ type: 'retry', by: 'ben', publication: 'P-1' }, 'account-held');

    const held = approvedTale();
    held.does({ type: 'hold', publication: 'P-1', reason: 'login' });
    expect(restored(held)).toEqual(['restored-whole', 'restored']);
    held.does({ type: 'release', publication: 'P-1', reason: 'login' });
    expect(held.one().state).toBe('unconfirmed');
  });

  it('lets people say what they found: there is live, not there leaves only after the go', () => {
    const t = approvedTale(two);
    restored(t);
    expect(t.does({ type: 'is-there', by: 'ben', publication: 'P-1' })).toEqual(['part-live', 'went-live']);
    t.cannot({ type: 'not-there', by: 'ben', publication: 'P-2' }, 'stopped');
    go(t);
    expect(t.does({ type: 'not-there', by: 'ben', publication: 'P-2' })).toEqual(['requeued']);
    expect(t.does(t.claim(2))).toEqual(['claimed']);
  });

  it('doubts a refusal as long as somebody is likely to have tried it again', () => {
    const lately = approvedTale();
    lately.does(lately.claim());
    lately.does(lately.result('refused'));
    lately.pass(29 * DAY);
    expect(restored(lately)).toEqual(['restored-whole', 'restored']);
    const longAgo = approvedTale();
    longAgo.does(longAgo.claim());
    longAgo.does(longAgo.result('refused'));
    longAgo.pass(30 * DAY + SECOND);
    expect(restored(longAgo)).toEqual([]);
  });

  it('touches nothing that is live or over', () => {
    const live = publishedTale(two);
    expect(restored(live)).toEqual([]);
    const over = tale();
    over.ask();
    over.does({ type: 'withdraw', by: 'jana' });
    expect(restored(over)).toEqual([]);
  });

  it('keeps a part that was found and asks about the next one', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.pass(MINUTE);
    restored(t);
    expect(t.does({ type: 'found', publication: 'P-1', part: 0, last: false })).toEqual(['part-live']);
    expect(t.does(restore)).toEqual(['restored-whole', 'restored']);
    expect(t.one()).toMatchObject({ state: 'unconfirmed', partsLive: 1 });
    expect(t.does({ type: 'found', publication: 'P-1', part: 1, last: true })).toEqual(['part-live', 'went-live']);
  });
});

describe('what is not there any more', () => {
  it('is gone without an undo, for good: neither a retry nor an undo brings it up again', () => {
    const t = publishedTale();
    expect(t.does({ type: 'vanish', publication: 'P-1' })).toEqual(['vanished']);
    expect(t.state()).toMatchObject({ status: 'retracted', undo: null });
    t.cannot({ type: 'vanish', publication: 'P-1' }, 'wrong-state');
    t.cannot({ type: 'retry', by: 'ben', publication: null }, 'wrong-state');
  });

  it('ends an undo that was under way or stuck', () => {
    const t = publishedTale(two);
    t.does({ type: 'undo', by: 'ben' });
    t.does(t.beginRemoval(1));
    t.does(t.beginRemoval(2));
    t.does(t.removal('stuck', 2));
    t.does({ type: 'vanish', publication: 'P-1' });
    t.does({ type: 'vanish', publication: 'P-2' });
    expect(t.status()).toBe('retracted');
  });

  it('can only be what was out: what never left cannot vanish', () => {
    const t = approvedTale();
    t.cannot({ type: 'vanish', publication: 'P-1' }, 'wrong-state');
    t.world.now = plus(t.world.now, MINUTE);
    t.does(t.claim());
    t.cannot({ type: 'vanish', publication: 'P-1' }, 'wrong-state');
  });
});
