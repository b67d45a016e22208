import { names } from '../core/cards/words.ts';
import type { Said } from '../core/locale.ts';
import type { VaultFaultCode } from '../ports/vault.ts';
import { Failure } from './failure.ts';

const faults: Readonly<Record<VaultFaultCode, Said>> = {
  'no-key': { de: 'es ist kein Schlüssel eingestellt', en: 'no key is set' },
  'wrong-key': { de: 'mit einem anderen Schlüssel verschlossen', en: 'sealed under another key' },
  damaged: { de: 'beschädigt oder verändert', en: 'damaged or tampered with' },
};

/** What `vault` says. */
export const words = {
  faults,
  key: {
    de: [
      'Das ist ein neuer Schlüssel; Many Voices hat ihn nirgends aufgehoben.',
      'In eine Datei, die nur das Konto lesen darf, unter dem Many Voices läuft:',
      '  (umask 077; npm run -s voices -- vault key > vault.key)   und dann VOICES_VAULT_KEY_FILE=vault.key',
      'Verwahre ihn getrennt von Datenbank und Sicherungen. Ohne ihn müssen alle Konten neu angemeldet werden.',
      'Zum Wechseln: den neuen vor den alten schreiben, dann »npm run voices -- vault rotate«.',
    ].join('\n'),
    en: [
      'This is a new key; Many Voices has kept it nowhere.',
      'Into a file that only the account running Many Voices may read:',
      '  (umask 077; npm run -s voices -- vault key > vault.key)   and then VOICES_VAULT_KEY_FILE=vault.key',
      'Keep it apart from the database and its backups. Without it, all accounts have to be signed in to again.',
      'To change it: write the new one before the old one, then "npm run voices -- vault rotate".',
    ].join('\n'),
  },
  rotated: (resealed: number, already: number): Said => ({
    de: `Neu verschlossen: ${resealed}. Schon unter dem ersten Schlüssel: ${already}.`,
    en: `Sealed anew: ${resealed}. Under the first key already: ${already}.`,
  }),
  oldKeys: {
    de: 'Die früheren Schlüssel brauchst du nur noch für ältere Sicherungen.',
    en: 'The earlier keys are needed for older backups only.',
  },
  keepKeys: {
    de: 'Lass die früheren Schlüssel stehen, ergänze, was fehlt, und ruf es noch einmal auf. Was verloren ist, meldet »connect« neu an.',
    en: 'Keep the earlier keys, add what is missing, and run it again. What is lost, "connect" signs in to anew.',
  },
  none: { de: 'Es ist keine Anmeldung da.', en: 'There is no login.' },
  about: (accounts: readonly string[]): Said => ({
    de: `Beendet wird die Anmeldung von: ${names(accounts, 'de')}. Beiträge für diese Konten warten danach.`,
    en: `The login of these ends: ${names(accounts, 'en')}. Posts for them will wait afterwards.`,
  }),
  question: { de: 'Beenden?', en: 'End it?' },
  revoked: (account: string, ended: 'ended' | Said): Said =>
    ended === 'ended'
      ? {
          de: `✓ ${account}: beim Netzwerk beendet und hier gelöscht.`,
          en: `✓ ${account}: ended at the network and erased here.`,
        }
      : {
          de: `! ${account}: nur hier gelöscht (${ended.de}). Beende die Anmeldung auch in den Einstellungen des Kontos.`,
          en: `! ${account}: erased here only (${ended.en}). End the login in the account's own settings, too.`,
        },
  notWritten: { de: 'das Konto steht nicht mehr im Leitbild', en: 'the account is no longer in the Leitbild' },
  nobodyKnows: { de: 'das Netzwerk hat es nicht bestätigt', en: 'the network did not confirm it' },
  afterwards: {
    de: 'Ältere Sicherungen kennen die Anmeldungen noch, verschlossen. Neu anmelden: npm run voices -- connect KONTO',
    en: 'Older backups still hold the logins, sealed. To sign in again: npm run voices -- connect ACCOUNT',
  },
  noKey: new Failure(
    2,
    { de: 'Es ist kein Schlüssel eingestellt.', en: 'No key is set.' },
    {
      de: 'Setz VOICES_VAULT_KEY_FILE oder VOICES_VAULT_KEY: der neue zuerst, dahinter die früheren.',
      en: 'Set VOICES_VAULT_KEY_FILE or VOICES_VAULT_KEY: the new one first, the earlier ones after it.',
    },
  ),
  which: new Failure(
    2,
    { de: 'Welches Konto ist gemeint?', en: 'Which account is meant?' },
    { de: 'Nenn eines, oder sag --all für alle.', en: 'Name one, or say --all for all of them.' },
  ),
  noLogin: (account: string): Failure =>
    new Failure(
      1,
      { de: `Für »${account}« ist keine Anmeldung da.`, en: `There is no login for "${account}".` },
      {
        de: '»npm run voices -- accounts« zeigt, was es gibt.',
        en: '"npm run voices -- accounts" shows what there is.',
      },
    ),
  unknown: (action: string, meant: string | null): Failure =>
    new Failure(
      2,
      { de: `Ein »vault ${action.slice(0, 40)}« gibt es nicht.`, en: `There is no "vault ${action.slice(0, 40)}".` },
      meant === null
        ? { de: 'Es gibt: key, rotate, revoke.', en: 'There are: key, rotate, revoke.' }
        : { de: `Meintest du »vault ${meant}«?`, en: `Did you mean "vault ${meant}"?` },
    ),
} as const;
