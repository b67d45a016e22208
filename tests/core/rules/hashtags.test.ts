import { describe, expect, it } from 'vitest';
import { hashtags } from '../../../src/core/rules/hashtags.ts';
import { findingsOf } from './one.ts';

const on = (text: string) => findingsOf(hashtags, text);
const spans = (text: string) => on(text).map(({ start, end }) => text.slice(start, end));

describe('hashtags', () => {
  it('asks for capitals where words are run together', () => {
    const text = 'Heute im Laden #erstreparierendannkaufen';
    const [finding] = on(text);
    expect(finding).toMatchObject({ rule: 'hashtags', about: 'style', verdict: 'advise' });
    expect(spans(text)).toEqual(['#erstreparierendannkaufen']);
    expect(finding!.message.de).toBe('»#erstreparierendannkaufen« lässt sich schwer lesen.');
    expect(finding!.instead!.de).toContain('#SoLiestManEs');
    expect(on('We open early for #smallshopsaturday this week.')).toMatchObject([{ about: 'style' }]);
    expect(on('We open early for #SMALLSHOPSATURDAY this week.')).toHaveLength(1);
  });

  it('counts a row, and only a row', () => {
    const row = 'Die Mühle läuft wieder. #Mühle #Kaffee #Repair #Werkstatt #Kegel';
    expect(on(row)).toEqual([]);
    const [finding] = on(`${row} #Montag`);
    expect(finding!.message).toEqual({
      de: 'Das sind 6 Hashtags in einer Reihe.',
      en: 'That is 6 hashtags in a row.',
    });
    expect(on('Die #Mühle aus #Kiel hat #Zähne, die #Kurbel aus #Rom hat #Rost, die #Feder hält.')).toEqual([]);
  });

  it('finds a # that no network follows', () => {
    const text = 'Unsere Kaffee#Mühle steht im Fenster.';
    expect(spans(text)).toEqual(['e#Mühle']);
    expect(on(text)[0]!.why.en).toBe('No network makes a hashtag of that.');
  });

  it.each([
    'Heute #Reparaturcafé in #Mahlstadt',
    'Die #nachhaltigkeit der #werkstatt',
    'Now with #ErstReparierenDannKaufen and #small_shop_saturday_again',
    'C# und F# sind Programmiersprachen, #1 ist eine Zahl, und #2026 auch.',
    'Mehr: https://example.org/seite#dasisteinlangeranker und www.example.org/x#nocheinlangeranker',
    'Die Anzeige sagt 1#INF und -1#IND, also nichts.',
    'It&#x27;s fine, &#39;really&#39;.',
    '#',
    '',
  ])('leaves %s alone', (text) => {
    expect(on(text)).toEqual([]);
  });
});
