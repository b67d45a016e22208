import type { NetworkMeans } from '../../adapters/networks/index.ts';

/** What networks are given where nobody has signed in and nothing is fetched. */
export const bareMeans = (more: Partial<NetworkMeans> = {}): NetworkMeans => ({
  publicUrl: 'http://127.0.0.1:8080',
  logins: { read: async () => null, save: async () => false },
  media: async () => null,
  cards: { read: async () => null },
  clock: { now: () => '2026-11-24T13:07:31.000Z' },
  allowance: { take: async () => 0, block: async () => undefined },
  ...more,
});
