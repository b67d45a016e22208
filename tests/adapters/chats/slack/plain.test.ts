import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, wordsOf } from '../../../../adapters/chats/slack/plain.ts';

describe("Slack's marked-up text", () => {
  it.each([
    ['Tom &amp; Jerry &lt;3 &gt; alle', 'Tom & Jerry <3 > alle'],
    ['&amp;lt;b&amp;gt; &quot;', '&lt;b&gt; &quot;'],
    ['<@U1|jana> fragt <@U2>', '@jana fragt @…'],
    ['in <#C1|werkstatt> und <#C2> und <#C3|>', 'in #werkstatt und #… und #…'],
    ['<!here> <!channel> <!everyone> <!subteam^S1|@muehle> <!subteam^S2>', '@here @channel @everyone @muehle @…'],
    ['<https://example.org>', 'https://example.org'],
    ['<https://example.org|example.org>', 'example.org'],
    ['<https://example.org/|https://example.org>', 'https://example.org'],
    ['<https://example.org/a?b=1&amp;c=2|Zur Mühle>', 'Zur Mühle (https://example.org/a?b=1&c=2)'],
    ['<mailto:a@example.org|a@example.org> <tel:+491>', 'a@example.org +491'],
    ['<!date^1700000000^{date_num}|14. November> <!date^1^x>', '14. November '],
    ['Gut :+1: :thumbsup::skin-tone-3: um 10:30:45 :unsere_muehle:', 'Gut 👍 👍🏼 um 10:30:45 :unsere_muehle:'],
    ['*fett* _schräg_ ~weg~ `code`', '*fett* _schräg_ ~weg~ `code`'],
    ['a < b > c', 'a  b  c'],
    ['erste\nzweite', 'erste\nzweite'],
    ['', ''],
  ])('%j reads %j', (text, words) => {
    // Typed angle brackets come escaped: those that do not are Slack's own, whatever is in them.
    expect(plainText(text)).toBe(words);
  });

  it('gives back what people typed, whatever it is', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('<!channel>', '<@U1>', '&amp;', '<b>', ''),
        (a, b) => {
          const typed = (a + b + a).replaceAll(':', ';');
          expect(plainText(escaped(typed))).toBe(typed);
        },
      ),
    );
  });
});

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const message = (...elements: object[]) => ({
  text: 'Ersatz',
  blocks: [{ type: 'rich_text', block_id: 'x', elements }],
});

describe('rich text', () => {
  it('is the words without their styles, exactly as typed', () => {
    const typed = '<!channel> &amp; *Stern* :+1: <b>';
    expect(wordsOf(message(section(text('Wir '), text('reparieren', { bold: true }), text(`.\n${typed}`))))).toBe(
      `Wir reparieren.\n${typed}`,
    );
  });

  it.each([
    [{ type: 'user', user_id: 'U1' }, '@…'],
    [{ type: 'usergroup', usergroup_id: 'S1' }, '@…'],
    [{ type: 'channel', channel_id: 'C1' }, '#…'],
    [{ type: 'broadcast', range: 'here' }, '@here'],
    [{ type: 'link', url: 'https://example.org' }, 'https://example.org'],
    [{ type: 'link', url: 'https://example.org', text: 'Mühle' }, 'Mühle (https://example.org)'],
    [{ type: 'emoji', name: 'thumbsup', unicode: '1f44d-1f3fd' }, '👍🏽'],
    [{ type: 'emoji', name: 'thumbsup', skin_tone: 2 }, '👍🏻'],
    [{ type: 'emoji', name: 'heart', unicode: '2764-fe0f' }, '❤️'],
    [{ type: 'emoji', name: 'unsere_muehle' }, ':unsere_muehle:'],
    [{ type: 'emoji', name: 'x', unicode: 'zzz' }, '❌'],
    [{ type: 'emoji', name: 'x', unicode: 'ffffffff' }, '❌'],
    [{ type: 'date', timestamp: 1700000000, format: '{date}', fallback: '14. November' }, '14. November'],
    [{ type: 'color', value: '#ff0000' }, '#ff0000'],
    [{ type: 'of_tomorrow', text: 'etwas' }, 'etwas'],
    [{ type: 'of_tomorrow' }, ''],
    [null, ''],
  ])('%j reads %j', (element, words) => {
    const given = [text('a '), element, text(' b')] as object[];
    expect(wordsOf(message(section(...given)))).toBe(`a ${words} b`);
  });

  it('keeps lists, quotes and code in lines of their own', () => {
    const list = (style: string, more: object, ...items: string[]) => ({
      type: 'rich_text_list',
      style,
      ...more,
      elements: items.map((one) => section(text(one))),
    });
    const words = wordsOf(
      message(
        section(text('Was wir tun:\n')),
        list('bullet', {}, 'reparieren', 'zweizeilig\nerklären'),
        list('bullet', { indent: 1 }, 'auch sonntags'),
        list('ordered', { offset: 2 }, 'drittens', 'viertens'),
        { type: 'rich_text_quote', elements: [text('eins\nzwei')] },
        { type: 'rich_text_preformatted', elements: [text('npm start')] },
        section(text('Ende')),
      ),
    );
    expect(words).toBe(
      'Was wir tun:\n• reparieren\n• zweizeilig\n  erklären\n  • auch sonntags\n3. drittens\n4. viertens\n> eins\n> zwei\nnpm start\nEnde',
    );
  });

  it('keeps empty lines between paragraphs', () => {
    expect(wordsOf(message(section(text('eins\n\nzwei'))))).toBe('eins\n\nzwei');
  });

  it.each([
    ['without blocks', { text: ' Hallo &amp; tschüss ' }],
    ['with blocks that are none', { text: 'Hallo &amp; tschüss', blocks: 'x' }],
    [
      'with no rich text',
      { text: 'Hallo &amp; tschüss', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '?' } }] },
    ],
    [
      'with other blocks beside it',
      { text: 'Hallo &amp; tschüss', blocks: [{ type: 'rich_text', elements: [] }, { type: 'image' }] },
    ],
  ])('%s the text counts', (_, given) => expect(wordsOf(given)).toBe('Hallo & tschüss'));

  it('of nothing is nothing', () => expect(wordsOf({})).toBe(''));

  it('never fails, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const given = {
          blocks: [{ type: 'rich_text', elements: [one, { type: 'rich_text_list', elements: [other] }] }],
        };
        expect(typeof wordsOf(given)).toBe('string');
      }),
    );
  });
});
