import { canonical, sha256Hex } from './hash.ts';

/** `prev` of the first event of a stream, and the head of a stream that has none. */
export const GENESIS = '';

/** One event as stored: `payload` is canonical JSON text, hashes are lower-case hex. */
export interface Link {
  readonly stream: string;
  /** Counts from 1 without gaps. */
  readonly version: number;
  readonly payload: string;
  readonly prev: string;
  readonly hash: string;
}

/** Hash of one event: over its place as well as its payload, so that events cannot be swapped between places. */
export const linkHash = (link: Omit<Link, 'hash'>): string =>
  sha256Hex(canonical({ stream: link.stream, version: link.version, payload: link.payload, prev: link.prev }));

/** The events as they follow the head of a stream. */
export function chain(
  stream: string,
  head: { readonly version: number; readonly hash: string },
  events: readonly unknown[],
): readonly Link[] {
  let { version, hash: prev } = head;
  return events.map((event) => {
    version += 1;
    const link = { stream, version, payload: canonical(event), prev };
    prev = linkHash(link);
    return { ...link, hash: prev };
  });
}
