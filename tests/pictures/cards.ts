import type { Card } from '../../src/core/card.ts';
import { draftForm } from '../../src/core/cards/form.ts';
import { homeCard } from '../../src/core/cards/home.ts';
import { weekCard } from '../../src/core/cards/info.ts';
import { noticeCard } from '../../src/core/cards/notice.ts';
import { proposalCard, replacedCard } from '../../src/core/cards/proposal.ts';
import { waitingItems } from '../../src/core/cards/replies.ts';
import { reviewCard } from '../../src/core/cards/review.ts';
import { plainDraft } from '../../src/core/draft.ts';
import type { Account } from '../../src/core/leitbild.ts';
import type { Locale, Said } from '../../src/core/locale.ts';
import { bossOfTheInternet } from '../../src/core/one-voice/boss.ts';
import { plus } from '../../src/core/time.ts';
import { NOW, publication, view } from '../core/cards/views.ts';
import { exampleLeitbild, judge } from '../core/judge.ts';
import { voices } from '../core/one-voice/voices.ts';
import { further } from './further.ts';

const leitbild = exampleLeitbild();

const words: Said = {
  de: 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.',
  en: 'Repaired a grinder from 1974 today. The burr was blunt, now it runs again. Cost: 38 euros.',
};
const hollow: Said = {
  de: 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.',
  en: 'We offer holistic solutions that leverage your synergies.',
};
const alt: Said = { de: 'Die Mühle, offen auf der Werkbank', en: 'The grinder, open on the workbench' };
const news: Said = {
  de: '🏛 Einstimmig & Söhne (erfunden) meldet: Der Beitrag zum Sommerfest ist freigegeben. Es schneit.',
  en: '🏛 Monotone & Sons (invented) reports: the summer picnic post has been approved. It is snowing.',
};
const next: Said = {
  de: 'Eine Presse von 1961: Wir fragen herum, ob jemand noch eine Dichtung hat.',
  en: 'A press from 1961: we are asking around for a gasket.',
};
const asked: Said = { de: 'Passt der alte Mahlkegel in die neue Mühle?', en: 'Does the old burr fit the new grinder?' };
const customer: Said = { de: 'Frau K.', en: 'Ms. K.' };

const accounts: readonly Account[] = [
  { id: 'microblog', network: 'microblog', handle: '@werkstatt', answers: 'Jana', default: true },
  { id: 'bluesky', network: 'bluesky', handle: '@werkstatt.example', answers: 'Jana', default: true },
];
const [first, second] = accounts as [Account, Account];

/** The cards of the documentation, in one language, by the name of their picture. */
export function pictured(locale: Locale): Readonly<Record<string, Card>> {
  const reader = { locale, zone: 'Europe/Berlin', now: NOW };
  const own = words[locale];
  const draft = {
    ...plainDraft(own, ['microblog', 'bluesky']),
    media: [{ sha256: 'a'.repeat(64), type: 'image/jpeg', alt: alt[locale] }],
  };
  const places = [
    { account: first, text: own, used: own.length, limit: 2000, own: false, dry: null },
    { account: second, text: own, used: own.length, limit: 300, own: false, dry: null },
  ];
  const common = { draft, review: judge(draft), places };
  const url = 'https://werkstatt.example/posts/k7m2q9xw';
  const live = [
    { ...publication('live'), url },
    {
      ...publication('live'),
      network: 'bluesky',
      handle: second.handle,
      url: 'https://bsky.app/profile/werkstatt.example/post/3k',
    },
  ];
  const answer = {
    id: 'k7m2q9xw',
    author: customer[locale],
    text: asked[locale],
    url: 'https://social.example/@k/1',
    handle: '@werkstatt',
    network: 'mastodon',
    at: plus(NOW, -5 * 86_400_000),
    state: 'open' as const,
    claimedBy: null,
    proposal: null,
  };
  // The week comes on Mondays at half past nine.
  const monday = { ...reader, now: '2026-11-23T08:30:00.000Z' };
  const scene = {
    leitbild,
    reader,
    open: view(common),
    live: view({ ...common, status: 'published', voices: ['Ben'], liveAt: plus(NOW, 660_000), publications: live }),
    answer,
    hollow: hollow[locale],
  };
  const certificate = bossOfTheInternet(voices, {
    name: 'Jana',
    from: NOW,
    to: plus(NOW, 41_000),
    results: [
      { network: 'Bluesky', outcome: 'removed' },
      { network: 'Mastodon', outcome: 'gone' },
    ],
    zone: reader.zone,
    locale,
    seed: 'pictures',
  });
  return {
    review: reviewCard(
      { draft: plainDraft(hollow[locale], ['microblog']), review: judge(hollow[locale]), places: places.slice(0, 1) },
      leitbild,
      reader,
    ),
    open: proposalCard(scene.open, leitbild, reader),
    live: proposalCard(scene.live, leitbild, reader),
    replaced: replacedCard(view({ ...common, revision: 2 }), { revision: 1, words: own }, reader),
    form: draftForm('propose', plainDraft('', ['microblog', 'bluesky']), accounts, reader),
    home: homeCard(
      {
        waiting: [
          {
            id: 'k7m2q9xw',
            revision: 1,
            round: 1,
            words: own,
            authors: ['Jana'],
            why: 'named',
            whole: true,
            stopped: false,
            hard: [],
          },
        ],
        further: 0,
        drafts: [{ id: 'x3f9', words: hollow[locale], at: NOW }],
        live: [],
        week: { live: 3, waiting: 1, answers: 2 },
        stops: [],
        colleague: true,
      },
      leitbild,
      reader,
    ),
    week: weekCard(
      {
        live: [{ words: own, url: null }],
        waiting: [{ id: 'x3f9', status: 'open', words: next[locale] }],
        medianMs: 660_000,
        news: news[locale],
      },
      { de: '11 Minuten', en: '11 minutes' }[locale],
      monday,
      waitingItems(2, [{ ...answer, at: plus(monday.now, -5 * 86_400_000) }], monday),
    ),
    certificate: noticeCard(
      'retracted',
      view({ ...common, status: 'retracted', undoneBy: 'Jana' }),
      reader,
      certificate,
    ),
    ...further(scene),
  };
}
