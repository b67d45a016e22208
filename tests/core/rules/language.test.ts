import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import { language } from '../../../src/core/rules/language.ts';
import { bound } from '../../../src/core/rules/rule.ts';
import { context, of } from '../judge.ts';

const found = (text: string, more = {}) => bound(language).find(plainDraft(text), { ...context, ...more });

describe('language', () => {
  it.each([
    "Nous avons réparé un moulin à café aujourd'hui",
    'Hoy hemos reparado un molinillo de los años setenta',
    'Сегодня мы починили старую кофемолку',
    'Bugün eski bir kahve değirmenini tamir ettik',
  ])('says what was not checked: %s', (text) => {
    expect(found(text)).toMatchObject([{ verdict: 'advise', about: 'style', start: 0, end: 0, overridable: false }]);
  });

  it.each([
    'Die Mühle läuft wieder',
    'The grinder runs again',
    'Die Mühle läuft wieder, und wir sind müde. The grinder runs again, and we are tired.',
    'Merci beaucoup!',
    'Comandante C40',
    '🙂🙂🙂🙂🙂',
    '',
  ])('passes: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('believes whoever gave the language', () => {
    expect(found("Nous avons réparé un moulin à café aujourd'hui", { language: 'de' })).toEqual([]);
  });

  it('phrases of both languages are looked for in a mixed text, none in a third language', () => {
    const wordings = context.wordings.filter(({ language: one }) => one === 'en').map(({ id }) => id);
    const phrase = 'cutting-edge';
    const hits = (text: string) => wordings.flatMap((id) => of(id, text));
    expect(hits(`Das ist ${phrase}, und wir sind stolz auf die Mühle, that is what we think of it.`)).not.toEqual([]);
    expect(hits(`Nous avons réparé un moulin à café « ${phrase} » avec vous aujourd'hui, merci à tous`)).toEqual([]);
  });
});
