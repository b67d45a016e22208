import type { Proposal, ProposalEvent } from '../../src/core/proposal.ts';
import { evolve, unborn } from '../../src/core/proposal.ts';
import type { Publication } from '../../src/core/publication.ts';
import type { PartRow } from '../../src/ports/rows.ts';

/** A post as a network's ledger has it, shown or taken down. */
export interface Post {
  readonly id: string;
  readonly account: string;
  readonly text: string;
  readonly removed: boolean;
  /** The post it answers; left out where the ledger does not keep it. */
  readonly replyTo?: string | null;
}

/** What happened to one proposal, as its stream tells it, and what people were told meanwhile. */
export interface History {
  readonly proposal: string;
  readonly events: readonly ProposalEvent[];
  /** What was voiced for this account, part by part. No other proposal of the ledger says the same there. */
  texts(account: string): readonly string[];
  /** May it end with nobody knowing? */
  mayBeUnsure(account: string): boolean;
  /** Acknowledged stops: how many events the stream held when stop was said, and when go was (left out = never). */
  readonly stops?: readonly { readonly from: number; readonly to?: number }[];
  /** What the store keeps of the parts; left out where nobody asked it. */
  readonly parts?: readonly PartRow[];
}

/** `duplicate` = more than once · `loss` = promised and not there · `wrong` = anything else that contradicts the history. */
export type ViolationKind = 'duplicate' | 'loss' | 'wrong';

export interface Violation {
  readonly kind: ViolationKind;
  readonly what: string;
}

type Tell = (kind: ViolationKind, what: string) => void;

/**
 * The judge of matrix, campaign and simulation: holds what the streams say against what the networks have ever accepted, once nothing
 * is left to do. Pure. Every post of `ledger` must belong to one of `histories`.
 */
export function judge(histories: readonly History[], ledger: readonly Post[]): readonly Violation[] {
  const found: Violation[] = [];
  const tell: Tell = (kind, what) => void found.push({ kind, what });
  const claimed = new Set<Post>();
  for (const history of histories) {
    const p = replay(history, tell);
    for (const account of new Set(p.publications.map((one) => one.account))) {
      const texts = history.texts(account);
      const here = ledger.filter((post) => post.account === account && texts.includes(post.text));
      for (const post of here) claimed.add(post);
      judgeAccount({ history, p, account, texts, here, tell });
    }
  }
  for (const post of ledger) if (!claimed.has(post)) tell('wrong', `${post.account}: ${post.id} was never voiced`);
  return found;
}

/** Folds the stream and looks at every step: fences, leases, the order of parts, and what an undo or a stop forbids. */
function replay({ proposal, events, stops = [] }: History, tell: Tell): Proposal {
  let p = unborn(proposal);
  const fences = new Map<string, number>();
  for (const [n, event] of events.entries()) {
    const was = 'publication' in event ? p.publications.find((one) => one.id === event.publication) : undefined;
    if (event.type === 'claimed' || event.type === 'removal-began') {
      const last = fences.get(event.publication) ?? 0;
      if (event.fence <= last) tell('wrong', `${event.publication}: two claims under fence ${event.fence}`);
      fences.set(event.publication, Math.max(last, event.fence));
      if (was !== undefined && was.leaseUntil !== null && was.leaseUntil > event.at)
        tell('wrong', `${event.publication}: claimed while another's lease ran`);
    }
    if (event.type === 'claimed') {
      if (p.undo !== null) tell('wrong', `${event.publication}: claimed after an undo`);
      if (stops.some(({ from, to = Number.POSITIVE_INFINITY }) => n >= from && n < to))
        tell('wrong', `${event.publication}: claimed after a stop`);
    }
    if (event.type === 'part-live' && was !== undefined && event.part !== was.partsLive)
      tell('wrong', `${event.publication}: part ${event.part} live after ${was.partsLive}`);
    if (event.type === 'part-live' && was !== undefined && event.fence !== was.fence)
      tell('wrong', `${event.publication}: part ${event.part} recorded under a fence that is not its own`);
    if (event.type === 'cancelled' && was?.state === 'pending' && !isCalledOff(p, events.slice(n)))
      tell('loss', `${event.publication}: cancelled by nobody`);
    p = evolve(p, event);
  }
  return p;
}

/** An undo before it, or a reopening, a withdrawal or a lapse in the same breath. */
const isCalledOff = (p: Proposal, rest: readonly ProposalEvent[]): boolean =>
  p.undo !== null ||
  rest.some(({ type, at }) => at === rest[0]?.at && ['reopened', 'withdrawn', 'lapsed', 'undone'].includes(type));

interface Case {
  readonly history: History;
  readonly p: Proposal;
  readonly account: string;
  readonly texts: readonly string[];
  /** Everything this account ever showed of it. */
  readonly here: readonly Post[];
  readonly tell: Tell;
}

function judgeAccount(one: Case): void {
  const { history, p, account, texts, here, tell } = one;
  for (const [n, text] of texts.entries()) {
    const count = here.filter((post) => post.text === text).length;
    if (count > 1) tell('duplicate', `${account}: part ${n} posted ${count} times`);
  }
  const all = p.publications.filter((x) => x.account === account);
  const last = all.at(-1);
  for (const earlier of all.slice(0, -1))
    if (!['cancelled', 'refused', 'removed'].includes(earlier.state))
      tell('wrong', `${account}: ${earlier.id} is ${earlier.state} beside another`);
  if (last === undefined) return;
  for (const { kind, what } of beliefs(last, texts, here)) tell(kind, `${account}: ${what}`);
  if (last.state === 'unconfirmed' && !history.mayBeUnsure(account))
    tell('wrong', `${account}: unconfirmed, though the network can be asked`);
  judgeThread(one);
  if (history.parts !== undefined) judgeReceipts(one, last, history.parts);
}

/** What the house believes of one publication against what readers see: `here` is all that its account ever accepted of it. */
export function beliefs(
  { state, partsLive }: Pick<Publication, 'state' | 'partsLive'>,
  texts: readonly string[],
  here: readonly Post[],
): readonly Violation[] {
  const shown = texts.map((text) => here.some((post) => !post.removed && post.text === text));
  const count = shown.filter(Boolean).length;
  /** The first `n` parts and no other. */
  const exactly = (n: number): boolean => shown.every((is, i) => is === i < n);
  const wrong = (what: string): readonly Violation[] => [{ kind: 'wrong', what }];
  switch (state) {
    case 'live':
      return exactly(texts.length)
        ? []
        : [{ kind: 'loss', what: `live with ${texts.length} parts, but ${count} shown` }];
    case 'pending':
    case 'sending':
    case 'removing':
      return [{ kind: 'loss', what: `left ${state}` }];
    case 'unconfirmed':
      return exactly(partsLive) || exactly(partsLive + 1)
        ? []
        : wrong(`unconfirmed after ${partsLive}, but ${count} shown`);
    case 'held':
    case 'refused':
      return exactly(partsLive) ? [] : wrong(`${state} after ${partsLive}, but ${count} shown`);
    case 'removed':
    case 'cancelled':
    case 'rehearsed':
      return count === 0 ? [] : wrong(`${state}, but ${count} shown`);
    case 'stuck':
    case 'with-a-person':
      return [];
  }
}

/** Each part answers the one before. */
function judgeThread({ account, texts, here, tell }: Case): void {
  const posts = texts.map((text) => here.find((post) => post.text === text));
  for (const [n, post] of posts.entries()) {
    if (n === 0 || post?.replyTo === undefined) continue;
    if (post.replyTo !== posts[n - 1]?.id) tell('wrong', `${account}: part ${n} answers another post`);
  }
}

/** Without its id nobody could find or remove a post; with another's they would remove that one. */
function judgeReceipts({ account, texts, here, tell }: Case, one: Publication, parts: readonly PartRow[]): void {
  if (one.state !== 'live') return;
  for (const [n, text] of texts.entries()) {
    const id = parts.find((row) => row.publication === one.id && row.n === n)?.receipt?.remoteId;
    const post = here.find((x) => x.id === id);
    if (id === undefined) tell('loss', `${account}: part ${n} is live without a receipt`);
    else if (post !== undefined && post.text !== text) tell('wrong', `${account}: part ${n} has another's receipt`);
    else if (post === undefined) tell('loss', `${account}: the receipt of part ${n} names nothing`);
  }
}
