import { when } from '../core/cards/words.ts';
import type { AccountId } from '../core/draft.ts';
import type { Leitbild } from '../core/leitbild.ts';
import { DAY, type Instant, plus } from '../core/time.ts';
import type { Store } from '../ports/store.ts';
import type { Kept } from '../ports/vault.ts';
import { type AccountShown, accountsOf } from './accounts.ts';
import { type Check, check, type Saying } from './check.ts';
import { type Key, whyShut, words } from './checks-logins-words.ts';
import type { Shell } from './shell.ts';

/** A login that ends within this time is pointed out. */
const NOTICE = 7 * DAY;

interface About {
  readonly store: Store;
  readonly leitbild: Leitbild;
  /** Accounts that send nothing, whatever is agreed to: a login that is missing there keeps nobody waiting. */
  readonly practising: ReadonlySet<AccountId>;
}

/** Before there is a database: will there be a key once somebody signs in? Nothing said where nobody will. */
export async function keyMissing({ locale, parts, config }: Shell, { accounts }: Leitbild): Promise<readonly Check[]> {
  const signIns = await parts.signIns();
  const needed = accounts.some((one) => Object.hasOwn(signIns, one.network));
  return needed && config.vaultKeys.length === 0 ? [check('!', words.noKey, locale)] : [];
}

/** Does the vault open, and is every account signed in? Asks no network. Throws what the store throws. */
export async function logins(shell: Shell, { store, leitbild, practising }: About): Promise<readonly Check[]> {
  const { locale, parts, config } = shell;
  const now = parts.clock.now();
  const all = await accountsOf(parts, { store, leitbild, now });
  const kept = await (await parts.vault(store)).list();
  const needed = all.filter((one) => one.state !== 'open' && one.state !== 'stray');
  const waiting = needed.some((one) => !practising.has(one.account));
  const told = all.flatMap((one) => {
    const about = { now, zone: leitbild.rhythm.zone, practises: practising.has(one.account) };
    const found = accountCheck(one, about);
    return found === null ? [] : [check(found[0], found[1], locale)];
  });
  const sealed = vaultCheck(kept, { keys: config.vaultKeys.length, needed: needed.length > 0, waiting });
  return [...sealed.map(([sign, saying]) => check(sign, saying, locale)), ...told];
}

type Found = readonly [Check['sign'], Saying];

interface Ring {
  /** How many keys are set. */
  readonly keys: number;
  /** Does somebody have to sign in anywhere, and do posts wait for it? */
  readonly needed: boolean;
  readonly waiting: boolean;
}

function vaultCheck(kept: readonly Kept[], { keys, needed, waiting }: Ring): readonly Found[] {
  const shut = whyShut(kept);
  if (shut.length > 0) return shut.map((saying) => ['✗', saying]);
  if (keys === 0 && needed) return [[waiting ? '✗' : '!', words.noKey]];
  return [['✓', kept.length > 0 ? words.opens(kept.length) : needed ? words.ready : words.unneeded]];
}

interface Here {
  readonly now: Instant;
  readonly zone: string;
  readonly practises: boolean;
}

/** Null = there is nothing to sign in to, or the vault has told it. */
function accountCheck(one: AccountShown, { now, zone, practises }: Here): Found | null {
  const key: Key = { account: one.account, network: one.network, held: one.held };
  switch (one.state) {
    case 'open':
    case 'lost':
      return null;
    case 'stray':
      return ['!', words.stray(key)];
    case 'missing':
      return practises ? ['!', words.practising(key)] : ['✗', words.missing(key)];
    case 'expired':
      return [practises ? '!' : '✗', words.expired(key)];
    case 'connected': {
      if (one.until === null) return ['✓', words.connected(key)];
      const until = { de: when(one.until, zone, 'de'), en: when(one.until, zone, 'en') };
      return one.until <= plus(now, NOTICE) ? ['!', words.ending(key, until)] : ['✓', words.lasting(key, until)];
    }
  }
}
