import { access, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { faultAt, faultOf, type Told } from '../../src/core/faults.ts';
import type { Instant } from '../../src/core/time.ts';
import type { Anchor } from '../../src/ports/rows.ts';
import { FileFault, fileFault } from './fault.ts';

const hex = z.string().regex(/^(?:[0-9a-f]{64})?$/);
const anchorSchema = z.object({
  n: z.number().int().min(1),
  at: z.iso.datetime(),
  root: hex,
  previous: hex,
  hash: hex,
  streams: z.number().int(),
  events: z.number().int(),
});
const noteSchema = z.object({ removed: z.string().min(1).max(200), at: z.iso.datetime() });
const restoredSchema = z.object({ restored: z.iso.datetime(), anchor: z.number().int().min(0) });

const notALine: Told = {
  code: 'not-an-anchor',
  message: { de: 'Diese Zeile ist kein Anker und keine Notiz.', en: 'This line is neither an anchor nor a note.' },
  next: {
    de: 'Die Zeilen schreibt Many Voices selbst. Hat jemand die Datei geändert, gilt sie als Zeugin nicht mehr: Nimm eine Kopie von früher.',
    en: 'Many Voices writes these lines itself. A file somebody has changed is no witness any more: use an earlier copy.',
  },
};

const noFolder: Told = {
  code: 'no-folder',
  message: {
    de: 'Den Ordner dieser Ankerdatei gibt es nicht. Angelegt wird er nicht: Wer sich vertippt, soll es gleich merken.',
    en: 'The folder of this anchor file does not exist. It is not created: whoever mistyped it should notice now.',
  },
  next: {
    de: 'Berichtige VOICES_ANCHORS, häng das Laufwerk ein, oder leg den Ordner selbst an.',
    en: 'Correct VOICES_ANCHORS, mount the disk, or create the folder yourself.',
  },
};

/** A publication that is not there any more. */
export interface RemovalNote {
  /** Publication id. */
  readonly removed: string;
  readonly at: Instant;
}

/** A backup was brought back whose last anchor is number `anchor` (0 = it had none): the ones after it died with the lost time. */
export interface RestoreMark {
  readonly restored: Instant;
  readonly anchor: number;
}

/** What an old copy of the database cannot know, in a file outside of it. Everything throws FileFault. */
export interface AnchorFile {
  /** Adds a line and makes it durable. */
  append(anchor: Anchor): Promise<void>;
  note(note: RemovalNote): Promise<void>;
  mark(mark: RestoreMark): Promise<void>;
  /** The anchors the database must still have, in the order written; none where there is no file. */
  read(): Promise<readonly Anchor[]>;
  /** Everything ever noted, also before a restore; in the order written. */
  notes(): Promise<readonly RemovalNote[]>;
}

/**
 * Anchors and notes remembered outside the database, one JSON object a line, told apart by their keys. Copied elsewhere, it proves that
 * nothing was cut off, and keeps a restored backup from showing what was taken back. Several processes may write to it.
 */
export function anchorFile(path: string): AnchorFile {
  const all = async (): Promise<readonly Line[]> => linesIn(await textOf(path), path);
  return {
    append: ({ n, at, root, previous, hash, streams, events }) =>
      append(path, { n, at, root, previous, hash, streams, events }),
    note: ({ removed, at }) => append(path, { removed, at }),
    mark: ({ restored, anchor }) => append(path, { restored, anchor }),
    async read() {
      let anchors: Anchor[] = [];
      for (const line of await all()) {
        if ('restored' in line) anchors = anchors.filter((one) => one.n <= line.anchor);
        else if ('hash' in line) anchors.push(line);
      }
      return anchors;
    },
    notes: async () => (await all()).filter((line) => 'removed' in line),
  };
}

type Line = Anchor | RemovalNote | RestoreMark;

async function append(path: string, line: Line): Promise<void> {
  try {
    await folderOf(path);
    const file = await open(path, 'a+');
    try {
      const { size } = await file.stat();
      const last = size === 0 ? null : (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
      // A line that a crash has cut off must not spoil this one.
      const before = last === null || last === '\n' ? '' : '\n';
      await file.write(`${before}${JSON.stringify(line)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof FileFault ? error : fileFault(path, error);
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw fileFault(path, error);
    await folderOf(path);
    return '';
  }
}

/** A folder that is not there was mistyped, or its disk is not mounted: made now, the witnesses would lie where nobody looks. */
async function folderOf(path: string): Promise<void> {
  try {
    await access(dirname(path));
  } catch (error) {
    throw isMissing(error) ? new FileFault([faultOf(path, noFolder)], { cause: error }) : fileFault(path, error);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function linesIn(text: string, path: string): readonly Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim() === '' ? null : readLine(raw);
    if (line !== null) lines.push(line);
    else if (raw.trim() !== '' && !isTorn(raw)) throw new FileFault([faultAt(text, path, offset, notALine)]);
    offset += raw.length + 1;
  }
  return lines;
}

/**
 * Begun and never ended: a crash during the write. It was never durable, so nobody relied on it; and whoever could make a whole line look
 * torn could as well delete it.
 */
const isTorn = (raw: string): boolean => raw.startsWith('{') && !raw.trimEnd().endsWith('}');

function readLine(raw: string): Line | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return null;
  }
  for (const schema of [anchorSchema, noteSchema, restoredSchema]) {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
  }
  return null;
}
