import { readWish } from '../core/cadence.ts';
import { type AccountId, type Draft, plainDraft } from '../core/draft.ts';
import { draftSchema } from '../core/draft-schema.ts';
import { type Refused, refuse } from '../core/refusal.ts';
import type { FindSecrets } from '../core/rules/rule.ts';
import { DAY, plus } from '../core/time.ts';
import type { Values } from '../ports/chat.ts';
import { picturesFrom } from './picturing.ts';
import type { Turn } from './turn.ts';
import { aside, repeated, typed } from './typed.ts';

type DraftResult = { readonly ok: true; readonly draft: Draft } | Refused;
type Picked<T> = { readonly ok: true; readonly value: T } | Refused;

/** A wished time further away than this is a slip of the pen. */
const FARTHEST = 366 * DAY;
/** Further posts of a thread. */
const MOST_PARTS = 9;

const bad = (about: string): Refused => refuse('bad-input', { about });
const orNull = (text: string): string | null => (text === '' ? null : text);
const got = <T>(value: T): Picked<T> => ({ ok: true, value });

/** A draft from form values on top of another draft (or an empty one for the default accounts). Secrets in the note are masked. */
export async function draftFrom(turn: Turn, values: Values, base: Draft | null): Promise<DraftResult> {
  const start = base ?? plainDraft('');
  const accounts = accountsFrom(turn, values.networks, base);
  if (!accounts.ok) return accounts;
  const time = timeFrom(turn, values.time, base);
  if (!time.ok) return time;
  const words = typed('text', values.text ?? start.words);
  if (!words.ok) return words;
  const signature = typed('signature', values.signature ?? start.signature ?? '');
  if (!signature.ok) return signature;
  const note = aside('note', values.note ?? start.note, turn.house.secrets);
  if (!note.ok) return note;
  const variants = variantsFrom(values, start, words.text, accounts.value);
  if (!variants.ok) return variants;
  const rest = restFrom(values, start, turn.house.secrets);
  if (!rest.ok) return rest;
  const media = values.media === undefined ? got(start.media) : await picturesFrom(turn, values.media);
  if (!media.ok) return media;
  const parsed = draftSchema.safeParse({
    ...start,
    ...rest.value,
    variants: variants.value,
    accounts: accounts.value,
    words: words.text,
    time: time.value,
    note: note.text,
    media: media.value,
    signature: orNull(signature.text.replaceAll(/\s+/g, ' ')),
  });
  return parsed.success ? { ok: true, draft: parsed.data } : bad(parsed.error.issues[0]?.path.join('.') ?? 'text');
}

function accountsFrom(turn: Turn, given: string | undefined, base: Draft | null): Picked<readonly AccountId[]> {
  const { accounts: known } = turn.house.leitbild;
  // An answer belongs where the question was asked.
  const listed = (base?.kind === 'reply' ? undefined : given)
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const accounts = listed ?? base?.accounts ?? known.filter((a) => a.default).map((a) => a.id);
  const unknown = accounts.find((id) => !known.some((a) => a.id === id));
  if (unknown !== undefined) return bad(`networks:${repeated(unknown, turn.house.secrets)}`);
  return accounts.length === 0 ? bad('networks') : got([...new Set(accounts)]);
}

function timeFrom(turn: Turn, given: string | undefined, base: Draft | null): Picked<string | null> {
  const now = turn.house.clock.now();
  const wish = given?.trim() ?? base?.time ?? '';
  if (wish === '') return got(null);
  const time = readWish(wish, turn.house.leitbild.rhythm.zone);
  // Years of five digits and more are written "+012345" and would sort before all others.
  if (time === null || !/^\d{4}-/.test(time)) return bad(`time:${repeated(wish, turn.house.secrets)}`);
  if (given !== undefined && time < now) return bad('time:past');
  return time > plus(now, FARTHEST) ? bad('time:far') : got(time);
}

type Rest = Pick<Draft, 'parts' | 'warning' | 'language' | 'visibility' | 'paid'>;

/** What most posts leave as it is. */
function restFrom(values: Values, start: Draft, find: FindSecrets): Picked<Rest> {
  const parts = partsFrom(values.parts, start);
  if (!parts.ok) return parts;
  const warning = typed('warning', values.warning ?? start.warning ?? '');
  if (!warning.ok) return warning;
  const { language = start.language ?? '', visibility = start.visibility, paid = start.paid ? 'yes' : 'no' } = values;
  if (!['', 'de', 'en'].includes(language)) return bad(`language:${repeated(language, find)}`);
  if (!['public', 'unlisted', 'followers'].includes(visibility)) return bad(`visibility:${repeated(visibility, find)}`);
  if (!['yes', 'no'].includes(paid)) return bad(`paid:${repeated(paid, find)}`);
  return got({
    parts: parts.value,
    warning: orNull(warning.text.replaceAll(/\s+/g, ' ')),
    language: orNull(language) as Draft['language'],
    visibility: visibility as Draft['visibility'],
    paid: paid === 'yes',
  });
}

/** An account's own wording; the common words, or none, are no variant. Words changed without a look at the variants drop them. */
function variantsFrom(
  values: Values,
  start: Draft,
  words: string,
  accounts: readonly AccountId[],
): Picked<Draft['variants']> {
  const variants: Record<AccountId, string> = {};
  for (const account of accounts) {
    const given = values[`variant:${account}`];
    const kept = words === start.words ? start.variants[account] : undefined;
    const own = typed(`variant:${account}`, given ?? kept ?? '');
    if (!own.ok) return own;
    if (own.text !== '' && own.text !== words) variants[account] = own.text;
  }
  return got(variants);
}

/** Lines of three dashes stand between the posts of a thread. */
function partsFrom(given: string | undefined, start: Draft): Picked<readonly string[] & string[]> {
  if (given === undefined) return got([...start.parts]);
  const read = typed('parts', given);
  if (!read.ok) return read;
  const parts = read.text
    .split(/^[ \t]*---[ \t]*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > MOST_PARTS ? bad('parts:too-many') : got(parts);
}
