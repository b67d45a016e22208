import type { ActionsBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { type Field, isFieldId } from '../../../src/core/card.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { MORE_FIELDS } from './ids.ts';
import { inputs } from './inputs.ts';

/** Characters that Slack keeps with a window. */
const METADATA = 3_000;
/** Blocks of a window. */
const MOST = 100;
/** Blocks and characters of what is added. */
const ROOM = { blocks: 40, characters: 60_000, files: true } as const;

const option = z.object({ id: z.string(), label: z.string() });
const folded = z.array(
  z.object({
    id: z.string().refine(isFieldId),
    label: z.string(),
    type: z.enum(['text', 'long', 'check', 'choice', 'time', 'media']),
    value: z.string().optional(),
    options: z.array(option).optional(),
  }),
);

const words = z.looseObject({ type: z.literal('plain_text'), text: z.string() });
/** A window as Slack describes it when a button in it is pressed. Pictures come back with more than may be sent. */
const window = z.object({
  title: words,
  submit: words.nullish(),
  close: words.nullish(),
  callback_id: z.string(),
  private_metadata: z.string(),
  notify_on_close: z.boolean().default(true),
  blocks: z.array(
    z.looseObject({
      type: z.enum(['input', 'actions', 'section', 'context', 'header', 'divider', 'rich_text']),
      block_id: z.string().optional(),
      elements: z.array(z.looseObject({ action_id: z.string().optional() })).optional(),
    }),
  ),
});

/** The fields a window does not show, kept with it, so that whoever draws them later need not have drawn the window; {} where they are too many. */
export function keepFolded(hidden: readonly Field[]): Pick<ModalView, 'private_metadata'> {
  if (hidden.length === 0) return {};
  const kept = hidden.map(({ id, label, type, value, options }) => ({ id, label, type, value, options }));
  const text = JSON.stringify(kept);
  return text.length <= METADATA ? { private_metadata: text } : {};
}

/**
 * The window as it stands, with the fields kept with it. What was typed stays, because its inputs keep their names. Null where it holds
 * nothing of the kind.
 */
export function unfolded(given: unknown, locale: Locale): ModalView | null {
  const stands = window.safeParse(given);
  if (!stands.success) return null;
  const fields = fieldsIn(stands.data.private_metadata);
  const blocks = stands.data.blocks.map((block) => block as unknown as KnownBlock);
  const last = blocks.findLastIndex(({ type }) => type === 'input');
  if (fields === null || last < 0) return null;
  const there = new Set(blocks.map(({ block_id }) => block_id));
  const more = inputs(fields, locale, ROOM).blocks.filter(({ block_id }: InputBlock) => !there.has(block_id));
  const all = [...blocks.slice(0, last + 1), ...more, ...blocks.slice(last + 1)].flatMap(withoutMore);
  if (more.length === 0 || all.length > MOST) return null;
  const { title, submit, close, callback_id, notify_on_close } = stands.data;
  return {
    type: 'modal',
    title,
    blocks: all,
    callback_id,
    notify_on_close,
    ...(submit == null ? {} : { submit }),
    ...(close == null ? {} : { close }),
  };
}

function fieldsIn(metadata: string): readonly Field[] | null {
  try {
    const read = folded.safeParse(JSON.parse(metadata));
    return read.success ? (read.data as readonly Field[]) : null;
  } catch {
    return null;
  }
}

/** There are no more fields to ask for. */
function withoutMore(block: KnownBlock): readonly KnownBlock[] {
  if (block.type !== 'actions') return [block];
  const elements = block.elements.filter((one) => one.action_id !== MORE_FIELDS);
  return elements.length === 0 ? [] : [{ ...block, elements } satisfies ActionsBlock];
}
