import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Network, Part, Sought } from '../../src/ports/network.ts';
import { ready } from '../support/ready.ts';

export interface NetworkUnderTest {
  readonly network: Network;
  /** How many posts with this receipt's id readers can see now; left out where nobody but the adapter could tell. */
  count?(remoteId: string): Promise<number>;
  /** The text of a post as readers get it, without markup; left out where nobody but the adapter could tell. */
  arrived?(remoteId: string): Promise<string>;
  close?(): Promise<void>;
}

const now = '2026-11-24T13:07:31.000Z';
/** Nothing is known that it cannot be. */
const anything: Sought = { since: '1970-01-01T00:00:00.000Z', not: [] };
const signal = new AbortController().signal;

/** A part with nothing but words; each test takes its own publication so that nothing is left over from another. */
export const partOf = (publication: string, more: Partial<Part> = {}): Part => ({
  publication,
  n: 0,
  text: `Die Mühle von 1974 läuft wieder. ${publication}`,
  language: 'de',
  warning: null,
  visibility: 'public',
  replyTo: null,
  signature: null,
  media: [],
  ...more,
});

/** What every network must do, whatever is behind it. `make` brings it up once for all of these. */
export function networkContract(name: string, make: () => Promise<NetworkUnderTest>): void {
  describe(`network contract: ${name}`, () => {
    let under: NetworkUnderTest;
    beforeAll(async () => {
      under = await make();
    });
    afterAll(() => under.close?.());

    describeWords(() => under.network);
    describeDelivery(() => under);
    describePromises(() => under);
  });
}

function describeWords(the: () => Network): void {
  it('serves the account it was made for', () => {
    expect(the().network).toBe(the().account.network);
  });

  it('declares a recovery that makes sense', () => {
    const { recovery, issue } = the();
    expect(recovery.settleMs).toBeGreaterThanOrEqual(0);
    expect(recovery.keyTtlMs > 0).toBe(recovery.class === 'key');
    expect(issue !== undefined).toBe(recovery.class === 'same-transaction');
  });

  it('measures nothing as nothing, and its limit as full', () => {
    const { limit } = the().measure('');
    expect(limit).toBeGreaterThan(0);
    expect(the().measure('').used).toBe(0);
    expect(the().measure('a'.repeat(limit))).toMatchObject({ used: limit, limit });
    expect(the().measure('a'.repeat(limit + 1)).used).toBeGreaterThan(limit);
  });

  it('measures any text with a whole number, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { used, limit, unit } = the().measure(text);
        expect(Number.isInteger(used) && used >= 0).toBe(true);
        expect(the().measure(text)).toEqual({ used, limit, unit });
      }),
      { numRuns: 200 },
    );
  });

  it('previews the words as given, the signature too, and counts what it shows', () => {
    const { publication: _, n: __, ...words } = partOf('preview');
    const bare = the().preview(words);
    expect(bare.text).toContain(words.text);
    expect(bare.used).toBe(the().measure(bare.text).used);
    const signed = the().preview({ ...words, signature: 'Jana, Werkstatt' });
    expect(signed.text).toContain('Jana, Werkstatt');
    expect(signed.used).toBeGreaterThan(bare.used);
  });

  it('never shortens what is too long: that is for people to do', () => {
    const { publication: _, n: __, ...words } = partOf('long');
    const text = 'a'.repeat(the().measure('').limit + 1);
    expect(the().preview({ ...words, text }).text).toContain(text);
  });
}

function describeDelivery(the: () => NetworkUnderTest): void {
  const prepared = (publication: string, n = 0) => ready(the().network, partOf(publication, { n }), { now });
  const publish = async (publication: string) => {
    const ready = await prepared(publication);
    const outcome = await the().network.publish(ready, signal);
    if (outcome.kind !== 'live') throw new Error(`expected live, got ${JSON.stringify(outcome)}`);
    return { ready, receipt: outcome.receipt };
  };

  it('prepares plain data that survives the store', async () => {
    const ready = await prepared('contract-json');
    expect(JSON.parse(JSON.stringify(ready))).toEqual(ready);
    expect(ready.createdAt).toBe(now);
  });

  it('tells parts and publications apart', async () => {
    const keys = await Promise.all([prepared('contract-a'), prepared('contract-b'), prepared('contract-a', 1)]);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(3);
  });

  it('is live with an id and an address', async () => {
    const { receipt } = await publish('contract-live');
    expect(receipt.remoteId).not.toBe('');
    expect(new URL(receipt.url).protocol).toMatch(/^https?:$/);
    if (the().count) expect(await the().count?.(receipt.remoteId)).toBe(1);
  });

  it('posts the stored bytes once, where it says that a repeat is safe', async () => {
    const { network, count } = the();
    if (!['same-transaction', 'client-id', 'key'].includes(network.recovery.class)) return;
    const { ready, receipt } = await publish('contract-twice');
    expect(await network.publish(ready, signal)).toMatchObject({
      kind: 'live',
      receipt: { remoteId: receipt.remoteId },
    });
    if (count) expect(await count(receipt.remoteId)).toBe(1);
  });

  it('finds what is there, or says that it cannot tell', async () => {
    const before = await prepared('contract-find');
    expect(['absent', 'cannot-tell']).toContain(await the().network.find(before, anything, signal));
    const { ready, receipt } = await publish('contract-found');
    const found = await the().network.find(ready, anything, signal);
    if (found !== 'cannot-tell') expect(found).toEqual(receipt);
  });

  it('never takes for the one sought what belongs to another', async () => {
    const { ready, receipt } = await publish('contract-bound');
    const not = [receipt.remoteId];
    expect(['absent', 'cannot-tell']).toContain(await the().network.find(ready, { ...anything, not }, signal));
  });

  it('removes, and is not troubled when asked again', async () => {
    const { network, count } = the();
    const { ready, receipt } = await publish('contract-remove');
    const first = await network.remove(receipt, signal);
    if (!network.can.remove) {
      expect(first).toMatchObject({ kind: 'stuck', url: receipt.url });
      return;
    }
    expect(first).toEqual({ kind: 'removed' });
    expect(['removed', 'gone']).toContain((await network.remove(receipt, signal)).kind);
    expect(['absent', 'cannot-tell']).toContain(await network.find(ready, anything, signal));
    if (count) expect(await count(receipt.remoteId)).toBe(0);
  });

  it('issues a receipt without waiting, where publishing is recording', async () => {
    const { issue } = the().network;
    if (issue === undefined) return;
    const { receipt } = await publish('contract-issue');
    expect(issue('contract-issue')).toEqual(receipt);
    expect(issue('contract-other')).not.toEqual(receipt);
  });
}

/** What people write: letters of several bytes, links, tags, mentions of nobody, lines. */
const words = fc
  .array(
    fc.constantFrom(
      'Grüße',
      '日本語',
      '👨‍👩‍👧‍👦',
      'nai\u0308ve',
      '#Mühle',
      'https://example.org/ä?x=1',
      '(a)',
      '<b>',
      '&amp;',
      '5 %',
      'a\nb',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.join(' '));

function describePromises(the: () => NetworkUnderTest): void {
  it('declares who may see a post, and a pace that can be kept', () => {
    const { can, pace, replies } = the().network;
    expect(can.visibility).toContain('public');
    expect(can.replies).toBe(replies !== undefined);
    if (pace !== null) expect(Math.min(pace.calls, pace.perMs)).toBeGreaterThan(0);
  });

  it('knows its login, where there is one', async () => {
    const { auth } = the().network;
    if (auth !== undefined) expect(await auth(signal)).toMatchObject({ kind: 'ok' });
  });

  it('shows readers what its preview showed', async () => {
    const { network, arrived } = the();
    if (arrived === undefined) return;
    let n = 0;
    const part = fc.record({
      text: words,
      warning: fc.option(fc.constant('Lärm & Staub')),
      signature: fc.option(fc.constant('Jana, Werkstatt')),
    });
    await fc.assert(
      fc.asyncProperty(part, async (given) => {
        n += 1;
        const one = partOf(`contract-preview-${n}`, given);
        const outcome = await network.publish(await ready(network, one), signal);
        if (outcome.kind !== 'live') throw new Error(`expected live, got ${JSON.stringify(outcome)}`);
        expect(await arrived(outcome.receipt.remoteId)).toBe(network.preview(one).text);
      }),
      { numRuns: 12 },
    );
  });
}
