import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Belonging, decrypt, encrypt, keyring, open, seal } from '../../adapters/vault/box.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');
const keyOf = (text: string) => createSecretKey(hex(text));

/** Test cases 13 to 16 of "The Galois/Counter Mode of Operation" (McGrew, Viega), as NIST published it: all with 256-bit keys. */
const text = `d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
  1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39`;
const box = `522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
  8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662`;
const long = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
const zero = '00'.repeat(32);
const vectors = [
  { n: 13, key: zero, nonce: '00'.repeat(12), text: '', aad: '', box: '', tag: '530f8afbc74536b9a963b4f1c4cb738b' },
  {
    n: 14,
    key: zero,
    nonce: '00'.repeat(12),
    text: '00'.repeat(16),
    aad: '',
    box: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    n: 15,
    key: long,
    nonce: 'cafebabefacedbaddecaf888',
    text: `${text}1aafd255`,
    aad: '',
    box: `${box}898015ad`,
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
  {
    n: 16,
    key: long,
    nonce: 'cafebabefacedbaddecaf888',
    text,
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    box,
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
];

describe('AES-256-GCM', () => {
  it.each(vectors)('fits test case $n of the specification', (one) => {
    const [key, nonce, aad] = [keyOf(one.key), hex(one.nonce), hex(one.aad)];
    const sealed = encrypt(key, nonce, hex(one.text), aad);
    expect(sealed.toString('hex')).toBe(hex(one.box + one.tag).toString('hex'));
    expect(decrypt(key, nonce, sealed, aad)?.toString('hex')).toBe(hex(one.text).toString('hex'));
  });

  it.each([
    ['empty', ''],
    ['all zero', '00'.repeat(16)],
    ['all one', 'ff'.repeat(16)],
    ['first bit flipped', 'f6fc6ece0f4e1768cddf8853bb2d551b'],
    ['last bit flipped', '76fc6ece0f4e1768cddf8853bb2d551a'],
    ['middle bit flipped', '76fc6ece0f4e1760cddf8853bb2d551b'],
    ['reversed', '1b552dbb5388dfcd68174e0fce6efc76'],
    ['cut to 15 bytes', '76fc6ece0f4e1768cddf8853bb2d55'],
    ['cut to 12 bytes', '76fc6ece0f4e1768cddf8853'],
    ['cut to 4 bytes', '76fc6ece'],
    ['one byte too long', '76fc6ece0f4e1768cddf8853bb2d551b00'],
  ])('refuses a tag that is %s', (_, tag) => {
    const { key, nonce, aad, box } = vectors[3]!;
    expect(decrypt(keyOf(key), hex(nonce), hex(box + tag), hex(aad))).toBeNull();
  });

  it.each([0, 1, 8, 11, 13, 16, 32])('refuses a nonce of %i bytes', (length) => {
    const { key, aad, box, tag } = vectors[3]!;
    expect(decrypt(keyOf(key), Buffer.alloc(length, 1), hex(box + tag), hex(aad))).toBeNull();
  });
});

const key = keyOf('00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0');
const other = keyOf('10112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0');
const home: Belonging = { network: 'mastodon', account: 'werkstatt', keyId: 'a1b2', version: 7 };
const secret = JSON.stringify({ token: 'geheim-Größe-42' });

describe('a sealed login', () => {
  const sealed = seal(key, secret, home);

  it('opens where it belongs', () => expect(open(key, sealed, home)).toBe(secret));

  it('never looks the same twice', () => {
    const all = Array.from({ length: 500 }, () => seal(key, secret, home));
    expect(new Set(all.map((one) => one.nonce)).size).toBe(500);
    expect(new Set(all.map((one) => one.box)).size).toBe(500);
  });

  it.each([
    ['network', { network: 'bluesky' }],
    ['account', { account: 'werkstat' }],
    ['key', { keyId: 'a1b3' }],
    ['version', { version: 8 }],
    ['version, an older one put back', { version: 6 }],
  ])('does not open under another %s', (_, change) => expect(open(key, sealed, { ...home, ...change })).toBeNull());

  it('does not open with another key', () => expect(open(other, sealed, home)).toBeNull());

  it.each(['nonce', 'box'] as const)('does not open when any bit of any byte of its %s is changed', (field) => {
    const bytes = Buffer.from(sealed[field], 'base64');
    let tried = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ (1 << bit);
        expect(open(key, { ...sealed, [field]: changed.toString('base64') }, home)).toBeNull();
        tried += 1;
      }
      expect(open(key, { ...sealed, [field]: bytes.subarray(0, at).toString('base64') }, home)).toBeNull();
    }
    expect(tried).toBe(bytes.length * 8);
  });

  it.each(['', '!', 'null', 'Zm9v', `${sealed.box} `, `${sealed.box}=`, sealed.box.toLowerCase()])(
    'does not open when its box is %j',
    (box) => expect(open(key, { ...sealed, box }, home)).toBeNull(),
  );
});

describe('the ring', () => {
  it('names keys, keeps their order and knows the same one twice as one', () => {
    const ring = keyring([key, other, keyOf('00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0')]);
    expect(ring).toHaveLength(2);
    expect(ring?.[0].secret.equals(key)).toBe(true);
    expect(ring?.[0].id).toMatch(/^[0-9a-f]{16}$/);
    expect(ring?.[0].id).not.toBe(ring?.[1]?.id);
    expect(JSON.stringify(ring)).not.toMatch(/00112233|ABEiM0RV/);
  });

  it('is none without keys, and takes no short ones', () => {
    expect(keyring([])).toBeNull();
    expect(() => keyring([createSecretKey(Buffer.alloc(16, 7))])).toThrow(RangeError);
  });
});
