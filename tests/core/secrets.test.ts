import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../src/core/draft.ts';
import type { Finding } from '../../src/core/finding.ts';
import { secretsIn } from '../../src/core/secrets/find.ts';
import { hushed } from '../../src/core/secrets/mask.ts';

const key = `AKIA${'KANARIENVOGEL234'}`;
const none = () => [];
const said = (text: string) => ({ de: text, en: text });
const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  verdict: 'advise',
  start: 0,
  end: 0,
  message: said(`»${key}« schreit.`),
  why: said('Darum.'),
  instead: null,
  leitbild: null,
  overridable: false,
  ...more,
});
const secret = finding('secrets', { verdict: 'block', start: 5, end: 25, message: said('Ein Geheimnis (AKIA••••).') });

describe('a review is hushed', () => {
  const draft = {
    ...plainDraft(`Hier ${key}`),
    variants: { 'microblog:2': `Da ${key}` },
    parts: ['eins', key],
    warning: key,
    signature: key,
    media: [{ sha256: '0'.repeat(64), type: 'image/png', alt: `Zettel ${key}` }],
  };
  const of = (...findings: readonly Finding[]) => hushed(findings, draft, none);

  it.each([
    ['the words', {}, 5],
    ['a variant', { place: 'variant:microblog:2' }, 3],
    ['a part', { place: 'part:2' }, 0],
    ['a warning', { place: 'warning' }, 0],
    ['a description', { place: 'alt:0' }, 7],
    ['a signature', { place: 'signature' }, 0],
  ])('of what other rules say about a key in %s', (_, place, start) => {
    const shouts = finding('shouting', { ...place, start, end: start + 4 });
    expect(of(secret, shouts)).toEqual([secret]);
  });

  it('of a key in a remark on something else', () => {
    const [, whole] = of(secret, finding('recent', { why: said(key), instead: said(key) }));
    expect(JSON.stringify(whole)).not.toContain('KANARIEN');
    expect(whole!.message.de).toBe(`»AKIA${'•'.repeat(16)}« schreit.`);
  });

  it('and keeps what is about another place', () => {
    const other = finding('shouting', { place: 'part:1', start: 0, end: 4, message: said('eins') });
    expect(of(secret, other)).toEqual([secret, other]);
  });

  it('only where there is a secret', () => {
    const findings = [finding('shouting')];
    expect(hushed(findings, draft, none)).toBe(findings);
  });
});

describe('a long text is read once', () => {
  // What begins like a secret again and again: a pattern that started anew at each of them would take hours.
  it.each([
    'wlan ',
    'passwort für ',
    'password: ',
    'sk-a-',
    'http://a:',
    'eyJabcdefgh.',
    'Bearer a',
    '-----BEGIN PRIVATE KEY-----',
    'AAAAAAAAAAAAAAAAAAAA',
    'wifi:s:a;',
    'glpat-aaaaaaaaaaaaaaaa.',
  ])('of %s over and over', (piece) => {
    const text = piece.repeat(Math.floor(100_000 / piece.length));
    const found = secretsIn(`${text} ${key}`, none);
    expect(found.at(-1)!.end).toBe(text.length + 1 + key.length);
  });
});
