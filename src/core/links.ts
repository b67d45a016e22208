/** A link as it stands in a text. Offsets in UTF-16 units, the words it is shown under included. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** In lower case, without its port. */
  readonly host: string;
  /** What stands before an "@" that is not part of the host: a name to sign in with. */
  readonly login: string | null;
  /** The host it is shown as, where it is shown as another: "[shop.example](https://…)", "shop.example (https://…)". */
  readonly shown: string | null;
  /** Path, query and fragment. */
  readonly rest: string;
}

const LONGEST = 2000;
const LINK = new RegExp(String.raw`https?://[^\s<>"'»«„“”]{1,${LONGEST}}`, 'giu');
/** Words that look like a host, right before a link that stands in brackets. Read backwards from there, so bounded. */
const SHOWN =
  /(?:^|[\s[(])(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?:\/[^\s\]]{0,100})?(?:\]\(|\s{1,3}[(<])$/iu;
const BEFORE = 300;

/** Hosts of one owner, as far as a name tells: the same, or one below the other, or both below the same two or three last names. */
export const sameSite = (a: string, b: string): boolean => {
  const [one, other] = [siteOf(a), siteOf(b)];
  return one === other;
};

/** "shop.example.co.uk" → "example.co.uk": a short second-level name under a country belongs to the country. */
const siteOf = (host: string): string => {
  const names = host.toLowerCase().split('.');
  const last = names.at(-1) ?? '';
  const second = names.at(-2) ?? '';
  return names.slice(last.length === 2 && /^(?:com?|org|net|ac|gov|edu|gv|or|ne)$/u.test(second) ? -3 : -2).join('.');
};

function linkOf(text: string, found: string, index: number): Link | null {
  const plain = found.replace(/[.,;:!?)\]}*_]{1,20}$/u, '');
  const from = plain.indexOf('://') + 3;
  const stop = plain.slice(from).search(/[/?#\\]/u);
  const authority = stop < 0 ? plain.slice(from) : plain.slice(from, from + stop);
  const at = authority.lastIndexOf('@');
  const host = authority
    .slice(at + 1)
    .replace(/:\d{0,5}$/u, '')
    .toLowerCase();
  if (!host.includes('.')) return null;
  const before = text.slice(Math.max(0, index - BEFORE), index);
  const shown = /[(<]$/u.test(before) ? SHOWN.exec(before) : null;
  return {
    start: shown === null ? index : index - shown[0].trimStart().length,
    end: index + plain.length,
    host,
    login: at > 0 ? authority.slice(0, at) : null,
    shown: shown?.[1]?.toLowerCase() ?? null,
    rest: stop < 0 ? '' : plain.slice(from + stop),
  };
}

/** The web links of a text, in order, at most the first two hundred. Linear in the text. */
export function linksIn(text: string): readonly Link[] {
  const links: Link[] = [];
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const link = linkOf(text, found, index);
    if (link !== null) links.push(link);
    if (links.length === 200) break;
  }
  return links;
}
