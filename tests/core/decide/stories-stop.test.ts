import { describe, expect, it } from 'vitest';
import { validVoices } from '../../../src/core/decide/step.ts';
import { MINUTE, plus } from '../../../src/core/time.ts';
import { approvedTale, type Tale, tale } from '../model/tale.ts';
import { accountsOf, contextOf, policy, TUESDAY } from '../model/world.ts';

const halt = { type: 'halt' } as const;
const resume = { type: 'resume' } as const;

function stop(t: Tale, scope = 'all'): readonly string[] {
  t.world.stops.add(scope);
  return t.does(halt);
}

function go(t: Tale, scope = 'all'): readonly string[] {
  t.world.stops.delete(scope);
  return t.does(resume);
}

const two = { accounts: accountsOf('blog', 'chirp') };

describe('stop', () => {
  it('opens what was approved again and voids its voices; after the go a new round begins', () => {
    const t = approvedTale();
    expect(stop(t)).toEqual(['cancelled', 'reopened']);
    expect(t.state()).toMatchObject({ status: 'open', voided: true });
    expect(go(t)).toEqual(['round-opened']);
    expect(t.state()).toMatchObject({ status: 'open', round: 2, voided: false });
    t.cannot({ type: 'voice', by: 'ida', via: 'button', verdict: 'yes', revision: 1, round: 1 }, 'stale-revision');
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'approved']);
  });

  it('refuses a yes, and accepts an objection', () => {
    const t = tale();
    t.ask();
    expect(stop(t)).toEqual(['paused']);
    t.cannot(t.voice('ida'), 'stopped');
    expect(t.does(t.voice('otto', 'object'))).toEqual(['voiced']);
  });

  it('keeps voices void until the new round is open', () => {
    const t = approvedTale();
    stop(t);
    t.world.stops.clear();
    t.cannot(t.voice('ben'), 'stopped');
    expect(t.does({ type: 'reassess' })).toEqual([]);
    t.does(resume);
    expect(t.does(t.voice('ben'))).toEqual(['voiced', 'approved']);
  });

  it('is not overtaken by a claim, even if the proposal has not heard of it', () => {
    const t = approvedTale();
    t.world.stops.add('all');
    expect(t.does(t.claim())).toEqual(['cancelled', 'reopened']);
    expect(t.state().voided).toBe(true);
  });

  it('voids the voices even where one of them is lost before the proposal has heard of it', () => {
    const t = approvedTale();
    t.does(t.voice('ben'));
    t.world.stops.add('all');
    t.does(t.unvoice('ben'));
    t.does(t.unvoice('ida'));
    expect(t.state().voided).toBe(true);
  });

  it('of one network leaves posts for others alone', () => {
    const t = approvedTale();
    expect(stop(t, 'chirp')).toEqual([]);
    expect(t.does(t.claim())).toEqual(['claimed']);
  });

  it('of one network opens the whole proposal while nothing is out', () => {
    const t = approvedTale(two);
    expect(stop(t, 'chirp')).toEqual(['cancelled', 'cancelled', 'reopened']);
  });

  it('lets a send under way finish and holds the rest, which leaves after the go', () => {
    const t = approvedTale(two);
    t.does(t.claim(1));
    expect(stop(t)).toEqual(['held']);
    t.does(t.result('live', 1));
    expect(t.one(1).state).toBe('live');
    expect(t.one(2)).toMatchObject({ state: 'held', held: 'stopped' });
    t.cannot({ type: 'release', publication: 'P-2', reason: 'stopped' }, 'stopped');
    expect(go(t)).toEqual(['released']);
    expect(t.does(t.claim(2))).toEqual(['claimed']);
  });

  it('of more than an hour: what it held is asked about after the go', () => {
    const t = approvedTale(two);
    t.does(t.claim(1));
    stop(t);
    t.pass(61 * MINUTE);
    expect(go(t)).toEqual(['released', 'held']);
    expect(t.one(2)).toMatchObject({ state: 'held', held: 'late' });
    expect(t.does({ type: 'still', by: 'jana' })).toEqual(['still-wanted', 'released']);
  });

  it('refuses retry, still and "it is not there, send again"', () => {
    const t = approvedTale(two);
    t.does(t.claim(1));
    t.does(t.result('refused', 1));
    t.pass(61 * MINUTE);
    t.does(t.claim(2));
    t.world.stops.add('all');
    t.does(halt);
    t.cannot({ type: 'retry', by: 'ben', publication: null }, 'stopped');
    t.cannot({ type: 'still', by: 'jana' }, 'stopped');
  });

  it('between two parts of a thread holds the next one', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(t.result('live', 1, 0, false));
    t.world.stops.add('all');
    expect(t.does(t.claim(1, 1))).toEqual(['held']);
    expect(t.one()).toMatchObject({ held: 'stopped', partsLive: 1 });
    go(t);
    expect(t.does(t.claim(1, 1))).toEqual(['claimed']);
  });

  it('does not send again what may have arrived', () => {
    const t = approvedTale();
    t.does(t.claim());
    t.does(t.result('unknown'));
    t.pass(MINUTE);
    t.world.stops.add('all');
    t.cannot(t.claim(), 'stopped');
    expect(t.one().state).toBe('sending');
    expect(t.does({ type: 'found', publication: 'P-1', part: 0, last: true })).toEqual(['part-live', 'went-live']);
  });

  it('leaves withdraw, revise, drop and undo open', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    stop(t);
    t.does({ type: 'drop', by: 'otto' });
    t.revise('jana');
    t.does({ type: 'withdraw', by: 'jana' });
  });

  it('what became enough while it lasted is asked anew after it', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('ida'));
    t.does(t.voice('otto', 'object'));
    stop(t);
    expect(t.does({ type: 'drop', by: 'otto' })).toEqual(['dropped']);
    expect(go(t)).toEqual(['round-opened']);
    expect(t.status()).toBe('open');
  });

  it('leaves no card on which a refused ✅ stands: what waited has a new round, and the old one takes no yes', () => {
    const t = tale();
    t.ask();
    const onOldCard = t.voice('ida');
    stop(t);
    t.cannot(onOldCard, 'stopped');
    expect(go(t)).toEqual(['round-opened']);
    t.cannot(onOldCard, 'stale-revision');
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'approved']);
  });

  it.each<[string, (t: Tale) => void]>([
    ['asked', (t) => t.ask()],
    [
      'revised',
      (t) => {
        t.world.stops.clear();
        t.ask();
        stop(t);
        t.revise('jana');
      },
    ],
  ])('marks what is %s while it lasts as well', (_, happens) => {
    const t = tale();
    t.world.stops.add('all');
    happens(t);
    expect(t.events.at(-1)?.type).toBe('paused');
    expect(go(t)).toEqual(['round-opened']);
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'approved']);
  });

  it('ends for a post that is revised away from the stopped network: its new card counts, and keeps counting', () => {
    const t = tale(two);
    t.ask();
    stop(t, 'chirp');
    t.revise('jana', { accounts: accountsOf('blog') });
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'approved']);
    expect(go(t, 'chirp')).toEqual([]);
    expect(t.status()).toBe('approved');
  });

  it('makes a first of two voices void as well, and shows it no longer', () => {
    const t = tale({ policy: { ...policy, quorum: 2 } });
    t.ask();
    t.does(t.voice('ida'));
    expect(validVoices(t.state(), contextOf(t.world))).toEqual(['ida']);
    stop(t);
    expect(validVoices(t.state(), contextOf(t.world))).toEqual([]);
    go(t);
    expect(t.does(t.voice('ben'))).toEqual(['voiced']);
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'approved']);
  });

  it('asks a contested post anew, too: its objection stands', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    expect(stop(t)).toEqual(['paused']);
    expect(go(t)).toEqual(['round-opened']);
    expect(t.status()).toBe('contested');
  });

  it('said twice marks once; a go said twice asks anew once', () => {
    const t = tale();
    t.ask();
    stop(t);
    expect(t.does(halt)).toEqual([]);
    go(t);
    t.does(t.voice('otto', 'object'));
    expect(t.does(resume)).toEqual([]);
    expect(t.state()).toMatchObject({ status: 'contested', round: 2 });
  });

  it('of one network leaves waiting posts for others, and their voices, alone', () => {
    const t = tale({ policy: { ...policy, quorum: 2 } });
    t.ask();
    t.does(t.voice('ida'));
    expect(stop(t, 'chirp')).toEqual([]);
    expect(go(t, 'chirp')).toEqual([]);
    expect(t.does(t.voice('ben'))).toEqual(['voiced', 'approved']);
  });

  it.each([
    ['all', 'chirp'],
    ['chirp', 'all'],
  ])('of two kinds: after the go for %s nothing is asked before the one for %s', (first, second) => {
    const t = tale(two);
    t.ask();
    stop(t, 'chirp');
    stop(t, 'all');
    expect(go(t, first)).toEqual([]);
    expect(go(t, second)).toEqual(['round-opened']);
  });

  it('that outlasts the wished time: it lapses with the go, no card asks for what is too late', () => {
    const t = tale({ wished: plus(TUESDAY, 30 * MINUTE) });
    t.ask();
    stop(t);
    t.pass(31 * MINUTE);
    expect(go(t)).toEqual(['lapsed']);
  });

  it('keeps objections through the rounds', () => {
    const t = approvedTale();
    stop(t);
    t.does(t.voice('otto', 'object'));
    go(t);
    expect(t.status()).toBe('contested');
    t.does(t.voice('ida'));
    expect(t.status()).toBe('contested');
    expect(t.does({ type: 'drop', by: 'otto' })).toEqual(['dropped', 'approved']);
  });
});
