import type { ProposalView } from '../../../src/core/cards/view.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { Review } from '../../../src/core/review.ts';
import { judge } from '../judge.ts';

export const NOW = '2026-11-24T13:07:31.000Z';
export const clear =
  'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
export const empty = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';

const account = { id: 'microblog', network: 'microblog', handle: '@werkstatt', answers: 'Jana', default: true };

export const hard: Finding = {
  rule: 'confidential',
  verdict: 'block',
  start: 0,
  end: 4,
  overridable: true,
  leitbild: { de: 'Vertraulich: Kundennamen', en: 'Confidential: customers' },
  message: { de: '»Kuhn« ist vertraulich.', en: '"Kuhn" is confidential.' },
  why: { de: 'Wer hier repariert, nennt den eigenen Namen selbst.', en: 'Customers name themselves.' },
  instead: { de: 'eine Kundin', en: 'a customer' },
};

export const reviewOf = (words: string, more: readonly Finding[] = []): Review => {
  const review = judge(words);
  return more.length === 0 ? review : { ...review, verdict: 'block', findings: [...more, ...review.findings] };
};

/** A view in the state given; everything else as after a plain proposal by Jana. */
export const view = (more: Partial<ProposalView> = {}): ProposalView => ({
  id: 'k7m2q9xw',
  status: 'open',
  revision: 1,
  round: 1,
  draft: plainDraft(clear, ['microblog']),
  review: reviewOf(clear),
  authors: ['Jana'],
  named: 'Ben',
  voices: [],
  byButton: false,
  needed: 1,
  objections: [],
  hard: [],
  overrides: [],
  publications: [],
  due: null,
  createdAt: NOW,
  liveAt: null,
  stopped: false,
  restoredAt: null,
  answers: null,
  undoneBy: null,
  committee: null,
  places: [{ account, text: clear, used: 103, limit: 2000, own: false, dry: null }],
  satire: 'Zum Vergleich (simuliert): eine Zeile aus dem Archiv.',
  ...more,
});

export const publication = (
  state: ProposalView['publications'][number]['state'],
  more = {},
): ProposalView['publications'][number] => ({
  id: 'k7m2q9xw-1',
  network: 'microblog',
  handle: '@werkstatt',
  state,
  held: null,
  reason: null,
  url: state === 'pending' ? null : 'http://127.0.0.1:8080/posts/k7m2q9xw-1',
  ...more,
});
