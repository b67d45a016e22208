import { z } from 'zod';
import { isFieldId } from '../../../src/core/card.ts';
import type { Answer, Values } from '../../../src/ports/chat.ts';
import { VALUE } from './ids.ts';
import { whole } from './rich.ts';
import type { SlackEvent } from './types.ts';

const chosen = z.looseObject({ value: z.string().nullish() });

/** One input as Slack reports it: a `view.state.values[block][action]`. */
const element = z.looseObject({
  value: z.string().nullish(),
  selected_date_time: z.number().nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).nullish(),
  files: z.array(z.looseObject({ id: z.string() })).nullish(),
});
type Element = z.output<typeof element>;

const state = z.record(z.string(), z.record(z.string(), element));
const blocks = z.array(z.looseObject({ block_id: z.string().optional() }));

/** What stands in a form: the fields it showed, and Slack's ids of the files that were brought. */
export interface Filled {
  readonly values: Values;
  readonly files: readonly string[];
}

const optionId = (option: z.output<typeof chosen>): string => (option.value === '-' ? '' : (option.value ?? ''));

function textOf(one: Element): string {
  if (one.selected_options) return one.selected_options.map(optionId).join(',');
  if (one.selected_option) return optionId(one.selected_option);
  if (typeof one.selected_date_time === 'number') return new Date(one.selected_date_time * 1000).toISOString();
  return whole(one.value ?? '');
}

/** The name under which the app hears of a file of Slack's, until it is fetched. */
export const fileName = (id: string): string => `slack-file:${id}`;

/** A line each; what is said beyond the last picture belongs to it. */
function altsFor(count: number, text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? (lines[i] ?? '') : lines.slice(i).join(' ').trim()));
}

interface Entry {
  readonly id: string;
  readonly alt: string;
  readonly by?: string;
  readonly people?: string;
}

/** Pictures that stay, with their words, in the order of the form; then the new ones. */
function mediaOf(all: ReadonlyMap<string, Element>, files: readonly string[]): readonly Entry[] {
  const said = (id: string): string => {
    const one = all.get(id);
    return one === undefined ? '' : textOf(one);
  };
  const ids = [...all.keys()].flatMap((id) => /^media:(.+):alt$/.exec(id)?.[1] ?? []).filter((id) => id !== 'new');
  const kept = ids
    .filter((id) => said(`media:${id}:drop`) !== 'drop')
    .map((id) => {
      const [by, people] = [said(`media:${id}:by`), said(`media:${id}:people`)];
      return { id, alt: said(`media:${id}:alt`), ...(by === '' ? {} : { by }), ...(people === '' ? {} : { people }) };
    });
  const alts = altsFor(files.length, said('media:new:alt'));
  return [...kept, ...files.map((id, i) => ({ id: fileName(id), alt: alts[i] ?? '' }))];
}

/** The elements in the order of the form: JSON objects have none that can be relied on. */
function inOrder(values: unknown, form: unknown): ReadonlyMap<string, Element> {
  const parsed = state.safeParse(values);
  const found = new Map(
    Object.entries(parsed.success ? parsed.data : {}).flatMap(([id, one]) => {
      const input = one[VALUE];
      return input === undefined ? [] : [[id, input] as const];
    }),
  );
  const shown = blocks.safeParse(form);
  const order = shown.success ? shown.data.flatMap((block) => block.block_id ?? []) : [];
  const known = [...new Set([...order, ...found.keys()])];
  return new Map(
    known.flatMap((id) => {
      const one = found.get(id);
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
}

/**
 * Reads `view.state.values` (or a message's `state.values`), with the blocks of that view or message. A field that was not shown is
 * left out; what is in no form of ours is passed over.
 */
export function readValues(values: unknown, form: unknown = []): Filled {
  const all = inOrder(values, form);
  const fields = new Map<string, string[]>();
  for (const [name, one] of all) {
    const [id = '', piece = '0'] = name.split('+');
    if (id === 'media' || !isFieldId(id) || !/^\d{1,3}$/.test(piece)) continue;
    const texts = fields.get(id) ?? [];
    texts[Number(piece)] = textOf(one);
    fields.set(id, texts);
  }
  const files = (all.get('media:new')?.files ?? []).map((file) => file.id);
  const words = [...fields].map(([id, texts]) => [id, joined(texts)] as const);
  const shown = [...all.keys()].some((id) => id.startsWith('media:'));
  const media = shown ? [['media', JSON.stringify(mediaOf(all, files))] as const] : [];
  return { values: Object.fromEntries([...words, ...media]) as Values, files };
}

/** Pieces of one text, in order; those emptied at its end are gone. */
function joined(texts: readonly string[]): string {
  const all = Array.from(texts, (text = '') => text);
  while (all.length > 1 && all.at(-1) === '') all.pop();
  return all.join('\n');
}

/** The input beside which a refusal belongs: the one it is about, or the words that would be lost with the window. */
export function fieldOf(answer: Extract<Answer, { ok: false }>, { incoming: { intent } }: SlackEvent): string | null {
  if (intent.kind !== 'press') return null;
  const there: readonly string[] = Object.keys(intent.values).filter((id) => isFieldId(id) && id !== 'media');
  const about = answer.about ?? '';
  const named = there.find((id) => about === id || about.startsWith(`${id}:`));
  return named ?? ['text', 'reason'].find((id) => there.includes(id)) ?? null;
}
