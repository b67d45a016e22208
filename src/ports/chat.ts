import type { ActionId, Card, FieldId } from '../core/card.ts';
import type { Said } from '../core/locale.ts';
import type { PersonRef, Profile } from '../core/person.ts';
import type { RefusalCode } from '../core/refusal.ts';
import type { Instant } from '../core/time.ts';

/** Where something is said: a channel or a private conversation, in the chat's own words. `person` = null: the team's channel. */
export interface Place {
  readonly chat: string;
  /** Null = the team's channel; else private to this person. */
  readonly person: string | null;
}

/** A message as its chat names it. */
export type MessageRef = string;

/** What was filled into a form; a field left out keeps what was there. */
export type Values = Readonly<Partial<Record<FieldId, string>>>;

/** What somebody did, in neutral words. `message` is the card it was done on, `files` what `Chat.file` can fetch. */
export type Intent =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string }
  /** Begins a draft with what is there already: a message to be proposed, a photo with a text. */
  | { readonly kind: 'start'; readonly values: Values; readonly files?: readonly string[] }
  /** Looks at the page on which everything waits. */
  | { readonly kind: 'home' }
  | { readonly kind: 'react'; readonly message: MessageRef; readonly reaction: string; readonly remove: boolean }
  | {
      readonly kind: 'press';
      readonly message: MessageRef;
      readonly action: ActionId;
      readonly values: Values;
      /** The one thing among several on the card, as its button named it. */
      readonly about?: string;
      readonly files?: readonly string[];
    };

/** One reaction of one person, as the chat has it now. */
export interface Reacted {
  readonly user: string;
  readonly reaction: string;
}

/**
 * How the way to a chat is. `unheard` = nothing is known to be wrong, but it has not answered yet; `sure` = the chat itself said no, and
 * waiting a moment changes nothing. `said` names what is wrong and what to do.
 */
export type ChatHealth =
  | { readonly ok: true; readonly unheard?: true }
  | { readonly ok: false; readonly since: Instant; readonly said: Said; readonly sure?: true };

/** One thing that came in. `event` is the chat's id of it, or one made from what makes it unique: the same event is carried out once. */
export interface Incoming {
  readonly event: string;
  readonly from: PersonRef;
  readonly intent: Intent;
}

/** What became of it, in the language of whoever asked. `messages` are those that now carry the result. */
export type Answer =
  | { readonly ok: true; readonly messages: readonly MessageRef[] }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly message: string;
      readonly hint: string;
      /** What was wrong with the input: a field, or `field:what`. */
      readonly about?: string;
      readonly messages: readonly MessageRef[];
    };

/** It is stored: whoever sent it may be told so, and nothing of it can get lost any more. */
export interface Receipt {
  /**
   * What became of it, once that is decided and the messages of its answer stand in its chat, or could not be shown in time.
   * Rejects when it could not be carried out now: it stays stored and is tried again.
   */
  readonly answer: Promise<Answer>;
}

/** In two beats: resolves as soon as the event is stored, before anything is decided. Throws only when it could not be stored. */
export interface Inbox {
  receive(incoming: Incoming): Promise<Receipt>;
}

/** A chat translates; it never decides. */
export interface Chat {
  readonly id: string;
  /** Its people are made up: nothing they propose or agree to reaches a real account. */
  readonly invented?: true;
  start(inbox: Inbox): Promise<AsyncDisposable>;
  /**
   * Shows a card, or edits the one at `edit` in place. `key` makes a repeat after a crash recognisable: same key, same message.
   * `thread` is the message it belongs under (a proposal's card); a chat without threads may leave it aside. `cause` is the event
   * this answers: whoever opened a window with it sees it there. `inPlace` = what is not at `edit` any more is not shown anew.
   * Null: that place is gone for good, nobody will read there. Throws when it did not work now: it is tried again later.
   */
  show(
    place: Place,
    card: Card,
    how: {
      readonly edit: MessageRef | null;
      readonly key: string;
      readonly thread: MessageRef | null;
      readonly cause?: string | null;
      readonly inPlace?: boolean;
    },
  ): Promise<MessageRef | null>;
  who(ref: PersonRef): Promise<Profile | null>;
  /** Everybody the chat can name as a colleague; for fair rotation and the quorum. Null where it cannot tell. */
  colleagues(): Promise<readonly PersonRef[] | null>;
  /**
   * Everybody's reactions on a message of ours, all that count and those that do not. Null: that message is gone. Throws when it
   * cannot be read now. A chat that cannot miss one has no need of it.
   */
  reactions?(message: MessageRef): Promise<readonly Reacted[] | null>;
  /** The bytes of a file somebody sent along. Null: it is gone, or not theirs. Throws when it cannot be fetched now. */
  file?(id: string, from: PersonRef): Promise<Uint8Array | null>;
  /** Until when somebody does not want to be disturbed; null = they may be. Never throws. */
  quietUntil?(ref: PersonRef): Promise<Instant | null>;
  health?(): ChatHealth;
}
