import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import { livedValues } from '../../../src/core/rules/lived.ts';
import { exampleLeitbild, judge, of } from '../judge.ts';

const ids = (text: string): readonly string[] => judge(text).values.map(({ id }) => id);

describe('what was not done is no evidence', () => {
  it.each([
    // Wished for, planned, promised.
    'Wir wollen jede Mühle der Stadt repariert sehen.',
    'Nächste Woche läuft sie wieder, versprochen.',
    'Morgen läuft sie wieder.',
    'Das wird demnächst repariert.',
    'Wir werden eure Mühlen repariert zurückgeben.',
    'Sie könnte repariert werden.',
    'Hoffentlich läuft sie wieder.',
    'Die Mühle muss noch geschliffen werden.',
    "We'll call you once we fixed it.",
    'We are going to have it repaired in May.',
    "Hopefully it's running again by Monday.",
    'We want every grinder in town repaired.',
    'It needs to be reground.',
    "I'd love to see it repaired.",
    // Supposed.
    'Wenn sie erst repariert ist, zeigen wir sie euch.',
    'Wenn wir die Zeit hätten, läuft sie wieder.',
    'Wir hätten sie repariert, aber das Teil gibt es nicht mehr.',
    'If it runs again, drinks are on us.',
    'We would have fixed it for free.',
    'Unless somebody broke it, that should last.',
    // Asked.
    'Habt ihr sie selbst repariert?',
    'Läuft sie wieder?',
    'Was meint ihr: lieber repariert oder neu gekauft?',
    'Has anyone ever repaired one of these?',
    // Denied.
    'Repariert haben wir sie leider nicht.',
    'Fast repariert.',
    'Almost repaired, then lunch.',
    // Told to somebody else.
    'Repariert eure Mühlen!',
  ])('%s', (text) => {
    expect(ids(text)).toEqual([]);
    expect(of('lived', text)).toEqual([]);
  });
});

describe('what was done is evidence', () => {
  it.each([
    ['repair-first', 'Wir wollten sie wegwerfen und haben sie dann repariert.'],
    ['repair-first', 'Wir wollten sie wegwerfen, jetzt läuft sie wieder.'],
    ['repair-first', 'Die Mühle läuft wieder, wenn auch laut.'],
    ['repair-first', 'Heute Morgen repariert: eine Mühle von 1974.'],
    ['repair-first', 'Sie läuft wieder und kann abgeholt werden.'],
    ['repair-first', 'Repariert. Wer will sie haben?'],
    ['repair-first', 'Repariert, nicht weggeworfen.'],
    ['repair-first', 'Ist repariert worden, gestern um acht.'],
    ['repair-first', 'They wanted to toss it, but we fixed it.'],
    ['repair-first', 'It runs again, and it will for years.'],
    ['say-the-price', 'Das Ersatzteil kostet 38,50 Euro, und das sagen wir vorher.'],
    ['tell-the-mishap', 'Wir haben das falsche Teil genommen. Unser Fehler, wird nicht wieder vorkommen.'],
    ['tell-the-mishap', 'We ordered the wrong burr.'],
    ['hand-over-the-screwdriver', 'Wir haben ihr gezeigt, wie man sie öffnet.'],
  ])('%s: %s', (id, text) => {
    expect(ids(text)).toContain(id);
  });
});

describe('praise', () => {
  const MUCH =
    'Beim ersten Versuch abgebrochen, unser Fehler. Dann repariert und geschliffen. Kosten: 38 Euro. So geht es selbst: Schritt für Schritt.';

  it('is given twice at most, for what is proven best; the values are all told', () => {
    const { findings, values } = judge(MUCH);
    expect(values.map(({ id }) => id)).toEqual([
      'repair-first',
      'say-the-price',
      'tell-the-mishap',
      'hand-over-the-screwdriver',
    ]);
    expect(findings.filter(({ verdict }) => verdict === 'praise').map(({ message }) => message.de)).toEqual([
      expect.stringContaining('Was schiefging'),
      expect.stringContaining('Erst reparieren'),
    ]);
  });

  it('is not given again for each part of a thread', () => {
    const { findings } = judge({
      ...plainDraft('Repariert.'),
      parts: ['Geschliffen.', 'Kosten: 38 Euro.', 'Unser Fehler.'],
    });
    expect(findings.filter(({ verdict }) => verdict === 'praise')).toHaveLength(2);
  });

  it('quotes the words that prove it, at their place', () => {
    const text = 'Lange gesucht. Heute endlich repariert.';
    const [finding] = of('lived', text);
    expect(text.slice(finding?.start, finding?.end)).toBe('repariert');
    expect(finding?.message.en).toContain('Exhibit A: "repariert"');
  });
});

describe('a value', () => {
  const company = (name: string, de: string, en = de): Leitbild => ({
    ...exampleLeitbild(),
    values: exampleLeitbild()
      .values.slice(0, 1)
      .map((value) => ({ ...value, id: name, name: { de: name, en: name }, seen: { de: [de], en: [en] } })),
  });
  const spans = (text: string, leitbild: Leitbild, language: 'de' | 'en' | null = null) =>
    livedValues(text, leitbild, language).flatMap(({ evidence }) =>
      evidence.map(({ start, end }) => text.slice(start, end)),
    );

  it('is not proven by saying its name, however often', () => {
    const ours = company('Gern repariert', 'repariert');
    expect(spans('Gern repariert, das sind wir. Gern repariert ist unser Wert.', ours)).toEqual([]);
    expect(spans('Gern repariert: eine Mühle, heute repariert.', ours)).toEqual(['repariert']);
    expect(spans('Heute repariert. Gern repariert eben.', ours)).toEqual(['repariert']);
  });

  it('is looked for in the words of this company and this language', () => {
    const text = 'Heute repariert, geschliffen.';
    const [one, other] = [company('a', 'repariert', 'geschliffen'), company('b', 'geschliffen', 'repariert')];
    expect(spans(text, one, 'de')).toEqual(['repariert']);
    expect(spans(text, other, 'de')).toEqual(['geschliffen']);
    expect(spans(text, one, 'de')).toEqual(['repariert']);
    expect(spans(text, one, 'en')).toEqual(['geschliffen']);
    expect(spans(text, one, null)).toEqual(['repariert', 'geschliffen']);
  });
});
