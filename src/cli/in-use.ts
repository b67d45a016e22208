import { access } from 'node:fs/promises';
import type { Said } from '../core/locale.ts';
import { Failure } from './failure.ts';
import type { Shell } from './shell.ts';
import { whereIs } from './where.ts';

/** How long the door may take to answer, in milliseconds. */
const DOOR_MS = 1000;

/** Is the database a server's, or a file? */
export const isServer = (db: string): boolean => /^postgres(?:ql)?:\/\//.test(db);

/** Is there a file of this name? */
export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const inUse = (db: string): Failure =>
  new Failure(
    1,
    {
      de: `Auf ${whereIs(db)} arbeitet noch jemand.`,
      en: `Somebody is still working on ${whereIs(db)}.`,
    },
    {
      de: 'Halt zuerst alle Prozesse von Many Voices an; zwei auf verschiedenen Ständen würden doppelt senden.',
      en: 'Stop all processes of Many Voices first; two with different histories would send twice.',
    },
  );

/** Throws Failure where a process seems to be working on the database. */
export async function notInUse({ config, parts }: Shell, db: string): Promise<void> {
  if (db === config.db && config.port !== 0 && (await answers(config.port))) throw inUse(db);
  if (isServer(db)) {
    if ((await parts.othersOn(db)) > 0) throw inUse(db);
    return;
  }
  if (!(await isThere(`${db}-wal`))) return;
  // Left behind by a crash, SQLite folds it back when the last one closes. A damaged file cannot be opened by anybody.
  const closed = await parts.openStore(db).then(
    (store) => store.close().then(() => true),
    () => false,
  );
  if (closed && (await isThere(`${db}-wal`))) throw inUse(db);
}

/** Said where the history in a copy does not fit together: it came along as it was. */
export const unfit = (places: number): Said => ({
  de: `! Die Geschichte darin passt an ${places} ${places === 1 ? 'Stelle' : 'Stellen'} nicht zusammen. »npm run voices -- audit verify« zeigt, wo.`,
  en: `! The history in it does not fit together in ${places} ${places === 1 ? 'place' : 'places'}. "npm run voices -- audit verify" shows where.`,
});

/** Does a house of ours stand behind the private door? */
async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(DOOR_MS) });
    const said: unknown = await response.json();
    return typeof said === 'object' && said !== null && 'uptimeSeconds' in said;
  } catch {
    return false;
  }
}

/** Asks at most so often for one thing; tells a person at the terminal how far a long work is. */
export function progress({ terminal, locale }: Shell, names: Readonly<Record<string, Said>>) {
  let told = '';
  return (what: string, done: number): void => {
    const name = names[what]?.[locale] ?? what;
    // A line for the first of each, then one a thousand: nothing scrolls away.
    if (!terminal.interactive || (told === name && done % 1000 !== 0)) return;
    told = name;
    terminal.err(`  ${name}: ${done}\n`);
  };
}
