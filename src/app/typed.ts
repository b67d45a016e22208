import type { FieldId, fieldIds } from '../core/card.ts';
import { LONGEST } from '../core/draft.ts';
import { type Refused, refuse } from '../core/refusal.ts';
import type { FindSecrets } from '../core/rules/rule.ts';
import { maskSecrets } from '../core/secrets/mask.ts';
import type { Incoming, Intent } from '../ports/chat.ts';

/** UTF-16 units each field takes: what stands beside a post is read on a card, so it stays short. */
const longest: Readonly<Record<(typeof fieldIds)[number], number>> = {
  text: LONGEST,
  reason: 2_000,
  note: 2_000,
  signature: 100,
  time: 100,
  networks: 2_000,
  media: 20_000,
  parts: LONGEST,
  warning: 300,
  language: 10,
  visibility: 20,
  paid: 10,
};

const CONTROL = /[^\P{Cc}\t\n]/u;
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const longestOf = (field: FieldId): number => (field in longest ? longest[field as keyof typeof longest] : LONGEST);

/** The text as it may be kept, or why not. */
export type Typed = { readonly ok: true; readonly text: string } | Refused;

/** What somebody typed into a field, trimmed, with plain line ends; refused where it cannot be stored, shown or sent by anybody. */
export function typed(field: FieldId, given: string): Typed {
  const text = given.replaceAll(/\r\n?/g, '\n').trim();
  if (text.length > longestOf(field)) return refuse('bad-input', { about: `${field}:too-long` });
  if (!text.isWellFormed()) return refuse('bad-input', { about: `${field}:broken` });
  return CONTROL.test(text) ? refuse('bad-input', { about: `${field}:control` }) : { ok: true, text };
}

/** A note or a reason: nobody reviews it, so secrets are masked and it cannot turn the card around it. */
export function aside(field: 'note' | 'reason', given: string, find: FindSecrets): Typed {
  const read = typed(field, given);
  return read.ok ? { ok: true, text: maskSecrets(read.text.replaceAll(BIDI, ''), find, 'doubtful') } : read;
}

/** Could this be the number of a proposal? Anything else is none and never reaches the database. */
export const isId = (text: string): boolean => /^[a-z0-9]{1,40}$/.test(text);

/** What was typed, as a refusal may repeat and keep it: one short line without secrets. */
export const repeated = (given: string, find: FindSecrets): string =>
  maskSecrets(given, find, 'doubtful')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 40);

const masked = (intent: Intent, find: FindSecrets): Intent => {
  if (intent.kind === 'react' || intent.kind === 'home') return intent;
  if (intent.kind === 'say' || intent.kind === 'command') return { ...intent, text: maskSecrets(intent.text, find) };
  const values = Object.entries(intent.values).map(([field, value = '']) => [field, maskSecrets(value, find)] as const);
  return { ...intent, values: Object.fromEntries(values) };
};

/**
 * What came in, as it may be written to disk: secrets masked. What is carried out at once is what was typed, from memory; only
 * after a crash is it this, and the mask in it is a finding, so that it never goes straight to the channel.
 */
export const forStorage = (incoming: Incoming, find: FindSecrets): Incoming => ({
  ...incoming,
  intent: masked(incoming.intent, find),
});
