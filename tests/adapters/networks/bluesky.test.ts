import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../../adapters/networks/bluesky/facets.ts';
import { blobOf, sizeOf } from '../../../adapters/networks/bluesky/picture.ts';
import { measure, preview, textOf } from '../../../adapters/networks/bluesky/text.ts';
import { tid } from '../../../adapters/networks/bluesky/tid.ts';
import { Fault, type Wire } from '../../../adapters/networks/bluesky/wire.ts';

const family = '👨‍👩‍👧‍👦';
const signal = new AbortController().signal;
const plain = { warning: null, text: 'Die Mühle läuft.', signature: null };

describe('a text on Bluesky', () => {
  it('counts letters, and bytes only where the letters would fit', () => {
    expect(measure('ä'.repeat(300))).toEqual({ used: 300, limit: 300, unit: 'graphemes' });
    expect(measure('ä'.repeat(301))).toEqual({ used: 301, limit: 300, unit: 'graphemes' });
    expect(measure(family.repeat(120))).toEqual({ used: 120, limit: 300, unit: 'graphemes' });
    expect(measure(family.repeat(121))).toEqual({ used: 3025, limit: 3000, unit: 'bytes' });
    expect(measure(family.repeat(301))).toMatchObject({ used: 301, unit: 'graphemes' });
    expect(measure('a'.repeat(4000))).toMatchObject({ used: 4000, unit: 'graphemes' });
  });

  it('begins with its warning and ends with its signature', () => {
    expect(textOf(plain)).toBe('Die Mühle läuft.');
    expect(textOf({ ...plain, warning: 'Lärm', signature: 'Jana' })).toBe('⚠ Lärm\n\nDie Mühle läuft.\n\n– Jana');
    expect(textOf({ ...plain, text: '', warning: '' })).toBe('');
  });

  it('counts what the preview shows', () => {
    const part = { ...plain, language: null, visibility: 'public' as const, replyTo: null, media: [] };
    const { text, ...count } = preview({ ...part, warning: 'Lärm', signature: 'Jana' });
    expect(count).toEqual(measure(text));
    expect(count.used).toBe(32);
  });
});

describe('a record key', () => {
  const at = '2026-11-24T13:07:31.000Z';
  const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';
  const bits = (key: string) => [...key].reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n);

  it('is 13 digits, begins low, and holds its moment', () => {
    const key = tid(at, 'p-1:0');
    expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
    expect(Number(bits(key) >> 10n) / 1000).toBeGreaterThanOrEqual(Date.parse(at));
    expect(Number(bits(key) >> 10n) / 1000).toBeLessThan(Date.parse(at) + 1);
  });

  it('is the same for the same, and sorts by time', () => {
    expect(tid(at, 'p-1:0')).toBe(tid(at, 'p-1:0'));
    const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, times, fc.string(), fc.string(), (a, b, one, two) => {
        fc.pre(a.getTime() !== b.getTime());
        expect(tid(a.toISOString(), one) < tid(b.toISOString(), two)).toBe(a < b);
      }),
    );
  });

  it('differs for the parts of one moment', () => {
    expect(new Set(Array.from({ length: 200 }, (_, n) => tid(at, `p-${n}:0`))).size).toBe(200);
  });
});

describe('a picture', () => {
  it('has the name that every server gives it', () => {
    // The empty file and "hello world", reckoned by another implementation.
    expect(blobOf(new Uint8Array(), 'image/png').ref.$link).toBe(
      'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku',
    );
    expect(blobOf(Buffer.from('hello world'), 'image/png')).toEqual({
      $type: 'blob',
      ref: { $link: 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e' },
      mimeType: 'image/png',
      size: 11,
    });
  });

  it.each([
    [1, 1],
    [640, 480],
    [3, 2048],
  ])('of %i by %i tells its shape, whatever it is made of', async (width, height) => {
    const image = sharp({ create: { width, height, channels: 3, background: 'teal' } });
    const exif = { IFD0: { Copyright: 'x'.repeat(2000) } };
    const made = [image.png(), image.jpeg(), image.jpeg({ progressive: true }), image.jpeg().withExif(exif)];
    for (const one of made) expect(sizeOf(await one.toBuffer())).toEqual({ width, height });
  });

  it('that is none, or cut off, tells nothing', async () => {
    const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    expect(sizeOf(Buffer.from('GIF89a'))).toBeNull();
    expect(sizeOf(Buffer.alloc(0))).toBeNull();
    expect(sizeOf(jpeg.subarray(0, 30))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        sizeOf(Buffer.concat([jpeg.subarray(0, 20), bytes]));
      }),
    );
  });
});

describe('what can be clicked', () => {
  const knows: Wire = async ({ params }) => {
    if (params?.handle === 'bob.test') return { did: 'did:plc:bob' };
    throw new Fault('refused', { code: 'HandleNotFound' });
  };
  const shown = async (text: string, wire = knows) =>
    (await facetsOf(text, wire, signal)).map(({ index, features: [feature] }) => [
      Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
      feature && ('uri' in feature ? feature.uri : 'did' in feature ? feature.did : feature.tag),
    ]);

  it('is found by bytes, behind anything', async () => {
    expect(await shown('Grüße 日本 👨‍👩‍👧‍👦 @bob.test: (https://example.org/ä), #Mühle!')).toEqual([
      ['@bob.test', 'did:plc:bob'],
      ['https://example.org/ä', 'https://example.org/ä'],
      ['#Mühle', 'Mühle'],
    ]);
  });

  it('is no person whom nobody knows, and no mail address', async () => {
    expect(await shown('@niemand.test kim@example.org')).toEqual([]);
  });

  it('is no address that the server would refuse the whole post for', async () => {
    expect(await shown('https:///x https://[ http://a b')).toEqual([['http://a', 'http://a']]);
    expect(await shown(`https://example.org/${'x'.repeat(2000)}`)).toEqual([]);
  });

  it('is one thing at a time', async () => {
    expect(await shown('#日本(@bob.test')).toEqual([['#日本(@bob.test', '日本(@bob.test']]);
  });

  it('is not decided where the server does not answer', async () => {
    const silent: Wire = async () => {
      throw new Fault('vague');
    };
    await expect(shown('@bob.test', silent)).rejects.toThrow(Fault);
    expect(await shown('kein Name', silent)).toEqual([]);
  });

  it('lies within the text, at whole letters, whatever the text', async () => {
    const words = fc.constantFrom(
      'ä',
      '👨‍👩‍👧‍👦',
      '@bob.test',
      '@x.test',
      'https://example.org/?ü=1',
      '#日本',
      '(',
      ').',
      '\n',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 15 }), async (all) => {
        const text = all.join('');
        let last = 0;
        for (const { index } of await facetsOf(text, knows, signal)) {
          expect(index.byteStart).toBeGreaterThanOrEqual(last);
          expect(index.byteEnd).toBeGreaterThan(index.byteStart);
          const place = Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString();
          expect(text).toContain(place);
          last = index.byteEnd;
        }
      }),
      { numRuns: 500 },
    );
  });
});
