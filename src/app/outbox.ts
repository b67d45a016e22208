import type { House } from './house.ts';
import { draw } from './draw.ts';

const BATCH = 50;

/** Brings what should be shown to the chats: wanted version against shown version. */
export interface Outbox {
  /** Shows everything that is due; calls made meanwhile share one further pass. Resolves when nothing is due or a chat failed. */
  flush(): Promise<void>;
}

/** One outbox per process. A message whose chat fails stays due: the next flush tries it again, others go on. */
export function outbox(house: House): Outbox {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function pass(): Promise<void> {
    const failed = new Set<string>();
    for (;;) {
      const due = (await house.store.read((tx) => tx.outbox.due(BATCH + failed.size))).filter((row) => !failed.has(row.key));
      if (due.length === 0) return;
      for (const row of due) {
        if (!(await show(row.key))) failed.add(row.key);
      }
    }
  }

  async function show(key: string): Promise<boolean> {
    const found = await house.store.read(async (tx) => {
      const row = await tx.outbox.byKey(key);
      return row === null ? null : { row, card: await draw(tx, house, row) };
    });
    if (found === null) return true;
    const { row, card } = found;
    const chat = house.chats.get(row.place.chat);
    try {
      if (chat === undefined) return false;
      const message = card === null ? (row.message ?? '') : await chat.show(row.place, card, { edit: row.message, key: row.key });
      await house.store.transact((tx) => tx.outbox.shown(row.key, row.wanted, message));
      return true;
    } catch (error) {
      house.log('warn', 'a message could not be shown; it stays due', { key, chat: row.place.chat, error: String(error) });
      return false;
    }
  }

  return {
    flush(): Promise<void> {
      if (running === null) {
        running = pass().finally(() => {
          running = null;
        });
        return running;
      }
      next ??= running.then(() => {
        next = null;
        return this.flush();
      });
      return next;
    },
  };
}
