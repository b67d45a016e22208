import { type Action, type ActionId, actionIds } from '../../../src/core/card.ts';
import { limits } from './limits.ts';

/** The one element of an input block. */
export const VALUE = 'value';
/** The button that shows the rarely used fields. */
export const MORE_FIELDS = 'more-fields';
/** A menu of further buttons: what was chosen stands in its option. */
export const MENU = 'do:menu';

/** The name of a button, of an option of the menu, and of the window that it sends. */
export const actionName = ({ id, about }: Pick<Action, 'id' | 'about'>): string =>
  about === undefined ? `do:${id}` : `do:${id}:${about}`;

/** May it be carried by a button? What has no place in a name cannot be pressed. */
export const isNameable = (action: Action): boolean => actionName(action).length <= limits.name;

const isAction = (id: string): id is ActionId => (actionIds as readonly string[]).includes(id);

/** The reverse of `actionName`; null where no button of ours has that name. */
export function readActionName(name: string): Pick<Action, 'id' | 'about'> | null {
  const [, id = '', about] = /^do:([a-z-]+)(?::([\s\S]+))?$/.exec(name) ?? [];
  if (!isAction(id)) return null;
  return about === undefined ? { id } : { id, about };
}

/** What somebody pressed: a button by its name, a menu by what was chosen in it. */
export const pressedName = (element: {
  readonly action_id: string;
  readonly selected_option?: { readonly value?: string } | null;
}): string => (element.action_id === MENU ? (element.selected_option?.value ?? '') : element.action_id);
