import { Hono } from 'hono';
import type { ActionId, Card } from '../../../src/core/card.ts';
import type { Locale } from '../../../src/core/locale.ts';
import type { Instant } from '../../../src/core/time.ts';
import type { Answer, Chat, Inbox, Incoming, Intent, MessageRef } from '../../../src/ports/chat.ts';
import type { Chance, Clock } from '../../../src/ports/clock.ts';
import type { Pictures } from '../../../src/ports/media.ts';
import type { Store } from '../../../src/ports/store.ts';
import { mediaRoutes } from './media.ts';
import { type Outside, pageRoutes } from './page.ts';
import { CHAT, type Invented, people, personById, profileOf, refOf } from './people.ts';
import { LONGEST_CHAT, readSaid } from './read.ts';
import { type Room, roomOf } from './room.ts';
import { apiRoutes, type Doings, type Result } from './routes.ts';
import { type Every, HEARTBEAT_MS, Lines, POLL_MS } from './stream.ts';

export interface PlaygroundOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly pictures: Pictures;
  /** Language of whoever is nobody yet. */
  readonly locale: Locale;
  /** The microblog on this very door; null = it is elsewhere or not served. */
  readonly outside?: Outside | null;
  readonly every?: Every;
}

export interface Playground extends Chat {
  /** `/playground/` and `/api/`, to be mounted at the root of the private door. */
  readonly routes: Hono;
  /** The room is nobody's to leave: no place in it is ever gone. */
  show(...given: Parameters<Chat['show']>): Promise<MessageRef>;
}

const everyReal: Every = (ms, tick) => {
  const timer = setInterval(tick, ms);
  // A line that is still open must not keep the process from ending.
  timer.unref();
  return () => clearInterval(timer);
};

/** Were on a proposal's card a moment ago: whoever presses one late is told by the core why it no longer counts. */
const late: readonly ActionId[] = [
  'yes',
  'object',
  'drop',
  'take-back',
  'revise',
  'withdraw',
  'undo',
  'not-now',
  'still',
  'retry',
  'override',
];

const offers = (card: Card, action: ActionId, about: string | undefined): boolean =>
  about === undefined
    ? card.actions.some((one) => one.id === action) || (card.proposal !== undefined && late.includes(action))
    : (card.items ?? []).some((item) => item.actions.some((one) => one.id === action && one.about === about));

interface Parts {
  readonly room: Room;
  readonly now: () => Instant;
  readonly poke: () => void;
  /** Persists and waits for the answer; null when it could not be stored, or not be carried out now. */
  readonly decide: (incoming: Omit<Incoming, 'event'>, event: string | undefined) => Promise<Answer | null>;
}

function doingsOf({ room, now, poke, decide }: Parts): Doings {
  const receive = async (event: string | undefined, who: Invented, intent: Intent): Promise<Result> => {
    const answer = await decide({ from: refOf(who), intent }, event);
    poke();
    return answer ?? { problem: 'not-ready' };
  };
  return {
    say: async ({ text, event }, who) => {
      const said = readSaid(text);
      if (said === null) return { problem: 'empty-text' };
      if (said.kind === 'command') return receive(event, who, { kind: 'command', text: said.text });
      if (said.text.length > LONGEST_CHAT) return { problem: 'too-long', about: 'text' };
      const { id } = await room.say(who.id, said.text, event === undefined ? null : `say:${who.id}:${event}`, now());
      poke();
      return { ok: true, messages: [id] };
    },
    home: ({ event }, who) => receive(event, who, { kind: 'home' }),
    react: async ({ message, reaction, remove, event }, who) => {
      const once = event === undefined ? null : `${CHAT}:${who.id}:${event}`;
      const found = await room.react({ message, person: who.id, reaction, remove, event: once }, now());
      if (found === null) return { problem: 'unknown-message' };
      poke();
      if (found.card === null) return { ok: true, messages: [message] };
      return receive(event, who, { kind: 'react', message, reaction, remove });
    },
    press: async ({ message, action, values, about, event }, who) => {
      const found = await room.get(message, who.id);
      if (found === null) return { problem: 'unknown-message' };
      if (found.card === null || !offers(found.card, action, about)) return { problem: 'no-such-button' };
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      return receive(event, who, {
        ...{ kind: 'press', message, action, values: given },
        ...(about === undefined ? {} : { about }),
      });
    },
  };
}

/**
 * A chat in the browser, with invented colleagues to be. Messages and reactions are kept in the store; requests are answered
 * once the inbox has decided. Until `start` was called, whatever needs a decision is answered 503.
 */
export function playground(options: PlaygroundOptions): Playground {
  const { store, clock, chance, pictures, locale, outside = null, every = everyReal } = options;
  const now = () => clock.now();
  const room = roomOf(store);
  const lines = new Lines({ read: (person) => room.since(person, null), stamp: room.stamp });
  let inbox: Inbox | null = null;
  // What is stored is stored: a reader who could not be told now is told by the next poll.
  const poke = (): void => void lines.poke().catch(() => null);
  const decide: Parts['decide'] = async (incoming, event) => {
    try {
      const receipt = await inbox?.receive({
        ...incoming,
        event: `${CHAT}:${incoming.from.user}:${event ?? chance.id()}`,
      });
      return (await receipt?.answer) ?? null;
    } catch {
      return null;
    }
  };
  const doings = doingsOf({ room, now, poke, decide });

  return {
    id: CHAT,
    invented: true,
    // Pictures first: whatever else is below /api is never to be kept by a browser.
    routes: new Hono()
      .route('/', mediaRoutes({ locale, store, pictures, now }))
      .route('/', apiRoutes({ locale, room, lines, doings }))
      .route('/', pageRoutes({ locale, outside })),
    start: async (to) => {
      inbox = to;
      lines.begin();
      const stops = [every(POLL_MS, poke), every(HEARTBEAT_MS, () => lines.beat())];
      return {
        [Symbol.asyncDispose]: async () => {
          inbox = null;
          for (const stop of stops.splice(0)) stop();
          lines.close();
        },
      };
    },
    show: async ({ person }, card, how) => {
      const message = await room.show(person, card, how, clock.now());
      poke();
      return message.id;
    },
    who: async ({ chat, user }) => {
      const found = chat === CHAT ? personById(user) : null;
      return found && profileOf(found);
    },
    colleagues: async () => people.filter((one) => one.kind === 'colleague').map(refOf),
  };
}
