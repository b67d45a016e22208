import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { type Draft, textsFor } from './draft.ts';
import type { Account } from './leitbild.ts';

/** RFC 8785 canonical JSON: the same value is the same text, whatever the order of its keys. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('canonical: not a JSON value');
  return text;
}

/** SHA-256 of a text (UTF-8), as hex. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of bytes, as hex. */
export const sha256Of = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** What readers see of an account, and where it is: the same handle on another server is somebody else. */
export type ShownAccount = Pick<Account, 'id' | 'network' | 'handle' | 'server'>;

const nfc = (text: string): string => text.normalize('NFC');

/**
 * What the content hash holds of a signature: HMAC-SHA-256(salt, signature), hex; null without one. Its salt is its own, so that
 * a signature can be forgotten and everything else still checked. A signature without a salt fits no hash.
 */
export const signatureDigest = (salt: string | null, signature: string | null): string | null =>
  signature === null ? null : commit(salt ?? '', nfc(signature));

/**
 * What a voice binds to: SHA-256 (hex) over everything readers will get, per account, in a fixed order. `signature` is its digest:
 * the text itself is never read here. The note for colleagues is not in it, nor whether it is paid: readers see the mark in the words. Accounts the Leitbild does not know are left out:
 * they cannot be published to.
 */
export function contentHash(draft: Draft, accounts: readonly ShownAccount[], signature: string | null): string {
  const places = accounts
    .filter((account) => draft.accounts.includes(account.id))
    .map((account) => ({
      network: account.network,
      account: account.id,
      handle: account.handle,
      ...(account.server === undefined ? {} : { server: account.server }),
      signature,
      parts: textsFor(draft, account.id).map(nfc),
      media: draft.media.map((m) => ({ sha256: m.sha256, alt: nfc(m.alt) })),
      language: draft.language,
      warning: draft.warning === null ? null : nfc(draft.warning),
      visibility: draft.visibility,
      replyTo: draft.replyTo,
      time: draft.time,
    }))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
  return sha256Hex(canonical(places));
}

/** Keyed commitment for a stream: HMAC-SHA-256(salt, text), hex. Without the salt it says nothing about a short text. */
export const commit = (salt: string, text: string): string =>
  bytesToHex(hmac(sha256, hexToBytes(salt), utf8ToBytes(text)));
