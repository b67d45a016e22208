import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { House } from '../app/house.ts';
import { enrol } from '../app/people.ts';
import type { Said } from '../core/locale.ts';
import type { Profile } from '../core/person.ts';
import type { PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { type ExitCode, Failure } from './failure.ts';
import type { Composed, Shell } from './shell.ts';
import { whereIs } from './where.ts';

const isServer = (db: string): boolean => /^postgres(?:ql)?:\/\//.test(db);

/** Is there a database already? Only `start` may make one: a mistyped path must not look like an empty house. */
export async function hasDatabase(db: string): Promise<boolean> {
  return (
    isServer(db) ||
    access(db).then(
      () => true,
      () => false,
    )
  );
}

/** What makes a database where there is none. A folder is never made: a slip would look like an empty house. */
export async function creating(db: string): Promise<Said> {
  const folder = dirname(resolve(db));
  const isFolder = await stat(folder).then(
    (it) => it.isDirectory(),
    () => false,
  );
  return isFolder
    ? { de: '»npm start« legt sie an.', en: '"npm start" creates it.' }
    : {
        de: `Leg zuerst den Ordner ${whereIs(folder)} an, den gibt es nicht; »npm start« legt sie dann hinein.`,
        en: `First create the folder ${whereIs(folder)}, which does not exist; "npm start" then puts it there.`,
      };
}

async function noDatabase(db: string): Promise<Failure> {
  const next = await creating(db);
  return new Failure(
    1,
    { de: `Unter ${whereIs(db)} liegt noch keine Datenbank.`, en: `There is no database at ${whereIs(db)} yet.` },
    {
      de: `${next.de} Liegt sie woanders, sagt VOICES_DB, wo.`,
      en: `${next.en} If it is somewhere else, VOICES_DB says where.`,
    },
  );
}

/** Works in the house beside whatever process is running, and closes it. */
export async function withHouse(
  shell: Shell,
  work: (house: House, composed: Composed) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { config, parts } = shell;
  const leitbild = await parts.leitbild();
  if (!(await hasDatabase(config.db))) throw await noDatabase(config.db);
  const store = await parts.openStore(config.db);
  try {
    const composed = await parts.compose({
      leitbild,
      store,
      publicUrl: config.url ?? `http://127.0.0.1:${config.port}`,
      anchors: config.anchors,
      beside: true,
    });
    return await work(composed.house, composed);
  } finally {
    await store.close();
  }
}

/** Whoever types here is one human, whatever the shell. Speaks the channel's language, so that nothing changes with the terminal's. */
export function operator(tx: Tx, house: House): Promise<PersonRow> {
  const profile: Profile = {
    ref: { chat: 'cli', user: 'operator' },
    name: { de: 'Kommandozeile', en: 'command line' }[house.locale],
    kind: 'colleague',
    locale: house.locale,
    email: null,
  };
  return enrol(tx, house, profile);
}
