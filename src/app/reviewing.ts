import type { PlaceView } from '../core/cards/view.ts';
import { type AccountId, type Draft, textsFor } from '../core/draft.ts';
import type { Locale } from '../core/locale.ts';
import { type Review, review } from '../core/review.ts';
import type { Measured } from '../core/rules/rule.ts';
import type { House } from './house.ts';

/** How much of each account's limit the draft's longest part takes. */
export function measure(house: House, draft: Draft): readonly Measured[] {
  return draft.accounts.flatMap((id): readonly Measured[] => {
    const network = house.networks.get(id);
    if (network === undefined) return [];
    const counts = textsFor(draft, id).map((text) => network.measure(text));
    const most = counts.reduce((a, b) => (b.used > a.used ? b : a));
    return [{ ...most, account: id, network: network.network }];
  });
}

/** The review of a draft: the app gathers, the core judges. */
export function reviewDraft(house: House, draft: Draft, language: Locale | null = draft.language): Review {
  return review(draft, {
    leitbild: house.leitbild,
    now: house.clock.now(),
    language,
    measured: measure(house, draft),
    wordings: house.wordings,
  });
}

/** What readers will see, account by account. */
export function placesOf(house: House, draft: Draft): readonly PlaceView[] {
  return draft.accounts.flatMap((id: AccountId): readonly PlaceView[] => {
    const network = house.networks.get(id);
    if (network === undefined) return [];
    const text = textsFor(draft, id)[0] ?? '';
    const shown = network.preview({
      text,
      language: draft.language,
      warning: draft.warning,
      visibility: draft.visibility,
      replyTo: draft.replyTo,
      signature: draft.signature,
      media: draft.media,
    });
    return [
      {
        account: network.account,
        text: shown.text,
        used: shown.used,
        limit: shown.limit,
        own: draft.variants[id] !== undefined,
      },
    ];
  });
}
