import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import {
  type History,
  reviewLeitbild,
  type SentenceReview,
  weakest,
} from '../../../src/core/leitbild-review/review.ts';
import { type Locale, locales } from '../../../src/core/locale.ts';
import { exampleLeitbild } from '../judge.ts';

const example = exampleLeitbild();
const missions = (de: string, en: string): readonly SentenceReview[] =>
  reviewLeitbild({ ...example, mission: { de, en } }).filter(({ line }) => line === 'mission');
const kinds = ({ remarks }: SentenceReview) => remarks.map(({ kind }) => kind);

const empty: readonly (readonly [string, string])[] = [
  [
    'Wir sind Ihr zuverlässiger Partner für ganzheitliche Lösungen.',
    'We are your reliable partner for holistic solutions.',
  ],
  ['Der Mensch steht bei uns im Mittelpunkt.', 'People are at the heart of everything we do.'],
  ['Wir gestalten die Zukunft nachhaltig.', 'We shape a sustainable future.'],
  ['Zufriedene Kunden sind unser höchstes Gut.', 'Customer satisfaction is our top priority.'],
  ['Gemeinsam schaffen wir Mehrwert für alle.', 'Together we create value for everyone.'],
];
const specific: readonly (readonly [string, string])[] = [
  [
    'Wir backen um drei Uhr nachts, damit um sechs Brot im Laden liegt.',
    'We bake at three at night so that there is bread in the shop at six.',
  ],
  ['Wir nehmen jeden Ofen zurück, den wir verkauft haben.', 'We take back every stove we have sold.'],
  ['Kein Kind geht ohne Frühstück in den Unterricht.', 'No child goes to class without breakfast.'],
  ['Wir drucken Bücher, die sonst niemand druckt.', 'We print books nobody else prints.'],
  ['Wir unterrichten Erwachsene, die nie lesen gelernt haben.', 'We teach adults who never learned to read.'],
];

describe('a sentence of mission, vision or goals', () => {
  it.each(empty)('any company could sign has nothing to see, and is weak: %s', (de, en) => {
    for (const one of missions(de, en)) {
      expect(kinds(one), one.text).toEqual(expect.arrayContaining(['undeniable', 'invisible']));
      expect(one.score, one.text).toBeGreaterThan(60);
    }
  });

  it.each(specific)('only one company would write is left in peace: %s', (de, en) => {
    for (const one of missions(de, en)) {
      expect(kinds(one), one.text).toEqual([]);
      expect(one.score, one.text).toBeLessThan(20);
    }
  });

  it('quotes where it is empty, in both languages, with a question and never another sentence', () => {
    const [de] = missions(...(empty[0] ?? expect.fail()));
    const remark = de?.remarks.find(({ kind }) => kind === 'anyone');
    expect(remark?.message.de).toMatch(/^Das könnte jede Firma unterschreiben: »Ihr zuverlässiger Partner«/);
    expect(remark?.message.en).toMatch(/^Any company could sign this: "Ihr zuverlässiger Partner"/);
    expect(remark?.question.de).toMatch(/\?$/);
    expect(de?.text.slice(remark?.span.start, remark?.span.end)).toBe('Ihr zuverlässiger Partner');
  });

  it('is read one by one', () => {
    const found = missions('Wir bieten Lösungen. Wir schleifen Messer.', 'We offer solutions. We grind knives.');
    expect(found.map(({ text }) => text)).toEqual([
      'Wir bieten Lösungen.',
      'Wir schleifen Messer.',
      'We offer solutions.',
      'We grind knives.',
    ]);
    expect(found.map(({ remarks }) => remarks.length > 0)).toEqual([true, false, true, false]);
  });

  it('that is the same in both languages is read once, in the language it is in', () => {
    const same = 'Wir bieten ganzheitliche Lösungen für alle.';
    expect(missions(same, same).map(({ language }) => language)).toEqual(['de']);
  });
});

const valued = (name: { de: string; en: string }, seen: { de: string[]; en: string[] }): readonly SentenceReview[] =>
  reviewLeitbild({ ...example, values: [{ id: 'x', name, seen }] }).filter(({ line }) => line === 'value:x');
const deeds = { de: ['Rechnung storniert', '<zahl> Euro'], en: ['refunded', '$<number>'] };

describe('a value', () => {
  it.each([
    ['Qualität', 'Quality'],
    ['Respekt', 'Respect'],
    ['Ehrlichkeit und Vertrauen', 'Honesty and trust'],
    ['Verantwortung für unsere Umwelt', 'Responsibility for our environment'],
  ])('nobody is against is asked what it has cost: %s', (de, en) => {
    for (const one of valued({ de, en }, deeds)) {
      expect(kinds(one)).toEqual(['undeniable']);
      expect(one.remarks[0]?.question.en).toBe('When did this last cost you something: money, time or a job?');
    }
  });

  it.each([
    ['Wir sagen Nein', 'We say no'],
    ['Erst messen, dann sägen', 'Measure first, then saw'],
    ['Wer es kaputt macht, sagt es', 'Whoever breaks it says so'],
  ])('somebody could be against needs no more: %s', (de, en) => {
    for (const one of valued({ de, en }, deeds)) expect(kinds(one), one.text).toEqual([]);
  });

  it('shows in what one can see: not in its name, not in a feeling, not in what is everywhere', () => {
    const seen = {
      de: ['respekt*', 'Vertrauen', 'gut', ...deeds.de],
      en: ['respectful', 'trust', 'good', ...deeds.en],
    };
    const [de, en] = valued({ de: 'Respekt vor dem Holz', en: 'Respect for wood' }, seen);
    const told = (one: SentenceReview | undefined, locale: Locale) =>
      one?.remarks.filter(({ kind }) => kind === 'seen').map(({ message }) => message[locale]);
    expect(told(de, 'de')).toEqual([
      'Zu sehen an »respekt*«: Das ist der Name noch einmal, und ihn zu nennen beweist nichts.',
      'Zu sehen an »Vertrauen«: Davon gibt es kein Foto.',
      'Zu sehen an »gut«: Das steht in jedem zweiten Beitrag, auch ohne diesen Wert.',
    ]);
    expect(told(en, 'en')?.map((text) => /"(.+?)"/.exec(text)?.[1])).toEqual(['respectful', 'trust', 'good']);
  });

  it('a word of everybody, or a no, is no sign', () => {
    const seen = { de: ['Angebot', 'nicht', ...deeds.de], en: ['everything', 'never', ...deeds.en] };
    const found = valued({ de: 'Mut zum Holz', en: 'Courage for wood' }, seen).map((one) =>
      one.remarks.filter(({ kind }) => kind === 'seen').map(({ message }) => message.en),
    );
    expect(found.map((messages) => messages.map((text) => /"(.+?)"/u.exec(text)?.[1]))).toEqual([
      ['Angebot', 'nicht'],
      ['everything', 'never'],
    ]);
  });

  it.each(['By 2030 we will be the leading partner.', 'Founded to inspire people everywhere.'])(
    'neither a year to come nor a founding is something to see: %s',
    (vision) => {
      const leitbild = exampleLeitbild();
      const own = { ...leitbild, vision: { de: leitbild.vision.de, en: vision } };
      const [found] = reviewLeitbild(own, null).filter(({ text }) => text === vision);
      expect(found?.remarks.map(({ kind }) => kind)).toContain('invisible');
    },
  );

  it('may be done with the hand it is named after', () => {
    expect(
      valued({ de: 'Erst reparieren', en: 'Repair first' }, { de: ['repariert*'], en: ['repaired'] }).flatMap(kinds),
    ).toEqual([]);
    // On no list of what hands do, and told as done all the same.
    expect(
      valued({ de: 'Erst verschenken', en: 'Greet first' }, { de: ['verschenkt'], en: ['greeted'] }).flatMap(kinds),
    ).toEqual([]);
  });

  it('is no sign of itself as the wish it is', () => {
    const seen = { de: ['verschenken', 'geschenkt bekommen'], en: ['greet'] };
    expect(valued({ de: 'Verschenken', en: 'Greet' }, seen).flatMap(kinds)).toEqual(['seen', 'seen']);
  });
});

describe('against the history', () => {
  const now = '2026-11-23T10:00:00.000Z';
  const told = (history: Partial<History>, leitbild: Leitbild = example) =>
    reviewLeitbild(leitbild, { now, first: '2026-01-05T10:00:00.000Z', lived: [], ...history })
      .filter((one) => kinds(one).includes('printed'))
      .map(({ line, language, remarks }) => [line, language, remarks[0]?.message.de]);

  it('a value no post has lived for six weeks is only printed; said once, in the company’s language', () => {
    const lived = [
      { value: 'repair-first', lastLived: '2026-11-20T10:00:00.000Z' },
      { value: 'say-the-price', lastLived: '2026-10-12T10:00:00.000Z' },
      { value: 'tell-the-mishap', lastLived: '2026-10-12T10:00:00.001Z' },
      { value: 'hand-over-the-screwdriver', lastLived: null },
    ];
    expect(told({ lived })).toEqual([
      ['value:say-the-price', 'de', '»Wir sagen, was es kostet«: seit 6 Wochen in keinem Beitrag zu sehen.'],
      [
        'value:hand-over-the-screwdriver',
        'de',
        '»Schraubenzieher weitergeben«: seit 46 Wochen in keinem Beitrag zu sehen.',
      ],
    ]);
    expect(
      told({ lived: lived.map((one) => ({ ...one, lastLived: null })), first: '2026-11-01T10:00:00.000Z' }),
    ).toEqual([]);
  });
});

it('a value with one name for both languages may be only printed, too', () => {
  const name = { de: 'Repair first, then ask', en: 'Repair first, then ask' };
  const values = [{ id: 'x', name, seen: deeds }];
  const now = '2026-11-23T10:00:00.000Z';
  const review = reviewLeitbild(
    { ...example, values },
    { now, first: '2026-01-05T10:00:00.000Z', lived: [{ value: 'x', lastLived: null }] },
  );
  expect(review.filter(({ line }) => line === 'value:x').map(kinds)).toEqual([['printed']]);
});

describe('what people are shown', () => {
  const leitbild: Leitbild = {
    ...example,
    mission: { de: 'Wir schleifen Messer.', en: 'We offer holistic solutions.' },
    vision: { de: 'Wir gestalten die Zukunft nachhaltig.', en: 'We shape a sustainable future.' },
    goals: [{ de: '400 Messer im Jahr.', en: '300 knives a year.' }],
  };

  it('is each line once, the weakest first, in their language where there is something to say', () => {
    const shown = (locale: Locale) =>
      weakest(reviewLeitbild(leitbild), locale).map(({ line, language }) => `${line} ${language}`);
    expect(shown('de')).toEqual(['vision de', 'mission en', 'goal:1 de']);
    expect(shown('en')).toEqual(['vision en', 'mission en', 'goal:1 en']);
  });

  it('is every sentence of a line there is something to say about', () => {
    const mission = {
      de: 'Wir bieten ganzheitliche Lösungen. Wir schleifen Messer. Der Mensch steht im Mittelpunkt.',
      en: 'We offer holistic solutions. We grind knives. People come first.',
    };
    expect(
      weakest(reviewLeitbild({ ...example, mission }), 'de')
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Der Mensch steht im Mittelpunkt.', 'Wir bieten ganzheitliche Lösungen.']);
  });

  it('is nothing where nothing is amiss: the example comes out clean', () => {
    expect(weakest(reviewLeitbild(example), 'de')).toEqual([]);
    expect(reviewLeitbild(example)).toHaveLength(2 * (2 + example.goals.length + example.values.length));
  });
});

it('whatever is written: spans lie inside, texts are there, and twice is the same', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((s) => s.trim() !== '');
  const anything = fc.record({ de: text, en: text });
  fc.assert(
    fc.property(anything, anything, anything, (mission, goal, name) => {
      const leitbild: Leitbild = {
        ...example,
        mission,
        goals: [goal],
        values: [{ id: 'x', name, seen: { de: [name.de], en: [name.en] } }],
      };
      const review = reviewLeitbild(leitbild);
      expect(reviewLeitbild(leitbild)).toEqual(review);
      for (const { text: sentence, remarks, score } of review) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const { span, message, question } of remarks) {
          expect(0 <= span.start && span.start < span.end && span.end <= sentence.length).toBe(true);
          for (const locale of locales) expect(message[locale] !== '' && question[locale].endsWith('?')).toBe(true);
        }
      }
    }),
    { seed: 5, numRuns: 100 },
  );
});
