import { describe, expect, it } from 'vitest';
import { claims } from '../../../src/core/rules/claims.ts';
import { exampleLeitbild } from '../judge.ts';
import { findingsOf } from './one.ts';

const on = (text: string) => findingsOf(claims, text);
const spans = (text: string) => on(text).map(({ start, end }) => text.slice(start, end));

describe('claims', () => {
  it('asks for the proof of a green claim and names the law', () => {
    const text = 'Unsere Mühlen sind jetzt klimaneutral.';
    const [finding] = on(text);
    expect(finding).toMatchObject({ rule: 'claims', verdict: 'advise' });
    expect(finding!.about).toBeUndefined();
    expect(spans(text)).toEqual(['klimaneutral']);
    expect(finding!.message).toEqual({
      de: '»klimaneutral« steht da ohne Beleg.',
      en: '"klimaneutral" comes with nothing to show it.',
    });
    for (const language of ['de', 'en'] as const) {
      expect(finding!.why[language]).toContain('2024/825');
      expect(finding!.why[language]).toContain('§ 5 UWG');
    }
    expect(finding!.why.de).toContain('27. September 2026');
    expect(finding!.why.en).toContain('which has applied since September 27, 2026');
  });

  it.each([
    ['Wir liefern umweltfreundlich, und zwar alles.', 'umweltfreundlich'],
    ['Unser Kaffee ist zu 100 % nachhaltig, versprochen.', '100 % nachhaltig'],
    ['Die neue Verpackung ist umweltschonend.', 'umweltschonend'],
    ['Our new grinder is eco-friendly, of course.', 'eco-friendly'],
    ['We are carbon neutral by now.', 'carbon neutral'],
    ['The packaging is environmentally friendly.', 'environmentally friendly'],
    ['We’re going green this year, all of us.', 'going green'],
  ])('green: %s', (text, span) => {
    expect(spans(text)).toEqual([span]);
  });

  it.each([
    ['Wir sind die Nummer 1 für Kaffeemühlen.', 'die Nummer 1'],
    ['Als Marktführer wissen wir, was Mühlen brauchen.', 'Marktführer'],
    ['Bei uns gibt es die beste Werkstatt Deutschlands.', 'beste Werkstatt Deutschlands'],
    ['Wir sind die einzige Werkstatt für Mühlen in ganz Europa.', 'einzige Werkstatt für Mühlen in ganz Europa'],
    ['Unser Service ist unübertroffen, sagen wir.', 'unübertroffen'],
    ['We are the only workshop of its kind in the country.', 'the only workshop of its kind in the country'],
    ['Our grinders are #1 with people who know.', '#1'],
    ['As the market leader we know grinders.', 'market leader'],
    ['Our repairs are second to none, as you know.', 'second to none'],
  ])('above all others: %s', (text, span) => {
    expect(spans(text)).toEqual([span]);
  });

  it('the company’s name is as good as "we"', () => {
    const { name } = exampleLeitbild().company;
    expect(on(`Die ${name} ist marktführend und bleibt es.`)).toHaveLength(1);
    expect(on('Die Konkurrenz ist marktführend und bleibt es.')).toEqual([]);
  });

  it.each([
    'Unsere Mühlen sind klimaneutral: 412 kg CO₂ im Jahr, ausgeglichen über 30 Jahre.',
    'Unsere Verpackung ist umweltfreundlich, zertifiziert nach ISO 14001.',
    'Wir sind umweltfreundlich unterwegs (Blauer Engel).',
    'Wir sind die Nummer 1: 62 % der Stimmen im Viertel.',
    'Wir sind laut Stiftung Warentest unübertroffen.',
    'Our packaging is eco-friendly: https://example.org/how-we-measure',
    'We are the market leader, according to the chamber of crafts.',
  ])('a proof beside it is enough: %s', (text) => {
    expect(on(text)).toEqual([]);
  });

  it('a hundred percent is no proof of itself', () => {
    expect(on('Unsere Mühlen sind 100 % klimaneutral.')).toHaveLength(1);
  });

  it.each([
    'Best coffee ever, and the best cake in town is next door.',
    'Der beste Kuchen der Welt steht bei Oma im Ofen.',
    'The green one, please. We only have two left.',
    'Our green grinder is the only one that fits under the shelf.',
    'Wir hatten nur eine grüne, und die einzige Schraube fehlt.',
    'Wir sind nicht klimaneutral, und wir sagen das auch.',
    'Ist unsere Werkstatt klimaneutral? Wir rechnen noch.',
    'Das Wort »klimaneutral« benutzen wir nicht mehr.',
    'Der Staat soll bis 2045 klimaneutral sein, sagt das Gesetz.',
    'Number one question at our bench: does the old burr fit?',
    'You are the best, all of you!',
    'Unser Größter ist der Lehrling: 1,98 m.',
  ])('leaves %s alone', (text) => {
    expect(on(text)).toEqual([]);
  });

  it('tells of one green claim and one rank, however many there are', () => {
    expect(on('Unsere Mühlen sind klimaneutral. '.repeat(50))).toHaveLength(1);
    expect(on('Wir sind die Nummer 1. Unsere Mühlen sind klimaneutral. Wir sind Marktführer.')).toHaveLength(2);
  });
});

describe('what looks like a claim', () => {
  it.each([
    'We fixed issue #1 and #2, and our grinders run again.',
    '#1 is closed, our release is out.',
    'We’re number one on the waiting list.',
    'Wir sind die Nummer 1 auf der Warteliste.',
    'Wir sind beste Freunde in der Region.',
    'Unser Lieferant schreibt: »Jede Mühle ist ab heute klimaneutral«, und wir lachen.',
    'Our supplier says “every grinder is carbon neutral” and we laugh.',
    'The only shop: our neighbors. They have a grinder that grinds all day and all night, every day, as they say, the best, in town.',
  ])('leaves %s alone', (text) => {
    expect(on(text)).toEqual([]);
  });

  it.each([
    ['Uns gibt es seit 15 Jahren, und wir sind klimaneutral.', 'klimaneutral'],
    ['Wir sind 300 km gefahren, unsere Mühlen sind klimaneutral.', 'klimaneutral'],
    ['Unsere Mühlen sind klimaneutral. 62 % der Leute mögen Kaffee.', 'klimaneutral'],
    ['Der »alte« Laden: Wir sind klimaneutral.', 'klimaneutral'],
    ['We are #1 in coffee.', '#1'],
  ])('asks for proof of %s', (text, span) => {
    expect(spans(text)).toEqual([span]);
  });

  it('the source may stand behind the sentence', () => {
    expect(on('Unsere Mühlen sind klimaneutral. Quelle: https://example.org/bericht')).toEqual([]);
  });

  it('a head counts only near its field', () => {
    const far = (n: number) => `Wir sind die beste ${'x'.repeat(n)} Deutschlands.`;
    expect(on(far(58))).toHaveLength(1);
    expect(on(far(59))).toEqual([]);
  });

  it('goods make a green claim ours, and no rank', () => {
    expect(on('Die Verpackung ist klimaneutral.')).toHaveLength(1);
    expect(on('Die Verpackung ist unübertroffen.')).toEqual([]);
  });
});
