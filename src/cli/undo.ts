import { execute } from '../app/proposals.ts';
import { viewProposal } from '../app/views.ts';
import { publicationLines } from '../core/cards/status.ts';
import type { ProposalView } from '../core/cards/view.ts';
import type { Locale } from '../core/locale.ts';
import { statusWords } from '../core/refusal-texts.ts';
import { oneLine } from './cells.ts';
import { confirmed, unchanged } from './confirm.ts';
import { operator, withHouse } from './house.ts';
import { refused } from './refused.ts';
import type { Verb } from './shell.ts';

const question = { de: 'Überall zurückholen?', en: 'Take it back everywhere?' };
const done = {
  over: { de: 'Zurückgeholt.\n', en: 'Taken back.\n' },
  begun: {
    de: 'Wird zurückgeholt. Das erledigt der laufende Prozess (npm start); »voices show« zeigt, wie weit er ist.\n',
    en: 'Being taken back. The running process does it (npm start); "voices show" tells how far it is.\n',
  },
};

/** Takes a post back everywhere, after showing where it is. */
export const verb: Verb = (shell, [id = ''], options) =>
  withHouse(shell, async (house) => {
    const { locale, terminal } = shell;
    const view = await house.store.read((tx) => viewProposal(tx, house, id, locale));
    if (view === null) throw refused({ code: 'unknown-proposal', about: id.slice(0, 40) });
    await terminal.out(`${summary(view, locale)}\n`);
    if (!(await confirmed(shell, question, options))) return unchanged(shell);
    const undone = await house.store.transact(async (tx) => {
      const me = await operator(tx, house);
      return execute(tx, house, id, { type: 'undo', by: me.person });
    });
    if (!undone.ok) throw refused(undone.refusal);
    await terminal.out(done[undone.proposal.status === 'retracted' ? 'over' : 'begun'][locale]);
    return 0;
  });

const summary = (view: ProposalView, locale: Locale): string =>
  [
    `${view.id} · ${statusWords[view.status][locale]} · ${oneLine(view.draft.words, 100)}`,
    ...publicationLines(view.publications, locale).map(({ text }) => `  ${text}`),
  ].join('\n');
