import type { Json, State } from './types.ts';
import { must } from './world.ts';

/** What a person puts into an input: words, an option's value or several, unix seconds, a date. Null empties it. */
export type Put = string | readonly string[] | number | null;
/** By the name of the block. */
export type Puts = Readonly<Record<string, Put>>;

interface Option extends Json {
  readonly value: string;
}

const optionsOf = (element: Json): readonly Option[] => [
  ...((element.options as readonly Option[] | undefined) ?? []),
  ...((element.option_groups as readonly { readonly options: readonly Option[] }[] | undefined) ?? []).flatMap(
    ({ options }) => options,
  ),
];

const pick = (element: Json, values: readonly string[], where: string): readonly Option[] =>
  values.map((value) =>
    must(
      optionsOf(element).find((one) => one.value === value),
      `the option ${value} of ${where}`,
    ),
  );

const many = (put: Put): readonly string[] => (put === null ? [] : Array.isArray(put) ? put : [String(put)]);

/** What an element holds before anybody touched it; null = it is no input. */
function initial(element: Json): Json | null {
  const type = String(element.type);
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: element.initial_options ?? [] };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'file_input':
      return { type, files: [] };
    default:
      return null;
  }
}

/** The inputs of blocks, by block and action. */
export function* inputsOf(
  blocks: readonly Json[],
): Generator<{ block: Json; element: Json; id: string; action: string }> {
  for (const block of blocks) {
    const elements =
      block.type === 'input'
        ? [block.element as Json]
        : block.type === 'actions'
          ? (block.elements as readonly Json[])
          : block.type === 'section' && block.accessory !== undefined
            ? [block.accessory as Json]
            : [];
    for (const element of elements)
      if (initial(element) !== null)
        yield { block, element, id: String(block.block_id), action: String(element.action_id) };
  }
}

/** What all inputs of a window or message hold at first. */
export function initialState(given: Json): State {
  const state: Record<string, Record<string, Json>> = {};
  for (const { element, id, action } of inputsOf((given.blocks as readonly Json[] | undefined) ?? []))
    state[id] = { ...state[id], [action]: initial(element) ?? {} };
  return state;
}

function filled(element: Json, put: Put, where: string, file: (id: string) => Json): Json {
  const type = String(element.type);
  const before = initial(element) ?? {};
  const slot = Object.keys(before).find((key) => key !== 'type') ?? '';
  if (type === 'file_input') return { type, files: many(put).map(file) };
  if (type === 'static_select' || type === 'radio_buttons')
    return { type, selected_option: put === null ? null : must(pick(element, [String(put)], where)[0], where) };
  if (type === 'checkboxes' || type === 'multi_static_select')
    return { type, selected_options: pick(element, many(put), where) };
  if (type === 'datetimepicker') return { type, selected_date_time: put === null ? null : Number(put) };
  return { type, [slot]: put === null ? null : String(put) };
}

/** Somebody fills inputs in. Fails the test where there is no such input: a person cannot type into what is not there. */
export function fill(blocks: readonly Json[], state: State, puts: Puts, file: (id: string) => Json): State {
  const next: Record<string, Record<string, Json>> = Object.fromEntries(
    Object.entries(state).map(([id, actions]) => [id, { ...actions }]),
  );
  for (const [id, put] of Object.entries(puts)) {
    const found = must(
      [...inputsOf(blocks)].find((one) => one.id === id),
      `the input ${id}`,
    );
    next[id] = { ...next[id], [found.action]: filled(found.element, put, id, file) };
  }
  return next;
}

const isBlank = (held: Json | undefined): boolean =>
  held === undefined ||
  Object.entries(held).every(
    ([key, value]) => key === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );

/** What Slack says under inputs before it even asks the app: something missing, too short, too long, too many files. */
export function complaints(blocks: readonly Json[], state: State): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { block, element, id, action } of inputsOf(blocks)) {
    if (block.type !== 'input') continue;
    const held = state[id]?.[action];
    if (isBlank(held)) {
      if (block.optional !== true) found[id] = 'Please complete this required field.';
      continue;
    }
    const value = held?.value;
    if (typeof value === 'string' && value.length > Number(element.max_length ?? 3000)) found[id] = 'too long';
    if (typeof value === 'string' && value.length < Number(element.min_length ?? 0)) found[id] = 'too short';
    const files = held?.files;
    if (Array.isArray(files) && files.length > Number(element.max_files ?? 10)) found[id] = 'too many files';
  }
  return found;
}
