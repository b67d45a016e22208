import { describe, expect, it } from 'vitest';
import { gauges, healthOf } from '../../src/cli/health.ts';
import type { ChatHealth } from '../../src/ports/chat.ts';
import { START, testHouse } from '../support/house.ts';
import { secondChat } from '../support/second-chat.ts';

const down: ChatHealth = { ok: false, since: START, said: { de: 'Getrennt.', en: 'Disconnected.' } };

const houseWith = (health: Readonly<Record<string, ChatHealth | null>>) =>
  testHouse({
    chats: new Map(
      Object.entries(health).map(([id, state]) => [
        id,
        Object.assign(secondChat(id), state === null ? {} : { health: () => state }),
      ]),
    ),
  });

describe('health', () => {
  it('is well where every chat is, or does not say', async () => {
    await using t = await houseWith({ slack: { ok: true }, playground: null });
    expect(await healthOf(t.house, START, '/etc/voices/leitbild.yml')).toMatchObject({
      ok: true,
      leitbildFile: '/etc/voices/leitbild.yml',
      pid: process.pid,
      'chat slack': 'ok',
      'chat playground': 'ok',
    });
  });

  it('a chat that is not connected is not ok, and says since when', async () => {
    await using t = await houseWith({ slack: down, playground: null });
    expect(await healthOf(t.house, START, '/etc/voices/leitbild.yml')).toMatchObject({
      ok: false,
      database: true,
      'chat slack': `down since ${START}`,
    });
    const up = (await gauges(t.house, START)).find((one) => one.name === 'voices_chat_up');
    expect(up?.samples).toEqual([
      { value: 0, labels: { chat: 'slack' } },
      { value: 1, labels: { chat: 'playground' } },
    ]);
  });
});
