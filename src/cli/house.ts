import { access } from 'node:fs/promises';
import type { House } from '../app/house.ts';
import { enrol } from '../app/people.ts';
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

const noDatabase = (db: string): Failure =>
  new Failure(
    1,
    { de: `Unter ${whereIs(db)} liegt noch keine Datenbank.`, en: `There is no database at ${whereIs(db)} yet.` },
    {
      de: '»npm start« legt sie an. Liegt sie woanders, sagt VOICES_DB, wo.',
      en: '"npm start" creates it. If it is somewhere else, VOICES_DB says where.',
    },
  );

/** Works in the house beside whatever process is running, and closes it. */
export async function withHouse(
  shell: Shell,
  work: (house: House, composed: Composed) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { config, parts } = shell;
  const leitbild = await parts.leitbild();
  if (!(await hasDatabase(config.db))) throw noDatabase(config.db);
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
