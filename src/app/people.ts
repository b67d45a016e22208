import { talking } from '../core/decide/talk.ts';
import type { PersonId, Profile } from '../core/person.ts';
import type { Chat } from '../ports/chat.ts';
import type { PeopleEvent, PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { execute } from './proposals.ts';

async function note(tx: Tx, ...events: readonly PeopleEvent[]): Promise<void> {
  await tx.streams.append('people', await tx.streams.version('people'), events);
}

/**
 * The account behind a profile, kept up to date with what the chat says. A verified address that another account has, too,
 * makes both one human: that only takes power away. Somebody who left, or came back, is noted.
 */
export async function enrol(tx: Tx, house: House, profile: Profile): Promise<PersonRow> {
  const known = await tx.people.byRef(profile.ref);
  const person = known?.person ?? house.chance.id();
  const row: PersonRow = { ...profile, person, human: known?.human ?? person };
  if (known !== null && same(known, row)) return known;
  await tx.people.put(row);
  if (known === null) await note(tx, { type: 'joined', person, at: house.clock.now() });
  else if (known.kind !== row.kind) await moved(tx, house, known, row);
  return (await linkByEmail(tx, house, row)) ?? row;
}

/** Whoever is a colleague no more, or again: voices are counted anew at once. */
async function moved(tx: Tx, house: House, was: PersonRow, is: PersonRow): Promise<void> {
  if ((was.kind === 'gone') !== (is.kind === 'gone')) {
    await note(tx, { type: is.kind === 'gone' ? 'left' : 'returned', person: is.person, at: house.clock.now() });
  }
  if ((was.kind === 'colleague') !== (is.kind === 'colleague')) await reassess(tx, house, is.person);
}

const same = (a: PersonRow, b: PersonRow): boolean =>
  a.name === b.name && a.kind === b.kind && a.locale === b.locale && a.email === b.email;

async function linkByEmail(tx: Tx, house: House, row: PersonRow): Promise<PersonRow | null> {
  if (row.email === null) return null;
  const others = (await tx.people.byEmail(row.email)).filter((other) => other.human !== row.human);
  for (const other of others) await link(tx, house, row.person, other.person);
  return others.length > 0 ? tx.people.byId(row.person) : null;
}

/** Two accounts are one human from now on. Voices that only counted because nobody knew are lost at once. */
export async function link(tx: Tx, house: House, a: PersonId, b: PersonId): Promise<void> {
  await tx.people.link(a, b);
  await note(tx, { type: 'linked', person: a, with: b, at: house.clock.now() });
  await reassess(tx, house, a);
}

/** Looks again at what this human has part in and what still waits for voices or for its moment. */
async function reassess(tx: Tx, house: House, person: PersonId): Promise<void> {
  for (const id of await tx.proposals.involving(person, talking)) await execute(tx, house, id, { type: 'reassess' });
}

/**
 * Makes every colleague these chats can name known, so that rotation and quorum see them, and notices who is no colleague any more.
 * Asks the chats, so never inside a transaction.
 */
export async function enrolAll(house: House, chats: Iterable<Chat> = house.chats.values()): Promise<void> {
  for (const chat of chats) {
    const named = await chat.colleagues();
    if (named === null) continue;
    const here = new Set(named.map((ref) => ref.user));
    const known = (await house.store.read((tx) => tx.people.colleagues())).filter((row) => row.ref.chat === chat.id);
    for (const ref of named) {
      const profile = await chat.who(ref);
      if (profile !== null) await house.store.transact((tx) => enrol(tx, house, profile));
    }
    for (const { ref, name, locale, email } of known.filter((row) => !here.has(row.ref.user))) {
      const profile = (await chat.who(ref)) ?? { ref, name, locale, email, kind: 'gone' as const };
      await house.store.transact((tx) => enrol(tx, house, profile));
    }
  }
}

/** Colleagues of this chat who could be asked to read over something by these. */
export async function freeIn(tx: Tx, chat: string, not: readonly PersonId[]): Promise<readonly PersonRow[]> {
  // By human: an author's account in this chat is no author, but the same person.
  const taken = new Set((await tx.people.many([...new Set(not)])).map((row) => row.human));
  return (await tx.people.colleagues()).filter((c) => c.ref.chat === chat && !taken.has(c.human));
}

const RECENT = 50;

/** The colleague asked to read over it: who was asked least of late, and among those longest ago. Never an author; null = nobody is left. */
export async function nextNamed(tx: Tx, chat: string, not: readonly PersonId[]): Promise<PersonId | null> {
  const recent = await tx.proposals.list({}, { limit: RECENT });
  const asked = new Map<string, { times: number; last: number }>();
  for (const [i, { named }] of recent.entries()) {
    if (named !== null)
      asked.set(named, { times: (asked.get(named)?.times ?? 0) + 1, last: asked.get(named)?.last ?? i });
  }
  const ranked = (await freeIn(tx, chat, not)).map(({ person }) => ({
    person,
    ...(asked.get(person) ?? { times: 0, last: RECENT }),
  }));
  const [first, ...rest] = ranked;
  if (first === undefined) return null;
  return rest.reduce(
    (a, b) => ((b.times - a.times || a.last - b.last || (b.person < a.person ? -1 : 1)) < 0 ? b : a),
    first,
  ).person;
}
