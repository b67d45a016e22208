import type { Locale, Said } from '../core/locale.ts';
import { Failure } from './failure.ts';

/** What `start` says of itself. */
export interface Opened {
  /** Private door, without a slash at the end. */
  readonly url: string;
  /** Id of this process: who sends a signal to npm alone may miss it. */
  readonly pid: number;
  readonly publicPort: number | null;
  readonly company: string;
  readonly invented: boolean;
  readonly leitbild: string;
  /** Path of the database; a server is named without its password. */
  readonly db: string;
  readonly testbed: string | null;
  /** Is the chat with the invented people open? */
  readonly playground: boolean;
  /** Null = there is no Slack. `signed` = Slack sends requests to the public door. */
  readonly slack: { readonly channel: string; readonly signed: boolean } | null;
}

const de = (o: Opened): readonly string[] => [
  'Many Voices ist offen.',
  '',
  ...(o.slack === null
    ? []
    : [
        `  Slack, Kanal ${o.slack.channel}  ${o.slack.signed ? 'mit signierten Anfragen' : 'mit Socket Mode'}: wird verbunden. Ob es gelingt, steht gleich darunter`,
      ]),
  ...(o.playground ? [`  ${o.url}/playground/  der Chat zum Ausprobieren. Schreib: /voice und einen Satz`] : []),
  `  ${o.url}/             der Microblog: was davon draußen zu lesen wäre`,
  ...(o.publicPort === null
    ? []
    : [
        `  Port ${o.publicPort}  die Tür für alle.${o.playground ? ' Was im Playground gesagt wird, bleibt trotzdem im Haus' : ''}`,
      ]),
  '',
  ...exampleDe(o),
  ...(o.testbed === null
    ? []
    : [`Zum Üben:  ein zweites Konto auf dem Testnetz ${o.testbed}. Dort geht absichtlich manches schief.`]),
  `Echt:      ${o.invented ? '' : `das Leitbild von »${o.company}« (${o.leitbild}), `}die Regeln, die Stimmen, das Zurückholen und das Protokoll (${o.db}).`,
  '',
  `Aufhören: Strg+C, oder SIGTERM an Prozess ${o.pid}. Was es sonst gibt: npm run voices -- --help`,
];

function exampleDe({ invented, company, leitbild, slack, playground }: Opened): readonly string[] {
  if (slack !== null) {
    const firm = invented ? [`die Firma »${company}« und ihr Leitbild (${leitbild})`] : [];
    const all = [...firm, ...(playground ? ['die Leute im Playground'] : [])];
    return all.length === 0 ? [] : [`Beispiel:  ${all.join(', ')}. Erfunden; an echte Konten geht davon nichts.`];
  }
  return invented
    ? [
        `Beispiel:  die Firma »${company}«, ihr Leitbild (${leitbild}) und alle Leute im Chat. Erfunden, nichts verlässt diesen Rechner.`,
      ]
    : ['Beispiel:  die Leute im Chat. Erfunden, und was sie sagen, bleibt auf diesem Rechner.'];
}

const en = (o: Opened): readonly string[] => [
  'Many Voices is open.',
  '',
  ...(o.slack === null
    ? []
    : [
        `  Slack, channel ${o.slack.channel}  by ${o.slack.signed ? 'signed requests' : 'Socket Mode'}: connecting. Whether it works stands below in a moment`,
      ]),
  ...(o.playground ? [`  ${o.url}/playground/  a chat to try it in. Type: /voice and a sentence`] : []),
  `  ${o.url}/             the microblog: what the outside would get to read`,
  ...(o.publicPort === null
    ? []
    : [
        `  port ${o.publicPort}  the door for everyone.${o.playground ? ' What is said in the playground stays in the house all the same' : ''}`,
      ]),
  '',
  ...exampleEn(o),
  ...(o.testbed === null
    ? []
    : [`Practice: a second account on the test network ${o.testbed}. Things go wrong there on purpose.`]),
  `Real:     ${o.invented ? '' : `the Leitbild of "${o.company}" (${o.leitbild}), `}the rules, the voices, the undo and the log (${o.db}).`,
  '',
  `Stop: Ctrl+C, or SIGTERM to process ${o.pid}. What else there is: npm run voices -- --help`,
];

function exampleEn({ invented, company, leitbild, slack, playground }: Opened): readonly string[] {
  if (slack !== null) {
    const firm = invented ? [`the company "${company}" and its Leitbild (${leitbild})`] : [];
    const all = [...firm, ...(playground ? ['the people in the playground'] : [])];
    return all.length === 0 ? [] : [`Example:  ${all.join(', ')}. Invented; none of it goes to a real account.`];
  }
  return invented
    ? [
        `Example:  the company "${company}", its Leitbild (${leitbild}) and everybody in the chat. Invented; nothing leaves this machine.`,
      ]
    : ['Example:  the people in the chat. Invented, and what they say stays on this machine.'];
}

/** The text a person sees once everything is open. */
export const openText = (opened: Opened, locale: Locale): string =>
  `\n${(locale === 'de' ? de : en)(opened).join('\n')}\n\n`;

/** A chat has answered for the first time. */
export const met = (chat: string, command: string): Said => ({
  de: `Der Chat »${chat}« ist verbunden. Schreib dort: ${command} und einen Satz`,
  en: `The chat "${chat}" is connected. Type there: ${command} and a sentence`,
});

export const closing = {
  de: 'Wird geschlossen. Was gerade gesendet wird, kommt noch an.\n',
  en: 'Closing. What is being sent right now still arrives.\n',
} as const;

/** A second process on one SQLite file: refused, because whoever starts it has mostly forgotten the first. `pid` = the first; null = unknown. */
export const alreadyAtWork = (db: string, pid: number | null): Failure =>
  new Failure(
    1,
    {
      de: `Auf ${db} arbeitet schon ein Many Voices. Zwei auf einer SQLite-Datei stünden einander im Weg.`,
      en: `A Many Voices is already at work on ${db}. Two on one SQLite file would be in each other's way.`,
    },
    {
      de: `Nimm das, was schon läuft${pid === null ? '' : ` (Prozess ${pid})`}, oder halt es zuerst an. Sollen es mehrere sein, zieh nach PostgreSQL um: npm run voices -- db move --help`,
      en: `Use the one that is running${pid === null ? '' : ` (process ${pid})`}, or stop it first. If there are to be several, move to PostgreSQL: npm run voices -- db move --help`,
    },
  );
