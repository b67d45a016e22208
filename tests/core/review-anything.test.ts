import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import type { Verdict } from '../../src/core/finding.ts';
import { ruleFacts } from '../../src/core/levels/facts.ts';
import type { Review } from '../../src/core/review.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Measured, RuleContext } from '../../src/core/rules/rule.ts';
import { context, judge } from './judge.ts';

/** What people, phones and bad copies have sent: each on its own, and all mixed. */
const naughty: readonly string[] = [
  ...['', ' ', '\n\n\n', '\t', '\0', '\u0007\u001b[31m', '\u00a0', '\u3000', '\u2028', '\u200b', '\ufeff', '\u2800'],
  ...['👩‍🔧', '🏳️‍🌈', '🇩🇪🇩', '👍🏽', '🤷🏾‍♀️', '❤️', '1️⃣', '☕'.repeat(40), '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ...[
    '\ud800',
    '\udfff',
    'a\udc00b',
    '\ufffe',
    '\ufffd',
    'e\u0301',
    'Z̴̛͉a̶l̸g̵o̷',
    '\u0301\u0301',
    '\u202e\u202d\u2066',
    '\u{e0041}',
  ],
  ...[
    'undefined',
    'null',
    'NaN',
    'true',
    '[object Object]',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '-0',
    '1e309',
  ],
  ...[
    '0xdeadbeef',
    '١٢٣',
    '½',
    '$1$&$`',
    '%s%n%d',
    '{{7*7}}',
    '#{1}',
    '\\',
    '\\u0000',
    '"',
    "'",
    '»«„“‚‘',
    '<!--',
    ']]>',
  ],
  ...[
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '; rm -rf /',
    '../../etc/passwd',
    'javascript:alert(1)',
    '<zahl>',
    '*',
  ],
  ...[
    'عمّال القهوة',
    'קפה',
    'กาแฟ',
    '咖啡',
    'コーヒー',
    'кофе',
    'ΚΑΦΕΣ',
    'İıſß',
    'ﬁﬂ',
    'ᴄᴏꜰꜰᴇᴇ',
    '𝗞𝗮𝗳𝗳𝗲𝗲',
    'Kаffее',
    'ŠĐŽ',
    'Å',
  ],
  ...[
    'https://',
    'http://a@b:c/d?e#f',
    'https://[::1]/',
    'mailto:',
    '@',
    '#',
    '@@a',
    '##',
    '#'.repeat(60),
    '@a.b@c.d',
    'a@b.c',
  ],
  ...[
    '+49 170 1234567',
    'DE89 3704 0044 0532 0130 00',
    '4111 1111 1111 1111',
    'password: hunter22',
    '-----BEGIN ',
    '10:30',
  ],
  ...[
    '!!!!!!',
    '????',
    '…',
    'AAAAAAAAAAAA',
    'soooooooo',
    'JETZT NUR HEUTE!!!',
    'Wir sind die Nummer 1!',
    'klimaneutral',
    'Werbung',
  ],
  ...[
    'Als führender Anbieter stehen wir für innovative Lösungen.',
    'We are committed to excellence.',
    'Ihr seid Idioten!!!',
  ],
  ...[
    'Repariert, 38 Euro.',
    'Zweite Mahlzeit',
    'Zweıte Mahlzеit',
    'Projekt Handkurbel',
    'idiotensicher',
    'Ganzheitliche Synergien',
  ],
];

const texts = fc.oneof(
  fc.constantFrom(...naughty),
  fc
    .array(
      fc.oneof(fc.constantFrom(...naughty), fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 12 })),
      {
        maxLength: 9,
      },
    )
    .map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...naughty), { maxLength: 9 }).map((parts) => parts.join('')),
);

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    words: texts,
    variants: fc.oneof(fc.constant({}), fc.record({ microblog: texts })),
    parts: fc.array(texts, { maxLength: 2 }),
    warning: fc.option(texts),
    signature: fc.option(texts),
    note: texts,
    alt: fc.option(texts),
    paid: fc.boolean(),
    reply: fc.boolean(),
    language: fc.constantFrom(null, 'de' as const, 'en' as const),
  })
  .map(({ alt, reply, ...rest }) => ({
    ...plainDraft(rest.words, ['microblog']),
    ...rest,
    media: alt === null ? [] : [{ sha256: 'a'.repeat(64), type: 'image/png', alt }],
    kind: reply ? ('reply' as const) : ('post' as const),
    replyTo: reply ? '1' : null,
  }));

const measured: Measured = {
  account: 'microblog',
  network: 'microblog',
  used: 1200,
  limit: 1000,
  unit: 'graphemes',
  lacks: ['media', 'visibility', 'replies'],
  unfit: [{ picture: 1, why: 'kind', kind: 'image/png' }],
};

const contexts: fc.Arbitrary<Partial<RuleContext>> = fc
  .record({
    hour: fc.nat(23),
    personal: fc.boolean(),
    alt: fc.constantFrom('ask' as const, 'need' as const),
    brands: fc.array(fc.constantFrom('Mahlzeit', 'Müller & Söhne', 'a', '🏴', '(*)'), { maxLength: 2 }),
    levels: fc.dictionary(fc.constantFrom(...Object.keys(ruleFacts)), fc.constantFrom('off', 'advise', 'block')),
    recent: fc.array(texts, { maxLength: 3 }),
    measures: fc.boolean(),
  })
  .map(({ hour, personal, alt, brands, levels, recent, measures }) => ({
    now: `2026-11-24T${String(hour).padStart(2, '0')}:41:31.000Z`,
    leitbild: {
      ...context.leitbild,
      accounts: context.leitbild.accounts.map((one) => ({ ...one, personal })),
      pictures: { alt },
      review: { levels, brands },
    },
    recent: recent.map((text) => ({ text, at: '2026-11-20T09:00:00.000Z', account: 'microblog' })),
    measured: measures ? [measured] : [],
  }));

/** The text whose offsets a finding counts. */
const textAt = (draft: Draft, place: string | undefined): string => {
  const [kind, of = ''] = (place ?? '').split(':');
  if (kind === 'variant') return draft.variants[of] ?? '';
  if (kind === 'part') return draft.parts[Number(of) - 1] ?? '';
  if (kind === 'alt') return draft.media[Number(of)]?.alt ?? '';
  if (kind === 'warning') return draft.warning ?? '';
  return kind === 'signature' ? (draft.signature ?? '') : draft.words;
};

const rank: Readonly<Record<Verdict, number>> = { praise: 0, advise: 1, block: 2 };

const isFine = (draft: Draft, { findings, values, verdict }: Review): void => {
  for (const { rule, place, start, end, message, why, instead, leitbild } of findings) {
    const text = textAt(draft, place);
    expect(0 <= start && start <= end && end <= text.length, `${rule} ${start}–${end} of ${text.length}`).toBe(true);
    for (const said of [message, why, ...(instead ? [instead] : []), ...(leitbild ? [leitbild] : [])]) {
      expect(said.de.trim() !== '' && said.en.trim() !== '', rule).toBe(true);
    }
    expect(message.en, rule).not.toContain('tripped');
  }
  for (const { evidence, strength } of values) {
    expect(strength > 0 && strength < 1).toBe(true);
    for (const { start, end } of evidence) expect(0 <= start && start < end && end <= draft.words.length).toBe(true);
  }
  const worst = Math.max(0, ...findings.map((one) => rank[one.verdict]));
  expect(verdict).toBe(['clear', 'advise', 'block'][worst]);
};

describe('whatever is written', () => {
  it.each(naughty.map((text) => [JSON.stringify(text), text] as const))('%s is judged', (_name, text) => {
    for (const language of [null, 'de', 'en'] as const) isFine(plainDraft(text), judge(text, { language }));
  });

  it('every rule keeps to the text, speaks both languages, and says the same again', () => {
    fc.assert(
      fc.property(drafts, contexts, (draft, more) => {
        const found = judge(draft, more);
        isFine(draft, found);
        // What a rule remembers of other texts must not show.
        judge('Dazwischen etwas anderes. Something else in between.', more);
        expect(judge(draft, more)).toEqual(found);
      }),
      { numRuns: 250 },
    );
  });

  it('no rule by itself says more than the table of rules promises', () => {
    const ids = new Set(rules.map(({ id }) => id));
    fc.assert(
      fc.property(drafts, contexts, (draft, more) => {
        const leitbild = { ...(more.leitbild ?? context.leitbild), review: { levels: {}, brands: ['Mahlzeit'] } };
        for (const { rule, verdict, overridable } of judge(draft, { ...more, leitbild }).findings) {
          const facts = ids.has(rule) ? ruleFacts[rule] : ruleFacts.wording;
          expect(rank[verdict], rule).toBeLessThanOrEqual(rank[facts?.most ?? 'praise']);
          expect(verdict === 'block' && overridable && facts?.fixed !== undefined, rule).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});
