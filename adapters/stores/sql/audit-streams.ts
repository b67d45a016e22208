import { GENESIS, type Link, linkHash } from '../../../src/core/chain.ts';
import type { RevisionFacts } from '../../../src/core/proposal.ts';
import type { Report } from './audit.ts';
import { auditWords, type Committed, openly } from './audit-words.ts';
import { type Db, parsedOrNull } from './tables.ts';

const EVENTS = 1000;

interface Head {
  readonly version: number;
  readonly hash: string;
}

/** What the walk through one stream carries from event to event. */
interface Walk extends Head {
  readonly stream: string;
  readonly head: Head | undefined;
  readonly leaves: ReadonlyMap<number, string>;
}

/** Checks the chains of these streams (in order of their names) against their heads, their leaves and the words beside them. */
export async function auditStreams(
  db: Db,
  names: readonly string[],
  report: Report,
): Promise<{ streams: number; events: number; erased: number }> {
  const [heads, leaves] = [await headsOf(db, names), await leavesOf(db, names)];
  const committed: Committed[] = [];
  const todo = [...names];
  const sum = { streams: 0, events: 0 };
  let walk: Walk | null = null;
  const begin = (stream: string): Walk => ({
    stream,
    version: 0,
    hash: GENESIS,
    head: heads.get(stream),
    leaves: leaves.get(stream) ?? new Map(),
  });
  for await (const event of eventsOf(db, names)) {
    // A stream without events has no row here: its turn is when a later one comes.
    while (walk === null || walk.stream !== event.stream) {
      if (walk !== null) end(walk, report);
      walk = begin(todo.shift() ?? event.stream);
    }
    sum.streams += walk.version === 0 ? 1 : 0;
    sum.events += 1;
    walk = step(walk, event, report);
    committed.push(...commitmentsIn(event));
  }
  if (walk !== null) end(walk, report);
  for (const stream of todo) end(begin(stream), report);
  return { ...sum, erased: await auditWords(db, names, committed, report) };
}

function step(walk: Walk, event: Link, report: Report): Walk {
  const gap = event.version !== walk.version + 1;
  if (gap) report(walk.stream, 'missing-event');
  // After a gap the link before is unknown; the event itself can still be checked.
  if ((!gap && event.prev !== walk.hash) || linkHash(event) !== event.hash) report(walk.stream, 'broken-chain');
  const anchored = walk.leaves.get(event.version);
  if (anchored !== undefined && anchored !== event.hash) report(walk.stream, 'anchor-mismatch');
  return { ...walk, version: event.version, hash: event.hash };
}

function end(walk: Walk, report: Report): void {
  const known = Math.max(walk.head?.version ?? 0, ...walk.leaves.keys());
  if (known > walk.version) report(walk.stream, walk.version === 0 ? 'missing-stream' : 'missing-event');
  else if (walk.version > 0 && (walk.head?.version !== walk.version || walk.head.hash !== walk.hash)) {
    report(walk.stream, 'broken-chain');
  }
}

async function headsOf(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const rows = await db
    .selectFrom('heads')
    .select(['stream', 'version', 'hash'])
    .where('stream', 'in', [...names])
    .execute();
  return new Map(rows.map((row) => [row.stream, row]));
}

async function leavesOf(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const rows = await db
    .selectFrom('leaves')
    .select(['stream', 'version', 'head'])
    .where('stream', 'in', [...names])
    .execute();
  const all = new Map<string, Map<number, string>>();
  for (const { stream, version, head } of rows) {
    const one = all.get(stream) ?? new Map<number, string>();
    all.set(stream, one.set(version, head));
  }
  return all;
}

async function* eventsOf(db: Db, names: readonly string[]): AsyncGenerator<Link> {
  let [stream, version] = [names[0] ?? '', 0];
  const last = names.at(-1) ?? '';
  for (;;) {
    const page = await db
      .selectFrom('events')
      .selectAll()
      .where((eb) => eb(eb.refTuple('stream', 'version'), '>', eb.tuple(stream, version)))
      .where('stream', '<=', last)
      .orderBy('stream')
      .orderBy('version')
      .limit(EVENTS)
      .execute();
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < EVENTS) return;
    ({ stream, version } = end);
  }
}

/** What an event commits to: the words of a revision, or a reason. A payload that cannot be read commits to nothing. */
function commitmentsIn(event: Link): readonly Committed[] {
  const payload = readable(event.payload);
  const { stream } = event;
  const facts = payload?.facts;
  if (facts?.commitment !== undefined && facts.revision !== undefined) {
    const { revision, commitment, kind, wished: time, accounts } = facts;
    return [{ stream, revision, commitment, open: openly({ kind, time, accounts }) }];
  }
  const commitment = payload?.commitment;
  return commitment === undefined ? [] : [{ stream, revision: null, commitment, open: '' }];
}

interface Payload {
  readonly commitment?: string;
  readonly facts?: Partial<RevisionFacts>;
}

function readable(payload: string): Payload | null {
  try {
    return parsedOrNull<Payload>(payload);
  } catch {
    return null;
  }
}
