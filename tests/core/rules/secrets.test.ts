import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import { maskDraft, maskSecrets } from '../../../src/core/rules/secrets.ts';
import { of } from '../judge.ts';

const random = 'Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7j';
// Put together here so that no scanner of this repository takes an invented key for a real one.
const samples: readonly (readonly [string, string])[] = [
  ['AWS', `AKIA${'IOSFODNN7EXAMPLE'}`],
  ['GitHub', `ghp_${random}`],
  ['GitHub', `github_pat_${random}_${random}`],
  ['GitLab', `glpat-${random.slice(0, 20)}`],
  ['Slack', `xoxb-${'1234567890'}-${random.slice(0, 24)}`],
  ['OpenAI', `sk-${random}`],
  ['OpenAI', `sk-proj-${random}`],
  ['Anthropic', `sk-ant-api03-${random}`],
  ['Stripe', `sk_live_${random.slice(0, 24)}`],
  ['Google', `AIza${random.slice(0, 35)}`],
  ['JWT', `eyJ${random}.eyJ${random}.${random}`],
];
const hidden: readonly (readonly [string, string])[] = [
  ['password: hunter2', 'hunter2'],
  ['Das WLAN-Passwort: Kaffee4all.', 'Kaffee4all'],
  ['Unser Passwort lautet Mühle#1974', 'Mühle#1974'],
  ['DB_PASSWORD="s3cr3t-grinder"', 's3cr3t-grinder'],
  ['api_key = 0123456789abcdef', '0123456789abcdef'],
  [`aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/${random.slice(0, 18)}`, 'wJalrXUtnFEMI'],
  ['postgres://mahlwerk:kurbel99@db.example/voices', 'kurbel99'],
  [`Authorization: Bearer ${random}`, random],
  [`-----BEGIN RSA PRIVATE KEY-----\n${random}\n-----END RSA PRIVATE KEY-----`, random],
  [`-----BEGIN OPENSSH PRIVATE KEY-----\n${random}`, random],
];

describe('secrets', () => {
  it.each(samples)('%s: blocks, shows four characters, cannot be overridden', (name, secret) => {
    const [finding, ...more] = of('secrets', `Schaut mal: ${secret} und weiter`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ verdict: 'block', overridable: false, start: 12, end: 12 + secret.length });
    expect(finding!.message.de).toContain(name);
    expect(finding!.message.de).toContain(`${secret.slice(0, 4)}••••`);
    expect(JSON.stringify(finding)).not.toContain(secret.slice(0, 6));
  });

  it.each(hidden)('%s: blocks and shows nothing of it', (text, secret) => {
    const found = of('secrets', text);
    expect(found.map(({ verdict, overridable }) => [verdict, overridable])).toEqual([['block', false]]);
    expect(JSON.stringify(found)).not.toContain(secret.slice(0, 4));
    expect(maskSecrets(text)).not.toContain(secret);
  });

  it('asks about a plain word after "Passwort:", and masks it only where nobody is asked', () => {
    const text = 'Unser Passwort: Kaffeesatz';
    expect(of('secrets', text).map(({ verdict }) => verdict)).toEqual(['advise']);
    expect(maskSecrets(text)).toBe(text);
    expect(maskDraft({ ...plainDraft(text), note: text, signature: text })).toMatchObject({
      words: text,
      note: text,
      signature: text,
    });
    expect(maskSecrets(text, 'doubtful')).toBe('Unser Passwort: ••••••••••');
  });

  it.each([
    ...samples.map(([, secret]) => `Schaut: ${secret}`),
    ...hidden.map(([text]) => text),
    'ftp://mahlwerk:abc@db.example',
  ])('where one was removed, the mask is advice: %s', (text) => {
    const masked = maskSecrets(text);
    const found = of('secrets', masked);
    expect(found.map(({ verdict }) => verdict)).toEqual(['advise']);
    expect(found[0]).toMatchObject({ start: masked.indexOf('•'), end: masked.lastIndexOf('•') + 1 });
    expect(found[0]?.message).toEqual({
      de: 'Hier wurde ein Geheimnis entfernt (••••).',
      en: 'A secret was removed here (••••).',
    });
  });

  it('a list with bullets is no mask', () => {
    expect(of('secrets', '• Mühle\n• Wasserkocher\n•• beide heute')).toEqual([]);
  });

  it.each([
    'Passwort: bitte alle drei Monate ändern',
    'Mein Passwort ist wieder weg.',
    'Password: 8-digit, as always',
    'The secret is patience, 20 minutes of it.',
    'Our secret: https://example.com/blog/2026/secret',
    'Das Geheimnis: 18 Gramm auf 36 Gramm',
    'Token: @kim hat den Schlüssel zum Laden',
    'Branch sk-fix-the-grinder-page-header is merged',
    'AKIA ist kein Name für eine Mühle',
    'Bearer of good news: the 1974 grinder runs',
    'Passwort vergessen? support@zweite-mahlzeit.example',
  ])('leaves alone: %s', (text) => {
    expect(of('secrets', text)).toEqual([]);
    expect(maskSecrets(text)).toBe(text);
  });

  it('masking keeps the length, so that offsets stay true, and can be repeated', () => {
    const parts = fc.constantFrom(
      ...samples.map(([, s]) => s),
      ...hidden.map(([text]) => text),
      'Mühle',
      '38 Euro',
      '•',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        const masked = maskSecrets(text);
        expect(masked).toHaveLength(text.length);
        expect(maskSecrets(masked)).toBe(masked);
        for (const [, secret] of samples) expect(masked).not.toContain(secret);
      }),
    );
  });

  it('masks every text of a draft, the note among them', () => {
    const [, secret] = samples[0]!;
    const draft = {
      ...plainDraft(secret),
      variants: { microblog: secret },
      parts: [secret],
      warning: secret,
      campaign: secret,
      signature: secret,
      note: secret,
      media: [{ sha256: '0'.repeat(64), type: 'image/png', alt: secret }],
    };
    expect(JSON.stringify(draft).split(secret)).toHaveLength(9);
    expect(JSON.stringify(maskDraft(draft))).not.toContain(secret);
  });
});
