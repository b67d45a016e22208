import type { Account } from '../../../src/core/leitbild.ts';

/** Without an address it is the server most accounts are on. No slash at the end. */
export const serverOf = ({ server }: Pick<Account, 'server'>): string =>
  (server ?? 'https://bsky.social').replace(/\/$/, '');
