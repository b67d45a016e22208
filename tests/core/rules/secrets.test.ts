import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../../src/core/draft.ts';
import { maskDraft as draftMasked, maskSecrets as masking } from '../../../src/core/secrets/mask.ts';
import { of } from '../judge.ts';

/** Without a library: what the patterns of our own find. */
const maskSecrets = (text: string, which?: 'certain' | 'doubtful') => masking(text, () => [], which);
const maskDraft = (draft: Draft) => draftMasked(draft, () => []);

const random = 'Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7j';
const hex = '0123456789abcdef0123456789abcdef';
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
  ['Google', `GOCSPX-${random.slice(0, 28)}`],
  ['GitLab', `glrt-${random.slice(0, 20)}`],
  ['DigitalOcean', `dop_v1_${hex.repeat(2)}`],
  ['Twilio', `SK${hex}`],
  ['Mailgun', `key-${hex}`],
  ['Heroku', `HRKU-AA${random.repeat(2).slice(0, 58)}`],
  ['Atlassian', `ATATT3xFfGF0${random.repeat(5)}=1A2B3C4D`],
  ['Bitbucket', `ATBB${random.slice(0, 32)}`],
  ['Linear', `lin_oauth_${hex.repeat(2)}`],
  ['Notion', `secret_${random}${random.slice(0, 7)}`],
  ['Hugging Face', `api_org_${'aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH'}`],
  ['Dropbox', `sl.u.${random.repeat(4)}`],
  ['PyPI', `pypi-AgEIcHlwaS5vcmc${random.repeat(3)}`],
  ['RubyGems', `rubygems_${hex}${hex.slice(0, 16)}`],
  ['Docker Hub', `dckr_oat_${random.slice(0, 32)}`],
  ['Grafana', `eyJrIjoi${random.repeat(2)}`],
  ['HashiCorp Vault', `hvs.${random.slice(0, 24)}`],
  ['Cloudflare', `v1.0-${hex.slice(0, 24)}-${hex.repeat(5).slice(0, 146)}`],
  ['Cloudflare', `cfut_${random}${random.slice(0, 12)}`],
  ['1Password', 'A3-ABCDEF-GHJKLM-NPQRS-TVWXY-Z2345-6789A'],
  ['Square', `sq0atp-${random.slice(0, 22)}`],
  ['Sentry', `sntrys_${random.repeat(2)}`],
  ['Airtable', `pat${random.slice(0, 14)}.${hex.repeat(2)}`],
  ['Postman', `PMAK-${hex.slice(0, 24)}-${hex}ab`],
  ['Supabase', `sbp_${hex}${hex.slice(0, 8)}`],
  ['Meta', `EAA${random.repeat(3)}`],
  ['xAI', `xai-${random.repeat(2)}`],
  ['Replicate', `r8_${random}a`],
  ['Perplexity', `pplx-${random}${random.slice(0, 12)}`],
  ['age', `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}`],
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
  [`-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${random}\n-----END PGP PRIVATE KEY BLOCK-----`, random],
  [`Private-Lines: 1\n${random}${random}\nPrivate-MAC`, random],
  [`AccountName=mahlwerk;AccountKey=${random}${random}==;`, random],
  [`https://mahlwerk.example/a?sv=2026&sig=${random}${random.slice(0, 7)}%3D&se=1`, random],
  [`abc8Q~${random.slice(0, 34)}`, 'abc8Q~'],
  [`M${random.slice(0, 23)}.Gab3de.${random.slice(0, 30)}`, random.slice(0, 23)],
  [`https://discord.com/api/webhooks/123456789012345678/${random}${random}`, random],
  [`123456789:AA${random.slice(0, 33)}`, random.slice(0, 33)],
  [`${hex}-us12`, hex],
  [`${hex}-01234567-89abcdef`, hex],
  [`${random.slice(0, 14)}.atlasv1.${random.repeat(2).slice(0, 64)}`, random.slice(0, 14)],
  ['WLAN: Mahlwerk Passwort: Kegel-1974', 'Kegel-1974'],
  ['Gäste-WLAN Mahlwerk, Schlüssel: Kaffee4alle', 'Kaffee4alle'],
  ['Wifi pw: grindMoreBeans', 'grindMoreBeans'],
  ['WIFI:T:WPA;S:Mahlwerk;P:kaffeekanne;;', 'kaffeekanne'],
  ['Das Passwort für den Testzugang: Kegel!99', 'Kegel!99'],
  ['Password for the demo shop: Burr-1974', 'Burr-1974'],
  ['app password: abcd-efgh-ijkl-mnop', 'abcd-efgh-ijkl-mnop'],
  [`api_key = ${random.repeat(9)}`, random.repeat(9)],
];

describe('secrets', () => {
  it.each(samples)('%s: blocks, shows four characters, cannot be overridden', (name, secret) => {
    const [finding, ...more] = of('secrets', `Schaut mal: ${secret} und weiter`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ verdict: 'block', overridable: false, start: 12, end: 12 + secret.length });
    expect(finding!.message.de).toContain(name);
    expect(finding!.message.de).toContain(`${secret.slice(0, 4)}••••`);
    expect(JSON.stringify(finding)).not.toContain(secret.slice(4, 9));
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
    // A gap to be filled in, what everybody knows, words joined by hyphens.
    `DB_PASSWORD=$DB_PASSWORD, Passwort: $${'{DB_PASSWORD_1}'}`,
    'Nummer eins der Passwörter: Das Passwort lautet 123456, wie seit Jahren',
    'The password is password1. Still.',
    'password: changeme123',
    'password: your_password_2026',
    'api_key = xxxxxxxxxxxxxxxx1234',
    'Password: a1b2c.',
    'WLAN-Schlüssel: changeMe123',
    'Gäste-WLAN, Code: yourCode_xxxxxxxx',
    'API key: siehe#12',
    'API key: see-the-board-2026',
    'sk-learn-workshop-2026-in-aachen-und-online',
    'sk-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1',
    'glpat-workshop-in-aachen-2026',
    ...['pass', 'password', 'secret', 'git', 'xxx', 'PASSWORD', 'YOUR_PASSWORD', '$DB_PASS'].map(
      (word) => `postgres://mahlwerk:${word}@db.example/voices`,
    ),
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
    'WLAN haben wir auch. Das Passwort: steht an der Tafel',
    'Wifi code: ask at the bar',
    'Das Passwort für den Kurs: Freude am Reparieren',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'https://mahlwerk.example/blog/2026/11/24/die-muehle-von-1974-laeuft-wieder-und-was-sie-gekostet-hat',
    '#DieMühleVon1974LäuftWiederUndWieSieLäuft @werkstatt_fuer_kaffeemuehlen',
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

describe('what a library knows', () => {
  const text = 'Schaut: figd_geheim und https://a.example/x';
  const find = (kind: string, secret: string) => (given: string) =>
    given.includes(secret) ? [{ start: given.indexOf(secret), end: given.indexOf(secret) + secret.length, kind }] : [];

  it('is found beside the patterns of our own, and called by its issuer', () => {
    const [finding, ...more] = of('secrets', text, { secrets: find('figma', 'figd_geheim') });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ verdict: 'block', overridable: false, start: 8, end: 19 });
    expect(finding!.message).toEqual({
      de: 'Hier steht ein Geheimnis: Schlüssel für Figma (figd••••).',
      en: 'There is a secret in here: key for Figma (figd••••).',
    });
  });

  it('without a wording here is called by its rule, and shows nothing', () => {
    const [finding] = of('secrets', text, { secrets: find('acme', 'figd_geheim') });
    expect(finding!.message.en).toBe('There is a secret in here: credentials (acme) (••••).');
  });

  it('and we know, too, is one secret with all of it masked', () => {
    const key = `glpat-${random.slice(0, 20)}`;
    const said = `Da: (${key}): und mehr`;
    for (const whole of [`(${key}):`, `${key})`, key.slice(0, 9), key.slice(4)]) {
      const known = find('acme', whole);
      expect(of('secrets', said, { secrets: known })).toHaveLength(1);
      const masked = masking(said, known);
      expect(masked).toHaveLength(said.length);
      expect(masked).toMatch(/^Da: (?:\(glpa)?•+\)?:? und mehr$/);
      expect(masking(masked, known)).toBe(masked);
    }
  });

  it('an issuer is named before a label', () => {
    const [finding] = of('secrets', 'token=figd_geheim1234', { secrets: find('figma', 'figd_geheim1234') });
    expect(finding!.message.de).toContain('Figma');
  });

  it('a key only asked about becomes one that stops', () => {
    const found = of('secrets', 'Passwort: Kaffeesatz', { secrets: find('acme', 'Kaffeesatz') });
    expect(found.map(({ verdict }) => verdict)).toEqual(['block']);
  });

  it.each([
    ['basicauth', 'password'],
    ['basicauth', 'https://user:pass@a.example'],
    ['database-connection-string', '$DB_PASS'],
    ['database-connection-string', 'postgres://user:SECRET@a.example'],
    ['gitlab', 'glpat-workshop-in-aachen-2026'],
  ])('an example is none: %s %s', (kind, secret) => {
    const said = `Da: ${secret}`;
    expect(of('secrets', said, { secrets: find(kind, secret) })).toEqual([]);
    const real = secret.startsWith('glpat')
      ? `${secret}a1b2`
      : secret.replace(/pass\w*(?=@|$)|\$DB_PASS|SECRET/, 'kurbel99');
    expect(of('secrets', `Da: ${real}`, { secrets: find(kind, real) })).toHaveLength(1);
  });

  it('words joined by hyphens are read once, however many', () => {
    for (const piece of ['A-', '1-', '-', 'sk-', 'glpat-a-']) {
      const said = `sk-${piece.repeat(20_000)}aB3c`;
      expect(maskSecrets(said)).toHaveLength(said.length);
    }
  });

  it('a mask is no secret again', () => {
    expect(masking('x •••• y', () => [{ start: 0, end: 8, kind: 'npm' }])).toBe('x •••• y');
  });
});
