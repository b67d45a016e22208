import { describe, expect, it } from 'vitest';
import {
  checkMessage,
  checkView,
  interpreted,
  type Json,
  noticeText,
  pressables,
  shownText,
} from '../../../support/slack/index.ts';
import { button, input, modal, plain } from './wire-kit.ts';

const section = (text: Json) => ({ type: 'section', text });
const actions = (...elements: readonly Json[]) => ({ type: 'actions', elements });
const asked = (element: Json) => ({ ...input, element: { action_id: 'value', ...element } });
const options = (n: number) => Array.from({ length: n }, (_, i) => ({ text: plain(`o${i}`), value: `o${i}` }));
const long = (n: number) => 'a'.repeat(n);
const rich = (...elements: readonly Json[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

describe('blocks of a message', () => {
  it.each<readonly [string, readonly Json[], readonly Json[]]>([
    ['50 blocks', Array(50).fill({ type: 'divider' }), Array(51).fill({ type: 'divider' })],
    ['section text 3000', [section(plain(long(3000)))], [section(plain(long(3001)))]],
    ['text is not empty', [section(plain('a'))], [section(plain(''))]],
    [
      'ten fields',
      [{ type: 'section', fields: Array(10).fill(plain('a')) }],
      [{ type: 'section', fields: Array(11).fill(plain('a')) }],
    ],
    ['header 150', [{ type: 'header', text: plain(long(150)) }], [{ type: 'header', text: plain(long(151)) }]],
    [
      'header is plain',
      [{ type: 'header', text: plain('a') }],
      [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }],
    ],
    [
      '25 elements',
      [actions(...Array.from({ length: 25 }, (_, n) => ({ ...button, action_id: `${n}` })))],
      [actions(...Array.from({ length: 26 }, (_, n) => ({ ...button, action_id: `${n}` })))],
    ],
    [
      'ten in a context',
      [{ type: 'context', elements: Array(10).fill(plain('a')) }],
      [{ type: 'context', elements: Array(11).fill(plain('a')) }],
    ],
    [
      'button text 75',
      [actions({ ...button, text: plain(long(75)) })],
      [actions({ ...button, text: plain(long(76)) })],
    ],
    ['button value 2000', [actions({ ...button, value: long(2000) })], [actions({ ...button, value: long(2001) })]],
    ['button style', [actions({ ...button, style: 'danger' })], [actions({ ...button, style: 'default' })]],
    [
      'option text 75',
      [asked({ type: 'static_select', options: [{ text: plain(long(75)), value: 'a' }] })],
      [asked({ type: 'static_select', options: [{ text: plain(long(76)), value: 'a' }] })],
    ],
    [
      'ten checkboxes',
      [asked({ type: 'checkboxes', options: options(10) })],
      [asked({ type: 'checkboxes', options: options(11) })],
    ],
    [
      '100 options',
      [asked({ type: 'static_select', options: options(100) })],
      [asked({ type: 'static_select', options: options(101) })],
    ],
    [
      'chosen from the start is one of them',
      [asked({ type: 'static_select', options: options(2), initial_option: options(2)[1] })],
      [asked({ type: 'static_select', options: options(2), initial_option: options(3)[2] })],
    ],
    [
      'initial value 3000',
      [asked({ type: 'plain_text_input', initial_value: long(3000) })],
      [asked({ type: 'plain_text_input', initial_value: long(3001) })],
    ],
    ['one name a block', [{ ...input, block_id: 'a' }, input], [input, input]],
    ['one name an action', [actions(button, { ...button, action_id: 'b' })], [actions(button, button)]],
    ['known blocks', [{ type: 'divider' }], [{ type: 'poll' }]],
    ['known properties', [{ type: 'divider' }], [{ type: 'divider', colour: 'red' }]],
    ['known elements', [actions(button)], [actions({ type: 'plain_text_input', action_id: 'a' })]],
    ['no files in messages', [input], [asked({ type: 'file_input' })]],
    ['rich text', [rich({ type: 'text', text: 'a', style: { bold: true } })], [rich({ type: 'text', text: '' })]],
    ['rich text of known kinds', [rich({ type: 'emoji', name: 'tada' })], [rich({ type: 'plain_text', text: 'a' })]],
    [
      'rich text in parts',
      [rich({ type: 'text', text: 'a' })],
      [{ type: 'rich_text', elements: [{ type: 'text', text: 'a' }] }],
    ],
    [
      'an instant of ten digits',
      [asked({ type: 'datetimepicker', initial_date_time: 1_700_000_000 })],
      [asked({ type: 'datetimepicker', initial_date_time: 1_700_000_000_000 })],
    ],
  ])('%s', (_name, right, wrong) => {
    expect(checkMessage(right)).toEqual([]);
    expect(checkMessage(wrong)).not.toEqual([]);
  });

  it('13,200 characters in sum', () => {
    const four = Array(4).fill(section(plain(long(3000))));
    expect(checkMessage([...four, section(plain(long(1200)))])).toEqual([]);
    expect(checkMessage([...four, section(plain(long(1201)))])).toEqual(['msg_blocks_too_long']);
  });
});

describe('a window', () => {
  it.each<readonly [string, Json, Json]>([
    ['title 24', { title: plain(long(24)) }, { title: plain(long(25)) }],
    ['submit 24', { submit: plain(long(24)) }, { submit: plain(long(25)) }],
    ['close 24', { close: plain(long(24)) }, { close: plain(long(25)) }],
    ['private_metadata 3000', { private_metadata: long(3000) }, { private_metadata: long(3001) }],
    ['callback_id 255', { callback_id: long(255) }, { callback_id: long(256) }],
    ['100 blocks', { blocks: Array(100).fill({ type: 'divider' }) }, { blocks: Array(101).fill({ type: 'divider' }) }],
    ['inputs need a submit', {}, { submit: undefined }],
    ['known properties', {}, { icon: 'x' }],
    ['its type', {}, { type: 'home' }],
  ])('%s', (_name, right, wrong) => {
    expect(checkView(modal([input], right), 'modal')).toEqual([]);
    expect(checkView(modal([input], wrong), 'modal')).not.toEqual([]);
  });

  it('takes files', () => {
    expect(checkView(modal([asked({ type: 'file_input', max_files: 4 })]), 'modal')).toEqual([]);
    expect(checkView(modal([asked({ type: 'file_input', max_files: 11 })]), 'modal')).not.toEqual([]);
  });
});

describe('what readers see', () => {
  const hostile = '<!channel> <@U1> *fett* https://example.org :tada: &amp; x';
  const message = (text: string, blocks: readonly Json[] = []) => ({ text, blocks });

  it('rich text and plain text without emoji stay as they are', () => {
    for (const block of [rich({ type: 'text', text: hostile }), section({ ...plain(hostile), emoji: false })]) {
      expect(shownText([block])).toBe(hostile);
      expect(interpreted([block])).toEqual([]);
    }
  });

  it('plain text turns names of emoji into pictures', () => {
    expect(shownText([section(plain('da :tada:'))])).toBe('da 🎉');
    expect(interpreted([section(plain('da :tada: :nichts:'))])).toEqual([':tada:']);
  });

  it('mrkdwn is read: broadcasts, mentions, links, formatting, escapes', () => {
    const block = section({ type: 'mrkdwn', text: `${hostile} <https://x.example|hier> <!here>` });
    expect(interpreted([block])).toEqual([
      '<!channel>',
      '<@U1>',
      'https://example.org',
      '*fett*',
      '<https://x.example|hier>',
      '<!here>',
      ':tada:',
    ]);
    expect(shownText([block])).toBe('@channel @U1 fett https://example.org 🎉 & x hier @here');
    const escaped = section({ type: 'mrkdwn', text: '&lt;!channel&gt; a*b*c 2*3' });
    expect(interpreted([escaped])).toEqual([]);
    expect(shownText([escaped])).toBe('<!channel> a*b*c 2*3');
  });

  it('the text of a notification is read, too', () => {
    expect(interpreted(message('<!channel>', [section(plain('x'))]))).toEqual(['<!channel>']);
    expect(noticeText(message('a &lt;b&gt;'))).toBe('a <b>');
    const reads = { parse: 'full', linkNames: false, mrkdwn: true };
    expect(interpreted({ ...message('an @channel', []), reads } as never)).toContain('@channel');
  });

  it('elements that mention or link are told', () => {
    const block = rich(
      { type: 'text', text: 'a ' },
      { type: 'broadcast', range: 'here' },
      { type: 'link', url: 'https://x.example' },
    );
    expect(shownText([block])).toBe('a @herehttps://x.example');
    expect(interpreted([block])).toHaveLength(2);
  });

  it('everything that can be pressed is named', () => {
    expect(
      pressables(message('x', [actions(button), { ...section(plain('a')), accessory: { ...button, action_id: 'b' } }])),
    ).toEqual(['do:yes', 'b']);
    expect(shownText([actions(button)])).toBe('Ja');
  });
});
