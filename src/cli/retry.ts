import { execute } from '../app/proposals.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import { statusWords } from '../core/refusal-texts.ts';
import { Failure } from './failure.ts';
import { operator, withHouse } from './house.ts';
import { refused } from './refused.ts';
import type { Verb } from './shell.ts';

const done = {
  de: 'Wird noch einmal versucht, sobald Many Voices läuft (npm start).\n',
  en: 'Will be tried again as soon as Many Voices runs (npm start).\n',
};

const elsewhere = (publication: string): Failure =>
  new Failure(
    1,
    {
      de: `Eine Veröffentlichung »${publication.slice(0, 40)}« hat dieser Vorschlag nicht.`,
      en: `This proposal has no publication "${publication.slice(0, 40)}".`,
    },
    {
      de: '»npm run voices -- publications« zeigt, was es gibt.',
      en: '"npm run voices -- publications" shows what there is.',
    },
  );

/** What was taken back cannot be taken back once more, which is what is said elsewhere of whatever comes too late. */
const takenBack = (status: ProposalStatus): Failure =>
  new Failure(
    1,
    {
      de: `Hier gibt es nichts noch einmal zu versuchen: Der Beitrag ist ${statusWords[status].de}.`,
      en: `There is nothing to try again here: the post is ${statusWords[status].en}.`,
    },
    {
      de: 'Soll er doch hinaus, schlägt ihn jemand im Chat neu vor.',
      en: 'If it is to go out after all, somebody proposes it anew in the chat.',
    },
  );

/** Tries again what a network refused: all of it, or one publication. */
export const verb: Verb = (shell, [id = '', publication]) =>
  withHouse(shell, async (house) => {
    const answer = await house.store.transact(async (tx) => {
      const known = await tx.publications.of(id);
      if (publication !== undefined && known.length > 0 && !known.some((one) => one.id === publication))
        throw elsewhere(publication);
      const me = await operator(tx, house);
      return execute(tx, house, id, { type: 'retry', by: me.person, publication: publication ?? null });
    });
    if (!answer.ok && answer.refusal.code === 'too-late' && answer.refusal.status !== undefined)
      throw takenBack(answer.refusal.status);
    if (!answer.ok)
      throw refused({
        ...answer.refusal,
        ...(answer.refusal.code === 'unknown-proposal' ? { about: id.slice(0, 40) } : {}),
      });
    await shell.terminal.out(done[shell.locale]);
    return 0;
  });
