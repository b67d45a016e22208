import type { Card } from '../../src/core/card.ts';
import { helpCard, listCard, meCard, refusedCard, showCard } from '../../src/core/cards/info.ts';
import { leitbildCard } from '../../src/core/cards/leitbild.ts';
import { leitbildReviewCard } from '../../src/core/cards/leitbild-review.ts';
import { noticeCard } from '../../src/core/cards/notice.ts';
import { proposalCard } from '../../src/core/cards/proposal.ts';
import { type AnswerView, answerCard } from '../../src/core/cards/replies.ts';
import { reviewCard } from '../../src/core/cards/review.ts';
import type { ProposalView, Reader } from '../../src/core/cards/view.ts';
import { when } from '../../src/core/cards/words.ts';
import { plainDraft } from '../../src/core/draft.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import { reviewLeitbild, weakest } from '../../src/core/leitbild-review/review.ts';
import type { Said } from '../../src/core/locale.ts';
import { plus } from '../../src/core/time.ts';
import { NOW } from '../core/cards/views.ts';
import { judge } from '../core/judge.ts';

/** What the cards of the documentation are about. */
export interface Scene {
  readonly leitbild: Leitbild;
  readonly reader: Reader;
  readonly open: ProposalView;
  readonly live: ProposalView;
  readonly answer: AnswerView;
  readonly hollow: string;
}

/** What hangs in most halls. */
const printed: Said = {
  de: 'Wir stehen für Qualität, Innovation und Nachhaltigkeit.',
  en: 'We stand for quality, innovation and sustainability.',
};
const called: Said = {
  de: 'Die Mühle von Frau Krause ist fertig, ruft sie an: +49 171 2345678.',
  en: "Ms. Krause's grinder is ready, call her at +49 171 2345678.",
};

const reason: Said = { de: 'Es waren 48 Euro.', en: 'It was 48 euros.' };

const events: readonly (readonly [number, Said])[] = [
  [0, { de: 'Jana: vorgeschlagen', en: 'Jana: proposed' }],
  [600_000, { de: 'Ben: eine Stimme', en: 'Ben: a voice' }],
  [600_000, { de: 'freigegeben', en: 'approved' }],
  [660_000, { de: 'online', en: 'live' }],
];

const facts: readonly { readonly label: Said; readonly value: Said }[] = [
  { label: { de: 'Name', en: 'Name' }, value: { de: 'Jana', en: 'Jana' } },
  {
    label: { de: 'Konto', en: 'Account' },
    value: { de: 'slack:U0123456789 (de)', en: 'slack:U0123456789 (en)' },
  },
  {
    label: { de: 'E-Mail', en: 'E-mail' },
    value: { de: 'jana@werkstatt.example', en: 'jana@werkstatt.example' },
  },
  { label: { de: 'Kennung in der Historie', en: 'Id in the history' }, value: { de: 'p4x7n2m8', en: 'p4x7n2m8' } },
  {
    label: { de: 'Stimmen, Einsprüche, Gründe und Anmerkungen', en: 'Voices, objections, reasons and remarks' },
    value: { de: 'bei den Vorschlägen, unter dieser Kennung', en: 'with the proposals, under that id' },
  },
  { label: { de: 'Entwürfe (sieben Tage)', en: 'Drafts (seven days)' }, value: { de: '1', en: '1' } },
  { label: { de: 'Vorschläge', en: 'Proposals' }, value: { de: '3', en: '3' } },
];

/** The cards that somebody asked for, and those of a disagreement, by the name of their picture. */
export function further({ leitbild, reader, open, live, answer, hollow }: Scene): Readonly<Record<string, Card>> {
  const { locale, zone } = reader;
  const contested = {
    ...open,
    status: 'contested' as const,
    needed: 2,
    objections: [{ name: 'Kim', reason: reason[locale], current: true }],
  };
  const told = events.map(([after, said]) => `${when(plus(NOW, after), zone, locale)} · ${said[locale]}`);
  return {
    contested: proposalCard(contested, leitbild, reader),
    published: noticeCard('published', live, reader),
    undo: noticeCard('undo', live, reader),
    answer: answerCard(answer, reader),
    refused: refusedCard({ code: 'own-words' }, locale),
    list: listCard(
      [
        { id: open.id, status: 'open', words: open.draft.words },
        { id: 'x3f9m1ab', status: 'withdrawn', words: hollow },
      ],
      locale,
    ),
    show: showCard({ ...live, review: open.review }, told, reader),
    leitbild: leitbildCard(leitbild, { names: ['Kim'], unknown: 0 }, locale),
    me: meCard(
      facts.map(({ label, value }) => ({ label: label[locale], value: value[locale] })),
      locale,
    ),
    help: helpCard(locale),
    sharpen: leitbildReviewCard(weakest(reviewLeitbild({ ...leitbild, mission: printed }), locale), locale, false),
    blocked: reviewCard(
      { draft: plainDraft(called[locale], ['microblog']), review: judge(called[locale]), places: [] },
      leitbild,
      reader,
    ),
  };
}
