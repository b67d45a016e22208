import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { faultOf, type Told } from '../../src/core/faults.ts';
import type { From } from '../../src/core/wordings.ts';
import { FileFault, fileFault } from './fault.ts';
import { fs } from './fs.ts';
import { bytesOf } from './text.ts';

/** More files than this are no folder of rules, but a wrong path. */
const MOST_FILES = 2000;
/** language/Style/file, and one level to spare. */
const DEEPEST = 3;

const tooMany: Told = {
  code: 'too-many-files',
  message: {
    de: `Hier liegen mehr als ${MOST_FILES} YAML-Dateien.`,
    en: `There are more than ${MOST_FILES} YAML files here.`,
  },
  next: {
    de: 'VOICES_RULES nennt den Ordner, in dem nur die Regeln liegen.',
    en: 'VOICES_RULES names the folder that holds nothing but the rules.',
  },
};

const noFolder: Told['next'] = {
  de: 'VOICES_RULES nennt den Ordner mit den Regeln der Firma. Berichtige den Pfad, oder leg ihn an.',
  en: 'VOICES_RULES names the folder with the rules of the company. Correct the path, or create it.',
};

const noFolderAtAll: Told = {
  code: 'no-folder',
  message: { de: 'Das ist kein Ordner.', en: 'This is no folder.' },
  next: noFolder,
};

/** A file of rules, not yet read. */
export interface Source {
  readonly path: string;
  readonly bytes: Buffer;
  readonly from: From;
  /** Of the folder it lies in. */
  readonly language: 'de' | 'en';
}

/**
 * Every file of rules in a folder, in the order of names. `.yml` and `.yaml` are read, in folders up to three deep; names with a
 * dot in front are left out. They are for posts in English unless they lie under de/. Throws FileFault.
 */
export function sourcesIn(folder: string, from: From): readonly Source[] {
  try {
    if (!fs.statSync(folder).isDirectory()) throw new FileFault([faultOf(folder, noFolderAtAll)]);
  } catch (error) {
    throw error instanceof FileFault ? error : fileFault(folder, error, from === 'company' ? noFolder : undefined);
  }
  const paths: (readonly [path: string, language: 'de' | 'en'])[] = [];
  walk(folder, 'en', 0, paths);
  if (paths.length > MOST_FILES) throw new FileFault([faultOf(folder, tooMany)]);
  return paths.map(([path, language]) => ({ path, language, from, bytes: bytesOf(path) }));
}

function walk(
  folder: string,
  language: 'de' | 'en',
  depth: number,
  paths: (readonly [path: string, language: 'de' | 'en'])[],
): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (paths.length > MOST_FILES) return;
    if (/\.ya?ml$/iu.test(entry.name)) paths.push([path, language]);
    else if (depth < DEEPEST && isFolder(path, entry))
      walk(path, depth === 0 && entry.name === 'de' ? 'de' : language, depth + 1, paths);
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw fileFault(folder, error);
  }
}

/** Mounted folders are often links; one that leads nowhere is none. */
function isFolder(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
