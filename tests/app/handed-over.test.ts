import { expect, it } from 'vitest';
import type { Network } from '../../src/ports/network.ts';
import { company, last, textOf } from '../support/company.ts';

const account = { id: 'hand', network: 'hand', handle: '@hand', answers: 'Jana', default: true };
const measure = (text: string) => ({ used: text.length, limit: 1000, unit: 'characters' as const });

/** A network that a person serves. */
const byHand: Network = {
  network: 'hand',
  account,
  can: { remove: false, replies: false, media: false, edit: false, visibility: ['public'] },
  pace: null,
  recovery: { class: 'none', settleMs: 0, keyTtlMs: 0 },
  measure,
  preview: ({ text }) => ({ text, ...measure(text) }),
  prepare: async ({ publication }, _earlier, now) => ({ key: publication, createdAt: now, body: null }),
  publish: async () => ({ kind: 'handed-over' }),
  find: async () => 'cannot-tell',
  remove: async ({ url }) => ({ kind: 'stuck', url }),
};

it('nobody is asked to paste what has been taken back; a person says what became of it', async () => {
  const c = await company({ networks: [byHand], leitbild: (l) => ({ ...l, accounts: [account] }) });
  const proposed = last(await c.say('jana', 'Die Mühle von 1974 läuft wieder, und das Fett kam aus Italien.'));
  await c.react('ben', proposed, '✅');
  await c.pass(60_000);
  const asks = await c.card('ben', (card) => card.actions.some((action) => action.id === 'is-there'));
  await c.press('kim', proposed, 'confirm-undo');
  await c.pass(0);
  expect((await c.proposal(proposed)).status).toBe('retracting');
  const after = (await c.read(asks.id)).card;
  expect(after?.actions).toEqual([]);
  expect(after === null ? '' : textOf(after)).not.toContain('einfügen, Bescheid');
  const stuck = await c.card('ben', (card) => card.actions.some((action) => action.id === 'not-there'));
  expect(textOf(stuck.card)).toContain('von Hand eingefügt');
  await c.press('ben', stuck.id, 'not-there');
  expect((await c.proposal(proposed)).status).toBe('retracted');
  await c.close();
});
