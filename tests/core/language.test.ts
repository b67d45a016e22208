import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/core/language.ts';

describe('languageOf', () => {
  it.each([
    ['de', 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.'],
    ['de', 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.'],
    ['de', 'Das Café hat zu, wir nicht.'],
    ['de', 'Mühle läuft.'],
    ['de', 'Heute mit u\u0308ber 40 Leuten geschraubt'],
    ['en', 'Fixed a 1974 grinder today. The burr was dull, now it runs again. Cost: $40.'],
    ['en', 'Don’t throw it out'],
    ['en', 'We leverage synergies.'],
    ['en', 'The Mühle in question is a 1974 model, and it runs.'],
    [null, ''],
    [null, '12345 🙂 https://example.com/the/and/of'],
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
    expect(languageOf('Der Kegel ist stumpf und die Kurbel auch. '.repeat(2500))).toBe('de');
  });
});
