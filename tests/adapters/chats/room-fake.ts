import type { InboxRow, RoomMessage } from '../../../src/ports/rows.ts';
import type { Store, Tx } from '../../../src/ports/store.ts';

/** Just enough of a store for the playground, in memory. */
export function fakeStore(): Store & { readonly messages: RoomMessage[]; readonly events: Map<string, InboxRow> } {
  const messages: RoomMessage[] = [];
  const events = new Map<string, InboxRow>();
  const slots = new Set<string>();
  const change = (id: string, to: (was: RoomMessage) => RoomMessage): RoomMessage | null => {
    const i = messages.findIndex((one) => one.id === id);
    const was = messages[i];
    if (was === undefined) return null;
    const next = to(was);
    messages[i] = next;
    return next;
  };
  const room: Tx['room'] = {
    add: async (message) => {
      const known = message.key === null ? undefined : messages.find((one) => one.key === message.key);
      if (known) return known;
      const added = { ...message, id: String(messages.length + 1), reactions: {} };
      messages.push(added);
      return added;
    },
    edit: async (id, text, card) => change(id, (was) => ({ ...was, text, card })),
    get: async (id) => messages.find((one) => one.id === id) ?? null,
    since: async (person, after) =>
      messages
        .filter((one) => one.to === null || one.to === person)
        .filter((one) => after === null || Number(one.id) > Number(after))
        .slice(-500),
    react: async (id, person, reaction, remove) =>
      change(id, (was) => {
        const others = (was.reactions[reaction] ?? []).filter((one) => one !== person);
        const now = remove ? others : [...others, person];
        const { [reaction]: _gone, ...rest } = was.reactions;
        return { ...was, reactions: now.length > 0 ? { ...rest, [reaction]: now } : rest };
      }),
  };
  const tx = {
    room,
    inbox: { get: async (event: string) => events.get(event) ?? null },
    slots: {
      take: async (name: string, slot: string) => {
        const taken = !slots.has(`${name} ${slot}`);
        slots.add(`${name} ${slot}`);
        return taken;
      },
    },
  } as unknown as Tx;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(tx);
  return { transact: run, read: run, messages, events } as unknown as ReturnType<typeof fakeStore>;
}
