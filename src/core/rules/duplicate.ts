import { cached } from '../phrases.ts';
import { readText } from '../reading.ts';
import type { Instant } from '../time.ts';
import { wallClock } from '../wall-clock.ts';
import type { RecentPost, Rule } from './rule.ts';

interface Props {
  readonly at: Instant;
  readonly zone: string;
  readonly today: boolean;
  /** How the earlier one begins. */
  readonly written: string;
}

/** A phrase of a few words comes back all the time, and may. */
const FEWEST_WORDS = 7;
/** Words of either text that are compared; no post is longer. */
const MOST_WORDS = 1000;
/** In UTF-16 units: that many words need no more to be read. */
const ENOUGH = 12_000;
/** Shared shingles by all shingles. */
const ALIKE = 0.7;

/** Every three words in a row; of a text too short to repeat itself, nothing. Links change by themselves and do not count. */
function shinglesOf(text: string): ReadonlySet<string> {
  const plain = text.slice(0, ENOUGH).replace(/https?:\/\/\S+/gu, ' ');
  const words = readText(plain.normalize('NFKC'))
    .tokens.slice(0, MOST_WORDS)
    .map(({ lower }) => lower);
  const shingles = new Set<string>();
  if (words.length < FEWEST_WORDS) return shingles;
  for (let i = 2; i < words.length; i += 1) shingles.add(`${words[i - 2]} ${words[i - 1]} ${words[i]}`);
  return shingles;
}

const ofPost = cached((post: RecentPost) => shinglesOf(post.text));

/** Is what both have enough of what either has? Gives up as soon as it cannot be any more: nearly every pair differs at once. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const needed = (ALIKE / (1 + ALIKE)) * (a.size + b.size);
  let possible = Math.min(a.size, b.size);
  for (const one of a.size <= b.size ? a : b) {
    if (possible < needed) return false;
    if (!(a.size <= b.size ? b : a).has(one)) possible -= 1;
  }
  return possible >= needed;
}

const day = (style: 'de-DE' | 'en-US', { at, zone }: Props): readonly [string, string] => {
  const part = (how: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(style, { timeZone: zone, ...how }).format(new Date(at));
  return [part({ weekday: 'long' }), part({ day: 'numeric', month: 'long' })];
};

/** Nearly the same as something that is out there already. The latest one is named; an answer may say what others got, too. */
export const duplicate: Rule<Props> = {
  id: 'duplicate',
  reads: 'posts',
  texts: {
    message: {
      de: (p) =>
        `Das stand fast so schon da, ${p.today ? 'heute' : `am ${day('de-DE', p).join(', dem ')}`}: »${p.written}«`,
      en: (p) =>
        `Nearly this was posted already, ${p.today ? 'today' : `on ${day('en-US', p).join(', ')}`}: "${p.written}"`,
    },
    why: {
      de: () =>
        'Wer euch folgt, liest es zum zweiten Mal. Manche Netzwerke halten Wiederholtes für Werbung von Maschinen.',
      en: () => 'Whoever follows you reads it twice. Some networks take repeats for spam.',
    },
    instead: {
      de: () => 'Was ist seither dazugekommen? Damit anfangen, oder den alten Beitrag verlinken.',
      en: () => 'What has happened since? Start with that, or link to the earlier post.',
    },
  },
  check: ({ kind, words }, { recent, leitbild, now }) => {
    if (kind === 'reply' || recent.length === 0) return [];
    const mine = shinglesOf(words);
    if (mine.size === 0) return [];
    const same = recent.find((post) => alike(mine, ofPost(post)));
    if (same === undefined) return [];
    const { zone } = leitbild.rhythm;
    const today = wallClock(same.at, zone).day === wallClock(now, zone).day;
    const plain = same.text.replace(/\s+/gu, ' ').trim();
    const written = plain.length > 60 ? `${plain.slice(0, 59).trimEnd()}…` : plain;
    return [{ verdict: 'advise', start: 0, end: 0, props: { at: same.at, zone, today, written } }];
  },
};
