import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Measured } from '../../../src/core/rules/rule.ts';
import { context, judge, of } from '../judge.ts';

describe('length', () => {
  const one: Measured = {
    account: 'microblog',
    network: 'microblog',
    used: 1000,
    limit: 1000,
    unit: 'graphemes',
    lacks: [],
  };

  it('at the limit is fine, one more blocks and cannot be overridden', () => {
    expect(of('length', 'x', { measured: [one] })).toEqual([]);
    const [finding] = of('length', 'x', { measured: [{ ...one, used: 1001 }] });
    expect(finding).toMatchObject({ verdict: 'block', overridable: false, start: 0, end: 0 });
    expect(finding!.message.en).toBe('For @werkstatt (microblog) this is 1 character too long: 1,001 of 1,000.');
    expect(finding!.message.de).toContain('1.001 von 1.000');
  });

  it('speaks for each network', () => {
    const other: Measured = { account: 'elsewhere', network: 'other', used: 400, limit: 300, unit: 'bytes', lacks: [] };
    const found = of('length', 'x', { measured: [{ ...one, used: 1500 }, other] });
    expect(found.map(({ message }) => message.en)).toEqual([
      'For @werkstatt (microblog) this is 500 characters too long: 1,500 of 1,000.',
      'For elsewhere (other) this is 100 bytes too long: 400 of 300.',
    ]);
  });
});

describe('reach', () => {
  const one: Measured = { account: 'microblog', network: 'microblog', used: 1, limit: 9, unit: 'graphemes', lacks: [] };

  it('what some people only should see does not go where everybody would', () => {
    const found = of('reach', 'x', { measured: [one, { ...one, lacks: ['visibility'] }] });
    expect(found).toMatchObject([{ verdict: 'block', overridable: false }]);
    expect(found[0]!.message.en).toBe('@werkstatt (microblog) shows every post to everyone.');
  });

  it('a picture that stays behind is advice', () => {
    expect(of('reach', 'x', { measured: [{ ...one, lacks: ['media'] }] })).toMatchObject([{ verdict: 'advise' }]);
  });
});

describe('unfit', () => {
  const one: Measured = { account: 'microblog', network: 'microblog', used: 1, limit: 9, unit: 'graphemes', lacks: [] };

  it('names the account, the picture and the limit, and cannot be overridden', () => {
    expect(of('unfit', 'x', { measured: [one] })).toEqual([]);
    const found = of('unfit', 'x', {
      measured: [
        one,
        {
          ...one,
          unfit: [
            { picture: 2, why: 'description', used: 1501, limit: 1500 },
            { picture: 1, why: 'kind', kind: 'image/png' },
          ],
        },
      ],
    });
    expect(found).toMatchObject([{}, {}].map(() => ({ verdict: 'block', overridable: false })));
    expect(found.map(({ message }) => message)).toEqual([
      {
        de: 'Für @werkstatt (microblog) ist die Beschreibung von Bild 2 zu lang: 1.501 von 1.500 Zeichen.',
        en: 'For @werkstatt (microblog) the description of picture 2 is too long: 1,501 of 1,500 characters.',
      },
      {
        de: '@werkstatt (microblog) nimmt Bild 1 nicht: PNG gibt es dort nicht.',
        en: '@werkstatt (microblog) does not take picture 1: there is no PNG there.',
      },
    ]);
  });
});

describe('pictures', () => {
  const picture = { sha256: '0'.repeat(64), type: 'image/png', alt: 'Eine Mühle', people: 'niemand' };
  const said = (media: readonly object[], alt: 'ask' | 'need' = 'ask') =>
    of(
      'pictures',
      { ...plainDraft('x'), media: media as never },
      { leitbild: { ...context.leitbild, pictures: { alt } } },
    );

  it('has nothing to say to a described picture whose people were asked', () => expect(said([picture])).toEqual([]));

  it('asks for a description and stops nobody, unless the Leitbild does', () => {
    expect(said([{ ...picture, alt: ' ' }])).toMatchObject([{ verdict: 'advise' }]);
    expect(said([{ ...picture, alt: '' }], 'need')).toMatchObject([{ verdict: 'block', overridable: false }]);
  });

  it('asks who can be recognised, by number where there are several', () => {
    const [finding] = said([picture, { ...picture, people: '' }]);
    expect(finding).toMatchObject({ verdict: 'advise' });
    expect(finding!.message.de).toBe('Zu Bild 2: Wer ist darauf zu erkennen, und sind alle einverstanden?');
  });
});

describe('empty', () => {
  it.each(['', ' \n\t', '\u200B\u2060\uFEFF', '\u3164', '\u2800', '\u{E0041}', '\u00AD'])('%j blocks', (text) => {
    expect(of('empty', text)).toMatchObject([{ verdict: 'block', overridable: false }]);
  });

  it.each(['.', '☕', 'ä', '١'])('%s is something', (text) => {
    expect(of('empty', text)).toEqual([]);
  });

  it('a picture may do without words, a further part may not', () => {
    const media = [{ sha256: '0'.repeat(64), type: 'image/png', alt: 'Eine Mühle' }];
    expect(of('empty', { ...plainDraft(''), media })).toEqual([]);
    expect(of('empty', { ...plainDraft('Mühle'), parts: ['', 'b'] })).toMatchObject([{ place: 'part:1' }]);
  });
});

describe('confidential', () => {
  it('a confidential term blocks until a colleague says why not', () => {
    const [finding] = of('confidential', 'Bald: Projekt  HANDKURBEL!');
    expect(finding).toMatchObject({ verdict: 'block', overridable: true, start: 6, end: 25 });
    expect(finding!.leitbild).toEqual(context.leitbild.confidential[0]!.why);
  });

  it('a taboo is advice with something instead', () => {
    const [finding] = of('confidential', 'Das ist idiotensicher.');
    expect(finding).toMatchObject({ verdict: 'advise', overridable: false });
    expect(finding!.instead!.de).toContain('vertut');
  });
});

describe('lived', () => {
  const ids = (text: string) => judge(text).values.map(({ id }) => id);

  it.each([
    'Wir leben unseren Wert »Erst reparieren« jeden Tag.',
    'Unser Motto: Wir sagen, was es kostet.',
    'Die Mühle haben wir leider nicht repariert.',
    'Nothing happened, and we never fixed it.',
    'Heute scheint die Sonne.',
  ])('is not: %s', (text) => {
    expect(ids(text)).toEqual([]);
    expect(of('lived', text)).toEqual([]);
  });

  it.each([
    ['say-the-price', 'Das kostet 12,50 € und keinen Cent mehr, sagt die Kasse.'],
    ['tell-the-mishap', 'Das ist beim ersten Versuch abgebrochen. Unser Fehler.'],
    ['hand-over-the-screwdriver', 'At our bench we showed her how to open it.'],
    ['repair-first', 'Die Mühle von Frau K. läuft wieder.'],
  ])('%s: %s', (id, text) => {
    expect(ids(text)).toContain(id);
    expect(of('lived', text)[0]).toMatchObject({ verdict: 'praise' });
  });

  it('more evidence is stronger, and never certain', () => {
    const strength = (text: string) => judge(text).values[0]!.strength;
    expect(strength('Repariert.')).toBe(0.5);
    expect(strength('Repariert und geschliffen.')).toBe(0.75);
    expect(strength('Repariert, repariert, repariert.')).toBe(0.5);
  });
});
