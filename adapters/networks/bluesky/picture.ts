import { createHash } from 'node:crypto';

/** A file of a repository as a record names it; plain JSON. */
export interface Blob {
  readonly $type: 'blob';
  readonly ref: { readonly $link: string };
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

const base32 = (bytes: Uint8Array): string => {
  let out = '';
  let bits = 0;
  let rest = 0;
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += DIGITS[(rest >> bits) & 31];
    }
    rest &= (1 << bits) - 1;
  }
  return bits > 0 ? out + DIGITS[(rest << (5 - bits)) & 31] : out;
};

/**
 * How every server will name these bytes, known before any of them has seen them: CID 1, raw, sha-256 (the AT protocol's data model).
 * So a record is complete without an upload, and the upload can wait until the record leaves.
 */
export function blobOf(bytes: Uint8Array, mimeType: string): Blob {
  const cid = Buffer.concat([Buffer.from([0x01, 0x55, 0x12, 0x20]), createHash('sha256').update(bytes).digest()]);
  return { $type: 'blob', ref: { $link: `b${base32(cid)}` }, mimeType, size: bytes.length };
}

/** Pixels of a PNG or JPEG, from its header; null where it is neither, or cut off. */
export function sizeOf(given: Uint8Array): { readonly width: number; readonly height: number } | null {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const png = bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47 && bytes.toString('latin1', 12, 16) === 'IHDR';
  if (png) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return bytes.length > 3 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null;
}

/** Frame headers are C0 to CF, without the tables C4, C8 and CC that live among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
