import type { Draft } from '../../../src/core/draft.ts';
import { commit, contentHash } from '../../../src/core/hash.ts';
import type { RevisionFacts } from '../../../src/core/proposal.ts';
import type { PeopleEvent, RevisionRow } from '../../../src/ports/rows.ts';
import type { Report } from './audit.ts';
import { type Db, json, parsed, type Tables } from './tables.ts';

/** A commitment found in a stream: to a revision, or (`revision` null) to a reason. */
export interface Committed {
  readonly stream: string;
  readonly revision: number | null;
  readonly commitment: string;
  /** When a revision was committed to; empty for reasons. */
  readonly at: string;
  /** What the stream says of a revision in the open (`openly`); empty for reasons. */
  readonly open: string;
}

/** Who was forgotten, and when last, by the people stream. */
export type ForgottenSince = ReadonlyMap<string, string>;

const ROWS = 50;

/**
 * Compares the erasable words with what the streams of `names` commit to. Words that are gone are no flaw; words that are there
 * and do not fit are. Returns how many revisions can no longer be checked whole, because `forget` took their signature.
 */
export async function auditWords(
  db: Db,
  names: readonly string[],
  committed: readonly Committed[],
  forgotten: ForgottenSince,
  report: Report,
): Promise<number> {
  const known = new Map(committed.map((one) => [keyOf(one.stream, one.revision, one.commitment), one]));
  const subjects = names.map((name) => (name.startsWith(PROPOSAL) ? name.slice(PROPOSAL.length) : name));
  const reasons = await db
    .selectFrom('reasons')
    .select(['subject', 'text', 'salt'])
    .where('subject', 'in', subjects)
    .execute();
  for (const { subject, text, salt } of reasons) {
    const stream = names.includes(subject) ? subject : PROPOSAL + subject;
    const commitment = attempt(() => commit(salt, parsed<string>(text)));
    if (!known.has(keyOf(stream, null, commitment))) report(stream, 'commitment-mismatch');
  }
  let erased = 0;
  for await (const row of revisionsOf(db, names)) {
    const stream = PROPOSAL + row.proposal;
    const commitment = attempt(() => commit(row.salt, row.hash));
    const promised = known.get(keyOf(stream, row.revision, commitment));
    const state = promised === undefined ? 'changed' : attempt(() => compare(row, promised, forgotten));
    if (state === 'erased') erased += 1;
    else if (state !== 'whole') report(stream, 'commitment-mismatch');
  }
  return erased;
}

/** The people stream, so that a mark on a row alone excuses nothing. */
export async function forgottenSince(db: Db): Promise<ForgottenSince> {
  const rows = await db
    .selectFrom('events')
    .select('payload')
    .where('stream', '=', 'people')
    .where('payload', 'like', '%"forgotten"%')
    .orderBy('version')
    .execute();
  const all = new Map<string, string>();
  for (const { payload } of rows) {
    attempt(() => {
      const event = parsed<PeopleEvent>(payload);
      if (event.type === 'forgotten') all.set(event.person, event.at);
      return '';
    });
  }
  return all;
}

/** What stream and row both say without any salt: that much can be checked even where the signature is gone. */
export const openly = (one: {
  readonly kind: RevisionFacts['kind'] | undefined;
  readonly time: string | null | undefined;
  readonly accounts: RevisionFacts['accounts'] | undefined;
}): string => json([one.kind, one.time, one.accounts?.map(({ account, network }) => [account, network])]);

type Row = Pick<Tables['revisions'], 'proposal' | 'revision' | 'draft' | 'accounts' | 'hash' | 'salt' | 'erased'>;

function compare(row: Row, promised: Committed, forgotten: ForgottenSince): 'whole' | 'erased' | 'changed' {
  const draft = parsed<Draft>(row.draft);
  const accounts = parsed<RevisionRow['accounts']>(row.accounts);
  const places = accounts.map(({ id, network }) => ({ account: id, network }));
  if (openly({ ...draft, accounts: places }) !== promised.open) return 'changed';
  if (row.erased === null) return contentHash(draft, accounts) === row.hash ? 'whole' : 'changed';
  // Whoever was forgotten before a revision was written had no signature in it to lose.
  const since = forgotten.get(row.erased);
  return draft.signature === null && since !== undefined && promised.at <= since ? 'erased' : 'changed';
}

async function* revisionsOf(db: Db, names: readonly string[]): AsyncGenerator<Row> {
  const ids = names.filter((name) => name.startsWith(PROPOSAL)).map((name) => name.slice(PROPOSAL.length));
  if (ids.length === 0) return;
  for (let at: [string, number] = ['', 0]; ; ) {
    const page = await db
      .selectFrom('revisions')
      .select(['proposal', 'revision', 'draft', 'accounts', 'hash', 'salt', 'erased'])
      .where('proposal', 'in', ids)
      .where((eb) => eb(eb.refTuple('proposal', 'revision'), '>', eb.tuple(...at)))
      .orderBy('proposal')
      .orderBy('revision')
      .limit(ROWS)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS) return;
    at = [last.proposal, last.revision];
  }
}

const PROPOSAL = 'proposal:';

const keyOf = (stream: string, revision: number | null, commitment: string): string =>
  `${revision ?? 'reason'} ${commitment} ${stream}`;

/** What somebody edited by hand may be no JSON and no hex any more: it fits nothing. */
function attempt<T extends string>(work: () => T): T | '' {
  try {
    return work();
  } catch {
    return '';
  }
}
