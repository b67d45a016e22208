import type { AccountId } from '../core/draft.ts';
import type { Account } from '../core/leitbild.ts';
import type { LoginRow } from './rows.ts';

/** What signing in left behind (tokens, passwords), in the network's own keys. Never logged, never shown, never in a stream. */
export type Login = Readonly<Record<string, string>>;

export interface KeptLogin {
  readonly login: Login;
  /** Grows with every save. */
  readonly version: number;
}

/** The vault as networks know it: they keep their logins in it and nowhere else. Encrypted at rest. */
export interface Logins {
  /** Null = nobody has signed in, or it was revoked. Throws VaultFault where it is there and cannot be opened. */
  read(account: AccountId): Promise<KeptLogin | null>;
  /**
   * Keeps a login that replaces version `version` (0 = there was none). False = another process was quicker and nothing was written:
   * read again, its tokens are newer.
   */
  save(account: AccountId, network: string, login: Login, version: number): Promise<boolean>;
}

/** Why a login cannot be opened or kept: no key configured · sealed under a key that is not in the ring · changed since. */
export type VaultFaultCode = 'no-key' | 'wrong-key' | 'damaged';

/** A login as it may be listed. */
export interface Kept extends Omit<LoginRow, 'nonce' | 'box'> {
  /** Null = it opens. */
  readonly fault: VaultFaultCode | null;
}

export interface Rotated {
  /** Sealed anew under the first key, and those that were already. */
  readonly resealed: number;
  readonly already: number;
  /** Left as they were. */
  readonly failed: readonly { readonly account: AccountId; readonly code: VaultFaultCode }[];
}

/** All of the vault; networks get the part of it that is `Logins`. */
export interface Vault extends Logins {
  /** What somebody has just signed in with, instead of whatever was there. Throws VaultFault 'no-key'. */
  replace(account: AccountId, network: string, login: Login): Promise<void>;
  /** Whose logins there are, and whether they open. */
  list(): Promise<readonly Kept[]>;
  /** Forgets a login here; it ends nothing at the network. A missing one is no fault. */
  remove(account: AccountId): Promise<void>;
  /**
   * Seals everything anew under the first key, one login a transaction: cut off half-way, the next call goes on. What does not open
   * is left alone and told. Throws VaultFault 'no-key'.
   */
  rotate(): Promise<Rotated>;
}

/** Why nobody could be signed in: wrong answers · nobody listens there · something listens, but not this network · permissions missing. */
export type SignInFault = 'wrong' | 'unreachable' | 'not-this-network' | 'missing-permission' | 'other';

/** One step of signing in. `ask`: open `url` if there is one, answer the fields, go on. `handle` is who one turned out to be. */
export type SignInStep =
  | {
      readonly kind: 'ask';
      readonly url: string | null;
      readonly fields: readonly { readonly id: 'identifier' | 'password' | 'code'; readonly secret: boolean }[];
      next(values: Readonly<Record<string, string>>, signal: AbortSignal): Promise<SignInStep>;
    }
  | { readonly kind: 'done'; readonly login: Login; readonly handle: string }
  | { readonly kind: 'refused'; readonly fault: SignInFault };

/** How one signs in to a network from a terminal. Never throws for what a network may answer. */
export interface SignIn {
  /** `token` = somebody has one already; then nothing is asked, it is only tried. */
  begin(account: Account, given: { readonly token: string | null }, signal: AbortSignal): Promise<SignInStep>;
  /** Ends the login at the network itself, as far as it can; false = nobody knows. */
  revoke(account: Account, login: Login, signal: AbortSignal): Promise<boolean>;
}
