import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/core/card.ts';
import { findingLines, opened } from '../../../src/core/cards/findings.ts';
import { reasonForm } from '../../../src/core/cards/form.ts';
import { showCard } from '../../../src/core/cards/info.ts';
import { proposalCard } from '../../../src/core/cards/proposal.ts';
import { reviewCard } from '../../../src/core/cards/review.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { exampleLeitbild } from '../judge.ts';
import { clear, hard, NOW, reviewOf, view } from './views.ts';

const leitbild = exampleLeitbild();
const reader = { locale: 'de', zone: 'Europe/Berlin', now: NOW } as const;

const remark = (name: string, more: Partial<Finding> = {}): Finding => ({
  ...hard,
  rule: name,
  verdict: 'advise',
  overridable: false,
  leitbild: null,
  instead: null,
  message: { de: `${name} de.`, en: `${name} en.` },
  ...more,
});
const style = (name: string): Finding => remark(name, { about: 'style' });
const SEVEN = [hard, remark('claims'), style('s1'), style('s2'), style('s3'), style('s4'), style('s5')];

const told = (card: Card): string => card.lines.map(({ text }) => text).join('\n');
const actions = (card: Card): readonly string[] => card.actions.map(({ id }) => id);
const authors = (found: readonly Finding[], all = false): Card =>
  reviewCard({ draft: plainDraft(clear), review: reviewOf(clear, found), places: [] }, leitbild, reader, all);

describe('the card of the author', () => {
  it('says one thing first and how many more there are', () => {
    const card = authors(SEVEN);
    expect(told(card)).toContain('»Kuhn« ist vertraulich.');
    expect(told(card)).toContain('und 6 weitere Hinweise');
    expect(told(card)).not.toContain('claims');
    expect(actions(card)).toContain('more');
  });

  it('opened says all that is about what is said, two on style, and counts the rest', () => {
    const card = authors(SEVEN, true);
    for (const said of ['»Kuhn« ist vertraulich.', 'claims de.', 's1 de.', 's2 de.'])
      expect(told(card)).toContain(said);
    expect(told(card)).not.toContain('s3 de.');
    expect(told(card)).toContain('3 weitere zum Stil, die niemand braucht, der es eilig hat.');
    expect(actions(card)).not.toContain('more');
  });

  it('says how it goes on where something stops that can be overridden', () => {
    expect(told(authors([hard]))).toContain('mit einem Grund überstimmen, und es braucht eine Stimme mehr');
    expect(told(authors([{ ...hard, overridable: false }]))).toContain('So kann es noch nicht hinaus.');
    expect(told(authors([remark('claims')]))).toContain('Du kannst ändern oder trotzdem fragen.');
  });

  it('says that several stop it, how many of the others do, and what each costs', () => {
    const other = { ...hard, rule: 'personal' };
    const card = authors([hard, other, remark('claims')]);
    expect(told(card)).toContain('und 2 weitere Hinweise; einer davon hält den Beitrag auf');
    expect(told(card)).toContain('jeden mit einem Grund überstimmen, und jeder kostet eine Stimme mehr');
    // One reason is enough for all that one rule has found.
    expect(told(authors([hard, hard]))).toContain('den Hinweis mit einem Grund überstimmen');
    expect(told(authors([hard, hard]))).toContain('und ein weiterer Hinweis, der den Beitrag aufhält');
  });

  it('has nothing to count where there is one', () => {
    expect(told(authors([remark('claims')]))).not.toMatch(/weiter/u);
    expect(actions(authors([remark('claims')]))).not.toContain('more');
  });
});

describe('what is opened', () => {
  it('leaves out no style that stops somebody, and counts one as one', () => {
    const stops = [1, 2, 3].map((n) => ({ ...style(`b${n}`), verdict: 'block' as const }));
    expect(opened(stops, 'en')).toEqual({ shown: stops, rest: [] });
    expect(
      opened(
        [1, 2, 3].map((n) => style(`s${n}`)),
        'de',
      ).rest.map(({ text }) => text),
    ).toEqual(['Ein weiterer zum Stil, den niemand braucht, der es eilig hat.']);
  });
});

describe('the card of the team', () => {
  const proposed = view({ review: reviewOf(clear, SEVEN), hard: [{ rule: 'confidential', overridable: true }] });

  it('says one thing, how many more there are, and how a false one is overridden', () => {
    const card = proposalCard(proposed, leitbild, reader);
    expect(told(card)).toContain('und 6 weitere Hinweise');
    expect(told(card)).not.toContain('claims');
    expect(told(card)).toContain('jemand anderes überstimmt ihn mit Grund. Das kostet eine Stimme mehr.');
    expect(actions(card)).toEqual(expect.arrayContaining(['override', 'more']));
  });

  it('goes on to the next thing once the first is overridden', () => {
    const card = proposalCard({ ...proposed, hard: [] }, leitbild, reader);
    expect(told(card)).not.toContain('»Kuhn«');
    expect(told(card)).toContain('claims de.');
    expect(told(card)).toContain('und 5 weitere Hinweise');
    expect(actions(card)).not.toContain('override');
  });

  it('says that several stop it', () => {
    const several = { ...proposed, hard: ['personal', 'confidential'].map((rule) => ({ rule, overridable: true })) };
    expect(told(proposalCard(several, leitbild, reader))).toContain('Mehrere Hinweise halten den Beitrag auf');
  });

  it.each([
    [[hard, hard], 'and one more that stops it'],
    [[hard, hard, hard], 'and 2 more that stop it'],
    [[hard, hard, remark('claims')], 'and 2 more; one of them stops it'],
    [[hard, hard, hard, remark('claims')], 'and 3 more; 2 of them stop it'],
    [[hard, remark('claims')], 'and one more'],
  ])('counts what stops it apart: %#', (found, says) => {
    const card = proposalCard({ ...proposed, review: reviewOf(clear, found) }, leitbild, { ...reader, locale: 'en' });
    expect(card.lines.map(({ text }) => text)).toContain(says);
  });

  it('whole, it is as open as the card of the author', () => {
    const card = showCard(proposed, [], reader);
    expect(told(card)).toContain('s2 de.');
    expect(told(card)).toContain('3 weitere zum Stil');
    expect(told(card)).not.toContain('s3 de.');
  });
});

it('a reason is asked for beside the hint it is about', () => {
  expect(told(reasonForm('override', clear, reader, findingLines(hard, 'de')))).toContain('»Kuhn« ist vertraulich.');
});

it.each([
  ['variant:blog', 'eigener Wortlaut für blog', 'the wording for blog'],
  ['part:1', 'Teil 2', 'part 2'],
  ['warning', 'Inhaltswarnung', 'content warning'],
  ['alt:0', 'Beschreibung von Bild 1', 'description of picture 1'],
  ['signature', 'Unterschrift', 'signature'],
])('a finding elsewhere than in the words says where: %s', (place, de, en) => {
  expect(findingLines(remark('x', { place }), 'de')[0]?.text).toBe(`Hinweis (${de}): x de.`);
  expect(findingLines(remark('x', { place }), 'en')[0]?.text).toBe(`Hint (${en}): x en.`);
});
