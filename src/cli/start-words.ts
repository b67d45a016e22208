import type { Locale } from '../core/locale.ts';

/** What `start` says of itself. */
export interface Opened {
  /** Private door, without a slash at the end. */
  readonly url: string;
  readonly publicPort: number | null;
  readonly company: string;
  readonly invented: boolean;
  readonly leitbild: string;
  /** Path of the database; a server is named without its password. */
  readonly db: string;
  readonly testbed: string | null;
}

const de = (o: Opened): readonly string[] => [
  'Many Voices ist offen.',
  '',
  `  ${o.url}/playground/  der Chat zum Ausprobieren. Schreib: /voice und einen Satz`,
  `  ${o.url}/             der Microblog: was davon draußen zu lesen wäre`,
  ...(o.publicPort === null
    ? []
    : [`  Port ${o.publicPort}  die Tür für alle. Was im Playground gesagt wird, bleibt trotzdem im Haus`]),
  '',
  o.invented
    ? `Beispiel:  die Firma »${o.company}«, ihr Leitbild (${o.leitbild}) und alle Leute im Chat. Erfunden, nichts verlässt diesen Rechner.`
    : `Beispiel:  die Leute im Chat. Erfunden, und was sie sagen, bleibt auf diesem Rechner.`,
  ...(o.testbed === null
    ? []
    : [`Zum Üben:  ein zweites Konto auf dem Testnetz ${o.testbed}. Dort geht absichtlich manches schief.`]),
  `Echt:      ${o.invented ? '' : `das Leitbild von »${o.company}« (${o.leitbild}), `}die Regeln, die Stimmen, das Zurückholen und das Protokoll (${o.db}).`,
  '',
  'Aufhören: Strg+C. Was es sonst gibt: npm run voices -- --help',
];

const en = (o: Opened): readonly string[] => [
  'Many Voices is open.',
  '',
  `  ${o.url}/playground/  a chat to try it in. Type: /voice and a sentence`,
  `  ${o.url}/             the microblog: what the outside would get to read`,
  ...(o.publicPort === null
    ? []
    : [
        `  port ${o.publicPort}  the door for everyone. What is said in the playground stays in the house all the same`,
      ]),
  '',
  o.invented
    ? `Example:  the company "${o.company}", its Leitbild (${o.leitbild}) and everybody in the chat. Invented; nothing leaves this machine.`
    : 'Example:  the people in the chat. Invented, and what they say stays on this machine.',
  ...(o.testbed === null
    ? []
    : [`Practice: a second account on the test network ${o.testbed}. Things go wrong there on purpose.`]),
  `Real:     ${o.invented ? '' : `the Leitbild of "${o.company}" (${o.leitbild}), `}the rules, the voices, the undo and the log (${o.db}).`,
  '',
  'Stop: Ctrl+C. What else there is: npm run voices -- --help',
];

/** The text a person sees once everything is open. */
export const openText = (opened: Opened, locale: Locale): string =>
  `\n${(locale === 'de' ? de : en)(opened).join('\n')}\n\n`;

export const closing = {
  de: 'Wird geschlossen. Was gerade gesendet wird, kommt noch an.\n',
  en: 'Closing. What is being sent right now still arrives.\n',
} as const;
