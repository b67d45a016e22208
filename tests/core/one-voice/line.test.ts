import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/locale.ts';
import { simulateChain } from '../../../src/core/one-voice/chain.ts';
import { satireLine, weeklyNews } from '../../../src/core/one-voice/line.ts';
import { now, posts, spring, voices, zone } from './voices.ts';

const months = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const weekdays = {
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** The date said in a line, read back independently of the code that wrote it. */
function dateIn(locale: Locale, line: string, year: number): { date: Date; weekday: string } {
  const match =
    locale === 'de'
      ? /am (?<w>\p{L}+), dem (?<d>\d+)\. (?<m>\p{L}+)(?: (?<y>\d{4}))?/u.exec(line)
      : /(?<w>\p{L}+), (?<m>[A-Z]\p{L}+) (?<d>\d+)(?:, (?<y>\d{4}))?[,.]/u.exec(line);
  const { w = '', d = '', m = '', y } = match?.groups ?? {};
  return { date: new Date(Date.UTC(Number(y ?? year), months[locale].indexOf(m), Number(d))), weekday: w };
}

const other = { de: 'en', en: 'de' } as const;

describe.each(['de', 'en'] as const)('the line on a card, %s', (locale) => {
  const label = { de: '(simuliert)', en: '(simulated)' }[locale];
  const sample = Array.from({ length: 1000 }, (_, i) => {
    const text = posts[locale][i % posts[locale].length] ?? '';
    const at = i % 2 === 0 ? now : spring;
    return { text, at, line: satireLine(voices, { text, seed: `seed-${i}`, now: at, zone, locale }) ?? '' };
  });

  it('keeps its form over 1,000 seeds', () => {
    for (const { line } of sample) {
      expect(line).toContain(label);
      expect(line).toContain(voices[locale].firm);
      expect(line).not.toMatch(/[!{}]|undefined|null| {2}/);
      expect(line).toMatch(/\.$/);
      expect(line.length).toBeLessThanOrEqual(240);
    }
  });

  it('names a working day in the future, and the year only when it is another one', () => {
    for (const { line, at } of sample) {
      const { date, weekday } = dateIn(locale, line, Number(at.slice(0, 4)));
      expect(weekdays[locale][date.getUTCDay()], line).toBe(weekday);
      expect([0, 6]).not.toContain(date.getUTCDay());
      expect(date.getTime()).toBeGreaterThan(Date.parse(at));
      expect(date.getTime() - Date.parse(at)).toBeLessThan(100 * 86_400_000);
      expect(/\b20\d\d\b/.test(line.replace(/["»]20\d\d["«]/g, ''))).toBe(
        date.getUTCFullYear() !== Number(at.slice(0, 4)),
      );
    }
  });

  it('says each of its templates sooner or later', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      satireLine(voices, { text: posts[locale][i % posts[locale].length] ?? '', seed: `${i}`, now, zone, locale }),
    ).join('\n');
    for (const text of Object.values(voices[locale].lines).flat()) {
      const pieces = text.split(/\{[^}]*\}/).map((p) => p.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
      expect(new RegExp(pieces.join('[^\\n]*')).test(many), text).toBe(true);
    }
  });

  it('is the same for the same seed, and looks at the post', () => {
    const [a = '', b = ''] = posts[locale];
    const say = (text: string, seed: string) => satireLine(voices, { text, seed, now, zone, locale });
    const seeds = Array.from({ length: 50 }, (_, i) => `s${i}`);
    expect(seeds.map((s) => say(a, s))).toEqual(seeds.map((s) => say(a, s)));
    expect(seeds.filter((s) => say(a, s) === say(b, s)).length).toBeLessThan(25);
  });

  it('tells of nothing that the long chain of the same post and seed does not tell', () => {
    const told = { desk: 0, change: 0 };
    const check = (text: string, seed: string, at: string): void => {
      const post = { text, seed, now: at, zone, locale };
      const line = satireLine(voices, post);
      const chain = simulateChain(voices, post);
      if (line === null || chain === null) {
        expect([line, chain]).toEqual([null, null]);
        return;
      }
      expect(
        dateIn(locale, line, Number(at.slice(0, 4)))
          .date.toISOString()
          .slice(0, 10),
      ).toBe(chain.published);
      const said = chain.desks.find(({ name, remark }) => line.endsWith(`${name}: ${remark}`));
      if (said !== undefined) {
        told.desk += 1;
        return;
      }
      const quoted = [...line.matchAll(/»([^«]+)«|"([^"]+)"/g)].map((found) => found[1] ?? found[2] ?? '');
      expect(quoted.length === 0 || quoted.length === 2, line).toBe(true);
      if (quoted.length === 0) {
        expect(
          voices[locale].desks.some(({ name }) => line.includes(`${name}:`)),
          line,
        ).toBe(false);
        return;
      }
      told.change += 1;
      const [word = '', put = ''] = chain.lost.includes(quoted[0] ?? '') ? quoted : quoted.toReversed();
      expect(chain.lost, line).toContain(word);
      expect(chain.committee.toLowerCase(), line).toContain(put.toLowerCase());
    };
    const days = fc.constantFrom(now, spring);
    const some = (all: readonly string[]) => fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 3 });
    const text = fc.oneof(some(posts[locale]), some(posts[other[locale]])).map((all) => all.join(' '));
    fc.assert(fc.property(text, fc.string(), days, check), { numRuns: 600 });
    expect(Math.min(told.desk, told.change)).toBeGreaterThan(60);
  });

  it('keeps its form for any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (text, seed) => {
        const line = satireLine(voices, { text, seed, now, zone, locale });
        if (line === null) return;
        expect(line).toContain(label);
        expect(line).not.toMatch(/[!{}<>\n]/);
        expect(line.length).toBeLessThanOrEqual(240);
      }),
    );
  });

  it('has dry news for the week', () => {
    const news = new Set(Array.from({ length: 500 }, (_, i) => weeklyNews(voices[locale], `2026-W${i}`)));
    expect(news.size).toBe(voices[locale].news.items.length);
    for (const line of news) {
      expect(line).toContain({ de: '(erfunden)', en: '(invented)' }[locale]);
      expect(line.length).toBeLessThanOrEqual(240);
    }
    expect(weeklyNews(voices[locale], 'x')).toBe(weeklyNews(voices[locale], 'x'));
  });

  it('reads like this (golden, read aloud)', async () => {
    const lines = sample.slice(0, 40).map(({ text, line }) => `> ${text.slice(0, 110)}\n${line}\n`);
    await expect(lines.join('\n')).toMatchFileSnapshot(`../../golden/one-voice/lines.${locale}.txt`);
  });
});

describe('a reader of the other language', () => {
  it('gets the other firm, with the words of the post', () => {
    const lines = Array.from({ length: 60 }, (_, i) =>
      satireLine(voices, {
        text: 'Wir haben die Mühle repariert, und sie ist fertig.',
        seed: `${i}`,
        now,
        zone,
        locale: 'en',
      }),
    );
    expect(lines.every((l) => l?.includes('Monotone & Sons'))).toBe(true);
    expect(lines.some((l) => l?.includes('"wir"'))).toBe(true);
  });
});
