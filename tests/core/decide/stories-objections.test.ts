import { describe, expect, it } from 'vitest';
import { approvedTale, tale } from '../model/tale.ts';
import { facts } from '../model/world.ts';

describe('objections', () => {
  it('in the grace: contested, and nothing waits to leave', () => {
    const t = approvedTale();
    expect(t.does(t.voice('otto', 'object'))).toEqual(['voiced', 'cancelled', 'reopened']);
    expect(t.status()).toBe('contested');
  });

  it('raise the quorum over revisions until dropped, and dropping looks at once', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    t.revise('jana');
    expect(t.status()).toBe('open');
    expect(t.does(t.voice('ida'))).toEqual(['voiced']);
    expect(t.does({ type: 'drop', by: 'otto' })).toEqual(['dropped', 'approved']);
  });

  it('count once for each objector, however often they object', () => {
    const t = tale();
    t.world.human.set('otto2', 'otto');
    t.ask();
    t.does(t.voice('otto', 'object'));
    t.does(t.voice('otto2', 'object', 'reaction:❌'));
    t.revise('jana');
    t.does(t.voice('ida'));
    t.does(t.voice('ben'));
    expect(t.status()).toBe('approved');
  });

  it('of two people cost two voices', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    t.does(t.voice('mira', 'object'));
    t.revise('jana');
    t.does(t.voice('ida'));
    t.does(t.voice('ben'));
    expect(t.status()).toBe('open');
    t.does(t.voice('kim'));
    expect(t.status()).toBe('approved');
  });

  it('are dropped by taking the reaction back', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('ida'));
    t.does(t.voice('otto', 'object', 'reaction:❌'));
    expect(t.status()).toBe('contested');
    expect(t.does(t.unvoice('otto', 'reaction:❌'))).toEqual(['unvoiced', 'approved']);
  });

  it('are dropped by nobody else', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    for (const by of ['jana', 'ida', 'kim']) t.cannot({ type: 'drop', by }, 'not-yours');
    expect(t.does({ type: 'drop', by: 'otto' })).toEqual(['dropped']);
    expect(t.status()).toBe('open');
  });

  it('win over a yes of the same person', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('ida'));
    t.does(t.voice('ida', 'object', 'reaction:❌'));
    expect(t.status()).toBe('contested');
    expect(t.does({ type: 'drop', by: 'ida' })).toEqual(['dropped', 'approved']);
  });

  it('of somebody who is no colleague any more hold nobody up', () => {
    for (const kind of ['gone', 'guest'] as const) {
      const t = tale();
      t.ask();
      t.does(t.voice('otto', 'object'));
      t.does(t.voice('ida'));
      t.world.kinds.set('otto', kind);
      expect(t.does({ type: 'reassess' })).toEqual(['dropped', 'approved']);
    }
  });

  it('get their reason from their objector', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    t.cannot({ type: 'reason', by: 'ida', commitment: 'why' }, 'not-yours');
    expect(t.does({ type: 'reason', by: 'otto', commitment: 'why' })).toEqual(['reasoned']);
    expect(t.status()).toBe('contested');
  });
});

describe('hard findings', () => {
  const taboo = { hard: [{ rule: 'taboo', overridable: true }] };

  it('that nobody may override keep the stream from beginning', () => {
    const t = tale();
    t.cannot(
      { type: 'ask', by: 'jana', facts: facts(1, { hard: [{ rule: 'secret', overridable: false }] }), named: null },
      'hard-rule',
    );
    t.ask();
    t.cannot(
      { type: 'revise', by: 'ben', base: 1, facts: facts(2, { hard: [{ rule: 'secret', overridable: false }] }) },
      'hard-rule',
    );
  });

  it('hold until overridden, which costs one more voice', () => {
    const t = tale(taboo);
    t.ask();
    expect(t.does(t.voice('ida'))).toEqual(['voiced']);
    expect(t.does({ type: 'override', by: 'ben', rule: 'taboo', revision: 1, commitment: 'why' })).toEqual([
      'overridden',
    ]);
    expect(t.status()).toBe('open');
    expect(t.does(t.voice('ben'))).toEqual(['voiced', 'approved']);
  });

  it('are overridden by no author, in either chat', () => {
    const t = tale(taboo);
    t.ask();
    for (const by of ['jana', 'jana2'])
      t.cannot({ type: 'override', by, rule: 'taboo', revision: 1, commitment: 'why' }, 'own-words');
  });

  it('return when the one who overrode them turns out to be the author, and another one may override', () => {
    const t = tale(taboo);
    t.ask();
    t.does({ type: 'override', by: 'ben', rule: 'taboo', revision: 1, commitment: 'why' });
    t.does(t.voice('ida'));
    t.does(t.voice('mira'));
    expect(t.status()).toBe('approved');
    t.world.human.set('ben', 'jana');
    expect(t.does({ type: 'reassess' })).toEqual(['cancelled', 'reopened']);
    expect(t.does({ type: 'override', by: 'otto', rule: 'taboo', revision: 1, commitment: 'why' })).toEqual([
      'overridden',
      'approved',
    ]);
  });

  it('overridden twice cost no second voice', () => {
    const t = tale(taboo);
    t.ask();
    t.does({ type: 'override', by: 'ben', rule: 'taboo', revision: 1, commitment: 'why' });
    expect(t.does({ type: 'override', by: 'otto', rule: 'taboo', revision: 1, commitment: 'why' })).toEqual([]);
  });

  it('are judged anew with each revision', () => {
    const t = tale(taboo);
    t.ask();
    t.does({ type: 'override', by: 'ben', rule: 'taboo', revision: 1, commitment: 'why' });
    t.revise('jana');
    t.cannot({ type: 'override', by: 'ben', rule: 'taboo', revision: 1, commitment: 'why' }, 'stale-revision');
    t.does(t.voice('ida'));
    t.does(t.voice('mira'));
    expect(t.status()).toBe('open');
  });

  it('that are not there cannot be overridden', () => {
    const t = tale(taboo);
    t.ask();
    t.cannot({ type: 'override', by: 'ben', rule: 'length', revision: 1, commitment: 'why' }, 'wrong-state');
  });
});
