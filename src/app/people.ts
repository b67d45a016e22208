import type { PersonId, Profile } from '../core/person.ts';
import type { PeopleEvent, PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { execute } from './proposals.ts';

async function note(tx: Tx, ...events: readonly PeopleEvent[]): Promise<void> {
  const { version } = await tx.streams.load('people');
  await tx.streams.append('people', version, events);
}

/**
 * The account behind a profile, kept up to date with what the chat says. A verified address that another account has, too,
 * makes both one human: that only takes power away. Somebody who left, or came back, is noted.
 */
export async function enrol(tx: Tx, house: House, profile: Profile): Promise<PersonRow> {
  const at = house.clock.now();
  const known = await tx.people.byRef(profile.ref);
  const person = known?.person ?? house.chance.id();
  const row: PersonRow = { ...profile, person, human: known?.human ?? person };
  if (known !== null && same(known, row)) return known;
  await tx.people.put(row);
  if (known === null) await note(tx, { type: 'joined', person, at });
  else if ((known.kind === 'gone') !== (row.kind === 'gone')) {
    await note(tx, { type: row.kind === 'gone' ? 'left' : 'returned', person, at });
    await reassess(tx, house);
  }
  return (await linkByEmail(tx, house, row)) ?? row;
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
  await reassess(tx, house);
}

const PAGE = 500;

/** Looks again at everything that still waits for voices or for its moment. */
async function reassess(tx: Tx, house: House): Promise<void> {
  for (const row of await tx.proposals.list({ statuses: ['open', 'contested', 'approved'] }, { limit: PAGE })) {
    await execute(tx, house, row.id, { type: 'reassess' });
  }
}

/** Makes every colleague a chat can name known, so that rotation and quorum see them. */
export async function enrolAll(house: House): Promise<void> {
  for (const chat of house.chats.values()) {
    for (const ref of (await chat.colleagues()) ?? []) {
      const profile = await chat.who(ref);
      if (profile !== null) await house.store.transact((tx) => enrol(tx, house, profile));
    }
  }
}

const RECENT = 50;

/** The colleague asked to read over it: by name where one was given, else who was asked least of late. Never an author. */
export async function nextNamed(
  tx: Tx,
  chat: string,
  not: readonly PersonId[],
  wanted: string | null = null,
): Promise<PersonId | null> {
  const all = (await tx.people.colleagues()).filter((c) => c.ref.chat === chat);
  const taken = new Set(not.map((id) => all.find((c) => c.person === id)?.human ?? id));
  const free = all.filter((c) => !taken.has(c.human));
  const lower = wanted?.toLowerCase();
  const named = free.find((c) => c.ref.user.toLowerCase() === lower || c.name.toLowerCase() === lower);
  if (named !== undefined) return named.person;
  const recent = await tx.proposals.list({}, { limit: RECENT });
  const asked = (c: PersonRow): number => recent.filter((r) => r.named === c.person).length;
  const last = (c: PersonRow): number => recent.findIndex((r) => r.named === c.person);
  const order = (a: PersonRow, b: PersonRow): number =>
    asked(a) - asked(b) || (last(a) < 0 ? RECENT : last(a)) * -1 + (last(b) < 0 ? RECENT : last(b)) || (a.person < b.person ? -1 : 1);
  return free.sort(order)[0]?.person ?? null;
}

