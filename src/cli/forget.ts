import { forget, forgettable } from '../app/forget.ts';
import type { Locale } from '../core/locale.ts';
import type { PersonRow } from '../ports/rows.ts';
import { confirmed, unchanged } from './confirm.ts';
import { withHouse } from './house.ts';
import { findPerson } from './people.ts';
import type { Verb } from './shell.ts';

const question = { de: 'Vergessen? Das lässt sich nicht zurücknehmen.', en: 'Forget? This cannot be taken back.' };

const done = {
  de: 'Vergessen. In der Datenbank steht davon nichts mehr. Sicherungen und Kopien, die es schon gibt, kennt Many Voices nicht.\n',
  en: 'Forgotten. Nothing of it is left in the database. Backups and copies made earlier are not known to Many Voices.\n',
};

/** Forgets a person, after showing what that means. */
export const verb: Verb = (shell, [wanted = ''], options) =>
  withHouse(shell, async (house) => {
    const { accounts, what } = await house.store.read(async (tx) => {
      const accounts = await findPerson(tx, wanted.trim());
      return {
        accounts,
        what: await forgettable(
          tx,
          accounts.map((row) => row.person),
        ),
      };
    });
    await shell.terminal.out(`${plan(accounts, what, shell.locale)}\n`);
    if (!(await confirmed(shell, question, options))) return unchanged(shell);
    await forget(
      house,
      accounts.map((row) => row.person),
    );
    await shell.terminal.out(done[shell.locale]);
    return 0;
  });

type What = Awaited<ReturnType<typeof forgettable>>;

function plan(accounts: readonly PersonRow[], { unpublished, published, drafts }: What, locale: Locale): string {
  const list = accounts.map(({ name, ref }) => `${name} (${ref.chat}:${ref.user})`).join(', ');
  const lines = {
    de: [
      `Vergessen wird: ${list}.`,
      '  Gelöscht: Name, Konten, Unterschriften, Notizen, Gründe, Entwürfe und was im Playground gesagt wurde.',
      `  Entwürfe: ${drafts}. Zurückgezogen wird, was noch nicht draußen ist: ${unpublished.length}.`,
      `  Was veröffentlicht ist, bleibt Sache der Firma und lässt sich weiter zurückholen: ${published}.`,
      '  Das Protokoll bleibt und nennt nur Zufallsnummern.',
    ],
    en: [
      `To be forgotten: ${list}.`,
      '  Erased: name, accounts, signatures, notes, reasons, drafts, and what was said in the playground.',
      `  Drafts: ${drafts}. Withdrawn, because not out yet: ${unpublished.length}.`,
      `  What is published stays the company's and can still be taken back: ${published}.`,
      '  The log stays; it names random numbers only.',
    ],
  };
  return lines[locale].join('\n');
}
