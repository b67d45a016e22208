import type { ActionsBlock, Button, Overflow } from '@slack/types';
import type { Action, Card } from '../../../src/core/card.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { actionName, isNameable, MENU } from './ids.ts';
import { limits } from './limits.ts';
import { cutAt, plain, whole } from './rich.ts';
import { around, shortLabels } from './texts.ts';

/** So many buttons in a row; what is left goes into its menu. */
const ROW = 5;
/** Longer labels are cut by Slack itself. */
const SHOWN = 30;

const leading: readonly Action['id'][] = ['yes', 'ask', 'propose'];
const grave: readonly Action['id'][] = ['confirm-undo', 'stop'];

/** What only asks first ("Stop …") needs no warning. */
const styleOf = ({ id, label }: Action): Pick<Button, 'style'> => {
  if (leading.includes(id)) return { style: 'primary' };
  return grave.includes(id) && !label.endsWith('…') ? { style: 'danger' } : {};
};

const shortened = ({ id, label }: Action, locale: Locale): string | null =>
  label.length > SHOWN ? (shortLabels[id]?.[locale] ?? null) : null;

/** One button. It carries the proposal's id, and nothing of what the card says is ever believed. */
export function button(action: Action, proposal: string | undefined, locale: Locale): Button {
  const short = shortened(action, locale);
  return {
    type: 'button',
    action_id: actionName(action),
    text: plain(short ?? action.label, limits.buttonText),
    ...(proposal === undefined || proposal === '' ? {} : { value: cutAt(whole(proposal), limits.buttonValue) }),
    ...(short === null ? {} : { accessibility_label: cutAt(whole(action.label), limits.buttonText) }),
    ...styleOf(action),
  };
}

const menu = (actions: readonly Action[]): Overflow => ({
  type: 'overflow',
  action_id: MENU,
  options: actions.map((action) => ({
    text: plain(action.label, limits.optionText),
    value: actionName(action),
  })),
});

const fitsMenu = (action: Action): boolean => actionName(action).length <= limits.optionValue;

/** Rows of buttons in the order of the card: five a row, or four and a menu. */
export function buttonRows(
  actions: readonly Action[],
  proposal: string | undefined,
  locale: Locale,
): readonly ActionsBlock[] {
  const names = actions.map(actionName);
  const all = actions.filter((action, i) => isNameable(action) && names.indexOf(actionName(action)) === i);
  const rows: ActionsBlock[] = [];
  for (let at = 0; at < all.length; ) {
    const rest = all.slice(at);
    const inRow = rest.slice(0, rest.length > ROW ? ROW - 1 : ROW);
    const beyond = rest.slice(inRow.length, inRow.length + limits.menu);
    const folded = beyond.every(fitsMenu) ? beyond : [];
    const buttons = inRow.map((action) => button(action, proposal, locale));
    rows.push({ type: 'actions', elements: folded.length > 0 ? [...buttons, menu(folded)] : buttons });
    at += inRow.length + folded.length;
  }
  return rows;
}

/** What a shortened label says in full, a line each. */
export const meanings = (card: Card, locale: Locale): readonly string[] => {
  const all = [...card.actions, ...(card.items ?? []).flatMap((item) => item.actions)];
  const said = all.flatMap((action) => {
    const short = shortened(action, locale);
    return short === null ? [] : [around.means[locale]([short, action.label])];
  });
  return [...new Set(said)];
};
