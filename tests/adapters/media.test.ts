import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictures } from '../../adapters/media/index.ts';
import type { Picture, PictureFault } from '../../src/ports/media.ts';
import { gpsPhoto, header, left, noise, striped, withChunk } from './media-samples.ts';

const { clean } = pictures();

const picture = async (bytes: Uint8Array): Promise<Picture> => {
  const cleaned = await clean(bytes);
  return cleaned.ok ? cleaned.picture : expect.fail(cleaned.fault);
};
const fault = async (bytes: Uint8Array): Promise<PictureFault> => {
  const cleaned = await clean(bytes);
  return cleaned.ok ? expect.fail('it was taken') : cleaned.fault;
};
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('what comes out', () => {
  it('knows nothing of where, when, by whom and with what it was taken', async () => {
    const photo = await gpsPhoto();
    for (const planted of ['Jana Kessel', 'Talstrasse', 'Kamera 3000', 'http://ns.adobe.com/xap/1.0/'])
      expect(photo.includes(planted), planted).toBe(true);
    const { bytes, type } = await picture(photo);
    const found = Buffer.from(bytes).toString('latin1');
    for (const planted of ['Jana', 'Talstrasse', 'Kamera', 'adobe', 'Exif', 'ICC_PROFILE', 'Photoshop', 'ANHANG'])
      expect(found, planted).not.toContain(planted);
    const told = await sharp(bytes).metadata();
    expect([told.exif, told.xmp, told.iptc, told.icc, told.orientation]).toEqual(Array(5).fill(undefined));
    expect(type).toBe('image/jpeg');
  });

  it('knows nothing of what a PNG says beside its pixels', async () => {
    const plain = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const chatty = withChunk(plain, 'tEXt', Buffer.from('Author\0Jana Kessel'));
    expect(chatty.includes('Jana')).toBe(true);
    expect(Buffer.from((await picture(chatty)).bytes).includes('Jana')).toBe(false);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright, taken with orientation %i', async (orientation) => {
    const upright = await striped();
    const turned = await left(upright, orientation);
    const { bytes, width, height } = await picture(turned);
    expect([width, height]).toEqual([80, 40]);
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    // Red on the left, as in the scene, whatever way the camera was held.
    expect(data[3 * (20 * 80 + 5)]).toBeGreaterThan(200);
    expect(data[3 * (20 * 80 + 75)]).toBeLessThan(50);
  });

  it('is in sRGB: what a wide profile calls red becomes what a screen calls red', async () => {
    const wide = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#c04040' } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const [was] = await sharp(wide).raw().toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    const [is = 0] = await sharp((await picture(wide)).bytes)
      .raw()
      .toBuffer();
    expect(Math.abs(is - (was ?? 0))).toBeLessThanOrEqual(2);
    expect(Math.abs(is - 0xc0)).toBeLessThanOrEqual(3);
  });

  it.each([
    ['a photo', 3, 'jpeg', 'image/jpeg'],
    ['a see-through one', 4, 'png', 'image/png'],
    ['a big drawing', 3, 'png', 'image/jpeg'],
    ['a WebP', 3, 'webp', 'image/jpeg'],
  ] as const)('%s is small enough for every network, and keeps its shape', async (_, channels, format, type) => {
    const out = await picture(await noise(2600, 1300, channels, format));
    expect(out.type).toBe(type);
    expect(out.bytes.length).toBeLessThan(1_000_000);
    expect(out.width).toBeLessThanOrEqual(2048);
    expect(out.width / out.height).toBeCloseTo(2, 1);
    expect(await sharp(out.bytes).metadata()).toMatchObject({ width: out.width, height: out.height });
  });

  it('stays a PNG while that is small, and a still GIF becomes one', async () => {
    const drawing = sharp({ create: { width: 900, height: 600, channels: 3, background: '#0f6b5c' } });
    expect((await picture(await drawing.clone().png().toBuffer())).type).toBe('image/png');
    expect(await picture(await drawing.clone().gif().toBuffer())).toMatchObject({ type: 'image/png', width: 900 });
  });

  it('is the same for the same picture, so that it is kept once', async () => {
    const photo = await gpsPhoto();
    const [one, other] = await Promise.all([picture(photo), picture(photo)]);
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
  });

  it('takes grey, CMYK and sixteen bits', async () => {
    const grey = sharp({ create: { width: 30, height: 20, channels: 3, background: '#888' } });
    expect((await picture(await grey.clone().greyscale().jpeg().toBuffer())).width).toBe(30);
    expect((await picture(await grey.clone().toColourspace('cmyk').jpeg().toBuffer())).type).toBe('image/jpeg');
    expect((await picture(await grey.clone().toColourspace('rgb16').png().toBuffer())).type).toBe('image/png');
  });
});

describe('what is not taken', () => {
  it.each([
    ['nothing at all', new Uint8Array(), 'not-a-picture'],
    ['words called photo.jpg', text('Das ist kein Bild.'), 'not-a-picture'],
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'not-a-picture'],
    ['a program', text('MZ\x90\0\x03\0\0\0'), 'not-a-picture'],
    ['a drawing with a script', text('<?xml version="1.0"?><svg><script>alert(1)</script></svg>'), 'unsupported'],
    ['a drawing without a prologue', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupported'],
    ['a PDF', text('%PDF-1.7\n'), 'unsupported'],
    ['a TIFF', text('II*\0\x08\0\0\0'), 'unsupported'],
    ["a telephone's HEIC", text('\0\0\0\x18ftypheic\0\0\0\0'), 'unsupported'],
    ['an AVIF', text('\0\0\0\x1cftypavif\0\0\0\0'), 'unsupported'],
    ['a film', text('\0\0\0\x18ftypisom\0\0\0\0'), 'moving'],
    ['a JPEG of three bytes', Uint8Array.of(0xff, 0xd8, 0xff), 'broken'],
    ['a PNG of a signature', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'broken'],
  ] as const)('%s', async (_, bytes, expected) => expect(await fault(bytes)).toBe(expected));

  it('more than twenty million bytes', async () => {
    expect(await fault(new Uint8Array(20_000_001))).toBe('too-large');
  });

  it('what moves: GIF, WebP and PNG of several frames', async () => {
    const still = await sharp(await noise(20, 40, 3, 'png'))
      .gif()
      .toBuffer();
    const moving = sharp(await animated(), { animated: true });
    expect(await fault(await moving.clone().gif().toBuffer())).toBe('moving');
    expect(await fault(await moving.clone().webp().toBuffer())).toBe('moving');
    expect((await clean(still)).ok).toBe(true);
    const control = Buffer.alloc(8);
    control.writeUInt32BE(2);
    expect(await fault(withChunk(await noise(20, 20, 3, 'png'), 'acTL', control))).toBe('moving');
  });

  it.each([0.3, 0.6, 0.95])('what was cut off after %d of it', async (share) => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await noise(200, 200, 3, format);
      expect(await fault(whole.subarray(0, Math.floor(whole.length * share))), format).toBe('broken');
    }
  });

  it('a header that promises a wall, without decoding it', async () => {
    expect(await fault(header(30_000, 30_000, deflateSync(Buffer.alloc(1000))))).toBe('too-many-pixels');
    expect(await fault(header(50_001, 1000, deflateSync(Buffer.alloc(1000))))).toBe('too-many-pixels');
    expect(await fault(header(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(1)))).toMatch(/too-many-pixels|broken/);
  });

  it('garbage behind a good beginning', async () => {
    const jpeg = await noise(50, 50, 3, 'jpeg');
    expect(await fault(Buffer.concat([jpeg.subarray(0, 4), Buffer.alloc(5000, 0x41)]))).toBe('broken');
  });
});

it('a picture that is something else as well comes out as a picture alone', async () => {
  const page = Buffer.from('<script>alert("polyglot")</script>PK\x03\x04');
  const both = Buffer.concat([await noise(40, 40, 3, 'jpeg'), page]);
  expect(Buffer.from((await picture(both)).bytes).includes('polyglot')).toBe(false);
});

describe('its process', () => {
  const inside = (name: string, options = {}) =>
    pictures({ worker: new URL(`./media-workers/${name}.js`, import.meta.url), ...options });

  it.each(['dies', 'babbles', 'lies', 'floods'])('that %s is the fault of the picture', async (name) => {
    expect(await inside(name).clean(await noise(9, 9, 3, 'jpeg'))).toEqual({ ok: false, fault: 'broken' });
  });

  it.each([
    ['cannot-start', 'exit 1'],
    ['dies-at-once', 'SIGILL'],
  ])('that %s is our own failure: it is told as that, and reported', async (name, why) => {
    const reported: string[] = [];
    const broken = inside(name, { failed: (said: string) => reported.push(said) });
    expect(await broken.clean(await noise(9, 9, 3, 'jpeg'))).toEqual({ ok: false, fault: 'failed' });
    expect(reported).toEqual([why]);
  });

  it('that cannot start gives its turn to the next one all the same', async () => {
    const photo = await noise(9, 9, 3, 'jpeg');
    const broken = inside('cannot-start');
    const all = await Promise.all([1, 2, 3, 4].map(() => broken.clean(photo)));
    expect(all).toEqual(all.map(() => ({ ok: false, fault: 'failed' })));
  });

  it('that hangs is ended', async () => {
    const slow = inside('hangs', { patienceMs: 300 });
    expect(await slow.clean(await noise(9, 9, 3, 'jpeg'))).toEqual({ ok: false, fault: 'too-slow' });
  });

  it('may read no file, write none, start nothing, and sees no environment', async () => {
    process.env.VOICES_TEST_SECRET = 'geheim';
    const said = await inside('looks').clean(await noise(9, 9, 3, 'jpeg'));
    delete process.env.VOICES_TEST_SECRET;
    expect(said).toEqual({ ok: false, fault: 'unsupported' });
  });

  it('is one of two at most, and everybody has a turn', async () => {
    const photo = await noise(9, 9, 3, 'jpeg');
    const all = await Promise.all(Array.from({ length: 7 }, () => clean(photo)));
    expect(all.every(({ ok }) => ok)).toBe(true);
  });

  it('asks whoever is the twenty-third at once to come later', async () => {
    const slow = inside('hangs', { patienceMs: 1 });
    const photo = await noise(9, 9, 3, 'jpeg');
    const all = Array.from({ length: 23 }, () => slow.clean(photo));
    expect(await all.at(-1)).toEqual({ ok: false, fault: 'too-slow' });
    await Promise.all(all);
  });
});

/** Three frames in one strip, as the decoder of animations has them. */
async function animated(): Promise<Buffer> {
  const strip = await noise(20, 60, 3, 'png');
  const { data, info } = await sharp(strip).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: 20, height: 60, channels: info.channels, pageHeight: 20 } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
}
