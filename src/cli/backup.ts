import { dirname } from 'node:path';
import type { Locale } from '../core/locale.ts';
import { Failure } from './failure.ts';
import { hasDatabase } from './house.ts';
import { isThere, unfit } from './in-use.ts';
import type { Verb } from './shell.ts';
import { whereIs } from './where.ts';

const exists = (path: string): Failure =>
  new Failure(
    1,
    { de: `${whereIs(path)} gibt es schon.`, en: `${whereIs(path)} exists already.` },
    {
      de: 'Eine Sicherung wird nie überschrieben: Nimm einen neuen Namen, am besten mit dem Datum.',
      en: 'A backup is never overwritten: use a new name, best with the date in it.',
    },
  );

const nothing = (db: string): Failure =>
  new Failure(
    1,
    { de: `Unter ${whereIs(db)} liegt keine Datenbank.`, en: `There is no database at ${whereIs(db)}.` },
    { de: 'VOICES_DB sagt, wo sie liegt.', en: 'VOICES_DB says where it is.' },
  );

const noFolder = (path: string): Failure =>
  new Failure(
    1,
    { de: `Den Ordner für ${whereIs(path)} gibt es nicht.`, en: `The folder for ${whereIs(path)} does not exist.` },
    {
      de: 'Leg ihn an, oder nimm einen anderen. Der Datenbank fehlt nichts.',
      en: 'Create it, or use another one. Nothing is wrong with the database.',
    },
  );

/** Copies the whole database into one file, while others go on working on it. */
export const verb: Verb = async ({ config, parts, terminal, locale }, [file = '']) => {
  if (!(await hasDatabase(config.db))) throw nothing(config.db);
  if (await isThere(file)) throw exists(file);
  if (!(await isThere(dirname(file)))) throw noFolder(file);
  const { bytes, flaws } = await parts.backupStore(config.db, file);
  await terminal.out(`${told(file, bytes, { ...config, locale })}\n`);
  if (flaws.length > 0) await terminal.out(`${unfit(flaws.length)[locale]}\n`);
  return 0;
};

interface Beside {
  readonly anchors: string;
  readonly leitbild: string;
  readonly locale: Locale;
}

function told(file: string, bytes: number, { anchors, leitbild, locale }: Beside): string {
  const size = `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
  const lines = {
    de: [
      `✓ ${whereIs(file)}: ${size}, zurückgelesen und geprüft. Namen und Entwürfe stehen darin: Bewahr sie auf wie die Datenbank.`,
      '  Nicht darin, also dazulegen:',
      `    ${whereIs(anchors)} – danach kopieren, nie davor: Darin steht, was zurückgeholt wurde`,
      `    ${whereIs(leitbild)} – das Leitbild`,
      '    .env – die Einstellungen',
      '  Der Schlüssel der Anmeldungen gehört an einen anderen Ort als die Sicherung: Sonst liegen Schloss und Schlüssel beisammen.',
    ],
    en: [
      `✓ ${whereIs(file)}: ${size}, read back and checked. Names and drafts are in it: keep it as you keep the database.`,
      '  Not in it, so put them beside it:',
      `    ${whereIs(anchors)} – copy it afterwards, never before: it holds what was taken back`,
      `    ${whereIs(leitbild)} – the Leitbild`,
      '    .env – the settings',
      '  The key of the vault belongs somewhere else than the backup: else lock and key lie together.',
    ],
  };
  return lines[locale].join('\n');
}
