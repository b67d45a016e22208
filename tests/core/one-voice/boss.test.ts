import { describe, expect, it } from 'vitest';
import { bossOfTheInternet, type Office } from '../../../src/core/one-voice/boss.ts';
import { voices } from './voices.ts';

const office = (changed: Partial<Office> = {}): Office => ({
  name: 'Jana',
  from: '2026-11-24T13:07:31.000Z',
  to: '2026-11-24T13:08:12.000Z',
  results: [
    { network: 'Bluesky', outcome: 'removed' },
    { network: 'Mastodon', outcome: 'gone' },
  ],
  zone: 'Europe/Berlin',
  locale: 'de',
  seed: 'x',
  ...changed,
});
const seeds = Array.from({ length: 60 }, (_, i) => `s${i}`);

describe('the certificate', () => {
  it('states who, when, how long and what, before anything else', () => {
    for (const seed of seeds) {
      const [title, who, record, bluesky, mastodon, remains, ...rest] = bossOfTheInternet(voices, office({ seed }));
      expect(title).toMatch(/URKUNDE|BESCHEINIGUNG/);
      expect(who).toContain('Jana');
      expect(who).toMatch(/CHEF VOM INTERNET/);
      expect(who?.toLowerCase()).toContain('am dienstag, dem 24. november 2026, von 14:07:31 bis 14:08:12 uhr');
      expect(record).toContain('41 Sekunden');
      expect(bluesky).toMatch(/^Bluesky: (gelöscht|entfernt)/);
      expect(mastodon).toMatch(/^Mastodon: war .*schon weg/);
      expect(remains).toMatch(/^Es bleiben: Bildschirmfotos/);
      expect(rest).toHaveLength(1);
    }
  });

  it('uses the American clock in English', () => {
    for (const seed of seeds) {
      const [, who] = bossOfTheInternet(voices, office({ seed, locale: 'en', zone: 'America/New_York' }));
      expect(who?.toLowerCase()).toContain('on tuesday, november 24, 2026, from 8:07:31 to 8:08:12 a.m.,');
    }
    const noon = office({
      locale: 'en',
      zone: 'UTC',
      from: '2026-11-24T11:59:50.000Z',
      to: '2026-11-24T12:00:05.000Z',
    });
    expect(bossOfTheInternet(voices, noon)[1]).toContain('from 11:59:50 a.m. to 12:00:05 p.m.');
  });

  it('names the other day when a term crosses midnight', () => {
    const night = office({ from: '2026-11-24T22:59:50.000Z', to: '2026-11-24T23:00:10.000Z' });
    expect(bossOfTheInternet(voices, night)[1]).toContain(
      'von 23:59:50 bis Mittwoch, den 25. November 2026, 00:00:10 Uhr',
    );
    expect(bossOfTheInternet(voices, { ...night, locale: 'en' })[1]).toContain(
      'from 11:59:50 p.m. to 12:00:10 a.m. on Wednesday, November 25, 2026,',
    );
  });

  it.each([
    [0, 'weniger als eine Sekunde'],
    [1_000, '1 Sekunde'],
    [65_000, '1 Minute und 5 Sekunden'],
    [7_380_000, '2 Stunden und 3 Minuten'],
    [-5_000, 'weniger als eine Sekunde'],
  ])('counts %i ms as %s', (ms, words) => {
    const to = new Date(Date.parse(office().from) + ms).toISOString();
    expect(bossOfTheInternet(voices, office({ to }))[2]).toMatch(new RegExp(`${words}[.,]`));
  });

  it('does not joke while something is still out there, and gives the link', () => {
    for (const seed of seeds) {
      const results = [{ network: 'LinkedIn', outcome: 'stuck', link: 'https://example.org/p/1' }] as const;
      const lines = bossOfTheInternet(voices, office({ seed, results }));
      expect(lines.at(-2)).toMatch(/^LinkedIn: /);
      expect(voices.de.certificate.unfinished).toContain(lines.at(-1));
      expect(lines.join('\n')).not.toContain('Es bleiben');
    }
    const said = seeds.map((seed) =>
      bossOfTheInternet(
        voices,
        office({ seed, results: [{ network: 'X', outcome: 'stuck', link: 'https://example.org/p/1' }] }),
      ).join(' '),
    );
    expect(said.some((s) => s.includes('https://example.org/p/1'))).toBe(true);
  });

  it('is facts alone where life is serious', () => {
    for (const locale of ['de', 'en'] as const) {
      const text = bossOfTheInternet(voices, office({ locale, plain: true })).join('\n');
      expect(text).toContain('Jana');
      expect(text).not.toMatch(/CHEF|BOSS|URKUNDE|CERTIFICATE|Amt|office/);
    }
  });

  it('varies by seed, repeats for one, and says when nothing was out', () => {
    expect(new Set(seeds.map((seed) => bossOfTheInternet(voices, office({ seed })).join())).size).toBeGreaterThan(20);
    expect(bossOfTheInternet(voices, office())).toEqual(bossOfTheInternet(voices, office()));
    expect(bossOfTheInternet(voices, office({ results: [] })).join(' ')).toContain('Zu löschen war nichts');
  });

  it('leaves a name a name, even one that looks like a placeholder', () => {
    expect(bossOfTheInternet(voices, office({ name: '{date}' }))[1]).toContain('{date}');
  });
});
