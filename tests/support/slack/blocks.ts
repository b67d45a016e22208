import { type Check, isObject, keys, length, list, newCheck, text } from './check.ts';
import { checkElement, checkPicture, type Surface } from './elements.ts';
import { checkRich } from './rich.ts';
import type { Json } from './types.ts';

/** Over all blocks of a message; found by others, published nowhere. */
const SUM = 13_200;

function section(check: Check, block: Json, at: string, surface: Surface): undefined {
  keys(check, block, at, ['type'], ['block_id', 'text', 'fields', 'accessory', 'expand']);
  if (block.text === undefined && block.fields === undefined) check.say(at, 'must have text or fields');
  if (block.text !== undefined) text(check, block.text, `${at}/text`, 3000, true);
  if (block.fields !== undefined)
    for (const [n, one] of list(check, block.fields, `${at}/fields`, 1, 10).entries())
      text(check, one, `${at}/fields/${n}`, 2000, true);
  if (block.accessory !== undefined) checkElement(check, block.accessory, `${at}/accessory`, 'accessory', surface);
}

function row(check: Check, block: Json, at: string, surface: Surface): undefined {
  keys(check, block, at, ['type', 'elements'], ['block_id']);
  const elements = list(check, block.elements, `${at}/elements`, 1, 25);
  for (const [n, one] of elements.entries()) checkElement(check, one, `${at}/elements/${n}`, 'actions', surface);
  const ids = elements.flatMap((one) => (isObject(one) && one.action_id !== undefined ? [one.action_id] : []));
  for (const id of ids.filter((one, n) => ids.indexOf(one) < n))
    check.say(`${at}/elements`, `\`action_id\` "${id}" already exists`);
}

function context(check: Check, block: Json, at: string, surface: Surface): undefined {
  keys(check, block, at, ['type', 'elements'], ['block_id']);
  for (const [n, one] of list(check, block.elements, `${at}/elements`, 1, 10).entries())
    if (isObject(one) && one.type === 'image') checkElement(check, one, `${at}/elements/${n}`, 'context', surface);
    else text(check, one, `${at}/elements/${n}`, 3000, true);
}

function input(check: Check, block: Json, at: string, surface: Surface): undefined {
  keys(check, block, at, ['type', 'label', 'element'], ['block_id', 'hint', 'optional', 'dispatch_action']);
  text(check, block.label, `${at}/label`, 2000, false);
  if (block.hint !== undefined) text(check, block.hint, `${at}/hint`, 2000, false);
  checkElement(check, block.element, `${at}/element`, 'input', surface);
}

function checkBlock(check: Check, block: unknown, at: string, surface: Surface): undefined {
  if (!isObject(block)) return check.say(at, 'must be an object');
  length(check, block.block_id, `${at}/block_id`, 255);
  switch (block.type) {
    case 'section':
      return section(check, block, at, surface);
    case 'actions':
      return row(check, block, at, surface);
    case 'context':
      return context(check, block, at, surface);
    case 'input':
      return input(check, block, at, surface);
    case 'header':
      keys(check, block, at, ['type', 'text'], ['block_id']);
      return text(check, block.text, `${at}/text`, 150, false);
    case 'divider':
      return keys(check, block, at, ['type'], ['block_id']);
    case 'image':
      keys(check, block, at, ['type', 'alt_text'], ['block_id', 'image_url', 'slack_file', 'title']);
      if (block.title !== undefined) text(check, block.title, `${at}/title`, 2000, false);
      return checkPicture(check, block, at);
    case 'rich_text':
      keys(check, block, at, ['type', 'elements'], ['block_id']);
      return checkRich(check, block.elements, `${at}/elements`);
    default:
      return check.say(`${at}/type`, `unsupported type: ${block.type}`);
  }
}

function checkBlocks(check: Check, value: unknown, at: string, most: number, surface: Surface): undefined {
  const blocks = list(check, value, at, 0, most);
  for (const [n, one] of blocks.entries()) checkBlock(check, one, `${at}/${n}`, surface);
  const ids = blocks.flatMap((one) => (isObject(one) && one.block_id !== undefined ? [one.block_id] : []));
  for (const id of ids.filter((one, n) => ids.indexOf(one) < n)) check.say(at, `\`block_id\` "${id}" already exists`);
  const focused = JSON.stringify(blocks).split('"focus_on_load":true').length - 1;
  if (focused > 1) check.say(at, 'only one element may have focus_on_load');
}

/** Every character that is text in blocks. */
function sum(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((all: number, one) => all + sum(one), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (all, [key, one]) => all + (key === 'text' && typeof one === 'string' ? one.length : sum(one)),
    0,
  );
}

/** What Slack finds wrong with the blocks of a message; nothing = it takes them. */
export function checkMessage(blocks: unknown): readonly string[] {
  const check = newCheck();
  checkBlocks(check, blocks, '/blocks', 50, 'message');
  return check.found.length === 0 && sum(blocks) > SUM ? ['msg_blocks_too_long'] : check.found;
}

/** What Slack finds wrong with a window or a page. */
export function checkView(view: Json, type: 'modal' | 'home'): readonly string[] {
  const check = newCheck();
  if (view.type !== type) check.say('/view/type', `must be ${type}`);
  const common = ['private_metadata', 'callback_id', 'external_id'];
  const more = ['submit', 'close', 'clear_on_close', 'notify_on_close', 'submit_disabled', ...common];
  if (type === 'home') keys(check, view, '/view', ['type', 'blocks'], common);
  else keys(check, view, '/view', ['type', 'title', 'blocks'], more);
  for (const part of ['title', 'submit', 'close'])
    if (view[part] !== undefined) text(check, view[part], `/view/${part}`, 24, false);
  length(check, view.private_metadata, '/view/private_metadata', 3000, 0);
  length(check, view.callback_id, '/view/callback_id', 255, 0);
  length(check, view.external_id, '/view/external_id', 255, 0);
  checkBlocks(check, view.blocks, '/view/blocks', 100, type);
  const asks = Array.isArray(view.blocks) && view.blocks.some((one) => isObject(one) && one.type === 'input');
  if (type === 'modal' && asks && view.submit === undefined)
    check.say('/view/submit', 'a submit is required when an input block is within blocks');
  return check.found;
}
