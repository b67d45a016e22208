import { describe, expect, it } from 'vitest';
import { campaignScore } from '../../../src/core/campaign/score.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { readText } from '../../../src/core/reading.ts';
import { campaign } from '../../../src/core/rules/campaign.ts';
import { bound } from '../../../src/core/rules/rule.ts';
import { context } from '../judge.ts';

const rule = bound(campaign);
const of = (text: string, language: Locale | null, kind: 'post' | 'reply' = 'post') =>
  rule.find({ ...plainDraft(text), kind }, { ...context, language });

describe('campaign', () => {
  it.each([
    [
      'de',
      'Jetzt sichern: 20 % Rabatt nur noch heute! Mehr erfahren: https://laden.example',
      ['Jetzt sichern', 'nur noch heute'],
    ],
    [
      'en',
      "Don't miss our biggest sale! Sign up now and get 20% off: https://shop.example",
      ["Don't miss", 'Sign up now'],
    ],
  ] as const)('%s: quotes what calls and lures', (language, text, quoted) => {
    const [finding, ...more] = of(text, language);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'campaign', about: 'style', verdict: 'advise', overridable: false });
    expect(text.slice(finding!.start, finding!.end)).toBe(quoted[0]);
    for (const words of quoted) expect(finding!.message[language]).toContain(words);
    expect(finding!.instead?.[language]).toMatch(/\?$/u);
  });

  it.each([
    ['de', 'Heute haben wir die Mühle von 1974 repariert. Wie das ging, steht hier: https://laden.example'],
    ['de', 'Endlich!!! Sie läuft wieder!!!'],
    ['de', 'Kommt gern am Samstag vorbei, wir haben Kuchen. Was bringt ihr mit?'],
    ['de', 'Danke, das freut uns. Ja, die Kurbel gibt es noch.'],
    ['en', "We fixed the 1974 grinder today. Here's how: https://shop.example"],
    ['en', 'It runs!!! Finally!!!'],
    ['en', 'Yes, we still have that crank. What year is yours?'],
    ['en', "You're welcome, thanks for asking."],
  ] as const)('%s, leaves alone: %s', (language, text) => expect(of(text, language)).toEqual([]));

  it('an exclamation mark, a link, hashtags and "you" make no campaign, not even together', () => {
    expect(of('Deine Mühle! #kaffee #reparatur #werkstatt https://laden.example', 'de')).toEqual([]);
    expect(of('Your grinder! #coffee #repair #workshop https://shop.example', 'en')).toEqual([]);
  });

  it('whoever answers somebody, or asks at the end, is in conversation', () => {
    const call = "Don't miss it! Sign up now, get 20% off";
    expect(of(call, 'en')).toHaveLength(1);
    expect(of(call, 'en', 'reply')).toEqual([]);
    expect(of(`${call}. Who's in?`, 'en')).toEqual([]);
  });

  it('has nothing to say in a language it does not know', () => expect(of('Profitez-en maintenant', null)).toEqual([]));
});

describe('a feast is no campaign', () => {
  it.each([
    ['de', 'Wir gratulieren Frau Kern zum 90. Geburtstag.'],
    ['de', 'Am Samstag ist Richtfest, wir laden alle ein.'],
    ['en', "We're celebrating Rosa's birthday on Friday, join us in the canteen."],
  ] as const)('%s, leaves alone: %s', (language, text) => expect(of(text, language)).toEqual([]));

  it('but with a call beside it it is', () => {
    expect(of('Wir feiern Geburtstag! Jetzt sichern: 20 % Rabatt', 'de')).toHaveLength(1);
    expect(of("We're celebrating our birthday! Sign up now, get 20% off", 'en')).toHaveLength(1);
  });
});

describe('what is told', () => {
  const call = "Don't miss our sale! Sign up now and get 20% off! Hurry, last chance!";

  it('twice over is a story, once is none', () => {
    expect(of(`${call} Friday.`, 'en')).toHaveLength(1);
    const story = `${call} Friday, Monday.`;
    expect(campaignScore(readText(story), 'en').score).toBeGreaterThanOrEqual(80);
    expect(of(story, 'en')).toEqual([]);
  });

  it('to somebody by name is an answer', () => {
    const answer = `@kim ${call}`;
    expect(campaignScore(readText(answer), 'en').score).toBeGreaterThanOrEqual(80);
    expect(of(answer, 'en')).toEqual([]);
  });
});
