import type { ActionsBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Card, Field } from '../../../src/core/card.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { buttonRows, meanings } from './buttons.ts';
import { actionName, isNameable, MORE_FIELDS } from './ids.ts';
import { inputs } from './inputs.ts';
import { limits } from './limits.ts';
import { blocksOf, type Row, rowsOf, smallRow, squeezed } from './lines.ts';
import { cutAt, plain, rich, sections } from './rich.ts';
import { around, NAME, say, sayings, windowTitles } from './texts.ts';
import type { RenderContext } from './types.ts';
import { keepFolded } from './unfold.ts';

/** Characters of the words above the fields. */
const WORDS = 9_000;
/** Blocks and characters of the fields: nothing is said of a window's sum, a view may weigh some 250 KB. */
const FIELDS = { blocks: 70, characters: 150_000, files: true } as const;
const ACTIONS = 18;

const window = (
  title: string,
  blocks: readonly KnownBlock[],
  locale: Locale,
  more: Partial<ModalView> = {},
): ModalView => ({
  type: 'modal',
  title: plain(title, limits.windowText),
  // Slack takes no empty window.
  blocks: blocks.length > 0 ? [...blocks] : [...rich(sections(NAME))],
  close: plain(say('close', locale)),
  ...more,
});

const titleOf = (card: Card, locale: Locale): string =>
  card.actions.map(({ id }) => windowTitles[id]?.[locale]).find((title) => title !== undefined) ?? NAME;

/** Rarely used fields stay away until they are asked for, or used; a choice is where it is not what it begins with: what stays away is not sent. */
const isUsed = ({ type, value = '', options = [] }: Field): boolean =>
  type === 'choice' ? value !== (options[0]?.id ?? value) : value !== '';

/** What Slack demands before it sends: a reason, a remark where nothing else is asked, the words where there can be no picture instead. */
function demanded(block: InputBlock, fields: readonly Field[]): InputBlock {
  const id = block.block_id ?? '';
  const isAlone = id === 'note' && fields.length === 1;
  const needed = id === 'reason' || isAlone || (id === 'text' && !fields.some((field) => field.type === 'media'));
  return needed ? { ...block, optional: false } : block;
}

/** The first thing to write has the cursor, and below it what each network takes. */
function dressed(blocks: readonly InputBlock[], hint: string): readonly InputBlock[] {
  const first = blocks.findIndex(({ element }) => element.type === 'plain_text_input');
  return blocks.map((block, i) =>
    i !== first
      ? block
      : {
          ...block,
          ...(block.block_id === 'text' && hint !== '' ? { hint: plain(hint, 500) } : {}),
          element: { ...block.element, focus_on_load: true },
        },
  );
}

/** Words that had to be cut are said to be cut, and where they are whole. */
export function cutRow(card: Card, { command, locale }: RenderContext): Row {
  const id = card.proposal?.id;
  return smallRow(id === undefined ? say('cutForm', locale) : sayings.cutShow[locale]({ command, id: cutAt(id, 80) }));
}

/** More fields first, then what can be done besides sending. */
function besides(card: Card, hidden: boolean, locale: Locale): readonly ActionsBlock[] {
  const rest = card.fields === undefined ? card.actions : card.actions.slice(1);
  const more: ActionsBlock = {
    type: 'actions',
    elements: [{ type: 'button', action_id: MORE_FIELDS, text: plain(say('moreFields', locale), limits.buttonText) }],
  };
  return [...(hidden ? [more] : []), ...buttonRows(rest.slice(0, ACTIONS), card.proposal?.id, locale)];
}

/** A card as a window. With fields its first action sends it; without, all actions are buttons. */
export function modal(card: Card, context: RenderContext & { readonly all: boolean }): ModalView {
  const { locale, all } = context;
  const fields = card.fields ?? [];
  const shown = fields.filter((field) => all || field.more !== true || isUsed(field));
  const hidden = fields.filter((field) => !shown.includes(field));
  const asked = inputs(shown, locale, FIELDS);
  const isHint = shown.some((field) => field.id === 'text') && card.kind === 'form';
  const hints = isHint ? card.lines.filter((line) => line.role === 'preview') : [];
  const lines = card.lines.filter((line) => !hints.includes(line));
  const { rows, cut } = squeezed(rowsOf({ ...card, lines }, context), WORDS);
  const below = [
    ...asked.unfit.map((label) => smallRow(around.unfit[locale]([label]))),
    ...(card.fields === undefined ? meanings(card, locale).map(smallRow) : []),
  ];
  const said = cut.length > 0 ? [...rows, cutRow(card, context)] : rows;
  const words = blocksOf(said, blocksOf(said).length > 20);
  const hint = hints.map((line) => line.text).join(' · ');
  const blocks = [
    ...words,
    ...dressed(asked.blocks, hint).map((block) => demanded(block, fields)),
    ...blocksOf(squeezed(below, 1_500).rows),
    ...besides(card, hidden.length > 0, locale),
  ];
  return window(titleOf(card, locale), blocks, locale, {
    ...sending(card, asked.blocks, locale),
    ...keepFolded(hidden),
  });
}

function sending(card: Card, asked: readonly InputBlock[], locale: Locale): Partial<ModalView> {
  const [first] = card.fields === undefined ? [] : card.actions.filter(isNameable);
  const cancel = { close: plain(say('cancel', locale)), notify_on_close: true };
  // Slack refuses inputs without a way to send them.
  if (first === undefined) return asked.length > 0 ? { ...cancel, submit: plain(say('close', locale)) } : {};
  return { ...cancel, submit: plain(first.label, limits.windowText), callback_id: actionName(first) };
}

/** A window that says something and asks nothing. `title` may be longer than Slack's 24 characters: then it stands inside. */
export function notice(title: string, text: string, locale: Locale): ModalView {
  const fits = title.length <= limits.windowText && title.trim() !== '';
  const rows: readonly Row[] = [
    ...(fits ? [] : [{ dress: 'bold', text: title, weight: 2 } as const]),
    { dress: 'text', text, weight: 2 },
  ];
  return window(fits ? title : NAME, blocksOf(squeezed(rows, WORDS).rows), locale);
}

/** Opened at once, filled by an update. */
export const loading = (locale: Locale): ModalView =>
  window(NAME, rich(sections(say('loading', locale))), locale, { notify_on_close: true });
