import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, sha256Hex } from './hash.ts';

/** What an anchor says of one stream: its version and the hash of its last event at that moment. */
export interface Leaf {
  readonly stream: string;
  readonly version: number;
  readonly head: string;
}

/** `previous` of the first anchor. */
export const NO_ANCHOR = '';

// Different first bytes, so that an inner node can never be passed off as a leaf (RFC 6962, section 2.1).
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

interface Peak {
  readonly size: number;
  readonly hash: Uint8Array;
}

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right));

/** A Merkle tree of RFC 6962 that takes one leaf after the other and keeps only its peaks, however many leaves come. */
export interface MerkleTree {
  add(leaf: Leaf): void;
  /** Root so far, as hex; of no leaves: SHA-256 of nothing. */
  root(): string;
}

/** An empty tree. The order of leaves is the caller's and part of the root. */
export function merkleTree(): MerkleTree {
  const peaks: Peak[] = [];
  const push = (peak: Peak): void => {
    const last = peaks.at(-1);
    if (last === undefined || last.size !== peak.size) {
      peaks.push(peak);
      return;
    }
    peaks.pop();
    push({ size: peak.size * 2, hash: joined(last.hash, peak.hash) });
  };
  return {
    add({ stream, version, head }) {
      push({ size: 1, hash: sha256(concatBytes(LEAF, utf8ToBytes(canonical({ stream, version, head })))) });
    },
    root() {
      const all = peaks.map((peak) => peak.hash);
      return bytesToHex(
        all.length === 0 ? sha256(new Uint8Array()) : all.reduceRight((right, left) => joined(left, right)),
      );
    },
  };
}

/** Root over leaves in the order given. */
export function merkleRoot(leaves: Iterable<Leaf>): string {
  const tree = merkleTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/** Hash of an anchor: over everything it says, and over the one before. */
export const anchorHash = (anchor: {
  readonly n: number;
  readonly at: string;
  readonly root: string;
  readonly previous: string;
  readonly streams: number;
  readonly events: number;
}): string => {
  const { n, at, root, previous, streams, events } = anchor;
  return sha256Hex(canonical({ n, at, root, previous, streams, events }));
};
