import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../locale.ts';
import { type Random, seeded } from '../random.ts';
import type { Instant } from '../time.ts';
import { committeeText } from './committee.ts';
import type { Desk, OneVoice, OneVoices, Trait } from './data.ts';
import { serious } from './serious.ts';
import { lostTo, type Reading, readPost } from './traits.ts';
import { fill } from './wording.ts';

/** A post on its simulated way across the fourteen desks. */
export interface Chain {
  readonly desks: readonly {
    readonly name: string;
    readonly from: Instant;
    readonly to: Instant;
    readonly remark: string;
  }[];
  /** Local date on which it would have gone out: ISO, a working day, always after today. */
  readonly published: string;
  /** Calendar days from today until then. */
  readonly days: number;
  /** The words it lost on the way, as first written. */
  readonly lost: readonly string[];
  /** The committee's version of the post, in the post's language. */
  readonly committee: string;
}

export interface Post {
  readonly text: string;
  readonly seed: string;
  readonly now: Instant;
  /** IANA zone of the people. */
  readonly zone: string;
  /** Language of the reader: which of the two firms is told of. */
  readonly locale: Locale;
}

/** Days since 1970-01-01 and minutes since midnight, local: cheap to count with, turned into instants only where shown. */
interface Moment {
  readonly day: number;
  readonly minute: number;
}

const OPENS = 9 * 60;
const CLOSES = 16 * 60;
const DAY_MS = 86_400_000;

/** ISO date of a day number. */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

function holiday(data: OneVoice, day: number): boolean {
  const date = isoDay(day).slice(5);
  return data.holidays.some(({ from, to }) => (from <= to ? from <= date && date <= to : from <= date || date <= to));
}

const works = (data: OneVoice, day: number): boolean => weekday(day) <= 5 && !holiday(data, day);

/** `count` working days after `day`; with a desk, only days on which it is open count. */
function workingDaysAfter(data: OneVoice, day: number, count: number, desk?: Desk): number {
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (works(data, at) && !desk?.closed?.weekdays.includes(weekday(at))) left -= 1;
  }
  return at;
}

/** The first moment at which somebody is there to receive a post. */
function received(data: OneVoice, { day, minute }: Moment): Moment {
  if (works(data, day) && minute < CLOSES) return { day, minute: Math.max(minute, OPENS) };
  return { day: workingDaysAfter(data, day, 1), minute: OPENS };
}

interface Visit {
  readonly desk: Desk;
  readonly from: Moment;
  readonly to: Moment;
}

export interface Way {
  readonly today: number;
  readonly visits: readonly Visit[];
  readonly published: number;
}

/** Dates only: which desk has the post when. Also used where nothing but the last date is wanted. */
export function walk(data: OneVoice, reading: Reading, { seed, now, zone }: Post): Way {
  const chance = seeded(`${seed}/chain`);
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const today = Math.round(Date.UTC(local.year, local.month - 1, local.day) / DAY_MS);
  let at = received(data, { day: today, minute: local.hour * 60 + local.minute });
  const visits: Visit[] = [];
  for (const desk of data.desks) {
    const from = received(data, at);
    const to = leaves(data, desk, from, reading.traits, chance);
    visits.push({ desk, from, to });
    at = { day: to.day, minute: to.minute + chance.int(0, 20) };
  }
  return { today, visits, published: workingDaysAfter(data, at.day, 1) };
}

function leaves(data: OneVoice, desk: Desk, from: Moment, traits: ReadonlySet<Trait>, chance: Random): Moment {
  const stroll = chance.int(10, 50);
  if (desk.days === null) return { day: from.day, minute: from.minute + stroll };
  const extra = Object.entries(desk.slower).reduce(
    (sum, [trait, n]) => (traits.has(trait as Trait) ? sum + n : sum),
    0,
  );
  const count = chance.int(desk.days.min, desk.days.max) + extra;
  return { day: workingDaysAfter(data, from.day, count, desk), minute: OPENS + chance.int(30, 360) };
}

/** What one desk says of a post. `own` = it is about this very post, not an excuse. */
export interface Remark {
  readonly desk: string;
  readonly text: string;
  readonly own: boolean;
}

function remark(data: OneVoice, visit: Visit, reading: Reading, chance: Random): Remark {
  const { desk } = visit;
  const says = (text: string, own: boolean): Remark => ({ desk: desk.name, text, own });
  const fitting = (Object.entries(desk.remarks) as [Trait, readonly string[]][]).flatMap(([trait, texts]) => {
    if (!reading.traits.has(trait)) return [];
    const words = lostTo(reading, trait);
    return texts.filter((t) => words.length > 0 || !t.includes('{word}')).map((text) => ({ text, words }));
  });
  const excuse = chance.pick(desk.excuses);
  if (fitting.length > 0) {
    const { text, words } = chance.pick(fitting);
    return says(fill(text, words.length > 0 ? { word: chance.pick(words) } : {}), true);
  }
  for (let day = visit.from.day; day <= visit.to.day; day++) {
    if (desk.closed?.weekdays.includes(weekday(day)) && works(data, day)) return says(desk.closed.name, false);
  }
  return says(excuse, false);
}

/** What the desks say on the way, in its order: the same wherever it is told of. */
export function remarksOn(data: OneVoice, reading: Reading, way: Way, seed: string): readonly Remark[] {
  const chance = seeded(`${seed}/remarks`);
  return way.visits.map((visit) => remark(data, visit, reading, chance));
}

/**
 * The way of a post across the fourteen desks; the same seed and post give the same way. null where life is serious.
 * Whoever shows it says that it is simulated (`OneVoice.label`). Throws RangeError for an unknown zone.
 */
export function simulateChain(voices: OneVoices, post: Post): Chain | null {
  if (serious(voices, post.text)) return null;
  const data = voices[post.locale];
  const reading = readPost(voices, post.text, post.locale);
  const way = walk(data, reading, post);
  const remarks = remarksOn(data, reading, way, post.seed);
  const at = ({ day, minute }: Moment): Instant => {
    const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
    const zoned = Temporal.PlainDate.from(isoDay(day)).toZonedDateTime({ timeZone: post.zone, plainTime: time });
    return new Date(zoned.epochMilliseconds).toISOString();
  };
  return {
    desks: way.visits.map((v, n) => ({
      name: v.desk.name,
      from: at(v.from),
      to: at(v.to),
      remark: remarks[n]?.text ?? '',
    })),
    published: isoDay(way.published),
    days: way.published - way.today,
    lost: lostTo(reading, 'any'),
    committee: committeeText(voices[reading.language], post.text, post.seed),
  };
}
