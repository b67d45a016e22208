import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Noise: nothing is harder to make small. */
export async function noise(
  width: number,
  height: number,
  channels: 3 | 4,
  format: 'jpeg' | 'png' | 'webp',
): Promise<Buffer> {
  // Deterministic, so that a failure can be seen again.
  let state = 1;
  const data = Buffer.alloc(width * height * channels);
  for (let i = 0; i < data.length; i += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[i] = state >> 16;
  }
  const drawn = sharp(data, { raw: { width, height, channels } });
  return (format === 'jpeg' ? drawn.jpeg({ quality: 95 }) : drawn.toFormat(format)).toBuffer();
}

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
};

const FIRST_END = 8 + 25;

/** A PNG with one more chunk, right after its header. */
export const withChunk = (png: Buffer, name: string, body: Buffer): Buffer =>
  Buffer.concat([png.subarray(0, FIRST_END), chunk(name, body), png.subarray(FIRST_END)]);

/** A PNG that says how large it is, and has only this many compressed bytes. */
export function header(width: number, height: number, pixels: Buffer): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** What a telephone says beside the picture: place, name, camera, and what editors add. */
export async function gpsPhoto(): Promise<Buffer> {
  const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#3a7' } })
    .withExif({
      IFD0: { Copyright: 'Jana Kessel', Make: 'Kamera 3000', ImageDescription: 'Talstrasse 3' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 3230/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 4366/100',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>Jana Kessel</rdf></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  const comment = Buffer.from('Talstrasse 3, im Hof');
  const said = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment]);
  return Buffer.concat([photo.subarray(0, 2), said, photo.subarray(2), Buffer.from('ANHANG')]);
}

/** 80 by 40, red on the left and blue on the right. */
export const striped = (): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 40, channels: 3, background: '#00f' } })
    .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#f00' } }, left: 0, top: 0 }])
    .png()
    .toBuffer();

/** The scene as a sensor saw it that was held so that this EXIF orientation puts it right. */
export async function left(scene: Buffer, orientation: number): Promise<Buffer> {
  const seen = {
    1: sharp(scene),
    2: sharp(scene).flop(),
    3: sharp(scene).rotate(180),
    4: sharp(scene).flip(),
    5: sharp(await sharp(scene).rotate(90).toBuffer()).flop(),
    6: sharp(scene).rotate(270),
    7: sharp(await sharp(scene).rotate(270).toBuffer()).flop(),
    8: sharp(scene).rotate(90),
  }[orientation];
  if (seen === undefined) throw new Error('no such orientation');
  return seen.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
}

/** Something to look at: hills, a sun, and a size of one's own. */
export const landscape = (width: number, height: number): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
      <rect width="100%" height="100%" fill="#f3d9b1"/><circle cx="70%" cy="30%" r="${height / 8}" fill="#d9793f"/>
      <ellipse cx="25%" cy="100%" rx="60%" ry="45%" fill="#5f7a61"/><ellipse cx="85%" cy="105%" rx="55%" ry="38%" fill="#33513b"/></svg>`),
  )
    .resize(width, height)
    .jpeg()
    .toBuffer();
