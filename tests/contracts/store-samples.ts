import type { Card } from '../../src/core/card.ts';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import { commit, contentHash, type ShownAccount, signatureDigest } from '../../src/core/hash.ts';
import type { Policy } from '../../src/core/policy.ts';
import { intended, type Publication } from '../../src/core/publication.ts';
import type { Review } from '../../src/core/review.ts';
import { instant } from '../../src/core/time.ts';
import type { Incoming } from '../../src/ports/chat.ts';
import type { DraftRow, PersonRow, ProposalRow, RevisionRow, StreamEvent } from '../../src/ports/rows.ts';

/** The n-th second of a day in November 2026. */
export const at = (n: number): string => instant(Date.UTC(2026, 10, 24) + n * 1000);

export const policy: Policy = { quorum: 1, keeperNeeded: false, grace: 5000, lapse: 2, nudge: 4 };

export const review: Review = {
  language: 'de',
  verdict: 'clear',
  scores: { emptiness: null, campaign: null },
  values: [],
  findings: [],
  measured: [],
};

export const proposal = (id: string, more: Partial<ProposalRow> = {}): ProposalRow => ({
  id,
  status: 'open',
  kind: 'post',
  author: 'p1',
  revision: 1,
  round: 1,
  named: null,
  createdAt: at(0),
  updatedAt: at(0),
  nextAt: null,
  liveAt: null,
  ...more,
});

/** As the Leitbild of these tests has them. */
const accounts: readonly ShownAccount[] = [
  { id: 'blue', network: 'bluesky', handle: '@werkstatt.example' },
  { id: 'microblog', network: 'microblog', handle: '@werkstatt' },
];

export const salt = '00112233445566778899aabbccddeeff';

export const revision = (of: string, n = 1, more: Partial<RevisionRow> = {}): RevisionRow => {
  const draft: Draft = more.draft ?? plainDraft(`Words ${n} of ${of}`, ['microblog']);
  const signatureSalt = draft.signature === null ? null : salt;
  const digest = signatureDigest(signatureSalt, draft.signature);
  const shown = accounts.filter(({ id }) => draft.accounts.includes(id));
  return {
    proposal: of,
    revision: n,
    by: 'p1',
    at: at(n),
    draft,
    review,
    policy,
    accounts: shown,
    hash: contentHash(draft, shown, digest),
    salt,
    signatureSalt,
    signatureDigest: digest,
    ...more,
  };
};

/** The event that commits to a revision. */
export const asked = (row: RevisionRow): StreamEvent => ({
  type: 'asked',
  by: row.by,
  named: null,
  at: row.at,
  facts: {
    revision: row.revision,
    kind: row.draft.kind,
    commitment: commit(row.salt, row.hash),
    accounts: row.accounts.map(({ id, network }) => ({ account: id, network })),
    wished: row.draft.time,
    hard: [],
    policy,
  },
});

export const nudged = (n: number): StreamEvent => ({ type: 'nudged', at: at(n) });

export const draftRow = (id: string, more: Partial<DraftRow> = {}): DraftRow => ({
  id,
  person: 'p1',
  draft: plainDraft('Not yet'),
  review,
  of: null,
  updatedAt: at(0),
  ...more,
});

export const publication = (id: string, more: Partial<Publication> = {}): Publication => ({
  ...intended({ id, account: 'microblog', network: 'microblog', due: at(0) }),
  ...more,
});

export const person = (id: string, more: Partial<PersonRow> = {}): PersonRow => ({
  person: id,
  human: id,
  ref: { chat: 'playground', user: `user-${id}` },
  name: `Name ${id}`,
  kind: 'colleague',
  locale: 'de',
  email: null,
  ...more,
});

export const incoming = (event: string, text = 'Hallo'): Incoming => ({
  event,
  from: { chat: 'playground', user: 'user-p1' },
  intent: { kind: 'say', text },
});

export const card = (title: string): Card => ({ kind: 'notice', title, lines: [], actions: [] });

export const live = (proposalId: string, n = 1) =>
  ({ kind: 'proposal', proposal: proposalId, revision: n, round: 1 }) as const;
