import type { PersonId } from '../core/person.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import { isOut } from '../core/publication.ts';
import type { PeopleEvent, PersonRow, ProposalRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { execute } from './proposals.ts';

const CHUNK = 500;
const talking: readonly ProposalStatus[] = ['open', 'contested', 'approved'];

/** Every account ever met and not forgotten. */
export async function everybody(tx: Tx): Promise<readonly PersonRow[]> {
  const { events } = await tx.streams.load<PeopleEvent>('people');
  const ids = [...new Set(events.flatMap((event) => (event.type === 'joined' ? [event.person] : [])))];
  const rows: PersonRow[] = [];
  for (let i = 0; i < ids.length; i += CHUNK) rows.push(...(await tx.people.many(ids.slice(i, i + CHUNK))));
  return rows.filter((row) => row.name !== '');
}

/**
 * What will happen to the proposals of these accounts: `unpublished` ones are ended and their words erased; what is out or on its
 * way out stays the company's.
 */
export async function forgettable(
  tx: Tx,
  people: readonly PersonId[],
): Promise<{ unpublished: readonly ProposalRow[]; published: number; drafts: number }> {
  const unpublished: ProposalRow[] = [];
  let published = 0;
  let drafts = 0;
  for (const author of people) {
    unpublished.push(...(await all(tx, { author, statuses: talking })));
    for (const row of await all(tx, { author, statuses: ['publishing', 'published', 'retracting'] })) {
      if (row.status === 'publishing' && (await isUnseen(tx, row.id))) unpublished.push(row);
      else published += 1;
    }
    drafts += (await tx.drafts.of(author)).length;
  }
  return { unpublished, published, drafts };
}

/** Nothing of it has left. What a person was asked to post by hand may be out already. */
const isUnseen = async (tx: Tx, proposal: string): Promise<boolean> =>
  (await tx.publications.of(proposal)).every((one) => !isOut(one) && one.state !== 'with-a-person');

async function all(tx: Tx, filter: Parameters<Tx['proposals']['list']>[0]): Promise<readonly ProposalRow[]> {
  const rows: ProposalRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const page = await tx.proposals.list(
      filter,
      last === undefined ? { limit: CHUNK } : { limit: CHUNK, before: { at: last.updatedAt, id: last.id } },
    );
    rows.push(...page);
    if (page.length < CHUNK) return rows;
  }
}

/** Ends what has not left, in its author's name: withdrawn, or undone where publishing has begun. */
export async function end(tx: Tx, house: House, { id, author: by, status }: ProposalRow): Promise<void> {
  const row = await tx.people.byId(by);
  // Whoever has left may do nothing any more, and what they began must not outlive its words.
  if (row !== null && row.kind !== 'colleague') await tx.people.put({ ...row, kind: 'colleague' });
  const ended = await execute(tx, house, id, { type: status === 'publishing' ? 'undo' : 'withdraw', by });
  if (row !== null && row.kind !== 'colleague') await tx.people.put(row);
  if (!ended.ok) throw new Error(`proposal ${id} cannot be ended: ${ended.refusal.code}`);
}

/**
 * Forgets one human: ends what is unpublished, notes that somebody was forgotten (an id, no name), drops the words and
 * names, counts voices anew, and has the cards of what still waits drawn without the name. May be repeated after a crash.
 */
export async function forget(house: House, people: readonly PersonId[]): Promise<void> {
  await house.store.transact(async (tx) => {
    for (const row of (await forgettable(tx, people)).unpublished) await end(tx, house, row);
    const version = await tx.streams.version('people');
    const at = house.clock.now();
    await tx.streams.append(
      'people',
      version,
      people.map((person): PeopleEvent => ({ type: 'forgotten', person, at })),
    );
  });
  await house.store.forget(people);
  await house.store.transact(async (tx) => {
    for (const { id } of await all(tx, { statuses: talking })) {
      await execute(tx, house, id, { type: 'reassess' });
      await tx.outbox.touch(id);
    }
  });
}
