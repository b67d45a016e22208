import { chmod, constants, copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RestoreReport, restoreWhole } from '../app/restore.ts';
import { between, type Instant } from '../core/time.ts';
import type { Store } from '../ports/store.ts';
import { confirmed, unchanged } from './confirm.ts';
import type { ExitCode } from './failure.ts';
import { hasDatabase, operator } from './house.ts';
import { isServer, isThere, notInUse, progress } from './in-use.ts';
import { type About, faults, question, steps, told } from './restore-words.ts';
import type { Options, Shell, Verb } from './shell.ts';

/** SQLite's own files beside a database. */
const BESIDE = ['', '-wal', '-shm'] as const;

/** Brings a backup back: put in order first, in a copy nobody can open, and only then set in its place. */
export const verb: Verb = async (shell, [file], options) => {
  const target = typeof options.db === 'string' ? options.db : shell.config.db;
  if (options.inPlace === true) return inPlace(shell, target, options);
  if (file === undefined) throw faults.noName;
  await readable(file);
  const replace = options.replace === true;
  await free(shell, target, replace);
  if (!(await confirmed(shell, question(target, replace), options))) return unchanged(shell);
  const done = isServer(target) ? await intoServer(shell, file, target) : await intoFile(shell, file, target);
  await shell.terminal.out(`${done}\n`);
  return 0;
};

/** The database was brought back by other means (a replica, a dump): only what it holds is put in order. */
async function inPlace(shell: Shell, target: string, options: Options): Promise<ExitCode> {
  if (!(await hasDatabase(target))) throw faults.none(target);
  await notInUse(shell, target);
  if (!(await confirmed(shell, question(target, false), options))) return unchanged(shell);
  const ordered = await putInOrder(shell, target);
  await mark(shell, target, ordered);
  await shell.terminal.out(`${tell(shell, ordered, target, null)}\n`);
  return 0;
}

async function readable(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw faults.noFile(file);
  if (await isThere(`${file}-wal`)) throw faults.live(file);
}

/** Only what is empty, or put aside, may be written to. */
async function free(shell: Shell, target: string, replace: boolean): Promise<void> {
  if (isServer(target)) {
    const store = await shell.parts.openStore(target);
    try {
      if ((await writtenAt(store)) !== null) throw faults.full(target);
    } finally {
      await store.close();
    }
  } else if (await isThere(target)) {
    if (!replace) throw faults.there(target);
    await notInUse(shell, target);
  }
}

async function intoFile(shell: Shell, file: string, target: string): Promise<string> {
  const work = `${target}.restoring`;
  const ordered = await orderedCopy(shell, file, work);
  // Reading back took its time: something may have started on the old one meanwhile.
  if (await isThere(target)) await notInUse(shell, target);
  const aside = (await isThere(target)) ? `${target}.${shell.parts.clock.now().replaceAll(':', '-')}` : null;
  if (aside !== null) {
    for (const end of BESIDE) if (await isThere(target + end)) await rename(target + end, aside + end);
  }
  await rename(work, target);
  await mark(shell, target, ordered);
  return tell(shell, ordered, target, aside);
}

async function intoServer(shell: Shell, file: string, target: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'voices-restore-'));
  try {
    const work = join(folder, 'voices.db');
    const ordered = await orderedCopy(shell, file, work);
    await shell.parts.moveStore(work, target, progress(shell, {}));
    await mark(shell, target, ordered);
    return tell(shell, ordered, target, null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run that was cut off has changed nothing but this copy: it is made anew. */
async function orderedCopy(shell: Shell, file: string, work: string): Promise<Ordered> {
  for (const end of BESIDE) await rm(work + end, { force: true });
  await copyFile(file, work, constants.COPYFILE_EXCL);
  await chmod(work, 0o600);
  try {
    return await putInOrder(shell, work);
  } catch (error) {
    for (const end of BESIDE) await rm(work + end, { force: true });
    throw error;
  }
}

type Ordered = Omit<About, 'db' | 'aside' | 'beside'> & {
  readonly report: RestoreReport;
  readonly mark: { readonly restored: Instant; readonly anchor: number };
};

/** Later anchors died with the lost time, but only where the copy has really taken the place: a drill leaves the witnesses alone. */
async function mark({ config, parts }: Shell, target: string, ordered: Ordered): Promise<void> {
  if (target === config.db) await (await parts.anchors(config.anchors)).mark(ordered.mark);
}

const tell = (shell: Shell, { report, mark: _, ...about }: Ordered, db: string, aside: string | null): string =>
  told(report, { ...about, db, aside, beside: db !== shell.config.db }, shell.locale);

async function putInOrder(shell: Shell, db: string): Promise<Ordered> {
  const { parts, config } = shell;
  const [leitbild, file] = await Promise.all([parts.leitbild(), parts.anchors(config.anchors)]);
  const [outside, notes] = [await file.read(), await file.notes()];
  const store = await parts.openStore(db);
  try {
    const as = await asOf(store);
    const last = (await store.read((tx) => tx.anchors.last()))?.n ?? 0;
    // Later anchors are of the time that is lost.
    const { flaws } = await store.verify(outside.filter((anchor) => anchor.n <= last));
    const publicUrl = config.url ?? `http://127.0.0.1:${config.port}`;
    const { house } = await parts.compose({ leitbild, store, publicUrl, log: await parts.log() });
    const report = await restoreWhole(house, {
      operator: (tx) => operator(tx, house),
      notes,
      progress: progress(shell, steps),
      pause: (until) => wait(between(house.clock.now(), until)),
    });
    const remembered = outside.length + notes.length > 0;
    const mark = { restored: house.clock.now(), anchor: last };
    return { report, as, leitbild, anchors: config.anchors, remembered, flaws: flaws.length, mark };
  } finally {
    await store.close();
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** As of when the backup is: when it was made, or last written to. */
async function asOf(store: Store): Promise<Instant | null> {
  const made = await store.read((tx) => tx.slots.last('backup'));
  return (
    [made, await writtenAt(store)]
      .filter((at) => at !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

/** When anything last happened to a proposal or among people; null = never. */
async function writtenAt(store: Store): Promise<Instant | null> {
  return store.read(async (tx) => {
    const [proposal] = await tx.proposals.list({}, { limit: 1 });
    const { events } = await tx.streams.load('people');
    const times = [proposal?.updatedAt, events.at(-1)?.at].filter((at) => at !== undefined);
    return times.toSorted().at(-1) ?? null;
  });
}
