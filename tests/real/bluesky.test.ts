import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt, Sought } from '../../src/ports/network.ts';
import { networkContract, partOf } from '../contracts/network.ts';
import {
  type BlueskyServer,
  blueskyAt,
  type Member,
  openLogins,
  postsOf,
  startBluesky,
  xrpc,
} from '../support/bluesky.ts';
import { ready } from '../support/ready.ts';
import { published } from './published.ts';

const now = '2026-11-24T13:07:31.000Z';
const anything: Sought = { since: '1970-01-01T00:00:00.000Z', not: [] };
const signal = new AbortController().signal;
const key = (remoteId: string) => remoteId.slice(remoteId.lastIndexOf('/') + 1);
const sha = 'a'.repeat(64);

describe('Bluesky, the real server', () => {
  let server: BlueskyServer;
  let jana: Member;
  beforeAll(async () => {
    server = await startBluesky();
    jana = await server.join('jana');
  }, 60_000);
  afterAll(() => server.close());

  const vaultOf = (member: Member) => openLogins({ bluesky: member.login });
  const networkOf = (member: Member, more = {}) => blueskyAt(server.url, vaultOf(member).logins, more);
  const shownOf = async ({ did }: Member, { remoteId }: Receipt) => {
    const found = (await postsOf(server.url, did)).find(({ uri }) => uri === remoteId);
    if (found === undefined) throw new Error('nobody can read it');
    return found.value;
  };
  const featuresOf = ({ text, facets = [] }: Awaited<ReturnType<typeof shownOf>>) =>
    facets.map(({ index, features }) => [
      Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
      features[0],
    ]);

  networkContract('bluesky', async () => {
    const member = await server.join('contract');
    const shown = async (remoteId: string) =>
      (await postsOf(server.url, member.did)).filter(({ uri }) => uri === remoteId);
    return {
      network: networkOf(member),
      count: async (remoteId) => (await shown(remoteId)).length,
      arrived: async (remoteId) => (await shownOf(member, { remoteId, url: '' })).text,
    };
  });

  it('makes links, tags and people of this network clickable, by bytes', async () => {
    const bob = await server.join('bob');
    const text = 'Grüße 👨‍👩‍👧‍👦 an @bob.test und @niemand.test: https://example.org/ä (example.org) #Mühle';
    const receipt = await published(networkOf(jana), partOf('facets', { text, language: 'de' }));
    const value = await shownOf(jana, receipt);
    expect(featuresOf(value)).toEqual([
      ['@bob.test', { $type: 'app.bsky.richtext.facet#mention', did: bob.did }],
      ['https://example.org/ä', { $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/ä' }],
      ['example.org', { $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org' }],
      ['#Mühle', { $type: 'app.bsky.richtext.facet#tag', tag: 'Mühle' }],
    ]);
    expect(value).toMatchObject({ text, langs: ['de'] });
    expect(receipt.url).toBe(`https://bsky.app/profile/jana.test/post/${key(receipt.remoteId)}`);
  });

  it('carries up to four pictures with their descriptions and shapes, whatever the server was told before', async () => {
    const draw = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: 'teal' } });
    const files = new Map([
      ['1'.repeat(64), { type: 'image/png', bytes: await draw(40, 30).png().toBuffer() }],
      ['2'.repeat(64), { type: 'image/jpeg', bytes: await draw(50, 70).jpeg({ progressive: true }).toBuffer() }],
    ]);
    const media = [...files].map(([sha256, { type }], i) => ({ sha256, type, alt: `Bild ${i}` }));
    const network = networkOf(jana, { media: async (sha256: string) => files.get(sha256) ?? null });
    const part = partOf('pictures', { media });
    const value = await shownOf(jana, await published(network, part));
    expect(value.embed).toMatchObject({
      $type: 'app.bsky.embed.images',
      images: [
        { alt: 'Bild 0', aspectRatio: { width: 40, height: 30 }, image: { mimeType: 'image/png' } },
        { alt: 'Bild 1', aspectRatio: { width: 50, height: 70 }, image: { mimeType: 'image/jpeg' } },
      ],
    });
    const { $link } = (value.embed as { images: { image: { ref: { $link: string } } }[] }).images[1]!.image.ref;
    const blob = await fetch(`${server.url}/xrpc/com.atproto.sync.getBlob?did=${jana.did}&cid=${$link}`);
    expect(Buffer.from(await blob.arrayBuffer())).toEqual(files.get('2'.repeat(64))?.bytes);
  });

  it('says of a picture that is gone or too large that it is the picture', async () => {
    const media = [{ sha256: sha, type: 'image/png', alt: '' }];
    const refused = { kind: 'refused', retry: 'never', code: 'media' };
    const gone = networkOf(jana);
    expect(await gone.prepare(partOf('gone', { media }), [], now, signal)).toEqual(refused);
    const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const bytes = Buffer.concat([small, Buffer.alloc(2_100_000)]);
    const large = networkOf(jana, { media: async () => ({ type: 'image/png', bytes }) });
    expect(await large.publish(await ready(large, partOf('large', { media })), signal)).toEqual(refused);
  });

  it('brings a link card along, with its picture, and leaves without one that takes too long or fails', async () => {
    const url = 'https://example.org/muehle';
    const text = `Mehr dazu: ${url}`;
    const bytes = await sharp({ create: { width: 60, height: 30, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const card = { url, title: 'Die Mühle', description: 'Läuft.', image: { type: 'image/jpeg', bytes } };
    const cards = { read: async () => card };
    const value = await shownOf(jana, await published(networkOf(jana, { cards }), partOf('card', { text })));
    expect(value.embed).toMatchObject({
      $type: 'app.bsky.embed.external',
      external: { uri: url, title: 'Die Mühle', description: 'Läuft.', thumb: { size: bytes.length } },
    });
    const odd = { read: async () => ({ ...card, title: '', image: { type: 'image/gif', bytes } }) };
    const bare = await shownOf(jana, await published(networkOf(jana, { cards: odd }), partOf('card-odd', { text })));
    expect(bare.embed).toEqual({
      $type: 'app.bsky.embed.external',
      external: { uri: url, title: 'example.org', description: 'Läuft.' },
    });
    const never = { read: () => new Promise<null>(() => undefined) };
    const broken = { read: async () => Promise.reject(new Error('broken')) };
    for (const [name, one] of Object.entries({ never, broken })) {
      const without = networkOf(jana, { cards: one, cardMs: 10 });
      const plain = await shownOf(jana, await published(without, partOf(`card-${name}`, { text })));
      expect(plain).toMatchObject({ text });
      expect(plain.embed).toBeUndefined();
    }
  });

  it('makes one thread of three parts, within the conversation it answers', async () => {
    const network = networkOf(jana);
    const one = await published(network, partOf('thread', { text: 'eins' }));
    const two = await published(network, partOf('thread', { n: 1, text: 'zwei' }), [one]);
    const three = await published(network, partOf('thread', { n: 2, text: 'drei' }), [one, two]);
    const strong = ({ remoteId, ref }: Receipt) => ({ uri: remoteId, cid: ref });
    expect((await shownOf(jana, three)).reply).toEqual({ root: strong(one), parent: strong(two) });

    const replyTo = JSON.stringify({ root: strong(one), parent: strong(three) });
    const answer = await published(network, partOf('answer', { replyTo }));
    expect((await shownOf(jana, answer)).reply).toEqual({ root: strong(one), parent: strong(three) });
    const more = await published(network, partOf('answer', { n: 1, replyTo }), [answer]);
    expect((await shownOf(jana, more)).reply).toEqual({ root: strong(one), parent: strong(answer) });
  });

  it('never lets go of an answer whose question it cannot read', async () => {
    const network = networkOf(jana);
    const said = await network.prepare(partOf('lost-thread', { replyTo: 'toot:7' }), [], now, signal);
    expect(said).toMatchObject({ kind: 'refused', retry: 'never' });
  });

  it('never makes public what was meant for fewer', async () => {
    const network = networkOf(jana);
    for (const visibility of ['unlisted', 'followers'] as const) {
      const said = await network.prepare(partOf('quiet', { visibility }), [], now, signal);
      expect(said).toMatchObject({ kind: 'refused', retry: 'never' });
    }
  });

  it.each([
    ['letters', 'ä'.repeat(301)],
    ['bytes', '👨‍👩‍👧‍👦'.repeat(150)],
  ])('agrees with the server on what is too long in %s, and says so', async (unit, text) => {
    const network = networkOf(jana);
    expect(network.measure(text).used).toBeGreaterThan(network.measure(text).limit);
    const prepared = await ready(network, partOf('long', { text }));
    expect(await network.publish(prepared, signal)).toEqual({ kind: 'refused', retry: 'never', code: 'limit' });
    const fits = text.slice(0, text.startsWith('ä') ? 300 : 100 * 11);
    expect(network.measure(fits).used).toBeLessThanOrEqual(network.measure(fits).limit);
    await published(network, partOf(`fits-${unit}`, { text: fits }));
  });

  it('leaves alone what somebody else put at its key, and does not take it for its own', async () => {
    const network = networkOf(jana);
    const prepared = await ready(network, partOf('swap'));
    const record = { $type: 'app.bsky.feed.post', text: 'Etwas anderes.', createdAt: now };
    const at = { repo: jana.did, collection: 'app.bsky.feed.post', rkey: prepared.key };
    await xrpc(server.url, 'com.atproto.repo.putRecord', { ...at, record }, jana.login.accessJwt);
    expect(await network.publish(prepared, signal)).toEqual({ kind: 'unknown' });
    expect(await network.find(prepared, anything, signal)).toBe('cannot-tell');
    const posts = await postsOf(server.url, jana.did);
    expect(posts.find(({ uri }) => key(uri) === prepared.key)?.value.text).toBe('Etwas anderes.');
  });

  it('says that it cannot tell who answered while nobody keeps that', async () => {
    expect(await networkOf(jana).replies?.(now, signal)).toBe('cannot-tell');
  });
});
