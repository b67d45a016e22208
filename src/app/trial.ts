import { type After, LATE, within } from '../core/deadline.ts';
import type { AccountId } from '../core/draft.ts';
import type { RefusalReason } from '../core/publication.ts';
import { halted } from '../core/switch.ts';
import { between, type Instant, SECOND } from '../core/time.ts';
import { trialText } from '../core/trial-text.ts';
import type { Network, Outcome, Part, Receipt, Refusal, Removal } from '../ports/network.ts';
import type { TrialRow } from '../ports/rows.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';
import { loadSwitch } from './proposals.ts';

/** One call to a network takes no longer. */
const PATIENCE = 30 * SECOND;
/** Removals in a row, where a network says yes and shows it all the same. */
const TRIES = 2;

/** What is told while it happens. `seen`: is it there, looked up after it was sent and again after it was removed? */
export type TrialStep =
  | { readonly kind: 'cleaned'; readonly count: number }
  | { readonly kind: 'prepared' | 'lost' }
  | { readonly kind: 'live'; readonly url: string }
  | { readonly kind: 'seen'; readonly there: boolean | 'unknown' }
  | { readonly kind: 'removed' };

/** How it ended. `left`: something is out, or may be, and will be taken back next time; `url` null = nobody knows where. */
export type TrialEnd =
  | { readonly kind: 'well' }
  | { readonly kind: 'refused'; readonly retry: 'after' | 'login' | 'never'; readonly code: RefusalReason }
  | { readonly kind: 'by-hand' | 'unprepared' | 'stopped' | 'not-here' | 'dry' | 'cannot-remove' | 'own' }
  | { readonly kind: 'left' | 'stuck'; readonly url: string | null };

export interface TrialOptions {
  readonly tell?: (step: TrialStep) => Promise<void>;
  readonly after?: After;
}

interface Trying {
  readonly house: House;
  readonly network: Network;
  readonly after: After;
}

/**
 * A test post on one account that undoes itself: publish, look, remove, look again. What is sent is stored before it leaves, so that
 * whatever a crash leaves behind is taken back by the next trial or by `cleanTrials`. Throws only what the store throws.
 */
export async function runTrial(house: House, account: AccountId, options: TrialOptions = {}): Promise<TrialEnd> {
  const { tell = async () => undefined, after = afterReal } = options;
  const network = house.networks.get(account);
  if (network === undefined) return { kind: 'not-here' };
  if (network.account.dry === true) return { kind: 'dry' };
  if (network.recovery.class === 'same-transaction') return { kind: 'own' };
  if (!network.can.remove) return { kind: 'cannot-remove' };
  const trying = { house, network, after };
  const { cleaned, left } = await clean(trying);
  if (cleaned > 0) await tell({ kind: 'cleaned', count: cleaned });
  const [earlier] = left;
  if (earlier !== undefined) return { kind: 'left', url: earlier.receipt?.url ?? null };
  const row = await begin(trying);
  if (typeof row === 'string') return { kind: row };
  if ('kind' in row) return row;
  await tell({ kind: 'prepared' });
  return publish(trying, row, tell);
}

/** Takes back what earlier trials left behind, on one account or all. Returns how many are gone and what is still out. */
export async function cleanTrials(
  house: House,
  account: AccountId | null = null,
  after: After = afterReal,
): Promise<{ readonly cleaned: number; readonly left: readonly TrialRow[] }> {
  let cleaned = 0;
  const left: TrialRow[] = [];
  for (const [id, network] of house.networks) {
    if (account !== null && id !== account) continue;
    const done = await clean({ house, network, after });
    cleaned += done.cleaned;
    left.push(...done.left);
  }
  return { cleaned, left };
}

async function clean(trying: Trying): Promise<{ cleaned: number; left: readonly TrialRow[] }> {
  const { house, network } = trying;
  let cleaned = 0;
  const left: TrialRow[] = [];
  for (const row of await house.store.read((tx) => tx.trials.out(network.account.id))) {
    const end = await settle(trying, row);
    if (end.kind === 'well') cleaned += 1;
    else if (end.kind === 'left') left.push(row);
  }
  return { cleaned, left };
}

/** Stored, and nothing stopped: from here on it may be out. */
async function begin(trying: Trying): Promise<TrialRow | Refusal | 'unprepared' | 'stopped'> {
  const { house, network } = trying;
  const id = house.chance.id();
  const now = house.clock.now();
  if (halted((await house.store.read(loadSwitch)).state, network.network)) return 'stopped';
  const prepared = await asked(
    trying,
    'prepare',
    (signal) => network.prepare(partFor(trying, id), [], now, signal),
    null,
  );
  if (prepared === null) return 'unprepared';
  if ('kind' in prepared) return prepared;
  const row: TrialRow = {
    id,
    account: network.account.id,
    at: house.clock.now(),
    prepared,
    receipt: null,
    state: 'out',
  };
  return house.store.transact(async (tx) => {
    // Together with the switch: a stop that comes now is seen, or sees this.
    await tx.lock(null);
    if (halted((await loadSwitch(tx)).state, network.network)) return 'stopped';
    await tx.trials.put(row);
    return row;
  });
}

/** Seen by as few people as the account allows. */
function partFor({ house, network }: Trying, id: string): Part {
  const language = house.leitbild.company.language;
  return {
    publication: `trial-${id}`,
    n: 0,
    text: trialText[language]({ id }),
    language,
    warning: null,
    visibility: network.can.visibility.includes('unlisted') ? 'unlisted' : 'public',
    replyTo: null,
    signature: null,
    media: [],
  };
}

async function publish(trying: Trying, row: TrialRow, tell: Required<TrialOptions>['tell']): Promise<TrialEnd> {
  const { network } = trying;
  const unknown: Outcome = { kind: 'unknown' };
  const outcome = await asked(trying, 'publish', (signal) => network.publish(row.prepared, signal), unknown);
  if (outcome.kind === 'refused' || outcome.kind === 'handed-over') {
    await keep(trying, { ...row, state: 'gone' });
    return outcome.kind === 'refused' ? outcome : { kind: 'by-hand' };
  }
  if (outcome.kind === 'live') {
    await keep(trying, { ...row, receipt: outcome.receipt });
    await tell({ kind: 'live', url: outcome.receipt.url });
  } else await tell({ kind: 'lost' });
  const receipt = outcome.kind === 'live' ? outcome.receipt : null;
  const seen = await look(trying, { ...row, receipt });
  await tell({ kind: 'seen', there: seen === 'cannot-tell' ? 'unknown' : seen !== 'absent' });
  return settle(trying, { ...row, receipt: receipt ?? (typeof seen === 'object' ? seen : null) }, tell);
}

/** Finds it, removes it, and looks whether it is gone. */
async function settle(
  trying: Trying,
  row: TrialRow,
  tell: Required<TrialOptions>['tell'] = async () => undefined,
): Promise<TrialEnd> {
  const receipt = row.receipt ?? (await look(trying, row));
  // What is not there yet may still arrive.
  if (receipt === 'absent' && isSettled(trying, row)) return gone(trying, row);
  if (typeof receipt !== 'object') return { kind: 'left', url: null };
  const known = { ...row, receipt };
  await keep(trying, known);
  for (let n = 0; n < TRIES; n += 1) {
    const removal = await removed(trying, receipt);
    if (removal.kind === 'stuck') {
      await keep(trying, { ...known, state: 'stuck' });
      return { kind: 'stuck', url: removal.url };
    }
    if (removal.kind === 'unknown') continue;
    if (n === 0) await tell({ kind: 'removed' });
    const seen = await look(trying, known);
    const there = typeof seen === 'object' && seen.remoteId === receipt.remoteId;
    // Nothing under this very id, says the network: that is an answer, too.
    const done = seen === 'cannot-tell' ? removal.kind === 'gone' : !there;
    if (!done && n + 1 < TRIES) continue;
    await tell({ kind: 'seen', there: seen === 'cannot-tell' ? 'unknown' : there });
    if (done) return gone(trying, known);
  }
  return { kind: 'left', url: receipt.url };
}

const removed = (trying: Trying, receipt: Receipt): Promise<Removal> =>
  asked(trying, 'remove', (signal) => trying.network.remove(receipt, signal), { kind: 'unknown' });

async function gone(trying: Trying, row: TrialRow): Promise<TrialEnd> {
  await keep(trying, { ...row, state: 'gone' });
  return { kind: 'well' };
}

const keep = ({ house }: Trying, row: TrialRow): Promise<void> => house.store.transact((tx) => tx.trials.put(row));

/** No request of it can be on its way any more, and all that arrived can be read. */
const isSettled = ({ house, network }: Trying, { at }: { readonly at: Instant }): boolean =>
  between(at, house.clock.now()) > PATIENCE + Math.max(network.recovery.settleMs, PATIENCE);

async function look(trying: Trying, { prepared, receipt }: TrialRow): Promise<Receipt | 'absent' | 'cannot-tell'> {
  const { house, network } = trying;
  const bound = await house.store.read((tx) => tx.publications.bound(network.network, network.account.id));
  const not = bound.filter((id) => id !== receipt?.remoteId);
  const sought = { since: prepared.createdAt, not };
  const seen = await asked(trying, 'find', (signal) => network.find(prepared, sought, signal), 'cannot-tell' as const);
  // What belongs to a publication is never ours to remove.
  return typeof seen === 'object' && not.includes(seen.remoteId) ? 'cannot-tell' : seen;
}

/** One call to the network, within its time. What is thrown, or comes too late, is `otherwise`. */
async function asked<T>(
  { house, network, after }: Trying,
  what: string,
  ask: (signal: AbortSignal) => Promise<T>,
  otherwise: T,
): Promise<T> {
  const controller = new AbortController();
  try {
    const said = await within(after, PATIENCE, ask(controller.signal));
    return said === LATE ? otherwise : said;
  } catch (error) {
    house.log('warn', 'a test post stumbled', { what, network: network.network, ...faultName(error) });
    return otherwise;
  } finally {
    controller.abort();
  }
}
