import { describe, expect, it } from 'vitest';
import { mentions, mentionsWithin, namesIn, without } from '../../adapters/stores/sql/mentions.ts';

describe('who is mentioned', () => {
  const ben = mentions(['Ben', 'U+1.x', '']);

  it.each(['Ben', 'Frag Ben.', '@Ben', 'Ben’s', '»Ben«', 'user:U+1.x:✅', 'ben', 'BEN', 'Bens Mühle', 'u+1.X'])(
    'finds whole words: %s',
    (text) => expect(ben(text)).toBe(true),
  );
  it.each(['', 'Bennet', 'Benss', 'Übben', 'Ben\u0301', 'Ben_1', 'Ben2', 'U+12x'])('and nothing else: %s', (text) =>
    expect(ben(text)).toBe(false),
  );

  it('finds nobody without words', () => {
    expect([mentions([])('x'), mentions(['', ' '])(' ')]).toEqual([false, false]);
  });

  it('whatever their composition', () => {
    const zoe = mentions(['Zoë'.normalize('NFD')]);
    expect([zoe('zoë'.normalize('NFC')), zoe('ZOË'.normalize('NFD')), zoe('Zoe')]).toEqual([true, true, false]);
  });

  it('takes a name apart, but not into crumbs', () => {
    expect(namesIn('Anne-Marie de la Čapková')).toEqual(['Anne-Marie de la Čapková', 'Anne', 'Marie', 'Čapková']);
    expect(namesIn('Jo 1974')).toEqual(['Jo 1974']);
    expect(namesIn('Zoë'.normalize('NFD'))[1]).toBe('Zoë'.normalize('NFC'));
  });

  it('looks into lists and values, and not at words of ours', () => {
    expect(mentionsWithin(ben, { a: [1, null, { b: 'von Ben' }] })).toBe(true);
    expect(mentionsWithin(mentions(['Anna Kind', 'Kind', 'Post']), { kind: 'post', role: 'post', text: 'x' })).toBe(
      false,
    );
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
