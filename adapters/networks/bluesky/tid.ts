import { createHash } from 'node:crypto';
import { type Instant, millis } from '../../../src/core/time.ts';

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';
const LENGTH = 13;

/**
 * A record key as the AT protocol wants it: 53 bits of microseconds, 10 bits of clock id, in 13 digits that sort by time. What the
 * clock does not say (the microseconds within `at`, the clock id) comes from `salt`: equal for equal, or else one in a million.
 */
export function tid(at: Instant, salt: string): string {
  const chance = createHash('sha256').update(salt).digest();
  const micros = BigInt(millis(at)) * 1000n + BigInt(chance.readUInt32BE(0) % 1000);
  const bits = (micros << 10n) | BigInt(chance.readUInt32BE(4) % 1024);
  return Array.from({ length: LENGTH }, (_, i) => DIGITS[Number((bits >> BigInt(5 * (LENGTH - 1 - i))) & 31n)]).join(
    '',
  );
}
