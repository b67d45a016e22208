import { unfinished } from '../app/restore.ts';
import type { Store } from '../ports/store.ts';
import { Failure } from './failure.ts';
import type { Remembered } from './shell.ts';

/** How many of the live ones are held against the notes. */
const NEWEST = 500;

const next = {
  de: 'Zuerst: npm run voices -- restore --in-place. Ohne das würde vielleicht zweimal gesendet.',
  en: 'First: npm run voices -- restore --in-place. Without it something might be sent twice.',
};

const halfway = new Failure(
  1,
  { de: 'Ein Wiederherstellen ist nicht zu Ende.', en: 'A restore has not come to its end.' },
  next,
);

const older = new Failure(
  1,
  {
    de: 'Diese Datenbank ist älter als das, was außerhalb über sie notiert ist: eine Sicherung, die noch nicht in Ordnung gebracht ist.',
    en: 'This database is older than what is written down about it outside: a backup that has not been put in order yet.',
  },
  {
    de: `${next.de} Ist die Datenbank absichtlich neu, leg die Ankerdatei daneben (…anchors.jsonl) beiseite.`,
    en: `${next.en} If the database is new on purpose, put the anchor file beside it (…anchors.jsonl) aside.`,
  },
);

const copied = new Failure(
  1,
  {
    de: 'Diese Datenbank ist eine Sicherung, die noch nicht in Ordnung gebracht ist.',
    en: 'This database is a backup that has not been put in order yet.',
  },
  next,
);

const moved = new Failure(
  1,
  {
    de: 'Diese Datenbank ist umgezogen. Zwei auf verschiedenen Ständen würden doppelt senden.',
    en: 'This database has moved. Two with different histories would send twice.',
  },
  {
    de: 'Setz VOICES_DB auf die neue. Soll es doch diese sein: npm run voices -- restore --in-place.',
    en: 'Point VOICES_DB at the new one. If it is to be this one after all: npm run voices -- restore --in-place.',
  },
);

/** A database that was brought back from a backup must not work before `restore` has been through it. Throws Failure. */
export async function notAnOldCopy(store: Store, outside: Remembered): Promise<void> {
  if (await store.read(unfinished)) throw halfway;
  const last = (slot: string) => store.read(async (tx) => (await tx.slots.last(slot)) ?? '');
  const restored = await last('restored');
  if ((await last('backup')) > restored) throw copied;
  if ((await last('moved')) > restored) throw moved;
  const notes = new Set((await outside.notes()).map((note) => note.removed));
  const live = await store.read((tx) => tx.publications.list({ states: ['live'] }, { limit: NEWEST }));
  // Numbers come again after a restore: a note from before it says nothing about what went live after it.
  if (live.some((one) => notes.has(one.id) && (one.liveAt ?? one.due) > restored)) throw older;
  const [inside, remembered] = [await store.read((tx) => tx.anchors.last()), (await outside.read()).at(-1)];
  if (remembered !== undefined && (inside?.n ?? 0) < remembered.n) throw older;
}
