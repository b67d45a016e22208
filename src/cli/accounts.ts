import type { Account, Leitbild } from '../core/leitbild.ts';
import type { Locale, Said } from '../core/locale.ts';
import type { Instant } from '../core/time.ts';
import type { Page } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
import type { Kept } from '../ports/vault.ts';
import { columns, oneLine } from './cells.ts';
import { whyShut } from './checks-logins-words.ts';
import { twoLines } from './failure.ts';
import { withHouse } from './house.ts';
import type { Shell, Verb } from './shell.ts';

const PAGE = 200;

/** Where a chat was installed is kept in the vault, too. No post goes there. */
const chats: readonly string[] = ['slack'];

/** How an account stands with its network. `lost` = its key is missing or it is damaged; `stray` = the Leitbild has no such account. */
type State = 'connected' | 'expired' | 'missing' | 'lost' | 'open' | 'stray';

const states: Readonly<Record<State, Said>> = {
  connected: { de: 'verbunden', en: 'connected' },
  expired: { de: 'abgelaufen', en: 'expired' },
  missing: { de: 'nicht verbunden', en: 'not connected' },
  lost: { de: 'nicht zu öffnen', en: 'cannot be opened' },
  open: { de: 'braucht keine Anmeldung', en: 'needs no login' },
  stray: { de: 'nicht im Leitbild', en: 'not in the Leitbild' },
};

const says = {
  heading: {
    de: ['Konto', 'Netzwerk', 'Handle', 'Anmeldung', 'seit', 'bis', 'geprüft', 'wartend', 'Übung'],
    en: ['account', 'network', 'handle', 'login', 'since', 'until', 'checked', 'held', 'dry'],
  },
  dry: { de: 'ja', en: 'yes' },
} as const;

/** One account as its operator sees it. */
export interface AccountShown {
  readonly account: string;
  readonly network: string;
  readonly handle: string | null;
  readonly state: State;
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly checkedAt: Instant | null;
  /** Publications that wait for a login. */
  readonly held: number;
  readonly dry: boolean;
}

/** Every account of the Leitbild and every login that is kept, one line each, then why some do not open; that ends with 1. Asks no network. */
export const verb: Verb = (shell, _args, options) =>
  withHouse(shell, async ({ store, leitbild, clock }) => {
    const { terminal, locale, parts } = shell;
    const all = await accountsOf(parts, { store, leitbild, now: clock.now() });
    if (options.format === 'json') await terminal.out(all.map((one) => `${JSON.stringify(one)}\n`).join(''));
    else await terminal.out(`${columns([says.heading[locale], ...all.map((one) => cells(one, locale))])}\n`);
    const shut = whyShut(await (await parts.vault(store)).list());
    for (const {
      [locale]: [said, next],
    } of shut)
      terminal.err(`${twoLines(said, next)}\n`);
    return shut.length === 0 ? 0 : 1;
  });

/** Accounts of the Leitbild in its order, then logins that belong to none of them. Asks no network. */
export async function accountsOf(
  parts: Shell['parts'],
  { store, leitbild, now }: { readonly store: Store; readonly leitbild: Leitbild; readonly now: Instant },
): Promise<readonly AccountShown[]> {
  const [signIns, vault] = [await parts.signIns(), await parts.vault(store)];
  const [kept, held] = [new Map((await vault.list()).map((one) => [one.account, one])), await heldBy(store)];
  const known = new Set(leitbild.accounts.map((one) => one.id));
  const strays = [...kept.values()].filter((one) => !known.has(one.account) && !chats.includes(one.network));
  return [
    ...leitbild.accounts.map((one) =>
      shown(one, kept.get(one.id) ?? null, { held, now, needed: Object.hasOwn(signIns, one.network) }),
    ),
    ...strays.map((one) => stray(one, held)),
  ];
}

interface About {
  readonly held: ReadonlyMap<string, number>;
  readonly now: Instant;
  /** Does one sign in to its network? */
  readonly needed: boolean;
}

function shown({ id, network, handle, dry }: Account, login: Kept | null, { held, now, needed }: About): AccountShown {
  // A login that was kept for another network is none here.
  const own = login?.network === network ? login : null;
  return {
    account: id,
    network,
    handle,
    state: stateOf(own, needed, now),
    since: own?.since ?? null,
    until: own?.until ?? null,
    checkedAt: own?.checkedAt ?? null,
    held: held.get(id) ?? 0,
    dry: dry === true,
  };
}

function stateOf(login: Kept | null, needed: boolean, now: Instant): State {
  if (!needed) return 'open';
  if (login === null) return 'missing';
  if (login.fault !== null) return 'lost';
  return login.state === 'login' || (login.until !== null && login.until <= now) ? 'expired' : 'connected';
}

const stray = ({ account, network, since, until, checkedAt }: Kept, held: About['held']): AccountShown => ({
  account,
  network,
  handle: null,
  state: 'stray',
  since,
  until,
  checkedAt,
  held: held.get(account) ?? 0,
  dry: false,
});

const cells = (one: AccountShown, locale: Locale): readonly string[] => [
  one.account,
  one.network,
  oneLine(one.handle ?? '–', 60),
  states[one.state][locale],
  one.since ?? '–',
  one.until ?? '–',
  one.checkedAt ?? '–',
  String(one.held),
  one.dry ? says.dry[locale] : '–',
];

/** How many publications of each account wait for a login. */
async function heldBy(store: Store): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  let page: Page = { limit: PAGE };
  for (;;) {
    const rows = await store.read((tx) => tx.publications.list({ states: ['held'] }, page));
    for (const row of rows) if (row.held === 'login') counts.set(row.account, (counts.get(row.account) ?? 0) + 1);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return counts;
    page = { limit: PAGE, before: { at: last.liveAt ?? last.due, id: last.id } };
  }
}
