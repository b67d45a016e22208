import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import { personalIn } from '../../../src/core/personal/find.ts';
import { exampleLeitbild, of } from '../judge.ts';

// Invented: numbers of networks that nobody has, and accounts of banks' own examples.
const found: readonly (readonly [kind: 'email' | 'phone' | 'iban' | 'card', text: string, value: string])[] = [
  ['email', 'Schreibt Jana an jana.kegel@gmail.com, sie weiß das.', 'jana.kegel@gmail.com'],
  ['email', 'Ask jürgen.müller@mühlen-fan.de about it', 'jürgen.müller@mühlen-fan.de'],
  ['email', 'E-Mail:k.kim+muehle@uni-mahlstadt.de.', 'k.kim+muehle@uni-mahlstadt.de'],
  ['phone', 'Ruf Frau K. zurück: +49 170 9876541', '+49 170 9876541'],
  ['phone', 'Seine Handynummer ist 0171/23 45 987', '0171/23 45 987'],
  ['phone', 'Ruft uns unter 030 987 65 41 an', '030 987 65 41'],
  ['phone', 'Tel.: (0211) 98 76-541', '(0211) 98 76-541'],
  ['phone', 'Her new number is 207 946 1857', '207 946 1857'],
  ['phone', 'Just text me at 415-867-5307 tonight', '415-867-5307'],
  ['phone', 'Call her on 0044 20 7946 1857', '0044 20 7946 1857'],
  ['phone', '0176 98765412 (mobil)', '0176 98765412'],
  ['phone', 'Erreichbar unter 0043 664 9876541.', '0043 664 9876541'],
  ['phone', 'Kim: 0171 2345987 oder im Laden', '0171 2345987'],
  ['phone', 'Wer mag: 0176/98765412', '0176/98765412'],
  ['phone', 'Kim – 170 9876541 – weiß es', '170 9876541'],
  ['phone', 'Handynr. 0211 9876541', '0211 9876541'],
  ['phone', 'Telefonnr.: 0211 9876541', '0211 9876541'],
  ['phone', '☎ 0211 9876541', '0211 9876541'],
  ['phone', '📞0211 9876541', '0211 9876541'],
  ['phone', 'T: 0211 9876541', '0211 9876541'],
  ['phone', '0211\u202f98\u200976541 (Tel)', '0211\u202f98\u200976541'],
  ['phone', 'Call Dana in the office on 415-867-5307', '415-867-5307'],
  ['phone', 'Ask for Dana: (415) 867-5307', '(415) 867-5307'],
  ['phone', 'Her number is still 415-867-5307', '415-867-5307'],
  ['phone', 'Dana Miller, 415-867-5307, has the keys', '415-867-5307'],
  ['phone', 'They are not answering at 71-33-52-22', '71-33-52-22'],
  ['phone', 'Ruf Herrn Krause an: 0211 9876541', '0211 9876541'],
  ['phone', 'Call Mr Miller: 0211 9876541', '0211 9876541'],
  ['phone', 'Nachricht an 0211 9876541', '0211 9876541'],
  ['phone', 'Telefon bitte einfach direkt privat unter 987 65 41', '987 65 41'],
  [
    'iban',
    'An DE89\u202f3704\u202f0044\u202f0532\u202f0130\u202f00 bitte',
    'DE89\u202f3704\u202f0044\u202f0532\u202f0130\u202f00',
  ],
  ['iban', 'An DE89\u20093704\u00a00044  0532 0130 00 bitte', 'DE89\u20093704\u00a00044  0532 0130 00'],
  ['iban', 'An DE89.3704.0044.0532.0130.00 bitte', 'DE89.3704.0044.0532.0130.00'],
  ['iban', 'An DE89–3704–0044–0532–0130–00 bitte', 'DE89–3704–0044–0532–0130–00'],
  ['iban', 'An DE89 3704 0044\n0532 0130 00 bitte', 'DE89 3704 0044\n0532 0130 00'],
  ['card', 'Von 4012\u202f8888\u202f8888\u202f1881 gestern', '4012\u202f8888\u202f8888\u202f1881'],
  ['iban', 'Bitte an Jana: DE89 3704 0044 0532 0130 00 BIC COBADEFF', 'DE89 3704 0044 0532 0130 00'],
  ['iban', 'my iban is gb82west12345698765432', 'gb82west12345698765432'],
  ['iban', 'CH93 0076 2011 6238 5295 7, danke', 'CH93 0076 2011 6238 5295 7'],
  ['card', 'Abgebucht von 4012 8888 8888 1881 gestern', '4012 8888 8888 1881'],
  ['card', 'amex 378282246310005 was declined', '378282246310005'],
  ['card', '5105-1051-0510-5100', '5105-1051-0510-5100'],
  ['card', 'Karte 30569309025904', '30569309025904'],
];

describe('personal data', () => {
  it.each(found)('%s: %s', (kind, text, value) => {
    const [finding, ...more] = of('personal', text);
    expect(more).toEqual([]);
    const start = text.indexOf(value);
    expect(finding).toMatchObject({ verdict: 'block', overridable: true, start, end: start + value.length });
    expect(personalIn(text, exampleLeitbild())[0]?.kind).toBe(kind);
    for (const said of [finding!.message, finding!.why, finding!.instead!]) {
      expect(said.de + said.en).not.toContain(value);
      expect(said.de + said.en).not.toContain('!');
    }
    expect(finding!.message.de).toContain(`${value.slice(0, 2)}…${value.slice(-2)}`);
  });

  it('says what it is, in both languages', () => {
    expect(of('personal', 'Ruf an: +49 170 9876541')[0]?.message).toEqual({
      de: 'Hier steht eine Telefonnummer: +4…41.',
      en: 'There is a phone number in here: +4…41.',
    });
  });

  it('finds several, each once', () => {
    const text = 'Jana: +49 170 9876541, jana@gmail.com, DE89370400440532013000';
    expect(personalIn(text, exampleLeitbild()).map(({ kind }) => kind)).toEqual(['phone', 'email', 'iban']);
    expect(of('personal', 'a.b@gmail.com '.repeat(50))).toHaveLength(20);
  });

  it('reads every text that leaves', () => {
    const finding = of('personal', { ...plainDraft('Heute läuft sie.'), signature: 'Jana, +49 170 9876541' })[0];
    expect(finding?.place).toBe('signature');
  });

  it.each([
    // Offices, examples, handles.
    'Fragen an info@mahlwerk-mahlstadt.de, Bewerbungen an jobs-berlin@mahlwerk.de',
    'support@grinder.com answers within two days, no-reply@grinder.com never',
    'So sieht sie aus: vorname.nachname@example.com oder kim@zweite-mahlzeit.example',
    'Folgt @kim@mastodon.social und @werkstatt.bsky.social',
    'https://mahlwerk.de/@kim@mastodon.social/1123 und git@host',
    // Years, dates, scores, prices, orders, codes.
    '1974 gebaut, 2019/2020 gerissen, am 24.11.2026 um 14:07:31 repariert',
    '24.11.2026 – 27.11.2026, 2026-11-24 10:00',
    'Ergebnis 3:2, 21:19 21:18, 100-98 und 1 2 3 4 5 6 7 8 9',
    'Von 1.000.000 auf +10.000.000 Euro, +10 000 000 Stimmen',
    'Bestellnummer 4711 0815 2026, Auftrag Nr. 004512398765',
    'ISBN 978-3-16-148410-0, EAN 4006381333931',
    'Sendung 00340434161094042557, https://paket.example/?id=4012888888881881',
    'https://social.example/status/1123456789012345678',
    'Call of Duty 2019 2020 2021 und ein Anruf um 10:30',
    'Ruf das mal 1000000-mal',
    'Messages: 1 234 567, answers: 1.234.567, call 1000000 times',
    'Anruf 24.12.2026 18:00, Nachrichten 2026-11-24 10:00, Tel Aviv 2019 2020 2021',
    'Nummer 5 lebt, call 911 or 112',
    'Wir rufen 2018/2019 wieder an',
    // Nobody's own line.
    'Hotline 0800 3301000, call 1-800-273-8255 or +49 800 1110111',
    'Ring 555-0142 for the fictional grinder, Tel. 01234 56789',
    // Of things, of games, of years.
    'Seriennummern 00123456789, 00123456790 und 00123456791',
    'IMEI 490154203237518, IMEI: 004901542032375',
    'Message 1000234567 was dropped',
    'Anrufe: 2024 12345, 2025 13456',
    'mobil 3-2 1-1 0-0 und mobil 3-2 1-1 0-0 2-1',
    'Meine Nummer 20261234 beim Marathon',
    'Bestellnummer 0171 2345987, Zeitstempel 1764000000',
    'Von 415-867-5307 Stück ist nichts bekannt',
    'Auf +10\u202f000\u202f000 Stimmen, Anrufe 1\u202f234\u202f567',
    'Telefon 0211987654321098',
    // Goes on, so it is another number.
    'DE893704004405320130001, DE89370400440532013000x',
    'DE89 3704 0044\n\n0532 0130 00',
    // Check digits that are wrong.
    'Karte 4012 8888 8888 1882, IBAN DE88 3704 0044 0532 0130 00',
    'DE89 ist kein Konto und AB12 CDEF auch nicht',
  ])('leaves alone: %s', (text) => {
    expect(of('personal', text)).toEqual([]);
  });
});

describe('what the Leitbild says itself', () => {
  const told: Leitbild = {
    ...exampleLeitbild(),
    goals: [{ de: 'Spenden: DE89 3704 0044 0532 0130 00', en: 'Donations: DE89 3704 0044 0532 0130 00' }],
    legal: {
      imprint: 'Mahlwerk, www.mahlwerk-mahlstadt.de\nTelefon (030) 987 65 41, jana.kegel@gmail.com',
      privacy: '–',
      responsible: 'Kim Kegel, kim@kegel.org',
    },
  };

  it.each([
    'Schreibt an jana.kegel@gmail.com',
    'Schreibt an Jana.Kegel@Gmail.com',
    'Schreibt an ben@mahlwerk-mahlstadt.de oder ben@laden.mahlwerk-mahlstadt.de',
    'Ruft uns an: +49 30 9876541',
    'Ruft uns an: 030/9876541',
    'Spendet an DE89370400440532013000',
  ])('is the company’s own: %s', (text) => {
    expect(of('personal', text, { leitbild: told })).toEqual([]);
    expect(of('personal', text)).toHaveLength(text.includes(' oder ') ? 2 : 1);
  });

  it('opens no mail provider, and no domain that ends alike', () => {
    for (const text of ['ben@gmail.com', 'ben@nicht-mahlwerk-mahlstadt.de', 'Tel. 030 987 65 42'])
      expect(of('personal', text, { leitbild: told })).toHaveLength(1);
  });

  it('may be nothing at all', () => {
    const { legal: _, ...none } = told;
    expect(of('personal', 'ben@mahlwerk-mahlstadt.de', { leitbild: none })).toHaveLength(1);
  });
});

describe('a long text is read once', () => {
  it.each(['1 ', '1-', '12345678 ', 'a.', 'a@', 'a@a.', 'DE89', 'DE89 ', '+1', '(', 'call me at ', '4111 '])(
    'of %s over and over',
    (piece) => {
      const text = `${piece.repeat(Math.floor(100_000 / piece.length))} ; kim@gmail.com`;
      expect(personalIn(text, exampleLeitbild()).at(-1)).toMatchObject({ kind: 'email', end: text.length });
    },
  );
});
