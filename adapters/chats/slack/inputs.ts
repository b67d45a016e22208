import type {
  Checkboxes,
  InputBlock,
  MultiStaticSelect,
  PlainTextInput,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import { z } from 'zod';
import type { Field } from '../../../src/core/card.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { VALUE } from './ids.ts';
import { charactersOf, limits } from './limits.ts';
import { cutAt, plain, whole } from './rich.ts';
import { around, counted, say } from './texts.ts';

/** Pictures of a post. */
const MOST_PICTURES = 4;
/** What the networks take; the bytes decide later. */
const FILETYPES = ['jpg', 'jpeg', 'png', 'webp', 'gif'];

/** How many blocks and characters inputs may take; a file can only be brought in a window. */
interface Room {
  readonly blocks: number;
  readonly characters: number;
  readonly files: boolean;
}

const input = (
  id: string,
  label: string,
  element: InputBlock['element'],
  more: Partial<InputBlock> = {},
): InputBlock => ({
  type: 'input',
  block_id: id,
  label: plain(label, limits.label),
  element,
  optional: true,
  ...more,
});

const writing = (value: string, more: Partial<PlainTextInput> = {}): PlainTextInput => ({
  type: 'plain_text_input',
  action_id: VALUE,
  ...(value === '' ? {} : { initial_value: value }),
  ...more,
});

/** Slack's input takes 3,000 characters: a longer text is split between lines, over several. Null where a line alone is longer. */
export function inputPieces(value: string): readonly string[] | null {
  const found: string[] = [];
  for (const line of value.split('\n')) {
    if (line.length > limits.input) return null;
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limits.input)
      found[found.length - 1] = `${last}\n${line}`;
    else found.push(line);
  }
  return found;
}

/** The id of the block that holds the nth piece of a field. */
const pieceId = (id: string, n: number): string => (n === 0 ? id : `${id}+${n}`);

function written(field: Field, locale: Locale): readonly InputBlock[] | null {
  const multiline = field.type === 'long' ? { multiline: true } : {};
  return (
    inputPieces(whole(field.value ?? ''))?.map((piece, n) => {
      const label = n === 0 ? field.label : around.continued[locale]([field.label]);
      return input(pieceId(field.id, n), label, writing(piece, multiline));
    }) ?? null
  );
}

/** An option without a value would be refused. */
const optionOf = ({ id, label }: { readonly id: string; readonly label: string }): PlainTextOption => ({
  text: plain(label, limits.optionText),
  value: id === '' ? '-' : id,
});

function options(field: Field): readonly PlainTextOption[] | null {
  const all = (field.options ?? []).map(optionOf);
  const known = all.filter(({ value }, i) => all.findIndex((one) => one.value === value) === i);
  const fits = known.length <= limits.select && known.every(({ value = '' }) => value.length <= limits.optionValue);
  return known.length > 0 && fits ? known : null;
}

function checked(field: Field, locale: Locale): readonly InputBlock[] | null {
  const all = options(field);
  if (all === null) return null;
  const chosen = (field.value ?? '').split(',').filter((id) => id !== '');
  const first = all.filter(({ value = '' }) => chosen.includes(value));
  const some = { action_id: VALUE, options: [...all], ...(first.length > 0 ? { initial_options: first } : {}) };
  const element: Checkboxes | MultiStaticSelect =
    all.length <= limits.checkboxes
      ? { type: 'checkboxes', ...some }
      : { type: 'multi_static_select', ...some, placeholder: plain(say('choose', locale), limits.placeholder) };
  return [input(field.id, field.label, element, { optional: false })];
}

function choice(field: Field, locale: Locale): readonly InputBlock[] | null {
  const all = options(field);
  if (all === null) return null;
  const first = all.find(({ value }) => value === optionOf({ id: field.value ?? '', label: '' }).value);
  const element: StaticSelect = {
    type: 'static_select',
    action_id: VALUE,
    options: [...all],
    ...(first === undefined
      ? { placeholder: plain(say('choose', locale), limits.placeholder) }
      : { initial_option: first }),
  };
  return [input(field.id, field.label, element, { optional: first === undefined })];
}

function moment(field: Field): readonly InputBlock[] {
  const seconds = Math.floor(Date.parse(field.value ?? '') / 1000);
  const known = /Z$/.test(field.value ?? '') && seconds >= 1_000_000_000 && seconds <= 9_999_999_999;
  const at = known ? { initial_date_time: seconds } : {};
  return [input(field.id, field.label, { type: 'datetimepicker', action_id: VALUE, ...at })];
}

const pictures = z.array(
  z.object({
    id: z.string(),
    alt: z.string().default(''),
    by: z.string().default(''),
    people: z.string().default(''),
  }),
);
type Picture = z.output<typeof pictures>[number];

/** The pictures in the value of a field of type `media`; none where it is not readable. */
function picturesIn(value: string): readonly Picture[] {
  try {
    return pictures.parse(JSON.parse(value)).slice(0, MOST_PICTURES);
  } catch {
    return [];
  }
}

const kept = ({ id, ...words }: Picture, n: number, locale: Locale): readonly InputBlock[] => [
  ...(['alt', 'by', 'people'] as const).map((part) =>
    input(`media:${id}:${part}`, counted[part][locale](n), writing(cutAt(whole(words[part]), limits.input))),
  ),
  input(`media:${id}:drop`, counted.picture[locale](n), {
    type: 'checkboxes',
    action_id: VALUE,
    options: [{ text: plain(say('leaveOut', locale)), value: 'drop' }],
  }),
];

function media(field: Field, locale: Locale, files: boolean): readonly InputBlock[] | null {
  const all = picturesIn(field.value ?? '');
  if (all.some(({ id }) => !/^[\w:-]{1,200}$/.test(id))) return null;
  const room = files ? MOST_PICTURES - all.length : 0;
  const label = all.length === 0 ? field.label : say('newPictures', locale);
  const fresh = [
    input('media:new', label, { type: 'file_input', action_id: VALUE, filetypes: FILETYPES, max_files: room }),
    input('media:new:alt', say('newAlts', locale), writing('', { multiline: true }), {
      hint: plain(say('newAltsHint', locale)),
    }),
  ];
  return [...all.flatMap((one, i) => kept(one, i + 1, locale)), ...(room > 0 ? fresh : [])];
}

function inputsOf(field: Field, locale: Locale, files: boolean): readonly InputBlock[] | null {
  switch (field.type) {
    case 'check':
      return checked(field, locale);
    case 'choice':
      return choice(field, locale);
    case 'time':
      return moment(field);
    case 'media':
      return media(field, locale, files);
    default:
      return written(field, locale);
  }
}

/** The inputs of a form, and the labels of those for which there is no room: left out, a field keeps what it holds. */
export function inputs(
  fields: readonly Field[],
  locale: Locale,
  room: Room,
): { readonly blocks: readonly InputBlock[]; readonly unfit: readonly string[] } {
  const blocks: InputBlock[] = [];
  const unfit: string[] = [];
  let characters = 0;
  for (const field of fields) {
    const own = inputsOf(field, locale, room.files);
    const wish = charactersOf(own);
    const isTwice = own?.some(({ block_id }) => blocks.some((one) => one.block_id === block_id));
    if (own === null || isTwice || blocks.length + own.length > room.blocks || characters + wish > room.characters) {
      unfit.push(field.label);
    } else {
      blocks.push(...own);
      characters += wish;
    }
  }
  return { blocks, unfit };
}
