import type { View } from '@slack/types';
import { type After, LATE, within } from '../../../src/core/deadline.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { between, MINUTE } from '../../../src/core/time.ts';
import type { Answer } from '../../../src/ports/chat.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import { cache } from './cache.ts';
import { escaped } from './render.ts';
import { outcomes, say, texts } from './texts.ts';
import { type Api, type Message, type Render, type SlackEvent, SlackFault, type ViewAnswer } from './types.ts';
import { fieldOf } from './values.ts';

/** A response_url lives half an hour, and nobody looks at a window for longer. */
const KEPT_MS = 30 * MINUTE;
const MOST = 10_000;
/** How long a submitted window may wait for its answer, in milliseconds: Slack waits for three seconds. */
const INLINE_MS = 2_500;

/** A form or a question waits for whoever acted, and stays; words are only to be read. */
export type Fills = 'asks' | 'words';

/** Where somebody acted, as long as an answer can be shown right there. */
export interface Opening {
  /**
   * Puts a view into the window it was done with. Returns the window's id; null = there is none (any more), or it holds a form or
   * a question of the same cause, which nothing must replace. Throws SlackFault where that did not work now.
   */
  fill(kind: Fills, view: View): Promise<string | null>;
  /** Says something beside what they typed, to them alone. False = there is no such way (any more). */
  whisper(message: Message): Promise<boolean>;
  /** Something was said in this conversation instead. */
  saidIn(channel: string): void;
  /** What became of it; null = it is stored and not carried out yet. Tells what no card has told. Never rejects. */
  finish(answer: Answer | null): Promise<void>;
  /** It could not be stored. Never rejects. */
  lost(): Promise<void>;
  /** What acknowledges it: undefined at once, unless a window was submitted. */
  reply(): Promise<ViewAnswer>;
}

export interface Openings {
  /** Opens a window at once where there will be a form. The same event again is the same opening. */
  begin(event: SlackEvent): Opening;
  /** Where this person did it. Null for everybody else whom it concerns, and when it is too long ago. */
  of(event: string | null | undefined, person: string): Opening | null;
  /** Was something just done in this window, so that it closes or shows what became of that? */
  closes(view: string): boolean;
}

interface Parts {
  readonly api: Api;
  readonly render: Render;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
  /** Their language, as far as it is known without asking Slack. */
  readonly localeOf: (user: string) => Locale;
}

export function slackOpenings(parts: Parts): Openings {
  const known = cache<Begun>(parts.clock, MOST, KEPT_MS);
  const done = cache<Begun>(parts.clock, MOST, KEPT_MS);
  return {
    begin: (event) => {
      const { event: name } = event.incoming;
      const found = known.get(name);
      if (found !== undefined) return found;
      const made = new Begun(parts, event, () => known.delete(name));
      known.set(name, made);
      if (event.view !== null) done.set(event.view.id, made);
      return made;
    },
    of: (event, person) => {
      const found = event == null ? undefined : known.get(event);
      return found?.user === person ? found : null;
    },
    closes: (view) => done.get(view)?.closes === true,
  };
}

/** The ways of a submitted window: its answer is awaited, or came too late and the window still stands, or it is gone. */
type Phase = 'waiting' | 'stands' | 'gone';

class Begun implements Opening {
  readonly #parts: Parts;
  readonly #event: SlackEvent;
  readonly #forget: () => void;
  readonly #window: Promise<string | null>;
  readonly #answered = Promise.withResolvers<ViewAnswer>();
  readonly #since: string;
  #phase: Phase;
  #holds: Fills | null = null;
  #held: View | null = null;
  #whispered = false;
  #said: string | null = null;
  #finished = false;
  #isKept = false;
  #filling: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts, event: SlackEvent, forget: () => void) {
    this.#parts = parts;
    this.#event = event;
    this.#forget = forget;
    this.#since = parts.clock.now();
    const submitted = event.view?.submitted === true;
    this.#phase = submitted ? 'waiting' : 'gone';
    this.#window = this.#open();
  }

  get user(): string {
    return this.#event.incoming.from.user;
  }

  get #locale(): Locale {
    return this.#parts.localeOf(this.user);
  }

  get closes(): boolean {
    return this.#isSubmitted ? this.#phase !== 'stands' : !this.#isKept;
  }

  get #isSubmitted(): boolean {
    return this.#event.view?.submitted === true;
  }

  /** The id of a window opened for this; null = none. */
  async #open(): Promise<string | null> {
    const { opens, trigger, view, team } = this.#event;
    // In a window, the answer takes its place.
    if (view !== null) return view.id;
    if (!opens || trigger === null) return null;
    try {
      const loading = this.#parts.render.loading(this.#locale);
      const answer = await this.#parts.api.call('views.open', { trigger_id: trigger, view: loading }, team);
      const opened = answer.view;
      const id = typeof opened === 'object' && opened !== null && 'id' in opened ? opened.id : null;
      return typeof id === 'string' ? id : null;
    } catch (error) {
      this.#parts.log('warn', 'a window could not be opened; its form comes as a message', codeOf(error));
      return null;
    }
  }

  /** One after the other: the first question stays. */
  fill(kind: Fills, view: View): Promise<string | null> {
    const mine = this.#filling.catch(() => null).then(() => this.#put(kind, view));
    this.#filling = mine;
    return mine;
  }

  async #put(kind: Fills, view: View): Promise<string | null> {
    if (this.#holds === 'asks') return null;
    const id = await this.#window;
    if (id === null || (this.#isSubmitted && this.#phase === 'gone')) return null;
    if (this.#phase === 'waiting') this.#held = view;
    else if (!(await this.#update(id, view))) return null;
    this.#holds = kind;
    return id;
  }

  /** False = the window is closed, or Slack does not take it. */
  async #update(id: string, view: View): Promise<boolean> {
    try {
      await this.#parts.api.call('views.update', { view_id: id, view }, this.#event.team);
      return true;
    } catch (error) {
      if (error instanceof SlackFault && error.kind === 'later') throw error;
      return false;
    }
  }

  async whisper({ text, blocks }: Message): Promise<boolean> {
    const { responseUrl } = this.#event;
    if (responseUrl === null) return false;
    try {
      const how = { response_type: 'ephemeral', replace_original: false, unfurl_links: false, unfurl_media: false };
      await this.#parts.api.respond(responseUrl, { ...how, text, ...(blocks.length > 0 ? { blocks } : {}) });
      this.#whispered = true;
      return true;
    } catch {
      // Used up, expired, or not to be reached: there is always their conversation with us.
      return false;
    }
  }

  saidIn(channel: string): void {
    this.#said = channel;
  }

  async finish(answer: Answer | null): Promise<void> {
    if (this.#finished) return;
    this.#finished = true;
    this.#isKept = answer === null;
    try {
      if (this.#isSubmitted && this.#phase === 'waiting') this.#settle(this.#inline(answer));
      else if (this.#isSubmitted || (await this.#window) !== null) await this.#tellInWindow(answer);
      else await this.#tellBeside(answer);
    } catch (error) {
      this.#parts.log('warn', 'what became of something could not be told where it was done', codeOf(error));
    }
  }

  #settle(answer: ViewAnswer): void {
    this.#phase = answer === undefined ? 'gone' : 'stands';
    this.#answered.resolve(answer);
  }

  #inline(answer: Answer | null): ViewAnswer {
    if (this.#holds === 'asks' && this.#held !== null) return { response_action: 'update', view: this.#held };
    if (answer?.ok === false) {
      const field = fieldOf(answer, this.#event);
      // What was typed stays where it is.
      if (field !== null) return { response_action: 'errors', errors: { [field]: `${answer.message} ${answer.hint}` } };
    }
    if (this.#held !== null) return { response_action: 'update', view: this.#held };
    return answer?.ok === true && this.#outcome === null
      ? undefined
      : { response_action: 'update', view: this.#notice(answer) };
  }

  #notice(answer: Answer | null): View {
    const locale = this.#locale;
    const { notice } = this.#parts.render;
    if (answer === null) return notice(say('kept', locale), say('keptHint', locale), locale);
    if (!answer.ok) return notice(answer.message, answer.hint, locale);
    if (this.#said !== null) return notice(say('done', locale), say('inConversation', locale), locale);
    const { what, hint } = this.#outcome ?? { what: texts.done, hint: texts.doneHint };
    return notice(what[locale], hint[locale], locale);
  }

  /** What a yes to the question in a window sets going; null = nothing of its own to tell. Elsewhere the same button only asks. */
  get #outcome(): (typeof outcomes)[keyof typeof outcomes] | null {
    const { view, incoming } = this.#event;
    if (view === null || incoming.intent.kind !== 'press') return null;
    return outcomes[incoming.intent.action] ?? null;
  }

  async #tellInWindow(answer: Answer | null): Promise<void> {
    const id = await this.#window;
    const view = this.#holds === null ? this.#notice(answer) : null;
    if (id !== null && view !== null) await this.#update(id, view);
    this.#answered.resolve(view === null ? undefined : { response_action: 'update', view });
  }

  /** Typed or pressed without a window: silence would look like a failure. */
  async #tellBeside(answer: Answer | null): Promise<void> {
    const { intent } = this.#event.incoming;
    if (this.#whispered) return;
    if (answer === null) return this.#hint(`${say('kept', this.#locale)} ${say('keptHint', this.#locale)}`);
    if (this.#said !== null) {
      const here = 'message' in intent && intent.message.startsWith(`${this.#said}:`);
      return here ? undefined : this.#hint(say('inConversation', this.#locale));
    }
    if (!answer.ok) return this.#hint(`${answer.message} ${answer.hint}`);
    if (intent.kind === 'command') await this.#hint(`${say('done', this.#locale)} ${say('doneHint', this.#locale)}`);
  }

  async #hint(text: string): Promise<void> {
    await this.whisper({
      text: escaped(text),
      blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
    });
  }

  async lost(): Promise<void> {
    // It may come again, and is then begun anew.
    this.#forget();
    if (this.#isSubmitted) return;
    const locale = this.#locale;
    try {
      const id = await this.#window;
      const [what, hint] = [say('lost', locale), say('lostHint', locale)];
      if (id === null) await this.#hint(`${what} ${hint}`);
      else await this.#update(id, this.#parts.render.notice(what, hint, locale));
    } catch (error) {
      this.#parts.log('warn', 'what became of something could not be told where it was done', codeOf(error));
    }
  }

  async reply(): Promise<ViewAnswer> {
    if (!this.#isSubmitted) return undefined;
    const { after, clock, render } = this.#parts;
    const left = Math.max(0, INLINE_MS - between(this.#since, clock.now()));
    const answer = await within(after, left, this.#answered.promise);
    if (answer !== LATE) return answer;
    if (this.#phase === 'waiting') this.#phase = 'stands';
    return { response_action: 'update', view: this.#held ?? render.loading(this.#locale) };
  }
}

const codeOf = (error: unknown): { readonly error: string } => ({
  error: error instanceof SlackFault ? error.code : error instanceof Error ? error.name : 'unknown',
});
