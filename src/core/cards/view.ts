import type { Action, ActionId, Field, FieldId } from '../card.ts';
import type { Draft } from '../draft.ts';
import type { Account } from '../leitbild.ts';
import type { Locale } from '../locale.ts';
import type { ProposalStatus } from '../proposal.ts';
import type { HeldReason, PublicationState, RefusalReason } from '../publication.ts';
import type { Review } from '../review.ts';
import type { Instant } from '../time.ts';
import { actionLabels, fieldLabels } from './words.ts';

/** Whom the card speaks to and when. */
export interface Reader {
  readonly locale: Locale;
  readonly zone: string;
  readonly now: Instant;
}

/** One publication as a card shows it. */
export interface PublicationView {
  readonly id: string;
  readonly network: string;
  readonly handle: string;
  readonly state: PublicationState;
  readonly held: HeldReason | null;
  /** Why it was refused last. */
  readonly reason: RefusalReason | null;
  readonly url: string | null;
}

/** What readers will see on one account, and its count. */
export interface PlaceView {
  readonly account: Account;
  readonly text: string;
  readonly used: number;
  readonly limit: number;
  /** Does it differ from the common words? */
  readonly own: boolean;
  /** Will it only practise: by its own wish, or because somebody is invented? */
  readonly dry: 'own' | 'invented' | null;
}

/** A proposal as its cards need it: names instead of ids, words instead of hashes. */
export interface ProposalView {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly revision: number;
  readonly round: number;
  readonly draft: Draft;
  readonly review: Review;
  readonly authors: readonly string[];
  readonly named: string | null;
  readonly voices: readonly string[];
  /** Did anybody give a voice by button? Only such a voice is taken back by button. */
  readonly byButton: boolean;
  readonly needed: number;
  readonly objections: readonly { readonly name: string; readonly reason: string | null; readonly current: boolean }[];
  readonly hard: readonly { readonly rule: string; readonly overridable: boolean }[];
  readonly overrides: readonly { readonly rule: string; readonly name: string; readonly reason: string }[];
  readonly places: readonly PlaceView[];
  readonly publications: readonly PublicationView[];
  readonly due: Instant | null;
  readonly createdAt: Instant;
  readonly liveAt: Instant | null;
  readonly stopped: boolean;
  /** Asked before this database was brought back from a backup, at this moment. */
  readonly restoredAt: Instant | null;
  /** What a reply answers: who said what, and where. Name and text are a stranger's: never interpreted. */
  readonly answers: { readonly author: string; readonly text: string; readonly url: string } | null;
  /** Enough voices, but a keeper's is still needed. */
  readonly keeperMissing?: boolean;
  readonly undoneBy: string | null;
  readonly satire: string | null;
  readonly committee: string | null;
}

/** A button with its label. */
export const action = (id: ActionId, locale: Locale): Action => ({ id, label: actionLabels[id][locale] });

const isKnown = (id: FieldId): id is keyof typeof fieldLabels => id in fieldLabels;

const labelOf = (id: FieldId, locale: Locale): string =>
  isKnown(id) ? fieldLabels[id][locale] : { de: 'Eigener Wortlaut', en: 'Wording of its own' }[locale];

/** A field with its label. */
export const field = (
  id: FieldId,
  locale: Locale,
  type: Field['type'],
  more: Partial<Pick<Field, 'label' | 'value' | 'options' | 'more'>> = {},
): Field => ({
  id,
  label: labelOf(id, locale),
  type,
  ...more,
});
