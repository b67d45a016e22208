import type { Draft } from '../../../src/core/draft.ts';
import { commit, contentHash, signatureDigest } from '../../../src/core/hash.ts';
import type { RevisionFacts } from '../../../src/core/proposal.ts';
import type { RevisionRow } from '../../../src/ports/rows.ts';
import type { Report } from './audit.ts';
import { type Db, json, parsed, type Tables } from './tables.ts';

/** A commitment found in a stream: to a revision, or (`revision` null) to a reason. */
export interface Committed {
  readonly stream: string;
  readonly revision: number | null;
  readonly commitment: string;
  /** What the stream says of a revision in the open (`openly`); empty for reasons. */
  readonly open: string;
}

const ROWS = 50;

/**
 * Compares the erasable words with what the streams of `names` commit to. Words that are gone are no flaw; words that are there
 * and do not fit are. Returns how many revisions have lost their signature; all else in them was checked.
 */
export async function auditWords(
  db: Db,
  names: readonly string[],
  committed: readonly Committed[],
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
    const state = promised === undefined ? 'changed' : attempt(() => compare(row, promised));
    if (state === 'erased') erased += 1;
    else if (state !== 'whole') report(stream, 'commitment-mismatch');
  }
  return erased;
}

/** What stream and row both say without any salt. */
export const openly = (one: {
  readonly kind: RevisionFacts['kind'] | undefined;
  readonly time: string | null | undefined;
  readonly accounts: RevisionFacts['accounts'] | undefined;
}): string => json([one.kind, one.time, one.accounts?.map(({ account, network }) => [account, network])]);

const columns = [
  'proposal',
  'revision',
  'draft',
  'accounts',
  'hash',
  'salt',
  'signatureSalt',
  'signatureDigest',
] as const;
type Row = Pick<Tables['revisions'], (typeof columns)[number]>;

function compare(row: Row, promised: Committed): 'whole' | 'erased' | 'changed' {
  const draft = parsed<Draft>(row.draft);
  const accounts = parsed<RevisionRow['accounts']>(row.accounts);
  const places = accounts.map(({ id, network }) => ({ account: id, network }));
  if (openly({ ...draft, accounts: places }) !== promised.open) return 'changed';
  if (contentHash(draft, accounts, row.signatureDigest) !== row.hash) return 'changed';
  if (signatureDigest(row.signatureSalt, draft.signature) === row.signatureDigest) return 'whole';
  // Signature and salt gone, the digest left: that is what forgetting looks like.
  return draft.signature === null && row.signatureSalt === null ? 'erased' : 'changed';
}

async function* revisionsOf(db: Db, names: readonly string[]): AsyncGenerator<Row> {
  const ids = names.filter((name) => name.startsWith(PROPOSAL)).map((name) => name.slice(PROPOSAL.length));
  if (ids.length === 0) return;
  for (let at: [string, number] = ['', 0]; ; ) {
    const page = await db
      .selectFrom('revisions')
      .select(columns)
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
