import type { ActionId } from '../core/card.ts';
import { closedCard, reviewCard } from '../core/cards/review.ts';
import { loadProposal } from './proposals.ts';
import { refuse } from '../core/refusal.ts';
import type { Subject } from '../ports/rows.ts';
import { me, show } from './info.ts';
import { draftFrom, openForm, propose, type Values } from './propose.ts';
import { reviseForm, reviseWith } from './revise.ts';
import { placesOf } from './reviewing.ts';
import { confirmGo, confirmStop } from './stopping.ts';
import { done, readerOf, redraw, run, tell, type Done, type Turn } from './turn.ts';
import { again, askUndo, undo } from './undo.ts';
import { giveReason, notNow, object, override, yes, type On } from './voices.ts';

/** A button on some card. What the card is about decides what the button can mean. */
export async function press(turn: Turn, subject: Subject | null, action: ActionId, values: Values): Promise<Done> {
  if (subject === null) return refuse('wrong-state');
  if (subject.kind === 'draft') return onDraft(turn, subject.draft, action, values);
  if (subject.kind === 'proposal') return onProposal(turn, subject, action, values);
  if (subject.proposal !== undefined) return onNotice(turn, subject.topic, subject.proposal, action, values);
  if (action === 'propose') return submit(turn, values);
  if (action === 'more' && subject.topic === 'me') return me(turn, true);
  if (action === 'stop' && subject.topic.startsWith('stop:')) return confirmStop(turn, subject.topic.slice('stop:'.length));
  if (action === 'go' && subject.topic === 'go') return confirmGo(turn);
  return action === 'not-now' || action === 'more' ? done() : refuse('wrong-state');
}

async function submit(turn: Turn, values: Values): Promise<Done> {
  const drafted = draftFrom(turn, values, null);
  return drafted.ok ? propose(turn, drafted.draft) : drafted;
}

/** The author's own review card. */
async function onDraft(turn: Turn, id: string, action: ActionId, values: Values): Promise<Done> {
  const row = await turn.tx.drafts.get(id);
  if (row === null || row.person !== turn.me.person) return refuse('unknown-proposal');
  if (action === 'withdraw') {
    await turn.tx.drafts.remove(id);
    await redraw(turn, closedCard('thrown-away', row.draft.words, turn.me.locale));
    return done();
  }
  if (action === 'more') {
    const reader = readerOf(turn.house, turn.me.locale);
    const card = reviewCard({ draft: row.draft, review: row.review, places: placesOf(turn.house, row.draft) }, turn.house.leitbild, reader, true);
    await tell(turn, 'review', card, { kind: 'draft', draft: id });
    return done();
  }
  // Words changed on the card itself are words changed: they are read anew before anybody is asked.
  if (action === 'ask' && (values.text ?? row.draft.words).trim() === row.draft.words) {
    const fixed = row.review.findings.find((f) => f.verdict === 'block' && !f.overridable);
    return fixed === undefined ? propose(turn, row.draft, { from: row, anyway: true }) : refuse('hard-rule', { about: fixed.rule });
  }
  if (action !== 'revise' && action !== 'ask') return refuse('wrong-state');
  if (values.text === undefined) return openForm(turn, row.draft, row.of);
  const drafted = draftFrom(turn, values, row.draft);
  return drafted.ok ? propose(turn, drafted.draft, { from: row }) : drafted;
}

/** The card in the channel, of one revision and one voice round. */
async function onProposal(turn: Turn, on: On, action: ActionId, values: Values): Promise<Done> {
  const { proposal: id, revision, round } = on;
  switch (action) {
    case 'yes':
      return yes(turn, on, 'button');
    case 'object':
      return object(turn, on, 'button', values.reason?.trim() || null);
    case 'take-back':
      return finish(run(turn, id, { type: 'take-back', by: turn.me.person, revision, round }), id);
    case 'revise':
      return values.text === undefined ? reviseForm(turn, id) : reviseWith(turn, id, revision, values);
    default:
      return onNotice(turn, 'card', id, action, values);
  }
}

const finish = async (running: ReturnType<typeof run>, id: string): Promise<Done> => {
  const ran = await running;
  return ran.ok ? done(id) : ran;
};

/** Buttons that mean the same on the card and on any message about the proposal. */
async function onNotice(turn: Turn, topic: string, id: string, action: ActionId, values: Values): Promise<Done> {
  const by = turn.me.person;
  switch (action) {
    case 'drop':
      return finish(run(turn, id, { type: 'drop', by }), id);
    case 'withdraw':
      return finish(run(turn, id, { type: 'withdraw', by }), id);
    case 'retry':
      return finish(run(turn, id, { type: 'retry', by, publication: null }), id);
    case 'still':
      return finish(run(turn, id, { type: 'still', by }), id);
    case 'is-there':
    case 'not-there':
      return looked(turn, id, action);
    case 'undo':
      return askUndo(turn, id);
    case 'confirm-undo':
    case 'correct':
      return undo(turn, id, action === 'correct');
    case 'again':
      return again(turn, id);
    case 'override':
      return override(turn, id, values.reason ?? null);
    case 'not-now':
      return notNow(turn, id);
    case 'more':
      return show(turn, id);
    case 'yes':
    case 'object':
      return voiceElsewhere(turn, topic, id, action, values);
    case 'revise':
      return values.text === undefined ? reviseForm(turn, id) : reviseWith(turn, id, null, values);
    default:
      return refuse('wrong-state');
  }
}

/** A yes on a nudge, or an objection's reason on its form: both are about the current revision. */
async function voiceElsewhere(turn: Turn, topic: string, id: string, action: 'yes' | 'object', values: Values): Promise<Done> {
  if (topic === 'object') return giveReason(turn, id, values.reason ?? '');
  const { proposal } = await loadProposal(turn.tx, id);
  const on = { proposal: id, revision: proposal.revision, round: proposal.round };
  return action === 'yes' ? yes(turn, on, 'button') : object(turn, on, 'button', values.reason?.trim() || null);
}

async function looked(turn: Turn, id: string, action: 'is-there' | 'not-there'): Promise<Done> {
  const { proposal } = await loadProposal(turn.tx, id);
  const open = proposal.publications.find((one) => ['unconfirmed', 'with-a-person', 'stuck'].includes(one.state));
  if (open === undefined) return refuse('wrong-state', { status: proposal.status });
  return finish(run(turn, id, { type: action, by: turn.me.person, publication: open.id }), id);
}
