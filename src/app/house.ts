import type { AccountId } from '../core/draft.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale } from '../core/locale.ts';
import type { OneVoices } from '../core/one-voice/data.ts';
import type { FindSecrets, Wording } from '../core/rules/rule.ts';
import type { Instant } from '../core/time.ts';
import type { Chat } from '../ports/chat.ts';
import type { Chance, Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Pictures } from '../ports/media.ts';
import type { Network } from '../ports/network.ts';
import type { Store } from '../ports/store.ts';

/** A publication that is not there any more: an older copy of the database would serve it again. */
export interface OutsideNote {
  readonly removed: string;
  readonly at: Instant;
}

/** Everything the use cases work with; put together once, in main. */
export interface House {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly leitbild: Leitbild;
  readonly wordings: readonly Wording[];
  /** Secrets a library knows. */
  readonly secrets: FindSecrets;
  readonly oneVoice: OneVoices;
  readonly networks: ReadonlyMap<AccountId, Network>;
  readonly chats: ReadonlyMap<string, Chat>;
  /** Chats of invented people, open or not: what they once had part in stays theirs after the chat is shut. */
  readonly invented?: ReadonlySet<string>;
  /** Cleans what somebody sends along. */
  readonly pictures: Pictures;
  /** Language of the channel; private messages speak their reader's. */
  readonly locale: Locale;
  /** Do the chats name all colleagues? Only then can a quorum be impossible. */
  readonly rosterKnown: boolean;
  /** Writes down outside the database what a restored backup could not know. Never throws; a repeat does no harm. */
  readonly remember: (note: OutsideNote) => Promise<void>;
  readonly log: Log;
}
