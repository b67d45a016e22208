import { z } from 'zod';
import { type ActionId, actionIds, type FieldId, isFieldId } from '../../../src/core/card.ts';
import { LONGEST } from '../../../src/core/draft.ts';
import { type Invented, personById } from './people.ts';
import type { Problem } from './texts.ts';

/** What the room takes in one message, in UTF-16 units. A proposal may be as long as any draft. */
export const LONGEST_CHAT = 10_000;

const text = (max: number) =>
  z
    .string()
    .max(max, { message: 'too-long' })
    .refine((s) => s.isWellFormed(), { message: 'lone-surrogate' });

const person = text(100);
const event = text(100).min(1, { message: 'wrong-field' }).optional();
const message = text(100);
// A word, white space or "__proto__" is no reaction: an emoji has a picture in it, and nothing else beside joiners and digits.
const emoji = /^(?=.*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3))[\p{Emoji}\p{Emoji_Component}]+$/u;
const reaction = text(40).regex(emoji, { message: 'not-a-reaction' });
const field = z.custom<FieldId>((id) => typeof id === 'string' && isFieldId(id));
const values = z.record(field, text(LONGEST));

export const bodies = {
  // "/voice -- " stands before a proposal.
  say: z.strictObject({ person, text: text(LONGEST + 20), event }),
  home: z.strictObject({ person, event }),
  react: z.strictObject({ person, message, reaction, remove: z.boolean().default(false), event }),
  press: z.strictObject({
    person,
    message,
    action: z.custom<ActionId>((id) => actionIds.some((known) => known === id), { message: 'unknown-action' }),
    values: values.default({} as Record<FieldId, string>),
    /** The one thing among several on the card, as its button names it. */
    about: text(100).optional(),
    event,
  }),
} as const;

export type Bodies = { readonly [K in keyof typeof bodies]: z.output<(typeof bodies)[K]> };

export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly who: Invented }
  | { readonly ok: false; readonly problem: Problem; readonly about: string; readonly who: Invented | null };

const named: readonly string[] = ['too-long', 'lone-surrogate', 'not-a-reaction', 'unknown-action'] satisfies Problem[];

/** The first thing that is wrong, in our words; zod's own are for nobody who chats. */
function problemOf(error: z.ZodError): { readonly problem: Problem; readonly about: string } {
  const [issue] = error.issues;
  const about = issue?.path.map(String).at(-1) ?? 'person';
  if (issue?.code === 'unrecognized_keys') return { problem: 'unknown-key', about: shown(issue.keys[0] ?? '') };
  if (issue?.code === 'invalid_key') return { problem: 'unknown-key', about: shown(about) };
  const problem = named.includes(issue?.message ?? '') ? (issue?.message as Problem) : 'wrong-field';
  return { problem, about };
}

// Whatever somebody calls a key, the sentence about it stays a sentence.
const shown = (key: string): string => key.toWellFormed().slice(0, 40);

const whoIn = (body: unknown): Invented | null => {
  const id = typeof body === 'object' && body !== null && 'person' in body ? body.person : null;
  return typeof id === 'string' ? personById(id) : null;
};

/** A request's bytes → what it asks for and who asks, or what is wrong with it. */
export function readBody<K extends keyof Bodies>(kind: K, bytes: ArrayBuffer): Read<Bodies[K]> {
  const body = parsed(bytes);
  if (body === undefined) return { ok: false, problem: 'not-json', about: '', who: null };
  const who = whoIn(body);
  const result = bodies[kind].safeParse(body);
  if (!result.success) return { ok: false, ...problemOf(result.error), who };
  if (who === null) return { ok: false, problem: 'unknown-person', about: '', who };
  return { ok: true, value: result.data as Bodies[K], who };
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What was said: a command after exactly "/voice", or something for the whole room. Null = nothing at all. */
export function readSaid(said: string): { readonly kind: 'command' | 'chat'; readonly text: string } | null {
  if (said.trim() === '') return null;
  const command = /^\/voice(?:\s|$)/u.test(said);
  return command ? { kind: 'command', text: said.slice('/voice'.length).trim() } : { kind: 'chat', text: said };
}

/** Ids of messages are decimal; anything else is none, and never reaches the database. */
export const isMessageId = (id: string): boolean => /^\d{1,9}$/.test(id);
