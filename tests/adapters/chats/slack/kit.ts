import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { vi } from 'vitest';
import { type SlackChat, slack as slackChat } from '../../../../adapters/chats/slack/index.ts';
import { botScopes, eventScopes } from '../../../../adapters/chats/slack/scopes.ts';
import type { BotToken, SlackConfig, SlackOptions, Tokens } from '../../../../adapters/chats/slack/types.ts';
import { listen } from '../../../../adapters/http/index.ts';
import { openStore } from '../../../../adapters/stores/index.ts';
import { afterReal } from '../../../../src/app/deadline.ts';
import { type Instant, millis, plus } from '../../../../src/core/time.ts';
import type { Answer, Incoming } from '../../../../src/ports/chat.ts';
import { type Company, company } from '../../../support/company.ts';
import {
  type SlackOptions as Fake,
  type Message,
  type Slack,
  shownText,
  type View,
  slack as wireSlack,
} from '../../../support/slack/index.ts';
import { soon } from '../../../support/soon.ts';

export { soon };

export type Way = 'socket' | 'http';
export const ways: readonly Way[] = ['socket', 'http'];

export const SECRET = 'a-signing-secret-of-32-characters';
const START: Instant = '2026-11-24T10:00:00.000Z';

/** A moment later, whatever was asked for: the pace is tested by itself. */
const atOnce: NonNullable<SlackOptions['turns']> = (_ms, then) => {
  const timer = setImmediate(then);
  return () => clearImmediate(timer);
};

interface Options extends Partial<Omit<Fake, 'now' | 'advance' | 'transport'>> {
  readonly way?: Way;
  readonly adapter?: Partial<SlackOptions>;
  readonly config?: Partial<SlackConfig>;
  readonly tokens?: (own: BotToken) => Tokens;
}

export interface Stage extends AsyncDisposable {
  readonly slack: Slack;
  readonly chat: SlackChat;
  /** The adapter as another process has it, on the same Slack. */
  another(): SlackChat;
  readonly log: string[];
  /** The time of everything here; whoever brings a clock of their own sets it. */
  readonly clock: { now: () => Instant };
  later(ms: number): void;
}

/** What our manifest asks for, and nothing else: a call or an event beyond it fails. */
const asked = { scopes: botScopes, subscribed: Object.keys(eventScopes) };

/** A Slack on the wire and the adapter beside it, not started yet. */
export async function stage({
  way = 'socket',
  adapter = {},
  config = {},
  tokens,
  ...fake
}: Options = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'voices-slack-'));
  const store = await openStore(join(folder, 'replays.db'));
  let at = START;
  const clock = { now: () => at };
  const later = (ms: number): void => {
    at = plus(at, ms);
  };
  const slack = await wireSlack({ now: () => millis(clock.now()), advance: later, limits: 'off', ...asked, ...fake });
  const log: string[] = [];
  let n = 0;
  const bot: BotToken = { token: slack.botToken, team: 'T1', enterprise: null, botUser: 'U0BOT', botId: 'B0BOT' };
  const make = () =>
    slackChat({
      config: {
        botToken: slack.botToken,
        appToken: way === 'socket' ? slack.appToken : null,
        signingSecret: way === 'http' ? SECRET : null,
        channel: 'C1',
        command: '/voice',
        apiUrl: slack.apiUrl,
        oauth: null,
        ...config,
      },
      tokens: tokens?.(bot) ?? { bot: async () => bot },
      locale: 'de',
      clock: { now: () => clock.now() },
      chance: { id: () => `chance${++n}`, secret: (bytes) => 'ab'.repeat(bytes) },
      log: (level, message, values) => void log.push(`${level} ${message} ${JSON.stringify(values ?? {})}`),
      store,
      after: afterReal,
      turns: atOnce,
      ...adapter,
    });
  const chat = make();
  const door =
    chat.routes === null ? null : await listen({ app: new Hono().route('/', chat.routes), host: '127.0.0.1', port: 0 });
  if (door !== null) slack.transport({ http: `http://127.0.0.1:${door.port}/slack/events`, signingSecret: SECRET });
  return {
    slack,
    chat,
    another: make,
    log,
    clock,
    later,
    [Symbol.asyncDispose]: async () => {
      await door?.close(0);
      await slack[Symbol.asyncDispose]();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The line is open, so that what people do arrives. */
export async function connected({ chat }: Stage): Promise<void> {
  await soon(() => chat.health()).toEqual({ ok: true });
}

/** The names of the buttons in blocks, in order. */
export function buttonsOf(blocks: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return blocks.flatMap((block) =>
    ((block.elements ?? []) as readonly Readonly<Record<string, unknown>>[]).flatMap((element) =>
      typeof element.action_id === 'string' && element.action_id.startsWith('do:') ? [element.action_id] : [],
    ),
  );
}

/** The names of blocks, in order. */
export const blockIds = (blocks: unknown): readonly string[] =>
  ((blocks ?? []) as readonly { readonly block_id?: string }[]).map((block) => block.block_id ?? '');

/** Everything readable of a message, window or page; nothing where there is none. */
export const readable = (shown: Parameters<typeof shownText>[0] | null | undefined): string =>
  shown == null ? '' : shownText(shown);

/** A company that talks in Slack, with the playground beside it. */
export interface Office extends AsyncDisposable {
  readonly stage: Stage;
  readonly slack: Slack;
  readonly company: Company;
  /** Our newest message in the channel, threads left out, whose text holds this. */
  card(text: string): Promise<Message>;
  /** The newest message of their conversation with the bot whose text holds this. */
  told(user: string, text: string): Promise<Message>;
  /** The window on top, once its text holds this. */
  window(user: string, text: string): Promise<View>;
  /** How the newest proposal stands. */
  state(): Promise<string>;
}

type OfCompany = Pick<NonNullable<Parameters<typeof company>[0]>, 'networks' | 'leitbild'>;

export async function office({ networks, leitbild, ...rest }: Options & OfCompany = {}): Promise<Office> {
  const at = await stage(rest);
  const own = { ...(networks === undefined ? {} : { networks }), ...(leitbild === undefined ? {} : { leitbild }) };
  const c = await company({ chats: [at.chat], start: START, ...own });
  at.clock.now = c.now;
  await connected(at);
  const { slack } = at;
  const newest = (messages: readonly Message[], text: string): Message => {
    const found = messages.findLast((one) => readable(one).includes(text));
    if (found === undefined)
      throw new Error(`no message with »${text}« in:\n${messages.map(readable).join('\n---\n')}`);
    return found;
  };
  const once = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { interval: 5, timeout: 4_000 });
  return {
    stage: at,
    slack,
    company: c,
    card: (text) =>
      once(() =>
        newest(
          slack.messages('C1').filter((one) => one.user === 'U0BOT' && one.threadTs === null),
          text,
        ),
      ),
    told: (user, text) => once(() => newest(slack.as(user).inbox(), text)),
    window: (user, text) =>
      once(() => {
        const view = slack.as(user).view();
        if (view === null || !readable(view).includes(text))
          throw new Error(`no window with »${text}«: ${readable(view)}`);
        return view;
      }),
    state: async () => {
      const [row] = await c.store.read((tx) => tx.proposals.list({}, { limit: 1 }));
      return row?.status ?? 'none';
    },
    [Symbol.asyncDispose]: async () => {
      await c.close();
      await at[Symbol.asyncDispose]();
    },
  };
}

/** An inbox whose answers come when the test gives them. */
export function desk() {
  const received: Incoming[] = [];
  const answers: ReturnType<typeof Promise.withResolvers<Answer>>[] = [];
  let stores = true;
  let tries = 0;
  return {
    received,
    /** Nothing can be stored from now on, or again. */
    stores: (does: boolean) => {
      stores = does;
    },
    /** How often something was to be stored. */
    tries: () => tries,
    receive: async (incoming: Incoming) => {
      tries += 1;
      if (!stores) throw new Error('the disk is full');
      received.push(incoming);
      const answer = Promise.withResolvers<Answer>();
      answer.promise.catch(() => undefined);
      answers.push(answer);
      return { answer: answer.promise };
    },
    /** Answers the last one. */
    answer: (given: Answer) => answers.at(-1)?.resolve(given),
    answerAll: (given: Answer) => {
      for (const one of answers) one.resolve(given);
    },
    fail: () => answers.at(-1)?.reject(new Error('not now')),
    /** The event's name of the last one. */
    cause: (): string => received.at(-1)?.event ?? '',
  };
}
