import { notTalking } from '../core/decide/talk.ts';
import { refuse } from '../core/refusal.ts';
import type { Values } from '../ports/chat.ts';
import { draftFrom } from './drafting.ts';
import { loadProposal } from './proposals.ts';
import { currentRevision, openForm, propose } from './propose.ts';
import type { Done, Turn } from './turn.ts';
import { repeated } from './typed.ts';

/** The form of a new version, prefilled with the current words; refused before anybody types where it is too late. */
export async function reviseForm(turn: Turn, id: string): Promise<Done> {
  const row = await currentRevision(turn, id);
  if (row === null) return refuse('unknown-proposal', { about: repeated(id, turn.house.secrets) });
  const late = notTalking((await loadProposal(turn.tx, id)).proposal);
  return late ?? openForm(turn, row.draft, { of: { proposal: id, revision: row.revision } });
}

/** A new version, based on the revision its writer saw (null: the current one). */
export async function reviseWith(turn: Turn, id: string, seen: number | null, values: Values): Promise<Done> {
  const row = await currentRevision(turn, id);
  if (row === null) return refuse('unknown-proposal', { about: repeated(id, turn.house.secrets) });
  const drafted = await draftFrom(turn, values, row.draft);
  return drafted.ok ? propose(turn, drafted.draft, { of: { proposal: id, revision: seen ?? row.revision } }) : drafted;
}
