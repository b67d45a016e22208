import sharp, { type OutputInfo, type Sharp } from 'sharp';
import type { PictureFault } from '../../src/ports/media.ts';
import { isMovingPng, type Kind, kindOf } from './kind.ts';
import { LARGEST_INPUT, LARGEST_OUTPUT, LONGEST_SIDE, MOST_MEMORY, MOST_PIXELS } from './limits.ts';

/** The line before the bytes, after the one that says `ready`. */
export type Told =
  | { readonly ok: true; readonly type: 'image/jpeg' | 'image/png'; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly fault: PictureFault };

interface Encoded {
  readonly type: 'image/jpeg' | 'image/png';
  readonly data: Buffer;
  readonly info: OutputInfo;
}

/** Pixels without anything else: what is not a pixel cannot come out again. */
interface Pixels {
  readonly data: Buffer;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

// A JPEG would leave its traces on a screenshot or a logo.
const SMALL_PNG = 400_000;
const qualities = [88, 80, 70] as const;

const fitted = (pixels: Pixels, side: number): Sharp =>
  sharp(pixels.data, { raw: pixels.raw }).resize({
    width: side,
    height: side,
    fit: 'inside',
    withoutEnlargement: true,
  });

type Encode = (side: number) => Promise<Encoded>;

const asPng =
  (pixels: Pixels, palette = false): Encode =>
  async (side) => {
    const { data, info } = await fitted(pixels, side).png({ palette }).toBuffer({ resolveWithObject: true });
    return { type: 'image/png', data, info };
  };

const asJpeg =
  (pixels: Pixels, quality: number): Encode =>
  async (side) => {
    const { data, info } = await fitted(pixels, side).jpeg({ quality }).toBuffer({ resolveWithObject: true });
    return { type: 'image/jpeg', data, info };
  };

const fits = ({ data }: Encoded): boolean => data.length <= LARGEST_OUTPUT;

/** The largest that fits, guessed from how much the last one was too much: bytes go with the area. */
async function shrunk(encode: Encode, from: Encoded): Promise<Encoded> {
  let last = from;
  while (!fits(last)) {
    const share = Math.min(0.9, 0.97 * Math.sqrt(LARGEST_OUTPUT / last.data.length));
    last = await encode(Math.max(1, Math.floor(Math.max(last.info.width, last.info.height) * share)));
  }
  return last;
}

async function seeThrough(pixels: Pixels): Promise<Encoded> {
  const whole = await asPng(pixels)(LONGEST_SIDE);
  // 256 colours are about a third of the bytes, and nobody sees it on what is drawn.
  const fewer = fits(whole) || whole.data.length > 3 * LARGEST_OUTPUT ? whole : await asPng(pixels, true)(LONGEST_SIDE);
  return fits(fewer) ? fewer : shrunk(asPng(pixels), whole);
}

async function encoded(pixels: Pixels, kind: Kind, opaque: boolean): Promise<Encoded> {
  if (!opaque) return seeThrough(pixels);
  if (kind === 'png' || kind === 'gif') {
    const png = await asPng(pixels)(LONGEST_SIDE);
    if (png.data.length <= SMALL_PNG) return png;
  }
  for (const quality of qualities) {
    const jpeg = await asJpeg(pixels, quality)(LONGEST_SIDE);
    if (fits(jpeg)) return jpeg;
  }
  return shrunk(asJpeg(pixels, 80), await asJpeg(pixels, 80)(LONGEST_SIDE));
}

/** Cleans one picture. Throws for whatever cannot be decoded. */
async function clean(bytes: Buffer): Promise<{ readonly told: Told; readonly data: Buffer }> {
  const refuse = (fault: PictureFault) => ({ told: { ok: false, fault }, data: Buffer.alloc(0) }) as const;
  if (bytes.length > LARGEST_INPUT) return refuse('too-large');
  const kind = kindOf(bytes);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'gif' && kind !== 'webp') return refuse(kind);
  if (kind === 'png' && isMovingPng(bytes)) return refuse('moving');
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS) return refuse('too-many-pixels');
  if (pages > 1) return refuse('moving');
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const all: Pixels = { data, raw: { width: info.width, height: info.height, channels: info.channels } };
  const { isOpaque } = await sharp(data, { raw: all.raw }).stats();
  const out = await encoded(isOpaque ? await withoutAlpha(all) : all, kind, isOpaque);
  return { told: { ok: true, type: out.type, width: out.info.width, height: out.info.height }, data: out.data };
}

async function withoutAlpha({ data, raw }: Pixels): Promise<Pixels> {
  if (raw.channels === 1 || raw.channels === 3) return { data, raw };
  const plain = await sharp(data, { raw }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: plain.data, raw: { ...raw, channels: plain.info.channels } };
}

/** All there is to read is one picture, all there is to write is another one. */
async function main(): Promise<void> {
  // Decoding happens on other threads, so this one is free to look.
  setInterval(() => process.memoryUsage.rss() > MOST_MEMORY && process.kill(process.pid, 'SIGKILL'), 50).unref();
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadNsgifBuffer',
      'VipsForeignLoadWebpBuffer',
    ],
  });
  // Whatever goes wrong from here on is the picture's doing.
  process.stdout.write('ready\n');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const { told, data } = await clean(Buffer.concat(chunks)).catch(
    () => ({ told: { ok: false, fault: 'broken' }, data: Buffer.alloc(0) }) as const,
  );
  process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), data]));
}

await main();
