import { describe, expect, it } from 'vitest';
import { gags, isAboutConditions } from '../../src/core/conditions.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import { leitbildWarnings } from '../../src/core/leitbild-warnings.ts';
import { context, judge } from './judge.ts';

const term = (one: string): Leitbild['confidential'][number] => ({ term: one, why: { de: 'Darum.', en: 'Because.' } });
const withTerms = (confidential: readonly string[], taboos: readonly string[] = []): Leitbild => ({
  ...context.leitbild,
  confidential: confidential.map(term),
  taboos: taboos.map(term),
});

const GAGS =
  `Gehalt, Gehälter, Gehalt*, *gehalt*, unser Gehalt, Lohn, Löhne, Lohnerhöhung*, faire Löhne, Mindestlohn, Tarif, Tarifvertrag
Tarifrunde, Betriebsrat, Betriebsräte, Arbeitszeit*, Streik*, Warnstreik, Gewerkschaft*, Überstunden, Arbeitsbedingungen, Über*
Weihnachtsgeld, Betriebsversammlung, salary, salaries, wages, our wages, pay, pay gap, overtime, union, unions, unionize
working conditions, the working hours, strike, collective bargaining, works council, Wage*, layoffs`
    .split(/[,\n]/u)
    .map((one) => one.trim());

const NARROW =
  `Projekt Handkurbel, Gehaltsliste 2026, Tarif Sonne, Project Union, Lohn & Söhne, lohnt sich nicht, Belohnung*, PayPal
Zuckergehalt, Payback, lohnenswert, Arbeit, Streichholz*, Communion, reunion, Überraschung, Unionsplatz, Wagen, <zahl> Euro`
    .split(/[,\n]/u)
    .map((one) => one.trim());

describe('talk about pay and conditions of work', () => {
  it.each(GAGS)('a term such as "%s" is pointed out, and stops nobody', (one) => {
    const warned = leitbildWarnings(withTerms([one]), []);
    expect(warned).toMatchObject([{ code: 'gag' }]);
    expect(warned[0]?.said.de).toContain('§ 87 BetrVG');
    expect(warned[0]?.said.en).toContain('National Labor Relations Act');
    expect(gags(withTerms([], [one]))).toEqual([{ list: 'taboos', term: one }]);
  });

  it.each(NARROW)('"%s" is something else', (one) => {
    expect(gags(withTerms([one], [one]))).toEqual([]);
    expect(isAboutConditions(one)).toBe(false);
  });

  it('the example has none', () => expect(leitbildWarnings(context.leitbild, [])).toEqual([]));
});

describe('a post about it', () => {
  const POST = 'Bei uns reden wir über Löhne: Seit Mai sind es 19 Euro die Stunde.';

  it('is not stopped by a term alone, nor by a level that makes it one', () => {
    for (const levels of [{}, { confidential: 'block' }] as const) {
      const leitbild = { ...withTerms(['Löhne'], ['Stunde']), review: { levels, brands: [] } };
      const finding = judge(POST, { leitbild }).findings.find(({ message }) => message.de.includes('Löhne'));
      expect(finding).toMatchObject({ rule: 'confidential', verdict: 'advise', overridable: false });
      expect(finding?.why.de).toContain('dürfen alle reden, die hier arbeiten');
      expect(finding?.why.en).toContain('stops nobody');
    }
  });

  it('is told so by advice, too', () => {
    const [finding] = judge('Mein Gehalt steigt.', { leitbild: withTerms([], ['Gehalt']) }).findings;
    expect(finding).toMatchObject({ rule: 'confidential', verdict: 'advise' });
    expect(finding?.why.de).toContain('dürfen alle reden, die hier arbeiten');
    expect(judge('Das ist idiotensicher.').findings[0]?.why.de).not.toContain('dürfen alle reden');
  });

  it('is stopped where the term names a thing of its own', () => {
    const leitbild = withTerms(['Gehaltsliste 2026', 'Projekt Handkurbel']);
    expect(judge('Die Gehaltsliste 2026 liegt am Drucker.', { leitbild }).verdict).toBe('block');
    expect(judge('Mehr Lohn für Projekt Handkurbel.', { leitbild }).verdict).toBe('block');
  });
});
