import { history } from '../app/info.ts';
import { streamOf } from '../app/proposals.ts';
import { viewProposal } from '../app/views.ts';
import { showCard } from '../core/cards/info.ts';
import type { ProposalEvent } from '../core/proposal.ts';
import { cardText } from './card-text.ts';
import { withHouse } from './house.ts';
import { refused } from './refused.ts';
import type { Verb } from './shell.ts';

/** All about one proposal: words, findings, people, places and history. */
export const verb: Verb = (shell, [id = ''], options) =>
  withHouse(shell, async (house) => {
    const { locale, terminal } = shell;
    const found = await house.store.read(async (tx) => {
      const view = await viewProposal(tx, house, id, locale);
      if (view === null) return null;
      const { events } = await tx.streams.load<ProposalEvent>(streamOf(id));
      return { view, events, told: await history(tx, events, house.leitbild.rhythm.zone, locale) };
    });
    if (found === null) throw refused({ code: 'unknown-proposal', about: id.slice(0, 40) });
    const { view, events, told } = found;
    if (options.format === 'json') {
      await terminal.out(`${JSON.stringify({ ...view, events })}\n`);
      return 0;
    }
    const { zone } = house.leitbild.rhythm;
    const card = showCard(view, told, { locale, zone, now: house.clock.now() });
    await terminal.out(`${cardText(card, locale)}\n`);
    return 0;
  });
