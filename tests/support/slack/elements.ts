import { type Check, isObject, keys, length, list, number, text } from './check.ts';
import type { Json } from './types.ts';

/** Where an element stands. */
export type Stand = 'actions' | 'input' | 'accessory' | 'context';
/** What blocks are shown on. */
export type Surface = 'message' | 'modal' | 'home';

interface Kind {
  readonly on: readonly Stand[];
  readonly needs: readonly string[];
  readonly may: readonly string[];
  readonly more?: (check: Check, element: Json, at: string) => undefined;
}

const chosen: readonly Stand[] = ['actions', 'input', 'accessory'];
const shared = ['action_id', 'confirm', 'focus_on_load'];

function option(check: Check, value: unknown, at: string, mrkdwn: boolean): undefined {
  if (!isObject(value)) return check.say(at, 'must be an option');
  keys(check, value, at, ['text', 'value'], ['description', 'url']);
  text(check, value.text, `${at}/text`, 75, mrkdwn);
  length(check, value.value, `${at}/value`, 150);
  if (value.description !== undefined) text(check, value.description, `${at}/description`, 75, mrkdwn);
}

function options(check: Check, element: Json, at: string, most: number, mrkdwn = false): undefined {
  if (element.placeholder !== undefined) text(check, element.placeholder, `${at}/placeholder`, 150, false);
  const groups = element.option_groups;
  const all =
    groups === undefined
      ? list(check, element.options, `${at}/options`, 1, most)
      : list(check, groups, `${at}/option_groups`, 1, 100).flatMap((group, n) => {
          if (!isObject(group)) return [];
          text(check, group.label, `${at}/option_groups/${n}/label`, 75, false);
          return list(check, group.options, `${at}/option_groups/${n}/options`, 1, 100);
        });
  for (const [n, one] of all.entries()) option(check, one, `${at}/options/${n}`, mrkdwn);
  const values = all.map((one) => (isObject(one) ? one.value : undefined));
  if (new Set(values).size < values.length) check.say(`${at}/options`, 'option values must be unique');
  const first = element.initial_options ?? (element.initial_option === undefined ? [] : [element.initial_option]);
  const known = new Set(all.map((one) => JSON.stringify(one)));
  if (element.initial_options !== undefined) list(check, first, `${at}/initial_options`, 1, most);
  // An option that is chosen from the start must be one of them, to the letter.
  for (const one of Array.isArray(first) ? first : [])
    if (!known.has(JSON.stringify(one))) check.say(`${at}/initial_option`, 'must be one of the provided options');
}

function written(check: Check, element: Json, at: string): undefined {
  length(check, element.initial_value, `${at}/initial_value`, Number(element.max_length ?? 3000), 0);
  number(check, element.min_length, `${at}/min_length`, 0, 3000);
  number(check, element.max_length, `${at}/max_length`, 1, 3000);
  if (element.placeholder !== undefined) text(check, element.placeholder, `${at}/placeholder`, 150, false);
}

const typed = ['initial_value', 'placeholder', 'dispatch_action_config', ...shared];

function button(check: Check, element: Json, at: string): undefined {
  text(check, element.text, `${at}/text`, 75, false);
  length(check, element.value, `${at}/value`, 2000, 0);
  length(check, element.url, `${at}/url`, 3000);
  length(check, element.accessibility_label, `${at}/accessibility_label`, 75);
  if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger')
    check.say(`${at}/style`, 'must be primary or danger');
}

function picture(check: Check, element: Json, at: string): undefined {
  if ((element.image_url === undefined) === (element.slack_file === undefined))
    check.say(at, 'must provide either image_url or slack_file');
  length(check, element.image_url, `${at}/image_url`, 3000);
  length(check, element.alt_text, `${at}/alt_text`, 2000);
}

const date =
  (pattern: RegExp, field: string) =>
  (check: Check, element: Json, at: string): undefined => {
    const value = element[field];
    if (value !== undefined && !pattern.test(String(value))) check.say(`${at}/${field}`, 'invalid date or time');
    if (element.placeholder !== undefined) text(check, element.placeholder, `${at}/placeholder`, 150, false);
  };

const select = (initial: string, more: readonly string[] = []) => [
  'placeholder',
  'options',
  'option_groups',
  initial,
  ...more,
  ...shared,
];

const kinds: Readonly<Record<string, Kind>> = {
  button: {
    on: ['actions', 'accessory'],
    needs: ['type', 'text'],
    may: ['action_id', 'confirm', 'value', 'url', 'style', 'accessibility_label'],
    more: button,
  },
  static_select: {
    on: chosen,
    needs: ['type'],
    may: select('initial_option'),
    more: (check, element, at) => options(check, element, at, 100),
  },
  multi_static_select: {
    on: ['input', 'accessory'],
    needs: ['type'],
    may: select('initial_options', ['max_selected_items']),
    more: (check, element, at) => options(check, element, at, 100),
  },
  checkboxes: {
    on: chosen,
    needs: ['type', 'options'],
    may: ['initial_options', ...shared],
    more: (check, element, at) => options(check, element, at, 10, true),
  },
  radio_buttons: {
    on: chosen,
    needs: ['type', 'options'],
    may: ['initial_option', ...shared],
    more: (check, element, at) => options(check, element, at, 10, true),
  },
  overflow: {
    on: ['actions', 'accessory'],
    needs: ['type', 'options'],
    may: ['action_id', 'confirm'],
    more: (check, element, at) => options(check, element, at, 5),
  },
  users_select: { on: chosen, needs: ['type'], may: ['placeholder', 'initial_user', ...shared] },
  datepicker: {
    on: chosen,
    needs: ['type'],
    may: ['placeholder', 'initial_date', ...shared],
    more: date(/^\d{4}-\d\d-\d\d$/, 'initial_date'),
  },
  timepicker: {
    on: chosen,
    needs: ['type'],
    may: ['placeholder', 'initial_time', 'timezone', ...shared],
    more: date(/^\d\d:\d\d$/, 'initial_time'),
  },
  datetimepicker: {
    on: ['actions', 'input'],
    needs: ['type'],
    may: ['initial_date_time', ...shared],
    more: date(/^\d{10}$/, 'initial_date_time'),
  },
  plain_text_input: {
    on: ['input'],
    needs: ['type'],
    may: ['multiline', 'min_length', 'max_length', ...typed],
    more: written,
  },
  email_text_input: { on: ['input'], needs: ['type'], may: typed, more: written },
  url_text_input: { on: ['input'], needs: ['type'], may: typed, more: written },
  number_input: {
    on: ['input'],
    needs: ['type', 'is_decimal_allowed'],
    may: ['min_value', 'max_value', ...typed],
    more: written,
  },
  file_input: {
    on: ['input'],
    needs: ['type'],
    may: ['action_id', 'filetypes', 'max_files'],
    more: (check, element, at) => number(check, element.max_files, `${at}/max_files`, 1, 10),
  },
  image: {
    on: ['accessory', 'context'],
    needs: ['type', 'alt_text'],
    may: ['image_url', 'slack_file'],
    more: picture,
  },
};

function confirm(check: Check, value: unknown, at: string): undefined {
  if (!isObject(value)) return check.say(at, 'must be a confirmation dialog');
  keys(check, value, at, ['title', 'text', 'confirm', 'deny'], ['style']);
  text(check, value.title, `${at}/title`, 100, false);
  text(check, value.text, `${at}/text`, 300, true);
  text(check, value.confirm, `${at}/confirm`, 30, false);
  text(check, value.deny, `${at}/deny`, 30, false);
}

/** One element by the published limits. */
export function checkElement(check: Check, value: unknown, at: string, stand: Stand, surface: Surface): undefined {
  if (!isObject(value)) return check.say(at, 'must be an object');
  const kind = kinds[String(value.type)];
  if (kind === undefined || !kind.on.includes(stand)) return check.say(`${at}/type`, `unsupported type: ${value.type}`);
  if (value.type === 'file_input' && surface !== 'modal') check.say(`${at}/type`, 'file_input is for modals only');
  keys(check, value, at, kind.needs, kind.may);
  length(check, value.action_id, `${at}/action_id`, 255);
  if (value.confirm !== undefined) confirm(check, value.confirm, `${at}/confirm`);
  kind.more?.(check, value, at);
}

export { picture as checkPicture };
