import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, GENESIS, linkHash } from '../../src/core/chain.ts';
import { canonical, sha256Hex } from '../../src/core/hash.ts';

const head = { version: 0, hash: GENESIS };
const json = fc.jsonValue({ noUnicodeString: false });

describe('the chain of a stream', () => {
  it('hashes the place of an event, its canonical payload and the event before', () => {
    const [first, second] = chain('people', head, [{ b: 1, a: 'ä' }, {}]);
    expect(first).toEqual({
      stream: 'people',
      version: 1,
      payload: '{"a":"ä","b":1}',
      prev: '',
      hash: sha256Hex('{"payload":"{\\"a\\":\\"ä\\",\\"b\\":1}","prev":"","stream":"people","version":1}'),
    });
    expect(second).toMatchObject({ version: 2, prev: first?.hash });
  });

  it('is the same in one go and event by event', () => {
    fc.assert(
      fc.property(fc.array(json, { minLength: 1, maxLength: 8 }), fc.nat(7), (events, cut) => {
        const whole = chain('s', head, events);
        const first = chain('s', head, events.slice(0, cut));
        const rest = chain('s', first.at(-1) ?? head, events.slice(cut));
        expect([...first, ...rest]).toEqual(whole);
        for (const link of whole) expect(linkHash(link)).toBe(link.hash);
      }),
    );
  });

  it('gives another hash for any other stream, version, payload or event before', () => {
    const link = { stream: 's', version: 1, payload: '{}', prev: '' };
    const others = [
      { ...link, stream: 't' },
      { ...link, version: 2 },
      { ...link, payload: '[]' },
      { ...link, prev: 'a' },
    ];
    expect(new Set([link, ...others].map(linkHash)).size).toBe(5);
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonical(undefined)).toThrow();
    expect(() => chain('s', head, [undefined])).toThrow();
  });
});
