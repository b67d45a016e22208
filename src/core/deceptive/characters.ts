import { HIDING, traitsIn } from './traits.ts';

/** Characters a colleague cannot see, by what they do. */
export type Hiding = 'bidi' | 'tags' | 'hidden' | 'broken';

/** All of one kind in a text: how many, and the first run of them. Offsets in UTF-16 units. */
export interface Hidden {
  readonly kind: Hiding;
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** "U+202E" of the first one. */
  readonly first: string;
}

const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const TAG = /[\u{E0000}-\u{E007F}]/u;
const SELECTOR = /[\u{E0100}-\u{E01EF}]/u;

/**
 * Everything that may hide, and beside it, first, what is allowed to use it: the three flags made of tags (all there are;
 * \p{RGI_Emoji} knows them, too, and takes ten times as long), joiners between the pictures of an emoji, soft hyphens within a word, joiners and breaks in scripts that need them,
 * signs of Arabic and Syriac numbers (which can be seen), selectors after a Han character.
 */
const SCAN = new RegExp(
  [
    String.raw`(?<fine>\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
    String.raw`(?<=\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}]?\uFE0F?)\u200D(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\p{L})\u00AD(?=\p{L})`,
    String.raw`(?<=\p{Script=Mongolian})\u180E`,
    String.raw`(?<=[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0300-\u036F]])[\u200C\u200D]`,
    String.raw`(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}])\u200B`,
    String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u{13430}-\u{1343F}]`,
    String.raw`(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}])`,
    // Runs, so that a long smuggled message is one match and not a thousand.
    String.raw`[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+`,
    String.raw`[\u{E0000}-\u{E007F}]+`,
    String.raw`[\u{E0100}-\u{E01EF}]+|(?<=[\uFE00-\uFE0F]{2})[\uFE00-\uFE0F]+`,
    String.raw`\p{Cs}+|[\p{Cf}--[\u0600-\u061C\u06DD\u070F\u0890\u0891\u08E2\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]]+`,
  ].join('|'),
  'gv',
);

const kindOf = (found: string): Hiding =>
  BIDI.test(found)
    ? 'bidi'
    : TAG.test(found)
      ? 'tags'
      : SELECTOR.test(found) || !/\p{Cs}/u.test(found)
        ? 'hidden'
        : 'broken';

/** What hides in a text, one entry a kind. Right-to-left text may turn its reading direction. Linear in the text. */
export const hiddenIn = (text: string): readonly Hidden[] => {
  if ((traitsIn(text) & HIDING) === 0) return [];
  const rightToLeft = RTL.test(text);
  const kinds = new Map<Hiding, Hidden>();
  for (const match of text.matchAll(SCAN)) {
    if (match.groups?.fine !== undefined) continue;
    const kind = kindOf(match[0]);
    if (kind === 'bidi' && rightToLeft) continue;
    const old = kinds.get(kind);
    const count = (old?.count ?? 0) + [...match[0]].length;
    const first = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const start = match.index;
    kinds.set(kind, old ? { ...old, count } : { kind, count, start, end: start + match[0].length, first });
  }
  return [...kinds.values()];
};
