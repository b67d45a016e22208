import { describe, expect, it } from 'vitest';
import { dueAt, evolve, objectionsNow, type ProposalStatus, unborn } from '../../src/core/proposal.ts';
import { HOUR, MINUTE, plus } from '../../src/core/time.ts';
import { byStatus } from './model/states.ts';
import { approvedTale, publishedTale, tale } from './model/tale.ts';
import { accountsOf, facts, TUESDAY } from './model/world.ts';

describe('the fold', () => {
  it('begins with nothing', () => {
    expect(unborn('P')).toMatchObject({
      id: 'P',
      status: 'draft',
      revision: 0,
      round: 1,
      authors: [],
      publications: [],
      facts: null,
    });
  });

  it.each(Object.keys(byStatus) as ProposalStatus[])('is the same every time, up to %s', (status) => {
    const t = byStatus[status]();
    expect(t.events.reduce(evolve, unborn('P'))).toEqual(t.state());
    expect(t.status()).toBe(status);
  });

  it('survives being stored as JSON', () => {
    const t = publishedTale({ accounts: accountsOf('blog', 'chirp') });
    t.does({ type: 'undo', by: 'ben' });
    const stored = JSON.parse(JSON.stringify(t.events)) as typeof t.events;
    expect(stored.reduce(evolve, unborn('P'))).toEqual(t.state());
  });

  it('remembers when something last happened', () => {
    const t = tale();
    t.ask();
    t.pass(HOUR);
    t.does(t.voice('ida'));
    expect(t.state()).toMatchObject({ createdAt: TUESDAY, updatedAt: plus(TUESDAY, HOUR) });
  });

  it('counts publications within the proposal, over every approval', () => {
    const t = approvedTale({ accounts: accountsOf('blog', 'chirp') });
    t.does(t.unvoice('ida'));
    t.does(t.voice('ida'));
    expect(t.state().publications.map((one) => `${one.id} ${one.account} ${one.state}`)).toEqual([
      'P-1 blog-1 cancelled',
      'P-2 chirp-1 cancelled',
      'P-3 blog-1 pending',
      'P-4 chirp-1 pending',
    ]);
  });

  it('keeps authors in the order they came, each once', () => {
    const t = tale();
    t.ask();
    for (const by of ['ben', 'jana', 'ben', 'ida']) t.revise(by);
    expect(t.state().authors).toEqual(['jana', 'ben', 'ida']);
  });

  it('keeps one signal for each way of giving it: changing one’s mind replaces it', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    expect(objectionsNow(t.state())).toHaveLength(1);
    t.does(t.voice('otto'));
    expect(objectionsNow(t.state())).toHaveLength(0);
    expect(t.state().signals).toHaveLength(1);
    expect(t.status()).toBe('approved');
  });

  it('is contested only while the current revision has an objection', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    expect(t.status()).toBe('contested');
    t.revise('jana');
    expect(t.status()).toBe('open');
    expect(t.state().signals).toHaveLength(1);
  });

  it('refuses a stream nobody of us has written', () => {
    const t = publishedTale();
    expect(() => evolve(t.state(), { type: 'issued', publication: 'P-1', at: TUESDAY })).toThrow(
      'issued cannot follow live',
    );
  });
});

describe('due', () => {
  it.each([
    ['no wish: after the grace', null, plus(TUESDAY, MINUTE)],
    ['a wish within the grace: after the grace', plus(TUESDAY, 1000), plus(TUESDAY, MINUTE)],
    ['a wish in the past: after the grace', plus(TUESDAY, -HOUR), plus(TUESDAY, MINUTE)],
    ['a later wish: then', plus(TUESDAY, HOUR), plus(TUESDAY, HOUR)],
  ])('%s', (_, wished, due) => {
    expect(dueAt(TUESDAY, facts(1, { wished }))).toBe(due);
  });
});
