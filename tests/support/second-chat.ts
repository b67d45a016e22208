import type { ActionId, Card } from '../../src/core/card.ts';
import type { PersonKind, PersonRef, Profile } from '../../src/core/person.ts';
import type { Instant } from '../../src/core/time.ts';
import type { Answer, Chat, Inbox, Intent, MessageRef, Place } from '../../src/ports/chat.ts';

interface Shown {
  readonly id: MessageRef;
  readonly place: Place;
  readonly card: Card;
}

export interface SecondChat extends Chat {
  /** Places it says are gone for good. */
  gone: (place: Place) => boolean;
  /** Somebody arrives, or is somebody else from now on. */
  join(user: string, more?: Partial<Profile>): void;
  become(user: string, kind: PersonKind): void;
  readonly shown: ReadonlyMap<MessageRef, Shown>;
  /** What stands under what. */
  readonly threads: ReadonlyMap<MessageRef, MessageRef | null>;
  /** What `user` can see, oldest first. */
  seen(user: string): readonly Shown[];
  /** Does something, and goes on once everybody sees what came of it; so do the three below. */
  act(user: string, intent: Intent, event?: string): Promise<Answer>;
  say(user: string, text: string, event?: string): Promise<Answer>;
  press(user: string, message: MessageRef, action: ActionId, values?: Record<string, string>): Promise<Answer>;
  react(user: string, message: MessageRef, reaction: string, remove?: boolean): Promise<Answer>;
  /** While true, nothing can be shown here; a function says for which places. */
  down: boolean | ((place: Place) => boolean);
  /** Its reactions can be read back, and so be missed; set before the house is built. */
  readsBack: boolean;
  /** While true, reactions cannot be read. */
  unreadable: boolean;
  /** Reacts, or takes it back, and nobody is told of it. */
  missed(user: string, message: MessageRef, reaction: string, remove?: boolean): void;
  /** Somebody deletes a message. */
  delete(message: MessageRef): void;
  /** Until when somebody does not want to be disturbed. */
  readonly quiet: Map<string, Instant>;
  /** Files people have sent; a function throws. */
  readonly files: Map<string, Uint8Array | (() => never)>;
  /** How often it was asked to show something. */
  tries: number;
}

const visible = ({ place }: Shown, user: string): boolean => place.person === null || place.person === user;

/** An inbox that can say when everybody sees what was done, and not only whoever did it. */
type Settling = Inbox & { readonly flush?: () => Promise<void> };

/** A whole chat in memory: the same port, with people who have verified e-mail addresses and may leave. */
export function secondChat(id = 'second'): SecondChat {
  const people = new Map<string, Profile>();
  const shown = new Map<MessageRef, Shown>();
  const keys = new Map<string, MessageRef>();
  const threads = new Map<MessageRef, MessageRef | null>();
  const reacted = new Map<MessageRef, Set<string>>();
  let inbox: Settling | null = null;
  let events = 0;
  let posted = 0;
  const refOf = (user: string): PersonRef => ({ chat: id, user });
  const join: SecondChat['join'] = (user, more = {}) =>
    void people.set(user, { ref: refOf(user), name: user, kind: 'colleague', locale: 'en', email: null, ...more });

  const missed: SecondChat['missed'] = (user, message, reaction, remove = false) => {
    const all = reacted.get(message) ?? new Set<string>();
    reacted.set(message, all);
    if (remove) all.delete(`${user} ${reaction}`);
    else all.add(`${user} ${reaction}`);
  };
  const reactions = async (message: MessageRef) => {
    if (chat.unreadable) throw new Error('503');
    if (!shown.has(message)) return null;
    return [...(reacted.get(message) ?? [])].map((one) => {
      const [user = '', reaction = ''] = one.split(' ');
      return { user, reaction };
    });
  };

  const chat: SecondChat = {
    id,
    down: false,
    unreadable: false,
    missed,
    delete: (message) => void shown.delete(message),
    quiet: new Map(),
    files: new Map(),
    quietUntil: async ({ user }) => chat.quiet.get(user) ?? null,
    file: async (file) => {
      const found = chat.files.get(file) ?? null;
      return typeof found === 'function' ? found() : found;
    },
    get readsBack() {
      return chat.reactions !== undefined;
    },
    set readsBack(can: boolean) {
      if (can) chat.reactions = reactions;
      else delete chat.reactions;
    },
    gone: () => false,
    tries: 0,
    shown,
    join,
    become: (user, kind) => join(user, { ...people.get(user), kind }),
    seen: (user) => [...shown.values()].filter((one) => visible(one, user)),
    start: async (box: Settling) => {
      inbox = box;
      const stop = async (): Promise<void> => {
        inbox = null;
      };
      return { [Symbol.asyncDispose]: stop };
    },
    threads,
    show: async (place, card, { edit, key, thread }) => {
      chat.tries += 1;
      if (chat.gone(place)) return null;
      if (typeof chat.down === 'function' ? chat.down(place) : chat.down) throw new Error('503');
      posted += edit === null && !keys.has(key) ? 1 : 0;
      const message = edit ?? keys.get(key) ?? `s${posted}`;
      keys.set(key, message);
      threads.set(message, thread);
      shown.set(message, { id: message, place, card });
      return message;
    },
    who: async (ref) => (ref.chat === id ? (people.get(ref.user) ?? null) : null),
    colleagues: async () => [...people.values()].filter((one) => one.kind === 'colleague').map((one) => one.ref),
    act: async (user, intent, event) => {
      if (inbox === null) throw new Error('not started');
      events += 1;
      const { receive, flush } = inbox;
      const answer = await (await receive({ event: event ?? `${id}-${events}`, from: refOf(user), intent })).answer;
      await flush?.();
      return answer;
    },
    say: (user, text, event) => chat.act(user, { kind: 'command', text }, event),
    press: (user, message, action, values = {}) => chat.act(user, { kind: 'press', message, action, values }),
    react: (user, message, reaction, remove = false) => {
      missed(user, message, reaction, remove);
      return chat.act(user, { kind: 'react', message, reaction, remove });
    },
  };
  return chat;
}
