import { describe, expect, it } from 'vitest';
import { context } from '../judge.ts';
import { entry, parsed, said } from '../said.ts';

describe('wording', () => {
  it('sees any case, any white space, decomposed umlauts, and keeps the offsets of the text as given', () => {
    const text = 'Ja: GANZHEITLICHE\u00A0\nLo\u0308sungen'.concat(' hier');
    const [finding] = said(text, { language: 'de' });
    expect(text.slice(finding!.start, finding!.end)).toBe('GANZHEITLICHE\u00A0\nLo\u0308sungen');
  });

  it('knows where words end, umlauts included', () => {
    expect(said('Übersynergien und Mehrwertsteuer', { language: 'de' })).toEqual([]);
  });

  it('does not judge German by English phrases', () => {
    expect(said('Wir sind thrilled to announce: world-class', { language: 'de' })).toEqual([]);
  });

  it('judges by both where both are there or nobody can tell, and by none in another language', () => {
    expect(said('Synergien, thrilled to announce', { language: null }).map(({ rule }) => rule)).toEqual([
      'leere-loesungen',
      'thrilled-to-announce',
    ]);
    const french = 'Nous avons trouvé une synergie avec nos amis, et elle est exciting news pour les clients.';
    expect(said(french, { language: null })).toEqual([]);
    expect(said(french, { language: 'en' })).toHaveLength(1);
  });

  it('quotes the value it rests on, and the mission where a company has no such value', () => {
    const text = 'Reparaturen zu fairen Preisen.';
    expect(said(text)[0]!.leitbild!.de).toBe('Wir sagen, was es kostet');
    const leitbild = { ...context.leitbild, values: context.leitbild.values.slice(0, 1) };
    expect(said(text, { leitbild })[0]!.leitbild).toEqual(leitbild.mission);
  });

  it('is advice on style, named by its entry, once for all its places, three words named', () => {
    const wordings = parsed(entry('extends: existence\ntokens: [Wort*, Wörter]'));
    const text = 'Viele Wörter, Worte, WÖRTER, Wort um Wort, Wortlaute.';
    expect(said(text, { wordings, language: 'de' })).toMatchObject([
      {
        rule: 'probe',
        about: 'style',
        verdict: 'advise',
        overridable: false,
        start: 6,
        end: 12,
        message: {
          de: '»Wörter«, »Worte«, »Wort«: Das sagt nichts.',
          en: '"Wörter", "Worte", "Wort": That says nothing.',
        },
        why: { de: 'Weil.' },
        instead: null,
        leitbild: null,
      },
    ]);
  });

  it('an error of the company blocks until a colleague says why not; ours and a warning never do', () => {
    const yaml = (level: string) => entry(`extends: existence\ntokens: [Wörter]\nlevel: ${level}`);
    const verdict = (level: string, from: 'company' | 'house') => {
      const [one] = said('Wörter', { wordings: parsed(yaml(level), from), language: 'de' });
      return [one!.verdict, one!.overridable];
    };
    expect(verdict('error', 'company')).toEqual(['block', true]);
    expect(verdict('warning', 'company')).toEqual(['advise', false]);
    expect(verdict('error', 'house')).toEqual(['advise', false]);
  });

  it('no entry hides another that stands on the same words', () => {
    const one = entry('extends: existence\ntokens: [viele Wörter]', 'Es regnet.', 'Viele Wörter.');
    const two = entry('extends: existence\ntokens: [Wörter]').replace('id: probe', 'id: other');
    const wordings = [...parsed(one), ...parsed(two)];
    expect(said('Viele Wörter', { wordings, language: 'de' }).map(({ rule }) => rule)).toEqual(['probe', 'other']);
  });

  it('says nothing of nothing, and stays calm whatever comes', () => {
    for (const text of ['', ' ', '😀'.repeat(200), '\uD800', 'a'.repeat(100_000), '<zahl> '.repeat(5000)])
      expect(said(text, { language: 'de' })).toEqual([]);
  });
});
