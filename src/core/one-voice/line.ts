import { seeded } from '../random.ts';
import { isoDay, type Post, remarksOn, type Way, walk } from './chain.ts';
import { changesMade, committeeText } from './committee.ts';
import type { OneVoice, OneVoices } from './data.ts';
import { serious } from './serious.ts';
import { quotable, type Reading, readPost } from './traits.ts';
import { fill, longDate } from './wording.ts';

/** A line about what the post contains is likelier than one that fits any post. */
const WEIGHT = 2;
/** Longer ones are not for a card. */
const MOST = 240;

type Values = Readonly<Record<string, string>>;

/** What desks remarked on this very post, as the chain tells it. */
const toldOf = (data: OneVoice, reading: Reading, way: Way, seed: string): readonly Values[] =>
  remarksOn(data, reading, way, seed).flatMap(({ desk, text, own }) => (own ? [{ desk, remark: text }] : []));

/** What became of words of the post, as the committee's version has it. */
function changedIn(data: OneVoice, { text, seed }: Post): readonly Values[] {
  const version = committeeText(data, text, seed).toLowerCase();
  const said = new Map<string, Values>();
  for (const { lost, put, start, end } of changesMade(data, text)) {
    // "We" alone did not become what "we're" became. And where grammar was mended afterwards, it does not say that any more.
    const whole = end - start === lost.length;
    const known = whole && quotable(lost) && put !== '' && version.includes(put.toLowerCase());
    if (known && !said.has(lost.toLowerCase())) said.set(lost.toLowerCase(), { word: lost, put });
  }
  return [...said.values()];
}

/**
 * The one line of satire on a card, dated: "For comparison (simulated): …". It tells nothing that the simulated chain of the same post
 * and seed does not tell: its day, a desk's remark, or what the committee made of a word. Chosen by the seed; null where life is
 * serious. Ends with a full stop, holds no exclamation mark and at most 240 characters.
 */
export function satireLine(voices: OneVoices, post: Post): string | null {
  if (serious(voices, post.text)) return null;
  const data = voices[post.locale];
  const reading = readPost(voices, post.text, post.locale);
  const chance = seeded(`${post.seed}/line`);
  const way = walk(data, reading, post);
  const date = isoDay(way.published);
  const lead = chance.pick(data.leads);
  const line = (text: string, values: Values): string => {
    const when = longDate(post.locale, date, date.slice(0, 4) !== isoDay(way.today).slice(0, 4));
    const days = String(way.published - way.today);
    return `${lead} ${fill(text, { firm: data.firm, date: when, days, ...values })}`;
  };
  const any = line(chance.pick(data.lines.any), {});
  const kinds = [
    { texts: data.lines.told, facts: toldOf(data, reading, way, post.seed) },
    { texts: data.lines.changed, facts: changedIn(voices[reading.language], post) },
  ].filter(({ facts }) => facts.length > 0);
  if (kinds.length === 0 || chance.int(0, WEIGHT) === 0) return any;
  const { texts, facts } = chance.pick(kinds);
  const own = line(chance.pick(texts), chance.pick(facts));
  return own.length <= MOST ? own : any;
}

/** One line of news from the invented firm, for the weekly reminder. */
export function weeklyNews(data: OneVoice, seed: string): string {
  return `${fill(data.news.lead, { firm: data.firm })} ${seeded(`${seed}/news`).pick(data.news.items)}`;
}
