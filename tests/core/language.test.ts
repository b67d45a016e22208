import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide, languageOf } from '../../src/core/language.ts';

const samples = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, `language-samples/${name}.txt`), 'utf8')
    .trim()
    .split('\n');

describe('languageOf', () => {
  it.each([
    ['de', 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.'],
    ['de', 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.'],
    ['de', 'Das Café hat zu, wir nicht.'],
    ['de', 'Mühle läuft.'],
    ['de', 'Heute mit u\u0308ber 40 Leuten geschraubt'],
    ['de', 'Unser Meeting zum Onboarding war cool, das Team sagt danke'],
    ['en', 'Fixed a 1974 grinder today. The burr was dull, now it runs again. Cost: $40.'],
    ['en', 'Don’t throw it out'],
    ['en', 'We leverage synergies.'],
    ['en', 'The Mühle in question is a 1974 model, and it runs.'],
    ['en', 'So deserved, Łukasz and Zoë'],
    [null, ''],
    [null, '12345 🙂 https://example.com/the/and/of'],
    [null, '#thankyou @theteam the.and.of.example'],
    [null, 'Synergien!'],
    [null, "Nous avons réparé un moulin à café de 1974 aujourd'hui"],
    [null, 'Bugün günü çok güzel'],
    [null, 'Сегодня починили кофемолку'],
    [null, '今日はミルを修理しました'],
    [null, '\ud800 \udfff'],
  ] as const)('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('reads only as much of a long text as it needs', () => {
    const german = 'Der Kegel ist stumpf und die Kurbel auch. '.repeat(100);
    expect(languageOf(`${german}${'The burr is dull and so is the crank. '.repeat(2500)}`)).toBe('de');
  });
});

describe('decide', () => {
  it.each(['de', 'en'] as const)('%s: right on 98 % of 150 posts under 60 characters', (language) => {
    const posts = samples(language);
    expect(new Set(posts).size).toBe(150);
    expect(posts.filter(({ length }) => length >= 60)).toEqual([]);
    const missed = posts.filter((post) => decide(post).language !== language);
    expect(missed.length / posts.length, missed.join(' | ')).toBeLessThanOrEqual(0.02);
    // Not knowing is no mistake; taking one language for the other is.
    expect(missed.filter((post) => decide(post).language !== null)).toEqual([]);
  });

  it('knows that a third language is none of the two', () => {
    expect(samples('other').filter((post) => decide(post).kind !== 'other')).toEqual([]);
  });

  it.each([
    ['mixed', 'Die Mühle läuft wieder, und wir sind müde. The grinder runs again, and we are tired.'],
    ['mixed', 'Heute ist die Werkstatt offen, kommt vorbei! Our bench is open today, please drop by!'],
    ['short', ''],
    ['short', 'Hm.'],
    ['short', '🙂🙂'],
    ['short', 'https://example.com'],
    ['short', 'Comandante C40'],
    ['other', 'Merci à tous pour cette journée'],
    ['other', 'Спасибо'],
  ] as const)('%s: %s', (kind, text) => {
    expect(decide(text)).toMatchObject({ kind, language: null });
  });

  it('counts the words it has read, and no more than it needs', () => {
    expect(decide('Wir haben zu, siehe https://example.com/info und @kim').words).toBe(5);
    expect(decide('Wir haben zu. '.repeat(5000)).words).toBeLessThanOrEqual(600);
  });
});
