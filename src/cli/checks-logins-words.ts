import { names } from '../core/cards/words.ts';
import type { Said } from '../core/locale.ts';
import type { Kept, VaultFaultCode } from '../ports/vault.ts';
import type { Saying } from './check.ts';

/** Which account is meant, and how many posts wait for it. */
export interface Key {
  readonly account: string;
  readonly network: string;
  readonly held: number;
}

const named = ({ account, network }: Key): Said => ({
  de: `»${account}« (${network})`,
  en: `"${account}" (${network})`,
});

const waiting = ({ held }: Key): Said => ({
  de: held === 0 ? 'Beiträge dafür würden warten.' : `Beiträge, die darauf warten: ${held}.`,
  en: held === 0 ? 'Posts for it would wait.' : `Posts waiting for this: ${held}.`,
});

const signIn = ({ account }: Key): Said => ({
  de: `Melde es an: npm run voices -- connect ${account}`,
  en: `Sign in to it: npm run voices -- connect ${account}`,
});

const signInAnew = ({ account }: Key): Said => ({
  de: `Melde es neu an: npm run voices -- connect ${account}`,
  en: `Sign in to it anew: npm run voices -- connect ${account}`,
});

/** What `doctor` says of the vault and the accounts. */
export const words = {
  noKey: {
    de: [
      'Anmeldungen: Es ist kein Schlüssel eingestellt, und ohne ihn lässt sich kein Konto anmelden.',
      'Mach einen mit »npm run voices -- vault key« und setz VOICES_VAULT_KEY_FILE auf seine Datei.',
    ],
    en: [
      'Logins: no key is set, and without one no account can be signed in to.',
      'Make one with "npm run voices -- vault key" and point VOICES_VAULT_KEY_FILE at its file.',
    ],
  },
  shut: {
    'no-key': (de: string, en: string): Saying => ({
      de: [
        `Anmeldungen: Es ist kein Schlüssel eingestellt, und verschlossen liegen da: ${de}.`,
        'Setz VOICES_VAULT_KEY_FILE wieder auf die Datei mit dem Schlüssel. Ist er verloren, nimm einen neuen und melde die Konten neu an.',
      ],
      en: [
        `Logins: no key is set, and these are kept sealed: ${en}.`,
        'Point VOICES_VAULT_KEY_FILE at the file of the key again. If it is lost, take a new one and sign in to the accounts anew.',
      ],
    }),
    'wrong-key': (de: string, en: string): Saying => ({
      de: [
        `Anmeldungen: Der eingestellte Schlüssel öffnet nicht: ${de}.`,
        'Schreib den früheren Schlüssel hinter den jetzigen. Ist er verloren, melde die Konten neu an: npm run voices -- connect KONTO',
      ],
      en: [
        `Logins: the key that is set does not open: ${en}.`,
        'Write the earlier key behind the present one. If it is lost, sign in to the accounts anew: npm run voices -- connect ACCOUNT',
      ],
    }),
    damaged: (de: string, en: string): Saying => ({
      de: [
        `Anmeldungen: beschädigt oder verändert: ${de}.`,
        'Melde die Konten neu an (npm run voices -- connect KONTO), und sieh nach, wer an die Datenbank kommt.',
      ],
      en: [
        `Logins: damaged or tampered with: ${en}.`,
        'Sign in to the accounts anew (npm run voices -- connect ACCOUNT), and find out who can reach the database.',
      ],
    }),
  },
  opens: (count: number): Saying => ({
    de: [`Anmeldungen: ${count} verschlossen verwahrt, der Schlüssel passt`, ''],
    en: [`Logins: ${count} kept sealed, the key fits`, ''],
  }),
  ready: {
    de: ['Anmeldungen: noch keine; der Schlüssel liegt bereit', ''],
    en: ['Logins: none yet; the key is ready', ''],
  },
  unneeded: { de: ['Anmeldungen: kein Konto braucht eine', ''], en: ['Logins: no account needs one', ''] },
  connected: (key: Key): Saying => ({
    de: [`${named(key).de}: angemeldet`, ''],
    en: [`${named(key).en}: signed in`, ''],
  }),
  lasting: (key: Key, until: Said): Saying => ({
    de: [`${named(key).de}: angemeldet bis ${until.de}`, ''],
    en: [`${named(key).en}: signed in until ${until.en}`, ''],
  }),
  ending: (key: Key, until: Said): Saying => ({
    de: [`${named(key).de}: angemeldet, aber nur noch bis ${until.de}.`, signInAnew(key).de],
    en: [`${named(key).en}: signed in, but only until ${until.en}.`, signInAnew(key).en],
  }),
  missing: (key: Key): Saying => ({
    de: [`${named(key).de}: nicht angemeldet. ${waiting(key).de}`, signIn(key).de],
    en: [`${named(key).en}: not signed in. ${waiting(key).en}`, signIn(key).en],
  }),
  practising: (key: Key): Saying => ({
    de: [`${named(key).de}: nicht angemeldet; vorerst übt es nur.`, signIn(key).de],
    en: [`${named(key).en}: not signed in; for now it only practises.`, signIn(key).en],
  }),
  expired: (key: Key): Saying => ({
    de: [`${named(key).de}: Die Anmeldung gilt nicht mehr. ${waiting(key).de}`, signInAnew(key).de],
    en: [`${named(key).en}: the login is no longer valid. ${waiting(key).en}`, signInAnew(key).en],
  }),
  stray: (key: Key): Saying => ({
    de: [
      `${named(key).de}: Eine Anmeldung ist verwahrt, das Leitbild kennt das Konto aber nicht.`,
      `Schreib das Konto ins Leitbild, oder beende sie: npm run voices -- vault revoke ${key.account}`,
    ],
    en: [
      `${named(key).en}: a login is kept, but the Leitbild does not know the account.`,
      `Write the account into the Leitbild, or end it: npm run voices -- vault revoke ${key.account}`,
    ],
  }),
} as const;

const codes: readonly VaultFaultCode[] = ['no-key', 'wrong-key', 'damaged'];

/** Why kept logins do not open and what to do, once for each cause; nothing where all of them do. */
export const whyShut = (kept: readonly Kept[]): readonly Saying[] =>
  codes.flatMap((code) => {
    const found = kept.flatMap((one) => (one.fault === code ? [one.account] : []));
    return found.length === 0 ? [] : [words.shut[code](names(found, 'de'), names(found, 'en'))];
  });
