import { join } from 'node:path';
import { fs } from './fs.ts';

/** Where to keep what was read, and the version of the code that reads (see code-version.ts). */
export interface Memory {
  /** Made where it is missing; one that cannot be used is no fault, nothing is remembered then. */
  readonly folder: string;
  readonly code: string;
}

/** A file that was read, and what else decides how. */
export interface Read {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly as?: string;
}

/**
 * What `make` makes of these files, remembered under `name` until one of their bytes, their paths or the code changes: the files
 * stand in front of what is kept and are compared byte by byte, so nothing that is kept can be out of date. One entry a name, the latest. An entry that
 * is damaged, or another user's, counts as none. Only plain values are kept; what `make` throws never is. `memory` null = nothing is.
 */
export async function remembered<T>(
  memory: Memory | null,
  name: string,
  files: readonly Read[],
  make: () => Promise<T>,
): Promise<T> {
  if (memory === null) return make();
  const known = knownAs(memory.code, files);
  const path = join(memory.folder, name);
  const kept = keptIn(path, known);
  if (kept !== null) return kept.value as T;
  const value = await make();
  if (isPlain(value)) keep(memory.folder, path, known, JSON.stringify(value));
  return value;
}

function knownAs(code: string, files: readonly Read[]): Buffer {
  const head = JSON.stringify([code, ...files.map(({ path, bytes, as = '' }) => [path, as, bytes.length])]);
  return Buffer.concat([Buffer.from(`${head}\n`), ...files.map(({ bytes }) => bytes)]);
}

/** The value kept behind these files; null = there is none that can be trusted. */
function keptIn(path: string, known: Buffer): { readonly value: unknown } | null {
  try {
    const bytes = ownBytes(path);
    if (!bytes.subarray(0, known.length).equals(known)) return null;
    const end = bytes.indexOf('\n', known.length);
    const json = bytes.subarray(end + 1);
    if (end === -1 || bytes.toString('latin1', known.length, end) !== checksum(json)) return null;
    return { value: JSON.parse(json.toString()) as unknown };
  } catch {
    return null;
  }
}

/** The bytes of a file that is ours; a link is not followed. Throws. */
function ownBytes(path: string): Buffer {
  // Windows knows neither.
  const file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
  try {
    const { uid, mode } = fs.fstatSync(file);
    const us = process.geteuid?.();
    if (us !== undefined && (uid !== us || (mode & 0o022) !== 0)) throw new Error('not ours');
    return fs.readFileSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** Against damage, not against malice: whoever can write here can write the code, too. */
function checksum(bytes: Buffer): string {
  const words = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)));
  let sum = bytes.length;
  for (let i = 0; i < words.length; i += 1) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
  for (const byte of bytes.subarray(bytes.length & ~3)) sum = Math.imul(sum ^ byte, 0x01000193);
  return `${sum >>> 0}`;
}

/** Does JSON bring the same back? Not a formula that became a function. */
function isPlain(one: unknown): boolean {
  if (typeof one === 'number') return Number.isFinite(one) && !Object.is(one, -0);
  if (typeof one !== 'object' || one === null)
    return one === null || typeof one === 'string' || typeof one === 'boolean';
  if (Array.isArray(one)) return one.every(isPlain);
  const values: readonly unknown[] = Object.values(one);
  // A key that holds nothing is left out, as if nobody had written it.
  return Object.getPrototypeOf(one) === Object.prototype && values.every((each) => each === undefined || isPlain(each));
}

/** Written beside and renamed: whoever reads meanwhile finds the old one or the new one, whole. */
function keep(folder: string, path: string, known: Buffer, json: string): void {
  const beside = `${path}.${process.pid}`;
  const bytes = Buffer.from(json);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.rmSync(beside, { force: true });
    fs.writeFileSync(beside, Buffer.concat([known, Buffer.from(`${checksum(bytes)}\n`), bytes]), {
      mode: 0o600,
      flag: 'wx',
    });
    fs.renameSync(beside, path);
  } catch {
    // A full disk or a folder of somebody else's: then it is read anew next time.
  }
}
