import { forgetPicture, type PicturePlan, pictureUses, type Shown } from '../app/forget-picture.ts';
import type { Locale } from '../core/locale.ts';
import { confirmed, unchanged } from './confirm.ts';
import { Failure } from './failure.ts';
import { withHouse } from './house.ts';
import { stateWords } from './publication-words.ts';
import type { Verb } from './shell.ts';

const question = { de: 'Dieses Bild vergessen?', en: 'Forget this picture?' };

const done = {
  de: 'Vergessen. Seine Bytes stehen nicht mehr in der Datenbank. Ältere Sicherungen und Kopien kennt sie nicht.\n',
  en: 'Forgotten. Its bytes are no longer in the database. It knows of no earlier backups and copies.\n',
};

const stays = {
  de: 'Das Bild bleibt hier, solange es oben noch zu sehen ist: Hol den Beitrag mit »voices undo« zurück, dann vergiss es noch einmal.\n',
  en: 'The picture stays here as long as it can be seen where listed above: take the post back with "voices undo", then forget it again.\n',
};

const notADigest = {
  said: { de: 'Das ist nicht die Kennung eines Bildes.', en: 'That is not what a picture is called.' },
  next: {
    de: 'Es sind die 64 Zeichen (0-9, a-f) in der Adresse des Bildes; »voices export« nennt sie bei jedem Beitrag.',
    en: 'It is the 64 characters (0-9, a-f) in the picture\'s address; "voices export" gives them beside each post.',
  },
};

const unknown = {
  said: { de: 'Dieses Bild ist nicht (mehr) in der Datenbank.', en: 'This picture is not in the database (any more).' },
  next: {
    de: 'Ist die Kennung richtig, gibt es nichts zu tun. Was draußen steht, holt »voices undo« zurück.',
    en: 'If that is the right one, there is nothing to do. "voices undo" takes back what is out.',
  },
};

/** Takes one picture out of the store wherever it has not left, after showing what that means and where it is online. */
export const picture: Verb = (shell, [given = ''], options) => {
  const sha256 = given.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Failure(2, notADigest.said, notADigest.next);
  return withHouse(shell, async (house) => {
    const { terminal, locale } = shell;
    const uses = await house.store.read((tx) => pictureUses(tx, sha256));
    if (uses === null) throw new Failure(1, unknown.said, unknown.next);
    const handles = new Map(house.leitbild.accounts.map(({ id, handle, network }) => [id, `${handle} (${network})`]));
    await terminal.out(`${planned(sha256, uses, handles, locale)}\n`);
    if (!(await confirmed(shell, question, options))) return unchanged(shell);
    const gone = await forgetPicture(house, sha256);
    await terminal.out((gone ? done : stays)[locale]);
    return gone ? 0 : 1;
  });
};

type Handles = ReadonlyMap<string, string>;

function planned(sha256: string, uses: PicturePlan, handles: Handles, locale: Locale): string {
  const ending = uses.ending.map(({ id }) => id).join(', ');
  const lines = {
    de: [
      `Vergessen wird das Bild ${sha256}.`,
      `  Zurückgezogen wird, was es zeigt und noch nicht draußen ist: ${uses.ending.length}${ending && ` (${ending})`}.`,
      `  Entwürfe, die es verlieren: ${uses.drafts.length}.`,
      `  Draußen steht es: ${uses.shown.length === 0 ? 'nirgends' : ''}`,
    ],
    en: [
      `To be forgotten: the picture ${sha256}.`,
      `  Withdrawn, because it shows it and is not out yet: ${uses.ending.length}${ending && ` (${ending})`}.`,
      `  Drafts that lose it: ${uses.drafts.length}.`,
      `  Where it is online: ${uses.shown.length === 0 ? 'nowhere' : ''}`,
    ],
  };
  return [...lines[locale], ...uses.shown.map((one) => `    ${shownAt(one, handles, locale)}`)]
    .map((line) => line.trimEnd())
    .join('\n');
}

const shownAt = ({ proposal, account, state, url }: Shown, handles: Handles, locale: Locale): string =>
  [proposal, handles.get(account) ?? account, stateWords[state][locale], ...(url === null ? [] : [url])].join(' · ');
