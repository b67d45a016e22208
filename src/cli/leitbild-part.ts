import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Answers } from '../core/leitbild-review/interview.ts';
import type { Locale } from '../core/locale.ts';
import { unreadable, unwritable } from './leitbild-words.ts';

/** A conversation that goes on: what was said, and the lines of the answer that is being given. */
export interface Part {
  readonly locale: Locale;
  readonly answers: Answers;
  readonly open: { readonly key: string; readonly lines: readonly string[] } | null;
}

const schema = z.strictObject({
  locale: z.enum(['de', 'en']),
  answers: z.record(z.string(), z.string()),
  open: z.strictObject({ key: z.string(), lines: z.array(z.string()) }).nullable(),
});

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** What was said before; null = nothing. Throws Failure where the file is no conversation of ours. */
export async function readPart(path: string): Promise<Part | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw unreadable(path, error);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Keeps it whole or not at all: whoever interrupts finds the last line or the one before. */
export async function savePart(path: string, part: Part): Promise<void> {
  try {
    await writeFile(`${path}.new`, `${JSON.stringify(part, null, 2)}\n`);
    await rename(`${path}.new`, path);
  } catch (error) {
    throw unwritable(path, codeOf(error), error);
  }
}

/** All is said and written elsewhere. */
export const dropPart = (path: string): Promise<void> => rm(path, { force: true });

/** Writes a new file. False = there is one already, and it stays as it is. */
export async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw unwritable(path, codeOf(error), error);
  }
}
