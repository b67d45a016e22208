import type { Json } from './types.ts';

/** Collects what is wrong, each with the place where. */
export interface Check {
  readonly found: string[];
  say(at: string, what: string): undefined;
}

export function newCheck(): Check {
  const found: string[] = [];
  return { found, say: (at, what) => void found.push(`${what} [json-pointer:${at}]`) };
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of so many; an empty list is returned where there is none. */
export function list(check: Check, value: unknown, at: string, least: number, most: number): readonly unknown[] {
  if (!Array.isArray(value)) {
    check.say(at, 'must be an array');
    return [];
  }
  if (value.length < least) check.say(at, `no less than ${least} items allowed`);
  if (value.length > most) check.say(at, `no more than ${most} items allowed`);
  return value;
}

/** Text of a length, if it is there at all. */
export function length(check: Check, value: unknown, at: string, most: number, least = 1): undefined {
  if (value === undefined) return;
  if (typeof value !== 'string') return check.say(at, 'must be a string');
  if (value.length < least) check.say(at, `must be more than ${least - 1} characters`);
  if (value.length > most) check.say(at, `must be less than ${most + 1} characters`);
}

/** Nothing but these keys, and these at least. */
export function keys(
  check: Check,
  value: Json,
  at: string,
  needed: readonly string[],
  more: readonly string[],
): undefined {
  for (const key of needed) if (value[key] === undefined) check.say(at, `missing required field: ${key}`);
  for (const key of Object.keys(value))
    if (!needed.includes(key) && !more.includes(key)) check.say(at, `invalid additional property: ${key}`);
}

/** A whole number between two. */
export function number(check: Check, value: unknown, at: string, least: number, most: number): undefined {
  if (value === undefined) return;
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
    check.say(at, `must be a number between ${least} and ${most}`);
}

/** A text object. `mrkdwn` = that kind may be, too. */
export function text(check: Check, value: unknown, at: string, most: number, mrkdwn: boolean): undefined {
  if (!isObject(value)) return check.say(at, 'must be a text object');
  const marked = value.type === 'mrkdwn';
  if (value.type !== 'plain_text' && !(mrkdwn && marked)) return check.say(`${at}/type`, 'unsupported text type');
  keys(check, value, at, ['type', 'text'], [marked ? 'verbatim' : 'emoji']);
  length(check, value.text ?? '', `${at}/text`, most);
}
