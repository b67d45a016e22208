import { dirname } from 'node:path';
import { faultOf, type Told } from '../../src/core/faults.ts';
import type { Instant } from '../../src/core/time.ts';
import type { Anchor } from '../../src/ports/rows.ts';
import { FileFault, fileFault } from './fault.ts';
import { fs } from './fs.ts';

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
  // Schemas take long to load, and most commands only add lines.
  const all = async (): Promise<readonly Line[]> => {
    const [text, { linesIn }] = await Promise.all([textOf(path), import('./anchor-lines.ts')]);
    return linesIn(text, path);
  };
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

export type Line = Anchor | RemovalNote | RestoreMark;

async function append(path: string, line: Line): Promise<void> {
  try {
    await folderOf(path);
    const file = await fs.promises.open(path, 'a+');
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
    return await fs.promises.readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw fileFault(path, error);
    await folderOf(path);
    return '';
  }
}

/** A folder that is not there was mistyped, or its disk is not mounted: made now, the witnesses would lie where nobody looks. */
async function folderOf(path: string): Promise<void> {
  try {
    await fs.promises.access(dirname(path));
  } catch (error) {
    throw isMissing(error) ? new FileFault([faultOf(path, noFolder)], { cause: error }) : fileFault(path, error);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
