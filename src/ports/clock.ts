import type { Instant } from '../core/time.ts';

/** Time and chance are always parameters; these are where they come in. */
export interface Clock {
  now(): Instant;
}

/** Random internal ids: lower-case letters and digits, at least 50 bits. */
export interface Chance {
  id(): string;
  /** `bytes` random bytes as hex: salts. */
  secret(bytes: number): string;
}
