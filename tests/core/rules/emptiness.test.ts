import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { emptiness } from '../../../src/core/rules/emptiness.ts';
import { bound } from '../../../src/core/rules/rule.ts';
import { context } from '../judge.ts';

const rule = bound(emptiness);
const of = (text: string, language: Locale | null) => rule.find(plainDraft(text), { ...context, language });

describe('emptiness', () => {
  it('German: quotes the emptiest words, says why, asks, and quotes the mission', () => {
    const text = 'Als führender Anbieter stehen wir für innovative und nachhaltige Lösungen.';
    const [finding, ...more] = of(text, 'de');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'emptiness',
      about: 'style',
      verdict: 'advise',
      start: 0,
      end: text.length,
      leitbild: context.leitbild.mission,
      overridable: false,
    });
    expect(finding!.message.de).toMatch(/^Das könnte jede Firma unterschreiben: ».*innovative.*».*Lösungen«\.$/u);
    expect(finding!.why.de).toContain('Gegenteil');
    expect(finding!.instead?.de).toMatch(/\?$/u);
  });

  it('English: the same', () => {
    const [finding] = of('We are committed to excellence and passionate about innovative solutions.', 'en');
    expect(finding!.message.en).toMatch(/^Any company could sign this: .*"innovative solutions"\.$/u);
    expect(finding!.instead?.en).toMatch(/\?$/u);
  });

  it('finds the emptiest sentence of several', () => {
    const text = 'Guten Morgen zusammen. Wir gestalten mit Leidenschaft innovative Lösungen für die Zukunft.';
    expect(of(text, 'de')).toMatchObject([{ start: 23, end: text.length }]);
  });

  it.each([
    ['de', 'Heute haben wir 14 Mühlen repariert, die letzte erst um halb sieben.'],
    [
      'de',
      'Gestern haben wir die Mühle von 1974 zerlegt und für 38 Euro zurückgegeben. Dafür stehen wir mit Leidenschaft und Kompetenz.',
    ],
    ['de', 'Kompetent und innovativ'],
    ['de', 'Danke für das Vertrauen und die tolle Zusammenarbeit, ihr seid ein starkes Team!'],
    ['de', '@kim Es tut uns leid, wir stehen für Qualität und nehmen Ihr Anliegen sehr ernst.'],
    ['de', 'Es gibt immer mehr Bürokratie und Kontrolle.'],
    ['de', 'Guten Morgen! Wer hat heute Zeit für einen Kaffee?'],
    ['en', 'We fixed 14 grinders today, the last one at half past six.'],
    ['en', "Great job, everyone, thanks for making a difference today. You're an amazing community."],
    ['en', "Sorry to hear that. Quality matters to us, and we're committed to making it right."],
    ['en', 'Anyone else stuck on the 14 bus this morning?'],
  ] as const)('%s, leaves alone: %s', (language, text) => expect(of(text, language)).toEqual([]));

  it('has nothing to say in a language it does not know', () =>
    expect(of('Nous proposons des solutions innovantes et durables.', null)).toEqual([]));

  it('one word may slip out', () => expect(of('Wir haben heute eine nachhaltige Woche vor uns.', 'de')).toEqual([]));
});

describe('a person with a fact', () => {
  it('makes a sentence nobody else could have said', () => {
    const told = (who: string) => `So proud of ${who}, who delivered outstanding results with passion and dedication.`;
    expect(of(told('Amina'), 'en')).toEqual([]);
    expect(of(told('a team'), 'en')).toHaveLength(1);
  });
});
