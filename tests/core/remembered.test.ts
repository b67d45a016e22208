import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/core/remembered.ts';

const counted = () => {
  const made: string[] = [];
  const of = remembered((text) => {
    made.push(text);
    return { text };
  });
  return { made, of };
};

describe('remembered', () => {
  it('makes a text once as long as few others are asked about', () => {
    const { made, of } = counted();
    const texts = ['words', 'variant', 'part', ''];
    const first = texts.map(of);
    for (let n = 0; n < 3; n += 1) expect(texts.map(of)).toEqual(first);
    expect(of('words')).toBe(first[0]);
    expect(made).toEqual(texts);
  });

  it('forgets all but the last few, so that a long day takes no memory', () => {
    const { made, of } = counted();
    for (const text of ['a', 'b', 'c', 'd', 'e']) of(text);
    expect(of('a')).toEqual({ text: 'a' });
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  });

  it('remembers nothing that could not be made', () => {
    let fails = true;
    const of = remembered((text) => {
      if (fails) throw new Error('not yet');
      return text;
    });
    expect(() => of('a')).toThrow('not yet');
    fails = false;
    expect(of('a')).toBe('a');
  });
});
