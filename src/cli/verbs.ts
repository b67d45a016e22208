import type { Locale, Said } from '../core/locale.ts';
import type { Verb } from './shell.ts';

/** An argument or an option as commander writes it. */
export interface Given {
  readonly flags: string;
  readonly says: Said;
  readonly choices?: readonly Locale[] | readonly string[];
}

/** One verb: its words, and where its code is. Loaded only when it is used. */
export interface VerbTable {
  readonly name: string;
  readonly says: Said;
  readonly args?: readonly Given[];
  readonly options?: readonly Given[];
  /** Said below the options. */
  readonly more?: Said;
  load(): Promise<{ readonly verb: Verb }>;
}

const id: Given = {
  flags: '<ID>',
  says: { de: 'Nummer des Vorschlags, wie »list« sie zeigt', en: 'ID of the proposal as "list" shows it' },
};
const yes: Given = { flags: '-y, --yes', says: { de: 'nicht nachfragen', en: 'do not ask' } };
const network: Given = { flags: '--network <NAME>', says: { de: 'nur dieses Netzwerk', en: 'this network only' } };
const format: Given = {
  flags: '--format <text|json>',
  says: { de: 'Ausgabe', en: 'output' },
  choices: ['text', 'json'],
};

/** All verbs, in the order of the help. */
export const verbs: readonly VerbTable[] = [
  {
    name: 'start',
    says: { de: 'öffnet die Türen und arbeitet, bis man es anhält', en: 'opens the doors and works until stopped' },
    load: () => import('./start.ts'),
  },
  {
    name: 'demo',
    says: {
      de: 'erzählt den ganzen Weg eines Beitrags, in Sekunden, ohne Spuren',
      en: 'tells the whole way of a post, in seconds, without a trace',
    },
    load: () => import('./demo.ts'),
  },
  {
    name: 'review',
    says: { de: 'liest einen Text durch, ohne Datenbank', en: 'reads a text over, without a database' },
    args: [
      {
        flags: '[TEXT]',
        says: {
          de: 'der Text; - oder nichts liest von der Standardeingabe',
          en: 'the text; - or nothing reads standard input',
        },
      },
    ],
    options: [
      format,
      {
        flags: '--lang <de|en>',
        says: { de: 'Sprache des Textes, sonst wird sie erkannt', en: 'language of the text; found out if missing' },
        choices: ['de', 'en'],
      },
      {
        flags: '--jsonl',
        says: {
          de: 'je Zeile ein {id?, text, lang?} hinein, ein Ergebnis heraus',
          en: 'one {id?, text, lang?} a line in, one result a line out',
        },
      },
    ],
    more: {
      de: 'Ende mit 0: nichts oder nur Hinweise; 1: etwas hält den Text auf; 2: nicht verstanden.\nMit --jsonl: 2, wenn eine Zeile unbrauchbar war, sonst 1, wenn ein Text aufgehalten wurde.',
      en: 'Exits with 0: clear or advice; 1: something stops the text; 2: not understood.\nWith --jsonl: 2 if a line was unusable, else 1 if a text was stopped.',
    },
    load: () => import('./review.ts'),
  },
  {
    name: 'list',
    says: { de: 'zeigt, was unterwegs und was online ist', en: 'shows what is on its way and what is live' },
    options: [{ flags: '--all', says: { de: 'auch, was vorbei ist', en: 'what is over, too' } }, format],
    load: () => import('./list.ts'),
  },
  {
    name: 'show',
    says: { de: 'zeigt alles zu einem Vorschlag', en: 'shows all about one proposal' },
    args: [id],
    options: [format],
    load: () => import('./show.ts'),
  },
  {
    name: 'publications',
    says: { de: 'zeigt, was wo steht', en: 'shows what is where' },
    options: [
      network,
      {
        flags: '--state <NAME>',
        says: {
          de: 'nur diesen Zustand, etwa live oder unconfirmed',
          en: 'this state only, such as live or unconfirmed',
        },
      },
      format,
    ],
    load: () => import('./publications.ts'),
  },
  {
    name: 'retry',
    says: { de: 'versucht noch einmal, was abgelehnt wurde', en: 'tries again what was refused' },
    args: [id, { flags: '[PUBLICATION]', says: { de: 'nur diese Veröffentlichung', en: 'this publication only' } }],
    load: () => import('./retry.ts'),
  },
  {
    name: 'undo',
    says: { de: 'holt einen Beitrag überall zurück', en: 'takes a post back everywhere' },
    args: [id],
    options: [yes],
    load: () => import('./undo.ts'),
  },
  {
    name: 'stop',
    says: { de: 'hält sofort alles an', en: 'stops everything at once' },
    args: [{ flags: '<REASON>', says: { de: 'der Grund; alle lesen ihn', en: 'the reason; everybody reads it' } }],
    options: [network, yes],
    load: () => import('./stop.ts'),
  },
  {
    name: 'go',
    says: { de: 'lässt es weitergehen; dafür braucht es zwei Menschen', en: 'starts again; it takes two people' },
    options: [network, yes],
    load: () => import('./go.ts'),
  },
  {
    name: 'connect',
    says: { de: 'meldet ein Konto bei seinem Netzwerk an', en: 'signs an account in to its network' },
    args: [
      {
        flags: '<ACCOUNT>',
        says: { de: 'Konto im Leitbild, oder ein Netzwerk', en: 'account in the Leitbild, or a network' },
      },
      { flags: '[URL]', says: { de: 'dessen Server, wo es viele gibt', en: 'its server, where there are many' } },
    ],
    options: [
      {
        flags: '--token <->',
        says: { de: '-: liest ein Token von der Standardeingabe', en: '-: reads a token from standard input' },
      },
    ],
    load: () => import('./connect.ts'),
  },
  {
    name: 'accounts',
    says: { de: 'zeigt alle Konten und ihre Anmeldung', en: 'shows all accounts and their logins' },
    options: [format],
    load: () => import('./accounts.ts'),
  },
  {
    name: 'try',
    says: {
      de: 'schickt einen Testbeitrag, der sich selbst zurückholt',
      en: 'sends a test post that takes itself back',
    },
    args: [{ flags: '<ACCOUNT>', says: { de: 'Konto im Leitbild', en: 'account in the Leitbild' } }],
    options: [yes],
    load: () => import('./try.ts'),
  },
  {
    name: 'vault',
    says: { de: 'verwahrt die Anmeldungen', en: 'keeps the logins' },
    args: [
      {
        flags: '<key|rotate|revoke>',
        says: {
          de: 'key: neuer Schlüssel; rotate: alles neu verschließen; revoke: Anmeldungen beenden',
          en: 'key: a new key; rotate: seal everything anew; revoke: end logins',
        },
      },
      { flags: '[ACCOUNT]', says: { de: 'revoke: nur dieses Konto', en: 'revoke: this account only' } },
    ],
    options: [{ flags: '--all', says: { de: 'revoke: alle Konten', en: 'revoke: all accounts' } }, yes],
    load: () => import('./vault.ts'),
  },
  {
    name: 'forget',
    says: { de: 'vergisst einen Menschen', en: 'forgets a person' },
    args: [
      {
        flags: '<PERSON>',
        says: { de: 'Name, CHAT:KENNUNG oder E-Mail-Adresse', en: 'name, CHAT:ID or e-mail address' },
      },
    ],
    options: [yes],
    load: () => import('./forget.ts'),
  },
  {
    name: 'audit',
    says: { de: 'prüft, ob jemand die Geschichte verändert hat', en: 'checks whether somebody has changed history' },
    args: [{ flags: '<verify>', says: { de: 'verify: prüfen', en: 'verify: check' } }],
    options: [
      { flags: '--anchors <FILE>', says: { de: 'Anker aus dieser Datei', en: 'anchors from this file' } },
      format,
    ],
    load: () => import('./audit.ts'),
  },
  {
    name: 'export',
    says: { de: 'schreibt alles heraus, eine JSON-Zeile je Ding', en: 'writes everything out, one JSON line a thing' },
    args: [{ flags: '[FILE]', says: { de: 'Datei; sonst Standardausgabe', en: 'file; standard output if missing' } }],
    options: [
      {
        flags: '--person <PERSON>',
        says: { de: 'nur, was über diesen Menschen gespeichert ist', en: 'only what is stored about this person' },
      },
    ],
    load: () => import('./export.ts'),
  },
  {
    name: 'backup',
    says: {
      de: 'sichert die Datenbank in eine Datei, im laufenden Betrieb',
      en: 'backs the database up into a file, while in use',
    },
    args: [
      {
        flags: '<FILE>',
        says: { de: 'neue Datei; am besten mit dem Datum', en: 'a new file, best with the date in it' },
      },
    ],
    load: () => import('./backup.ts'),
  },
  {
    name: 'restore',
    says: {
      de: 'bringt eine Sicherung zurück, ohne etwas zweimal zu senden',
      en: 'brings a backup back without sending anything twice',
    },
    args: [{ flags: '[FILE]', says: { de: 'die Sicherung', en: 'the backup' } }],
    options: [
      { flags: '--db <URL>', says: { de: 'wohin, statt VOICES_DB', en: 'where to, instead of VOICES_DB' } },
      {
        flags: '--replace',
        says: { de: 'legt die bisherige Datei beiseite', en: 'puts the former file aside' },
      },
      {
        flags: '--in-place',
        says: {
          de: 'die Datenbank ist schon zurückgebracht: nur in Ordnung bringen',
          en: 'the database has been brought back already: only put it in order',
        },
      },
      yes,
    ],
    more: {
      de: 'Alle Stimmen verfallen, was unterwegs war, ist ungewiss, und nichts geht hinaus, bis zwei Menschen /voice go sagen.',
      en: 'All voices are void, what was under way is uncertain, and nothing is sent until two people say /voice go.',
    },
    load: () => import('./restore.ts'),
  },
  {
    name: 'db',
    says: { de: 'zieht in eine andere Datenbank um', en: 'moves to another database' },
    args: [
      { flags: '<move>', says: { de: 'move: umziehen', en: 'move' } },
      { flags: '<FROM>', says: { de: 'Pfad oder postgres://', en: 'path or postgres://' } },
      { flags: '<TO>', says: { de: 'Pfad oder postgres://, leer', en: 'path or postgres://, empty' } },
    ],
    options: [yes],
    load: () => import('./db.ts'),
  },
  {
    name: 'doctor',
    says: { de: 'sieht nach, ob alles da ist, was es braucht', en: 'sees whether all that is needed is there' },
    load: () => import('./doctor.ts'),
  },
];
