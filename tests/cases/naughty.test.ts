import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST } from '../../src/core/draft.ts';
import { maskSecrets } from '../../src/core/secrets/mask.ts';
import { judge } from '../core/judge.ts';

const fill = (piece: string): string => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);

/** Texts that hurt: what a rule might scan again and again. Each fills the longest field. */
const pieces = [
  'a',
  ' ',
  '\n',
  '1,',
  '•',
  'A',
  'eyJ',
  'eyJaaaaaaaa.',
  '-----BEGIN ',
  '-----BEGIN PRIVATE KEY-----',
  'sk-',
  'a://a:',
  'password: ',
  'passwor',
  'Bearer ',
  'ganzheitliche ',
  'nicht ',
  'repariert ',
  '38 ',
  '\u202E',
  '\u{E0041}',
  '\u200D',
  '👩‍',
  '🏴',
  '\uFE0F',
  'u\u0308',
  '\ud800',
  '\udfff',
  '<!channel>',
  '<b>',
  '\0',
  'Projekt ',
  'أ',
  'क्\u200D',
  '́',
];

describe('naughty texts', () => {
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))(
    '100,000 characters of %s are judged',
    (_name, piece) => {
      const text = fill(piece);
      const found = judge(text);
      expect(['clear', 'advise', 'block']).toContain(found.verdict);
      expect(found.findings.length).toBeLessThan(60);
      expect(maskSecrets(text, () => [])).toHaveLength(text.length);
    },
    4000,
  );

  it('no text crashes the review, and every span lies within it', () => {
    const naughty = fc.array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 }), fc.string({ maxLength: 9 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(naughty, (parts) => {
        const text = parts.join('');
        const found = judge(text);
        for (const { start, end, message } of found.findings) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(message.en).not.toContain('tripped');
        }
        for (const { evidence, strength } of found.values) {
          expect(strength > 0 && strength < 1).toBe(true);
          for (const { start, end } of evidence) expect(start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('<!channel> and HTML are words like any other', () => {
    expect(judge('<!channel> <script>alert(1)</script> & <b>Mühle</b>').verdict).toBe('clear');
  });
});
