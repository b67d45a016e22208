import { draw } from './draw.ts';
import type { House } from './house.ts';

const BATCH = 50;
/** A chat that failed so often in a row is left alone for this pass: it is down, and every try may cost a timeout. */
const ENOUGH = 3;

/** Brings what should be shown to the chats: wanted version against shown version. */
export interface Outbox {
  /** Shows everything that is due; calls made meanwhile share one further pass. Resolves when nothing is due or a chat failed. */
  flush(): Promise<void>;
}

/** One outbox per process. A message that cannot be drawn or shown stays due: the next flush tries it again, others go on. */
export function outbox(house: House): Outbox {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function pass(): Promise<void> {
    const failed = new Set<string>();
    const inARow = new Map<string, number>();
    for (;;) {
      const due = (await house.store.read((tx) => tx.outbox.due(BATCH + failed.size))).filter(
        (row) => !failed.has(row.key),
      );
      if (due.length === 0) return;
      for (const {
        key,
        place: { chat },
      } of due) {
        const fails = inARow.get(chat) ?? 0;
        const shown = fails < ENOUGH && (await show(house, key));
        inARow.set(chat, shown ? 0 : fails + 1);
        if (!shown) failed.add(key);
      }
    }
  }

  function start(): Promise<void> {
    const current = pass().finally(() => {
      if (running === current) running = null;
    });
    running = current;
    return current;
  }

  return {
    flush(): Promise<void> {
      if (running === null) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return running ?? start();
        });
      return next;
    },
  };
}

/** True when what should be shown is shown. */
async function show(house: House, key: string): Promise<boolean> {
  try {
    const found = await house.store.read(async (tx) => {
      const row = await tx.outbox.byKey(key);
      return row === null ? null : { row, card: await draw(tx, house, row) };
    });
    if (found === null) return true;
    const { row, card } = found;
    const chat = house.chats.get(row.place.chat);
    if (chat === undefined) return false;
    const message =
      card === null ? (row.message ?? '') : await chat.show(row.place, card, { edit: row.message, key: row.key });
    await house.store.transact((tx) => tx.outbox.shown(row.key, row.wanted, message));
    return true;
  } catch (error) {
    house.log('warn', 'a message could not be shown; it stays due', { key, error: String(error) });
    return false;
  }
}
