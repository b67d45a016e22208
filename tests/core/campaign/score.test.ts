import { describe, expect, it } from 'vitest';
import { apart, featureNames, features, signs } from '../../../src/core/campaign/features.ts';
import { type Mark, marked } from '../../../src/core/campaign/marks.ts';
import { campaignScore } from '../../../src/core/campaign/score.ts';
import { models } from '../../../src/core/campaign/weights.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { readText } from '../../../src/core/reading.ts';

const score = (text: string, language: Locale) => campaignScore(readText(text), language).score;

/** The evidence as "kind: words". */
const seen = (text: string, language: Locale): readonly string[] =>
  marked(readText(text), language).marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('evidence', () => {
  it.each([
    ['de', 'Jetzt sichern und sparen', 'call: Jetzt sichern'],
    ['de', 'Das gilt nur noch heute', 'lure: nur noch heute'],
    ['de', 'Wir freuen uns, wenn ihr kommt', 'announce: Wir freuen uns'],
    ['de', '8 Tipps für deine Mühle', 'teaser: 8 Tipps'],
    ['de', 'Entdecke unsere Mühlen', 'command: Entdecke'],
    ['de', 'Das ist deine Mühle', 'yours: deine'],
    ['de', 'Haben Sie sie gesehen', 'second: Sie'],
    ['de', 'Danke für das Foto', 'talk: Danke'],
    ['de', 'Habt ihr Zeit?', 'question: ?'],
    ['en', '@kim Right, that was me', 'talk: Right'],
    ['en', 'How to clean a burr', 'teaser: How to'],
    ['en', 'Read on: https://shop.example/a', 'link: https://shop.example/a'],
    ['en', 'RT @kim A new burr', 'reply: RT @'],
    ['en', 'A #burr', 'hashtag: #burr'],
    ['en', 'Well... no', 'loose: ...'],
  ] as const)('%s: %s', (language, text, mark) => expect(seen(text, language)).toContain(mark));

  it.each([
    ['other people', 'de', 'Haben sie ihre Mühle gesehen', /second|yours/u],
    ['other people as a first word', 'de', 'Ihre Mühle klemmt', /second|yours/u],
    ['an answer in the middle', 'en', 'The handle turns right and stops', /talk/u],
    ['a question in the middle', 'en', 'Why? Because it was stuck', /question/u],
    ['a command in the middle', 'de', 'Dann entdecken wir den Riss', /command/u],
    ['a link as words', 'en', 'See https://your.example/you', /yours|second/u],
    ['a decimal number', 'de', '3,5 Wege', /teaser/u],
  ] as const)('%s is none', (_name, language, text, kind) => {
    const kinds = seen(text, language).map((mark) => mark.split(':')[0]);
    for (const one of kinds) expect(one).not.toMatch(kind);
  });
});

describe('features', () => {
  const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end });
  const value = (marks: readonly Mark[], name: (typeof featureNames)[number], words = 9) =>
    features(words, marks)[featureNames.indexOf(name)];

  it('what pulls is counted together, overlaps once, three at most', () => {
    expect(value([mark('call', 0, 10), mark('command', 0, 5), mark('lure', 12, 15)], 'pull')).toBe(2);
    expect(
      value(
        [0, 5, 10, 15].map((at) => mark('teaser', at, at + 3)),
        'pull',
      ),
    ).toBe(3);
  });

  it('a sign counts once, a word by the length of the text', () => {
    expect(value([mark('loose', 0, 3), mark('loose', 5, 8)], 'loose')).toBe(1);
    expect(value([mark('yours', 0, 3), mark('yours', 5, 8)], 'yours', 16)).toBe(0.5);
  });

  it('of two places that overlap the first stays, of two that begin together the longer one', () =>
    expect(apart([mark('lure', 4, 9), mark('call', 0, 5), mark('command', 0, 3), mark('teaser', 5, 7)])).toEqual([
      mark('call', 0, 5),
      mark('teaser', 5, 7),
    ]));

  it('no weight has a sign one could not explain', () => {
    for (const { weights } of Object.values(models))
      for (const [i, name] of featureNames.entries()) expect(weights[name] * (signs[i] ?? 0)).toBeGreaterThanOrEqual(0);
  });
});

describe('how much of a campaign', () => {
  it.each([
    ['de', 'Jetzt sichern: 20 % auf alle Mühlen, nur noch heute! https://laden.example', 90, 100],
    ['de', 'Erfahre, wie du deine Mühle schützt. Melde dich jetzt zum kostenlosen Webinar an.', 90, 100],
    ['de', '@kim Danke, das freut mich. Ja, die Kurbel gibt es noch.', 0, 10],
    ['de', 'Heute haben wir Mist gebaut: zwei Mühlen vertauscht. Hat jemand meine gesehen?', 0, 10],
    ['en', "Last chance: sign up now for our webinar, don't miss it! https://shop.example", 90, 100],
    ['en', 'Learn how to protect your grinder. Get yours today.', 80, 100],
    ['en', "@kim Thanks, glad you like it. Yes, we've still got that crank.", 0, 10],
    ['en', 'We messed up today and swapped two grinders. Has anyone seen mine?', 0, 10],
  ] as const)('%s: %s', (language, text, from, to) => {
    expect(score(text, language)).toBeGreaterThanOrEqual(from);
    expect(score(text, language)).toBeLessThanOrEqual(to);
  });

  it('"!" alone changes nothing', () => {
    for (const text of ['Die Mühle läuft wieder', 'Kommt vorbei'])
      expect(score(`${text}!`, 'de')).toBe(score(`${text}.`, 'de'));
  });

  it('the same text in another language is read anew', () => {
    const reading = readText('Sign up now');
    expect(campaignScore(reading, 'en').score).toBeGreaterThan(campaignScore(reading, 'de').score);
  });
});
