import { type Draft, textsFor } from '../../../src/core/draft.ts';
import type { ProposalStatus } from '../../../src/core/proposal.ts';
import type { Forgotten } from './forget.ts';
import { nothingLeft } from './left.ts';
import { type Owner, unuse } from './media.ts';
import { without, withTexts } from './mentions.ts';
import { type Db, json, parsed } from './tables.ts';

const ROWS = 100;

/**
 * Signatures, notes, reasons, drafts, and everything written that never got out. What was published stays, unsigned. Returns the
 * pictures that what is gone has used, and the proposals of which a revision is another now.
 */
export async function forgetWords(
  db: Db,
  who: Forgotten,
): Promise<{ readonly pictures: readonly string[]; readonly changed: ReadonlySet<string> }> {
  const people = [...who.people];
  const owners: Owner[] = [];
  const dropped = (rows: readonly { readonly id: string }[]) =>
    owners.push(...rows.map(({ id }) => `draft:${id}` as const));
  dropped(await db.deleteFrom('drafts').where('person', 'in', people).returning('id').execute());
  await db.deleteFrom('reasons').where('person', 'in', people).execute();
  for (const proposal of await unpublishedBy(db, people)) {
    await db.deleteFrom('revisions').where('proposal', '=', proposal).execute();
    const rows = db.selectFrom('publications').select('id').where('proposal', '=', proposal);
    await db.deleteFrom('parts').where('publication', 'in', rows).execute();
    // Colleagues' drafts that would revise what is gone now.
    dropped(await db.deleteFrom('drafts').where('proposal', '=', proposal).returning('id').execute());
    owners.push(`proposal:${proposal}`);
  }
  const pictures: string[] = [];
  for (let i = 0; i < owners.length; i += ROWS) pictures.push(...(await unuse(db, owners.slice(i, i + ROWS))));
  const { unsigned, changed } = await unsign(db, who);
  for (const [proposal, signatures] of unsigned) {
    await cleanReviews(db, proposal, [...signatures]);
    await cleanParts(db, proposal, [...signatures]);
  }
  await cleanDrafts(db, who, new Set([...unsigned.values()].flatMap((all) => [...all])));
  for (const { id, text } of await db.selectFrom('reasons').select(['id', 'text']).execute()) {
    if (who.mentioned(parsed<string>(text))) await db.deleteFrom('reasons').where('id', '=', id).execute();
  }
  return { pictures, changed };
}

// What could still go out keeps its words: the caller has to end it first.
const over: readonly ProposalStatus[] = ['withdrawn', 'lapsed', 'failed', 'retracted'];

/** What they began and nothing of which is out, nor can be any more: its words are erased. */
export async function unpublishedBy(db: Db, people: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('author', 'in', [...people])
    .where('status', 'in', [...over])
    .where(nothingLeft)
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Takes notes and signatures out of every revision of theirs, and out of everybody's that name them. A signature is theirs where
 * they were the first to set it under a post: later revisions only carry it on. Returns what was taken, by proposal, and every
 * proposal that changed.
 */
async function unsign(
  db: Db,
  who: Forgotten,
): Promise<{ readonly unsigned: ReadonlyMap<string, ReadonlySet<string>>; readonly changed: ReadonlySet<string> }> {
  const changed = new Set<string>();
  const taken = new Map<string, Set<string>>();
  let first = new Map<string, string>();
  for (let at: [string, number] = ['', 0]; ; ) {
    const page = await db
      .selectFrom('revisions')
      .select(['proposal', 'revision', 'by', 'draft'])
      .where((eb) => eb(eb.refTuple('proposal', 'revision'), '>', eb.tuple(...at)))
      .orderBy('proposal')
      .orderBy('revision')
      .limit(ROWS)
      .execute();
    for (const { proposal, revision, by, draft } of page) {
      if (proposal !== at[0]) first = new Map();
      at = [proposal, revision];
      const was = parsed<Draft>(draft);
      const signer = was.signature === null ? by : (first.get(was.signature) ?? by);
      if (was.signature !== null) first.set(was.signature, signer);
      const next = silenced(was, who, { signature: who.people.includes(signer), note: who.people.includes(by) });
      if (next === null) continue;
      changed.add(proposal);
      const gone = next.signature === was.signature ? {} : { signatureSalt: null };
      if (was.signature !== null && next.signature === null)
        taken.set(proposal, (taken.get(proposal) ?? new Set()).add(was.signature));
      await db
        .updateTable('revisions')
        .set({ draft: json(next), ...gone })
        .where('proposal', '=', proposal)
        .where('revision', '=', revision)
        .execute();
    }
    if (page.length < ROWS) return { unsigned: taken, changed };
  }
}

/** Without what is theirs or names them; null where nothing is. */
function silenced(
  draft: Draft,
  { mentioned }: Forgotten,
  theirs: { readonly signature: boolean; readonly note: boolean },
): Draft | null {
  const unsigned = draft.signature !== null && (theirs.signature || mentioned(draft.signature));
  const unnoted = draft.note !== '' && (theirs.note || mentioned(draft.note));
  const media = draft.media.map((one) => unnamed(one, mentioned, theirs.note));
  const renamed = media.some((one, i) => one !== draft.media[i]);
  if (!unsigned && !unnoted && !renamed) return null;
  return { ...draft, media, signature: unsigned ? null : draft.signature, note: unnoted ? '' : draft.note };
}

type Shown = Draft['media'][number];

/** Who took it goes with whoever wrote so; that others agreed to be seen stays, for as long as the picture does. */
function unnamed(picture: Shown, mentioned: Forgotten['mentioned'], theirs: boolean): Shown {
  const { by, people, ...rest } = picture;
  const byGoes = by !== undefined && (theirs || mentioned(by));
  const peopleGo = people !== undefined && mentioned(people);
  if (!byGoes && !peopleGo) return picture;
  return {
    ...rest,
    ...(by === undefined || byGoes ? {} : { by }),
    ...(people === undefined || peopleGo ? {} : { people }),
  };
}

/** Colleagues' unsent drafts. */
async function cleanDrafts(db: Db, who: Forgotten, signatures: ReadonlySet<string>): Promise<void> {
  for (const { id, draft, review } of await db.selectFrom('drafts').select(['id', 'draft', 'review']).execute()) {
    const was = parsed<Draft>(draft);
    const carried = was.signature !== null && signatures.has(was.signature);
    const next = silenced(was, who, { signature: carried, note: false });
    if (next === null) continue;
    const words = next.signature === was.signature ? [] : [was.signature ?? ''];
    await db
      .updateTable('drafts')
      .set({ draft: json(next), review: json(without(parsed<object>(review), words)) })
      .where('id', '=', id)
      .execute();
  }
}

async function cleanReviews(db: Db, proposal: string, signatures: readonly string[]): Promise<void> {
  const rows = db.selectFrom('revisions').select(['revision', 'review']).where('proposal', '=', proposal);
  for (const { revision, review } of await rows.execute()) {
    await db
      .updateTable('revisions')
      .set({ review: json(without(parsed<object>(review), signatures)) })
      .where('proposal', '=', proposal)
      .where('revision', '=', revision)
      .execute();
  }
}

/** What was sent is kept as sent, but for the signature: the public copy, if it still stands, is the network's. */
async function cleanParts(db: Db, proposal: string, signatures: readonly string[]): Promise<void> {
  const texts = await textsOf(db, proposal);
  const publications = db.selectFrom('publications').select('id').where('proposal', '=', proposal);
  for (const part of await db.selectFrom('parts').selectAll().where('publication', 'in', publications).execute()) {
    const prepared = json(
      signatures.reduce((value, one) => unsignedBody(value, one, texts), parsed<object>(part.prepared)),
    );
    if (prepared === part.prepared) continue;
    await db
      .updateTable('parts')
      .set({ prepared })
      .where('publication', '=', part.publication)
      .where('n', '=', part.n)
      .execute();
  }
}

/** Where the post itself says what the signature says ("Werkstatt"), only the end of what was sent is cut. */
function unsignedBody<T>(value: T, signature: string, texts: ReadonlySet<string>): T {
  if (![...texts].some((text) => text.includes(signature.normalize('NFC')))) return without(value, [signature]);
  return withTexts(value, (text) => {
    const sign = [signature, signature.normalize('NFC')].find((one) => text.endsWith(one));
    return sign === undefined || texts.has(text.normalize('NFC')) ? text : text.slice(0, -sign.length);
  });
}

/** Every text of a proposal that readers may have got, composed as it was hashed. */
async function textsOf(db: Db, proposal: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('revisions').select('draft').where('proposal', '=', proposal).execute();
  const all = rows.flatMap((row) => {
    const draft = parsed<Draft>(row.draft);
    const words = ['', ...draft.accounts].flatMap((account) => textsFor(draft, account));
    return [...words, draft.warning ?? '', ...draft.media.map((one) => one.alt)];
  });
  return new Set(all.map((text) => text.normalize('NFC')));
}
