import type { Card } from '../../../src/core/card.ts';
import { differenceCard } from '../../../src/core/cards/difference.ts';
import { type FileFault, faultLines } from '../../../src/core/cards/file-faults.ts';
import { draftForm } from '../../../src/core/cards/form.ts';
import { draftsCard, type HomeView, homeCard, type WaitingView } from '../../../src/core/cards/home.ts';
import { weekPutOff } from '../../../src/core/cards/info.ts';
import { noticeCard } from '../../../src/core/cards/notice.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { exampleLeitbild } from '../judge.ts';
import { clear, empty, hard, NOW, publication, view } from './views.ts';

const leitbild = exampleLeitbild();
const faults: readonly FileFault[] = [
  'too-large',
  'not-a-picture',
  'unsupported',
  'moving',
  'too-many-pixels',
  'broken',
  'too-slow',
  'failed',
  'gone',
  'unreachable',
  'too-many',
];

const waiting = (id: string, more: Partial<WaitingView> = {}): WaitingView => ({
  ...{ id, revision: 2, round: 1, words: clear, authors: ['Jana'], why: 'open', whole: true, stopped: false, hard: [] },
  ...more,
});

const home: HomeView = {
  waiting: [
    waiting('k7m2', { why: 'named' }),
    waiting('p3x9', { why: 'contested', authors: ['Ben'] }),
    waiting('q1q1', { authors: ['Jana', 'Kim'], whole: false }),
    waiting('z8z8', { hard: [hard, { ...hard, rule: 'personal' }] }),
  ],
  further: 2,
  drafts: [{ id: 'd1', words: empty, at: NOW }],
  live: [{ id: 'l1', words: clear, at: NOW }],
  week: { live: 3, waiting: 5, answers: 1 },
  stops: [],
  colleague: true,
};
const nothing: HomeView = { ...home, waiting: [], further: 0, drafts: [], live: [] };

/** Pages of several things, and what is said beside the cards. */
export function pageCards(locale: Locale): Readonly<Record<string, Card>> {
  const reader = { locale, zone: 'Europe/Berlin', now: NOW };
  const before = plainDraft(clear, ['microblog']);
  const after = {
    ...plainDraft(clear.replace('stumpf', 'ganz und gar stumpf').replace(' wieder', ''), ['bluesky']),
    time: '2026-11-27T13:00:00.000Z',
    warning: 'Metallstaub',
    parts: ['Mehr dazu morgen.'],
    media: [{ sha256: 'a'.repeat(64), type: 'image/jpeg', alt: 'Die Mühle' }],
  };
  const difference = differenceCard(2, {
    ...{ before, after, reader },
    accounts: [
      { id: 'microblog', handle: '@werkstatt' },
      { id: 'bluesky', handle: '@werkstatt.bsky.social' },
    ],
  });
  const form = draftForm('propose', before, leitbild.accounts, reader);
  const lines = faultLines(
    faults.map((fault, i) => ({ n: i + 1, fault })),
    locale,
  );
  return {
    home: homeCard(home, leitbild, reader),
    'home, nothing waits': homeCard(nothing, leitbild, reader),
    'home, one waits and a network is stopped': homeCard(
      {
        ...nothing,
        waiting: [waiting('k7m2', { why: 'named', stopped: true })],
        stops: [{ scope: 'bluesky', by: { name: 'Mira' }, reason: 'Falscher Preis', at: NOW, go: { name: 'Ben' } }],
      },
      leitbild,
      reader,
    ),
    'home, all is stopped': homeCard(
      { ...nothing, stops: [{ scope: 'all', by: 'machine', reason: null, at: NOW, go: null }] },
      leitbild,
      reader,
    ),
    'home of a guest': homeCard({ ...nothing, live: home.live, colleague: false }, leitbild, reader),
    drafts: draftsCard(home.drafts, reader),
    'drafts, none': draftsCard([], reader),
    'form, pictures missing': { ...form, lines: [...form.lines, ...lines] },
    'week, tomorrow': weekPutOff('2026-11-25T08:30:00.000Z', reader),
    'week, not this week': weekPutOff(null, reader),
    'notice signals-unread, held': noticeCard(
      'signals-unread',
      view({ status: 'approved', publications: [publication('held', { held: 'signals-unread' })] }),
      reader,
    ),
    ...(difference === null ? {} : { difference }),
  };
}
