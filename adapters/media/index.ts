import { spawn } from 'node:child_process';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { turns } from '../../src/core/turns.ts';
import type { Cleaned, Picture, PictureFault, Pictures } from '../../src/ports/media.ts';
import { kindOf } from './kind.ts';
import { LARGEST_INPUT, LARGEST_OUTPUT, LONGEST_SIDE, PATIENCE_MS } from './limits.ts';

export interface PicturesOptions {
  /** Milliseconds one picture may take. */
  readonly patienceMs?: number;
  /** The program that does the work; another one only in tests. */
  readonly worker?: URL;
  /** Told when no process can be started: nobody's picture is to blame, and an operator has to look. */
  readonly failed?: (why: string) => void;
}

/** What the worker says once it stands, before it has looked at anything. */
const READY = Buffer.from('ready\n');

/** How many are cleaned at the same time; each is a process with some hundred megabytes at its worst. */
const AT_ONCE = 2;
/** How many may wait for their turn before whoever comes next is asked to come later. */
const WAITING = 20;

const side = z.number().int().min(1).max(LONGEST_SIDE);
const toldSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), type: z.enum(['image/jpeg', 'image/png']), width: side, height: side }),
  z.strictObject({
    ok: z.literal(false),
    fault: z.enum(['too-large', 'not-a-picture', 'unsupported', 'moving', 'too-many-pixels', 'broken', 'too-slow']),
  }),
]);

/** Folders the worker must read: its own code and the libraries beside each other in `node_modules`. */
function folders(worker: URL): readonly string[] {
  const sharp = fileURLToPath(import.meta.resolve('sharp'));
  const modules = sharp.slice(0, sharp.lastIndexOf(`node_modules${sep}`) + `node_modules${sep}`.length);
  const ours = dirname(fileURLToPath(import.meta.url));
  return [join(modules, '*'), join(ours, '*'), fileURLToPath(worker)];
}

/**
 * Least rights: no environment, no file but its own code, nothing to write, no process to start. Native code is not bound by this
 * (Node says so itself); it is bound by the limits, and by getting bytes and no names.
 */
const rights = (worker: URL): readonly string[] => [
  '--permission',
  '--allow-addons',
  ...folders(worker).map((path) => `--allow-fs-read=${path}`),
  '--max-old-space-size=256',
  '--disable-warning=SecurityWarning',
  fileURLToPath(worker),
];

const refused = (fault: PictureFault): Cleaned => ({ ok: false, fault });

/** What the worker says is checked like what a stranger says. */
function readAnswer(bytes: Buffer): Cleaned {
  const end = bytes.indexOf('\n');
  const told = toldSchema.safeParse(end < 0 ? null : jsonOf(bytes.toString('utf8', 0, end)));
  if (!told.success) return refused('broken');
  if (!told.data.ok) return refused(told.data.fault);
  const { type, width, height } = told.data;
  const picture: Picture = { type, width, height, bytes: new Uint8Array(bytes.subarray(end + 1)) };
  return picture.bytes.length <= LARGEST_OUTPUT && `image/${kindOf(picture.bytes)}` === type
    ? { ok: true, picture }
    : refused('broken');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How a process ended: what it said, or why it never came so far. */
type Ended = { readonly cleaned: Cleaned } | { readonly never: string };

const startsReady = (bytes: Buffer): boolean => bytes.subarray(0, READY.length).equals(READY);

function endedWith(said: Buffer, code: number | null, signal: NodeJS.Signals | null): Ended {
  if (!startsReady(said)) return { never: signal ?? `exit ${code}` };
  return { cleaned: code === 0 ? readAnswer(said.subarray(READY.length)) : refused('broken') };
}

/** One picture in one process. Resolves when that is over, whatever became of it; throws where there is nothing to start. */
function inChild(bytes: Uint8Array, worker: URL, patienceMs: number): Promise<Ended> {
  const child = spawn(process.execPath, rights(worker), { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let slow = false;
    const patience = setTimeout(() => {
      slow = true;
      child.kill('SIGKILL');
    }, patienceMs);
    const end = (ended: Ended): void => {
      clearTimeout(patience);
      resolve(slow ? { cleaned: refused('too-slow') } : ended);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_OUTPUT + 1000) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.once('error', (error) => end({ never: nameOf(error) }));
    child.once('close', (code, signal) => end(endedWith(Buffer.concat(chunks), code, signal)));
    // It may be gone before it has read everything; then `close` tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}

/** The kind of an error alone: its message may name files. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : typeof error;

/**
 * Cleans pictures, each in a process of its own: JPEG, PNG, WebP and still GIF come out upright, in sRGB, without any metadata, as
 * JPEG, or as PNG where there is something to see through or little to keep. Two at a time. Never throws; whatever a picture does
 * to its process is a fault of that picture, and a process that never stood is ours.
 */
export function pictures(options: PicturesOptions = {}): Pictures {
  const { patienceMs = PATIENCE_MS, worker = new URL('./child.ts', import.meta.url), failed } = options;
  const turn = turns(AT_ONCE);
  return {
    clean: async (bytes) => {
      if (bytes.length > LARGEST_INPUT) return refused('too-large');
      const kind = kindOf(bytes);
      // Most of what is no picture needs no process to be told so.
      if (kind !== 'jpeg' && kind !== 'png' && kind !== 'gif' && kind !== 'webp') return refused(kind);
      if (turn.waiting() >= WAITING) return refused('too-slow');
      try {
        const ended = await turn.run(() => inChild(bytes, worker, patienceMs));
        if ('cleaned' in ended) return ended.cleaned;
        failed?.(ended.never);
        return refused('failed');
      } catch (error) {
        failed?.(nameOf(error));
        return refused('failed');
      }
    },
  };
}
