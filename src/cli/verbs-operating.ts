import { format, type VerbTable, yes } from './verb-table.ts';

/** Verbs about accounts, people's data and the database. */
export const operating: readonly VerbTable[] = [
  {
    name: 'connect',
    says: { de: 'meldet ein Konto bei seinem Netzwerk an', en: 'signs an account in to its network' },
    args: [
      {
        flags: '<ACCOUNT>',
        de: '<KONTO>',
        says: { de: 'Konto im Leitbild, oder ein Netzwerk', en: 'account in the Leitbild, or a network' },
      },
      {
        flags: '[URL]',
        says: {
          de: 'Adresse des Servers, wenn das Netzwerk viele hat',
          en: 'address of its server, where the network has many',
        },
      },
    ],
    options: [
      {
        flags: '--token <->',
        says: { de: 'mit -: liest ein Token von der Standardeingabe', en: 'with -: reads a token from standard input' },
      },
    ],
    needs: ['database', 'leitbild', 'doors', 'vault'],
    load: () => import('./connect.ts'),
  },
  {
    name: 'accounts',
    says: { de: 'zeigt alle Konten und ihre Anmeldung', en: 'shows all accounts and their logins' },
    options: [format],
    // Without the keys that were meant, every login would seem to be lost.
    needs: ['database', 'leitbild', 'vault'],
    load: () => import('./accounts.ts'),
  },
  {
    name: 'try',
    says: {
      de: 'schickt einen Testbeitrag, der sich selbst zurückholt',
      en: 'sends a test post that takes itself back',
    },
    args: [{ flags: '<ACCOUNT>', de: '<KONTO>', says: { de: 'Konto im Leitbild', en: 'account in the Leitbild' } }],
    options: [yes],
    needs: ['database', 'leitbild', 'doors', 'vault'],
    load: () => import('./try.ts'),
  },
  {
    name: 'vault',
    says: { de: 'verwahrt die Anmeldungen', en: 'keeps the logins' },
    args: [
      {
        flags: '<key|rotate|revoke>',
        word: true,
        says: {
          de: 'key: neuer Schlüssel; rotate: alles neu verschließen; revoke: Anmeldungen beenden',
          en: 'key: a new key; rotate: seal everything anew; revoke: end logins',
        },
      },
      { flags: '[ACCOUNT]', de: '[KONTO]', says: { de: 'revoke: nur dieses Konto', en: 'revoke: this account only' } },
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
    args: [{ flags: '<verify>', word: true, says: { de: 'prüft die ganze Geschichte', en: 'checks all of history' } }],
    options: [
      {
        flags: '--anchors <FILE>',
        de: '--anchors <DATEI>',
        says: { de: 'Anker aus dieser Datei', en: 'anchors from this file' },
      },
      format,
    ],
    load: () => import('./audit.ts'),
  },
  {
    name: 'export',
    says: {
      de: 'gibt alles heraus, was gespeichert ist, als JSON-Zeilen',
      en: 'writes out all that is stored, as JSON lines',
    },
    args: [
      {
        flags: '[FILE]',
        de: '[DATEI]',
        says: {
          de: 'neue Datei; ohne sie geht es auf die Standardausgabe',
          en: 'a new file; standard output without it',
        },
      },
    ],
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
        de: '<DATEI>',
        says: { de: 'neue Datei; am besten mit dem Datum', en: 'a new file, best with the date in it' },
      },
    ],
    needs: ['database'],
    load: () => import('./backup.ts'),
  },
  {
    name: 'restore',
    says: {
      de: 'bringt eine Sicherung zurück, ohne etwas zweimal zu senden',
      en: 'brings a backup back without sending anything twice',
    },
    args: [{ flags: '[FILE]', de: '[DATEI]', says: { de: 'die Sicherung', en: 'the backup' } }],
    options: [
      { flags: '--db <URL>', says: { de: 'wohin, statt VOICES_DB', en: 'where to, instead of VOICES_DB' } },
      {
        flags: '--replace',
        says: { de: 'legt die bisherige Datei beiseite', en: 'puts the former file aside' },
      },
      {
        flags: '--in-place',
        says: {
          de: 'bringt nur in Ordnung: Die Datenbank ist schon auf anderem Weg zurück',
          en: 'only puts in order: the database has been brought back by other means',
        },
      },
      yes,
    ],
    more: {
      de: 'Alle Stimmen verfallen, was unterwegs war, ist ungewiss, und nichts geht hinaus, bis zwei Menschen /voice go sagen.',
      en: 'All voices are void, what was under way is uncertain, and nothing is sent until two people say /voice go.',
    },
    needs: ['database', 'leitbild', 'doors', 'vault'],
    load: () => import('./restore.ts'),
  },
  {
    name: 'db',
    says: { de: 'zieht in eine andere Datenbank um', en: 'moves to another database' },
    args: [
      {
        flags: '<move>',
        word: true,
        says: { de: 'zieht in eine andere, leere Datenbank um', en: 'moves to another, empty database' },
      },
      {
        flags: '<FROM>',
        de: '<VON>',
        says: {
          de: 'die bisherige Datenbank: Pfad oder postgres://…',
          en: 'the database so far: path or postgres://…',
        },
      },
      {
        flags: '<TO>',
        de: '<NACH>',
        says: {
          de: 'die neue, noch leere: Pfad oder postgres://…',
          en: 'the new one, still empty: path or postgres://…',
        },
      },
    ],
    options: [yes],
    needs: ['database', 'doors'],
    load: () => import('./db.ts'),
  },
  {
    name: 'manifest',
    says: { de: 'druckt die App eines Chats für diese Firma', en: "prints a chat's app for this company" },
    args: [{ flags: '<slack>', word: true, says: { de: 'die App für Slack', en: 'the app for Slack' } }],
    options: [
      { flags: '--name <NAME>', says: { de: 'wie sie heißt', en: 'what it is called' } },
      { flags: '--command </NAME>', says: { de: 'wie der Befehl heißt', en: 'what the command is called' } },
      {
        flags: '--socket',
        says: { de: 'Socket Mode, ohne öffentliche Adresse', en: 'Socket Mode, no public address' },
      },
      {
        flags: '--http',
        says: { de: 'signierte Anfragen an der Tür für alle', en: 'signed requests at the public door' },
      },
      { flags: '--oauth', says: { de: 'für mehrere Workspaces', en: 'for several workspaces' } },
      {
        flags: '--url <URL>',
        says: {
          de: 'Adresse der Tür für alle, statt VOICES_URL',
          en: 'address of the public door, instead of VOICES_URL',
        },
      },
    ],
    // What is missing to speak with Slack may be what the manifest is wanted for; what is set wrongly must not be left out of it.
    needs: ['leitbild', 'doors', 'slack', 'output'],
    load: () => import('./manifest.ts'),
  },
  {
    name: 'doctor',
    says: { de: 'sieht nach, ob alles da und in Ordnung ist', en: 'sees whether all is there and in order' },
    needs: [],
    load: () => import('./doctor.ts'),
  },
];
