import { inbox } from '../../src/app/inbox.ts';
import type { company } from './company.ts';

/** An inbox whose process dies after the event is stored and before it is carried out: what it answers is rejected with "killed". */
export const deadInbox = ({ house }: Pick<Awaited<ReturnType<typeof company>>, 'house'>) => {
  const dies = () => Promise.reject(new Error('killed'));
  return inbox(
    { ...house, chats: new Map([['playground', { ...house.chats.get('playground'), who: dies } as never]]) },
    { flush: async () => undefined, heard: async () => undefined, forget: () => undefined, wake: () => undefined },
  );
};
