import type { PlaceView } from '../core/cards/view.ts';
import { type AccountId, type Draft, textsFor } from '../core/draft.ts';
import { type Review, review } from '../core/review.ts';
import type { Measured, RecentPost } from '../core/rules/rule.ts';
import { DAY, type Instant, plus } from '../core/time.ts';
import type { Network, Part } from '../ports/network.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';

/** How much of each account's limit the draft's longest part takes. */
export function measure(house: Pick<House, 'networks'>, draft: Draft): readonly Measured[] {
  return draft.accounts.flatMap((id): readonly Measured[] => {
    const network = house.networks.get(id);
    if (network === undefined) return [];
    // Signature and warning count, too.
    const counts = textsFor(draft, id).map((text, n) => network.preview(contentOf(draft, text, n)));
    const { used, limit, unit } = counts.reduce((a, b) => (b.used - b.limit > a.used - a.limit ? b : a));
    const unfit = network.unfit?.(contentOf(draft, '', 0).media) ?? [];
    const measured = { used, limit, unit, account: id, network: network.network, lacks: lacksOf(network, draft) };
    return [unfit.length === 0 ? measured : { ...measured, unfit }];
  });
}

/** What of this draft an account cannot do. */
function lacksOf({ can }: Network, draft: Draft): Measured['lacks'] {
  return [
    ...(draft.media.length > 0 && !can.media ? (['media'] as const) : []),
    ...(can.visibility.includes(draft.visibility) ? [] : (['visibility'] as const)),
    ...(draft.replyTo !== null && !can.replies ? (['replies'] as const) : []),
  ];
}

/** Part `n` as it leaves: composed as it was hashed, pictures with the first one, and nothing of what is for colleagues. */
export const contentOf = (draft: Draft, text: string, n: number): Omit<Part, 'publication' | 'n'> => ({
  text: text.normalize('NFC'),
  language: draft.language,
  warning: draft.warning,
  visibility: draft.visibility,
  replyTo: draft.replyTo,
  signature: draft.signature,
  media: n === 0 ? draft.media.map(({ sha256, type, alt }) => ({ sha256, type, alt })) : [],
});

/** The review of a draft: the app gathers, the core judges. `recent` is what `recentPosts` found. */
export function reviewDraft(house: House, draft: Draft, recent: readonly RecentPost[] = []): Review {
  return review(draft, {
    leitbild: house.leitbild,
    now: house.clock.now(),
    language: draft.language,
    measured: measure(house, draft),
    wordings: house.wordings,
    secrets: house.secrets,
    recent,
  });
}

/** Whoever follows a company remembers that long what it said. */
const REMEMBERED = 60 * DAY;
const MOST_RECENT = 50;

/** What is out and was not taken back, newest first: each text once, with the account it first stands for. */
export async function recentPosts(tx: Tx, now: Instant): Promise<readonly RecentPost[]> {
  const posts = await tx.proposals.recentLive(MOST_RECENT, plus(now, -REMEMBERED));
  return posts.flatMap(({ draft, at }) => {
    const accounts = new Map<string, AccountId>();
    for (const account of draft.accounts) {
      const [text = ''] = textsFor(draft, account);
      if (!accounts.has(text)) accounts.set(text, account);
    }
    return [...accounts].map(([text, account]) => ({ text, at, account }));
  });
}

/**
 * Does this account only practise? By its own wish; and a real one, which somebody signs in to, as long as the company or everybody
 * who could speak for it is made up.
 */
export const practises = (
  { leitbild, chats }: Pick<House, 'leitbild' | 'chats'>,
  { account, auth }: Network,
): boolean =>
  account.dry === true ||
  (auth !== undefined &&
    (leitbild.company.invented || (chats.size > 0 && [...chats.values()].every((chat) => chat.invented === true))));

/** What readers will see, account by account. */
export function placesOf(house: House, draft: Draft): readonly PlaceView[] {
  return draft.accounts.flatMap((id: AccountId): readonly PlaceView[] => {
    const network = house.networks.get(id);
    if (network === undefined) return [];
    const text = textsFor(draft, id)[0] ?? '';
    const shown = network.preview(contentOf(draft, text, 0));
    return [
      {
        account: network.account,
        text: shown.text,
        used: shown.used,
        limit: shown.limit,
        own: network.preview(contentOf({ ...draft, signature: null }, text, 0)).text !== draft.words.normalize('NFC'),
        dry: network.account.dry === true ? 'own' : practises(house, network) ? 'invented' : null,
      },
    ];
  });
}
