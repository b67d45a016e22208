import { describe, expect, it } from 'vitest';
import {
  decideGo,
  decideStop,
  evolveSwitch,
  halted,
  running,
  type Switch,
  type SwitchDecision,
} from '../../src/core/switch.ts';
import { contextOf, makeWorld } from './model/world.ts';

function board() {
  const world = makeWorld();
  let state: Switch = running;
  const ask = (by: string, scope: string) => ({ ...contextOf(world), by, scope });
  const keep = (decision: SwitchDecision): string => {
    if (!decision.ok) return decision.refusal.code;
    state = decision.events.reduce(evolveSwitch, state);
    return decision.events.map((event) => event.type).join(' ');
  };
  return {
    world,
    state: () => state,
    stop: (by: string, scope = 'all') => keep(decideStop(state, { ...ask(by, scope), commitment: 'why' })),
    go: (by: string, scope = 'all') => keep(decideGo(state, ask(by, scope))),
  };
}

describe('stop', () => {
  it('is open to every colleague and to nobody else', () => {
    for (const by of ['gus', 'robo', 'old', 'str']) expect(board().stop(by)).toBe('not-a-colleague');
    for (const by of ['jana', 'ben', 'kim']) expect(board().stop(by)).toBe('stopped');
  });

  it('of all stops every network, of one only that one', () => {
    const b = board();
    b.stop('ben', 'blog');
    expect([halted(b.state(), 'blog'), halted(b.state(), 'chirp')]).toEqual([true, false]);
    b.stop('ben');
    expect(halted(b.state(), 'chirp')).toBe(true);
  });

  it('twice changes nothing', () => {
    const b = board();
    b.stop('ben');
    const once = b.state();
    expect(b.stop('ida')).toBe('');
    expect(b.state()).toBe(once);
  });

  it('again forgets a go that was half given', () => {
    const b = board();
    b.stop('ben');
    b.go('ben');
    expect(b.stop('ida')).toBe('stopped');
    expect(b.go('ida')).toBe('go-asked');
  });
});

describe('several stops', () => {
  it('keep their order, whatever is said of one of them', () => {
    const b = board();
    const order = () => b.state().stops.map(({ scope, by, go }) => `${scope} ${by} ${go}`);
    b.stop('ben', 'blog');
    b.stop('ida', 'chirp');
    b.go('ida', 'blog');
    expect(order()).toEqual(['blog ben ida', 'chirp ida null']);
    b.stop('jana', 'blog');
    expect(order()).toEqual(['blog jana null', 'chirp ida null']);
    b.go('ida', 'blog');
    b.go('ben', 'blog');
    b.stop('ben', 'blog');
    expect(order()).toEqual(['chirp ida null', 'blog ben null']);
  });
});

describe('go', () => {
  it('needs two humans; the one who stopped may be one', () => {
    const b = board();
    b.stop('ben');
    expect(b.go('ben')).toBe('go-asked');
    expect(halted(b.state(), 'blog')).toBe(true);
    expect(b.go('ben')).toBe('second-person-needed');
    expect(b.go('ida')).toBe('went');
    expect(halted(b.state(), 'blog')).toBe(false);
  });

  it('counts two accounts of one human once', () => {
    const b = board();
    b.stop('ben');
    b.go('jana');
    expect(b.go('jana2')).toBe('second-person-needed');
  });

  it('forgets the first one when its giver has left', () => {
    const b = board();
    b.stop('ben');
    b.go('ida');
    b.world.kinds.set('ida', 'gone');
    expect(b.go('jana')).toBe('go-asked');
    expect(b.go('jana2')).toBe('second-person-needed');
    expect(b.go('ben')).toBe('went');
  });

  it('is for colleagues, and for what is stopped', () => {
    const b = board();
    expect(b.go('ben')).toBe('wrong-state');
    b.stop('ben', 'blog');
    expect(b.go('ben', 'chirp')).toBe('wrong-state');
    for (const by of ['gus', 'robo', 'old']) expect(b.go(by, 'blog')).toBe('not-a-colleague');
  });

  it('of one network leaves the stop of all in place', () => {
    const b = board();
    b.stop('ben');
    b.stop('ben', 'blog');
    b.go('ben', 'blog');
    b.go('ida', 'blog');
    expect(halted(b.state(), 'blog')).toBe(true);
  });
});
