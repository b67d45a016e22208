import { chatContract } from '../../contracts/chat.ts';
import { kit } from './playground-kit.ts';

const ref = (user: string) => ({ chat: 'playground', user });

chatContract('the playground', async () => {
  const room = await kit();
  await room.stop();
  return {
    chat: room.chat,
    colleague: ref('jana'),
    other: ref('alex'),
    outsider: ref('gast'),
    unknown: ref('niemand'),
    async seen(message, person) {
      const { body } = await room.get(`/api/messages?person=${person}`);
      const found = body.messages.find((one: { id: string }) => one.id === message);
      if (!found) return null;
      const { card } = found;
      return {
        text: [card.title, ...card.lines].join('\n'),
        actions: card.actions.map((one: { id: string }) => one.id),
      };
    },
    commands: async (person, text, event) =>
      void (await room.post('/api/say', { person, text: `/voice ${text}`, event })),
    presses: async (person, message, action, event) =>
      void (await room.post('/api/press', { person, message, action, event })),
    reacts: async (person, message, reaction, remove, event) =>
      void (await room.post('/api/react', { person, message, reaction, remove, event })),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  };
});
