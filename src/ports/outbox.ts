import type { Instant } from '../core/time.ts';
import type { MessageRef, Place } from './chat.ts';
import type { OutboxRow, Subject } from './rows.ts';

/** What should be shown, and what is: wanted version against shown version. */
export interface OutboxRepo {
  /** Wants a message shown; the same key again wants it shown anew, in place. */
  want(row: Pick<OutboxRow, 'key' | 'place' | 'subject' | 'card' | 'cause'>): Promise<void>;
  /** The newest card on this proposal, in each chat, wants to be drawn anew. Those it replaced are final. */
  touch(proposal: string): Promise<void>;
  /** What should be shown and is not, whatever it waits for; oldest first. */
  due(limit: number): Promise<readonly OutboxRow[]>;
  /** Would `claim` find something? */
  waiting(chat: string, now: Instant, except?: readonly Place['person'][]): Promise<boolean>;
  /**
   * Takes what is to be shown in this chat now, oldest first, and keeps it from every other process until `leaseUntil`: due, past
   * its `notBefore`, and in nobody's hands (PostgreSQL: SKIP LOCKED). Leaves the places of `except` alone.
   */
  claim(
    chat: string,
    now: Instant,
    limit: number,
    leaseUntil: Instant,
    except?: readonly Place['person'][],
  ): Promise<readonly OutboxRow[]>;
  /**
   * Records that version `version` stands at `message`; purges the stored card and frees the lease. If it had failed before, its
   * place answers again: what else is waiting for that place may be tried at once.
   */
  shown(key: string, version: number, message: MessageRef, now: Instant): Promise<void>;
  /** Frees the lease of what was not shown. */
  postpone(key: string, tries: number, notBefore: Instant | null): Promise<void>;
  /** Remembers something else of what it is about; nothing is shown for that. */
  relabel(key: string, subject: Subject): Promise<void>;
  /** The message of this key is gone from its chat: it is wanted anew, as a new message. */
  lost(key: string): Promise<void>;
  /** Forgets what has stood there since `before` and is about no proposal and names nobody: nothing will change it any more. */
  expire(before: Instant): Promise<void>;
  byMessage(chat: string, message: MessageRef): Promise<OutboxRow | null>;
  byCause(cause: string): Promise<readonly OutboxRow[]>;
  /** Is anything this event caused in this place of the chat, or for all there, still to be shown at once? What failed, or waits, is not. */
  isToCome(cause: string, place: Place, now: Instant): Promise<boolean>;
  byKey(key: string): Promise<OutboxRow | null>;
  /** The chats in which a card on any of these proposals stands, or is to stand; each once. */
  chats(proposals: readonly string[]): Promise<readonly string[]>;
  /** What shows somebody the review of this draft, oldest first. */
  reviews(draft: string): Promise<readonly OutboxRow[]>;
  /** What tells its author of remarks (`noted`) on any version of this proposal, oldest first. */
  remarks(proposal: string): Promise<readonly OutboxRow[]>;
}
