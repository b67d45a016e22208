import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sleeper } from '../../src/cli/sleeper.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T13:00:00.000Z') }));
afterEach(() => void vi.useRealTimers());

const clock = { now: () => new Date().toISOString() };
const never = new AbortController().signal;

/** Milliseconds until a wait ends. */
async function waited(wait: Promise<void>): Promise<number> {
  const begun = Date.now();
  let ended = -1;
  void wait.then(() => {
    ended = Date.now() - begun;
  });
  for (let ms = 0; ms <= 1000 && ended < 0; ms += 50) await vi.advanceTimersByTimeAsync(50);
  return ended;
}

describe('sleeper', () => {
  it('waits until the moment given, but never longer than it may', async () => {
    const { wait } = sleeper(clock, 500);
    expect(await waited(wait('2026-11-24T13:00:00.200Z', never))).toBe(200);
    expect(await waited(wait('2026-11-24T14:00:00.000Z', never))).toBe(500);
    expect(await waited(wait(null, never))).toBe(500);
    expect(await waited(wait('2026-11-24T12:00:00.000Z', never))).toBe(0);
  });

  it('is woken while waiting, or once for a call that came before', async () => {
    const { wait, wake } = sleeper(clock, 500);
    const first = wait(null, never);
    wake();
    expect(await waited(first)).toBe(0);
    wake();
    expect(await waited(wait(null, never))).toBe(0);
    expect(await waited(wait(null, never))).toBe(500);
  });

  it('ends with the signal', async () => {
    const { wait } = sleeper(clock, 500);
    const stop = new AbortController();
    const one = wait(null, stop.signal);
    stop.abort();
    expect(await waited(one)).toBe(0);
    expect(await waited(wait(null, stop.signal))).toBe(0);
  });
});
