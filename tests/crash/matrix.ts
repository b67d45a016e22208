import { testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { plainDraft } from '../../src/core/draft.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { SECOND } from '../../src/core/time.ts';
import { accountOf, type Delivery, placeOf, postsOf } from '../support/delivery.ts';
import { type History, judge, type Violation } from '../support/history.ts';
import { approve, command, people } from '../support/house.ts';
import { type Cell, cellFaults, dying, endOf, type Lane, removalPoints, secondOf, sendPoints } from './points.ts';
import type { Warm } from './process.ts';

/** Every way to die, each once: at each step of the first part, of the second, and of the removal. */
export const deaths: readonly Cell[] = [
  ...sendPoints.map((point) => ({ point, hit: 1, undo: 'never' as const })),
  // A part is taken up twice: to be prepared and to be sent.
  ...sendPoints.map((point) => ({ point, hit: point === 'after-intent' ? 3 : 2, undo: 'after' as const })),
  ...removalPoints.map((point) => ({ point, hit: 1, undo: 'before' as const })),
].map((cell, shift) => ({ ...cell, shift }));

/** An account for every recovery class and every fault. */
export const crew = testbedClasses.flatMap((kind) =>
  cellFaults.map((fault) => ({ kind, fault, account: accountOf(kind, `${kind}-${fault}`) })),
);

export interface Ended {
  readonly violations: readonly Violation[];
  /** State by account. */
  readonly states: Readonly<Record<string, string>>;
}

/** How every account must end. */
export const expected = (cell: Cell): Ended => ({
  violations: [],
  states: Object.fromEntries(crew.map(({ kind, fault, account }) => [account.id, endOf(cell, kind, fault)])),
});

type Member = (typeof crew)[number] & { readonly id: string; readonly lane: Lane };

/** One death and what comes after it: a thread of two parts on every account, and the fault of the account at the try that dies. */
export async function dieAndRecover(t: Delivery, child: Warm, store: string, cell: Cell): Promise<Ended> {
  const known = t.server.posts().length;
  const textsOf = (account: string): readonly string[] =>
    ['erster', 'zweiter'].map((part) => `${account} ${cell.undo} ${cell.point} ${cell.hit}, ${part} Teil`);
  const all = await Promise.all(
    crew.map(async (one): Promise<Member> => {
      for (const on of ['publish', 'find', 'remove'] as const) t.server.plan(on, [], placeOf(one.account));
      const [first = '', ...parts] = textsOf(one.account.id);
      const id = await approve(t.house, { ...plainDraft(first, [one.account.id]), parts });
      const point = dying(cell, one.fault);
      const lane = { publication: `${id}-1`, kind: one.kind, account: one.account.id, point, hit: cell.hit };
      return { ...one, id, lane };
    }),
  );
  t.clock.advance(6 * SECOND);
  const takeBack = async (): Promise<void> => {
    await Promise.all(all.map(({ id }) => command(t.house, id, { type: 'undo', by: people.chris.person })));
  };
  if (cell.undo === 'before') {
    await t.through();
    await takeBack();
  }
  for (const { account, fault } of all) {
    const second = secondOf(fault, cell);
    const before = cell.hit > 1 ? ['none' as const] : [];
    const place = placeOf(account);
    if (cell.undo !== 'before') t.server.plan('publish', [...before, fault, second], place);
    t.server.plan('remove', cell.undo === 'before' ? [fault, second] : [second], place);
    t.server.plan('find', [second], place);
  }
  const lanes = all.map(({ lane }) => lane);
  child.tell({ store, server: t.server.url, now: t.clock.now(), lanes });
  if ((await child.ended) !== 'SIGKILL') throw new Error(`did not die at ${cell.point}: ${child.complaints()}`);
  if (cell.undo === 'after') await takeBack();
  await t.through();
  const histories = await Promise.all(all.map(({ id, kind }) => historyOf(t, id, kind === 'none', textsOf)));
  const states = await Promise.all(all.map(async ({ id }) => (await t.proposal(id)).publications));
  return {
    violations: judge(histories, postsOf(t.server.posts().slice(known))),
    states: Object.fromEntries(states.flat().map((one) => [one.account, one.state])),
  };
}

const historyOf = (t: Delivery, proposal: string, unsure: boolean, texts: History['texts']): Promise<History> =>
  t.house.store.read(async (tx) => ({
    proposal,
    events: (await tx.streams.load<ProposalEvent>(`proposal:${proposal}`)).events,
    texts,
    mayBeUnsure: () => unsure,
    parts: await tx.publications.parts(`${proposal}-1`),
  }));
