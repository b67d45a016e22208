import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../locale.ts';
import type { Instant } from '../time.ts';
import type { OneVoice } from './data.ts';

/** Fills {placeholders} in one pass, so that a name that looks like a placeholder stays a name. Throws on one without a value. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in: ${text}`);
    return value;
  });
}

/** Capital first letter; `toUpperCase` alone would make "SS" of a leading "ß". */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (c) => (c === 'ß' ? c : c.toUpperCase()));

const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-US' };
const formatters = new Map<string, Intl.DateTimeFormat>();

function named(locale: Locale, part: 'weekday' | 'month', date: Temporal.PlainDate): string {
  const key = locale + part;
  const format = formatters.get(key) ?? new Intl.DateTimeFormat(tags[locale], { [part]: 'long', timeZone: 'UTC' });
  formatters.set(key, format);
  return format.format(Date.UTC(date.year, date.month - 1, date.day));
}

/** "Dienstag, dem 16. März" (after "am") or "Tuesday, March 16"; with its year where asked. `date` is ISO ("2027-03-16"). */
export function longDate(locale: Locale, date: string, withYear: boolean): string {
  const day = Temporal.PlainDate.from(date);
  const weekday = named(locale, 'weekday', day);
  const month = named(locale, 'month', day);
  if (locale === 'de') return `${weekday}, dem ${day.day}. ${month}${withYear ? ` ${day.year}` : ''}`;
  return `${weekday}, ${month} ${day.day}${withYear ? `, ${day.year}` : ''}`;
}

/** The date of a moment where people are: ISO, in an IANA zone. */
export const localDate = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

const two = (n: number): string => String(n).padStart(2, '0');

/** From and to with seconds: "14:07:31" each, or "2:07:31" and "2:08:12 p.m." (a.m. is said once where it is the same). */
export function clockSpan(locale: Locale, from: Instant, to: Instant, zone: string): { from: string; to: string } {
  const [a, b] = [from, to].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const clock = (t: Temporal.ZonedDateTime): string =>
    `${locale === 'de' ? two(t.hour) : t.hour % 12 || 12}:${two(t.minute)}:${two(t.second)}`;
  const half = (t: Temporal.ZonedDateTime): string => (locale === 'de' ? '' : t.hour < 12 ? ' a.m.' : ' p.m.');
  const sameDay = a.toPlainDate().equals(b.toPlainDate());
  const first = sameDay && half(a) === half(b) ? clock(a) : clock(a) + half(a);
  const last = clock(b) + half(b);
  if (sameDay) return { from: first, to: last };
  const other = longDate(locale, b.toPlainDate().toString(), true);
  // "am Dienstag, dem …", but "bis Mittwoch, den …".
  return { from: first, to: locale === 'de' ? `${other.replace(', dem ', ', den ')}, ${last}` : `${last} on ${other}` };
}

/** "41 Sekunden", "2 minutes and 5 seconds", "1 hour and 3 minutes": the two largest units, in the nominative. */
export function duration(units: OneVoice['units'], ms: number): string {
  const total = Math.floor(ms / 1000);
  if (total <= 0) return units.none;
  const counts = [
    [Math.floor(total / 3600), units.hour],
    [Math.floor(total / 60) % 60, units.minute],
    [total % 60, units.second],
  ] as const;
  const first = counts.findIndex(([n]) => n > 0);
  return counts
    .slice(first, first + 2)
    .filter(([n]) => n > 0)
    .map(([n, [one, many]]) => `${n} ${n === 1 ? one : many}`)
    .join(` ${units.and} `);
}
