import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One labelled text of an evaluation set. */
export interface Labelled {
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly source: string;
  /** What must not be split between fitting and reporting: the firm of a gold sentence, the account of a post. */
  readonly group: string;
  /** What a second pair of eyes said, blind. */
  readonly second?: string;
}

const LABELS =
  /^(?:empty|specific|neither|conversation|campaign|dialogue|info|marketing|secret|clean|none|pii:[A-Z_]+(?:,[A-Z_]+)*)$/;
const KNOWN =
  'empty, specific, neither, conversation, campaign, dialogue, info, marketing, secret, clean, none, pii:KIND,KIND';

/** A file that cannot be read as labelled texts: says where, what and what to do. */
export class DataFault extends Error {}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Gold files say their language in their name: "de.tune.jsonl", "conversation.en.jsonl". */
const languageIn = (path: string): string | undefined => /(?:^|\.)(de|en)\./.exec(basename(path))?.[1];

function parsed(line: string, at: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new DataFault(`${at}: not JSON. Every line is one object; correct this line or leave it out.`, {
      cause: error,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DataFault(`${at}: not an object. Every line holds {"text", "lang", "label", "source"}.`);
  return value as Readonly<Record<string, unknown>>;
}

function labelled(row: Readonly<Record<string, unknown>>, at: string, path: string): Labelled {
  const hidden = text(row.text_b64);
  const words = text(row.text) ?? (hidden === undefined ? undefined : Buffer.from(hidden, 'base64').toString());
  if (words === undefined) throw new DataFault(`${at}: no "text" (or "text_b64"). Add the text as a string.`);
  const lang = text(row.lang) ?? languageIn(path);
  if (lang === undefined) throw new DataFault(`${at}: no "lang". Add "de", "en" or "-" for neither.`);
  const label = text(row.label);
  if (label === undefined || !LABELS.test(label))
    throw new DataFault(`${at}: label ${JSON.stringify(row.label)} is not known. Known: ${KNOWN}.`);
  const source = text(row.source) ?? basename(path);
  const second = text(row.second);
  if (second !== undefined && !LABELS.test(second))
    throw new DataFault(`${at}: second label ${JSON.stringify(second)} is not known. Known: ${KNOWN}.`);
  const group = text(row.firm) ?? /account (\S+)$/.exec(source)?.[1] ?? source;
  return { text: words, lang, label, source, group, ...(second === undefined ? {} : { second }) };
}

/** Every line of one file. Throws DataFault with file and line. */
export function readLabelled(path: string): readonly Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const at = `${path}:${i + 1}`;
      return line.trim() === '' ? [] : [labelled(parsed(line, at), at, path)];
    });
}

/** Every *.jsonl of a folder, in the order of their names. Throws DataFault where there is none. */
export function readFolder(folder: string): readonly Labelled[] {
  if (!existsSync(folder)) throw new DataFault(`${folder}: no such folder. Name one that holds *.jsonl files.`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  if (names.length === 0)
    throw new DataFault(`${folder}: no *.jsonl in it. Every line of one is {"text", "lang", "label"}.`);
  return names.flatMap((name) => readLabelled(join(folder, name)));
}

/** A gold file of the project, empty where it is not there. */
export const readGold = (folder: string, name: string): readonly Labelled[] => {
  const path = join(folder, name);
  return existsSync(path) ? readLabelled(path) : [];
};
