import { type Draft, textsFor } from '../draft.ts';
import type { Hit } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import { cached } from '../phrases.ts';
import type { Measured, Rule } from './rule.ts';

interface Props {
  readonly kind: 'tags' | 'handle';
  readonly written: string;
  readonly count: number;
  /** Networks that get this very text. */
  readonly networks: number;
  /** Where it does not fit. */
  readonly where: string;
}

const FEWEST_NETWORKS = 3;
const CLOUD = 4;
/** In UTF-16 units: longer than any network's post. */
const ENOUGH = 6_000;
/** People there do not look for posts by hashtag; on Mastodon, LinkedIn and Instagram they do. */
const WITHOUT_TAGS = new Set(['bluesky', 'facebook', 'microblog', 'threads', 'x']);
/** Names are what the network makes of them: a link to somebody. Elsewhere they stay letters. */
const WITH_HANDLES = new Set(['bluesky', 'mastodon', 'threads', 'x']);

const TAG = /(?<![\p{L}\p{N}_&/])#(?=[\p{L}\p{N}_]{0,80}\p{L})[\p{L}\p{N}_]{1,100}/gu;
const HANDLE = /(?<![\p{L}\p{N}_@./])@[\p{L}\p{N}_]{1,60}(?:(?:[.@-])[\p{L}\p{N}_-]{1,60}){0,6}/gu;

/** The network a handle belongs to: "@kim@server.example" and "@kim.bsky.social" say it, "@kim" is somebody else everywhere. */
const homeOf = (handle: string): string | null =>
  handle.indexOf('@', 1) > 0 ? 'mastodon' : handle.includes('.') ? 'bluesky' : null;

const own = cached((leitbild: Leitbild) => new Set(leitbild.accounts.map(({ handle }) => handle.toLowerCase())));

/** Accounts that get the common words as they are, one a network. */
function sharing(draft: Draft, measured: readonly Measured[]): readonly Measured[] {
  const same = measured.filter(({ account }) => textsFor(draft, account)[0] === draft.words);
  return same.filter((one, i) => same.findIndex(({ network }) => network === one.network) === i);
}

function tagHit(words: string, places: readonly Measured[]): readonly Hit<Props>[] {
  const tags = [...words.slice(0, ENOUGH).matchAll(TAG)];
  const [first] = tags;
  const where = places.find(({ network }) => WITHOUT_TAGS.has(network));
  if (first === undefined || tags.length < CLOUD || where === undefined) return [];
  const { index: start, 0: written } = first;
  const props = { kind: 'tags', written, count: tags.length, networks: places.length, where: where.network } as const;
  return [{ verdict: 'advise', start, end: start + written.length, props }];
}

function handleHit(words: string, places: readonly Measured[], known: ReadonlySet<string>): readonly Hit<Props>[] {
  for (const { 0: written, index: start } of words.slice(0, ENOUGH).matchAll(HANDLE)) {
    const home = homeOf(written);
    const where = places.find(({ network }) => network !== home && (home !== null || WITH_HANDLES.has(network)));
    if (where === undefined || known.has(written.toLowerCase())) continue;
    const props = { kind: 'handle', written, count: 1, networks: places.length, where: where.network } as const;
    return [{ verdict: 'advise', start, end: start + written.length, props }];
  }
  return [];
}

/** One text for three networks or more, with something in it that is at home in one of them only. Nothing against one text as such. */
export const oneText: Rule<Props> = {
  id: 'one-text',
  reads: 'draft',
  texts: {
    message: {
      de: (p) =>
        p.kind === 'tags'
          ? `${p.count} Hashtags gehen auch an ${p.where}, dort sucht danach kaum jemand.`
          : `»${p.written}« geht an ${p.networks} Netzwerke; auf ${p.where} ist das jemand anders oder niemand.`,
      en: (p) =>
        p.kind === 'tags'
          ? `${p.count} hashtags go to ${p.where} as well, where hardly anybody looks for them.`
          : `"${p.written}" goes to ${p.networks} networks; on ${p.where} that is somebody else, or nobody.`,
    },
    why: {
      de: (p) =>
        p.kind === 'tags'
          ? 'An der Reihe von # erkennt man dort den Beitrag, der für anderswo geschrieben wurde.'
          : 'Einen Namen gibt es je Netzwerk einmal. Angesprochen wird, wer ihn dort hat.',
      en: (p) =>
        p.kind === 'tags'
          ? 'A row of # is how people there recognize a post that was written for somewhere else.'
          : 'A name exists once per network. Whoever has it there is the one you address.',
    },
    instead: {
      de: (p) =>
        p.kind === 'tags'
          ? `Gib ${p.where} einen eigenen Wortlaut ohne sie.`
          : `Schreib den Namen ohne @, oder gib ${p.where} einen eigenen Wortlaut.`,
      en: (p) =>
        p.kind === 'tags'
          ? `Give ${p.where} a wording of its own without them.`
          : `Write the name without the @, or give ${p.where} a wording of its own.`,
    },
  },
  check: (draft, { leitbild, measured }) => {
    if (measured.length < FEWEST_NETWORKS || !/[#@]/u.test(draft.words)) return [];
    const places = sharing(draft, measured);
    if (places.length < FEWEST_NETWORKS) return [];
    return [...tagHit(draft.words, places), ...handleHit(draft.words, places, own(leitbild))];
  },
};
