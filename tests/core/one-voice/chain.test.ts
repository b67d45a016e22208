import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Chain, simulateChain } from '../../../src/core/one-voice/chain.ts';
import { committeeVersion } from '../../../src/core/one-voice/committee.ts';
import { now, posts, spring, voices, zone } from './voices.ts';

const local = (at: string, tz = zone) => Temporal.Instant.from(at).toZonedDateTimeISO(tz);

function chain(text: string, seed: string, locale: 'de' | 'en' = 'de', at = spring, tz = zone): Chain {
  const made = simulateChain(voices, { text, seed, now: at, zone: tz, locale });
  if (!made) throw new Error(`serious: ${text}`);
  return made;
}

describe.each(['de', 'en'] as const)('the chain, %s', (locale) => {
  it('crosses all fourteen desks, forward in time and never on a weekend or holiday', () => {
    const moments = fc.integer({ min: 1_735_689_600, max: 2_051_222_400 }).map((s) => new Date(s * 1000).toISOString());
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC');
    const property = fc.property(moments, zones, fc.string(), fc.nat(7), (at, tz, seed, n) => {
      const made = chain(posts[locale][n] ?? '', seed, locale, at, tz);
      expect(made.desks.map((d) => d.name)).toEqual(voices[locale].desks.map((d) => d.name));
      let last = '';
      for (const desk of made.desks) {
        expect(desk.from >= last).toBe(true);
        expect(desk.to > desk.from).toBe(true);
        last = desk.to;
        for (const when of [local(desk.from, tz), local(desk.to, tz)]) {
          expect(when.dayOfWeek).toBeLessThan(6);
          expect(when.hour).toBeGreaterThanOrEqual(9);
          expect(when.hour).toBeLessThan(17);
          expect(`${when.month}-${when.day}`).not.toBe('1-1');
        }
        expect(desk.remark).not.toMatch(/[{}!]/);
      }
      const published = Temporal.PlainDate.from(made.published);
      expect(published.dayOfWeek).toBeLessThan(6);
      expect(Temporal.PlainDate.compare(published, local(last, tz).toPlainDate())).toBe(1);
      expect(local(at, tz).toPlainDate().until(published).days).toBe(made.days);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('takes about a month: that is what the firm is known for', () => {
    const days = Array.from({ length: 300 }, (_, i) => chain(posts[locale][i % 8] ?? '', `${i}`, locale).days).sort(
      (a, b) => a - b,
    );
    expect(days[0]).toBeGreaterThanOrEqual(20);
    expect(days[150]).toBeLessThanOrEqual(40);
    expect(days[299]).toBeLessThanOrEqual(60);
  });

  it('lets the works council, and nobody else, answer the same day', () => {
    for (let i = 0; i < 100; i++) {
      const made = chain(posts[locale][i % 8] ?? '', `${i}`, locale);
      const prompt = made.desks.filter((d) => local(d.from).toPlainDate().equals(local(d.to).toPlainDate()));
      expect(prompt.map((d) => d.name)).toEqual([{ de: 'Betriebsrat', en: 'Works Council' }[locale]]);
    }
  });

  it('repeats itself for a seed and differs for another', () => {
    const text = posts[locale][0] ?? '';
    expect(chain(text, 'a', locale)).toEqual(chain(text, 'a', locale));
    expect(chain(text, 'a', locale)).not.toEqual(chain(text, 'b', locale));
  });

  it('rewrites like this (golden, read aloud)', async () => {
    const texts = posts[locale].flatMap((text, i) => [
      `> ${text}`,
      committeeVersion(voices, text, `${i}`, locale),
      ...chain(text, `${i}`, locale).desks.map((d) => `  ${d.name}: ${d.remark}`),
      '',
    ]);
    await expect(texts.join('\n')).toMatchFileSnapshot(`../../golden/one-voice/committee.${locale}.txt`);
  });
});

describe('the chain looks at the post', () => {
  it('loses the words that say something', () => {
    expect(chain('Wir haben heute 3 Mühlen repariert.', 'x').lost).toEqual(['wir', 'heute', '3', 'repariert']);
    expect(chain('We fixed 3 grinders today, and I helped.', 'x', 'en').lost).toEqual([
      'we',
      'fixed',
      '3',
      'today',
      'I',
    ]);
    expect(chain('Offen.', 'x').lost).toEqual([]);
  });

  it('takes longer where there is more to object to', () => {
    const mean = (text: string) =>
      Array.from({ length: 50 }, (_, i) => chain(text, `${i}`).days).reduce((a, b) => a + b) / 50;
    const plain = 'Die Werkstatt ist ab Montag wieder offen, und der Kaffee steht bereit.';
    expect(mean(`${plain} Wir haben 3 Fragen: Wer kommt? 🎂 https://example.org`)).toBeGreaterThan(mean(plain) + 3);
  });

  it('starts on the next working day when it is late or a weekend', () => {
    expect(
      local(chain('Offen.', 'x', 'de', '2026-02-14T10:00:00.000Z').desks[0]?.from ?? '')
        .toPlainDate()
        .toString(),
    ).toBe('2026-02-16');
    expect(
      local(chain('Offen.', 'x', 'de', '2026-02-10T20:00:00.000Z').desks[0]?.from ?? '')
        .toPlainDate()
        .toString(),
    ).toBe('2026-02-11');
    expect(
      local(chain('Offen.', 'x', 'de', '2026-12-23T09:00:00.000Z').desks[0]?.from ?? '')
        .toPlainDate()
        .toString(),
    ).toBe('2027-01-07');
  });
});

describe('the committee', () => {
  const german = (text: string) => committeeVersion(voices, text, 'x', 'de') ?? '';
  const english = (text: string) => committeeVersion(voices, text, 'x', 'en') ?? '';

  it.each([
    ['Wir freuen uns auf Montag.', 'Einstimmig & Söhne freuen sich auf Montag.'],
    ['Bei uns gibt es Kaffee.', 'Bei Einstimmig & Söhne gibt es Kaffee.'],
    ['Unsere Mühle läuft und wir auch.', 'Ihre Mühle läuft und Einstimmig & Söhne auch.'],
    ['Ich habe die 3 Mühlen gesehen.', 'Eine namentlich bekannte Person habe die Mühlen gesehen.'],
    ['Das ist von 1974 und kostet 12,50 €.', 'Das ist von damals und kostet eine angemessene Summe.'],
    ['Es gibt 40 Mühlen mit 3 Rädern.', 'Es gibt eine zweistellige Anzahl Mühlen mit einigen Rädern.'],
    ['Guten Morgen, die Tür ist auf.', 'Sehr geehrte Öffentlichkeit, die Tür ist auf.'],
    ['Wir kommen morgen!!!', 'Einstimmig & Söhne kommen perspektivisch.'],
  ])('%s', (text, becomes) => {
    expect(german(text)).toContain(becomes);
  });

  it.each([
    ["We've seen it, and I'm glad.", 'The relevant stakeholders have seen it, and certain team members are glad.'],
    ['It is an old grinder with 40 parts.', 'It is a legacy grinder with a double-digit number of parts.'],
    ['We are open 24/7!', 'The relevant stakeholders are open during regular business hours.'],
    ['It is a $5 coffee.', 'It is an appropriately priced beverage solution.'],
  ])('%s', (text, becomes) => {
    expect(english(text)).toContain(becomes);
  });

  it('answers questions before they are asked, in the language of the post', () => {
    expect(english('Passt der alte Kegel in die neue Mühle? Das ist die Frage.')).not.toContain('Passt der');
    expect(english('Passt der alte Kegel in die neue Mühle? Das ist die Frage.')).toMatch(
      /Frage (war|wurde)|geplante Frage/,
    );
  });

  it('never shouts, asks or smiles, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const version = committeeVersion(voices, `${text} 🎂 Ja! Wirklich? Gut.`, 'x', 'de') ?? '';
        expect(version).not.toMatch(/!|🎂/);
      }),
    );
  });

  it('stays quick with 100,000 characters', () => {
    expect(german('Wir haben 3 Mühlen. '.repeat(5000)).length).toBeLessThan(1000);
    expect(chain('ä'.repeat(100_000), 'x', 'de', now).lost).toEqual([]);
  });
});
