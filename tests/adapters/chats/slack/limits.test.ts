import type { KnownBlock, ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { checkMessage, checkView, limits } from '../../../../adapters/chats/slack/limits.ts';
import { pieces } from '../../../../adapters/chats/slack/rich.ts';

const plain = (n: number) => ({ type: 'plain_text' as const, text: 'x'.repeat(n), emoji: false });
const divider: KnownBlock = { type: 'divider' };
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
const rich = (...lengths: readonly number[]): KnownBlock => ({
  type: 'rich_text',
  elements: lengths.map((n) => ({ type: 'rich_text_section', elements: [{ type: 'text', text: 'x'.repeat(n) }] })),
});
const button = (n: number, more = {}) => ({ type: 'button' as const, action_id: `b${n}`, text: plain(1), ...more });
const actions = (...elements: ReturnType<typeof button>[]): KnownBlock => ({ type: 'actions', elements });
const option = (n = 1, value = 'v') => ({ text: plain(n), value });
const input = (element: object, more = {}): KnownBlock =>
  ({ type: 'input', label: plain(1), element: { action_id: 'value', ...element }, ...more }) as KnownBlock;
const boxes = (options: object[]) => input({ type: 'checkboxes', options });
const named = (id: string): KnownBlock => ({ type: 'divider', block_id: id });

/** Each rule: the most that is taken, and the least that is not. */
const rules: readonly (readonly [string, KnownBlock[], KnownBlock[]])[] = [
  ['blocks', times(50, divider), times(51, divider)],
  ['characters of a section', [rich(3_000)], [rich(3_001)]],
  ['characters of a rich text', [rich(1_500, 1_500)], [rich(1_500, 1_501)]],
  ['an empty text', [rich(1)], [rich(0)]],
  ['characters in sum', [...times(4, rich(3_000)), rich(1_200)], [...times(4, rich(3_000)), rich(1_201)]],
  ['a header', [{ type: 'header', text: plain(150) }], [{ type: 'header', text: plain(151) }]],
  ['small print', [{ type: 'context', elements: [plain(2_000)] }], [{ type: 'context', elements: [plain(2_001)] }]],
  [
    'elements of small print',
    [{ type: 'context', elements: times(10, plain(1)) }],
    [{ type: 'context', elements: times(11, plain(1)) }],
  ],
  ['buttons', [actions(...times(25, 0).map((_, i) => button(i)))], [actions(...times(26, 0).map((_, i) => button(i)))]],
  ['no button', [actions(button(1))], [actions()]],
  ['a button', [actions(button(1, { text: plain(75) }))], [actions(button(1, { text: plain(76) }))]],
  [
    'a button’s value',
    [actions(button(1, { value: 'x'.repeat(2_000) }))],
    [actions(button(1, { value: 'x'.repeat(2_001) }))],
  ],
  [
    'a button’s name',
    [actions(button(1, { action_id: 'x'.repeat(255) }))],
    [actions(button(1, { action_id: 'x'.repeat(256) }))],
  ],
  ['a name twice in a block', [actions(button(1), button(2))], [actions(button(1), button(1))]],
  ['a block’s name twice', [named('a'), named('b')], [named('a'), named('a')]],
  ['boxes', [boxes(times(10, option()))], [boxes(times(11, option()))]],
  ['an option', [boxes([option(75)])], [boxes([option(76)])]],
  ['an option’s value', [boxes([option(1, 'v'.repeat(75))])], [boxes([option(1, '')])]],
  [
    'a list',
    [input({ type: 'static_select', options: times(100, option()) })],
    [input({ type: 'static_select', options: times(101, option()) })],
  ],
  [
    'a menu',
    [input({ type: 'overflow', options: times(5, option()) })],
    [input({ type: 'overflow', options: times(6, option()) })],
  ],
  [
    'what an input holds',
    [input({ type: 'plain_text_input', initial_value: 'x'.repeat(3_000) })],
    [input({ type: 'plain_text_input', initial_value: 'x'.repeat(3_001) })],
  ],
  ['half a character', [rich(1)], [{ type: 'context', elements: [{ ...plain(1), text: 'x\ud800' }] }]],
  ['a file in a message', [divider], [input({ type: 'file_input' })]],
  ['a block that we never use', [divider], [{ type: 'markdown', text: 'x' } as KnownBlock]],
];

describe('Slack’s limits', () => {
  it.each(rules)('%s', (_, fine, tooMuch) => {
    expect(checkMessage({ text: 'x', blocks: fine })).toEqual([]);
    expect(checkMessage({ text: 'x', blocks: tooMuch })).not.toEqual([]);
  });

  it('the text of a message', () => {
    const faults = (text: string) => checkMessage({ text, blocks: [divider] }).length;
    expect([faults('x'.repeat(40_000)), faults('x'.repeat(40_001)), faults(' '), faults('x\udc00')]).toEqual([
      0, 1, 1, 1,
    ]);
  });

  it('windows', () => {
    const view = (more: Partial<ModalView>): ModalView => ({
      type: 'modal',
      title: plain(24),
      blocks: [divider],
      ...more,
    });
    const asks = [input({ type: 'plain_text_input' })];
    expect(checkView(view({ blocks: times(100, divider), close: plain(24) }))).toEqual([]);
    expect(checkView(view({ blocks: asks, submit: plain(24), callback_id: 'do:propose' }))).toEqual([]);
    for (const broken of [
      { blocks: times(101, divider) },
      { title: plain(25) },
      { close: plain(25) },
      { blocks: asks, submit: plain(25) },
      { blocks: asks },
      { callback_id: 'x'.repeat(256) },
    ])
      expect(checkView(view(broken)), JSON.stringify(broken).slice(0, 60)).toHaveLength(1);
    expect(limits.viewBlocks).toBe(100);
  });
});

describe('a text in pieces', () => {
  it('is the text again, and breaks after lines and words where it can', () => {
    const words = 'Wort '.repeat(2_000);
    expect(pieces(words).join('')).toBe(words);
    expect(pieces(words).every((piece) => piece.length <= 3_000 && piece.endsWith(' '))).toBe(true);
    const lines = `${'z'.repeat(2_000)}\n`.repeat(3);
    expect(pieces(lines)).toEqual(times(3, `${'z'.repeat(2_000)}\n`));
    const family = '👩‍👩‍👧‍👦'.repeat(600);
    for (const piece of pieces(family)) expect(piece.length % '👩‍👩‍👧‍👦'.length).toBe(0);
  });
});
