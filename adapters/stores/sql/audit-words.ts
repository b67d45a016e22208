import type { Draft } from '../../../src/core/draft.ts';
import { commit } from '../../../src/core/hash.ts';
import type { Report } from './audit.ts';
import { sealOf } from './proposals.ts';
import { type Db, parsed } from './tables.ts';

/** A commitment found in a stream: to a revision, or (`revision` null) to a reason. */
export interface Committed {
  readonly stream: string;
  readonly revision: number | null;
  readonly commitment: string;
}

const ROWS = 50;

/**
 * Compares the erasable words with what the streams of `names` commit to. Words that are gone are no flaw; words that are there
 * and do not fit are. The content hash itself needs the accounts as they were then; a seal over draft and hash stands in for it.
 */
export async function auditWords(
  db: Db,
  names: readonly string[],
  committed: readonly Committed[],
  report: Report,
): Promise<void> {
  const known = new Set(committed.map((one) => keyOf(one.stream, one.revision, one.commitment)));
  await auditRevisions(db, names, known, report);
  const subjects = names.map((name) => (name.startsWith(PROPOSAL) ? name.slice(PROPOSAL.length) : name));
  const reasons = await db
    .selectFrom('reasons')
    .select(['subject', 'text', 'salt'])
    .where('subject', 'in', subjects)
    .execute();
  for (const { subject, text, salt } of reasons) {
    const stream = names.includes(subject) ? subject : PROPOSAL + subject;
    if (!known.has(keyOf(stream, null, committedTo(salt, text)))) report(stream, 'commitment-mismatch');
  }
}

async function auditRevisions(
  db: Db,
  names: readonly string[],
  known: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const ids = names.filter((name) => name.startsWith(PROPOSAL)).map((name) => name.slice(PROPOSAL.length));
  if (ids.length === 0) return;
  for (let at: [string, number] = ['', 0]; ; ) {
    const page = await db
      .selectFrom('revisions')
      .select(['proposal', 'revision', 'draft', 'hash', 'salt', 'seal'])
      .where('proposal', 'in', ids)
      .where((eb) => eb(eb.refTuple('proposal', 'revision'), '>', eb.tuple(...at)))
      .orderBy('proposal')
      .orderBy('revision')
      .limit(ROWS)
      .execute();
    for (const row of page) {
      const stream = PROPOSAL + row.proposal;
      const fits = known.has(
        keyOf(
          stream,
          row.revision,
          attempt(() => commit(row.salt, row.hash)),
        ),
      );
      const sealed = attempt(() => sealOf({ ...row, draft: parsed<Draft>(row.draft) })) === row.seal;
      if (!fits || !sealed) report(stream, 'commitment-mismatch');
      at = [row.proposal, row.revision];
    }
    if (page.length < ROWS) return;
  }
}

const PROPOSAL = 'proposal:';

const keyOf = (stream: string, revision: number | null, commitment: string): string =>
  `${revision ?? 'reason'} ${commitment} ${stream}`;

const committedTo = (salt: string, text: string): string => attempt(() => commit(salt, parsed<string>(text)));

/** What somebody edited by hand may be no JSON and no hex any more: it fits nothing. */
function attempt(work: () => string): string {
  try {
    return work();
  } catch {
    return '';
  }
}
