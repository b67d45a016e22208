import { randomInt } from 'node:crypto';
import type { AccountId } from '../../src/core/draft.ts';
import { canonical } from '../../src/core/hash.ts';
import type { Instant } from '../../src/core/time.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { LoginRow } from '../../src/ports/rows.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Login, Rotated, Vault, VaultFaultCode } from '../../src/ports/vault.ts';
import { type Belonging, type Keyring, open, seal } from './box.ts';
import { VaultFault, vaultFault } from './fault.ts';

export { type Keyring, keyring } from './box.ts';
export { VaultFault } from './fault.ts';

/** The vault over one store. Without keys nothing can be kept or opened, yet what is there can be listed and removed. */
export function vault(store: Store, keys: Keyring | null, clock: Clock): Vault {
  const keysFor = (account: AccountId): Keyring => {
    if (keys === null) throw vaultFault('no-key', account);
    return keys;
  };
  return {
    read: async (account) => {
      const row = await store.read((tx) => tx.logins.get(account));
      return row === null ? null : { login: opened(keys, row), version: row.version };
    },
    save: async (account, network, login, version) => {
      const ring = keysFor(account);
      return store.transact(async (tx) => {
        const was = await tx.logins.get(account);
        if ((was?.version ?? 0) !== version) return false;
        const next = { account, network, version: was === null ? firstVersion() : was.version + 1 };
        const row = { ...(was ?? fresh(clock.now())), ...next, ...sealed(ring, next, login) };
        return tx.logins.put(row, version);
      });
    },
    replace: async (account, network, login) => {
      const ring = keysFor(account);
      const once = () =>
        store.transact(async (tx) => {
          const was = (await tx.logins.get(account))?.version ?? 0;
          const next = { account, network, version: was === 0 ? firstVersion() : was + 1 };
          return tx.logins.put({ ...fresh(clock.now()), ...next, ...sealed(ring, next, login) }, was);
        });
      // A refresh of the old login may come between: the new one goes over that, too.
      for (let tries = 0; tries < TRIES; tries += 1) if (await once()) return;
      throw new Error('vault: a login would not stand still');
    },
    list: async () =>
      (await store.read((tx) => tx.logins.list())).map(({ nonce, box, ...row }) => ({
        ...row,
        fault: faultOf(keys, { nonce, box, ...row }),
      })),
    remove: (account) => store.transact((tx) => tx.logins.remove(account)),
    rotate: () => rotate(store, keysFor),
  };
}

const TRIES = 10;

/** A login that was revoked and made anew must not be replaced by a refresh of the old one still under way: it counts from elsewhere. */
const firstVersion = (): number => randomInt(1, 2 ** 30);

const fresh = (since: Instant) => ({ since, state: null, until: null, checkedAt: null });

type Place = Omit<Belonging, 'keyId'>;

function sealed([first]: Keyring, place: Place, login: Login) {
  return { keyId: first.id, ...seal(first.secret, canonical(login), { ...place, keyId: first.id }) };
}

/** Throws VaultFault. */
function opened(keys: Keyring | null, row: LoginRow): Login {
  if (keys === null) throw vaultFault('no-key', row.account);
  const key = keys.find((one) => one.id === row.keyId);
  if (key === undefined) throw vaultFault('wrong-key', row.account, row.keyId);
  const text = open(key.secret, row, row);
  if (text === null) throw vaultFault('damaged', row.account);
  // What opens is what we sealed.
  return JSON.parse(text) as Login;
}

function faultOf(keys: Keyring | null, row: LoginRow): VaultFaultCode | null {
  try {
    opened(keys, row);
    return null;
  } catch (error) {
    if (error instanceof VaultFault) return error.code;
    throw error;
  }
}

async function rotate(store: Store, keysFor: (account: AccountId) => Keyring): Promise<Rotated> {
  const accounts = (await store.read((tx) => tx.logins.list())).map((row) => row.account);
  const ring = keysFor(accounts[0] ?? '–');
  const failed: { account: AccountId; code: VaultFaultCode }[] = [];
  let [resealed, already] = [0, 0];
  for (const account of accounts) {
    const result = await store.transact(async (tx): Promise<'gone' | 'resealed' | 'already' | VaultFaultCode> => {
      const row = await tx.logins.get(account);
      if (row === null) return 'gone';
      const fault = faultOf(ring, row);
      if (fault !== null) return fault;
      if (row.keyId === ring[0].id) return 'already';
      // Its version stays: to networks nothing has changed.
      await tx.logins.put({ ...row, ...sealed(ring, row, opened(ring, row)) }, row.version);
      return 'resealed';
    });
    if (result === 'resealed') resealed += 1;
    else if (result === 'already') already += 1;
    else if (result !== 'gone') failed.push({ account, code: result });
  }
  return { resealed, already, failed };
}
