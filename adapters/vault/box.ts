import { createCipheriv, createDecipheriv, createHash, type KeyObject, randomBytes } from 'node:crypto';
import { canonical } from '../../src/core/hash.ts';

const CIPHER = 'aes-256-gcm';
/** Bytes: NIST SP 800-38D wants 96 bits of nonce; a tag is never shortened. */
const NONCE = 12;
const TAG = 16;

export interface Key {
  /** The first 16 hex digits of SHA-256(key): names it, and tells nothing of 256 random bits. */
  readonly id: string;
  readonly secret: KeyObject;
}

/** The first key seals; all of them open. */
export type Keyring = readonly [Key, ...(readonly Key[])];

/** The same key twice is one key. Null = no keys, so there is no vault. Keys must be 32 bytes: RangeError. */
export function keyring(keys: readonly KeyObject[]): Keyring | null {
  const named = new Map(keys.map((secret) => [keyId(secret), secret]));
  const [first, ...others] = [...named].map(([id, secret]): Key => ({ id, secret }));
  return first === undefined ? null : [first, ...others];
}

function keyId(secret: KeyObject): string {
  if (secret.symmetricKeySize !== 32) throw new RangeError('a vault key is 32 bytes');
  return createHash('sha256').update(secret.export()).digest('hex').slice(0, 16);
}

/** What a box belongs to. It is authenticated: a box moved to another account, network, key or version does not open. */
export interface Belonging {
  readonly network: string;
  readonly account: string;
  readonly keyId: string;
  readonly version: number;
}

/** Both base64; `box` is ciphertext and tag. */
export interface Sealed {
  readonly nonce: string;
  readonly box: string;
}

// The company is not in it: names change, and one database is one company.
const aad = ({ network, account, keyId, version }: Belonging): Buffer =>
  Buffer.from(canonical({ purpose: 'many-voices/login', format: 1, network, account, keyId, version }));

/** AES-256-GCM under a fresh random nonce. */
export function seal(key: KeyObject, text: string, to: Belonging): Sealed {
  const nonce = randomBytes(NONCE);
  return { nonce: nonce.toString('base64'), box: encrypt(key, nonce, Buffer.from(text), aad(to)).toString('base64') };
}

/** The text, or null where anything is not as it was sealed. */
export function open(key: KeyObject, { nonce, box }: Sealed, to: Belonging): string | null {
  const [n, b] = [bytesOf(nonce), bytesOf(box)];
  const opened = n === null || b === null ? null : decrypt(key, n, b, aad(to));
  return opened === null ? null : opened.toString('utf8');
}

/** Strict: Buffer ignores what is no base64, and two spellings of one box are one too many. */
function bytesOf(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** Ciphertext and tag. */
export function encrypt(key: KeyObject, nonce: Uint8Array, text: Uint8Array, more: Uint8Array): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  cipher.setAAD(more);
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** Null where nonce, ciphertext, tag or the authenticated rest do not fit. */
export function decrypt(key: KeyObject, nonce: Uint8Array, box: Uint8Array, more: Uint8Array): Buffer | null {
  if (nonce.length !== NONCE || box.length < TAG) return null;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  decipher.setAAD(more);
  decipher.setAuthTag(box.subarray(box.length - TAG));
  const text = decipher.update(box.subarray(0, box.length - TAG));
  try {
    return Buffer.concat([text, decipher.final()]);
  } catch {
    return null;
  }
}
