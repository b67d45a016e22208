import type { Said } from '../../src/core/locale.ts';

export type StoreFaultCode =
  | 'newer-database'
  | 'not-a-database'
  | 'foreign-database'
  | 'read-only'
  | 'no-folder'
  | 'disk-full'
  | 'damaged'
  | 'busy'
  | 'cannot-connect'
  | 'connection-lost'
  | 'wrong-password'
  | 'no-such-database'
  | 'not-allowed'
  | 'bad-url'
  | 'nothing-there'
  | 'not-empty'
  | 'in-use'
  | 'not-verified'
  | 'exists';

/** What is wrong with the database and what to do next, in both languages. `message` is the English sentence. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  readonly said: Said;
  readonly next: Said;

  constructor(code: StoreFaultCode, said: Said, next: Said, cause?: unknown) {
    super(`${said.en} ${next.en}`, cause === undefined ? {} : { cause });
    this.name = 'StoreFault';
    this.code = code;
    this.said = said;
    this.next = next;
  }
}

/** The fault `code` on `where`: a path, or host, port and database without the password. */
export function storeFault(code: StoreFaultCode, where: string, cause?: unknown): StoreFault {
  const [said, next] = texts[code];
  const filled = (text: Said): Said => ({
    de: text.de.replaceAll('{where}', where),
    en: text.en.replaceAll('{where}', where),
  });
  return new StoreFault(code, filled(said), filled(next), cause);
}

const texts: Readonly<Record<StoreFaultCode, readonly [Said, Said]>> = {
  'newer-database': [
    {
      de: 'Die Datenbank {where} hat schon eine neuere Version von Many Voices benutzt.',
      en: 'The database {where} has already been used by a newer version of Many Voices.',
    },
    {
      de: 'Starte diese neuere Version, oder nimm eine Sicherung aus der Zeit davor. Geändert wurde nichts.',
      en: 'Start that newer version, or use a backup from before. Nothing was changed.',
    },
  ],
  'not-a-database': [
    { de: '{where} ist keine SQLite-Datenbank.', en: '{where} is not a SQLite database.' },
    {
      de: 'Setz VOICES_DB auf eine andere Datei. Gibt es sie noch nicht, wird sie angelegt.',
      en: 'Set VOICES_DB to another file. If it does not exist yet, it will be created.',
    },
  ],
  'foreign-database': [
    {
      de: 'Die Datenbank {where} gehört einem anderen Programm.',
      en: 'The database {where} belongs to another program.',
    },
    {
      de: 'Setz VOICES_DB auf eine eigene Datei. Geändert wurde nichts.',
      en: 'Set VOICES_DB to a file of its own. Nothing was changed.',
    },
  ],
  'read-only': [
    {
      de: 'In {where} darf Many Voices nicht schreiben: Die Datei oder ihr Ordner ist schreibgeschützt.',
      en: 'Many Voices may not write to {where}: the file or its folder is read-only.',
    },
    {
      de: 'Gib dem Konto, unter dem Many Voices läuft, Schreibrechte auf Datei und Ordner, oder setz VOICES_DB auf einen anderen Ort.',
      en: 'Give the account that runs Many Voices write access to the file and its folder, or set VOICES_DB to another place.',
    },
  ],
  'no-folder': [
    { de: '{where} lässt sich nicht öffnen.', en: '{where} cannot be opened.' },
    {
      de: 'Leg den Ordner an und sieh nach, ob das Konto, unter dem Many Voices läuft, hineinschreiben darf. VOICES_DB muss eine Datei nennen, keinen Ordner.',
      en: 'Create the folder, and see whether the account that runs Many Voices may write to it. VOICES_DB has to name a file, not a folder.',
    },
  ],
  'disk-full': [
    { de: 'Auf dem Datenträger von {where} ist kein Platz mehr.', en: 'The disk that holds {where} is full.' },
    {
      de: 'Schaff Platz. Der letzte Schritt wurde nicht gespeichert, alles davor schon.',
      en: 'Free some space. The last step was not stored; everything before it was.',
    },
  ],
  damaged: [
    { de: 'Die Datenbank {where} ist beschädigt.', en: 'The database {where} is damaged.' },
    {
      de: 'Halte Many Voices an, heb die Datei auf und spiel die letzte Sicherung ein.',
      en: 'Stop Many Voices, keep the file, and restore the latest backup.',
    },
  ],
  busy: [
    { de: 'Die Datenbank {where} war zu lange belegt.', en: 'The database {where} was busy for too long.' },
    {
      de: 'Versuch es gleich noch einmal. Bleibt es dabei, hält ein anderes Programm sie fest.',
      en: 'Try again in a moment. If it stays that way, another program is holding it.',
    },
  ],
  'cannot-connect': [
    { de: 'PostgreSQL auf {where} antwortet nicht.', en: 'PostgreSQL at {where} does not answer.' },
    {
      de: 'Sieh nach, ob der Server läuft und ob Rechner und Port in VOICES_DB stimmen.',
      en: 'See whether the server runs, and whether host and port in VOICES_DB are right.',
    },
  ],
  'connection-lost': [
    {
      de: 'Die Verbindung zu PostgreSQL auf {where} ist abgerissen.',
      en: 'The connection to PostgreSQL at {where} was lost.',
    },
    {
      de: 'Versuch es gleich noch einmal. Was nicht bestätigt war, wird beim nächsten Mal nachgeholt.',
      en: 'Try again in a moment. What was not confirmed will be made up for next time.',
    },
  ],
  'wrong-password': [
    {
      de: 'PostgreSQL auf {where} lässt uns nicht herein: Name oder Passwort stimmen nicht.',
      en: 'PostgreSQL at {where} does not let us in: the name or the password is wrong.',
    },
    { de: 'Berichtige sie in VOICES_DB.', en: 'Correct them in VOICES_DB.' },
  ],
  'no-such-database': [
    { de: 'Diese Datenbank gibt es nicht: {where}.', en: 'There is no such database: {where}.' },
    {
      de: 'Leg sie mit createdb an, oder berichtige den Namen in VOICES_DB.',
      en: 'Create it with createdb, or correct the name in VOICES_DB.',
    },
  ],
  'not-allowed': [
    { de: 'PostgreSQL auf {where} erlaubt uns das nicht.', en: 'PostgreSQL at {where} does not allow us to do that.' },
    {
      de: 'Die Rolle in VOICES_DB muss in ihrem Schema Tabellen anlegen dürfen: GRANT CREATE, USAGE ON SCHEMA public.',
      en: 'The role in VOICES_DB must be allowed to create tables in its schema: GRANT CREATE, USAGE ON SCHEMA public.',
    },
  ],
  'bad-url': [
    { de: '{where} ist keine Adresse einer Datenbank.', en: '{where} is not the address of a database.' },
    {
      de: 'VOICES_DB ist ein Pfad wie data/voices.db oder postgres://NAME:PASSWORT@RECHNER:PORT/DATENBANK.',
      en: 'VOICES_DB is a path like data/voices.db, or postgres://NAME:PASSWORD@HOST:PORT/DATABASE.',
    },
  ],
  'nothing-there': [
    { de: 'In {where} liegt keine Datenbank.', en: 'There is no database at {where}.' },
    {
      de: 'Sieh nach, ob der Pfad stimmt. Angelegt wurde nichts.',
      en: 'See whether the path is right. Nothing was created.',
    },
  ],
  'not-empty': [
    {
      de: 'Die Datenbank {where} ist nicht leer: Dort liegt schon eine Firma.',
      en: 'The database {where} is not empty: it already holds a company.',
    },
    {
      de: 'Nimm eine leere Datenbank oder eine Datei, die es noch nicht gibt. Geändert wurde nichts.',
      en: 'Use an empty database, or a file that does not exist yet. Nothing was changed.',
    },
  ],
  'in-use': [
    {
      de: 'In {where} hat jemand geschrieben, während wir kopiert haben.',
      en: 'Somebody wrote to {where} while it was being copied.',
    },
    {
      de: 'Halte Many Voices überall an und versuch es noch einmal. Das Ziel ist so leer wie vorher.',
      en: 'Stop Many Voices everywhere and try again. The target is as empty as before.',
    },
  ],
  'not-verified': [
    {
      de: 'Was in {where} angekommen ist, stimmt nicht mit dem überein, was kopiert wurde.',
      en: 'What arrived in {where} does not match what was copied.',
    },
    {
      de: 'Das Ziel ist so leer wie vorher. Sieh nach, ob ein anderes Programm dort schreibt und ob der Datenträger in Ordnung ist; dann versuch es noch einmal.',
      en: 'The target is as empty as before. See whether another program writes there and whether the disk is sound; then try again.',
    },
  ],
  exists: [
    { de: 'Die Datei {where} gibt es schon.', en: 'The file {where} already exists.' },
    {
      de: 'Eine Sicherung überschreibt nie etwas. Nimm einen anderen Namen.',
      en: 'A backup never overwrites anything. Choose another name.',
    },
  ],
};
