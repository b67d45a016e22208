import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import { duplicate } from '../../../src/core/rules/duplicate.ts';
import type { RecentPost } from '../../../src/core/rules/rule.ts';
import { findingsOf } from './one.ts';

const text =
  'Die Mühle von 1974 läuft wieder: neuer Kegel, alte Kurbel, 38 Euro. Wer eine hat, bringt sie am Samstag vorbei.';
const post = (words: string, at = '2026-11-17T23:30:00.000Z'): RecentPost => ({
  text: words,
  at,
  account: 'microblog',
});
const on = (words: string, ...recent: readonly RecentPost[]) => findingsOf(duplicate, words, { recent });

describe('duplicate', () => {
  it('says when it was said last, on the company’s calendar', () => {
    const [finding] = on(text, post(text));
    expect(finding).toMatchObject({ rule: 'duplicate', verdict: 'advise', start: 0, end: 0 });
    expect(finding!.message.de).toBe(
      'Das stand fast so schon da, am Mittwoch, dem 18. November: »Die Mühle von 1974 läuft wieder: neuer Kegel, alte Kurbel,…«',
    );
    expect(finding!.message.en).toMatch(/^Nearly this was posted already, on Wednesday, November 18: "Die Mühle/);
  });

  it('says "today" of today', () => {
    expect(on(text, post(text, '2026-11-24T08:00:00.000Z'))[0]!.message.en).toMatch(/already, today: "/);
  });

  it('sees through case, marks, links and a changed word', () => {
    const nearly = `${text.toUpperCase().replace('SAMSTAG', 'SONNTAG').replaceAll(',', ' –')} https://example.org/neu`;
    expect(on(nearly, post(`${text} https://example.org/alt`))).toHaveLength(1);
  });

  it('names the latest of several', () => {
    const [finding] = on(
      text,
      post('Heute ist geschlossen, morgen sind wir wieder für euch da, ab neun.'),
      post(text, '2026-11-20T10:00:00.000Z'),
      post(text),
    );
    expect(finding!.message.en).toContain('Friday, November 20');
  });

  it('reads an account’s own wording, too', () => {
    const draft = { ...plainDraft('Etwas ganz anderes.', ['microblog']), variants: { microblog: text } };
    expect(findingsOf(duplicate, draft, { recent: [post(text)] })).toMatchObject([{ place: 'variant:microblog' }]);
  });

  it.each([
    ['another grinder', 'Die Mühle von 1981 steht noch: der Kegel fehlt, und niemand weiß, wo man ihn bekommt.'],
    [
      'half of it',
      'Die Mühle von 1974 läuft wieder. Gebraucht haben wir dafür zwei Abende und einen Kegel aus Italien.',
    ],
  ])('is quiet about %s', (_, words) => {
    expect(on(words, post(text))).toEqual([]);
  });

  it('short phrases and answers may come back', () => {
    expect(on('Guten Morgen aus der Werkstatt!', post('Guten Morgen aus der Werkstatt!'))).toEqual([]);
    const reply = { ...plainDraft(text), kind: 'reply' as const };
    expect(findingsOf(duplicate, reply, { recent: [post(text)] })).toEqual([]);
    expect(on('', post(''))).toEqual([]);
  });
});

describe('how much alike', () => {
  const said = (n: number) =>
    Array.from({ length: n }, (_, i) => `${i < 26 ? 'alt' : 'neu'}${String.fromCodePoint(97 + (i % 26))}`);
  const changed = (n: number, at: number) =>
    [...said(n).slice(0, n - at), ...said(at).map((one) => `${one}x`)].join(' ');

  it('is seven tenths of all that either says', () => {
    // 15 of 21 threes, and 21 of 31.
    expect(on(changed(20, 3), post(said(20).join(' ')))).toHaveLength(1);
    expect(on(changed(28, 5), post(said(28).join(' ')))).toEqual([]);
  });
});
