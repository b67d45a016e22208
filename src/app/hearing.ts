import { type After, LATE, within } from '../core/deadline.ts';
import { mustHear } from '../core/decide/step.ts';
import { plainReaction } from '../core/leitbild.ts';
import type { PersonId, Profile } from '../core/person.ts';
import { isWaiting, type Proposal, type ProposalEvent } from '../core/proposal.ts';
import { type Instant, plus } from '../core/time.ts';
import type { MessageRef } from '../ports/chat.ts';
import type { PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { cardKey } from './announce.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';
import { enrol } from './people.ts';
import { contextFor, execute, loadProposal, readable } from './proposals.ts';
import { meaning } from './reactions.ts';
import { run, type Turn } from './turn.ts';
import { type On, object, yes } from './voices.ts';

/** A chat that has not said by then which reactions there are cannot be read. Milliseconds. */
const PATIENCE = 10_000;
/** A reading that took so long to be recorded says what was, not what is: whoever read it was asleep. Milliseconds. */
const STALE = 30_000;

/** A reaction that counts already. */
interface Known {
  readonly person: PersonId;
  readonly user: string;
  readonly via: string;
}

/** Which version, in which voice round. */
type Version = Pick<On, 'revision' | 'round'>;

/** One card to be read, as it was when the reading was planned. */
interface Listening extends Version {
  readonly chat: string;
  readonly key: string;
  readonly message: MessageRef;
  readonly known: readonly Known[];
  /** Another card has taken its place: only what is taken back there still says something. */
  readonly replaced: boolean;
}

/** Which cards are to be read before a proposal may leave. What is read counts only while its stream stands at `version`. */
export interface Hearing extends On {
  readonly version: number;
  readonly cards: readonly Listening[];
}

/** What came of a reading. `moved` = something was said meanwhile, or it is too old: it is read anew. */
export type Heard = 'heard' | 'moved' | 'unreadable';

/** What to read before this proposal may leave; null = nothing, or not (any more) now. */
export async function planHearing(tx: Tx, house: House, id: string): Promise<Hearing | null> {
  const { proposal, version } = await loadProposal(tx, id);
  const must = mustHear(proposal, await contextFor(tx, house, proposal, null));
  if (!must) return null;
  const { revision, round } = proposal;
  return { proposal: id, revision, round, version, cards: await cardsOf(tx, house, proposal, proposal) };
}

/**
 * What to read of a proposal that waits for an objection to go: its card while it is contested, and those before it on which one was
 * given that still stands. Null = there is none, or it is shown nowhere that can be read.
 */
export async function planObjected(tx: Tx, house: House, id: string): Promise<Hearing | null> {
  const { proposal: p, version } = await loadProposal(tx, id);
  if (!isWaiting(p)) return null;
  const cards = p.status === 'contested' ? [...(await cardsOf(tx, house, p, p))] : [];
  for (const on of objectedBefore(p)) cards.push(...(await cardsOf(tx, house, p, on)));
  return cards.length > 0 ? { proposal: id, revision: p.revision, round: p.round, version, cards } : null;
}

const isOn = (a: Version, b: Version): boolean => a.revision === b.revision && a.round === b.round;

/** On which cards before the present one somebody objects by reaction, each once. */
function objectedBefore(p: Proposal): readonly Version[] {
  const before = p.signals.filter((s) => s.verdict === 'object' && s.via.startsWith('reaction:') && !isOn(s, p));
  return before.filter((s, i) => before.findIndex((other) => isOn(s, other)) === i);
}

async function cardsOf(tx: Tx, house: House, p: Proposal, on: Version): Promise<readonly Listening[]> {
  const { revision, round } = on;
  const cards: Listening[] = [];
  for (const { id: chat } of readable(house)) {
    const key = cardKey(p.id, revision, round, chat);
    const row = await tx.outbox.byKey(key);
    const message = row?.message ?? '';
    const since = row?.subject.kind === 'proposal' ? row.subject.since : undefined;
    if (message === '') continue;
    const known = await knownIn(tx, p, { chat, revision, round }, since);
    cards.push({ chat, key, message, revision, round, known, replaced: !isOn(on, p) });
  }
  return cards;
}

/** What should be found on a message that has stood there since `since`; undefined = from the beginning. */
async function knownIn(
  tx: Tx,
  p: Proposal,
  on: Version & { readonly chat: string },
  since?: Instant,
): Promise<readonly Known[]> {
  const gone = since === undefined ? new Set<string>() : await objectedBy(tx, p.id, on, since);
  const current = p.signals.filter(
    (s) =>
      isOn(s, on) &&
      (isOn(s, p) || s.verdict === 'object') &&
      s.via.startsWith('reaction:') &&
      !(s.verdict === 'object' && gone.has(`${s.person} ${s.via}`)),
  );
  const people = new Map((await tx.people.many([...new Set(current.map((s) => s.person))])).map((r) => [r.person, r]));
  return current.flatMap(({ person, via }) => {
    const ref = people.get(person)?.ref;
    return ref?.chat === on.chat ? [{ person, user: ref.user, via }] : [];
  });
}

/** Objections until then: they went with their message, and a message that is gone says nothing about who objects. */
async function objectedBy(tx: Tx, id: string, on: Version, until: Instant): Promise<ReadonlySet<string>> {
  const { events } = await tx.streams.load<ProposalEvent>(`proposal:${id}`);
  const said = new Map<string, Instant>();
  for (const event of events)
    if (event.type === 'voiced' && event.verdict === 'object' && isOn(event, on))
      said.set(`${event.person} ${event.via}`, event.at);
  return new Set([...said].filter(([, at]) => at <= until).map(([who]) => who));
}

/** A reaction that means something. Whoever gave one that counts already may be no colleague any more. */
interface Seen {
  readonly user: string;
  readonly via: string;
  readonly means: 'yes' | 'object';
  readonly known: boolean;
  readonly profile: Profile | null;
}

type Read = Listening & { readonly seen: readonly Seen[] | null };

/** Asks one chat. Throws where it cannot be read, or one of those who reacted cannot be looked up. */
async function readCard(house: House, card: Listening): Promise<Read> {
  const chat = readable(house).find((one) => one.id === card.chat);
  const reacted = (await chat?.reactions(card.message)) ?? null;
  if (chat === undefined || reacted === null) return { ...card, seen: null };
  const seen = new Map<string, Seen>();
  for (const { user, reaction } of reacted) {
    const means = meaning(reaction, house.leitbild.reactions);
    const via = `reaction:${plainReaction(reaction)}`;
    // Two shades of one sign are one signal.
    if ((means !== 'yes' && means !== 'object') || seen.has(`${user} ${via}`)) continue;
    const known = card.known.some((one) => one.user === user && one.via === via);
    // Nobody begins anything on a card that was replaced: who they are is not asked.
    const profile = card.replaced ? null : await chat.who({ chat: chat.id, user });
    seen.set(`${user} ${via}`, { user, via, means, known, profile });
  }
  return { ...card, seen: [...seen.values()] };
}

/**
 * Reads every card outside any transaction, then records in one what differs, and that it was read. A crash in between leaves
 * nothing behind; whoever else does the same at the same time finds the stream moved.
 */
export async function hear(house: House, hearing: Hearing, after: After = afterReal): Promise<Heard> {
  const since = house.clock.now();
  const reading = Promise.all(hearing.cards.map((card) => readCard(house, card)));
  try {
    const read = await within(after, PATIENCE, reading);
    if (read !== LATE) return await house.store.transact((tx) => record(tx, house, hearing, { read, since }));
    reading.catch(() => undefined);
    report(house, hearing, { error: 'Late' });
  } catch (error) {
    report(house, hearing, faultName(error));
  }
  return 'unreadable';
}

const report = (house: House, { cards }: Hearing, fault: ReturnType<typeof faultName>): void =>
  house.log('warn', 'reactions could not be read back; the post waits', {
    chats: cards.map((card) => card.chat).join(','),
    ...fault,
  });

interface Reading {
  readonly read: readonly Read[];
  readonly since: Instant;
}

async function record(tx: Tx, house: House, hearing: Hearing, { read: all, since }: Reading): Promise<Heard> {
  // Somebody new may change other proposals: before this one is locked.
  const fresh = await enrolled(tx, house, all);
  await tx.lock(hearing.proposal);
  if (plus(since, STALE) < house.clock.now()) return 'moved';
  const { proposal: p, version } = await loadProposal(tx, hearing.proposal);
  if (version !== hearing.version) return 'moved';
  // Whoever deletes a card takes yeses along, but no objection.
  const keeps = (card: Read): boolean => p.status === 'contested' || card.replaced;
  const read = all.filter((card) => card.seen !== null || !keeps(card));
  const turnOf = (me: PersonRow): Turn => ({
    tx,
    house,
    me,
    event: `heard:${hearing.proposal}:${hearing.version}:${me.person}`,
    on: null,
  });
  for (const { key } of read.filter((card) => card.seen === null)) await tx.outbox.lost(key);
  // In this order nothing that still has its voices opens again in between.
  for (const { me, via } of fresh.filter((one) => one.means === 'yes')) await yes(turnOf(me), hearing, via);
  for (const { person, via, revision, round } of read.flatMap(missing)) {
    const me = await tx.people.byId(person);
    if (me !== null) await run(turnOf(me), hearing.proposal, { type: 'unvoice', by: person, via, revision, round });
  }
  for (const { me, via } of fresh.filter((one) => one.means === 'object')) await object(turnOf(me), hearing, via, null);
  const { proposal, revision, round } = hearing;
  await execute(tx, house, proposal, { type: 'hear', revision, round });
  return 'heard';
}

/** Whoever is a colleague and reacted without our having heard of it. Strangers are not written down for that. */
async function enrolled(
  tx: Tx,
  house: House,
  read: readonly Read[],
): Promise<readonly (Pick<Seen, 'via' | 'means'> & { readonly me: PersonRow })[]> {
  const fresh: (Pick<Seen, 'via' | 'means'> & { me: PersonRow })[] = [];
  for (const { via, means, known, profile } of read.flatMap((card) => card.seen ?? [])) {
    if (profile === null) continue;
    if (profile.kind !== 'colleague' && (await tx.people.byRef(profile.ref)) === null) continue;
    const me = await enrol(tx, house, profile);
    if (me.kind === 'colleague' && !known) fresh.push({ via, means, me });
  }
  return fresh;
}

/** What counted and is not there any more. */
const missing = ({ known, seen, revision, round }: Read): readonly (Known & Version)[] =>
  known
    .filter((one) => !(seen ?? []).some(({ user, via }) => user === one.user && via === one.via))
    .map((one) => ({ ...one, revision, round }));

/** Holds what would leave now: nobody can tell whether its voices still stand. False where something was said meanwhile. */
export async function holdUnread(house: House, { proposal: id, version }: Hearing): Promise<boolean> {
  return house.store.transact(async (tx) => {
    await tx.lock(id);
    const { proposal, version: now } = await loadProposal(tx, id);
    if (now !== version) return false;
    const due = proposal.publications.filter((one) => one.state === 'pending' && one.due <= house.clock.now());
    for (const one of due)
      await execute(tx, house, id, { type: 'hold', publication: one.id, reason: 'signals-unread' });
    return due.length > 0;
  });
}
