import type { Locale } from './locale.ts';

/** Before networks fold a text away, in UTF-16 units. */
const FIRST_SIGHT = 100;
/** As many hashtags before the mark make it one of many. */
const CLOUD = 2;

/** A label, and no talk about advertising: at the edge of something, or with a "#" before and a sign or "for" behind. */
const BEFORE = String.raw`(?:#|(?:^|[\n:]|(?<![^\s])[(\[*|/•·–—-]|[.!?](?=\s))\s{0,3}(?:\p{Extended_Pictographic}\uFE0F?\s{0,3})?)`;
const AFTER = String.raw`(?![\p{L}\p{N}_-])(?:(?<=#[\p{L}]{1,40})|(?=\s{0,3}(?:$|[\n:|)\]/.,–—*#@-]))|(?=\s(?:mit|für|in|von|for|with|by)\s)|(?<=werbung)(?=\swegen\s))`;
/** "Not an ad" says that it is none. */
const DENIED = String.raw`(?<!(?<!\p{L})(?:(?:not|isn['’]t|never) an?|not|no|nicht|ohne|kein\p{L}{0,2})[ \u00A0]{1,3})`;
const REFUSED = String.raw`(?!\s{0,3}[:,–—-]?\s{0,3}(?:nein|nö|nicht|keine?|no thanks?|von (?:früher|damals|gestern|einst))(?!\p{L}))`;
/** In capitals at the very start it is a mark with nothing behind it, too. */
const CAPITALS =
  /^\s{0,3}(WERBUNG|ANZEIGE)(?![\p{L}\p{N}_-])(?!\s{0,3}[:,–—-]?\s{0,3}(?:nein|nicht|keine?|wegen|gegen|ist|war|von (?:früher|damals)|NEIN|NICHT|WEGEN|GEGEN|IST|WAR)(?!\p{L}))/u;
const label = (words: string): RegExp => new RegExp(`${DENIED}${BEFORE}((?:${words}))${AFTER}${REFUSED}`, 'iu');
const anywhere = (words: string): RegExp =>
  new RegExp(String.raw`${DENIED}(?<![\p{L}#])#?(?:${words})(?![\p{L}\p{N}_])`, 'iu');

/** What German courts and authorities let pass as clear, and what the FTC does. */
const CLEAR: Readonly<Record<Locale, RegExp>> = {
  de: label('(?:bezahlte |enthält )?werbung|werbe(?:post|beitrag|video)|(?:bezahlte )?anzeige'),
  en: label(
    '(?:paid )?ad|advert|advertisement|(?:paid )?advertising|paid partnership|paidpartnership|paid promotion|sponsored(?: by| post| content)?',
  ),
};
/** Hints at money that readers need to know how to read. */
const UNCLEAR = anywhere(
  'ad|sponsored(?: by)?|gesponsert(?: von)?|sponsoring|powered by|paid partnership|paidpartnership|bezahlte partnerschaft|kooperation|collab|collaboration|spon|sp|ambassador|supported by|unterstützt von',
);

interface Mark {
  readonly text: string;
  readonly start: number;
}

const markIn = (pattern: RegExp, text: string): Mark | null => {
  const match = pattern.exec(text);
  if (match === null) return null;
  const word = match[1] ?? match[0];
  return { text: word, start: match.index + match[0].length - word.length };
};

const atFirstSight = (text: string, { start }: Mark): boolean =>
  start <= FIRST_SIGHT && (text.slice(0, start).match(/#(?=[\p{L}\p{N}])/gu) ?? []).length <= CLOUD;

/** What is wrong with the mark of a paid text: there is none; it stands where nobody looks first; it says too little. */
export interface Marking {
  readonly kind: 'unmarked' | 'late' | 'unclear';
  /** The mark as written. */
  readonly written: string;
}

/** How a paid text is marked, as German courts and the FTC look at it; null = clearly, at first sight. */
export function marking(text: string, language: Locale | null): Marking | null {
  const clear = (language === null ? (['de', 'en'] as const) : [language, 'de' as const])
    .map((one) => markIn(CLEAR[one], text) ?? markIn(CAPITALS, text))
    .filter((mark) => mark !== null);
  if (clear.some((mark) => atFirstSight(text, mark))) return null;
  const [late] = clear;
  if (late !== undefined) return { kind: 'late', written: late.text };
  const vague = markIn(UNCLEAR, text);
  if (vague === null) return { kind: 'unmarked', written: '' };
  return { kind: atFirstSight(text, vague) ? 'unclear' : 'late', written: vague.text };
}
