import type { Said } from '../locale.ts';

/** One kind of secret and how to recognise it. */
export interface Kind {
  readonly name: Said;
  /** The whole secret, or its named group `secret`. Every repetition is bounded or cannot start twice in one run. */
  readonly pattern: RegExp;
  /** The first four characters are the issuer's mark and may be shown; of a password nothing may. */
  readonly marked: boolean;
  readonly verdict: 'block' | 'advise';
  /** What a match must also be. */
  readonly proof?: (secret: string) => boolean;
}

/** A kind that stops a post. */
export const kind = (de: string, en: string, pattern: RegExp, marked = true): Kind => ({
  name: { de, en },
  pattern,
  marked,
  verdict: 'block',
});

/** How a key of this issuer is called. */
export const keyFor = (owner: string): Said => ({ de: `Schlüssel für ${owner}`, en: `key for ${owner}` });
