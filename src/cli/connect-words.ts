import { names } from '../core/cards/words.ts';
import type { Account } from '../core/leitbild.ts';
import type { Said } from '../core/locale.ts';
import type { SignInFault } from '../ports/vault.ts';
import { Failure } from './failure.ts';

const again: Said = { de: 'Geändert wurde nichts. Versuch es noch einmal.', en: 'Nothing was changed. Try again.' };

const faults: Readonly<Record<SignInFault, readonly [Said, Said]>> = {
  wrong: [
    { de: 'Damit lässt uns das Netzwerk nicht herein.', en: 'The network does not let us in with that.' },
    {
      de: 'Prüf Code, Passwort oder Token und versuch es noch einmal. Ein Code gilt nur einmal und nur kurz.',
      en: 'Check the code, password or token and try again. A code is good only once, and only for a short time.',
    },
  ],
  unreachable: [
    { de: 'Der Server des Netzwerks ist nicht zu erreichen.', en: "The network's server cannot be reached." },
    {
      de: 'Sieh nach, ob »server:« im Leitbild stimmt und ob dieser Rechner hinauskommt.',
      en: 'See whether "server:" in the Leitbild is right, and whether this machine can reach the internet.',
    },
  ],
  'not-this-network': [
    { de: 'Dort antwortet etwas anderes als dieses Netzwerk.', en: 'Something else than this network answers there.' },
    { de: 'Berichtige »network:« oder »server:« im Leitbild.', en: 'Correct "network:" or "server:" in the Leitbild.' },
  ],
  'missing-permission': [
    { de: 'Die Anmeldung darf nicht alles, was es braucht.', en: 'The login may not do all that is needed.' },
    {
      de: 'Erlaube beim Anmelden alles, worum gebeten wird: lesen, schreiben, Bilder hochladen.',
      en: 'Allow all that is asked for when signing in: read, write, upload pictures.',
    },
  ],
  other: [
    { de: 'Das Netzwerk hat gerade selbst eine Störung.', en: 'The network is having trouble of its own.' },
    again,
  ],
};

/** What `connect` says. */
export const words = {
  open: {
    de: 'Öffne diese Adresse im Browser, angemeldet mit dem Konto der Firma:',
    en: "Open this address in a browser, signed in with the company's account:",
  },
  fields: {
    identifier: { de: 'Handle des Kontos', en: 'Handle of the account' },
    password: { de: 'App-Passwort (wird nicht angezeigt)', en: 'App password (not shown)' },
    code: { de: 'Code (wird nicht angezeigt)', en: 'Code (not shown)' },
  },
  connected: ({ handle, network }: Account): Said => ({
    de: `✓ Verbunden: ${handle} (${network}). Die Anmeldung liegt verschlossen in der Datenbank.`,
    en: `✓ Connected: ${handle} (${network}). The login is sealed in the database.`,
  }),
  until: (moment: string): Said => ({
    de: `  Sie gilt bis ${moment}. Eine Woche vorher steht es im Kanal.`,
    en: `  It is valid until ${moment}. A week before, the channel will say so.`,
  }),
  released: (ids: readonly string[]): Said => ({
    de: `  Beiträge, die darauf gewartet haben und jetzt hinausgehen, sobald Many Voices läuft: ${names(ids, 'de')}.`,
    en: `  Posts that waited for this and now go out as soon as Many Voices runs: ${names(ids, 'en')}.`,
  }),
  late: (ids: readonly string[]): Said => ({
    de: `  Zu spät, um ohne Nachfrage hinauszugehen; gefragt ist, wer sie schrieb: ${names(ids, 'de')}.`,
    en: `  Too late to go out unasked; whoever wrote them is being asked: ${names(ids, 'en')}.`,
  }),
  next: ({ id }: Account): Said => ({
    de: `  Ob es geht, zeigt ein Testbeitrag, der sich selbst zurückholt: npm run voices -- try ${id}`,
    en: `  A test post that takes itself back shows whether it works: npm run voices -- try ${id}`,
  }),
  needsNone: ({ id, network }: Account): Failure =>
    new Failure(
      1,
      {
        de: `Das Konto »${id}« steht auf »${network}«. Dort meldet man sich nicht an.`,
        en: `The account "${id}" is on "${network}". There is nothing to sign in to.`,
      },
      { de: 'Du musst nichts tun.', en: 'There is nothing to do.' },
    ),
  noKey: new Failure(
    2,
    {
      de: 'Anmeldungen werden verschlossen verwahrt, und es ist kein Schlüssel eingestellt.',
      en: 'Logins are kept sealed, and no key is set.',
    },
    {
      de: 'Mach einen mit »npm run voices -- vault key« und setz VOICES_VAULT_KEY_FILE oder VOICES_VAULT_KEY.',
      en: 'Make one with "npm run voices -- vault key" and set VOICES_VAULT_KEY_FILE or VOICES_VAULT_KEY.',
    },
  ),
  tokenInArguments: new Failure(
    2,
    {
      de: 'Ein Token gehört nicht in die Befehlszeile: Dort lesen es alle auf diesem Rechner mit, und es bleibt im Verlauf stehen.',
      en: 'A token does not belong on the command line: everybody on this machine can read it there, and it stays in the history.',
    },
    {
      de: 'War es echt, widerruf es beim Netzwerk. Dann: npm run voices -- connect KONTO --token - < DATEI',
      en: 'If it was real, revoke it at the network. Then: npm run voices -- connect ACCOUNT --token - < FILE',
    },
  ),
  noToken: new Failure(
    2,
    { de: 'Das ist kein Token.', en: 'This is not a token.' },
    { de: 'Erwartet wird eine Zeile ohne Leerzeichen.', en: 'One line without spaces is expected.' },
  ),
  nobodyHere: new Failure(
    2,
    { de: 'Hier ist niemand, der sich anmelden könnte.', en: 'Nobody is here to sign in.' },
    {
      de: 'Ruf es an einem Terminal auf, oder gib mit »--token -« ein Token über die Standardeingabe.',
      en: 'Run it at a terminal, or give a token on standard input with "--token -".',
    },
  ),
  nothingTyped: new Failure(1, { de: 'Es kam keine Antwort.', en: 'There was no answer.' }, again),
  refused: ({ id }: Account, fault: SignInFault): Failure => {
    const [said, next] = faults[fault];
    const about = (text: string): string => `»${id}«: ${text}`;
    return new Failure(1, { de: about(said.de), en: `"${id}": ${said.en}` }, next);
  },
  otherHandle: ({ handle, id }: Account, found: string): Failure =>
    new Failure(
      1,
      {
        de: `Angemeldet ist ${found}. Im Leitbild steht für »${id}« aber ${handle}. Verwahrt wurde nichts.`,
        en: `Signed in is ${found}, but for "${id}" the Leitbild says ${handle}. Nothing was kept.`,
      },
      {
        de: 'Melde dich im Browser beim richtigen Konto an, oder berichtige »handle:« im Leitbild.',
        en: 'Sign in to the right account in the browser, or correct "handle:" in the Leitbild.',
      },
    ),
  refusedAfterwards: ({ id }: Account): Failure =>
    new Failure(
      1,
      {
        de: 'Die Anmeldung ist verwahrt, aber das Netzwerk weist sie schon zurück. Beiträge warten weiter.',
        en: 'The login is kept, but the network already turns it down. Posts go on waiting.',
      },
      {
        de: `Melde das Konto noch einmal an: npm run voices -- connect ${id}`,
        en: `Sign in to the account once more: npm run voices -- connect ${id}`,
      },
    ),
} as const;
