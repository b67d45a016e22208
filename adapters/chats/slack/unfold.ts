import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ActionsBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { type Field, isFieldId } from '../../../src/core/card.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { MORE_FIELDS } from './ids.ts';
import { inputs } from './inputs.ts';
import { blocksOf, smallRow } from './lines.ts';
import { counted } from './texts.ts';

/** Characters that Slack keeps with a window (docs.slack.dev, views: `private_metadata`). */
const METADATA = 3_000;
/** Bytes that kept fields may be unpacked. */
const UNPACKED = 1_000_000;
/** Blocks of a window. */
const MOST = 100;
/** Blocks and characters of what is added. */
const ROOM = { blocks: 70, characters: 60_000, files: true } as const;

/** Fields kept with a window, and how many had no room there. */
interface Kept {
  readonly fields: readonly Field[];
  readonly left: number;
}

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

/** The fields a window does not show, kept with it as far as there is room, so that whoever draws them later need not have drawn the window. */
export function keepFolded(hidden: readonly Field[]): Pick<ModalView, 'private_metadata'> {
  if (hidden.length === 0) return {};
  const text = written(hidden);
  return { private_metadata: text.length <= METADATA ? text : packed(hidden) };
}

const written = (fields: readonly Field[]): string =>
  JSON.stringify(fields.map(({ id, label, type, value, options }) => ({ id, label, type, value, options })));

const pack = (fields: readonly Field[], left: number): string =>
  `${left}:${deflateRawSync(written(fields)).toString('base64')}`;

/** Where there is no room for all, an account's own wording goes first: there is a common one. */
function bySacrifice(fields: readonly Field[]): readonly Field[] {
  const isOwn = ({ id }: Field): boolean => id.startsWith('variant:');
  return [...fields.filter((one) => !isOwn(one)), ...fields.filter(isOwn)];
}

/** What many accounts say in almost the same words takes little room. */
function packed(hidden: readonly Field[]): string {
  const kept = new Set<Field>();
  const text = (): string =>
    pack(
      hidden.filter((one) => kept.has(one)),
      hidden.length - kept.size,
    );
  for (const one of bySacrifice(hidden)) {
    kept.add(one);
    if (text().length > METADATA) kept.delete(one);
  }
  return text();
}

/**
 * The window as it stands, with the fields kept with it; it says how many there was no room for. What was typed stays, because its
 * inputs keep their names. Null where it holds nothing of the kind.
 */
export function unfolded(given: unknown, locale: Locale): ModalView | null {
  const stands = window.safeParse(given);
  if (!stands.success) return null;
  const kept = keptIn(stands.data.private_metadata);
  const blocks = stands.data.blocks.map((block) => block as unknown as KnownBlock);
  const last = blocks.findLastIndex(({ type }) => type === 'input');
  if (kept === null || last < 0) return null;
  const there = new Set(blocks.map(({ block_id }) => block_id));
  const room = Math.max(0, Math.min(ROOM.blocks, MOST - 1 - blocks.length));
  const fitting = new Set(bySacrifice(kept.fields).slice(0, room));
  const asked = inputs(
    kept.fields.filter((one) => fitting.has(one)),
    locale,
    { ...ROOM, blocks: room },
  );
  const more = asked.blocks.filter(({ block_id }: InputBlock) => !there.has(block_id));
  const left = kept.left + kept.fields.length - fitting.size + asked.unfit.length;
  if (more.length + left === 0) return null;
  const told = left === 0 ? [] : blocksOf([smallRow(counted.left[locale](left))]);
  const all = [...blocks.slice(0, last + 1), ...more, ...told, ...blocks.slice(last + 1)].flatMap(withoutMore);
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

function keptIn(metadata: string): Kept | null {
  const [, left = '0', box] = /^(\d{1,4}):([\w+/=]*)$/.exec(metadata) ?? [];
  try {
    const text =
      box === undefined
        ? metadata
        : inflateRawSync(Buffer.from(box, 'base64'), { maxOutputLength: UNPACKED }).toString('utf8');
    const read = folded.safeParse(JSON.parse(text));
    return read.success ? { fields: read.data as readonly Field[], left: Number(left) } : null;
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
