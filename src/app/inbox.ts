import { type After, within } from '../core/deadline.ts';
import type { Profile } from '../core/person.ts';
import type { Refusal } from '../core/refusal.ts';
import { refusalText } from '../core/refusal-texts.ts';
import { type Turns, turns } from '../core/turns.ts';
import type { Answer, Inbox, Incoming, Intent, MessageRef } from '../ports/chat.ts';
import type { OutboxRow, StoredAnswer, Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { cardKey } from './announce.ts';
import { inOrder, isForUs, whoDid } from './carrying.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import { type Fetched, faultsOf, fetchFiles, keepPictures, withPictures } from './files.ts';
import { home } from './home.ts';
import type { House } from './house.ts';
import { intake } from './intake.ts';
import type { Outbox } from './outbox.ts';
import { enrol } from './people.ts';
import { press } from './press.ts';
import { react } from './reactions.ts';
import { isFor, SHOWN_MS, shown } from './shown.ts';
import { start } from './start.ts';
import { type Done, done, type Turn, tellRefusal } from './turn.ts';
import { forStorage } from './typed.ts';
import { speak } from './words.ts';

/** What the inbox sets going after each command. */
export interface Afterwards extends Outbox {
  /** There may be something to publish. */
  wake(): void;
}

const BATCH = 100;
/** So many are carried out at a time: whoever waits for being acknowledged comes first. */
const AT_ONCE = 2;

/**
 * Persist, acknowledge, carry out: the row comes first, so that a crash loses nothing; its answer is kept, so that a repeat changes
 * nothing. `recover` carries out what an earlier process only stored, and returns how many there were.
 */
export function inbox(
  house: House,
  then: Afterwards,
  after: After = afterReal,
): Inbox & { recover(): Promise<number> } {
  const [store, turn] = [intake(house), turns(AT_ONCE)];
  const decide = inOrder(house, (incoming) => decideOn(house, incoming, after, turn));

  /** Somebody may see a card, and act on it, before its showing is noted here. */
  async function noted({ from: { chat }, intent }: Incoming): Promise<void> {
    if (!('message' in intent) || intent.message === '') return;
    const known = await house.store.read((tx) => tx.outbox.byMessage(chat, intent.message));
    if (known === null) await within(after, SHOWN_MS, flush(chat));
  }

  async function carryOut(incoming: Incoming): Promise<void> {
    await noted(incoming);
    await decide(incoming);
    then.wake();
  }

  const flush = (chat: string): Promise<void> =>
    // Decided is decided: what cannot be shown now is shown later, and the outbox has said why.
    then.flush(chat).catch(() => undefined);

  async function answer(incoming: Incoming, known: boolean): Promise<Answer> {
    if (!known) await carryOut(incoming);
    // A repeat, too: its answer names messages, and the first process may have died before it showed them.
    await shown(house, then, after, incoming, known);
    return house.store.read((tx) => answerOf(tx, house, incoming));
  }

  const kept = (error: unknown): void =>
    house.log('error', 'an event could not be carried out; it stays stored', { ...faultName(error) });

  return {
    async receive(incoming) {
      const stored = await store(forStorage(incoming, house.secrets));
      const answered = answer(incoming, stored.answer !== null);
      // Whoever acknowledges and looks no further has nobody waiting for it.
      answered.catch(kept);
      return { answer: answered };
    },
    recover: () =>
      recover(
        house,
        (incoming) => carryOut(incoming).catch(kept),
        (chat) => within(after, SHOWN_MS, flush(chat)),
      ),
  };
}

/** Looks up and fetches first, then decides in one transaction; what somebody else has carried out meanwhile is left alone. */
async function decideOn(house: House, incoming: Incoming, after: After, turn: Turns): Promise<void> {
  const found = (await isForUs(house, incoming)) ? await lookUp(house, incoming, after) : null;
  await turn.run(() =>
    house.store.transact(async (tx) => {
      const row = await tx.inbox.take(incoming.event);
      if (row === null || row.answer !== null) return;
      await tx.inbox.finish(incoming.event, found === null ? { ok: true } : await perform(tx, house, incoming, found));
    }),
  );
}

async function lookUp(house: House, incoming: Incoming, after: After): Promise<LookedUp> {
  const profile = await whoDid(house, incoming);
  return { profile, fetched: await fetchFiles(house, incoming, profile, after) };
}

/** Carries out what is only stored, oldest first, and shows what came of it; returns how many there were. */
async function recover(
  house: House,
  carryOut: (incoming: Incoming) => Promise<void>,
  show: (chat: string) => Promise<unknown>,
): Promise<number> {
  const tried = new Set<string>();
  const chats = new Set<string>();
  for (;;) {
    const pending = await house.store.read((tx) => tx.inbox.pending(BATCH + tried.size));
    const fresh = pending.filter(({ event }) => !tried.has(event));
    for (const incoming of fresh) {
      tried.add(incoming.event);
      chats.add(incoming.from.chat);
      await carryOut(incoming);
    }
    if (fresh.length === 0) break;
  }
  for (const chat of chats) await show(chat);
  return tried.size;
}

/** The message something was done on; null where it is not ours, or somebody else's alone. */
async function messageOf(tx: Tx, { from, intent }: Incoming): Promise<OutboxRow | null> {
  if (!('message' in intent) || intent.message === '') return null;
  const row = await tx.outbox.byMessage(from.chat, intent.message);
  return row === null || !isFor(row.place, from.user) ? null : row;
}

/** What was looked up before the transaction. */
interface LookedUp {
  readonly profile: Profile | null;
  readonly fetched: readonly Fetched[];
}

async function perform(
  tx: Tx,
  house: House,
  incoming: Incoming,
  { profile, fetched }: LookedUp,
): Promise<StoredAnswer> {
  if (profile === null) return { ok: false, code: 'bad-input', about: 'person' };
  const on = await messageOf(tx, incoming);
  const subject = on?.subject ?? null;
  const me = await enrol(tx, house, profile);
  await keepPictures(tx, house, me.person, fetched);
  const turn: Turn = { tx, house, me, event: incoming.event, on, faults: faultsOf(fetched) };
  const result = await carry(turn, withPictures(incoming.intent, fetched), subject);
  if (result.ok) return result.proposal === undefined ? { ok: true } : { ok: true, proposal: result.proposal };
  await tellRefusal(turn, result, subject !== null && 'proposal' in subject ? subject.proposal : undefined);
  return { ok: false, ...result.refusal };
}

async function carry(turn: Turn, intent: Intent, subject: Subject | null): Promise<Done> {
  switch (intent.kind) {
    case 'say':
      return done();
    case 'command':
      return speak(turn, intent.text);
    case 'start':
      return start(turn, intent.values);
    case 'home':
      return home(turn);
    case 'react':
      return react(turn, subject, intent.reaction, intent.remove);
    case 'press':
      return press(turn, subject, intent);
  }
}

/** The answer to an event carried out: its messages, and for a refusal its sentences in the asker's language. */
async function answerOf(tx: Tx, house: House, incoming: Incoming): Promise<Answer> {
  const answer = (await tx.inbox.get(incoming.event))?.answer ?? null;
  if (answer === null) throw new Error('the event was stored but not carried out');
  const messages = await messagesOf(tx, incoming, answer);
  if (answer.ok) return { ok: true, messages };
  const locale = (await tx.people.byRef(incoming.from))?.locale ?? house.locale;
  const refusal = { ...answer, code: answer.code } as Refusal;
  const about = refusal.about === undefined ? {} : { about: refusal.about };
  return { ok: false, code: refusal.code, ...refusalText(refusal, locale), ...about, messages };
}

async function messagesOf(tx: Tx, incoming: Incoming, answer: StoredAnswer): Promise<readonly MessageRef[]> {
  const { chat, user } = incoming.from;
  // What else it caused, such as a word to the author, is not the asker's to see.
  const rows = (await tx.outbox.byCause(incoming.event)).filter(
    (row) => row.place.chat === chat && isFor(row.place, user),
  );
  const on = answer.ok ? await messageOf(tx, incoming) : null;
  const closed = on?.subject.kind === 'about' && on.subject.topic === 'closed' ? [on] : [];
  const found = [...closed, ...rows].flatMap((row) =>
    row.message === null || row.message === '' ? [] : [row.message],
  );
  const proposal = answer.ok && answer.proposal !== undefined ? await tx.proposals.get(answer.proposal) : null;
  if (proposal === null) return found;
  const card = await tx.outbox.byKey(cardKey(proposal.id, proposal.revision, proposal.round, chat));
  return card === null || card.message === null || card.message === '' || found.includes(card.message)
    ? found
    : [...found, card.message];
}
