import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, MINUTE, millis, SECOND } from '../../../src/core/time.ts';
import type { Replays } from './replays.ts';

/** Largest body that is read, in bytes. Windows, messages and events of Slack stay far below. */
export const LARGEST = 1024 * 1024;

/** How far the time of a request may be from ours, both ways, in milliseconds. */
const WINDOW = 5 * MINUTE;

/** What a request says about itself. A header that came twice is one value here, as `fetch` joins it: "a, b". */
export interface Head {
  readonly method: string;
  readonly contentType: string | null;
  /** As declared; null = not declared. */
  readonly length: string | null;
  readonly timestamp: string | null;
  readonly signature: string | null;
}

/** Why a request was refused: the answer's status and its one word. */
export type Fault = { readonly status: 400 | 401 | 405 | 413 | 415; readonly word: FaultWord };
export type FaultWord =
  | 'method'
  | 'type'
  | 'large'
  | 'unsigned'
  | 'timestamp'
  | 'time'
  | 'signature'
  | 'replayed'
  | 'malformed';

const fault = (status: Fault['status'], word: FaultWord): Fault => ({ status, word });

/** Which of the two languages of Slack's requests a content type names; null = neither, or two at once. */
export function formOf(contentType: string | null): 'json' | 'form' | null {
  const [, type] =
    /^(application\/(?:json|x-www-form-urlencoded))(?: *; *charset=utf-8)?$/i.exec(contentType ?? '') ?? [];
  if (type === undefined) return null;
  return type.toLowerCase() === 'application/json' ? 'json' : 'form';
}

/** What can be refused before a byte of the body is read; null = nothing so far. */
export function headFault(head: Head, now: Instant): Fault | null {
  if (head.method !== 'POST') return fault(405, 'method');
  if (formOf(head.contentType) === null) return fault(415, 'type');
  if (head.length !== null && !(Number(head.length) <= LARGEST)) return fault(413, 'large');
  if (head.timestamp === null || head.signature === null) return fault(401, 'unsigned');
  if (!/^\d{10}$/.test(head.timestamp)) return fault(401, 'timestamp');
  if (!/^v0=[0-9a-f]{64}$/.test(head.signature)) return fault(401, 'signature');
  const apart = Math.abs(millis(now) - Number(head.timestamp) * SECOND);
  return apart <= WINDOW ? null : fault(401, 'time');
}

/** Was this very body signed with the secret, for this very second? Takes equally long whatever is wrong. No secret signs nothing. */
export function isSigned(secret: string, head: Head, body: Uint8Array): boolean {
  if (secret === '' || head.timestamp === null || head.signature === null) return false;
  const mac = createHmac('sha256', secret).update(`v0:${head.timestamp}:`).update(body).digest('hex');
  const ours = Buffer.from(`v0=${mac}`);
  const theirs = Buffer.from(head.signature);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

/** What is known of a request in the replay cache. */
export const replayKey = (head: Head): string => `${head.timestamp}:${head.signature}`;

/**
 * The whole guard, cheapest check first: method, content type, size, one timestamp and one signature, digits, window both ways,
 * HMAC over the raw bytes, replay. Null = let it in. Rejects when the replay cache cannot be asked: then nothing is let in.
 */
export async function judge(
  given: { readonly secret: string; readonly replays: Replays; readonly now: Instant },
  head: Head,
  body: Uint8Array,
): Promise<Fault | null> {
  const early = headFault(head, given.now);
  if (early !== null) return early;
  if (body.byteLength > LARGEST) return fault(413, 'large');
  if (!isSigned(given.secret, head, body)) return fault(401, 'signature');
  return (await given.replays.first(replayKey(head), given.now)) ? null : fault(401, 'replayed');
}
