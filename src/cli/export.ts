import { type FileHandle, open } from 'node:fs/promises';
import type { House } from '../app/house.ts';
import { streamOf } from '../app/proposals.ts';
import type { PersonId } from '../core/person.ts';
import type { Page, PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { Failure } from './failure.ts';
import { withHouse } from './house.ts';
import { findPerson } from './people.ts';
import type { Verb } from './shell.ts';
import { whereIs } from './where.ts';

const PAGE = 100;

/** One line: what it is, and its values. */
interface Thing {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** Everything, or everything about one person, as JSON lines. A file is made anew and never overwritten. */
export const verb: Verb = (shell, [path], options) =>
  withHouse(shell, async (house) => {
    const wanted = options.person;
    const about = typeof wanted === 'string' ? await house.store.read((tx) => findPerson(tx, wanted.trim())) : null;
    const file = path === undefined || path === '-' ? null : await create(path);
    let count = 0;
    try {
      for await (const things of pages(house, about)) {
        const lines = things.map((one) => `${JSON.stringify(one)}\n`).join('');
        count += things.length;
        if (file === null) await shell.terminal.out(lines);
        else await file.write(lines);
      }
      await file?.datasync();
    } finally {
      await file?.close();
    }
    if (path !== undefined && file !== null) await shell.terminal.out(`${whereIs(path)}: ${count}\n`);
    return 0;
  });

async function create(path: string): Promise<FileHandle> {
  try {
    // Names and drafts are in it: readable to nobody else.
    return await open(path, 'wx', 0o600);
  } catch (error) {
    throw notCreated(path, error);
  }
}

const notCreated = (path: string, error: unknown): Failure =>
  new Failure(
    1,
    error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? { de: `${whereIs(path)} gibt es schon.`, en: `${whereIs(path)} exists already.` }
      : { de: `${whereIs(path)} lässt sich nicht anlegen.`, en: `${whereIs(path)} cannot be created.` },
    { de: 'Nimm einen anderen Namen oder einen anderen Ordner.', en: 'Use another name or another folder.' },
    { cause: error },
  );

async function* pages(house: House, about: readonly PersonRow[] | null): AsyncGenerator<readonly Thing[]> {
  const ids = about === null ? null : new Set(about.map((row) => row.person));
  yield await house.store.read(async (tx) => [
    ...(about ?? []).map((row) => ({ ...row, kind: 'account', is: row.kind })),
    ...(ids === null ? [] : await privateThings(tx, about ?? [])),
    ...(await eventsOf(tx, 'people', ids)),
    ...(await eventsOf(tx, 'switch', ids)),
    ...(await reasonsOf(tx, 'switch', ids)),
  ]);
  let page: Page = { limit: PAGE };
  for (;;) {
    const { things, last } = await house.store.read(async (tx) => {
      const rows = await tx.proposals.list({}, page);
      const all: Thing[] = [];
      for (const row of rows) all.push(...(await proposalThings(tx, row.id, ids)));
      return { things: all, last: rows.length < PAGE ? null : rows.at(-1) };
    });
    if (things.length > 0) yield things;
    if (last === null || last === undefined) return;
    page = { limit: PAGE, before: { at: last.updatedAt, id: last.id } };
  }
}

/** What only its owner has: unsent drafts and messages of the playground. */
async function privateThings(tx: Tx, about: readonly PersonRow[]): Promise<readonly Thing[]> {
  const things: Thing[] = [];
  for (const { person, ref } of about) {
    for (const draft of await tx.drafts.of(person)) things.push({ ...draft, kind: 'draft' });
    const said = ref.chat === 'playground' ? await tx.room.since(ref.user, null) : [];
    things.push(...said.filter((one) => one.from === ref.user).map((one) => ({ ...one, kind: 'message' })));
  }
  return things;
}

type Ids = ReadonlySet<PersonId> | null;

async function proposalThings(tx: Tx, id: string, ids: Ids): Promise<readonly Thing[]> {
  const row = await tx.proposals.get(id);
  const revisions = (await tx.proposals.revisions(id)).filter((one) => ids === null || ids.has(one.by));
  const own = row !== null && (ids === null || ids.has(row.author));
  const publications = own ? await tx.publications.of(id) : [];
  return [
    ...(own ? [{ ...row, kind: 'proposal', is: row.kind }] : []),
    ...revisions.map((one) => ({ ...one, kind: 'revision' })),
    ...publications.map((one) => ({ ...one, kind: 'publication' })),
    ...(await reasonsOf(tx, id, ids)),
    ...(await eventsOf(tx, streamOf(id), ids)),
  ];
}

const reasonsOf = async (tx: Tx, subject: string, ids: Ids): Promise<readonly Thing[]> =>
  (await tx.reasons.of(subject))
    .filter((one) => ids === null || ids.has(one.person))
    .map((one) => ({ ...one, kind: 'reason' }));

async function eventsOf(tx: Tx, stream: string, ids: Ids): Promise<readonly Thing[]> {
  const { events } = await tx.streams.load(stream);
  return events.flatMap((event, i) =>
    ids === null || names(event, ids) ? [{ ...event, kind: 'event', stream, version: i + 1 }] : [],
  );
}

const names = (event: object, ids: ReadonlySet<PersonId>): boolean =>
  Object.values(event).some((value) => typeof value === 'string' && ids.has(value));
