import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { faultAt, type Told } from '../../src/core/faults.ts';
import type { Anchor } from '../../src/ports/rows.ts';
import { FileFault, fileFault } from './fault.ts';
import { readText } from './text.ts';

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

const notAnAnchor: Told = {
  code: 'not-an-anchor',
  message: { de: 'Diese Zeile ist kein Anker.', en: 'This line is not an anchor.' },
  next: {
    de: 'Anker schreibt Many Voices selbst. Hat jemand die Datei geändert, gilt sie als Zeugin nicht mehr: Nimm eine Kopie von früher.',
    en: 'Many Voices writes anchors itself. A file somebody has changed is no witness any more: use an earlier copy.',
  },
};

export interface AnchorFile {
  /** Adds a line and makes it durable. Throws FileFault. */
  append(anchor: Anchor): Promise<void>;
  /** All anchors, in the order written; none where there is no file. Throws FileFault. */
  read(): Promise<readonly Anchor[]>;
}

/** The anchors remembered outside the database, one JSON object a line. Copied elsewhere, it proves that nothing was cut off. */
export function anchorFile(path: string): AnchorFile {
  return {
    async append({ n, at, root, previous, hash, streams, events }) {
      try {
        await mkdir(dirname(path), { recursive: true });
        const file = await open(path, 'a');
        try {
          await file.write(`${JSON.stringify({ n, at, root, previous, hash, streams, events })}\n`);
          await file.datasync();
        } finally {
          await file.close();
        }
      } catch (error) {
        throw fileFault(path, error);
      }
    },
    async read() {
      const text = await readText(path).catch((error: unknown) => {
        if (error instanceof FileFault && error.faults[0]?.code === 'missing') return '';
        throw error;
      });
      return anchorsIn(text, path);
    },
  };
}

function anchorsIn(text: string, path: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const anchor = readAnchor(line);
      if (anchor === null) throw new FileFault([faultAt(text, path, offset, notAnAnchor)]);
      anchors.push(anchor);
    }
    offset += line.length + 1;
  }
  return anchors;
}

function readAnchor(line: string): Anchor | null {
  try {
    return anchorSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
