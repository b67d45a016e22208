import { describe, expect, it } from 'vitest';
import { linksIn, sameSite } from '../../../src/core/links.ts';
import { links } from '../../../src/core/rules/links.ts';
import { findingsOf } from './one.ts';

const on = (text: string) => findingsOf(links, text);

describe('links', () => {
  it.each([
    'Alles auf [shop.example.com](https://other.example/x).',
    'Alles auf shop.example.com (https://other.example/x).',
    'Alles auf <shop.example.com> oder https://www.shop.example.com <https://other.example/x>',
    'See [our page shop.example.com](https://other.example/x)',
  ])('says where a link really leads: %s', (text) => {
    const [finding] = on(text);
    expect(finding).toMatchObject({ rule: 'links', verdict: 'advise' });
    expect(finding!.about).toBeUndefined();
    expect(finding!.message.de).toMatch(/»shop\.example\.com«|»www\.shop\.example\.com«/);
    expect(finding!.message.en).toContain('leads to other.example.');
    expect(text.slice(finding!.start, finding!.end)).toContain('https://other.example/x');
  });

  it('names what poses as a host before an @', () => {
    const [finding] = on('Bitte prüfen: https://bank.example@evil.example/login');
    expect(finding!.message.de).toBe('Der Link beginnt mit »bank.example« und führt zu evil.example.');
  });

  it('sees addresses that nobody can read, and letters of two alphabets', () => {
    expect(on('Neu: https://xn--mhle-0ra.example/')[0]!.message.de).toBe(
      '»xn--mhle-0ra.example« liest niemand als Adresse.',
    );
    expect(on('Neu: https://werk\u0455tatt.example/')[0]!.message.de).toContain('zwei Alphabeten');
    expect(on('Neu: https://mühle.example/ und https://пример.example/')).toEqual([]);
  });

  it('advises against short links, once for each service', () => {
    const found = on('Erst https://bit.ly/3abc, dann https://bit.ly/3abd, dann https://tinyurl.com/x.');
    expect(found.map(({ message }) => message.de)).toEqual([
      '»bit.ly« ist ein Kurzlink.',
      '»tinyurl.com« ist ein Kurzlink.',
    ]);
  });

  it('leaves alone what networks shorten by themselves', () => {
    expect(on('https://t.co/abc https://lnkd.in/abc')).toEqual([]);
  });

  it('tracking marks are a matter of style', () => {
    const [finding] = on('Mehr: https://example.org/a?id=7&utm_source=chat&utm_medium=x');
    expect(finding).toMatchObject({ about: 'style', verdict: 'advise' });
    expect(finding!.message.de).toBe('Der Link trägt Zählmarken: »utm_source«.');
    expect(on('https://example.org/a?fbclid=abc')).toHaveLength(1);
    expect(on('https://example.org/utm_source/a?id=7&my_utm_x=3')).toEqual([]);
  });

  it.each([
    'Mehr auf https://example.org/seite, http://example.org und www.example.org.',
    'Unsere Seite example.org (https://www.example.org/de).',
    'Der Laden shop.example.org (https://example.org/shop).',
    '[Mehr dazu](https://example.org/a) und (siehe https://example.org/b)',
    'Auf example.co.uk (https://shop.example.co.uk) gibt es sie.',
    'https://mastodon.example/@werkstatt/1234',
    'http:// und https:// und ://',
    'E-Mail: info@example.org',
  ])('leaves %s alone', (text) => {
    expect(on(text)).toEqual([]);
  });

  it('tells of five at most', () => {
    const text = Array.from({ length: 9 }, (_, i) => `https://xn--a${i}.example/`).join(' ');
    expect(on(text)).toHaveLength(5);
  });
});

describe('links in a text', () => {
  it('end before the marks of the sentence and keep host, login and rest apart', () => {
    const text = 'Siehe (https://kim:x@Shop.Example:8080/a?b=c#d).';
    expect(linksIn(text)).toEqual([
      { start: 7, end: 46, host: 'shop.example', login: 'kim:x', shown: null, rest: '/a?b=c#d' },
    ]);
    expect(text.slice(7, 46)).toBe('https://kim:x@Shop.Example:8080/a?b=c#d');
  });

  it('are counted, so that a page of them costs no more than two hundred', () => {
    expect(linksIn('https://a.example '.repeat(5000))).toHaveLength(200);
  });

  it('belong to one owner where the last names are the same', () => {
    expect(sameSite('www.example.org', 'shop.example.org')).toBe(true);
    expect(sameSite('one.co.uk', 'two.co.uk')).toBe(false);
    expect(sameSite('example.org', 'example.com')).toBe(false);
  });
});
