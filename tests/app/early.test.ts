import { afterEach, it } from 'vitest';
import type { Chat, Inbox } from '../../src/ports/chat.ts';
import { type Company, company } from '../support/company.ts';
import { soon } from '../support/soon.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

let c: Company;
afterEach(() => c.close());

/** A chat whose people are quick: they react while the chat has not yet told us which message it was. */
function quick(): Chat {
  let inbox: Inbox | null = null;
  const ref = { chat: 'quick', user: 'ben' };
  return {
    id: 'quick',
    start: async (to) => {
      inbox = to;
      return { [Symbol.asyncDispose]: async () => undefined };
    },
    show: async (_place, card) => {
      if (card.kind === 'proposal' && card.proposal?.state === 'open') {
        const intent = { kind: 'react', message: 'm1', reaction: '✅', remove: false } as const;
        await inbox?.receive({ event: 'quick:1', from: ref, intent });
        // As long as it takes to decide something that waits for nothing.
        for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      }
      return 'm1';
    },
    who: async (who) => ({ ref: who, name: who.user, kind: 'colleague', locale: 'de', email: null }),
    colleagues: async () => [ref],
  };
}

it('a reaction given before the showing of its card is noted counts', async () => {
  c = await company({ chats: [quick()] });
  await c.say('jana', POST);
  await soon(async () => (await c.store.read((tx) => tx.proposals.list({}, { limit: 1 })))[0]?.status).toBe('approved');
});
