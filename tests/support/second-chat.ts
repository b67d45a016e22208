import type { ActionId, Card } from '../../src/core/card.ts';
import type { PersonKind, PersonRef, Profile } from '../../src/core/person.ts';
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
  /** What `user` can see, oldest first. */
  seen(user: string): readonly Shown[];
  act(user: string, intent: Intent, event?: string): Promise<Answer>;
  say(user: string, text: string, event?: string): Promise<Answer>;
  press(user: string, message: MessageRef, action: ActionId, values?: Record<string, string>): Promise<Answer>;
  react(user: string, message: MessageRef, reaction: string, remove?: boolean): Promise<Answer>;
  /** While true, nothing can be shown here; a function says for which places. */
  down: boolean | ((place: Place) => boolean);
  /** How often it was asked to show something. */
  tries: number;
}

const visible = ({ place }: Shown, user: string): boolean => place.person === null || place.person === user;

/** A whole chat in memory: the same port, with people who have verified e-mail addresses and may leave. */
export function secondChat(id = 'second'): SecondChat {
  const people = new Map<string, Profile>();
  const shown = new Map<MessageRef, Shown>();
  const keys = new Map<string, MessageRef>();
  let inbox: Inbox | null = null;
  let events = 0;
  const refOf = (user: string): PersonRef => ({ chat: id, user });
  const join: SecondChat['join'] = (user, more = {}) =>
    void people.set(user, { ref: refOf(user), name: user, kind: 'colleague', locale: 'en', email: null, ...more });

  const chat: SecondChat = {
    id,
    down: false,
    gone: () => false,
    tries: 0,
    shown,
    join,
    become: (user, kind) => join(user, { ...people.get(user), kind }),
    seen: (user) => [...shown.values()].filter((one) => visible(one, user)),
    start: async (box) => {
      inbox = box;
      const stop = async (): Promise<void> => {
        inbox = null;
      };
      return { [Symbol.asyncDispose]: stop };
    },
    show: async (place, card, { edit, key }) => {
      chat.tries += 1;
      if (chat.gone(place)) return null;
      if (typeof chat.down === 'function' ? chat.down(place) : chat.down) throw new Error('503');
      const message = edit ?? keys.get(key) ?? `s${shown.size + 1}`;
      keys.set(key, message);
      shown.set(message, { id: message, place, card });
      return message;
    },
    who: async (ref) => (ref.chat === id ? (people.get(ref.user) ?? null) : null),
    colleagues: async () => [...people.values()].filter((one) => one.kind === 'colleague').map((one) => one.ref),
    act: async (user, intent, event) => {
      if (inbox === null) throw new Error('not started');
      events += 1;
      return (await inbox.receive({ event: event ?? `${id}-${events}`, from: refOf(user), intent })).answer;
    },
    say: (user, text, event) => chat.act(user, { kind: 'command', text }, event),
    press: (user, message, action, values = {}) => chat.act(user, { kind: 'press', message, action, values }),
    react: (user, message, reaction, remove = false) => chat.act(user, { kind: 'react', message, reaction, remove }),
  };
  return chat;
}
