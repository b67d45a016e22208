import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import { canonical, commit, contentHash, sha256Hex, signatureDigest } from '../../src/core/hash.ts';
import type { Account } from '../../src/core/leitbild.ts';

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  network: id,
  handle: `@${id}`,
  answers: 'Jana',
  default: true,
  ...more,
});
const blog = account('blog');
const chirp = account('chirp');
const accounts = [blog, chirp];
const digest = (c: string): string => c.repeat(64);

const draft: Draft = {
  ...plainDraft('The mill runs again.', ['blog', 'chirp']),
  variants: { chirp: 'Mill: runs.' },
  parts: ['It is from 1974.'],
  language: 'en',
  warning: 'Noise',
  media: [
    { sha256: digest('a'), type: 'image/png', alt: 'A mill' },
    { sha256: digest('b'), type: 'image/png', alt: 'A hand' },
  ],
  replyTo: 'https://example.org/1',
  signature: 'Jana, workshop',
  time: '2026-11-24T13:00:00.000Z',
  note: 'For Ben',
};
const salt = '5a'.repeat(32);
const hash = (change: Partial<Draft> = {}, known: readonly Account[] = accounts): string => {
  const changed = { ...draft, ...change };
  return contentHash(changed, known, signatureDigest(salt, changed.signature));
};
const [first, second] = draft.media as [Draft['media'][number], Draft['media'][number]];

const seen: Readonly<Record<string, () => string>> = {
  words: () => hash({ words: 'The mill runs again' }),
  'words, by a space': () => hash({ words: 'The mill runs again. ' }),
  'words, by case': () => hash({ words: 'the mill runs again.' }),
  'a variant': () => hash({ variants: { chirp: 'Mill: runs!' } }),
  'no variant': () => hash({ variants: {} }),
  'another variant': () => hash({ variants: { blog: 'x', chirp: 'Mill: runs.' } }),
  'a part': () => hash({ parts: ['It is from 1975.'] }),
  'one part more': () => hash({ parts: ['It is from 1974.', ''] }),
  'no part': () => hash({ parts: [] }),
  'parts moved into the words': () => hash({ words: 'The mill runs again.It is from 1974.', parts: [] }),
  language: () => hash({ language: 'de' }),
  'no language': () => hash({ language: null }),
  warning: () => hash({ warning: 'Dust' }),
  'an empty warning': () => hash({ warning: '' }),
  'no warning': () => hash({ warning: null }),
  visibility: () => hash({ visibility: 'unlisted' }),
  'a picture': () => hash({ media: [{ ...first, sha256: digest('c') }, second] }),
  'an alt text': () => hash({ media: [{ ...first, alt: 'A windmill' }, second] }),
  'order of pictures': () => hash({ media: [second, first] }),
  'a picture less': () => hash({ media: [first] }),
  'reply target': () => hash({ replyTo: 'https://example.org/2' }),
  'no reply target': () => hash({ replyTo: null }),
  signature: () => hash({ signature: 'Jana' }),
  'no signature': () => hash({ signature: null }),
  time: () => hash({ time: '2026-11-24T13:00:00.001Z' }),
  'no time': () => hash({ time: null }),
  'an account less': () => hash({ accounts: ['blog'] }),
  'another account': () => hash({ accounts: ['blog', 'owl'] }, [...accounts, account('owl')]),
  handle: () => hash({}, [blog, { ...chirp, handle: '@chirp2' }]),
  network: () => hash({}, [blog, { ...chirp, network: 'tweet' }]),
};

describe('what a voice binds to', () => {
  it.each(Object.keys(seen))('%s changes it', (name) => {
    expect(seen[name]!()).not.toBe(hash());
    expect(seen[name]!()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('all these changes are told apart', () => {
    expect(new Set(Object.values(seen).map((one) => one())).size).toBe(Object.keys(seen).length);
  });

  it('the note is for colleagues and does not change it', () => {
    expect(hash({ note: 'Please look today' })).toBe(hash());
  });

  it('the order of accounts, in the post and in the Leitbild, does not change it', () => {
    expect(hash({ accounts: ['chirp', 'blog'] })).toBe(hash());
    expect(hash({}, [chirp, blog])).toBe(hash());
    expect(hash({ accounts: ['blog', 'chirp', 'blog'] })).toBe(hash());
  });

  it('who answers, and wording for accounts that take no part, do not change it', () => {
    expect(hash({}, [{ ...blog, answers: 'Ben' }, chirp])).toBe(hash());
    expect(hash({ variants: { ...draft.variants, elsewhere: 'x' } })).toBe(hash());
    expect(hash({}, [...accounts, account('owl')])).toBe(hash());
  });

  it('two spellings of the same letters are the same post', () => {
    const texts = (form: 'NFC' | 'NFD'): Partial<Draft> => {
      const word = 'Mühle für Zoë'.normalize(form);
      return {
        words: word,
        variants: { chirp: word },
        parts: [word],
        warning: word,
        signature: word,
        media: [{ ...first, alt: word }],
      };
    };
    expect(texts('NFC').words).not.toBe(texts('NFD').words);
    expect(hash(texts('NFD'))).toBe(hash(texts('NFC')));
  });

  it('look-alikes are not the same post', () => {
    expect(hash({ words: 'ﬁx' })).not.toBe(hash({ words: 'fix' }));
    expect(hash({ words: 'a\u200bb' })).not.toBe(hash({ words: 'ab' }));
  });

  it('any two different texts differ', () => {
    const wellFormed = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        expect(hash({ words: a }) === hash({ words: b })).toBe(a.normalize('NFC') === b.normalize('NFC'));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('a signature that can be forgotten', () => {
  const digest = signatureDigest(salt, draft.signature);

  it('everything else is still held to the hash by the digest alone', () => {
    const forgotten = { ...draft, signature: null };
    expect(contentHash(forgotten, accounts, digest)).toBe(hash());
    expect(contentHash({ ...forgotten, words: 'The mill stands.' }, accounts, digest)).not.toBe(hash());
    expect(contentHash(forgotten, accounts, null)).not.toBe(hash());
  });

  it('its digest depends on its salt, fits it alone, and is nothing where there is none', () => {
    expect(signatureDigest('5b'.repeat(32), draft.signature)).not.toBe(digest);
    expect(signatureDigest(salt, 'Jana, Workshop')).not.toBe(digest);
    expect(signatureDigest(salt, 'Zoë'.normalize('NFD'))).toBe(signatureDigest(salt, 'Zoë'.normalize('NFC')));
    expect([signatureDigest(salt, null), signatureDigest(null, null)]).toEqual([null, null]);
  });

  it('one without a salt is not taken for none', () => {
    expect(hash({ signature: null })).not.toBe(contentHash(draft, accounts, signatureDigest(null, draft.signature)));
  });
});

describe('building blocks', () => {
  it('canonical JSON sorts keys and refuses what is no JSON', () => {
    expect(canonical({ b: 1, a: [true, null, 'ü'] })).toBe('{"a":[true,null,"ü"],"b":1}');
    expect(() => canonical(undefined)).toThrow('canonical');
  });

  it('SHA-256 and HMAC-SHA-256 are those of everybody else', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    // RFC 4231, test case 2.
    expect(commit('4a656665', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('without the same salt a commitment says nothing', () => {
    expect(commit('00', 'yes')).not.toBe(commit('01', 'yes'));
  });
});
