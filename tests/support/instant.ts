import type { Network } from '../../src/ports/network.ts';

/** A network that takes everything at once: what is measured is the house. */
export const instantNetwork = (id: string): Network => ({
  network: 'instant',
  account: { id, network: 'instant', handle: `@${id}`, answers: '–', default: true },
  can: { remove: true, replies: false, media: false, edit: false, visibility: ['public'] },
  recovery: { class: 'client-id', settleMs: 0, keyTtlMs: 0 },
  pace: null,
  measure: (text) => ({ used: text.length, limit: 500, unit: 'characters' }),
  preview: ({ text }) => ({ text, used: text.length, limit: 500, unit: 'characters' }),
  prepare: async (part, _earlier, now) => ({ key: `${part.publication}-${part.n}`, createdAt: now, body: part.text }),
  publish: async ({ key }) => ({ kind: 'live', receipt: { remoteId: key, url: `https://instant.example/${key}` } }),
  find: async () => 'absent',
  remove: async () => ({ kind: 'removed' }),
});
