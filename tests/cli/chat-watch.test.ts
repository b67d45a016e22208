import { expect, it } from 'vitest';
import { chatWatch } from '../../src/cli/chat-watch.ts';
import { SECOND } from '../../src/core/time.ts';
import type { Chat, ChatHealth } from '../../src/ports/chat.ts';
import { START, testHouse } from '../support/house.ts';

const met = (chat: string) => said(`${chat} is there.`);
const said = (text: string) => ({ de: text, en: text });

it('tells once why a chat cannot be reached, again when that changes, and when it is over', async () => {
  let health: ChatHealth = { ok: true, unheard: true };
  const chat = { id: 'slack', health: () => health } as Partial<Chat> as Chat;
  const mute = { id: 'playground' } as Partial<Chat> as Chat;
  await using t = await testHouse({ chats: new Map([chat, mute].map((one) => [one.id, one])) });
  const told: string[] = [];
  const look = chatWatch(t.house, (one) => void told.push(`${one.chat} ${one.well} ${one.said.en}`), met);
  const down = (text: string): void => {
    health = { ok: false, since: START, said: said(text) };
  };

  look();
  expect(told).toEqual([]);
  health = { ok: true };
  look();
  look();
  expect(told.splice(0)).toEqual(['slack true slack is there.']);
  down('The line opens.');
  look();
  expect(told).toEqual([]);

  t.clock.advance(5 * SECOND);
  look();
  look();
  expect(told).toEqual(['slack false The line opens.']);

  down('The token is wrong.');
  look();
  health = { ok: true };
  look();
  look();
  expect(told.slice(1)).toEqual([
    'slack false The token is wrong.',
    'slack true The way to the chat "slack" is open again. What has waited catches up.',
  ]);
});

it('a line that comes back in time is nobody’s business', async () => {
  let health: ChatHealth = { ok: false, since: START, said: said('The line opens.') };
  const chat = { id: 'slack', health: () => health } as Partial<Chat> as Chat;
  await using t = await testHouse({ chats: new Map([['slack', chat]]) });
  const told: string[] = [];
  const look = chatWatch(t.house, (one) => void told.push(one.said.en), met);
  t.clock.advance(4 * SECOND);
  look();
  health = { ok: true };
  look();
  expect(told.splice(0)).toEqual(['slack is there.']);
  health = { ok: false, since: t.house.clock.now(), said: said('The line opens.') };
  t.clock.advance(4 * SECOND);
  look();
  health = { ok: true };
  look();
  expect(told).toEqual([]);
});

it('what the chat itself has said no to is told at once', async () => {
  const chat = { id: 'slack', health: () => ({ ok: false, since: START, said: said('No.'), sure: true }) as const };
  await using t = await testHouse({ chats: new Map([['slack', chat as Partial<Chat> as Chat]]) });
  const told: string[] = [];
  chatWatch(t.house, (one) => void told.push(one.said.en), met)();
  expect(told).toEqual(['No.']);
});
