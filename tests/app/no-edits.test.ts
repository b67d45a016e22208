import { expect, it } from 'vitest';
import type { Chat } from '../../src/ports/chat.ts';
import { company, last } from '../support/company.ts';
import { secondChat } from '../support/second-chat.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

it('a chat that lets nobody edit gets one new card a change, and not one after the other', async () => {
  const other = secondChat();
  other.join('tom');
  let posts = 0;
  const show: Chat['show'] = async (place, card, how) => {
    if (place.person !== null || card.kind !== 'proposal') return other.show(place, card, how);
    posts += 1;
    // An endless row of copies would never let a pass end.
    if (posts > 9) throw new Error('enough');
    return `m${posts}`;
  };
  const c = await company({ chats: [{ ...other, show }] });
  const card = last(await c.say('jana', POST));
  await c.out.flush();
  expect(posts).toBe(1);
  await c.react('ben', card, '✅');
  for (let n = 0; n < 5; n += 1) await c.out.flush();
  expect(posts).toBe(2);
  await c.close();
});
