import type { Card } from '../../../src/core/card.ts';
import { draftForm, nameLine, noteForm, reasonForm, wishLine } from '../../../src/core/cards/form.ts';
import { helpCard, listCard, meCard, refusedCard, showCard, weekCard } from '../../../src/core/cards/info.ts';
import { leitbildCard } from '../../../src/core/cards/leitbild.ts';
import { leitbildReviewCard } from '../../../src/core/cards/leitbild-review.ts';
import { interviewForm, writtenCard } from '../../../src/core/cards/leitbild-start.ts';
import { noticeCard, topics } from '../../../src/core/cards/notice.ts';
import { forgottenCard, personalCard, personalTopics } from '../../../src/core/cards/personal.ts';
import { proposalCard, replacedCard } from '../../../src/core/cards/proposal.ts';
import { waitingItems } from '../../../src/core/cards/replies.ts';
import { keptCard, reviewCard } from '../../../src/core/cards/review.ts';
import { switchCard, switchQuestion } from '../../../src/core/cards/switch.ts';
import { whichCard } from '../../../src/core/cards/which.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import { reviewLeitbild } from '../../../src/core/leitbild-review/review.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { refusalReasons } from '../../../src/core/publication.ts';
import { refusalCodes } from '../../../src/core/refusal.ts';
import { DAY, plus } from '../../../src/core/time.ts';
import { exampleLeitbild } from '../judge.ts';
import { pageCards } from './page-samples.ts';
import { view as answerView } from './replies-samples.ts';
import { clear, empty, hard, NOW, publication, reviewOf, view } from './views.ts';

const leitbild = exampleLeitbild();
/** Voices of several, one of them a keeper's; nothing is taboo, and answers are decided otherwise. */
const manyKeep = {
  ...leitbild,
  taboos: [],
  policy: { ...leitbild.policy, post: { ...leitbild.policy.post, quorum: 2, keeperNeeded: true, lapse: 1 } },
};

/** Something of everything that can be said about a Leitbild. */
const weakLeitbild = {
  ...leitbild,
  mission: {
    de: 'Wir sind Ihr zuverlässiger Partner für ganzheitliche Lösungen.',
    en: 'We are your reliable partner for holistic solutions.',
  },
  vision: { de: 'Ein Land, in dem jeder Ofen brennt.', en: 'A country in which 400 stoves burn. In Linz, too.' },
  goals: [{ de: 'Wir verkaufen nicht an Händler, die wegwerfen.', en: 'We sell to dealers who throw out.' }],
  values: [{ id: 'x', name: { de: 'Respekt', en: 'Respect' }, seen: { de: ['Respekt', '12 Euro'], en: ['trust'] } }],
};

/** Every card there is, by name, in one language. */
export function cards(locale: Locale): Readonly<Record<string, Card>> {
  const reader = { locale, zone: 'Europe/Berlin', now: NOW };
  const proposal = (more: Parameters<typeof view>[0]): Card => proposalCard(view(more), leitbild, reader);
  const draft = {
    ...plainDraft(empty, ['microblog']),
    note: 'Für Ben',
    signature: 'Jana, Werkstatt',
    time: '2026-11-27T13:00:00.000Z',
  };
  const gone = { status: 'retracted', undoneBy: 'Ben', publications: [publication('removed')] } as const;
  return {
    'proposal open': proposal({}),
    'proposal open, all fields': proposal({ draft, named: null }),
    'proposal open, hard finding': proposal({
      review: reviewOf(clear, [hard]),
      hard: [{ rule: 'confidential', overridable: true }],
    }),
    'proposal open, with pictures': proposal({
      draft: {
        ...plainDraft(clear, ['microblog']),
        warning: 'Metallstaub',
        visibility: 'unlisted',
        paid: true,
        media: [
          { sha256: 'a'.repeat(64), type: 'image/jpeg', alt: 'Die Mühle, offen', by: 'Jana', people: 'niemand' },
          { sha256: 'b'.repeat(64), type: 'image/jpeg', alt: '' },
        ],
      },
    }),
    'proposal open, an answer': proposal({
      answers: { author: 'Frau K.', text: 'Passt der alte\nMahlkegel?', url: 'https://social.example/@k/1' },
      draft: { ...plainDraft(clear, ['microblog']), kind: 'reply', replyTo: '1' },
    }),
    'proposal open, from a backup': proposal({ restoredAt: plus(NOW, -5000) }),
    'proposal published, dry run': proposal({ status: 'published', publications: [publication('rehearsed')] }),
    'notice published, dry run': noticeCard(
      'published',
      view({ status: 'published', publications: [publication('rehearsed')] }),
      reader,
    ),
    'proposal failed, for every reason': proposal({
      status: 'failed',
      publications: refusalReasons.map((reason) => publication('refused', { reason })),
    }),
    'proposal publishing, the network asked for patience': proposal({
      status: 'publishing',
      publications: [publication('pending', { reason: 'rate' }), publication('pending', { reason: 'unreachable' })],
    }),
    'proposal stopped': proposal({ stopped: true, needed: 2 }),
    'proposal after the go': proposal({ round: 2 }),
    'proposal contested': proposal({
      status: 'contested',
      objections: [{ name: 'Kim', reason: null, current: true }],
      needed: 2,
      voices: ['Ben'],
    }),
    'proposal after an objection': proposal({
      revision: 2,
      objections: [{ name: 'Kim', reason: 'Der Preis fehlt.', current: false }],
      needed: 2,
    }),
    'proposal approved': proposal({
      status: 'approved',
      voices: ['Ben', 'Kim'],
      due: plus(NOW, 5000),
      publications: [publication('pending')],
    }),
    'proposal approved, later': proposal({
      status: 'approved',
      voices: ['Ben'],
      due: '2026-11-27T13:00:00.000Z',
      publications: [publication('pending')],
    }),
    'proposal publishing, held late': proposal({
      status: 'publishing',
      publications: [publication('held', { held: 'late' })],
    }),
    'proposal approved, a picture is gone': proposal({
      status: 'approved',
      voices: ['Ben'],
      publications: [publication('held', { held: 'picture' })],
    }),
    'proposal publishing, unconfirmed': proposal({ status: 'publishing', publications: [publication('unconfirmed')] }),
    'proposal published': proposal({
      status: 'published',
      liveAt: plus(NOW, 660_000),
      publications: [publication('live')],
    }),
    'proposal partly published': proposal({
      status: 'published',
      publications: [publication('live'), publication('refused')],
    }),
    'proposal failed': proposal({ status: 'failed', publications: [publication('refused')] }),
    'proposal retracting, stuck': proposal({ status: 'retracting', publications: [publication('stuck')] }),
    'proposal retracted': proposal(gone),
    'proposal withdrawn': proposal({ status: 'withdrawn' }),
    'proposal lapsed': proposal({ status: 'lapsed' }),
    replaced: replacedCard(view({ revision: 2 }), { revision: 1, words: clear }, reader),
    'review advise': reviewCard(
      { draft: plainDraft(empty, ['microblog']), review: reviewOf(empty), places: view().places },
      leitbild,
      reader,
    ),
    'review block': reviewCard(
      { draft: plainDraft(clear), review: reviewOf(clear, [{ ...hard, overridable: false }, hard]), places: [] },
      leitbild,
      reader,
    ),
    'review, several stop it': reviewCard(
      { draft: plainDraft(clear), review: reviewOf(clear, [hard, { ...hard, rule: 'personal' }]), places: [] },
      leitbild,
      reader,
    ),
    'review all': reviewCard(
      { draft: plainDraft(clear), review: reviewOf(clear, [hard, hard]), places: [] },
      leitbild,
      reader,
      true,
    ),
    'form propose': draftForm('propose', null, leitbild.accounts, reader),
    'form propose, for somebody': {
      ...draftForm('propose', null, leitbild.accounts, reader),
      lines: [wishLine('Ben', locale)],
    },
    'form revise': draftForm('revise', draft, leitbild.accounts, reader),
    'form object': reasonForm('object', clear, reader),
    'form override': reasonForm('override', clear, reader),
    ...Object.fromEntries(
      topics.map((topic) => [
        `notice ${topic}`,
        noticeCard(
          topic,
          view({ status: 'published', liveAt: plus(NOW, 60_000), publications: [publication('live')] }),
          reader,
          ['CHEF VOM INTERNET', 'Bilanz'],
        ),
      ]),
    ),
    ...Object.fromEntries(
      personalTopics.flatMap((topic) =>
        (['asked', 'live', 'taken-back'].includes(topic) ? [null] : [null, 'Das Fett kam aus Italien.']).map(
          (words) => [
            `personal ${topic}${words === null ? '' : ', with words'}`,
            personalCard(
              topic,
              view({
                status: topic === 'live' ? 'published' : topic === 'taken-back' ? 'retracting' : 'open',
                publications: topic === 'live' ? [publication('live')] : [],
              }),
              reader,
              { name: 'Ben', words, stands: 'now' },
            ),
          ],
        ),
      ),
    ),
    ...Object.fromEntries(
      (
        [
          ['objected', 'earlier'],
          ['objected', 'no'],
          ['noted', 'earlier'],
        ] as const
      ).map(([topic, stands]) => [
        `personal ${topic}, ${stands}`,
        personalCard(topic, view({ status: 'open' }), reader, {
          name: 'Ben',
          words: 'Das Fett kam aus Italien.',
          stands,
        }),
      ]),
    ),
    'personal forgotten': forgottenCard(locale),
    'form note': noteForm(clear, 'Ana', reader),
    'notice published, then taken back': noticeCard('published', view(gone), reader),
    ...Object.fromEntries(
      (['stop', 'go'] as const).map((what) => [`switch ${what}`, switchQuestion(what, 'all', 'Feuer', locale)]),
    ),
    'switch stopped': switchCard({ type: 'stopped', scope: 'all', by: { name: 'Mira' }, reason: 'Feuer' }, locale),
    'switch stopped, at the command line': switchCard(
      { type: 'stopped', scope: 'bluesky', by: 'machine', reason: '' },
      locale,
    ),
    'switch go-asked': switchCard({ type: 'go-asked', scope: 'all', by: { name: 'Mira' } }, locale),
    'switch went': switchCard({ type: 'went', scope: 'all', by: ['machine', { name: 'Ben' }] }, locale),
    ...Object.fromEntries(
      refusalCodes.map((code) => [`refused ${code}`, refusedCard({ code, about: 'x', status: 'published' }, locale)]),
    ),
    help: helpCard(locale),
    list: listCard([{ id: 'k7m2q9xw', status: 'open', words: clear }], locale),
    'list empty': listCard([], locale),
    show: showCard(
      view({ status: 'published', committee: 'Das Unternehmen weist darauf hin.' }),
      ['Di · vorgeschlagen'],
      reader,
    ),
    leitbild: leitbildCard(leitbild, { names: ['Kim'], unknown: 0 }, locale),
    'leitbild check': leitbildReviewCard(reviewLeitbild(weakLeitbild), locale, false),
    'leitbild check, all': leitbildReviewCard(reviewLeitbild(weakLeitbild), locale, true),
    'leitbild check, well': leitbildReviewCard(reviewLeitbild(leitbild), locale, false),
    'leitbild start': interviewForm(locale),
    'leitbild start, written': writtenCard('company:\n  name: Bäckerei Jan\n', reviewLeitbild(weakLeitbild), locale),
    'leitbild, for many': leitbildCard(manyKeep, { names: ['Kim', 'Ben'], unknown: 2 }, locale),
    'which one': whichCard('withdraw', [{ id: 'k7m2p4x9abc', status: 'open', words: clear }], locale),
    'kept, unchanged': keptCard('unchanged', locale),
    'kept, beside': keptCard('beside', locale),
    'refused own-words, objecting': refusedCard({ code: 'own-words', about: 'object' }, locale),
    'refused own-words, overriding': refusedCard({ code: 'own-words', about: 'override' }, locale),
    'refused not-a-colleague, proposing': refusedCard({ code: 'not-a-colleague', about: 'propose' }, locale),
    ...Object.fromEntries(
      (['open', 'approved', 'failed', 'retracting', 'withdrawn'] as const).map((status) => [
        `refused wrong-state, ${status}`,
        refusedCard({ code: 'wrong-state', status }, locale),
      ]),
    ),
    'refused bad-input, no reason': refusedCard({ code: 'bad-input', about: 'reason' }, locale),
    'refused bad-input, a name alone': refusedCard({ code: 'bad-input', about: 'name-alone:bne' }, locale),
    'refused unknown-proposal, none named': refusedCard({ code: 'unknown-proposal', about: '?' }, locale),
    'refused bad-input, nearly': refusedCard({ code: 'bad-input', about: 'nearly:undo unod 123' }, locale),
    'refused bad-input, nearly and long': refusedCard(
      { code: 'bad-input', about: 'nearly-long:revise k7m2p4x9abc' },
      locale,
    ),
    'refused bad-input, past': refusedCard({ code: 'bad-input', about: 'time:past' }, locale),
    'form, nobody is called so': {
      ...draftForm('propose', plainDraft('Hallo'), leitbild.accounts, reader),
      lines: [nameLine('ben', locale), nameLine(null, locale)],
    },
    me: meCard([{ label: 'Name', value: 'Jana' }], locale),
    week: weekCard(
      {
        live: [{ words: clear, url: null }],
        waiting: [{ id: 'a', status: 'open', words: empty }],
        medianMs: 660_000,
        news: '🏛',
      },
      '11 Minuten',
      reader,
      waitingItems(2, [answerView({ at: plus(NOW, -5 * DAY) })], reader),
    ),
    ...pageCards(locale),
    'week quiet': weekCard({ live: [], waiting: [], medianMs: null, news: '🏛' }, null, reader),
  };
}
