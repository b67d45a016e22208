import type { ConfigPart } from '../config.ts';
import type { Locale, Said } from '../core/locale.ts';
import type { Verb } from './shell.ts';

/** An argument or an option as commander writes it. */
export interface Given {
  readonly flags: string;
  /** The same with a German placeholder, where that is another word. */
  readonly de?: string;
  /** An argument to be typed as it stands. */
  readonly word?: true;
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
  /** Settings without which it does nothing; left out, those of the database and the Leitbild. */
  readonly needs?: readonly ConfigPart[];
  load(): Promise<{ readonly verb: Verb }>;
}

export const id: Given = {
  flags: '<ID>',
  says: { de: 'Nummer des Vorschlags, wie »list« sie zeigt', en: 'ID of the proposal as "list" shows it' },
};
export const yes: Given = { flags: '-y, --yes', says: { de: 'fragt nicht nach', en: 'does not ask' } };
export const network: Given = {
  flags: '--network <NAME>',
  says: { de: 'nur dieses Netzwerk', en: 'this network only' },
};
export const format: Given = {
  flags: '--format <text|json>',
  says: { de: 'Form der Ausgabe', en: 'form of the output' },
  choices: ['text', 'json'],
};
