import { describe, expect, it } from 'vitest';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import { shouting } from '../../../src/core/rules/shouting.ts';
import { exampleLeitbild } from '../judge.ts';
import { findingsOf } from './one.ts';

const on = (text: string, leitbild: Leitbild = exampleLeitbild()) => findingsOf(shouting, text, { leitbild });

describe('shouting', () => {
  it('quotes a row of words in capitals, in both languages', () => {
    const text = 'Wir haben es gesagt: DAS IST UNSERE LETZTE MÜHLE. Mehr kommt nicht.';
    const [finding, ...rest] = on(text);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'shouting', about: 'style', verdict: 'advise' });
    expect(text.slice(finding!.start, finding!.end)).toBe('DAS IST UNSERE LETZTE MÜHLE');
    expect(finding!.message).toEqual({
      de: '»DAS IST UNSERE LETZTE MÜHLE« steht in Großbuchstaben.',
      en: '"DAS IST UNSERE LETZTE MÜHLE" is in capitals.',
    });
  });

  it.each([
    'COME AND SEE THE NEW GRINDER on Friday.',
    'Sie läuft wieder, UND ZWAR OHNE STROM.',
    'DONAUDAMPFSCHIFFFAHRT',
    'Nie wieder!!!!! sagt die Mühle.',
    'Ja!!! Sie läuft!!!',
  ])('hears %s', (text) => {
    expect(on(text)).toHaveLength(1);
  });

  it.each([
    'USB, HDMI und DVI passen nicht an eine Mühle.',
    'CDU SPD FDP',
    'ARD ZDF NDR WDR',
    'The NATO UNESCO EU meeting is not about grinders.',
    'Das war WIRKLICH knapp.',
    'DANKE euch allen!!!',
    'Soooooo schön ist das Ding.',
    'Toll! Wirklich! Danke!',
    '#WIRREPARIERENALLES @WERKSTATT_UND_MEHR https://EXAMPLE.COM/DAS/IST/KEIN/SCHREI',
    'DAS\nIST\nEIN\nGEDICHT',
    'ΑΒΓ 日本語 1234 5678',
    '',
  ])('leaves %s alone', (text) => {
    expect(on(text)).toEqual([]);
  });

  it('a company writes its name as it likes', () => {
    const company = { ...exampleLeitbild().company, name: 'MÜHLEN UND MEHR WERKSTATT' };
    const named = { ...exampleLeitbild(), company };
    expect(on('Heute in der MÜHLEN UND MEHR WERKSTATT: Kaffee.')).toHaveLength(1);
    expect(on('Heute in der MÜHLEN UND MEHR WERKSTATT: Kaffee.', named)).toEqual([]);
  });

  it('quotes no more of a long one than one reads', () => {
    const [finding] = on('DAS IST '.repeat(300));
    expect(finding!.message.de.length).toBeLessThan(80);
  });
});
