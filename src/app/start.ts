import type { Values } from '../ports/chat.ts';
import { draftFrom } from './drafting.ts';
import { openForm } from './propose.ts';
import type { Done, Turn } from './turn.ts';

/** Opens the form of a new post with what somebody had already: a message, a photo with a text. Nobody is asked yet. */
export async function start(turn: Turn, values: Values): Promise<Done> {
  const drafted = await draftFrom(turn, values, null);
  return drafted.ok ? openForm(turn, drafted.draft) : drafted;
}
