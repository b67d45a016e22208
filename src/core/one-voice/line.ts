import { seeded } from '../random.ts';
import { isoDay, type Post, walk } from './chain.ts';
import { type OneVoice, type OneVoices, type Trait, traits } from './data.ts';
import { serious } from './serious.ts';
import { lostTo, type Reading, readPost } from './traits.ts';
import { fill, longDate } from './wording.ts';

/** A line about what the post contains is likelier than one that fits any post. */
const WEIGHT = 2;

interface Choice {
  readonly text: string;
  readonly words: readonly string[];
}

function fitting(data: OneVoice, reading: Reading, trait: Trait): Choice[] {
  if (!reading.traits.has(trait)) return [];
  const words = lostTo(reading, trait);
  return data.lines[trait].filter((t) => words.length > 0 || !t.includes('{word}')).map((text) => ({ text, words }));
}

/**
 * The one line of satire on a card, dated: "For comparison (simulated): …". Chosen by the seed and by what the post contains;
 * null where life is serious. Ends with a full stop, holds no exclamation mark and at most 240 characters.
 */
export function satireLine(voices: OneVoices, post: Post): string | null {
  if (serious(voices, post.text)) return null;
  const data = voices[post.locale];
  const reading = readPost(voices, post.text, post.locale);
  const chance = seeded(`${post.seed}/line`);
  const any = data.lines.any.map((text): Choice => ({ text, words: [] }));
  const own = traits.flatMap((trait) => fitting(data, reading, trait));
  const group = own.length > 0 && chance.int(0, WEIGHT) > 0 ? own : any;
  const { text, words } = chance.pick(group);
  const way = walk(data, reading, post);
  const date = isoDay(way.published);
  const line = fill(text, {
    firm: data.firm,
    date: longDate(post.locale, date, date.slice(0, 4) !== isoDay(way.today).slice(0, 4)),
    days: String(way.published - way.today),
    ...(words.length > 0 ? { word: chance.pick(words) } : {}),
  });
  return `${chance.pick(data.leads)} ${line}`;
}

/** One line of news from the invented firm, for the weekly reminder. */
export function weeklyNews(data: OneVoice, seed: string): string {
  return `${fill(data.news.lead, { firm: data.firm })} ${seeded(`${seed}/news`).pick(data.news.items)}`;
}
