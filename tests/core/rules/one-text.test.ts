import { describe, expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../../src/core/draft.ts';
import { accountSchema } from '../../../src/core/leitbild.ts';
import { oneText } from '../../../src/core/rules/one-text.ts';
import type { Measured } from '../../../src/core/rules/rule.ts';
import { exampleLeitbild } from '../judge.ts';
import { findingsOf } from './one.ts';

const networks = ['bluesky', 'mastodon', 'linkedin', 'microblog'] as const;
const accounts = networks.map((network) =>
  accountSchema.parse({ id: network, network, handle: `@werkstatt.${network}`, answers: 'Jana' }),
);
const leitbild = { ...exampleLeitbild(), accounts };
const count = { used: 9, limit: 300, unit: 'graphemes', lacks: [] } as const;
const measured = (to: readonly string[]): readonly Measured[] =>
  to.map((account) => ({ ...count, account, network: networks.find((one) => one === account) ?? 'bluesky' }));
const on = (words: string, to: readonly string[] = networks, more: Partial<Draft> = {}) =>
  findingsOf(oneText, { ...plainDraft(words, to), ...more }, { leitbild, measured: measured(to) });

const cloud = 'Die Mühle läuft wieder. #Mühle #Kaffee #Repair #Werkstatt';

describe('one text for all networks', () => {
  it('names the network where a row of hashtags is out of place', () => {
    const [finding, ...rest] = on(cloud);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'one-text', verdict: 'advise' });
    expect(finding!.message).toEqual({
      de: '4 Hashtags gehen auch an bluesky, dort sucht danach kaum jemand.',
      en: '4 hashtags go to bluesky as well, where hardly anybody looks for them.',
    });
    expect(on('Die Mühle läuft wieder. #Mühle #Kaffee #Repair')).toEqual([]);
  });

  it('says of a handle where it means somebody else', () => {
    const text = 'Danke an @kim für den Kegel.';
    const [finding] = on(text);
    expect(text.slice(finding!.start, finding!.end)).toBe('@kim');
    expect(finding!.message.en).toBe('"@kim" goes to 4 networks; on bluesky that is somebody else, or nobody.');
    expect(on('Danke an @kim@mastodon.example.')[0]!.message.de).toContain('auf bluesky');
    expect(on('Danke an @kim.bsky.social.')[0]!.message.de).toContain('auf mastodon');
  });

  it('knows the company’s own names, and that an address is none', () => {
    expect(on('Wir sind @werkstatt.bluesky und @werkstatt.mastodon.')).toEqual([]);
    expect(on('Fragen an werkstatt@zweite-mahlzeit.example oder https://mastodon.example/@kim')).toEqual([]);
  });

  it('is quiet about two networks, about several accounts of one, and where each has its own words', () => {
    expect(on(cloud, ['bluesky', 'mastodon'])).toEqual([]);
    expect(on(cloud, ['bluesky', 'mastodon', 'a second one at bluesky'])).toEqual([]);
    expect(
      on(cloud, ['bluesky', 'mastodon', 'linkedin'], { variants: { bluesky: 'Die Mühle läuft wieder.' } }),
    ).toEqual([]);
  });

  it('has nothing against one text as such', () => {
    expect(on('Die Mühle von 1974 läuft wieder. #Mühle')).toEqual([]);
  });
});
