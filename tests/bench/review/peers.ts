import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { timeToEnd } from '../process.ts';
import type { Timed } from './timed.ts';

const run = promisify(execFile);
const home = join(import.meta.dirname, '../peers');
const root = join(import.meta.dirname, '../../..');

export interface Peer extends Timed {
  readonly name: string;
  /** Resident memory after all texts. */
  readonly megabytes: number;
  /** A process that reads one text. */
  readonly cold: number;
}

const names = ['textlint, four rules', 'alex', 'write-good', 'retext, five plugins'];

/**
 * Other linters of prose on the same texts, each in a process of its own, installed for the run into a folder that goes afterwards.
 * Null where the registry cannot be reached.
 */
export async function peers(texts: readonly string[]): Promise<readonly Peer[] | null> {
  const folder = mkdtempSync(join(tmpdir(), 'voices-peers-'));
  try {
    for (const name of ['package.json', 'package-lock.json', 'peers.mjs'])
      copyFileSync(join(home, name), join(folder, name));
    copyFileSync(join(root, '.npmrc'), join(folder, '.npmrc'));
    try {
      await run('npm', ['ci', '--ignore-scripts'], { cwd: folder, shell: process.platform === 'win32' });
    } catch (error) {
      console.error(
        `The peers could not be installed and are left out: ${error instanceof Error ? error.message : error}`,
      );
      return null;
    }
    const [many, one] = [join(folder, 'many.json'), join(folder, 'one.json')];
    writeFileSync(many, JSON.stringify({ texts, rounds: 1 }));
    writeFileSync(one, JSON.stringify({ texts: texts.slice(0, 1), rounds: 0 }));
    const script = join(folder, 'peers.mjs');
    const measured: Peer[] = [];
    // One after the other: side by side they would measure each other.
    for (const name of names) {
      const { stdout } = await run(process.execPath, ['--expose-gc', script, many, name], { cwd: folder });
      const cold = await timeToEnd([script, one, name]);
      measured.push({ ...(JSON.parse(stdout) as Omit<Peer, 'name' | 'cold'>), name, cold });
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
