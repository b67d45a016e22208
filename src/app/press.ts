import type { ActionId } from '../core/card.ts';
import { closedCard, reviewCard } from '../core/cards/review.ts';
import { talking } from '../core/decide/talk.ts';
import type { Draft } from '../core/draft.ts';
import { refuse } from '../core/refusal.ts';
import type { Intent, Values } from '../ports/chat.ts';
import type { Subject } from '../ports/rows.ts';
import { answerInWeek, isAnswer, pressAnswer } from './answering.ts';
import { draftFrom } from './drafting.ts';
import { isDrafts, isHome, redrawPage, whichOf } from './home.ts';
import { list, me, show } from './info.ts';
import { checkLeitbild, toldLeitbild } from './leitbild.ts';
import { looked } from './looked.ts';
import { sayNote } from './notes.ts';
import { loadProposal } from './proposals.ts';
import { closeReviews, hardRule, openForm, propose } from './propose.ts';
import { placesOf } from './reviewing.ts';
import { reviseForm, reviseWith } from './revise.ts';
import { confirmGo, confirmStop, sayGo, sayStop } from './stopping.ts';
import { type Done, done, readerOf, redraw, run, type Turn, tell } from './turn.ts';
import { again, askUndo, undo } from './undo.ts';
import { giveReason, notNow, type On, object, override, yes } from './voices.ts';
import { notThisWeek, weekTomorrow } from './weekly.ts';

type About = Extract<Subject, { kind: 'about' }>;

type Press = Pick<Extract<Intent, { kind: 'press' }>, 'action' | 'values' | 'about'>;

/** A button on some card. A private question that was answered shows no buttons any more; a page of many things is drawn anew. */
export async function press(turn: Turn, subject: Subject | null, { action, values, about }: Press): Promise<Done> {
  if (isHome(subject) || isDrafts(subject)) {
    const done = await onPage(turn, subject, action, about);
    await redrawPage(turn);
    return done;
  }
  const asked = answerInWeek(subject, about);
  // The week is told once, and to all: what somebody takes on from it is theirs to see.
  if (asked !== null) return route({ ...turn, on: null }, asked, action, values);
  const result = (await formAgain(turn, subject, action, values)) ?? (await route(turn, subject, action, values));
  if (result.ok && subject !== null && isAnswered(subject, action, values)) {
    await redraw(turn, closedCard(result.unchanged ? 'unchanged' : 'done', '', turn.me.locale));
    await dropFilled(turn, subject);
  }
  return result;
}

/** A page holds many things: the button says which one it is about. The page itself is no question that could be closed. */
async function onPage(turn: Turn, page: Subject | null, action: ActionId, about: string | undefined): Promise<Done> {
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague');
  const from: Turn = { ...turn, on: null };
  if (about === undefined) {
    if (action === 'more') return list(from);
    if (isDrafts(page)) return refuse('wrong-state');
    if (action === 'propose') return openForm(from, null);
    if (action === 'stop') return sayStop(from, '');
    return action === 'go' ? sayGo(from) : refuse('wrong-state');
  }
  const which = whichOf(about);
  if (which === null) return refuse('wrong-state');
  const draft = action === 'revise' || action === 'withdraw' ? await turn.tx.drafts.get(which.id) : null;
  if (draft?.person === turn.me.person) return onDraft(from, { kind: 'draft', draft: which.id }, action, {});
  const { id: proposal, ...seen } = which;
  return onNotice(from, proposal, { kind: 'about', topic: 'page', proposal, ...seen }, action, {});
}

/** The draft a form was opened from is in what was sent, or in the draft that came of it. */
async function dropFilled(turn: Turn, subject: Subject): Promise<void> {
  if (subject.kind !== 'about') return;
  const [topic, id] = subject.topic.split(':');
  if ((topic !== 'form' && topic !== 'revise') || id === undefined) return;
  const row = await turn.tx.drafts.get(id);
  if (row?.person !== turn.me.person) return;
  await turn.tx.drafts.remove(id);
  await closeReviews(turn, id, closedCard('went-on', row.draft.words, turn.me.locale));
}

const sending: readonly ActionId[] = ['propose', 'revise', 'ask'];

/** A picture that could not be taken stops what was to be sent: the form comes back with everything else, and says why. Null: all is there. */
async function formAgain(turn: Turn, subject: Subject | null, action: ActionId, values: Values): Promise<Done | null> {
  const missing = (turn.faults ?? []).length > 0;
  if (!missing || subject === null || values.text === undefined || !sending.includes(action)) return null;
  const onto = await formOf(turn, subject);
  if (onto === null) return null;
  const drafted = await draftFrom(turn, values, onto.base);
  const { named = null } = subject.kind === 'proposal' ? {} : subject;
  return drafted.ok ? openForm(turn, drafted.draft, { of: onto.of, named }) : drafted;
}

type Onto = {
  readonly base: Draft | null;
  readonly of: { readonly proposal: string; readonly revision: number } | null;
};

async function formOf(turn: Turn, subject: Subject): Promise<Onto | null> {
  if (subject.kind === 'draft') {
    const row = await turn.tx.drafts.get(subject.draft);
    return row?.person === turn.me.person ? { base: row.draft, of: row.of } : null;
  }
  if (subject.kind === 'about' && subject.proposal === undefined)
    return subject.topic.split(':')[0] === 'form' ? { base: null, of: null } : null;
  const { proposal, revision } = subject;
  if (proposal === undefined || revision === undefined) return null;
  const base = (await turn.tx.proposals.revision(proposal, revision))?.draft ?? null;
  return base === null ? null : { base, of: { proposal, revision } };
}

const questions = ['form', 'revise', 'object', 'override', 'note', 'undo', 'stop', 'go', 'leitbild-start'];

/** A form for a reason that came back without one asks again. */
function isAnswered(subject: Subject, action: ActionId, { reason = '', note = '' }: Values): boolean {
  if (subject.kind !== 'about' || action === 'more') return false;
  const [topic = ''] = subject.topic.split(':');
  const asksReason = topic === 'object' || topic === 'override';
  const given = asksReason ? reason : topic === 'note' ? note : null;
  return questions.includes(topic) && given?.trim() !== '';
}

/** What the card is about decides what the button can mean; whoever only reads may read more. */
async function route(turn: Turn, subject: Subject | null, action: ActionId, values: Values): Promise<Done> {
  if (turn.me.kind !== 'colleague' && action !== 'more') return refuse('not-a-colleague');
  if (subject === null) return refuse('wrong-state');
  if (isAnswer(subject)) return pressAnswer(turn, subject, action, values);
  if (subject.kind === 'draft') return onDraft(turn, subject, action, values);
  if (subject.kind === 'proposal') return onProposal(turn, subject, action, values);
  if (subject.proposal !== undefined) return onNotice(turn, subject.proposal, subject, action, values);
  return elsewhere(turn, subject, action, values);
}

/** Cards that are about no proposal: the empty form, `me`, the week, the Leitbild, stop and go. */
async function elsewhere(turn: Turn, { topic, named }: About, action: ActionId, values: Values): Promise<Done> {
  const [name, ...rest] = topic.split(':');
  const detail = rest.join(':');
  if (action === 'propose' && name === 'form') return submit(turn, values, named);
  if (action === 'more' && name === 'me') return me(turn, true);
  if (action === 'more' && name === 'week') return list(turn);
  if (action === 'more' && name === 'leitbild-check') return checkLeitbild(turn, true);
  if (action === 'tell' && name === 'leitbild-start') return toldLeitbild(turn, values);
  if (action === 'tomorrow' && name === 'week') return weekTomorrow(turn, detail);
  if (action === 'not-this-week' && name === 'week') return notThisWeek(turn);
  if (action === 'stop' && name === 'stop') return confirmStop(turn, detail, values.reason ?? '');
  if (action === 'go' && name === 'go') return confirmGo(turn, detail);
  return refuse('wrong-state');
}

async function submit(turn: Turn, values: Values, named: About['named']): Promise<Done> {
  const drafted = await draftFrom(turn, values, null);
  return drafted.ok ? propose(turn, drafted.draft, { named: named ?? null }) : drafted;
}

/** The author's own review card. */
async function onDraft(
  turn: Turn,
  subject: Extract<Subject, { kind: 'draft' }>,
  action: ActionId,
  values: Values,
): Promise<Done> {
  const { draft: id, named = null } = subject;
  const row = await turn.tx.drafts.get(id);
  if (row === null || row.person !== turn.me.person) return refuse('unknown-proposal');
  if (action === 'withdraw') {
    await turn.tx.drafts.remove(id);
    await closeReviews(turn, id, closedCard('thrown-away', row.draft.words, turn.me.locale));
    return done();
  }
  if (action === 'more') {
    const reader = readerOf(turn.house, turn.me.locale);
    const card = reviewCard(
      { draft: row.draft, review: row.review, places: placesOf(turn.house, row.draft) },
      turn.house.leitbild,
      reader,
      true,
    );
    await tell(turn, 'review', card, subject);
    return done();
  }
  // Words changed on the card itself are words changed: they are read anew before anybody is asked.
  if (action === 'ask' && (values.text ?? row.draft.words).trim() === row.draft.words) {
    const fixed = row.review.findings.find((f) => f.verdict === 'block' && !f.overridable);
    return fixed === undefined ? propose(turn, row.draft, { from: row, anyway: true, named }) : hardRule(fixed.rule);
  }
  if (action !== 'revise' && action !== 'ask') return refuse('wrong-state');
  if (values.text === undefined) return openForm(turn, row.draft, { of: row.of, from: id, named });
  const drafted = await draftFrom(turn, values, row.draft);
  return drafted.ok ? propose(turn, drafted.draft, { from: row, named }) : drafted;
}

/** The card in the channel, of one revision and one voice round. */
async function onProposal(
  turn: Turn,
  on: Extract<Subject, { kind: 'proposal' }>,
  action: ActionId,
  values: Values,
): Promise<Done> {
  const { proposal: id, revision, round } = on;
  if (action !== 'take-back')
    return onNotice(turn, id, { kind: 'about', topic: 'card', proposal: id, revision, round }, action, values);
  return finish(run(turn, id, { type: 'take-back', by: turn.me.person, revision, round }), id);
}

const finish = async (running: ReturnType<typeof run>, id: string): Promise<Done> => {
  const ran = await running;
  return ran.ok ? done(id) : ran;
};

type Button = (turn: Turn, id: string, about: About, values: Values) => Promise<Done>;

/** A button that is a command of the same name. */
const says =
  (type: 'drop' | 'withdraw' | 'still'): Button =>
  (turn, id) =>
    finish(run(turn, id, { type, by: turn.me.person }), id);

const looks =
  (action: 'is-there' | 'not-there'): Button =>
  (turn, id, about) =>
    looked(turn, id, action, about.publication ?? null);

/** Buttons that mean the same on the card and on any message about the proposal. */
const buttons: Partial<Record<ActionId, Button>> = {
  drop: says('drop'),
  withdraw: says('withdraw'),
  still: says('still'),
  retry: (turn, id, about) =>
    finish(run(turn, id, { type: 'retry', by: turn.me.person, publication: about.publication ?? null }), id),
  'is-there': looks('is-there'),
  'not-there': looks('not-there'),
  undo: (turn, id) => askUndo(turn, id),
  'confirm-undo': (turn, id) => undo(turn, id, false),
  correct: (turn, id, about) => (about.topic === 'undo' ? undo(turn, id, true) : askUndo(turn, id)),
  again: (turn, id) => again(turn, id),
  'not-now': (turn, id) => notNow(turn, id),
  more: (turn, id) => show(turn, id),
  note: (turn, id, about, values) =>
    about.topic === 'note'
      ? sayNote(turn, id, about.revision ?? 0, values.note ?? '')
      : Promise.resolve(refuse('wrong-state')),
  override: (turn, id, { topic, revision = 0 }, values) =>
    override(turn, id, { topic, revision }, values.reason ?? null),
  yes: async (turn, id, about) => yes(turn, await seenOn(turn, id, about), 'button'),
  object: async (turn, id, about, values) =>
    about.topic === 'object'
      ? giveReason(turn, id, values.reason ?? '')
      : object(turn, await seenOn(turn, id, about), 'button', values.reason?.trim() || null),
  revise: (turn, id, about, values) =>
    values.text === undefined ? reviseForm(turn, id) : reviseWith(turn, id, about.revision ?? null, values),
};

async function onNotice(turn: Turn, id: string, about: About, action: ActionId, values: Values): Promise<Done> {
  const button = buttons[action];
  return button === undefined ? refuse('wrong-state') : button(turn, id, about, values);
}

/** A voice is on the words its reader saw. Where a card says nothing about that, only what is past talking can still be said. */
async function seenOn(turn: Turn, id: string, { revision, round }: About): Promise<On> {
  if (revision !== undefined && round !== undefined) return { proposal: id, revision, round };
  const { proposal } = await loadProposal(turn.tx, id);
  const past = !talking.includes(proposal.status);
  return { proposal: id, revision: past ? proposal.revision : 0, round: proposal.round };
}
