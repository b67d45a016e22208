import type { PictureFault } from '../../src/ports/media.ts';

/** What every network shows, and every browser. */
export type Kind = 'jpeg' | 'png' | 'gif' | 'webp';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Brands of ISO media files that are pictures; any other is a film. ISO/IEC 23008-12, AVIF 1.1. */
const stillBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis', 'jpeg', 'crx '];

/** Beginnings of what is a picture somewhere: TIFF and camera raw, JPEG XL, JPEG 2000, BMP, icons, Photoshop, PDF, OpenEXR. */
const elsewhere = [
  'II*\0',
  'MM\0*',
  'II+\0',
  'MM\0+',
  '\xff\x0a',
  '\0\0\0\x0cJXL ',
  '\0\0\0\x0cjP  ',
  '\xff\x4f\xff\x51',
  'BM',
  '\0\0\x01\0',
  '8BPS',
  '%PDF-',
  'v/1\x01',
] as const;

const isSvg = (start: string): boolean => /^(?:\xef\xbb\xbf)?(?:\s|<[?!][^>]*>)*<svg[\s>]/i.test(start);

/** By its first bytes alone: names and content types are claims. */
export function kindOf(bytes: Uint8Array): Kind | PictureFault {
  const start = ascii(bytes, 0, 16);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp';
  if (/^RIFF[\s\S]{4}AVI /.test(start) || start.startsWith('\x1aE\xdf\xa3')) return 'moving';
  if (start.slice(4, 8) === 'ftyp') return stillBrands.includes(start.slice(8, 12)) ? 'unsupported' : 'moving';
  if (elsewhere.some((one) => start.startsWith(one)) || isSvg(ascii(bytes, 0, 1024))) return 'unsupported';
  return 'not-a-picture';
}

/** An animated PNG looks like a still one to decoders: it has a control chunk before its pixels. */
export function isMovingPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const name = ascii(bytes, at + 4, at + 8);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}
