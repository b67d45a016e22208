import type { ActionId } from '../../../src/core/card.ts';
import { firstWord, readSpoken } from '../../../src/core/command.ts';
import { isSmallTalk } from '../../../src/core/guess.ts';
import type { Intent, MessageRef, Values } from '../../../src/ports/chat.ts';
import { reactionOf } from './emoji.ts';
import { MORE_FIELDS, pressedName, readActionName } from './ids.ts';
import { wordsOf } from './plain.ts';
import {
  actionSchema,
  commandSchema,
  eventSchema,
  type SlackAction,
  type SlackFile,
  type SlackHappening,
  type SlackMessage,
  shortcutSchema,
  submissionSchema,
} from './schemas.ts';
import { homeOf, type Payload } from './teams.ts';
import { type Read, SLACK, type SlackEvent } from './types.ts';
import { fileName, readValues } from './values.ts';

const NOTHING: Read = { kind: 'nothing' };

/** Buttons whose answer is a form or a question: its window opens while it is decided what stands in it. */
const opening: readonly ActionId[] = [
  'object',
  'revise',
  'override',
  'undo',
  'correct',
  'reply',
  'will-answer',
  'again',
  'stop',
  'go',
  'note',
];

type Doing = Pick<SlackEvent, 'trigger' | 'responseUrl' | 'opens' | 'view' | 'moment'>;

const event = (payload: Payload, name: string, user: string, intent: Intent, how: Doing): Read => ({
  kind: 'event',
  event: {
    incoming: { event: `${SLACK}:${name}`, from: { chat: SLACK, user }, intent },
    team: homeOf(payload).team,
    ...how,
  },
});

/** Events that are no doing with a window: nothing can be opened for them. */
const quietly: Doing = { trigger: null, responseUrl: null, opens: false, view: null };

/** The same doing has the same name, however often and over whichever line it comes. */
const byTrigger = (trigger: string): string => `trigger:${trigger}`;

/** Where Slack escapes what was typed, whoever is named first stands there by their id, with or without a name beside it. */
const withPerson = (text: string): string => text.replace(/^(\s*)<@([A-Z0-9]+)(?:\|[^<>\s]*)?>/, '$1@$2');

/** What was typed after the command, as it was typed. */
export function readCommand(payload: Payload): Read {
  const read = commandSchema.safeParse(payload);
  if (!read.success) return NOTHING;
  const { user_id, trigger_id, response_url } = read.data;
  const text = withPerson(read.data.text);
  return event(
    payload,
    byTrigger(trigger_id),
    user_id,
    { kind: 'command', text },
    {
      trigger: trigger_id,
      responseUrl: response_url ?? null,
      opens: asksForForm(text),
      view: null,
    },
  );
}

/**
 * Typed alone or with nothing but a name behind it, `revise` with a number alone and `reply` with a number alone ask for a form to write in; `stop`, `go` and `undo` with a
 * number ask back; `leitbild start` asks its questions. `undo` alone offers several things at once, and a window has room for one.
 */
function asksForForm(typed: string): boolean {
  const spoken = readSpoken(typed);
  if (spoken.kind === 'post') return spoken.text === '';
  if (spoken.kind !== 'command') return spoken.kind === 'form';
  const { word, rest } = spoken;
  if (word === 'stop' || word === 'go') return true;
  if (word === 'undo') return rest !== '';
  if (word === 'leitbild') return rest.toLowerCase() === 'start';
  if (word !== 'revise' && word !== 'reply') return false;
  const [number, text] = firstWord(rest);
  return number !== '' && text === '';
}

/** "Propose as a post", on a message or from anywhere. */
export function readShortcut(payload: Payload): Read {
  const read = shortcutSchema.safeParse(payload);
  if (!read.success) return NOTHING;
  const { user, trigger_id, response_url, message } = read.data;
  const intent: Intent = message === undefined ? { kind: 'start', values: {} } : started(message);
  return event(payload, byTrigger(trigger_id), user.id, intent, {
    trigger: trigger_id,
    responseUrl: response_url ?? null,
    opens: true,
    view: null,
  });
}

const isPicture = ({ mimetype, mode }: SlackFile): boolean =>
  mimetype?.startsWith('image/') === true && mode !== 'tombstone' && mode !== 'hidden_by_limit' && mode !== 'external';

/** A draft from a message: its words, its pictures, and what their author said they show. */
function started(message: SlackMessage): Extract<Intent, { readonly kind: 'start' }> {
  const text = wordsOf(message);
  const pictures = (message.files ?? []).filter(isPicture);
  const described = pictures.flatMap(({ id, alt_txt }) => (alt_txt ? [{ id: fileName(id), alt: alt_txt }] : []));
  const values: Values = {
    ...(text === '' ? {} : { text }),
    ...(described.length === 0 ? {} : { media: JSON.stringify(described) }),
  };
  return { kind: 'start', values, ...withFiles(pictures.map(({ id }) => id)) };
}

const withFiles = (ids: readonly string[]): { readonly files?: readonly string[] } =>
  ids.length === 0 ? {} : { files: ids.map(fileName) };

/** The card a button is on: a message, a window, or the page of whoever looks at it. */
function cardOf({ view, user, container, channel, message }: SlackAction): MessageRef | null {
  if (view) return view.type === 'home' ? `home:${user.id}` : `view:${view.id}`;
  const place = container?.channel_id ?? channel?.id;
  const ts = container?.message_ts ?? message?.ts;
  return place && ts ? `${place}:${ts}` : null;
}

/** A button, or what was chosen in a menu of them. */
export function readAction(payload: Payload): Read {
  const read = actionSchema.safeParse(payload);
  if (!read.success) return NOTHING;
  const { actions, view, state, message, user, trigger_id, response_url } = read.data;
  const pressed = actions[0] === undefined ? '' : pressedName({ ...actions[0], selected_option: optionOf(actions[0]) });
  const { values, files } = readValues((view?.state ?? state)?.values, (view ?? message)?.blocks);
  if (pressed === MORE_FIELDS)
    return view ? { kind: 'more-fields', view: view.id, user: user.id, values, window: view } : NOTHING;
  const named = readActionName(pressed);
  const on = cardOf(read.data);
  if (named === null || on === null) return NOTHING;
  const { id: action, about } = named;
  const window = view?.type === 'modal' ? { id: view.id, submitted: false } : null;
  const intent: Intent = {
    kind: 'press',
    message: on,
    action,
    values,
    ...(about === undefined ? {} : { about }),
    ...withFiles(files),
  };
  return event(payload, byTrigger(trigger_id), user.id, intent, {
    trigger: trigger_id,
    responseUrl: response_url ?? null,
    // In a window the answer takes its place; with the words there already nothing is left to ask.
    opens: window === null && opening.includes(action) && Object.values(values).every((value) => value === ''),
    view: window,
  });
}

const optionOf = ({ selected_option: chosen }: SlackAction['actions'][number]): { readonly value?: string } | null =>
  chosen?.value === undefined ? null : { value: chosen.value };

/** A form that was sent. */
export function readSubmission(payload: Payload): Read {
  const read = submissionSchema.safeParse(payload);
  if (!read.success) return NOTHING;
  const { user, trigger_id, view } = read.data;
  const named = readActionName(view.callback_id);
  if (named === null) return NOTHING;
  const { values, files } = readValues(view.state?.values, view.blocks);
  const intent: Intent = {
    kind: 'press',
    message: `view:${view.id}`,
    action: named.id,
    values,
    ...(named.about === undefined ? {} : { about: named.about }),
    ...withFiles(files),
  };
  return event(payload, byTrigger(trigger_id), user.id, intent, {
    trigger: trigger_id,
    responseUrl: null,
    opens: false,
    view: { id: view.id, submitted: true },
  });
}

/**
 * What happened in Slack without a button of ours: reactions, looks at the page, messages to the bot, people who change. A reaction on
 * what somebody else than `bot` wrote is none of ours, and never stored.
 */
export function readEvent(payload: Payload, bot?: string): Read {
  const read = eventSchema.safeParse(payload);
  if (!read.success) return NOTHING;
  const { event: happened, event_id } = read.data;
  if (happened.type === 'user_change') return { kind: 'person-changed', user: happened.user.id };
  if (happened.type === 'app_uninstalled') return goneFrom(payload);
  // People's own tokens are none of ours.
  if (happened.type === 'tokens_revoked') return happened.tokens.bot?.length ? goneFrom(payload) : NOTHING;
  const intent = intentOf(happened, bot);
  return intent === null
    ? NOTHING
    : event(payload, event_id, happened.user, intent, { ...quietly, ...momentOf(happened) });
}

const momentOf = (happened: SlackHappening): Pick<SlackEvent, 'moment'> =>
  'event_ts' in happened && happened.event_ts !== undefined ? { moment: happened.event_ts } : {};

function goneFrom(payload: Payload): Read {
  const { team, enterprise } = homeOf(payload);
  const home = team ?? enterprise;
  return home === null ? NOTHING : { kind: 'uninstalled', team: home };
}

type Personal = Exclude<SlackHappening, { readonly type: 'user_change' | 'app_uninstalled' | 'tokens_revoked' }>;

function intentOf(happened: Personal, bot: string | undefined): Intent | null {
  if (happened.type === 'app_home_opened') return happened.tab === 'home' ? { kind: 'home' } : null;
  if (happened.type === 'message')
    return isToTheBot(happened) ? (asked(happened) ?? somethingOf(started(happened))) : null;
  const { item, item_user: owner, reaction, type } = happened;
  if (owner && bot !== undefined && owner !== bot) return null;
  return {
    kind: 'react',
    message: `${item.channel}:${item.ts}`,
    reaction: reactionOf(reaction),
    remove: type === 'reaction_removed',
  };
}

/** Written by a person, to the bot alone, and new: an edit or a removal is no second post. */
const isToTheBot = (said: Extract<SlackHappening, { readonly type: 'message' }>): boolean =>
  said.channel_type === 'im' &&
  (said.subtype ?? 'file_share') === 'file_share' &&
  !said.bot_id &&
  said.hidden !== true &&
  said.edited === undefined;

/** Said to the bot as if it were a command, or only to say hello: no post. Null = it is one. */
function asked(said: SlackMessage): Intent | null {
  if ((said.files ?? []).length > 0) return null;
  const text = wordsOf(said).trim();
  if (text === '') return null;
  if (isSmallTalk(text)) return { kind: 'command', text: 'help' };
  const spoken = readSpoken(text);
  const bare = spoken.kind === 'command' && /^(?:#?[a-z0-9]{4,40})?$/i.test(spoken.rest);
  return bare || spoken.kind === 'nearly' ? { kind: 'command', text } : null;
}

const somethingOf = (start: Extract<Intent, { readonly kind: 'start' }>): Intent | null =>
  start.values.text === undefined && start.files === undefined ? null : start;
