import { countGraphemes } from '../../../src/core/graphemes.ts';

/** Everything up to where an address may end; `end` below takes off what belongs to the sentence. */
const ADDRESS =
  /(?<![A-Za-z0-9@$#＠＃])https?:\/\/(?:[\p{L}\p{N}_-]+\.)+(?<top>xn--[a-z0-9-]+|\p{L}{2,})(?![\p{L}\p{N}_-])(?::\d+)?(?<path>\/(?:[^\s<>()?]|\((?:[^\s<>()?]|\([^\s<>()?]+\))+\))*)?(?<query>\?[a-z0-9!?*'();:&=+$/%#[\]\-_.,~|@^\u{a0}-\u{10ffff}]*)?/u;
const MENTION =
  /(?<![=/\p{L}\p{M}\p{N}_])@(?<user>[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?:@(?<host>[\p{L}\p{M}\p{N}_]+(?:[.-]+[\p{L}\p{M}\p{N}_]+)*))?/u;
const ENTITY = new RegExp(`${ADDRESS.source}|${MENTION.source}`, 'giu');

/** Top-level domains that nobody can register: servers know them not, and count such an address letter by letter. */
const nowhere: readonly string[] = ['test', 'example', 'invalid', 'localhost', 'local', 'internal'];

/** An address in a text, or somebody mentioned, with the place it takes. */
export type Entity =
  | { readonly kind: 'address'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'mention';
      readonly start: number;
      readonly end: number;
      readonly user: string;
      readonly host: string | null;
    };

/** What a server turns into links and counts by its own rules, in order, without overlaps. */
export function entitiesOf(text: string): readonly Entity[] {
  const found: Entity[] = [];
  const scan = new RegExp(ENTITY);
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const start = match.index;
    const { user, host = null, top = '', path = '', query = '' } = match.groups ?? {};
    if (user !== undefined) {
      found.push({ kind: 'mention', start, end: start + match[0].length, user, host });
      continue;
    }
    if (nowhere.includes(top.toLowerCase())) continue;
    const bare = start + match[0].length - path.length - query.length;
    const way = shorn(path, /[!*"'「」;:=,.$%[\]~&|@]/u);
    const asked = way === path ? shorn(query, /[^a-z0-9_&=#/\-\u{a0}-\u{10ffff}]/iu) : '';
    const end = bare + way.length + asked.length;
    found.push({ kind: 'address', start, end });
    scan.lastIndex = end;
  }
  return found;
}

/** Without the characters at its end that match; a pattern for many of them would take time squared on hostile texts. */
function shorn(text: string, spare: RegExp): string {
  let end = text.length;
  while (end > 0 && spare.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text with each address and each mention replaced. */
export function rewritten(text: string, by: (entity: Entity, as: string) => string): string {
  let out = '';
  let at = 0;
  for (const entity of entitiesOf(text)) {
    out += text.slice(at, entity.start) + by(entity, text.slice(entity.start, entity.end));
    at = entity.end;
  }
  return out + text.slice(at);
}

/**
 * Counts as a server does: grapheme clusters of content warning and text together; an address with a scheme costs `perAddress`,
 * whatever its length; `@user@host` costs what `@user` does. A bare `example.org` counts letter by letter.
 */
export function countPost(warning: string, text: string, perAddress: number): number {
  const costly = rewritten(text, (entity) => (entity.kind === 'address' ? 'x'.repeat(perAddress) : `@${entity.user}`));
  return countGraphemes(warning + costly);
}
