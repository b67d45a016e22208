import type { Locale, Said } from '../core/locale.ts';
import { Failure } from './failure.ts';
import { whereIs } from './where.ts';

/** What the interview says beside its questions. */
export const words = {
  begin: {
    de: (file: string, part: string) =>
      `Acht Fragen, die Geschichten zuerst. Erzählt, wie ihr redet; daraus wird ${file}.\nWo mehrere Zeilen passen, beendet eine leere die Antwort. Jede Zeile liegt sofort in ${part}:\nStrg+C unterbricht, derselbe Befehl macht dort weiter.`,
    en: (file: string, part: string) =>
      `Eight questions, stories first. Tell it the way you talk; it becomes ${file}.\nWhere several lines fit, an empty one ends the answer. Every line is in ${part} at once:\nCtrl+C interrupts, the same command goes on from there.`,
  },
  goOn: {
    de: (part: string) => `Wir waren schon mittendrin; was ihr gesagt habt, liegt in ${part}. Weiter:`,
    en: (part: string) => `We had begun already; what you said is in ${part}. Going on:`,
  },
  enough: {
    de: (most: number) =>
      `${most} Zeilen reichen für eine Antwort. Weitere lasse ich weg; eine leere Zeile beendet sie.`,
    en: (most: number) =>
      `${most} lines are enough for one answer. I leave out any further ones; an empty line ends it.`,
  },
  soFar: { de: 'Bisher:', en: 'So far:' },
  written: {
    de: (file: string) => `✓ ${file} ist geschrieben. Sie gilt mit VOICES_LEITBILD=${file}.`,
    en: (file: string) => `✓ ${file} is written. It counts with VOICES_LEITBILD=${file}.`,
  },
} as const;

/** "Frage 3 von 8". */
export const counted = (n: number, of: number, locale: Locale): string =>
  ({ de: `Frage ${n} von ${of}`, en: `Question ${n} of ${of}` })[locale];

const why = (file: string): Said => ({
  de: `${whereIs(file)} gibt es schon, und überschrieben wird nichts.`,
  en: `${whereIs(file)} exists already, and nothing is overwritten.`,
});

/** The file is there. `part` = where the answers are, once there are some. */
export const exists = (file: string, part: string | null): Failure =>
  new Failure(
    1,
    why(file),
    part === null
      ? {
          de: 'Nenn eine andere Datei: npm run voices -- leitbild start NAME.yml',
          en: 'Name another file: npm run voices -- leitbild start NAME.yml',
        }
      : {
          de: `Die Antworten liegen noch in ${whereIs(part)}. Leg die fertige Datei beiseite und ruf denselben Befehl noch einmal auf.`,
          en: `The answers are still in ${whereIs(part)}. Put the finished file aside and run the same command again.`,
        },
  );

/** Nobody answers any more. */
export const brokenOff = (part: string): Failure =>
  new Failure(
    1,
    { de: 'Es fehlen noch Antworten, und niemand gibt mehr welche.', en: 'Answers are missing, and nobody gives any.' },
    {
      de: `Was gesagt ist, liegt in ${whereIs(part)}. Derselbe Befehl macht dort weiter.`,
      en: `What was said is in ${whereIs(part)}. The same command goes on from there.`,
    },
  );

/** What lies there is not ours. */
export const unreadable = (part: string, cause: unknown): Failure =>
  new Failure(
    2,
    {
      de: `${whereIs(part)} sollte ein begonnenes Gespräch sein, lässt sich aber nicht lesen.`,
      en: `${whereIs(part)} should be a conversation somebody began, but cannot be read.`,
    },
    {
      de: 'Leg die Datei beiseite; dann beginnt das Gespräch von vorn.',
      en: 'Put the file aside; then the conversation starts over.',
    },
    { cause },
  );

/** It cannot be written where it was to go. `reason` = the system's code. */
export const unwritable = (file: string, reason: string, cause: unknown): Failure =>
  new Failure(
    1,
    {
      de: `${whereIs(file)} lässt sich nicht schreiben (${reason}).`,
      en: `${whereIs(file)} cannot be written (${reason}).`,
    },
    {
      de: 'Gibt es den Ordner, und darfst du hineinschreiben? Dann noch einmal derselbe Befehl.',
      en: 'Does the folder exist, and may you write to it? Then run the same command again.',
    },
    { cause },
  );
