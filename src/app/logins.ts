import { loginDeadCard, loginEndsCard } from '../core/cards/logins.ts';
import { type After, LATE, within } from '../core/deadline.ts';
import type { AccountId } from '../core/draft.ts';
import { DAY, type Instant, plus, SECOND } from '../core/time.ts';
import type { AuthState, Network } from '../ports/network.ts';
import type { LoginRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';
import { releaseLogins } from './publish/release.ts';
import { readerOf } from './turn.ts';

/** A login that ends by itself is announced so long before. */
const NOTICE = 7 * DAY;
/** A network that has not answered by then could not tell. */
const PATIENCE = 10 * SECOND;
const PAGE = 500;

/**
 * Once a day and account, over all instances: asks each network one signs in to whether the login still holds, keeps the answer, and
 * says in every channel once when it is about to end and once when it is dead; what waited for a login that holds is let go. Whoever never signed in hears nothing. Returns how
 * many were asked.
 */
export async function checkLogins(house: House, after: After = afterReal): Promise<number> {
  const now = house.clock.now();
  let asked = 0;
  for (const network of house.networks.values()) {
    const { id } = network.account;
    if (network.auth === undefined) continue;
    const row = await house.store.transact(async (tx) => {
      const login = await loginOf(tx, network);
      return login !== null && (await tx.slots.take(`login:${id}`, now.slice(0, 10), now)) ? login : null;
    });
    if (row === null) continue;
    asked += 1;
    const auth = await askNow(house, network, row, after);
    // It may have been the network's fault: what was held is tried once more.
    if (auth.kind === 'ok') await releaseLogins(house, id);
  }
  return asked;
}

/**
 * Somebody has just signed in to this account: asks whether the login holds, and lets go what waited for it. Returns the proposals of
 * which something was released, and what still waits for its author's word because it would leave late.
 */
export async function loginRenewed(
  house: House,
  account: AccountId,
  after: After = afterReal,
): Promise<{ readonly auth: AuthState; readonly released: readonly string[]; readonly late: readonly string[] }> {
  const network = house.networks.get(account);
  const row = network === undefined ? null : await house.store.read((tx) => loginOf(tx, network));
  const auth: AuthState =
    network === undefined || row === null ? { kind: 'unknown' } : await askNow(house, network, row, after);
  // Let go too early, all of it would be held again, and be told again.
  if (auth.kind === 'login') return { auth, released: [], late: [] };
  const before = await heldFor(house, account, 'login');
  await releaseLogins(house, account);
  const [still, late] = [await heldFor(house, account, 'login'), await heldFor(house, account, 'late')];
  const gone = before.filter((id) => !still.includes(id));
  return { auth, released: gone.filter((id) => !late.includes(id)), late: gone.filter((id) => late.includes(id)) };
}

async function heldFor({ store }: House, account: AccountId, why: 'login' | 'late'): Promise<readonly string[]> {
  const held = await store.read((tx) => tx.publications.list({ states: ['held'] }, { limit: PAGE }));
  return [...new Set(held.flatMap((one) => (one.account === account && one.held === why ? [one.proposal] : [])))];
}

/** A login that was kept for another network is none for this one. */
async function loginOf(tx: Tx, { network, account }: Network): Promise<LoginRow | null> {
  const row = await tx.logins.get(account.id);
  return row?.network === network ? row : null;
}

/** Outside any transaction: a network may take its time, and may refresh its login meanwhile. */
async function askNow(house: House, network: Network, row: LoginRow, after: After): Promise<AuthState> {
  const auth = await authOf(house, network, after);
  if (auth.kind !== 'unknown') await house.store.transact((tx) => note(tx, house, { network, row, auth }));
  return auth;
}

async function authOf(house: House, network: Network, after: After): Promise<AuthState> {
  const controller = new AbortController();
  try {
    const said = await within(after, PATIENCE, network.auth?.(controller.signal) ?? Promise.resolve(null));
    return said === LATE || said === null ? { kind: 'unknown' } : said;
  } catch (error) {
    house.log('warn', 'a network could not say whether its login holds', {
      network: network.network,
      ...faultName(error),
    });
    return { kind: 'unknown' };
  } finally {
    controller.abort();
  }
}

interface Said {
  readonly network: Network;
  /** As it was when the network was asked. */
  readonly row: LoginRow;
  readonly auth: Exclude<AuthState, { kind: 'unknown' }>;
}

/** Keeps what a network said of its login; only a change is news, and it is told in the same transaction. */
async function note(tx: Tx, house: House, { network, row, auth }: Said): Promise<void> {
  const { account } = network;
  const [was, now] = [await loginOf(tx, network), house.clock.now()];
  // Signed in anew while it was asked: a no was about the old one.
  if (was === null || (auth.kind === 'login' && was.version !== row.version)) return;
  const until = auth.kind === 'ok' ? auth.until : was.until;
  await tx.logins.mark(account.id, { state: auth.kind, until, checkedAt: now });
  const reader = readerOf(house, house.locale);
  if (auth.kind === 'login' && was.state !== 'login')
    await announce(tx, house, { key: `login-dead:${account.id}:${now}`, card: loginDeadCard(account, reader) });
  if (auth.kind === 'ok' && until !== null && isNear(until, now))
    await announce(tx, house, {
      key: `login-ends:${account.id}:${until}`,
      card: loginEndsCard(account, until, reader),
    });
}

const isNear = (until: Instant, now: Instant): boolean => until > now && until <= plus(now, NOTICE);

/** In every channel, once: the same key again would show it anew. */
async function announce(
  tx: Tx,
  house: House,
  { key, card }: { readonly key: string; readonly card: ReturnType<typeof loginDeadCard> },
): Promise<void> {
  for (const chat of house.chats.keys()) {
    const at = `${key}@${chat}`;
    if ((await tx.outbox.byKey(at)) !== null) continue;
    const subject = { kind: 'about', topic: 'login' } as const;
    await tx.outbox.want({ key: at, place: { chat, person: null }, subject, card, cause: null });
  }
}
