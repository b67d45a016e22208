import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glance } from '../../src/core/glance.ts';
import { matcher } from '../../src/core/phrases.ts';
import { readText } from '../../src/core/reading.ts';

const phrases = [
  'klimaneutral*',
  'CO₂-neutral*',
  "world's best",
  '<number> percent green',
  '#1',
  'No. 1',
  'wtf',
  'die Nummer eins',
];
const could = glance(phrases);
const find = matcher([phrases]);

describe('a glance', () => {
  it.each([
    'Alles klimaneutrale Post',
    'CO₂-neutraler Versand',
    'the World’s Best',
    'is 7 percent green',
    'we are #1',
    'no. 1',
    'die NUMMER eins',
  ])('sees that something could stand in %s', (text) => {
    expect(find(text)).not.toEqual([]);
    expect(could(readText(text))).toBe(true);
  });

  it('is not caught by what begins otherwise', () => {
    expect(could(readText('Die Mühle läuft wieder, sagt Jana, und mahlt leise.'))).toBe(false);
  });

  it('never misses what is there', () => {
    const pieces = [
      ...phrases.map((one) => one.replace('<number>', '12').replace('*', 'en')),
      ' ',
      '-',
      'und',
      'é',
      '!',
      'x',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (list) => {
        const text = list.join('');
        if (find(text).length > 0) expect(could(readText(text))).toBe(true);
      }),
    );
  });
});
