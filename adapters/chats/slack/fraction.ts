import type { Chance } from '../../../src/ports/clock.ts';

/** A number from 0 up to 1, not included, by the chance that was passed. */
export const fraction = (chance: Chance): number => Number.parseInt(chance.secret(4), 16) / 2 ** 32;
