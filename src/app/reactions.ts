import { isAuthor } from '../core/decide/step.ts';
import { type Leitbild, plainReaction } from '../core/leitbild.ts';
import type { Proposal, Signal } from '../core/proposal.ts';
import { refuse } from '../core/refusal.ts';
import type { Subject } from '../ports/rows.ts';
import { takeNote } from './notes.ts';
import { contextFor, loadProposal } from './proposals.ts';
import { type Done, done, run, type Turn } from './turn.ts';
import { object, yes } from './voices.ts';

/** What a reaction means here, by the Leitbild's map; null = nothing. */
export function meaning(reaction: string, map: Leitbild['reactions']): 'yes' | 'object' | 'note' | null {
  const plain = plainReaction(reaction);
  const has = (list: readonly string[]): boolean => list.some((known) => plainReaction(known) === plain);
  if (has(map.yes)) return 'yes';
  if (has(map.object)) return 'object';
  return has(map.note) ? 'note' : null;
}

const isKnown = ({ signals }: Proposal, { verdict, via, person, revision, round }: Signal): boolean =>
  signals.some(
    (s) =>
      s.verdict === verdict && s.person === person && s.via === via && s.revision === revision && s.round === round,
  );

/** A reaction on a card, given or taken back. On anything but a proposal's card it means nothing. */
export async function react(turn: Turn, on: Subject | null, reaction: string, remove: boolean): Promise<Done> {
  const means = meaning(reaction, turn.house.leitbild.reactions);
  if (on?.kind !== 'proposal' || means === null) return done();
  // What never counted is taken off without a word.
  if (turn.me.kind !== 'colleague') return remove ? done() : { ...refuse('not-a-colleague'), once: true };
  const via = `reaction:${plainReaction(reaction)}`;
  if (remove) {
    const taken = await run(turn, on.proposal, {
      type: 'unvoice',
      by: turn.me.person,
      via,
      revision: on.revision,
      round: on.round,
    });
    return taken.ok ? done(on.proposal) : taken;
  }
  const { proposal } = await loadProposal(turn.tx, on.proposal);
  if (means !== 'note') {
    // Nobody gives one reaction twice: it was read back before its event arrived.
    if (isKnown(proposal, { ...on, verdict: means, person: turn.me.person, via })) return done(on.proposal);
    const said = await (means === 'yes' ? yes(turn, on, via) : object(turn, on, via, null));
    return !said.ok && said.refusal.code === 'own-words' ? { ...said, once: true } : said;
  }
  const context = await contextFor(turn.tx, turn.house, proposal, turn.me.person);
  if (!isAuthor(proposal, turn.me.person, context)) return takeNote(turn, proposal, on);
  return done(on.proposal);
}
