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

describe('capitals that nobody shouts', () => {
  it.each([
    'Setz NEVER_STOP_THE_GRINDER_NOW auf 1.',
    'NICHT, NIE, UND, ODER sind kurze Wörter.',
    'Der Ordner heißt AUS/NACH/VON/MIT.',
    'Es gibt NUR 1 UND 2 UND 3.',
    'Auf dem Schild steht »BITTE NICHT MIT NASSEN HÄNDEN«, mehr nicht.',
    'The sign says "PLEASE DO NOT TOUCH THE GRINDER" and that is all.',
  ])('leaves %s alone', (text) => {
    expect(on(text)).toEqual([]);
  });

  it('hears those behind a quote', () => {
    expect(on('Er sagt »Ja«. DAS IST UNSERE LETZTE MÜHLE.')).toHaveLength(1);
  });

  it('a run goes on over four characters, and not over five', () => {
    expect(on('JETZT  – NICHT AUF')).toHaveLength(1);
    expect(on('JETZT  –  NICHT AUF')).toEqual([]);
  });

  it('five marks in one are many, four are not', () => {
    expect(on('Sie läuft!!!!!')).toHaveLength(1);
    expect(on('Sie läuft!!!!')).toEqual([]);
  });
});
