import { describe, expect, it } from 'vitest';
import { of } from '../judge.ts';

describe('deceptive', () => {
  it.each([
    ['an override', 'Kosten: \u202E83 Euro', 8, 9],
    ['an isolate', 'a\u2066b\u2069c', 1, 2],
    ['a left-to-right mark', 'Mühle\u200E', 5, 6],
    ['tag characters', `Mühle${'\u{E0041}\u{E0042}'} läuft`, 5, 9],
    ['a language tag', '\u{E0001}', 0, 2],
    ['an emoji with a smuggled tail', '😀\u{E0154}\u{E0155}', 2, 6],
    ['a flag of tags that is none', '🏴\u{E0061}\u{E0062}', 2, 6],
    ['a zero-width space', 'Müh\u200Ble', 3, 4],
    ['a joiner between Latin letters', 'Müh\u200Dle', 3, 4],
    ['a non-joiner between Latin letters', 'Müh\u200Cle', 3, 4],
    ['a word joiner', 'Mühle\u2060', 5, 6],
    ['a byte order mark within', 'Mühle\uFEFF läuft', 5, 6],
    ['a soft hyphen at the end', 'Mühle\u00AD', 5, 6],
  ])('%s blocks, once, and a colleague may override it', (_name, text, start, end) => {
    expect(of('deceptive', text)).toMatchObject([{ verdict: 'block', overridable: true, start, end }]);
  });

  it('counts, and names the first', () => {
    const [finding] = of('deceptive', 'a\u200Bb\u200Bc\u2060');
    expect(finding!.message.en).toBe('The text contains invisible characters (3, the first is U+200B).');
  });

  it('reads 100,000 joined pictures to their end: only the last joiner joins nothing', () => {
    expect(of('deceptive', '👩\u200D'.repeat(100_000)).map(({ start, end }) => [start, end])).toEqual([
      [299_999, 300_000],
    ]);
  });

  it('half a character cannot be sent by anybody: no override', () => {
    expect(of('deceptive', 'Mühle \ud800 läuft')).toMatchObject([{ verdict: 'block', overridable: false, start: 6 }]);
  });

  it.each([
    ['family', '👩‍👩‍👧‍👦 👨🏽‍🔧 🧑‍🤝‍🧑 👩🏿‍❤️‍💋‍👨🏻'],
    ['unqualified joiner emoji', '❤\u200D🔥 🏳\u200D🌈 👁\u200D🗨 🏃\u200D♀'],
    ['flags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 🏴‍☠️ 🇩🇪'],
    ['keycaps and selectors', '1️⃣ ☑️ ✔️ ☕︎ ©️'],
    ['Arabic', 'أصلحنا اليوم مطحنة قهوة من عام 1974'],
    ['Arabic with marks', '\u200Fمطحنة\u200F 1974 \u2067قهوة\u2069'],
    ['Arabic number sign', 'سنة \u0601١٩٧٤'],
    ['Hebrew', 'תיקנו היום מטחנה \u200E(1974)\u200E'],
    ['Persian', 'می\u200Cخواهم آسیاب را تعمیر کنم'],
    ['Hindi', 'क्\u200Dष और क्\u200Cष'],
    ['Thai', 'ซ่อม\u200Bเครื่องบด'],
    ['Japanese variant', '葛\u{E0100}城市'],
    ['soft hyphen in a word', 'Kaffee\u00ADmühle'],
    ['plain German', 'Erst reparieren – »dann« reden … 38 €'],
  ])('%s passes', (_name, text) => {
    expect(of('deceptive', text)).toEqual([]);
  });
});
