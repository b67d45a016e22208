import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/core/hash.ts';
import { anchorHash, type Leaf, merkleRoot } from '../../src/core/merkle.ts';

const leaf = (n: number): Leaf => ({ stream: `s${n}`, version: n + 1, head: `h${n}` });

/** RFC 6962, section 2.1, word by word. */
function reference(leaves: readonly Leaf[]): Buffer {
  const hash = (...parts: readonly (Buffer | string)[]) => {
    const sha = createHash('sha256');
    for (const part of parts) sha.update(part);
    return sha.digest();
  };
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), canonical(leaves[0]));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Buffer.of(1), reference(leaves.slice(0, k)), reference(leaves.slice(k)));
}

describe('the tree of an anchor', () => {
  it('is the tree of RFC 6962, for any number of leaves', () => {
    for (let n = 0; n < 70; n += 1) {
      const leaves = Array.from({ length: n }, (_, i) => leaf(i));
      expect(merkleRoot(leaves)).toBe(reference(leaves).toString('hex'));
    }
  });

  it('changes with any leaf, any order, any leaf more or less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), (size, pick) => {
        const leaves = Array.from({ length: size }, (_, i) => leaf(i));
        const i = pick % size;
        const edited = leaves.with(i, { ...leaf(i), head: 'x' });
        const swapped = leaves.with(i, leaf((i + 1) % size)).with((i + 1) % size, leaf(i));
        const roots = [leaves, edited, swapped, leaves.toSpliced(i, 1), [...leaves, leaf(i)]].map(merkleRoot);
        expect(new Set(roots).size).toBe(5);
      }),
    );
  });

  it('hashes everything an anchor says', () => {
    const anchor = { n: 1, at: 'a', root: 'r', previous: '', streams: 1, events: 2 };
    const others = [{ n: 2 }, { at: 'b' }, { root: 's' }, { previous: 'p' }, { streams: 2 }, { events: 3 }];
    expect(new Set([anchor, ...others.map((other) => ({ ...anchor, ...other }))].map(anchorHash)).size).toBe(7);
  });
});
