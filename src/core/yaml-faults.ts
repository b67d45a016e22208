import type { ErrorCode } from 'yaml';
import type { z } from 'zod';
import type { Told } from './faults.ts';
import { levelTold } from './levels/faults.ts';
import type { Said } from './locale.ts';

/** What is wrong with a file people write, and what to do next: the sentences, without places. */
export type Issue = z.core.$ZodIssue;

const told = (code: string, message: Said, next: Said): Told => ({ code, message, next });

const exampleIn = (path: string): Said => ({
  de: `Ein vollständiges Beispiel steht in ${path}.`,
  en: `There is a complete example in ${path}.`,
});

/** A file with nothing in it; `example` = the path of a complete one. */
export const emptyTold = (example: string): Told =>
  told('empty', { de: 'Die Datei ist leer.', en: 'The file is empty.' }, exampleIn(example));

/** A file that cannot be read at all: too much of it, or nested too deep. */
export const sourceTold = (kind: 'too-large' | 'too-deep'): Told => {
  if (kind === 'too-large') {
    return told(
      'too-large',
      { de: 'Die Datei ist größer als 256 KB.', en: 'The file is larger than 256 KB.' },
      {
        de: 'Kürze sie. Was niemand liest, gilt auch nicht.',
        en: 'Shorten it. What nobody reads holds nobody to anything.',
      },
    );
  }
  return told(
    'too-deep',
    {
      de: 'Die Datei ist tiefer verschachtelt, als irgendjemand lesen kann.',
      en: 'The file is nested deeper than anyone can read.',
    },
    { de: 'Nimm Ebenen heraus: Vier genügen.', en: 'Take levels out: four are enough.' },
  );
};

const quote: Said = {
  de: 'Oft fehlt ein Anführungszeichen oder ein Leerzeichen nach dem Doppelpunkt. Steht ein Doppelpunkt im Satz, setz den ganzen Satz in Anführungszeichen.',
  en: 'Often a quotation mark is missing, or a space after the colon. If the sentence has a colon in it, put the whole sentence in quotation marks.',
};

const yamlSaid: Partial<Record<ErrorCode, readonly [Said, Said]>> = {
  DUPLICATE_KEY: [
    { de: 'Diesen Schlüssel gibt es hier schon.', en: 'This key is already there.' },
    { de: 'Behalte einen von beiden.', en: 'Keep one of the two.' },
  ],
  TAB_AS_INDENT: [
    { de: 'Hier ist mit einem Tabulator eingerückt.', en: 'This line is indented with a tab.' },
    { de: 'Rück mit Leerzeichen ein, zwei je Ebene.', en: 'Indent with spaces, two per level.' },
  ],
  BAD_INDENT: [
    { de: 'Die Einrückung passt nicht zu den Zeilen darüber.', en: 'The indentation does not fit the lines above.' },
    { de: 'Rück die Zeile so weit ein wie ihre Nachbarn.', en: 'Indent the line as far as its neighbors.' },
  ],
  MULTIPLE_DOCS: [
    { de: 'Nach »---« beginnt ein zweites Dokument.', en: 'A second document starts after "---".' },
    { de: 'Lass nur eines in der Datei.', en: 'Leave only one in the file.' },
  ],
  BAD_ALIAS: [
    { de: 'Verweise mit * und & sind hier nicht erlaubt.', en: 'References with * and & are not allowed here.' },
    {
      de: 'Schreib den Inhalt aus. War ein Sternchen im Text gemeint, setz den Text in Anführungszeichen.',
      en: 'Write the content out. If you meant an asterisk in the text, put the text in quotation marks.',
    },
  ],
  NON_STRING_KEY: [
    { de: 'Ein Schlüssel muss ein einfaches Wort sein.', en: 'A key has to be a plain word.' },
    {
      de: 'Setz ihn in Anführungszeichen oder gib ihm einen Namen.',
      en: 'Put it in quotation marks or give it a name.',
    },
  ],
};

const openBracket = told(
  'open-bracket',
  { de: 'Vor dieser Stelle ist eine Klammer offen: [ oder {.', en: 'A bracket is open before this: [ or {.' },
  {
    de: 'Schließ sie in derselben Zeile, oder nimm sie weg. Gehört sie zum Text, setz ihn in Anführungszeichen.',
    en: 'Close it in the same line, or remove it. If it belongs to the text, put that in quotation marks.',
  },
);

/** For what the YAML parser itself complains about. It calls a bracket that nobody closed an indentation: only its message tells. */
export const yamlTold = (code: ErrorCode, message = ''): Told => {
  if (code === 'RESOURCE_EXHAUSTION') return sourceTold('too-deep');
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return openBracket;
  const [said, next] = yamlSaid[code] ?? [{ de: 'Das ist kein gültiges YAML.', en: 'This is not valid YAML.' }, quote];
  return told(code.toLowerCase().replaceAll('_', '-'), said, next);
};

/** A key nobody knows, with the one that was probably meant. */
export const keyTold = (key: string, near: string | null, known: readonly string[]): Told =>
  told(
    'unknown-key',
    { de: `Den Schlüssel »${key}« gibt es hier nicht.`, en: `There is no key "${key}" here.` },
    near === null
      ? { de: `Bekannt sind hier: ${known.join(', ')}.`, en: `Known here: ${known.join(', ')}.` }
      : { de: `Meintest du »${near}«?`, en: `Did you mean "${near}"?` },
  );

/** A key that has to be there and is not; `example` = the path of a complete file. */
export const missingTold = (key: string, example: string): Told =>
  told(
    'missing-key',
    { de: `Hier fehlt »${key}«.`, en: `"${key}" is missing here.` },
    { de: `Ergänze »${key}:«. ${exampleIn(example).de}`, en: `Add "${key}:". ${exampleIn(example).en}` },
  );

const kinds: Readonly<Record<string, Said>> = {
  string: {
    de: 'ein Text. Eine Zahl braucht dafür Anführungszeichen, eine Dauer ihre Einheit ("60s")',
    en: 'a text. For that a number needs quotation marks, a length of time its unit ("60s")',
  },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste (jede Zeile beginnt mit »- «)', en: 'a list (each line starts with "- ")' },
  object: { de: 'ein Block aus »schlüssel: wert«', en: 'a block of "key: value"' },
};

/** Mistakes our own schemas name by their `message`. */
const named: Readonly<Record<string, readonly [Said, Said]>> = {
  slug: [
    {
      de: 'Diese Kennung hat Zeichen, die Adressen nicht vertragen.',
      en: 'This id has characters that addresses cannot carry.',
    },
    {
      de: 'Nimm kleine Buchstaben, Ziffern und Bindestriche, höchstens 40.',
      en: 'Use lower-case letters, digits and hyphens, 40 at most.',
    },
  ],
  clock: [
    { de: 'Das ist keine Uhrzeit.', en: 'This is not a time of day.' },
    {
      de: 'Schreib sie mit zwei Ziffern und 24 Stunden: "09:30".',
      en: 'Write it with two digits and 24 hours: "09:30".',
    },
  ],
  duration: [
    { de: 'Das ist keine Dauer.', en: 'This is not a length of time.' },
    { de: 'Schreib eine Zahl und s, m, h oder d: "60s", "10m".', en: 'Write a number and s, m, h or d: "60s", "10m".' },
  ],
  server: [
    { de: 'Das ist keine Adresse eines Servers.', en: 'This is not the address of a server.' },
    {
      de: 'Schreib sie ganz und ohne Pfad: https://mastodon.social. Ohne https nur auf diesem Rechner.',
      en: 'Write it in full and without a path: https://mastodon.social. Without https only on this machine.',
    },
  ],
  zone: [
    { de: 'Diese Zeitzone gibt es nicht.', en: 'There is no such time zone.' },
    {
      de: 'Nimm einen Namen der IANA-Liste: Europe/Berlin, America/New_York, UTC.',
      en: 'Use a name of the IANA list: Europe/Berlin, America/New_York, UTC.',
    },
  ],
  hours: [
    { de: 'Der Arbeitstag endet, bevor er beginnt.', en: 'The working day ends before it starts.' },
    { de: 'Setz »to« später als »from«.', en: 'Set "to" later than "from".' },
  ],
  twice: [
    { de: 'Das steht hier zum zweiten Mal.', en: 'This is here for the second time.' },
    {
      de: 'Jeder Eintrag braucht seinen eigenen Namen: Ändere oder streich einen von beiden.',
      en: 'Each entry needs a name of its own: change or delete one of the two.',
    },
  ],
  'other-kind': [
    { de: 'Dieser Schlüssel gehört zu einer anderen Art von Regel.', en: 'This key belongs to another kind of rule.' },
    {
      de: 'Nimm ihn heraus, oder ändere »extends:«. Was zu welcher Art gehört, steht in docs/rules.md.',
      en: 'Take it out, or change "extends:". What belongs to which kind is in docs/rules.md.',
    },
  ],
  'no-pair': [
    { de: 'Hier stehen keine Paare.', en: 'There are no pairs here.' },
    { de: 'Schreib sie so: »geschrieben: besser«.', en: 'Write them like this: "written: better".' },
  ],
  'both-languages': [
    { de: 'Das braucht beide Sprachen.', en: 'This takes both languages.' },
    {
      de: 'Schreib es so: { de: "…", en: "…" }.',
      en: 'Write it like this: { de: "…", en: "…" }.',
    },
  ],
  'leitbild-line': [
    { de: 'Diese Zeile des Leitbilds gibt es nicht.', en: 'There is no such line of the Leitbild.' },
    { de: 'Möglich sind mission, vision und value:KENNUNG.', en: 'Possible are mission, vision and value:ID.' },
  ],
};

/** As long as an id may be. */
const LONGEST_ID = 40;

const limitTold = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, example: string): Told => {
  const least = issue.code === 'too_small';
  const n = String(least ? issue.minimum : issue.maximum);
  const of: Said =
    issue.origin === 'string'
      ? { de: ' Zeichen', en: ' characters' }
      : issue.origin === 'array'
        ? { de: ' Einträge', en: ' entries' }
        : { de: '', en: '' };
  if (least && n === '1' && issue.origin !== 'number') {
    return told('too-small', { de: 'Hier steht nichts.', en: 'There is nothing here.' }, exampleIn(example));
  }
  return told(
    least ? 'too-small' : 'too-big',
    { de: `Das ist zu ${least ? 'wenig' : 'viel'}.`, en: `This is too ${least ? 'little' : 'much'}.` },
    least
      ? { de: `Mindestens ${n}${of.de}.`, en: `At least ${n}${of.en}.` }
      : { de: `Höchstens ${n}${of.de}.`, en: `At most ${n}${of.en}.` },
  );
};

/** For what a schema complains about, but unknown and missing keys. `written` is the value as read, `example` the path of a complete file. */
export const issueTold = (issue: Issue, written: unknown, example: string): Told => {
  if (written === null) {
    return told(
      'empty-value',
      { de: 'Hinter diesem Schlüssel steht nichts.', en: 'There is nothing behind this key.' },
      exampleIn(example),
    );
  }
  const level = issue.code === 'custom' ? levelTold(issue.message, issue.params) : null;
  if (level !== null) return level;
  if (issue.message === 'slug' && typeof written === 'string' && written.length > LONGEST_ID) {
    return told(
      'slug',
      { de: 'Diese Kennung ist zu lang.', en: 'This id is too long.' },
      { de: `Kürze sie auf höchstens ${LONGEST_ID} Zeichen.`, en: `Shorten it to ${LONGEST_ID} characters at most.` },
    );
  }
  const own = named[issue.message];
  if (own) return told(issue.message, own[0], own[1]);
  if (issue.code === 'too_small' || issue.code === 'too_big') return limitTold(issue, example);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return told(
      'not-a-choice',
      { de: 'Das steht nicht zur Wahl.', en: 'This is not one of the choices.' },
      { de: `Möglich sind: ${values}.`, en: `Possible are: ${values}.` },
    );
  }
  if (issue.code === 'invalid_union') {
    return told(
      'not-a-sentence',
      { de: 'Hier gehört ein Satz hin.', en: 'A sentence belongs here.' },
      {
        de: 'Schreib ihn unter »de:« und »en:«, oder einmal, wenn er in beiden Sprachen gleich ist.',
        en: 'Write it under "de:" and "en:", or once if it is the same in both languages.',
      },
    );
  }
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  return told(
    'wrong-kind',
    { de: 'Das hat hier nicht die richtige Form.', en: 'This does not have the right form.' },
    kind ? { de: `Hier gehört hin: ${kind.de}.`, en: `What belongs here: ${kind.en}.` } : exampleIn(example),
  );
};
