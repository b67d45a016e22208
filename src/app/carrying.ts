import { readSpoken } from '../core/command.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Profile } from '../core/person.ts';
import type { Incoming, Intent } from '../ports/chat.ts';
import type { House } from './house.ts';
import { meaning } from './reactions.ts';

/** So far back it is looked for what somebody did before and nobody has carried out yet. */
const LOOKED = 50;

const taking: readonly string[] = ['object', 'undo', 'confirm-undo', 'stop', 'withdraw'];

/** Can it only stop or take back? Then it waits for nobody's profile, and for nothing older: nothing leaves because of it. */
function onlyTakes(intent: Intent, { reactions }: Leitbild): boolean {
  if (intent.kind === 'press') return taking.includes(intent.action);
  if (intent.kind === 'react') return meaning(intent.reaction, reactions) === (intent.remove ? 'yes' : 'object');
  const spoken = intent.kind === 'command' ? readSpoken(intent.text) : null;
  return spoken?.kind === 'command' && taking.includes(spoken.word);
}

/**
 * Whoever did it, as their chat knows them; null = it does not. While the chat cannot be asked, what only takes away goes by what was
 * known last. Throws where it cannot be told now.
 */
export async function whoDid(house: House, { from, intent }: Incoming): Promise<Profile | null> {
  try {
    return (await house.chats.get(from.chat)?.who(from)) ?? null;
  } catch (error) {
    const known = onlyTakes(intent, house.leitbild) ? await house.store.read((tx) => tx.people.byRef(from)) : null;
    if (known === null || known.kind === 'gone') throw error;
    const { ref, name, kind, locale, email } = known;
    return { ref, name, kind, locale, email };
  }
}

/** A reaction counts on a card and with a sign that means something, and small talk says nothing: nobody is looked up for either. */
export async function isForUs({ store, leitbild }: House, { from, intent }: Incoming): Promise<boolean> {
  if (intent.kind === 'say') return (await store.read((tx) => tx.people.byRef(from))) !== null;
  if (intent.kind !== 'react') return true;
  if (meaning(intent.reaction, leitbild.reactions) === null) return false;
  const on = await store.read((tx) => tx.outbox.byMessage(from.chat, intent.message));
  return on?.subject.kind === 'proposal';
}

/**
 * Carries out what a person did in the order in which they did it: what an earlier try left behind comes first, or a voice taken back
 * would be overtaken by itself. Rejects where that cannot be carried out now; then this one waits as well.
 */
export function inOrder(
  house: House,
  decide: (incoming: Incoming) => Promise<void>,
): (incoming: Incoming) => Promise<void> {
  const flying = new Map<string, Promise<void>>();

  const olderOf = async ({ event, from }: Incoming): Promise<readonly Incoming[]> => {
    const pending = await house.store.read((tx) => tx.inbox.pending(LOOKED));
    const here = pending.findIndex((one) => one.event === event);
    const before = here < 0 ? pending : pending.slice(0, here);
    return before.filter((one) => one.from.chat === from.chat && one.from.user === from.user);
  };

  const carry = async (incoming: Incoming): Promise<void> => {
    for (const older of await olderOf(incoming)) {
      try {
        await (flying.get(older.event) ?? decide(older));
      } catch (error) {
        if (!onlyTakes(incoming.intent, house.leitbild)) throw error;
      }
    }
    await decide(incoming);
  };

  return (incoming) => {
    const mine = carry(incoming);
    flying.set(incoming.event, mine);
    const landed = (): void => void (flying.get(incoming.event) === mine && flying.delete(incoming.event));
    mine.then(landed, landed);
    return mine;
  };
}
