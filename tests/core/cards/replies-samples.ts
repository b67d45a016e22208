import type { Card } from '../../../src/core/card.ts';
import {
  type AnswerView,
  answerCard,
  answersCard,
  burstCard,
  digestCard,
  replyForm,
  takenCard,
  waitingItems,
} from '../../../src/core/cards/replies.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../src/core/time.ts';
import { NOW } from './views.ts';

export const view = (more: Partial<AnswerView> = {}): AnswerView => ({
  id: 'k7m2q9xw',
  author: 'Frau K.',
  text: 'Passt der alte Mahlkegel\nin die neue Mühle?',
  url: 'https://social.example/@k/1',
  handle: '@werkstatt',
  network: 'mastodon',
  at: plus(NOW, -3 * MINUTE),
  state: 'open',
  claimedBy: null,
  proposal: null,
  ...more,
});

const waits = (n: number): readonly AnswerView[] =>
  [5 * DAY, DAY, 26 * HOUR, 2 * HOUR, MINUTE].slice(0, n).map((ms, i) => view({ id: `id${i}`, at: plus(NOW, -ms) }));

/** Every card about answers, by name, in one language. */
export function cards(locale: Locale): Readonly<Record<string, Card>> {
  const reader = { locale, zone: 'Europe/Berlin', now: NOW };
  const one = (more: Partial<AnswerView>): Card => answerCard(view(more), reader);
  const week = (n: number, views = waits(n)): Card => ({
    kind: 'week',
    title: '',
    lines: [],
    items: waitingItems(n, views, reader),
    actions: [],
  });
  return {
    answer: one({}),
    'answer, just now': one({ at: NOW }),
    'answer, old': one({ at: plus(NOW, -8 * DAY) }),
    'answer without words': one({ text: '' }),
    'answer claimed': one({ claimedBy: 'Ben' }),
    'answer under way': one({ state: 'under-way', proposal: 'x3f9', claimedBy: 'Ben' }),
    'answer answered': one({ state: 'answered', proposal: 'x3f9', claimedBy: 'Ben' }),
    'answer needless': one({ state: 'needless' }),
    taken: takenCard('Ben', locale),
    form: replyForm(view(), '', reader),
    'form, claimed by somebody else': replyForm(view({ claimedBy: 'Ben' }), 'Ja.', reader),
    burst: burstCard(waits(5), 7, reader),
    'digest of one': digestCard(waits(1), 1, reader),
    'digest of five': digestCard([...waits(4), view({ claimedBy: 'Ben' })], 5, reader),
    'digest of six': digestCard(waits(5), 6, reader),
    'digest of many': digestCard(waits(5), 40, reader),
    'list of nobody': answersCard([], 0, reader),
    'list of two': answersCard(waits(2), 2, reader),
    'week, one': week(1),
    'week, two': week(2),
    'week, the first of two is taken': week(2, [view({ id: 'id0', claimedBy: 'Ben' }), ...waits(2).slice(1)]),
    'week, all are taken': week(
      2,
      waits(2).map((one) => ({ ...one, claimedBy: 'Ben' })),
    ),
  };
}
