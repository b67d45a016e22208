import { z } from 'zod';
import { faultAt, type Told } from '../../src/core/faults.ts';
import type { Line } from './anchors.ts';
import { FileFault } from './fault.ts';

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

/** Every line of an anchor file, in order; one that a crash cut off is passed over. Throws FileFault on any other that is none. */
export function linesIn(text: string, path: string): readonly Line[] {
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
