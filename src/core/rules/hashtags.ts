import type { Hit } from '../finding.ts';
import type { Locale } from '../locale.ts';
import type { Rule } from './rule.ts';

interface Props {
  readonly kind: 'unreadable' | 'many' | 'inside';
  readonly written: string;
  readonly count: number;
}

const MOST = 5;
/** In UTF-16 units: longer than any network's post. */
const ENOUGH = 6_000;
/** Letters in a row without a change of case. German makes single words of that length, so it takes more of them to be several. */
const LONG: Readonly<Record<Locale, number>> = { de: 20, en: 16 };
/** Between two hashtags of one row. Those within a sentence are its words. */
const ROW = /^[\s,;·|]{1,3}$/u;
/** Links go first, because their "#" is a place on a page; a letter before "#" comes along to be seen. */
const TAG = /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}_&]?#[\p{L}\p{N}_]+/giu;

const isUnreadable = (tag: string, long: number): boolean =>
  tag.length >= long &&
  (tag === tag.toLowerCase() || tag === tag.toUpperCase()) &&
  tag.split(/[^\p{L}\p{M}]/u).some((run) => run.length >= long);
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

interface Tag {
  readonly tag: string;
  readonly start: number;
  /** Is there a letter right before it? That comes first, then. */
  readonly inside: boolean;
}

function tagsOf(text: string): readonly Tag[] {
  return [...text.slice(0, ENOUGH).matchAll(TAG)].flatMap(({ 0: found, index }) => {
    const at = found.indexOf('#');
    const tag = found.slice(at + 1);
    if (at < 0 || at > 1 || !/\p{L}/u.test(tag)) return [];
    // "&#x27;" is a mark that some program wrote, "1#INF" no word.
    if (at === 1 && !/\p{L}/u.test(found.charAt(0))) return [];
    return [{ tag, start: index, inside: at === 1 }];
  });
}

/** The longest row of hashtags with nothing between them: how many, and its last one. */
function longestRow(text: string, tags: readonly Tag[]): { readonly count: number; readonly last: Tag | undefined } {
  let best: { readonly count: number; readonly last: Tag | undefined } = { count: 0, last: undefined };
  let count = 0;
  let end = -1;
  for (const one of tags) {
    const from = one.start + (one.inside ? 1 : 0);
    count = end >= 0 && from - end <= 3 && ROW.test(text.slice(end, from)) ? count + 1 : 1;
    end = from + 1 + one.tag.length;
    if (count > best.count) best = { count, last: one };
  }
  return best;
}

/** Hashtags that cannot be read, that nobody can follow, or that are more than anybody follows. */
export const hashtags: Rule<Props> = {
  id: 'hashtags',
  reads: 'posts',
  about: 'style',
  texts: {
    message: {
      de: (p) =>
        ({
          unreadable: `»${p.written}« lässt sich schwer lesen.`,
          many: `Das sind ${p.count} Hashtags in einer Reihe.`,
          inside: `In »${p.written}« steht das # mitten im Wort.`,
        })[p.kind],
      en: (p) =>
        ({
          unreadable: `"${p.written}" is hard to read.`,
          many: `That is ${p.count} hashtags in a row.`,
          inside: `In "${p.written}" the # is in the middle of a word.`,
        })[p.kind],
    },
    why: {
      de: (p) =>
        ({
          unreadable: 'Vorleseprogramme erkennen die Wörter darin nur an den großen Buchstaben.',
          many: 'Vorgelesen sind sie länger als der Satz davor, und gesucht wird nach einem.',
          inside: 'Kein Netzwerk macht daraus einen Hashtag.',
        })[p.kind],
      en: (p) =>
        ({
          unreadable: 'Screen readers tell the words apart by their capitals only.',
          many: 'Read aloud they take longer than the sentence before them, and people search for one.',
          inside: 'No network makes a hashtag of that.',
        })[p.kind],
    },
    instead: {
      de: (p) =>
        ({
          unreadable: 'Jedes Wort groß beginnen: #SoLiestManEs.',
          many: 'Welche zwei sucht wirklich jemand?',
          inside: 'Setz einen Zwischenraum davor, oder lass das # weg.',
        })[p.kind],
      en: (p) =>
        ({
          unreadable: 'Start each word with a capital: #ThisIsReadable.',
          many: 'Which two of them do people really look for?',
          inside: 'Put a space before it, or drop the #.',
        })[p.kind],
    },
  },
  check: ({ words: text }, { language }) => {
    if (!text.includes('#')) return [];
    const tags = tagsOf(text);
    const long = LONG[language ?? 'de'];
    const hits: Hit<Props>[] = [];
    const row = longestRow(text, tags);
    const add = (kind: Props['kind'], one: Tag | undefined): void => {
      if (one === undefined) return;
      const start = kind === 'inside' ? one.start : one.start + (one.inside ? 1 : 0);
      const end = one.start + (one.inside ? 1 : 0) + 1 + one.tag.length;
      const props = { kind, written: cut(text.slice(start, end)), count: row.count };
      hits.push({ verdict: 'advise', start, end, props });
    };
    add(
      'unreadable',
      tags.find(({ tag }) => isUnreadable(tag, long)),
    );
    add(
      'inside',
      tags.find(({ inside }) => inside),
    );
    if (row.count > MOST) add('many', row.last);
    return hits;
  },
};
