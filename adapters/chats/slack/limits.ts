import type { View } from '@slack/types';
import type { Message } from './types.ts';

/**
 * What Slack takes, in UTF-16 units or pieces. From docs.slack.dev (Block Kit reference, views); `characters` is nowhere written
 * down and was measured by others (slackapi/bolt-js#2509: msg_blocks_too_long).
 */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  characters: 13_200,
  messageText: 40_000,
  section: 3_000,
  context: 10,
  contextText: 2_000,
  header: 150,
  buttons: 25,
  buttonText: 75,
  buttonValue: 2_000,
  menu: 5,
  checkboxes: 10,
  select: 100,
  optionText: 75,
  optionValue: 75,
  input: 3_000,
  label: 2_000,
  placeholder: 150,
  name: 255,
  windowText: 24,
  files: 10,
} as const;

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Everything below a block, itself first. */
function* within(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* within(one);
  else if (isJson(value)) {
    yield value;
    for (const one of Object.values(value)) yield* within(one);
  }
}

/** Characters as readers and inputs hold them, over all blocks. */
export const charactersOf = (blocks: unknown): number =>
  [...within(blocks)].reduce((sum, { text, initial_value: value }) => {
    const said = typeof text === 'string' ? text.length : 0;
    return sum + said + (typeof value === 'string' ? value.length : 0);
  }, 0);

interface Rule {
  readonly what: string;
  readonly of: (block: Json) => unknown;
  readonly most: number;
  readonly least?: number;
}

const lengthOf = (value: unknown): number | null =>
  typeof value === 'string' || Array.isArray(value) ? value.length : isJson(value) ? lengthOf(value.text) : null;

const rule = (what: string, most: number, least = 1): Rule => ({ what, of: (one) => one[what], most, least });
const options = (most: number): Rule => rule('options', most);
const field = [rule('label', limits.label), rule('hint', limits.label)];

/** Per type of block or element. A part that is not there breaks nothing. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  section: [rule('text', limits.section)],
  header: [rule('text', limits.header)],
  context: [rule('elements', limits.context)],
  actions: [rule('elements', limits.buttons)],
  input: field,
  rich_text: [rule('elements', Number.POSITIVE_INFINITY)],
  rich_text_section: [rule('elements', Number.POSITIVE_INFINITY)],
  rich_text_quote: [rule('elements', Number.POSITIVE_INFINITY)],
  text: [rule('text', limits.section)],
  link: [rule('url', limits.section)],
  button: [
    rule('text', limits.buttonText),
    rule('value', limits.buttonValue),
    rule('accessibility_label', limits.buttonText),
  ],
  overflow: [options(limits.menu)],
  checkboxes: [options(limits.checkboxes)],
  static_select: [options(limits.select), rule('placeholder', limits.placeholder)],
  multi_static_select: [options(limits.select), rule('placeholder', limits.placeholder)],
  plain_text_input: [rule('initial_value', limits.input), rule('placeholder', limits.placeholder)],
};

const named = [rule('block_id', limits.name), rule('action_id', limits.name), rule('callback_id', limits.name)];
const option = [rule('text', limits.optionText), rule('value', limits.optionValue)];

function broken(one: Json, all: readonly Rule[], name: string): readonly string[] {
  return all.flatMap(({ what, of, most, least = 0 }) => {
    const length = lengthOf(of(one));
    if (length === null) return [];
    if (length > most) return [`${name}.${what}: ${length}, at most ${most}`];
    return length < least ? [`${name}.${what}: empty`] : [];
  });
}

const repeated = (names: readonly unknown[]): readonly string[] => {
  const known = names.filter((name) => typeof name === 'string');
  return known.filter((name, i) => known.indexOf(name) < i);
};

/** What a section holds in sum, and half characters, which no JSON of Slack's takes. */
function texts(one: Json, name: string): readonly string[] {
  const sum = name.startsWith('rich_text') ? charactersOf(one) : 0;
  const torn = typeof one.text === 'string' && !one.text.isWellFormed();
  return [
    ...(sum > limits.section ? [`${name}: ${sum} characters, at most ${limits.section}`] : []),
    ...(torn ? [`${name}: half a character`] : []),
  ];
}

function faultsOf(block: Json): readonly string[] {
  const type = String(block.type);
  if (!(type in rules) && type !== 'divider') return [`${type}: no block of ours`];
  const elements = [block.element, ...list(block.elements)].filter(isJson);
  return [
    ...[...within(block)].flatMap((one) => {
      const name = typeof one.type === 'string' ? one.type : '';
      return [...broken(one, [...(rules[name] ?? []), ...named], name || type), ...texts(one, name)];
    }),
    ...[...within(block)].flatMap((one) => list(one.options)).flatMap((one) => broken(one, option, 'option')),
    ...(type === 'context'
      ? elements.flatMap((one) => broken(one, [rule('text', limits.contextText)], 'context'))
      : []),
    ...repeated(elements.map((one) => one.action_id)).map((name) => `action_id ${name}: twice in a block`),
  ];
}

const blockFaults = (blocks: readonly unknown[], most: number): readonly string[] => [
  ...(blocks.length > most ? [`${blocks.length} blocks, at most ${most}`] : []),
  ...(blocks.length === 0 ? ['no blocks'] : []),
  ...list(blocks).flatMap(faultsOf),
  ...repeated(list(blocks).map((block) => block.block_id)).map((id) => `block_id ${id}: twice`),
];

/** Why Slack would refuse this message; nothing where it takes it. */
export function checkMessage({ text, blocks }: Message): readonly string[] {
  const sum = charactersOf(blocks);
  return [
    ...blockFaults(blocks, limits.messageBlocks),
    ...(sum > limits.characters ? [`${sum} characters, at most ${limits.characters}`] : []),
    ...(text.length > limits.messageText ? [`text: ${text.length}, at most ${limits.messageText}`] : []),
    ...(text.trim() === '' ? ['text: empty'] : []),
    ...(text.isWellFormed() ? [] : ['text: half a character']),
    ...([...within(blocks)].some((one) => one.type === 'file_input') ? ['file_input: only in a window'] : []),
  ];
}

/** Why Slack would refuse this window or home page; nothing where it takes it. */
export function checkView(view: View): readonly string[] {
  const blocks: readonly unknown[] = view.blocks;
  const asks = list(blocks).some((block) => block.type === 'input');
  const words = view.type === 'modal' ? { title: view.title, submit: view.submit, close: view.close } : {};
  const most = limits.windowText;
  return [
    ...blockFaults(blocks, limits.viewBlocks),
    ...broken(words, [rule('title', most), rule('submit', most), rule('close', most)], 'view'),
    ...broken({ callback_id: view.callback_id }, named, 'view'),
    ...(view.type === 'modal' && asks && view.submit === undefined ? ['submit: missing beside inputs'] : []),
  ];
}
