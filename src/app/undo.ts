import { noticeCard } from '../core/cards/notice.ts';
import { isAuthor } from '../core/decide/step.ts';
import { refuse } from '../core/refusal.ts';
import { replyAgain } from './answering.ts';
import { contextFor, loadProposal } from './proposals.ts';
import { currentRevision, openForm } from './propose.ts';
import { type Done, done, readerOf, run, type Turn, tell } from './turn.ts';
import { repeated } from './typed.ts';
import { viewProposal } from './views.ts';

const LAST = 5;
const undoable = ['approved', 'publishing', 'published', 'retracting'] as const;

/** Asks once before taking something back, and offers to correct it instead. */
export async function askUndo(turn: Turn, proposal: string, name = 'undo'): Promise<Done> {
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague');
  const view = await viewProposal(turn.tx, turn.house, proposal, turn.me.locale);
  if (view === null) return refuse('unknown-proposal', { about: repeated(proposal, turn.house.secrets) });
  if (!(undoable as readonly string[]).includes(view.status)) return refuse('wrong-state', { status: view.status });
  await tell(turn, name, noticeCard('undo', view, readerOf(turn.house, turn.me.locale)), {
    kind: 'about',
    topic: 'undo',
    proposal,
  });
  return done();
}

/** `/voice undo` without a number: the last five that can be taken back, newest first. */
export async function offerUndo(turn: Turn): Promise<Done> {
  const rows = await turn.tx.proposals.list({ statuses: undoable }, { limit: LAST });
  if (rows.length === 0) return refuse('wrong-state', { about: 'undo' });
  for (const row of rows) {
    const asked = await askUndo(turn, row.id, `undo-${row.id}`);
    if (!asked.ok) return asked;
  }
  return done();
}

/** Takes it back everywhere; with `correct` the text comes back as a new form. */
export async function undo(turn: Turn, proposal: string, correct: boolean): Promise<Done> {
  if (correct) {
    const { proposal: p } = await loadProposal(turn.tx, proposal);
    const unclear = p.publications.find((one) => one.state === 'unconfirmed');
    if (unclear !== undefined) return refuse('account-held', { about: unclear.account });
  }
  const undone = await run(turn, proposal, { type: 'undo', by: turn.me.person });
  if (!undone.ok) return undone;
  if (!correct) return done(proposal);
  const opened = await again(turn, proposal);
  return opened.ok ? done(proposal) : opened;
}

/** Proposes again: the same words, in a form, as a new proposal. Signature and note are their author's alone. */
export async function again(turn: Turn, proposal: string): Promise<Done> {
  const row = await currentRevision(turn, proposal);
  if (row === null) return refuse('unknown-proposal');
  const { proposal: p } = await loadProposal(turn.tx, proposal);
  const own = isAuthor(p, turn.me.person, await contextFor(turn.tx, turn.house, p, turn.me.person));
  if (row.draft.kind === 'reply') return replyAgain(turn, row.draft, own);
  return openForm(turn, { ...row.draft, time: null, ...(own ? {} : { signature: null, note: '' }) });
}
