import { configParts } from '../config.ts';
import { format, id, network, type VerbTable, yes } from './verb-table.ts';
import { operating } from './verbs-operating.ts';

/** All verbs, in the order of the help. */
export const verbs: readonly VerbTable[] = [
  {
    name: 'start',
    says: { de: 'öffnet die Türen und arbeitet, bis man es anhält', en: 'opens the doors and works until stopped' },
    needs: configParts,
    load: () => import('./start.ts'),
  },
  {
    name: 'demo',
    says: {
      de: 'führt den ganzen Weg eines Beitrags vor, in Sekunden und ohne Spuren',
      en: 'tells the whole way of a post, in seconds, without a trace',
    },
    needs: ['leitbild'],
    load: () => import('./demo.ts'),
  },
  {
    name: 'review',
    says: { de: 'liest einen Text durch, ohne Datenbank', en: 'reads a text over, without a database' },
    args: [
      {
        flags: '[TEXT]',
        says: {
          de: 'der Text; ohne ihn, oder mit -, kommt er von der Standardeingabe',
          en: 'the text; without it, or with -, it comes from standard input',
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
          de: 'liest je Zeile ein {id?, text, lang?} und schreibt je Zeile ein Ergebnis',
          en: 'one {id?, text, lang?} a line in, one result a line out',
        },
      },
    ],
    more: {
      de: 'Endet mit 0: nichts oder nur Hinweise; 1: etwas hält den Text auf; 2: nicht verstanden.\nMit --jsonl: 2, wenn eine Zeile unbrauchbar war, sonst 1, wenn ein Text aufgehalten wurde.',
      en: 'Exits with 0: clear or advice; 1: something stops the text; 2: not understood.\nWith --jsonl: 2 if a line was unusable, else 1 if a text was stopped.',
    },
    needs: ['leitbild'],
    load: () => import('./review.ts'),
  },
  {
    name: 'leitbild',
    says: {
      de: 'liest das Leitbild gegen, oder fragt nach einem neuen',
      en: 'reads the Leitbild over, or asks for a new one',
    },
    args: [
      {
        flags: '<check|start>',
        word: true,
        says: {
          de: 'check: welcher Satz am schwächsten ist; start: acht Fragen, und daraus wird eine Datei',
          en: 'check: which sentence is the weakest; start: eight questions, which become a file',
        },
      },
      {
        flags: '[FILE]',
        de: '[DATEI]',
        says: {
          de: 'check: eine andere als die eingestellte; start: eine neue, sonst leitbild.yml',
          en: 'check: another than the one in use; start: a new one, else leitbild.yml',
        },
      },
    ],
    options: [
      {
        flags: '--all',
        says: { de: 'check: alle Sätze, zu denen es etwas zu sagen gibt', en: 'check: all sentences worth a remark' },
      },
      { flags: '--json', says: { de: 'check: jeder Satz als JSON', en: 'check: every sentence as JSON' } },
    ],
    needs: [],
    load: () => import('./leitbild.ts'),
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
          de: 'nur diesen Zustand, etwa online oder ungewiss',
          en: 'this state only, such as live or uncertain',
        },
      },
      format,
    ],
    load: () => import('./publications.ts'),
  },
  {
    name: 'retry',
    says: { de: 'sendet noch einmal, was abgelehnt wurde', en: 'tries again what was refused' },
    args: [
      id,
      {
        flags: '[PUBLICATION]',
        de: '[VERÖFFENTLICHUNG]',
        says: { de: 'nur diese Veröffentlichung', en: 'this publication only' },
      },
    ],
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
    args: [
      {
        flags: '<REASON>',
        de: '<GRUND>',
        says: { de: 'der Grund; alle lesen ihn', en: 'the reason; everybody reads it' },
      },
    ],
    options: [network, yes],
    load: () => import('./stop.ts'),
  },
  {
    name: 'go',
    says: { de: 'lässt es weitergehen; dafür braucht es zwei Menschen', en: 'starts again; it takes two people' },
    options: [network, yes],
    load: () => import('./go.ts'),
  },
  ...operating,
];
