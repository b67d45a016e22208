import { z } from 'zod';
import { emojiNamed } from './emoji.ts';

/** Stands where Slack gives a person, a channel or a group by its id alone: its author puts the name. */
const SOMEBODY = '@…';
const SOMEWHERE = '#…';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack escapes these three and no others, and once. */
const unescaped = (text: string): string => text.replaceAll(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);

/** Names of emoji that are known become emoji; the ":30:" of a time and names of the company's own stay as they are. */
const withEmoji = (text: string): string =>
  text.replaceAll(
    /(?<![\p{L}\p{N}]):([a-z0-9_+'-]+):(?::(skin-tone-[2-6]):)?/gu,
    (whole, name: string, tone?: string) => emojiNamed(tone === undefined ? name : `${name}::${tone}`) ?? whole,
  );

const at = (name: string | undefined): string => {
  if (name === undefined || name === '') return SOMEBODY;
  return name.startsWith('@') ? name : `@${name}`;
};

/** An address beside its words; once where the words are the address. */
function linked(url: string, label: string | undefined): string {
  const address = url.replace(/^(?:mailto|tel):/, '');
  if (label === undefined || label === '' || label === url) return address;
  const bare = (text: string): string => text.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (label === address || bare(label) === bare(url)) return label;
  return `${label} (${address})`;
}

/** What stands between "<" and ">" in Slack's markup, as its readers saw it. */
function marked(inner: string): string {
  const cut = inner.indexOf('|');
  const target = cut < 0 ? inner : inner.slice(0, cut);
  const label = cut < 0 ? undefined : inner.slice(cut + 1);
  if (target.startsWith('@')) return at(label);
  if (target.startsWith('#')) return label ? `#${label.replace(/^#/, '')}` : SOMEWHERE;
  if (target.startsWith('!subteam')) return at(label);
  if (target.startsWith('!date')) return label ?? '';
  if (target.startsWith('!')) return at(label ?? target.slice(1));
  return linked(target, label);
}

/** Slack's marked-up text → the words people wrote. Signs for bold and the like cannot be told from typed ones and stay. */
export const plainText = (text: string): string =>
  text
    .split(/(<[^<>]+>)/)
    .map((piece, n) => (n % 2 === 1 ? unescaped(marked(piece.slice(1, -1))) : withEmoji(unescaped(piece))))
    .join('');

const leaf = z.object({
  type: z.string(),
  text: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  unicode: z.string().optional().catch(undefined),
  skin_tone: z.number().optional().catch(undefined),
  range: z.string().optional().catch(undefined),
  fallback: z.string().optional().catch(undefined),
  value: z.string().optional().catch(undefined),
});
type Leaf = z.output<typeof leaf>;

const group = z.object({
  type: z.string(),
  style: z.string().optional().catch(undefined),
  indent: z.number().int().min(0).max(20).optional().catch(undefined),
  offset: z.number().int().min(0).optional().catch(undefined),
  elements: z.array(z.unknown()).catch([]),
});

const blocks = z.array(z.object({ type: z.string(), elements: z.array(z.unknown()).catch([]) }));

function emojiOf({ name = '', unicode, skin_tone }: Leaf): string {
  const points = unicode?.split('-').map((hex) => Number.parseInt(hex, 16));
  if (points?.every((point) => point > 0 && point <= 0x10ffff)) return String.fromCodePoint(...points);
  return emojiNamed(skin_tone === undefined ? name : `${name}::skin-tone-${skin_tone}`) ?? `:${name}:`;
}

const leaves: Readonly<Record<string, (one: Leaf) => string>> = {
  text: ({ text = '' }) => text,
  link: ({ url = '', text }) => linked(url, text),
  emoji: emojiOf,
  user: ({ name }) => at(name),
  usergroup: ({ name }) => at(name),
  team: ({ name }) => at(name),
  channel: ({ name }) => (name ? `#${name}` : SOMEWHERE),
  broadcast: ({ range = '' }) => at(range),
  date: ({ fallback = '' }) => fallback,
  color: ({ value = '' }) => value,
};

/** An element whose kind is younger than this says what it has as text. */
function leafText(given: unknown): string {
  const read = leaf.safeParse(given);
  if (!read.success) return '';
  return (leaves[read.data.type] ?? leaves.text)?.(read.data) ?? '';
}

const prefixed = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((row, n) => (n === 0 ? first : others) + row)
    .join('\n');

function groupText(given: unknown): string {
  const read = group.safeParse(given);
  if (!read.success) return '';
  const { type, style, indent = 0, offset = 0, elements } = read.data;
  if (type === 'rich_text_list') {
    const space = '  '.repeat(indent);
    const sign = (n: number): string => (style === 'ordered' ? `${offset + n + 1}. ` : '• ');
    return elements.map((one, n) => prefixed(groupText(one), space + sign(n), `${space}  `)).join('\n');
  }
  const text = elements.map(leafText).join('').replace(/\n$/, '');
  return type === 'rich_text_quote' ? prefixed(text, '> ', '> ') : text;
}

/**
 * The words of a message: from its rich text, which holds exactly what was typed, else from its marked-up text. Styles are left out,
 * line breaks, lists and emoji stay.
 */
export function wordsOf(message: { readonly text?: string | undefined; readonly blocks?: unknown }): string {
  const read = blocks.safeParse(message.blocks);
  const rich = read.success ? read.data.filter(({ type }) => type === 'rich_text') : [];
  // A message of an app has sections and buttons, too: there the rich text is a part of it.
  if (!read.success || rich.length === 0 || rich.length < read.data.length) return plainText(message.text ?? '').trim();
  return rich
    .flatMap(({ elements }) => elements.map(groupText))
    .join('\n')
    .trim();
}
