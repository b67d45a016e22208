import { expect } from 'vitest';

/** Polls without waiting for the clock, and long enough for a machine with much else to do. */
export const soon = <T>(look: () => T) => expect.poll(look, { interval: 5, timeout: 4_000 });
