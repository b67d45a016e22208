import { noticeCard } from '../core/cards/notice.ts';
import type { Publication } from '../core/publication.ts';
import { refuse } from '../core/refusal.ts';
import { loadProposal } from './proposals.ts';
import { type Done, done, readerOf, run, type Turn, tell } from './turn.ts';
import { viewProposal } from './views.ts';

const topics = { unconfirmed: 'unconfirmed', 'with-a-person': 'handed-over', stuck: 'stuck' } as const;
type Unclear = keyof typeof topics;

const unclear = (one: Publication): one is Publication & { readonly state: Unclear } => one.state in topics;

/**
 * A person has looked at an account: it is there, or it is not. `publication` is the one the message was about; on the card, which
 * is about all of them, several are asked about one by one.
 */
export async function looked(
  turn: Turn,
  id: string,
  action: 'is-there' | 'not-there',
  publication: string | null,
): Promise<Done> {
  const { proposal } = await loadProposal(turn.tx, id);
  const open = proposal.publications.filter(unclear).filter((one) => publication === null || one.id === publication);
  const [first, ...more] = open;
  if (first === undefined) return refuse('wrong-state', { status: proposal.status });
  if (more.length > 0) return which(turn, id, open);
  const ran = await run(turn, id, { type: action, by: turn.me.person, publication: first.id });
  return ran.ok ? done(id) : ran;
}

async function which(
  turn: Turn,
  id: string,
  open: readonly (Publication & { readonly state: Unclear })[],
): Promise<Done> {
  const view = await viewProposal(turn.tx, turn.house, id, turn.me.locale);
  if (view === null) return refuse('unknown-proposal');
  for (const { id: publication, state } of open) {
    const only = { ...view, publications: view.publications.filter((one) => one.id === publication) };
    const card = noticeCard(topics[state], only, readerOf(turn.house, turn.me.locale));
    await tell(turn, `look-${publication}`, card, { kind: 'about', topic: topics[state], proposal: id, publication });
  }
  return done();
}
