import type { RestoreReport } from '../app/restore.ts';
import { when } from '../core/cards/words.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale, Said } from '../core/locale.ts';
import type { Instant } from '../core/time.ts';
import { Failure } from './failure.ts';
import { whereIs } from './where.ts';

/** How many unconfirmed publications are listed; "publications" shows the rest. */
const LISTED = 20;

export const faults = {
  noFile: (file: string) =>
    new Failure(
      2,
      {
        de: `Die Sicherung ${whereIs(file)} lässt sich nicht lesen.`,
        en: `The backup ${whereIs(file)} cannot be read.`,
      },
      {
        de: 'Berichtige den Pfad, oder gib dem Konto Leserechte.',
        en: 'Correct the path, or give this account permission to read.',
      },
    ),
  noName: new Failure(
    2,
    { de: 'Es ist keine Sicherung genannt.', en: 'No backup was named.' },
    {
      de: 'Nenn ihre Datei. Ist die Datenbank schon auf anderem Weg zurückgebracht, sagt das --in-place.',
      en: 'Name its file. If the database has been brought back by other means already, say so with --in-place.',
    },
  ),
  live: (file: string) =>
    new Failure(
      2,
      {
        de: `Neben ${whereIs(file)} liegt eine -wal-Datei: Das ist eine Datenbank in Gebrauch, keine Sicherung.`,
        en: `There is a -wal file beside ${whereIs(file)}: this is a database in use, not a backup.`,
      },
      {
        de: '»npm run voices -- backup DATEI« macht eine; eine Kopie von Hand kann zerrissen sein.',
        en: '"npm run voices -- backup FILE" makes one; a copy by hand may be torn.',
      },
    ),
  there: (db: string) =>
    new Failure(
      1,
      { de: `Unter ${whereIs(db)} liegt schon eine Datenbank.`, en: `There is a database at ${whereIs(db)} already.` },
      {
        de: '--replace legt sie mit der Uhrzeit im Namen beiseite; --db nimmt einen anderen Ort.',
        en: '--replace puts it aside with the time in its name; --db takes another place.',
      },
    ),
  full: (db: string) =>
    new Failure(
      1,
      { de: `Die Datenbank ${whereIs(db)} ist nicht leer.`, en: `The database ${whereIs(db)} is not empty.` },
      {
        de: 'Leg eine leere an und nenn sie mit --db. Beiseitelegen kann --replace nur eine Datei.',
        en: 'Create an empty one and name it with --db. Only a file can be put aside by --replace.',
      },
    ),
  none: (db: string) =>
    new Failure(
      1,
      { de: `Unter ${whereIs(db)} liegt keine Datenbank.`, en: `There is no database at ${whereIs(db)}.` },
      {
        de: '--in-place bringt eine in Ordnung, die schon zurückgebracht ist. Sonst nenn die Datei der Sicherung.',
        en: '--in-place puts one in order that was brought back already. Otherwise name the file of the backup.',
      },
    ),
};

export const question = (db: string, aside: boolean): Said => ({
  de: `${whereIs(db)} ${aside ? 'beiseitelegen und die Sicherung an ihre Stelle setzen' : 'aus der Sicherung in Ordnung bringen'}? Alle Stimmen verfallen, und nichts geht hinaus, bis zwei Menschen es sagen.`,
  en: `${aside ? `Put ${whereIs(db)} aside and the backup in its place` : `Put ${whereIs(db)} in order from the backup`}? All voices are void, and nothing leaves until two people say so.`,
});

export const steps: Readonly<Record<string, Said>> = {
  proposals: { de: 'Beiträge', en: 'posts' },
  notes: { de: 'Notizen über Zurückgeholtes', en: 'notes of what was taken back' },
  unconfirmed: { de: 'Ungewisses auf den Netzwerken suchen', en: 'looking for what is uncertain' },
  live: { de: 'Nachsehen, was noch da ist', en: 'looking what is still there' },
};

/** What the report does not know. */
export interface About {
  readonly db: string;
  /** When the backup was last written to; null = it is empty. */
  readonly as: Instant | null;
  readonly leitbild: Leitbild;
  /** Where the former database is now. */
  readonly aside: string | null;
  readonly anchors: string;
  /** Are there notes or anchors at all? */
  readonly remembered: boolean;
  /** Places of the history that do not fit, in itself or with the anchors outside. */
  readonly flaws: number;
  /** Not in the place of VOICES_DB: a drill, or the database to be. */
  readonly beside: boolean;
}

/** A database beside the real one has no anchors outside: only with those named does the audit see what was seen here. */
function unlike(places: number, db: string, beside: boolean, anchors: string): Said {
  const command = `${beside ? `VOICES_DB=${whereIs(db)} ` : ''}npm run voices -- audit verify --anchors ${whereIs(anchors)}`;
  return {
    de: `! Die Geschichte darin passt an ${places} ${places === 1 ? 'Stelle' : 'Stellen'} nicht zusammen, oder nicht zu den Ankern in ${whereIs(anchors)}. Wo, zeigt: ${command}. Anker, die jünger sind als die Sicherung, fehlen darin zu Recht.`,
    en: `! The history in it does not fit together in ${places} ${places === 1 ? 'place' : 'places'}, or not with the anchors in ${whereIs(anchors)}. This shows where: ${command}. Anchors newer than the backup are missing in it by right.`,
  };
}

/** What restoring came to, and what to do next. */
export function told(report: RestoreReport, about: About, locale: Locale): string {
  const { leitbild, db, as } = about;
  const at = as === null ? '–' : when(as, leitbild.rhythm.zone, locale);
  const handle = (account: string): string => leitbild.accounts.find((one) => one.id === account)?.handle ?? account;
  const unread = [...report.unread].map(([account, n]) => `${handle(account)} ${n}`).join(', ');
  const places = report.unconfirmed.slice(0, LISTED).map((one) => `      ${one.id} ${handle(one.account)}`);
  const more = report.unconfirmed.length > LISTED ? ['      …'] : [];
  const facts: readonly (readonly [Said, number, string?])[] = [
    [{ de: 'Werden neu gefragt', en: 'Asked anew' }, report.asked],
    [{ de: 'War unterwegs und steht auf dem Netzwerk', en: 'Was under way and is on the network' }, report.found],
    [{ de: 'Seither zurückgeholt, bleibt zurückgeholt', en: 'Taken back since, stays taken back' }, report.noted],
    [{ de: 'Nicht mehr da', en: 'Not there any more' }, report.vanished],
    [{ de: 'Nachgesehen, noch da', en: 'Looked, still there' }, report.there],
    [{ de: 'Ließ sich nicht nachsehen', en: 'Could not be looked at' }, sum(report.unread), unread],
    [
      { de: 'Nachrichten und Befehle von damals, abgehakt', en: 'Messages and commands of that time, taken for done' },
      report.messages + report.events,
    ],
    [{ de: 'Ungewiss, bitte nachsehen', en: 'Uncertain, please look' }, report.unconfirmed.length],
  ];
  const head = {
    de: `✓ ${whereIs(db)} ist in Ordnung gebracht${report.resumed ? ' (ein abgebrochener Lauf ging weiter)' : ''}. Stand der Sicherung: ${at}.`,
    en: `✓ ${whereIs(db)} is in order${report.resumed ? ' (an interrupted run went on)' : ''}. The backup is as of ${at}.`,
  };
  return [
    head[locale],
    ...facts
      .filter(([, n]) => n > 0)
      .map(([name, n, which]) => `    ${name[locale]}: ${n}${which === undefined ? '' : ` (${which})`}`),
    ...places,
    ...more,
    ...warnings(report, about, locale),
    ...next(report, about, locale),
  ].join('\n');
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, n) => all + n, 0);

function warnings(
  { wereOut }: RestoreReport,
  { flaws, remembered, anchors, db, beside }: About,
  locale: Locale,
): readonly string[] {
  const all: readonly (readonly [boolean, Said])[] = [
    [
      wereOut.length > 0,
      {
        de: `! Das war seither draußen und wurde zurückgeholt; es liegt jetzt wieder offen: ${wereOut.join(', ')}`,
        en: `! This was out since and was taken back; it is open again now: ${wereOut.join(', ')}`,
      },
    ],
    [
      !remembered,
      {
        de: `! In ${whereIs(anchors)} steht nichts. Was seit der Sicherung zurückgeholt wurde, zeigt der Microblog deshalb wieder: bitte nachsehen.`,
        en: `! There is nothing in ${whereIs(anchors)}. So the microblog shows again what was taken back since the backup: please look.`,
      },
    ],
    [flaws > 0, unlike(flaws, db, beside, anchors)],
  ];
  return all.filter(([is]) => is).map(([, said]) => said[locale]);
}

const drilled = (db: string): Said => ({
  de: `War das eine Übung? Dann nichts davon, nur ansehen: VOICES_DB=${db} npm run voices -- audit verify. Dass es draußen keine Anker gibt, gehört dazu. Danach löschen.`,
  en: `Was this a drill? Then none of this, only look: VOICES_DB=${db} npm run voices -- audit verify. That there are no anchors outside is as it should be. Delete it afterwards.`,
});

function next({ logins }: RestoreReport, { aside, beside, db }: About, locale: Locale): readonly string[] {
  const steps: readonly (Said | null)[] = [
    {
      de: 'npm start. Lesen, zurückholen und Einspruch gehen sofort.',
      en: 'npm start. Reading, taking back and objecting work at once.',
    },
    {
      de: 'Auf jedem Konto nachsehen, was seit der Sicherung hinausging. Auf den Karten sagen: ist da, oder ist nicht da.',
      en: 'Look at each account for what has left since the backup. Say on the cards: it is there, or it is not.',
    },
    logins.length === 0
      ? null
      : {
          de: `Anmeldungen prüfen, sie können veraltet sein (${logins.join(', ')}): npm run voices -- accounts`,
          en: `Check the logins, they may be outdated (${logins.join(', ')}): npm run voices -- accounts`,
        },
    {
      de: 'Wer seit der Sicherung vergessen wurde, steht wieder darin: npm run voices -- forget NAME',
      en: 'Whoever was forgotten since the backup is in it again: npm run voices -- forget NAME',
    },
    {
      de: 'Erst dann: Zwei Menschen sagen /voice go. Bis dahin geht nichts hinaus.',
      en: 'Only then: two people say /voice go. Nothing is sent until then.',
    },
    aside === null
      ? null
      : {
          de: `Die bisherige Datenbank liegt in ${whereIs(aside)}. Starte nichts darauf, und lösch sie, wenn du sie nicht mehr brauchst.`,
          en: `The former database is in ${whereIs(aside)}. Start nothing on it, and delete it once you do not need it.`,
        },
  ];
  const title = { de: 'Was jetzt zu tun ist:', en: 'What to do now:' };
  const all = steps.filter((one) => one !== null);
  const last = beside ? [drilled(whereIs(db))[locale]] : [];
  return [title[locale], ...all.map((one, i) => `  ${i + 1}. ${one[locale]}`), ...last];
}
