import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPost, heard, lookBack, overdue } from '../../src/core/replies.ts';
import { DAY, HOUR, MINUTE, plus } from '../../src/core/time.ts';
import { exampleLeitbild } from './judge.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const said = { url: 'https://social.example/1', author: 'Frau K.', text: 'Passt das?', at: plus(NOW, -MINUTE) };

describe('what a stranger wrote', () => {
  it('is kept as it is where nothing is wrong with it', () => {
    const family = { ...said, author: 'Zoë 👩‍👩‍👧', text: 'Zeile 1\n\tZeile 2 👩‍👩‍👧' };
    expect(heard(family, NOW)).toEqual(family);
  });

  it.each([
    ['script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a file', 'file:///etc/passwd'],
    ['nothing', ''],
    ['a sentence', 'see here'],
  ])('is left aside where its address is %s', (_, url) => {
    expect(heard({ ...said, url }, NOW)).toBeNull();
  });

  it('loses what could turn, break or hide in a card', () => {
    const nasty = heard(
      {
        ...said,
        author: ' \u202eEve\n\u200b Admin\0 ',
        text: '\u2066Hallo\u0007\ud800\n ',
        url: 'https://social.example/a\nb',
      },
      NOW,
    );
    expect(nasty).toMatchObject({ author: 'Eve Admin', text: 'Hallo\ufffd', url: 'https://social.example/ab' });
    expect(heard({ ...said, author: '\u200b' }, NOW)?.author).toBe('?');
  });

  it('is bounded, one line of a name, well formed and never from the future, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(60), fc.date(), (part, times, when) => {
        const at = Number.isNaN(when.getTime()) ? 'never' : when.toISOString();
        const kept = heard({ ...said, author: part.repeat(times), text: part.repeat(times), at }, NOW);
        expect(kept).not.toBeNull();
        if (kept === null) return;
        expect(kept.author.length).toBeGreaterThan(0);
        expect(kept.author.length).toBeLessThanOrEqual(100);
        expect(kept.author).not.toMatch(/[\n\t\u202e\u200b\0]/);
        expect(kept.text.length).toBeLessThanOrEqual(5_000);
        expect(kept.text.isWellFormed() && kept.author.isWellFormed()).toBe(true);
        expect(kept.at <= NOW).toBe(true);
      }),
    );
  });
});

describe('a look back', () => {
  it.each([
    ['nothing is known: all that would be kept', null, false, plus(NOW, -30 * DAY)],
    ['a little before the newest', plus(NOW, -HOUR), false, plus(NOW, -HOUR - 15 * MINUTE)],
    ['now and then a day before it', plus(NOW, -HOUR), true, plus(NOW, -HOUR - DAY)],
    ['never further than what is kept', plus(NOW, -30 * DAY + MINUTE), true, plus(NOW, -30 * DAY)],
    ['never from the future', plus(NOW, DAY), false, plus(NOW, -15 * MINUTE)],
  ])('%s', (_, newest, deep, since) => {
    expect(lookBack(newest, deep, 30, NOW)).toBe(since);
  });
});

describe('waiting', () => {
  const { rhythm } = exampleLeitbild();

  it.each([
    ['four working hours of one day', '2026-11-24T08:00:00.000Z', null, '2026-11-24T12:00:00.000Z'],
    ['over a weekend', '2026-11-27T15:00:00.000Z', null, '2026-11-30T11:00:00.000Z'],
    [
      'from the moment somebody said they would answer',
      '2026-11-20T08:00:00.000Z',
      '2026-11-24T08:00:00.000Z',
      '2026-11-24T12:00:00.000Z',
    ],
  ])('is %s', (_, at, claimedAt, due) => {
    expect(overdue({ at, claimedAt }, plus(due, -1), rhythm)).toBe(false);
    expect(overdue({ at, claimedAt }, due, rhythm)).toBe(true);
  });

  it('is gathered by post, in order; mentions are on none', () => {
    const rows = [
      { id: 1, proposal: 'a' },
      { id: 2, proposal: null },
      { id: 3, proposal: 'b' },
      { id: 4, proposal: 'a' },
    ];
    expect([...byPost(rows)].map(([proposal, all]) => [proposal, all.map(({ id }) => id)])).toEqual([
      ['a', [1, 4]],
      ['b', [3]],
    ]);
  });
});
