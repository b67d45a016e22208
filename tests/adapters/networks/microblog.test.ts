import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../../../adapters/networks/index.ts';
import { LIMIT, microblog } from '../../../adapters/networks/microblog/index.ts';
import { countGraphemes, excerpt } from '../../../src/core/graphemes.ts';
import type { Account } from '../../../src/core/leitbild.ts';
import { networkContract, partOf } from '../../contracts/network.ts';
import { bareMeans } from '../../support/network-means.ts';
import { ready } from '../../support/ready.ts';

const account: Account = {
  id: 'microblog',
  network: 'microblog',
  handle: '@werkstatt',
  answers: 'Jana',
  default: true,
};
const publicUrl = 'https://werkstatt.example';

networkContract('microblog', async () => ({ network: microblog(account, { publicUrl }) }));

describe('the microblog as a network', () => {
  const network = microblog(account, { publicUrl });

  it('is on the list, by its name', async () => {
    const factory = await networks.microblog?.();
    expect(factory?.(account, bareMeans({ publicUrl }))).toMatchObject({ network: 'microblog', account });
  });

  it('gives a publication its permalink', () => {
    expect(network.issue?.('p7-1')).toEqual({ remoteId: 'p7-1', url: 'https://werkstatt.example/posts/p7-1' });
  });

  it('takes all parts to the one address', async () => {
    const signal = new AbortController().signal;
    const second = await ready(network, partOf('p7-1', { n: 1 }));
    expect(await network.publish(second, signal)).toEqual({ kind: 'live', receipt: network.issue?.('p7-1') });
  });

  it('shows warning, words and signature in the order in which they are read', () => {
    const {
      publication: _,
      n: __,
      ...words
    } = partOf('x', { text: 'Text', warning: 'Blut', signature: 'Jana, Werkstatt' });
    expect(network.preview(words).text).toBe('Blut\n\nText\n\n– Jana, Werkstatt');
  });

  it('takes 2000 graphemes, whatever they are made of', () => {
    expect(network.measure('👨‍👩‍👧‍👦'.repeat(LIMIT))).toEqual({ used: 2000, limit: 2000, unit: 'graphemes' });
  });
});

describe('graphemes', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['a\nb', 3],
    ['a\r\nb', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['👨‍👩‍👧‍👦', 1],
    ['🇩🇪🇺🇸', 2],
    ['नमस्ते', 3],
  ])('%j has %i', (text, count) => expect(countGraphemes(text)).toBe(count));

  it('counts plain ASCII as the segmenter would', () => {
    const slow = (text: string) => [...new Intl.Segmenter('und').segment(text)].length;
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => countGraphemes(text) === slow(text)));
  });

  it.each([
    ['Kurz.', 60, 'Kurz.'],
    ['Zwei\n\nZeilen', 60, 'Zwei Zeilen'],
    ['Die Mühle von 1974 läuft wieder', 20, 'Die Mühle von 1974…'],
    ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudampf…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, '👨‍👩‍👧‍👦👨‍👩‍👧‍👦…'],
  ])('%j in %i is %j', (text, most, short) => expect(excerpt(text, most)).toBe(short));
});
