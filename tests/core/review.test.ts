import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../src/core/draft.ts';
import { review } from '../../src/core/review.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { BoundRule } from '../../src/core/rules/rule.ts';
import { context, judge } from './judge.ts';

const GRINDER =
  'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const PHRASE = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';
const KEY = 'AKIAIOSFODNN7EXAMPLE';

describe('what people will try first', () => {
  it('a repaired grinder is clear, with praise and its evidence', () => {
    const found = judge(GRINDER);
    expect(found.verdict).toBe('clear');
    expect(found.language).toBe('de');
    expect(found.findings.map(({ verdict }) => verdict)).toEqual(['praise', 'praise']);
    expect(
      found.values.map(({ id, evidence }) => [id, evidence.map(({ start, end }) => GRINDER.slice(start, end))]),
    ).toEqual([
      ['repair-first', ['repariert', 'läuft sie wieder']],
      ['say-the-price', ['38 Euro']],
    ]);
    expect(found.scores).toEqual({ emptiness: null, campaign: null });
  });

  it('its English sister, too', () => {
    const found = judge('Repaired a 1974 grinder today. The burr was dull, now it runs again. Cost: $40.');
    expect([found.verdict, found.language]).toEqual(['clear', 'en']);
    expect(found.values.map(({ id }) => id)).toEqual(['repair-first', 'say-the-price']);
  });

  it('an empty phrase is advised against, once, and the Leitbild is quoted', () => {
    const found = judge(PHRASE);
    expect(found.verdict).toBe('advise');
    expect(found.findings).toHaveLength(1);
    const [finding] = found.findings;
    expect(PHRASE.slice(finding!.start, finding!.end)).toBe('ganzheitliche Lösungen');
    expect(finding!.message.de).toContain('»Synergien«');
    expect(finding!.leitbild).toEqual(context.leitbild.mission);
    expect(finding!.overridable).toBe(false);
  });

  it('a key blocks', () => {
    const found = judge(`${GRINDER} ${KEY}`);
    expect(found.verdict).toBe('block');
    expect(found.findings.map(({ verdict }) => verdict)).toEqual(['block', 'praise', 'praise']);
    expect(JSON.stringify(found)).not.toContain(KEY);
  });
});

describe('review', () => {
  it('orders blocks, advice, praise', () => {
    const found = judge(`${GRINDER} ${PHRASE} Projekt Handkurbel`);
    expect(found.findings.map(({ rule }) => rule)).toEqual(['confidential', 'wording', 'lived', 'lived']);
  });

  it('reads every text that leaves the house and says where', () => {
    const draft = {
      ...plainDraft(GRINDER),
      variants: { microblog: `Kurz: ${KEY}` },
      parts: ['Und weiter.', 'Projekt Handkurbel'],
      warning: 'password: hunter22',
      media: [{ sha256: '0'.repeat(64), type: 'image/png', alt: 'Project Hand Crank' }],
      signature: 'Jana\u202E',
    };
    const blocks = judge(draft).findings.filter(({ verdict }) => verdict === 'block');
    expect(blocks.map(({ rule, place }) => [rule, place])).toEqual([
      ['secrets', 'variant:microblog'],
      ['secrets', 'warning'],
      ['confidential', 'part:2'],
      ['confidential', 'alt:0'],
      ['deceptive', 'signature'],
    ]);
  });

  it('says the same thing about a variant only once, and about two keys twice', () => {
    const draft = { ...plainDraft(PHRASE), variants: { microblog: PHRASE }, parts: [PHRASE] };
    expect(judge(draft).findings).toHaveLength(1);
    expect(judge(`${KEY} und ${KEY}`).findings).toHaveLength(2);
  });

  it('takes the language of the draft before its own guess', () => {
    expect(judge({ ...plainDraft(PHRASE), language: 'en' }).language).toBe('en');
    expect(judge(PHRASE, { language: 'en' }).language).toBe('en');
    expect(judge(PHRASE).language).toBe('de');
  });

  it('a rule that throws becomes advice that names it, and the others go on', () => {
    const tripping: BoundRule = {
      id: 'tripping',
      reads: 'all',
      find: () => {
        throw new Error('bug');
      },
    };
    const found = review(plainDraft(KEY), context, [tripping, ...rules]);
    expect(found.verdict).toBe('block');
    expect(found.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['secrets', 'block'],
      ['tripping', 'advise'],
    ]);
    expect(found.findings[1]!.message.en).toContain('tripping');
  });

  it('every finding is said in both languages', () => {
    const text = `${GRINDER} ${PHRASE} ${KEY} Projekt Handkurbel idiotensicher \u202E \u{E0041} \u200B \ud800 password: hunter22`;
    const measured = [
      {
        account: 'microblog',
        network: 'microblog',
        used: 1200,
        limit: 1000,
        unit: 'graphemes' as const,
        lacks: ['media', 'visibility', 'replies'] as const,
        unfit: [{ picture: 1, why: 'kind' as const, kind: 'image/png' }],
      },
    ];
    const media = ['', 'x'].map((alt, i) => ({ sha256: String(i).repeat(64), type: 'image/png', alt }));
    const found = [...judge({ ...plainDraft(text), media }, { measured }).findings, ...judge('').findings];
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ id }) => id)));
    for (const { message, why, instead } of found) {
      for (const said of [message, why, ...(instead ? [instead] : [])]) {
        expect(said.de).not.toBe(said.en);
        expect(`${said.de}${said.en}`).not.toMatch(/!|undefined|\[object/);
        expect(said.de.trim().length * said.en.trim().length).toBeGreaterThan(0);
      }
    }
  });
});
