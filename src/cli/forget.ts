import { forget, forgettable } from '../app/forget.ts';
import type { Locale } from '../core/locale.ts';
import type { PersonRow } from '../ports/rows.ts';
import { confirmed, unchanged } from './confirm.ts';
import { Failure } from './failure.ts';
import { picture } from './forget-picture.ts';
import { withHouse } from './house.ts';
import { findPerson } from './people.ts';
import type { Verb } from './shell.ts';

const oneOfTwo = {
  said: { de: 'Vergessen wird ein Mensch oder ein Bild.', en: 'What is forgotten is a person or a picture.' },
  next: {
    de: 'Also: voices forget NAME, oder: voices forget --picture SHA256',
    en: 'So: voices forget NAME, or: voices forget --picture SHA256',
  },
} as const;

const question = { de: 'Vergessen? Das lässt sich nicht zurücknehmen.', en: 'Forget? This cannot be taken back.' };

const done = {
  de: 'Vergessen. Was oben gelöscht heißt, steht nicht mehr in der Datenbank. Ältere Sicherungen und Kopien kennt sie nicht.\n',
  en: 'Forgotten. What is called erased above is no longer in the database. It knows of no earlier backups and copies.\n',
};

/** Forgets a person, or with `--picture` a picture, after showing what that means. */
export const verb: Verb = (shell, [wanted, ...rest], options) => {
  if (typeof options.picture !== 'string' && wanted !== undefined) return person(shell, [wanted, ...rest], options);
  if (typeof options.picture === 'string' && wanted === undefined) return picture(shell, [options.picture], options);
  throw new Failure(2, oneOfTwo.said, oneOfTwo.next);
};

const person: Verb = (shell, [wanted = ''], options) =>
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
      '  Gelöscht: Name, Konten, Unterschriften, Notizen, Gründe, Anmerkungen, Entwürfe und was im Playground gesagt wurde.',
      '  Gelöscht, wo andere den Namen nennen: Notizen, Gründe, Unterschriften, Nachrichten im Playground.',
      '  In den Chats ersetzt: der Name auf den Karten von Beiträgen, von Stopp und Weiter, auch auf alten.',
      '  In den Chats geleert: was anderen von ihren Einsprüchen und Anmerkungen gesagt wurde, private Antworten mit dem Namen,',
      '  und Karten mit gelöschten Worten.',
      `  Entwürfe: ${drafts}. Zurückgezogen und gelöscht wird, was noch nicht draußen ist: ${unpublished.length}.`,
      `  Was draußen oder unterwegs ist, bleibt Sache der Firma und lässt sich weiter zurückholen: ${published}.`,
      '  Nicht erfasst: der Text von Beiträgen, die bleiben, mit allen Fassungen, auch wenn ein Name darin steht;',
      '  der Text von Entwürfen und Vorschlägen anderer; Spitznamen; was Menschen in Chats selbst schreiben, was ein Chat nicht ändern kann; was in Netzen steht.',
      '  Das Protokoll bleibt und nennt nur Zufallsnummern.',
    ],
    en: [
      `To be forgotten: ${list}.`,
      '  Erased: name, accounts, signatures, notes, reasons, remarks, drafts, and what was said in the playground.',
      '  Erased where others mention the name: notes, reasons, signatures, playground messages.',
      '  Replaced in the chats: the name on the cards of posts, of stop and of go, old ones too.',
      '  Emptied in the chats: what others were told of their objections and remarks, private answers with the name,',
      '  and cards with erased words.',
      `  Drafts: ${drafts}. Withdrawn and erased, because not out yet: ${unpublished.length}.`,
      `  What is out or on its way stays the company's and can still be taken back: ${published}.`,
      '  Not covered: the text of posts that stay, in all versions, even where it mentions a name;',
      '  the text of drafts and proposals by others; nicknames; what people write in chats themselves, what a chat cannot edit; what is on networks.',
      '  The log stays; it names random numbers only.',
    ],
  };
  return lines[locale].join('\n');
}
