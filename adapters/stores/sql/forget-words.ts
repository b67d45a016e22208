import type { Draft } from '../../../src/core/draft.ts';
import type { Forgotten } from './forget.ts';
import { without } from './mentions.ts';
import { type Db, json, parsed } from './tables.ts';

const ROWS = 100;

/** Signatures, notes, reasons, drafts, and everything written that never got out. What was published stays, unsigned. */
export async function forgetWords(db: Db, who: Forgotten): Promise<void> {
  const people = [...who.people];
  await db.deleteFrom('drafts').where('person', 'in', people).execute();
  await db.deleteFrom('reasons').where('person', 'in', people).execute();
  const unpublished = await unpublishedBy(db, people);
  for (const proposal of unpublished) {
    await db.deleteFrom('revisions').where('proposal', '=', proposal).execute();
    const rows = db.selectFrom('publications').select('id').where('proposal', '=', proposal);
    await db.deleteFrom('parts').where('publication', 'in', rows).execute();
  }
  await deleteDraftsOn(db, unpublished);
  const signatures = await signaturesOf(db, people);
  await unsign(db, who, signatures);
  await maskNotes(db, who);
  await maskParts(db, people, [...signatures]);
}

// Anything of it that left, or may have left: kept, and still undoable.
const out = ['sending', 'live', 'unconfirmed', 'with-a-person', 'removing', 'removed', 'stuck'] as const;

async function unpublishedBy(db: Db, people: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('author', 'in', [...people])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('publications')
            .select('publications.id')
            .whereRef('publications.proposal', '=', 'proposals.id')
            .where((p) =>
              p.or([p('state', 'in', [...out]), p('publications.liveAt', 'is not', null), p('partsLive', '>', 0)]),
            ),
        ),
      ),
    )
    .execute();
  return rows.map((row) => row.id);
}

/** Colleagues' drafts that would revise what is gone now. */
async function deleteDraftsOn(db: Db, proposals: readonly string[]): Promise<void> {
  for (const proposal of proposals) await db.deleteFrom('drafts').where('proposal', '=', proposal).execute();
}

async function signaturesOf(db: Db, people: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const rows = await db
    .selectFrom('revisions')
    .select('draft')
    .where('by', 'in', [...people])
    .execute();
  for (const { draft } of rows) {
    const { signature } = parsed<Draft>(draft);
    if (signature !== null && signature.trim() !== '') found.add(signature);
  }
  return found;
}

/** In every revision of every proposal they wrote for: a co-author's revision carries their signature on. */
async function unsign(db: Db, who: Forgotten, signatures: ReadonlySet<string>): Promise<void> {
  const theirs = db
    .selectFrom('revisions')
    .select('proposal')
    .where('by', 'in', [...who.people]);
  const rows = await db.selectFrom('revisions').selectAll().where('proposal', 'in', theirs).execute();
  for (const { proposal, revision, by, draft, review, erased } of rows) {
    const was = parsed<Draft>(draft);
    const own = who.people.includes(by);
    const named = was.signature !== null && (signatures.has(was.signature) || who.mentioned(was.signature));
    const next: Draft = {
      ...was,
      signature: own || named ? null : was.signature,
      note: own || who.mentioned(was.note) ? '' : was.note,
    };
    await db
      .updateTable('revisions')
      .set({
        draft: json(next),
        review: json(without(parsed<object>(review), [...signatures])),
        erased: next.signature === was.signature ? erased : who.first,
      })
      .where('proposal', '=', proposal)
      .where('revision', '=', revision)
      .execute();
  }
}

/** Notes, signatures and reasons by others that name them. Page by page: every text there is has to be looked at. */
async function maskNotes(db: Db, who: Forgotten): Promise<void> {
  for (let at: [string, number] = ['', 0]; ; ) {
    const page = await db
      .selectFrom('revisions')
      .select(['proposal', 'revision', 'draft', 'erased'])
      .where((eb) => eb(eb.refTuple('proposal', 'revision'), '>', eb.tuple(...at)))
      .orderBy('proposal')
      .orderBy('revision')
      .limit(ROWS)
      .execute();
    for (const { proposal, revision, draft, erased } of page) {
      at = [proposal, revision];
      const masked = maskedDraft(draft, who);
      if (masked === null) continue;
      await db
        .updateTable('revisions')
        .set({ draft: json(masked), erased: masked.signature === parsed<Draft>(draft).signature ? erased : who.first })
        .where('proposal', '=', proposal)
        .where('revision', '=', revision)
        .execute();
    }
    if (page.length < ROWS) break;
  }
  for (const { id, draft } of await db.selectFrom('drafts').select(['id', 'draft']).execute()) {
    const masked = maskedDraft(draft, who);
    if (masked !== null)
      await db
        .updateTable('drafts')
        .set({ draft: json(masked) })
        .where('id', '=', id)
        .execute();
  }
  for (const { id, text } of await db.selectFrom('reasons').select(['id', 'text']).execute()) {
    if (who.mentioned(parsed<string>(text))) await db.deleteFrom('reasons').where('id', '=', id).execute();
  }
}

function maskedDraft(text: string, { mentioned }: Forgotten): Draft | null {
  const draft = parsed<Draft>(text);
  const [note, signature] = [mentioned(draft.note), draft.signature !== null && mentioned(draft.signature)];
  if (!note && !signature) return null;
  return { ...draft, note: note ? '' : draft.note, signature: signature ? null : draft.signature };
}

/** What was sent is kept as sent, but for the signature: the public copy, if it still stands, is the network's. */
async function maskParts(db: Db, people: readonly string[], signatures: readonly string[]): Promise<void> {
  if (signatures.length === 0) return;
  const theirs = db
    .selectFrom('revisions')
    .select('proposal')
    .where('by', 'in', [...people]);
  const rows = db.selectFrom('publications').select('id').where('proposal', 'in', theirs);
  for (const part of await db.selectFrom('parts').selectAll().where('publication', 'in', rows).execute()) {
    const prepared = json(without(parsed<object>(part.prepared), signatures));
    if (prepared === part.prepared) continue;
    await db
      .updateTable('parts')
      .set({ prepared })
      .where('publication', '=', part.publication)
      .where('n', '=', part.n)
      .execute();
  }
}
