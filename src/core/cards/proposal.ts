import { type Action, type ActionId, type Card, type Line, line } from '../card.ts';
import { headline } from '../draft.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { findingLines, moreLines, praiseLine, standing } from './findings.ts';
import { paidLines, pictureLines, picturesOf, shownLines } from './pictures.ts';
import { isRehearsal, statusLines } from './status.ts';
import { action, type PlaceView, type ProposalView, type Reader } from './view.ts';
import { cut, names, when } from './words.ts';

/** Further posts of the thread. */
export const threadLines = ({ draft }: ProposalView): readonly Line[] => draft.parts.map((part) => line('post', part));

const QUESTION = 500;

/** What a reply answers, in the words of whoever said it. */
function questionLines({ answers }: ProposalView, locale: Locale): readonly Line[] {
  if (answers === null) return [];
  const { author, url } = answers;
  const said = cut(answers.text.replaceAll(/\s+/g, ' '), QUESTION);
  const quoted = { de: `${author} schrieb: »${said}«`, en: `${author} wrote: "${said}"` }[locale];
  return [
    line('plain', { de: `Antwort an ${author}: ${url}`, en: `In answer to ${author}: ${url}` }[locale]),
    ...(said === '' ? [] : [line('note', quoted)]),
  ];
}

/** Who asked, who is named, where it would stand: what a colleague needs before saying yes. */
export function askLines(view: ProposalView, reader: Reader): readonly Line[] {
  const { locale } = reader;
  const who = names(view.authors, locale);
  const several = view.authors.length > 1;
  const lines: Line[] = [];
  if (view.status === 'open' && view.named !== null) {
    lines.push(
      line(
        'plain',
        locale === 'de'
          ? `${who} ${several ? 'fragen' : 'fragt'}: ${view.named}, liest du drüber? Alle anderen dürfen auch.`
          : `${who} ${several ? 'ask' : 'asks'}: ${view.named}, will you read it over? Anyone else may, too.`,
      ),
    );
  } else {
    lines.push(line('plain', locale === 'de' ? `Von ${who}.` : `By ${who}.`));
  }
  lines.push(...paidLines(view.draft, locale), ...questionLines(view, locale));
  lines.push(...pictureLines(view.draft, locale), ...shownLines(view.draft, locale));
  for (const place of view.places) {
    const dry = place.dry === null ? '' : practising[place.dry][locale];
    const count = `${place.used} / ${place.limit}`;
    lines.push(line('preview', `${place.account.handle} (${whereOf(place.account)}): ${count}${dry}`));
    if (place.own) lines.push(line('post', place.text));
  }
  if (view.draft.signature !== null)
    lines.push(
      line('preview', locale === 'de' ? `Unterschrift: ${view.draft.signature}` : `Signed: ${view.draft.signature}`),
    );
  if (view.draft.time !== null)
    lines.push(
      line(
        'plain',
        locale === 'de'
          ? `Gewünscht: ${when(view.draft.time, reader.zone, 'de')}`
          : `Not before: ${when(view.draft.time, reader.zone, 'en')}`,
      ),
    );
  if (view.draft.note !== '')
    lines.push(
      line(
        'note',
        locale === 'de'
          ? `Notiz (erscheint nie draußen): ${view.draft.note}`
          : `Note (never published): ${view.draft.note}`,
      ),
    );
  return lines;
}

/** The network, and its server where it has many: the same handle elsewhere is somebody else. */
const whereOf = ({ network, server }: PlaceView['account']): string =>
  server === undefined ? network : `${network}, ${new URL(server).host}`;

const practising: Readonly<Record<'own' | 'invented', Said>> = {
  own: { de: ' – Probelauf', en: ' – dry run' },
  invented: {
    de: ' – Probelauf, denn hier ist jemand erfunden',
    en: ' – dry run, because somebody here is invented',
  },
};

function actionsFor(view: ProposalView): readonly ActionId[] {
  const has = (state: string): boolean => view.publications.some((p) => p.state === state);
  const late = view.publications.some((p) => p.state === 'held' && p.held === 'late');
  // Refused while stopped.
  const yes: readonly ActionId[] = view.stopped ? [] : ['yes'];
  const override: readonly ActionId[] = view.hard.some((h) => h.overridable) ? ['override'] : [];
  const drop: readonly ActionId[] = view.objections.length > 0 ? ['drop'] : [];
  const back: readonly ActionId[] = view.byButton ? ['take-back'] : [];
  const pass: readonly ActionId[] = view.named !== null ? ['not-now'] : [];
  const looks: readonly ActionId[] =
    has('unconfirmed') || has('with-a-person') ? ['is-there', 'not-there'] : has('stuck') ? ['not-there'] : [];
  switch (view.status) {
    case 'open':
    case 'contested':
      return [...yes, 'object', ...drop, ...override, ...back, 'revise', ...pass, 'withdraw', 'more'];
    case 'approved':
      return [...(late ? (['still'] as const) : []), ...back, 'object', 'revise', 'undo', 'more'];
    case 'publishing':
      return [...looks, ...(late ? (['still'] as const) : []), 'undo', 'more'];
    case 'published':
      if (isRehearsal(view)) return ['again', 'more'];
      return [...(has('refused') ? (['retry'] as const) : []), 'undo', 'correct', 'more'];
    case 'retracting':
      return [...looks, 'undo', 'more'];
    case 'failed':
      return ['retry', 'again', 'more'];
    default:
      return ['again', 'more'];
  }
}

/** The card in the team's channel. Its first line is the post itself, word for word. */
export function proposalCard(view: ProposalView, leitbild: Pick<Leitbild, 'values'>, reader: Reader): Card {
  const { locale } = reader;
  const [first, ...more] = standing(view);
  const waiting = view.status === 'open' || view.status === 'contested';
  const lines: Line[] = [...threadLines(view), ...askLines(view, reader)];
  if (waiting) lines.push(...praiseLine(view.review, view.draft.words, leitbild, locale));
  if (waiting && first !== undefined) lines.push(...findingLines(first, locale), ...moreLines(more, locale));
  lines.push(...statusLines(view, reader));
  // Silent where it is serious: a stop, an objection, a failure.
  const serious = view.stopped || view.status === 'contested' || view.status === 'failed';
  if (view.satire !== null && !serious) lines.push(line('satire', view.satire));
  return {
    kind: 'proposal',
    proposal: { id: view.id, state: view.status, revision: view.revision },
    title: headline(view.draft),
    lines,
    ...picturesOf(view.draft),
    actions: actionsFor(view).map((id): Action => action(id, locale)),
  };
}

/** What is left of a card when a newer revision or round has taken its place. */
export function replacedCard(
  view: ProposalView,
  shown: { readonly revision: number; readonly words: string },
  reader: Reader,
): Card {
  const text =
    reader.locale === 'de'
      ? 'Ersetzt: Es gibt eine neue Karte, und dort wird neu abgestimmt.'
      : 'Replaced: there is a new card, and voices are given anew there.';
  return {
    kind: 'replaced',
    proposal: { id: view.id, state: view.status, revision: shown.revision },
    title: cut(shown.words, 80),
    lines: [line('status', text)],
    actions: [],
  };
}
