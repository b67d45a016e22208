import { type Command, type Context, decide, nextTick } from '../core/decide/index.ts';
import type { PersonId, Standing } from '../core/person.ts';
import { evolve, type Proposal, type ProposalEvent, type ProposalStatus, unborn } from '../core/proposal.ts';
import type { Refused } from '../core/refusal.ts';
import { evolveSwitch, halted, running, type Switch, type SwitchEvent } from '../core/switch.ts';
import type { Chat } from '../ports/chat.ts';
import type { PersonRow, ProposalRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { announce } from './announce.ts';
import type { House } from './house.ts';
import { chatsOf } from './messages.ts';
import { followReply } from './replies.ts';

const PAGE = 500;

/** The stream of a proposal. */
export const streamOf = (id: string): string => `proposal:${id}`;

/** Loads a proposal by folding its stream; an unknown id gives the unborn state at version 0. */
export async function loadProposal(tx: Tx, id: string): Promise<{ proposal: Proposal; version: number }> {
  const { version, events } = await tx.streams.load<ProposalEvent>(streamOf(id));
  return { proposal: events.reduce(evolve, unborn(id)), version };
}

/** The stop switch, folded. */
export async function loadSwitch(tx: Tx): Promise<{ state: Switch; version: number }> {
  const { version, events } = await tx.streams.load<SwitchEvent>('switch');
  return { state: events.reduce(evolveSwitch, running), version };
}

/** Does a line among the Leitbild's keepers mean this account: its own reference, or its verified address? */
export const isMeant = (keeper: string, { ref, email }: PersonRow): boolean =>
  keeper === `${ref.chat}:${ref.user}` || keeper.toLowerCase() === email?.toLowerCase();

/** Is this very account on the Leitbild's list? A link to a keeper grants nothing. */
export const isKeeper = (row: PersonRow, house: House): boolean =>
  house.leitbild.keepers.some((one) => isMeant(one, row));

/** What these people may do, from rows already read. Whoever is not among them counts as gone. */
export function standings(rows: readonly PersonRow[], house: House): Pick<Context, 'standing' | 'sameHuman'> {
  const byId = new Map(rows.map((row) => [row.person, row]));
  return {
    standing: (person): Standing => {
      const row = byId.get(person);
      return row === undefined
        ? { person, kind: 'gone', keeper: false }
        : { person, kind: row.kind, keeper: row.kind === 'colleague' && isKeeper(row, house) };
    },
    sameHuman: (a, b) => a === b || (byId.has(a) && byId.get(a)?.human === byId.get(b)?.human),
  };
}

/**
 * Gathers what `decide` may know, inside the transaction that will record its answer. Only who asks or revises needs the whole
 * `roster`: everything else reads the people involved, however many colleagues there are.
 */
export async function contextFor(
  tx: Tx,
  house: House,
  p: Proposal,
  actor: PersonId | null,
  roster = false,
): Promise<Context> {
  const involved = new Set([
    ...p.authors,
    ...p.signals.map((s) => s.person),
    ...p.overrides.map((o) => o.by),
    ...(p.named ? [p.named] : []),
    ...(actor ? [actor] : []),
  ]);
  const rows = await tx.people.many([...involved]);
  const known = standings(rows, house);
  const { state } = await loadSwitch(tx);
  return {
    now: house.clock.now(),
    rhythm: house.leitbild.rhythm,
    ...known,
    halted: (network) => halted(state, network),
    readsBack: readable(house).length > 0,
    eligible: roster && house.rosterKnown ? await eligibleIn(tx, house, rows) : () => Number.POSITIVE_INFINITY,
  };
}

/** The chats whose reactions can be read back: there, a reaction may be missed. */
export const readable = (house: House): readonly (Chat & Required<Pick<Chat, 'reactions'>>)[] =>
  [...house.chats.values()].filter(
    (chat): chat is Chat & Required<Pick<Chat, 'reactions'>> => chat.reactions !== undefined,
  );

/** Counts the humans who could voice a yes. The command line acts, but has no card to say yes on. */
async function eligibleIn(tx: Tx, house: House, involved: readonly PersonRow[]): Promise<Context['eligible']> {
  const colleagues = (await tx.people.colleagues()).filter((c) => house.chats.has(c.ref.chat));
  const all = new Set(colleagues.map((c) => c.human));
  const human = new Map(involved.map((row) => [row.person, row.human]));
  return (authors) => [...all].filter((one) => !authors.some((a) => (human.get(a) ?? a) === one)).length;
}

/** Does `use` for every proposal in these states, newest first, page by page: `use` may move them to another state. */
export async function everyProposal(
  tx: Tx,
  statuses: readonly ProposalStatus[],
  use: (id: string) => Promise<unknown>,
): Promise<void> {
  let before: { at: string; id: string } | undefined;
  for (;;) {
    const rows = await tx.proposals.list(
      { statuses },
      before === undefined ? { limit: PAGE } : { limit: PAGE, before },
    );
    for (const row of rows) await use(row.id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    before = { at: last.updatedAt, id: last.id };
  }
}

/** What became of a command: the state after it and what happened, or why not. */
export type Executed =
  | { readonly ok: true; readonly proposal: Proposal; readonly events: readonly ProposalEvent[] }
  | Refused;

/** What a stop or a go brings about is told wherever the card stands: it may come from a process that has other chats. */
const everywhere: readonly Command['type'][] = ['halt', 'resume'];

/**
 * Lock, load, decide, append, project, announce: one command on one proposal, whole, inside one transaction. `cause` is the chat
 * event behind it, so that its answer can name the messages it led to.
 */
export async function execute(
  tx: Tx,
  house: House,
  id: string,
  command: Command,
  cause: string | null = null,
): Promise<Executed> {
  await tx.lock(id);
  const { proposal, version } = await loadProposal(tx, id);
  const roster = command.type === 'ask' || command.type === 'revise';
  const context = await contextFor(tx, house, proposal, 'by' in command ? command.by : null, roster);
  const pictureGone = command.type === 'issue' && (await lacksPicture(tx, proposal));
  const decision = decide(proposal, command, { ...context, pictureGone });
  if (!decision.ok) return decision;
  const after = decision.events.reduce(evolve, proposal);
  if (decision.events.length > 0) {
    await tx.streams.append(streamOf(id), version, decision.events);
    await project(tx, house, proposal, after);
    const chats = everywhere.includes(command.type) ? await chatsOf(tx, house, [id]) : [...house.chats.keys()];
    await announce(tx, { before: proposal, after, events: decision.events, cause, chats });
    if (after.facts?.kind === 'reply' && after.status !== proposal.status) await followReply(tx, house, after);
  }
  return { ok: true, proposal: after, events: decision.events };
}

/** Other networks are given the bytes and say so themselves; what is only recorded would be served without them. */
async function lacksPicture(tx: Tx, { id, revision }: Proposal): Promise<boolean> {
  const pictures = new Set((await tx.proposals.revision(id, revision))?.draft.media.map((one) => one.sha256));
  return pictures.size > 0 && (await tx.media.known([...pictures])).length < pictures.size;
}

/** Writes anew when the clock next has something to say: the Leitbild's rhythm may have changed since. */
export async function replan(tx: Tx, house: House, id: string): Promise<void> {
  await tx.proposals.save(rowOf((await loadProposal(tx, id)).proposal, house));
}

async function project(tx: Tx, house: House, before: Proposal, after: Proposal): Promise<void> {
  await tx.proposals.save(rowOf(after, house));
  if (after.publications !== before.publications || after.undo !== before.undo) {
    // Whatever did not change is the very same object; an undo changes what is to be done about all of them.
    const same = after.undo === before.undo ? before.publications : [];
    const changed = after.publications.filter((one) => !same.includes(one));
    await tx.publications.save(after.id, changed, after.undo !== null);
  }
  await tx.outbox.touch(after.id);
}

function rowOf(p: Proposal, house: House): ProposalRow {
  const live = p.publications.flatMap((one) => (one.liveAt === null ? [] : [one.liveAt]));
  return {
    id: p.id,
    status: p.status,
    kind: p.facts?.kind ?? 'post',
    author: p.authors[0] ?? '',
    revision: p.revision,
    round: p.round,
    named: p.named,
    createdAt: p.createdAt ?? house.clock.now(),
    updatedAt: p.updatedAt ?? house.clock.now(),
    nextAt: nextTick(p, house.leitbild.rhythm),
    liveAt: live.length > 0 ? live.reduce((a, b) => (b < a ? b : a)) : null,
  };
}
