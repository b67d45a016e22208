import type { Card } from '../../../src/core/card.ts';
import type { Locale } from '../../../src/core/locale.ts';
import type { Chat, MessageRef, Values } from '../../../src/ports/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import { type Cache, cache } from './cache.ts';
import type { Openings } from './openings.ts';
import type { People } from './people.ts';
import { isGone, type Places } from './places.ts';
import { type Poster, slackPoster } from './post.ts';
import { ephemeralRef, homeRef, readRef, viewRef } from './refs.ts';
import { say } from './texts.ts';
import { type Api, type Render, type RenderContext, type SlackConfig, SlackFault } from './types.ts';
import { unfolded } from './unfold.ts';

/** Messages whose key is remembered, and forms whose rare fields somebody may still ask for. */
const MOST_KEYS = 10_000;
const MOST_FORMS = 2_000;

type How = Parameters<Chat['show']>[2];

export interface ShowParts {
  readonly api: Api;
  readonly openings: Openings;
  readonly people: People;
  readonly places: Places;
  readonly render: Render;
  readonly config: Pick<SlackConfig, 'channel' | 'command'>;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Shower {
  readonly show: Chat['show'];
  /** Somebody wants the rarely used fields of a form, and has typed already. `window` is the form as Slack describes it. */
  moreFields(view: string, user: string, values: Values, window: unknown): Promise<void>;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

/** Something to fill in and send. A review shows words that are there already. */
const isForm = ({ kind, fields = [] }: Card): boolean => fields.length > 0 && kind !== 'review';

/** To be answered by whoever just acted, and by nobody else. */
const isAsked = (card: Card): boolean => isForm(card) || card.asks === true;

/** Nothing can be done on it: once read, it may be gone. */
const isWords = ({ actions, fields = [], items = [], keeps }: Card): boolean =>
  keeps === undefined &&
  actions.length === 0 &&
  fields.length === 0 &&
  items.every((item) => item.actions.length === 0);

/** Shows cards where they belong: a window, beside what was typed, a private conversation, the channel, the page of the app. */
export function slackShower(parts: ShowParts): Shower {
  const poster = slackPoster(parts);
  const refs = cache<MessageRef>(parts.clock, MOST_KEYS, null);
  const forms = cache<Card>(parts.clock, MOST_FORMS, null);
  const windows = cache<string>(parts.clock, MOST_FORMS, null);
  const lines = new Map<string, Promise<unknown>>();
  const scene: Scene = { ...parts, poster, forms, windows };

  async function placed(...[place, card, how]: Parameters<Chat['show']>): Promise<MessageRef | null> {
    // What was never shown has an empty reference.
    const edit = how.edit || refs.get(how.key) || null;
    const ref = await draw(scene, place.person, card, { ...how, edit });
    if (ref !== null) refs.set(how.key, ref);
    return ref;
  }

  return {
    // One after the other: a try that was given up as late may still be on its way.
    show: async (place, card, how) => {
      const mine = (lines.get(how.key) ?? Promise.resolve()).catch(() => null).then(() => placed(place, card, how));
      lines.set(how.key, mine);
      try {
        return await mine;
      } finally {
        if (lines.get(how.key) === mine) lines.delete(how.key);
      }
    },
    moreFields: (view, user, values, window) => unfold(scene, { view, user, values, window }),
    settled: async () => {
      await Promise.allSettled([...lines.values()]);
      await poster.settled();
    },
  };
}

interface Scene extends ShowParts {
  readonly poster: Poster;
  readonly forms: Cache<Card>;
  /** The key of what a window shows now. */
  readonly windows: Cache<string>;
}

async function draw(scene: Scene, person: string | null, card: Card, how: How): Promise<MessageRef | null> {
  const context = await contextOf(scene, person);
  if (card.kind === 'home' && person !== null) return publish(scene, person, card, context);
  const kept = how.edit === null ? null : await redraw(scene, person, card, { ...how, edit: how.edit }, context);
  if (kept !== null) return kept;
  if (how.inPlace === true && how.edit !== null) return how.edit;
  if (person === null) return scene.poster.post(scene.config.channel, card, how, context);
  return (await near(scene, person, card, how, context)) ?? (await inConversation(scene, person, card, how, context));
}

async function contextOf({ people, places, config, locale }: Scene, person: string | null): Promise<RenderContext> {
  const { command, channel } = config;
  if (person === null) return { locale, command, shared: await places.shared(channel) };
  return { locale: await people.locale(person, locale), command };
}

/** The page of the app. */
async function publish(scene: Scene, user: string, card: Card, context: RenderContext): Promise<MessageRef | null> {
  try {
    const view = scene.render.home(card, context);
    await scene.api.call('views.publish', { user_id: user, view }, scene.people.teamOf(user));
    return homeRef(user);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Draws anew what stands somewhere; null = it does not any more, and is still wanted. */
async function redraw(
  scene: Scene,
  person: string | null,
  card: Card,
  how: How & { readonly edit: MessageRef },
  context: RenderContext,
): Promise<MessageRef | null> {
  const ref = readRef(how.edit);
  // Whoever looks again needs nothing that only said it was over.
  const missed = person !== null && isWords(card) ? how.edit : null;
  if (ref === null || ref.kind === 'home') return null;
  if (ref.kind === 'ephemeral') return how.edit;
  if (ref.kind === 'message') {
    const team = person === null ? null : scene.people.teamOf(person);
    if (await scene.poster.update(ref, card, how.key, context, team)) return how.edit;
    return card.kind === 'replaced' ? how.edit : missed;
  }
  // What came after it in the same window stays.
  if ((scene.windows.get(ref.id) ?? how.key) !== how.key) return missed;
  if (missed !== null && scene.openings.closes(ref.id)) return missed;
  const view = scene.render.modal(card, { ...context, all: false });
  if (!(await updateView(scene, ref.id, view, person))) return missed;
  if (isForm(card)) scene.forms.set(ref.id, card);
  return how.edit;
}

/** False = that window is closed. */
async function updateView({ api, people }: Scene, id: string, view: object, user: string | null): Promise<boolean> {
  try {
    await api.call('views.update', { view_id: id, view }, user === null ? null : people.teamOf(user));
    return true;
  } catch (error) {
    if (error instanceof SlackFault && error.kind === 'later') throw error;
    return false;
  }
}

/** Right where somebody acted: in their window, or beside what they typed. Null = there is no such place. */
async function near(
  scene: Scene,
  person: string,
  card: Card,
  how: How,
  context: RenderContext,
): Promise<MessageRef | null> {
  const opening = scene.openings.of(how.cause, person);
  if (opening === null || !(isAsked(card) || isWords(card))) return null;
  const view = scene.render.modal(card, { ...context, all: false });
  const id = await opening.fill(isAsked(card) ? 'asks' : 'words', view);
  if (id !== null) scene.windows.set(id, how.key);
  if (id !== null && isForm(card)) scene.forms.set(id, card);
  if (id !== null && isAsked(card)) return viewRef(id);
  // Nothing can be done on words, and their window may hold a form that is sent once more.
  const said = id !== null || (isWords(card) && (await opening.whisper(scene.render.message(card, context))));
  return said ? ephemeralRef(how.cause ?? '') : null;
}

/** In the conversation of the bot with them; null = they are gone. */
async function inConversation(
  scene: Scene,
  person: string,
  card: Card,
  how: How,
  context: RenderContext,
): Promise<MessageRef | null> {
  const channel = await scene.places.dm(person);
  if (channel === null) return null;
  try {
    const ref = await scene.poster.post(channel, card, how, context, scene.people.teamOf(person));
    scene.openings.of(how.cause, person)?.saidIn(channel);
    return ref;
  } catch (error) {
    if (isGone(error)) return null;
    if (error instanceof SlackFault && error.code === 'channel_not_found') scene.places.forgetDm(person);
    throw error;
  }
}

interface Folded {
  readonly view: string;
  readonly user: string;
  readonly values: Values;
  readonly window: unknown;
}

/** The same form with all its fields, holding what was typed; also one that an earlier start has opened. */
async function unfold(scene: Scene, { view, user, values, window }: Folded): Promise<void> {
  const { render, config, log } = scene;
  const card = scene.forms.get(view);
  const locale = await scene.people.locale(user, scene.locale);
  const context = { locale, command: config.command, all: true };
  const filled = card?.fields?.map((field) => {
    const value = values[field.id];
    return value === undefined ? field : { ...field, value };
  });
  const wider =
    card === undefined || filled === undefined
      ? (unfolded(window, locale) ??
        // What was typed goes with the form, unless it stands here.
        render.notice(say('reopen', locale), `${say('reopenHint', locale)}\n\n${values.text ?? ''}`.trim(), locale))
      : render.modal({ ...card, fields: filled }, context);
  try {
    if (await updateView(scene, view, wider, user)) return;
    log('info', 'a window was closed before it could be extended');
  } catch {
    log('warn', 'a window could not be extended');
  }
}
