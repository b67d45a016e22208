import { describe, expect, it } from 'vitest';
import { nextTick } from '../../../src/core/decide/index.ts';
import { DAY, HOUR, MINUTE } from '../../../src/core/time.ts';
import { approvedTale, type Tale, tale } from '../model/tale.ts';
import { policy, rhythm, TUESDAY } from '../model/world.ts';

const tick = { type: 'tick' } as const;
const next = (t: Tale) => nextTick(t.state(), rhythm);

describe('waiting', () => {
  it('one nudge after four working hours, lapsed after two working days', () => {
    const t = tale();
    t.ask();
    expect(next(t)).toBe('2026-11-24T13:00:00.000Z');
    t.at('2026-11-24T12:59:59.999Z');
    expect(t.does(tick)).toEqual([]);
    t.at('2026-11-24T13:00:00.000Z');
    expect(t.does(tick)).toEqual(['nudged']);
    expect(t.does(tick)).toEqual([]);
    expect(next(t)).toBe('2026-11-26T09:00:00.000Z');
    t.at('2026-11-26T09:00:00.000Z');
    expect(t.does(tick)).toEqual(['lapsed']);
    expect(next(t)).toBeNull();
  });

  it('asked on a Friday afternoon: nudged on Monday, lapsed on Tuesday afternoon', () => {
    const t = tale();
    t.at('2026-11-27T14:00:00.000Z');
    t.ask();
    expect(next(t)).toBe('2026-11-30T10:00:00.000Z');
    t.at('2026-11-30T10:00:00.000Z');
    t.does(tick);
    expect(next(t)).toBe('2026-12-01T14:00:00.000Z');
  });

  it.each([
    ['the clocks go forward', '2026-03-27T14:00:00.000Z', '2026-03-30T09:00:00.000Z', '2026-03-31T13:00:00.000Z'],
    ['the clocks go back', '2026-10-23T13:00:00.000Z', '2026-10-26T10:00:00.000Z', '2026-10-27T14:00:00.000Z'],
  ])('over the weekend on which %s it is the same time of day', (_, friday, nudge, lapse) => {
    const t = tale();
    t.at(friday);
    t.ask();
    expect(next(t)).toBe(nudge);
    t.at(nudge);
    t.does(tick);
    expect(next(t)).toBe(lapse);
  });

  it('contested ones are nudged and lapse, too', () => {
    const t = tale();
    t.ask();
    t.does(t.voice('otto', 'object'));
    t.pass(7 * DAY);
    expect(t.does(tick)).toEqual(['lapsed']);
  });

  it('a revision begins the waiting anew', () => {
    const t = tale();
    t.ask();
    t.pass(DAY);
    t.does(tick);
    t.revise('jana');
    expect(t.state().nudged).toBe(false);
    expect(next(t)).toBe('2026-11-25T13:00:00.000Z');
  });

  it('silence never publishes', () => {
    const t = tale();
    t.ask();
    t.pass(30 * DAY);
    t.does(tick);
    expect(t.state()).toMatchObject({ status: 'lapsed', publications: [] });
    t.cannot(t.voice('ida'), 'wrong-state');
  });
});

describe('a wished time', () => {
  const wished = '2026-11-24T12:00:00.000Z';

  it('later than the grace: it leaves then', () => {
    const t = tale({ wished });
    t.ask();
    t.does(t.voice('ida'));
    expect(t.state().due).toBe(wished);
    t.pass(MINUTE);
    t.cannot(t.claim(), 'wrong-state');
    t.at(wished);
    expect(t.does(t.claim())).toEqual(['claimed']);
  });

  it('earlier than the grace: the grace holds', () => {
    const t = tale({ wished });
    t.ask();
    t.at('2026-11-24T11:59:30.000Z');
    t.does(t.voice('ida'));
    expect(t.state().due).toBe('2026-11-24T12:00:30.000Z');
  });

  it('that passes unapproved: lapsed', () => {
    const t = tale({ wished });
    t.ask();
    expect(next(t)).toBe(wished);
    t.at('2026-11-24T11:59:59.999Z');
    expect(t.does(tick)).toEqual([]);
    t.at(wished);
    expect(t.does(tick)).toEqual(['lapsed']);
  });

  it('that has passed before the clock looked: a yes comes too late, too', () => {
    const t = tale({ wished });
    t.ask();
    t.at('2026-11-24T15:00:00.000Z');
    expect(t.does(t.voice('ida'))).toEqual(['voiced', 'lapsed']);
  });

  it('that passes during a stop: lapsed at the go', () => {
    const t = tale({ wished });
    t.ask();
    t.does(t.voice('ida'));
    t.world.stops.add('all');
    t.does({ type: 'halt' });
    t.at('2026-11-24T13:00:00.000Z');
    t.world.stops.clear();
    expect(t.does({ type: 'resume' })).toEqual(['lapsed']);
  });

  it('already past when asked: as soon as somebody agrees, and the clock does not spin', () => {
    const t = tale({ wished: '2026-11-24T08:00:00.000Z' });
    t.ask();
    expect(next(t)).toBe('2026-11-24T13:00:00.000Z');
    expect(t.does(tick)).toEqual([]);
    t.does(t.voice('ida'));
    expect(t.state().due).toBe('2026-11-24T09:01:00.000Z');
  });

  it('every tick the clock is told of changes something', () => {
    for (const more of [
      {},
      { wished },
      { wished: TUESDAY },
      { wished: '2020-01-01T00:00:00.000Z' },
      { policy: { ...policy, nudge: 100 } },
    ]) {
      const t = tale(more);
      t.ask();
      for (let when = next(t), n = 0; when !== null; when = next(t), n += 1) {
        t.at(when);
        expect(t.does(tick)).not.toEqual([]);
        expect(n).toBeLessThan(3);
      }
      expect(t.status()).toBe('lapsed');
    }
  });
});

describe('more than an hour late', () => {
  function lateTale(): Tale {
    const t = approvedTale();
    t.pass(HOUR + 1);
    expect(t.does(t.claim())).toEqual(['held']);
    return t;
  }

  it('an hour is not too late', () => {
    const t = approvedTale();
    t.pass(HOUR);
    expect(t.does(t.claim())).toEqual(['claimed']);
  });

  it('held; "still" by its author or a keeper, and it leaves without a new voice', () => {
    const t = lateTale();
    expect(t.one()).toMatchObject({ state: 'held', held: 'late' });
    expect(t.status()).toBe('approved');
    t.cannot({ type: 'still', by: 'ben' }, 'not-yours');
    expect(t.does({ type: 'still', by: 'kim' })).toEqual(['still-wanted', 'released']);
    expect(t.does(t.claim())).toEqual(['claimed']);
  });

  it('its two days of silence count from the holding, whatever else happens meanwhile', () => {
    const t = lateTale();
    const { heldAt } = t.one();
    const ends = next(t);
    expect(heldAt).toBe(t.world.now);
    t.pass(DAY);
    t.does({ type: 'result', publication: 'P-1', fence: 0, result: { kind: 'unknown', notBefore: t.world.now } });
    expect(t.state().updatedAt).toBe(t.world.now);
    expect(next(t)).toBe(ends);
    t.at(ends ?? '');
    expect(t.does(tick)).toContain('cancelled');
  });

  it('a machine cannot answer "still"', () => {
    const t = lateTale();
    t.cannot({ type: 'release', publication: 'P-1', reason: 'late' }, 'wrong-state');
  });

  it('two working days of silence cancel', () => {
    const t = lateTale();
    expect(next(t)).toBe('2026-11-26T10:01:00.001Z');
    t.at('2026-11-26T10:01:00.000Z');
    expect(t.does(tick)).toEqual([]);
    t.at('2026-11-26T10:01:00.001Z');
    expect(t.does(tick)).toEqual(['cancelled', 'lapsed']);
    t.cannot({ type: 'still', by: 'jana' }, 'wrong-state');
  });

  it('a voice lost meanwhile: open again', () => {
    const t = lateTale();
    expect(t.does(t.unvoice('ida'))).toEqual(['unvoiced', 'cancelled', 'reopened']);
  });

  it('for any cause: held for a login over an hour, then asked', () => {
    const t = approvedTale();
    t.does({ type: 'hold', publication: 'P-1', reason: 'login' });
    t.pass(2 * HOUR);
    t.does({ type: 'release', publication: 'P-1', reason: 'login' });
    expect(t.does(t.claim())).toEqual(['held']);
    expect(t.one().held).toBe('late');
  });

  it('several short holds add up', () => {
    const t = approvedTale();
    for (let i = 0; i < 2; i += 1) {
      t.does({ type: 'hold', publication: 'P-1', reason: 'budget' });
      t.pass(40 * MINUTE);
      t.does({ type: 'release', publication: 'P-1', reason: 'budget' });
    }
    expect(t.does(t.claim())).toEqual(['held']);
  });

  it('a network that asks for two hours of patience: asked, too', () => {
    const t = approvedTale();
    t.does(t.claim());
    const notBefore = '2026-11-24T11:01:00.000Z';
    t.does({
      type: 'result',
      publication: 'P-1',
      fence: 1,
      result: { kind: 'refused', retry: 'after', code: 'rate', notBefore },
    });
    t.cannot(t.claim(), 'wrong-state');
    t.at(notBefore);
    expect(t.does(t.claim())).toEqual(['held']);
  });
});
