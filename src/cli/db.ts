import type { Locale } from '../core/locale.ts';
import { columns } from './cells.ts';
import { confirmed, unchanged } from './confirm.ts';
import { Failure } from './failure.ts';
import { hasDatabase } from './house.ts';
import { isServer, notInUse, progress, unfit } from './in-use.ts';
import type { Verb } from './shell.ts';
import { whereIs } from './where.ts';

const usage = new Failure(
  2,
  {
    de: 'Mit einer Datenbank geht hier nur: db move VON NACH.',
    en: 'The only thing done to a database here: db move FROM TO.',
  },
  {
    de: 'Ein Beispiel: npm run voices -- db move data/voices.db postgres://NAME@RECHNER/DATENBANK (das Passwort in PGPASSWORD)',
    en: 'An example: npm run voices -- db move data/voices.db postgres://NAME@HOST/DATABASE (the password in PGPASSWORD)',
  },
);

const nothing = (db: string): Failure =>
  new Failure(
    1,
    { de: `Unter ${whereIs(db)} liegt keine Datenbank.`, en: `There is no database at ${whereIs(db)}.` },
    { de: 'Berichtige den Pfad hinter »move«.', en: 'Correct the path after "move".' },
  );

const same = new Failure(
  2,
  { de: 'Beides ist dieselbe Datenbank.', en: 'Both are the same database.' },
  { de: 'Nenn als zweites, wohin sie ziehen soll.', en: 'Name second where it should move to.' },
);

/** Moves a company to another, empty database. What it leaves stays, marked as moved. */
export const verb: Verb = async (shell, [what, from = '', to = ''], options) => {
  if (what !== 'move' || from === '' || to === '') throw usage;
  if (from === to) throw same;
  if (!(await hasDatabase(from))) throw nothing(from);
  await notInUse(shell, from);
  const question = {
    de: `${whereIs(from)} nach ${whereIs(to)} kopieren? Arbeitet wirklich niemand mehr darauf?`,
    en: `Copy ${whereIs(from)} to ${whereIs(to)}? Is really nobody working on it any more?`,
  };
  if (!(await confirmed(shell, question, options))) return unchanged(shell);
  const { tables, flaws } = await shell.parts.moveStore(from, to, progress(shell, {}));
  // Whoever starts on the old one again is told so.
  const old = await shell.parts.openStore(from);
  await old.transact((tx) => tx.slots.take('moved', shell.parts.clock.now(), shell.parts.clock.now()));
  await old.close();
  await shell.terminal.out(`${told(tables, { from, to, anchors: shell.config.anchors, locale: shell.locale })}\n`);
  if (flaws.length > 0) await shell.terminal.out(`${unfit(flaws.length)[shell.locale]}\n`);
  return 0;
};

interface Where {
  readonly from: string;
  readonly to: string;
  readonly anchors: string;
  readonly locale: Locale;
}

function told(tables: Readonly<Record<string, number>>, { from, to, anchors, locale }: Where): string {
  const rows = Object.values(tables).reduce((sum, n) => sum + n, 0);
  const counts = columns(
    Object.entries(tables)
      .filter(([, n]) => n > 0)
      .map(([name, n]) => [`    ${name}`, String(n)]),
  );
  const secret = isServer(to) && whereIs(to) !== to;
  const next = {
    de: [
      `✓ Umgezogen: ${rows} Zeilen von ${whereIs(from)} nach ${whereIs(to)}. Verglichen Zeile für Zeile, und alle Ketten geprüft.`,
      counts,
      '  Was jetzt zu tun ist:',
      `    1. VOICES_DB=${whereIs(to)}${secret ? ' (mit NAME:PASSWORT@ davor)' : ''}`,
      `    2. VOICES_ANCHORS=${whereIs(anchors)}, damit die Anker und Notizen dieselben bleiben`,
      '    3. npm run voices -- doctor, dann npm start',
      `  ${whereIs(from)} liegt noch da, wie sie war. Starte nie wieder etwas darauf: Zwei Stände würden doppelt senden.`,
      '  Läuft der neue Ort ein paar Tage, lösch sie; Namen stehen darin.',
    ],
    en: [
      `✓ Moved: ${rows} rows from ${whereIs(from)} to ${whereIs(to)}. Compared row by row, and all chains checked.`,
      counts,
      '  What to do now:',
      `    1. VOICES_DB=${whereIs(to)}${secret ? ' (with NAME:PASSWORD@ before it, as just now)' : ''}`,
      `    2. VOICES_ANCHORS=${whereIs(anchors)}, so that anchors and notes stay the same`,
      '    3. npm run voices -- doctor, then npm start',
      `  ${whereIs(from)} is still there as it was. Never start anything on it again: two histories would send twice.`,
      '  Once the new place has run for some days, delete it; names are in it.',
    ],
  };
  return next[locale].filter((one) => one !== '').join('\n');
}
