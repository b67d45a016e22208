import { nameToEmoji } from 'gemoji';
import { isObject } from './check.ts';
import type { Json, Message, View } from './types.ts';

/** What is read: a message, a window or page, or blocks. */
export type Readable = Pick<Message, 'text' | 'blocks'> | View | readonly Json[];

interface Seen {
  readonly text: string;
  /** What Slack made of characters: broadcasts, mentions, links, emoji, formatting. */
  readonly read: readonly string[];
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** `:name:` becomes a picture, in plain_text with `emoji` (which is on unless it is switched off) and in mrkdwn. */
function pictured(text: string, read: string[]): string {
  return text.replaceAll(/:([a-z0-9_+'-]+):/g, (all, name: string) => {
    const emoji = nameToEmoji[name];
    if (emoji === undefined) return all;
    read.push(all);
    return emoji;
  });
}

/** Slack's own markup: angle brackets, bare addresses, and the signs for bold, italic, strike and code. */
function marked(text: string): Seen {
  const read: string[] = [];
  const linked = text
    .split(/(<[^<>\n]+>)/)
    .map((part, n) => {
      if (n % 2 === 1) {
        const [target = '', label] = part.slice(1, -1).split('|');
        if (/^[!@#]/.test(target) || /^(https?|mailto|tel):/i.test(target)) {
          read.push(part);
          return label ?? target.replace(/^!date\^.*/, '').replace(/^!/, '@');
        }
        return part;
      }
      for (const [address] of part.matchAll(/\bhttps?:\/\/[^\s<>|]+/g)) read.push(address);
      return part.replaceAll(
        /(?<![\p{L}\p{N}*_~`])([*_~`])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}*_~`])/gu,
        (all, _sign, inner: string) => {
          read.push(all);
          return inner;
        },
      );
    })
    .join('');
  return { text: unescaped(pictured(linked, read)), read };
}

function textObject(value: Json): Seen {
  const text = String(value.text);
  if (value.type === 'mrkdwn') return marked(text);
  const read: string[] = [];
  return { text: value.emoji === false ? text : pictured(text, read), read };
}

const spoken: Readonly<Record<string, (one: Json) => string>> = {
  text: (one) => String(one.text),
  link: (one) => String(one.text ?? one.url),
  emoji: (one) => nameToEmoji[String(one.name)] ?? `:${one.name}:`,
  user: (one) => `@${one.user_id}`,
  usergroup: (one) => `@${one.usergroup_id}`,
  channel: (one) => `#${one.channel_id}`,
  broadcast: (one) => `@${one.range}`,
  date: (one) => String(one.fallback ?? one.timestamp),
  color: (one) => String(one.value),
};

function rich(value: Json): Seen {
  const children = (value.elements ?? []) as readonly Json[];
  if (value.type === 'rich_text' || value.type === 'rich_text_list') {
    const parts = children.map(rich);
    return { text: parts.map(({ text }) => text).join('\n'), read: parts.flatMap(({ read }) => read) };
  }
  const read = children.flatMap((one) => (one.type === 'text' || one.type === 'emoji' ? [] : [JSON.stringify(one)]));
  return { text: children.map((one) => spoken[String(one.type)]?.(one) ?? '').join(''), read };
}

const nothing: Seen = { text: '', read: [] };
const join = (parts: readonly Seen[], between = '\n'): Seen => ({
  text: parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(between),
  read: parts.flatMap(({ read }) => read),
});
const maybe = (value: unknown): Seen =>
  isObject(value) && typeof value.text === 'string' ? textObject(value) : nothing;

function element(value: Json): Seen {
  const options = ((value.options ?? []) as readonly Json[]).map((one) =>
    join([maybe(one.text), maybe(one.description)], ' '),
  );
  const own = value.type === 'image' ? { text: String(value.alt_text), read: [] } : nothing;
  const typed = typeof value.initial_value === 'string' ? { text: value.initial_value, read: [] } : nothing;
  return join([maybe(value.text), own, maybe(value.placeholder), typed, ...options]);
}

function block(value: Json): Seen {
  switch (value.type) {
    case 'rich_text':
      return rich(value);
    case 'context':
      return join(
        (value.elements as readonly Json[]).map((one) => (one.type === 'image' ? element(one) : textObject(one))),
        ' ',
      );
    case 'actions':
      return join((value.elements as readonly Json[]).map(element));
    case 'input':
      return join([maybe(value.label), element(value.element as Json), maybe(value.hint)]);
    case 'image':
      return join([maybe(value.title), element(value)]);
    default: {
      const fields = ((value.fields ?? []) as readonly Json[]).map(textObject);
      const beside = isObject(value.accessory) ? element(value.accessory) : nothing;
      return join([maybe(value.text), ...fields, beside]);
    }
  }
}

function seen(what: Readable): Seen {
  if (Array.isArray(what)) return join((what as readonly Json[]).map(block));
  if ('hash' in (what as object)) {
    const { given, errors } = what as View;
    const under = Object.values(errors).map((text) => ({ text, read: [] }));
    const blocks = (given.blocks ?? []) as readonly Json[];
    return join([maybe(given.title), ...blocks.map(block), ...under, maybe(given.submit), maybe(given.close)]);
  }
  const { text, blocks } = what as Pick<Message, 'text' | 'blocks'>;
  return blocks.length === 0 ? marked(text) : join(blocks.map(block));
}

/** Everything a reader reads, line by line: texts, labels of buttons, options. */
export const shownText = (what: Readable): string => seen(what).text;

/** What notifications and lock screens show of a message. */
export const noticeText = ({ text }: Pick<Message, 'text'>): string => marked(text).text;

/**
 * Everything that Slack read into characters instead of showing them: broadcasts, mentions, links, emoji names, formatting; of the
 * notification's text, too. Mentions and links that an app made as elements of their own are told as JSON.
 */
export function interpreted(what: Readable): readonly string[] {
  const inText =
    'reads' in what || (!Array.isArray(what) && 'text' in what) ? marked(String((what as Message).text)).read : [];
  const all = [...seen(what).read, ...inText];
  if (!('reads' in what)) return all;
  const { reads, text } = what as Message;
  const names = reads.linkNames || reads.parse === 'full' ? (text.match(/[@#][\p{L}\p{N}._-]+/gu) ?? []) : [];
  return [...all, ...names];
}

/** The action_ids of everything that can be pressed, in order. */
export function pressables(what: Readable): readonly string[] {
  const blocks = Array.isArray(what)
    ? (what as readonly Json[])
    : 'hash' in (what as object)
      ? ((what as View).given.blocks as readonly Json[])
      : (what as Message).blocks;
  return blocks.flatMap((one) =>
    [...((one.elements ?? []) as readonly Json[]), one.accessory as Json | undefined].flatMap((each) =>
      each?.type === 'button' ? [String(each.action_id)] : [],
    ),
  );
}
