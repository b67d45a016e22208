import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriable, content, isAddress, linked, paragraphs } from '../../../adapters/networks/microblog/text.ts';

const a = (address: string) => `<a href="${address}" rel="nofollow noopener">${address}</a>`;

describe('words become HTML', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`"q" & 'q'`, '&quot;q&quot; &amp; &#39;q&#39;'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['**no** _markup_ [x](y)', '**no** _markup_ [x](y)'],
    ['Siehe https://example.org.', `Siehe ${a('https://example.org')}.`],
    ['(https://example.org/a_(b))', `(${a('https://example.org/a_(b)')})`],
    ['»https://example.org/ä?x=1&y=2«', `»${a('https://example.org/ä?x=1&amp;y=2')}«`],
    ['https://a.example,https://b.example', `${a('https://a.example,https://b.example')}`],
    ['http://', 'http://'],
    ['https://[::1', 'https://[::1'],
    ['javascript:alert(1) data:text/html,x ftp://x.example', 'javascript:alert(1) data:text/html,x ftp://x.example'],
    ['xhttps://example.org', 'xhttps://example.org'],
    ['https://example.org"onmouseover="alert(1)', `${a('https://example.org')}&quot;onmouseover=&quot;alert(1)`],
    ['https://example.org/\u202Egpj.exe', `${a('https://example.org/')}\u202Egpj.exe`],
  ])('%j', (text, html) => expect(linked(text)).toBe(html));

  it('keeps line breaks, and makes paragraphs of empty lines', () => {
    expect(paragraphs('eins\nzwei\r\n\r\n\r\ndrei\n')).toBe('<p dir="auto">eins<br>zwei</p>\n<p dir="auto">drei</p>');
  });

  it('sets a rule between the parts of a thread', () => {
    expect(content(['a', 'b'])).toBe('<p dir="auto">a</p>\n<hr>\n<p dir="auto">b</p>');
  });

  it('takes out what neither HTML nor XML can carry', () => {
    expect(carriable('a\u0000b\u000bc\u0085d\ufffee\ttab\u{1f600}\ud800')).toBe('abcde\ttab😀\ufffd');
  });

  it('leaves no markup of its author in it, whatever the text', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '"', "'", '&', 'https://', 'x.example', '(', ')', '\n', ' '),
        fc.string(),
      ),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const ours = /<p dir="auto">|<\/p>|<br>|<a href="https?:\/\/[^"<>\s]+" rel="nofollow noopener">|<\/a>/gi;
        expect(paragraphs(text).replace(ours, '')).not.toMatch(/[<>"']/);
      }),
      { numRuns: 500 },
    );
  });

  it('shows every character that can be shown', () => {
    const shown = (html: string) =>
      html
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&');
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, text) => {
        expect(shown(linked(`${text} ${url}`))).toBe(`${text} ${url}`);
      }),
    );
  });

  it('ends an address of a hundred thousand brackets where it ends', () => {
    const brackets = ')'.repeat(100_000);
    expect(linked(`https://x.example/${brackets}`)).toBe(a('https://x.example/') + brackets);
    expect(linked('https://'.repeat(12_000))).toContain('https://https:');
  });

  it.each([
    ['https://example.org', true],
    ['HTTP://example.org', true],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['p7-1', false],
  ])('%s is an address: %s', (text, is) => expect(isAddress(text)).toBe(is));
});
