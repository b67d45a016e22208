import { describe, expect, it } from 'vitest';
import { mentions, mentionsWithin, without } from '../../adapters/stores/sql/mentions.ts';

describe('who is mentioned', () => {
  const ben = mentions(['Ben', 'U+1.x', '']);

  it.each(['Ben', 'Frag Ben.', '@Ben', 'Ben’s', '»Ben«', 'user:U+1.x:✅'])('finds whole words: %s', (text) =>
    expect(ben(text)).toBe(true),
  );
  it.each(['', 'Bennet', 'ben', 'Übben', 'Ben_1', 'Ben2', 'U+12x'])('and nothing else: %s', (text) =>
    expect(ben(text)).toBe(false),
  );

  it('finds nobody without words', () => {
    expect([mentions([])('x'), mentions(['', ' '])(' ')]).toEqual([false, false]);
  });

  it('looks into lists, values and keys', () => {
    expect(mentionsWithin(ben, { a: [1, null, { b: 'von Ben' }] })).toBe(true);
    expect(mentionsWithin(ben, { Ben: true })).toBe(true);
    expect(mentionsWithin(ben, { a: ['Bennet', 7, null] })).toBe(false);
  });

  it('takes words out of a copy, the longer ones first', () => {
    const value = { text: 'Mühle – Ben, Werkstatt. Bennet', n: 1, more: [null, 'Ben'] };
    expect(without(value, ['Ben', 'Ben, Werkstatt', ''])).toEqual({ text: 'Mühle – . Bennet', n: 1, more: [null, ''] });
    expect(without(value, ['– Ben, Werkstatt.'])).toEqual({ text: 'Mühle  Bennet', n: 1, more: [null, 'Ben'] });
    expect(value.text).toBe('Mühle – Ben, Werkstatt. Bennet');
    expect(without(value, [])).toEqual(value);
  });
});
