import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../src/core/time.ts';
import { approvedTale, publishedTale, tale } from '../model/tale.ts';
import { facts, policy } from '../model/world.ts';

describe('who may say yes', () => {
  it('any one colleague, and it is due after the grace', () => {
    const t = tale();
    t.ask();
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'approved']);
    expect(t.state()).toMatchObject({ status: 'approved', due: '2026-11-24T09:01:00.000Z' });
    expect(t.one()).toMatchObject({ id: 'P-1', state: 'pending', due: '2026-11-24T09:01:00.000Z' });
  });

  it('not the author', () => {
    const t = tale();
    t.ask();
    t.cannot(t.voice('jana'), 'own-words');
    t.cannot(t.voice('jana', 'object'), 'own-words');
  });

  it('not the author through a second chat', () => {
    const t = tale();
    t.ask();
    t.cannot(t.voice('jana2', 'yes', 'reaction:✅'), 'own-words');
  });

  it('not whoever revised: they are co-authors now', () => {
    const t = tale();
    t.ask();
    t.revise('ben');
    expect(t.state().authors).toEqual(['jana', 'ben']);
    t.cannot(t.voice('ben'), 'own-words');
    t.does(t.voice('ida'));
    expect(t.status()).toBe('approved');
  });

  it('not the first author either, after somebody else revised', () => {
    const t = tale();
    t.ask();
    t.revise('ben');
    t.cannot(t.voice('jana'), 'own-words');
  });

  it('not a guest, a bot, a stranger of a shared channel or somebody who left', () => {
    const t = tale();
    t.ask();
    for (const by of ['gus', 'robo', 'str', 'old']) {
      t.cannot(t.voice(by), 'not-a-colleague');
      t.cannot(t.voice(by, 'object'), 'not-a-colleague');
      t.cannot({ type: 'undo', by }, 'not-a-colleague');
    }
    expect(t.status()).toBe('open');
  });

  it('nobody on a replaced revision', () => {
    const t = tale();
    t.ask();
    const old = t.voice('ida');
    t.revise('jana');
    t.cannot(old, 'stale-revision');
  });

  it('nobody twice in the same way', () => {
    const t = tale({ policy: { ...policy, quorum: 2 } });
    t.ask();
    t.does(t.voice('ida'));
    t.cannot(t.voice('ida'), 'already-voiced');
  });

  it('nobody once it is live: an objection is too late, undo is not', () => {
    const t = publishedTale();
    t.cannot(t.voice('otto', 'object'), 'too-late');
    t.does({ type: 'undo', by: 'otto' });
  });
});

describe('how many', () => {
  it('two of two: the first yes waits for the second', () => {
    const t = tale({ policy: { ...policy, quorum: 2 } });
    t.ask();
    expect(t.does(t.voice('ida'))).toEqual(['voiced']);
    expect(t.does(t.voice('ben'))).toEqual(['voiced', 'approved']);
  });

  it('two accounts of one colleague are one voice', () => {
    const t = tale({ policy: { ...policy, quorum: 2 } });
    t.world.human.set('ida2', 'ida');
    t.ask();
    t.does(t.voice('ida'));
    expect(t.does(t.voice('ida2'))).toEqual(['voiced']);
    expect(t.status()).toBe('open');
  });

  it('where a keeper is needed, two colleagues do not do', () => {
    const t = tale({ policy: { ...policy, keeperNeeded: true } });
    t.ask();
    t.does(t.voice('ida'));
    t.does(t.voice('ben'));
    expect(t.status()).toBe('open');
    t.does(t.voice('kim'));
    expect(t.status()).toBe('approved');
  });

  it('an account linked to a keeper is no keeper: a link grants nothing', () => {
    const t = tale({ policy: { ...policy, keeperNeeded: true } });
    t.world.human.set('kim2', 'kim');
    t.ask();
    t.does(t.voice('kim'));
    t.revise('jana');
    t.does(t.voice('kim2'));
    expect(t.status()).toBe('open');
  });

  it('is known to be impossible when too few colleagues are left', () => {
    const t = tale();
    t.world.eligible = 0;
    t.cannot({ type: 'ask', by: 'jana', facts: facts(1), named: null }, 'quorum-impossible');
    t.world.eligible = 1;
    t.ask();
    t.world.eligible = 0;
    t.cannot({ type: 'revise', by: 'ben', base: 1, facts: facts(2) }, 'quorum-impossible');
  });
});

describe('a yes and its end', () => {
  it('taken back within the grace: open again, nothing waits to leave', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('ida', 'yes', 'reaction:✅'));
    expect(t.does(t.unvoice('ida', 'reaction:✅'))).toEqual(['unvoiced', 'cancelled', 'reopened']);
    expect(t.state()).toMatchObject({ status: 'open', due: null, approvedAt: null });
    expect(t.one().state).toBe('cancelled');
    t.pass(MINUTE);
    t.cannot(
      { type: 'claim', publication: 'P-1', fence: 1, part: 0, leaseUntil: t.world.now, commitment: 'hash-1' },
      'wrong-state',
    );
    t.does(t.voice('ben'));
    expect(t.state().publications.map((one) => [one.id, one.state])).toEqual([
      ['P-1', 'cancelled'],
      ['P-2', 'pending'],
    ]);
  });

  it('said twice in different ways, taken back once: the other one stands', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('ida', 'yes', 'reaction:✅'));
    expect(t.does(t.voice('ida'))).toEqual(['voiced']);
    expect(t.does(t.unvoice('ida', 'reaction:✅'))).toEqual(['unvoiced']);
    expect(t.status()).toBe('approved');
    t.does({ type: 'take-back', by: 'ida', revision: 1, round: 1 });
    expect(t.status()).toBe('open');
  });

  it('the button takes back the button, never a reaction', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('ida', 'yes', 'reaction:✅'));
    t.cannot({ type: 'take-back', by: 'ida', revision: 1, round: 1 }, 'nothing-to-take-back');
    expect(t.status()).toBe('approved');
  });

  it('a reaction that never counted can be taken off without a word', () => {
    const t = publishedTale();
    expect(t.does(t.unvoice('jana', 'reaction:✅'))).toEqual([]);
  });

  it('is too late to take back once it is leaving', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.cannot(t.unvoice('ida'), 'too-late');
  });

  it('ends when its giver leaves the company within the grace', () => {
    const t = approvedTale();
    t.world.kinds.set('ida', 'gone');
    expect(t.does({ type: 'reassess' })).toEqual(['cancelled', 'reopened']);
    expect(t.status()).toBe('open');
  });

  it('ends when its giver turns out to be the author, even if nobody has looked before the claim', () => {
    const t = approvedTale();
    t.world.human.set('ida', 'jana');
    expect(t.does(t.claim())).toEqual(['cancelled', 'reopened']);
    expect(t.status()).toBe('open');
  });

  it('a link between two voters leaves one voice of two', () => {
    const t = tale({ policy: { ...policy, quorum: 2 } });
    t.ask();
    t.does(t.voice('ida'));
    t.does(t.voice('ben'));
    t.world.human.set('ben', 'ida');
    expect(t.does({ type: 'reassess' })).toEqual(['cancelled', 'reopened']);
  });

  it('a spare voice keeps it approved', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('ida'));
    t.does(t.voice('ben'));
    expect(t.does(t.unvoice('ida'))).toEqual(['unvoiced']);
    expect(t.status()).toBe('approved');
  });
});
