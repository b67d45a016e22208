import type { Said } from '../locale.ts';
import type { LineKind } from './lines.ts';

/** What a remark is about. `seen` speaks of a value's signs, `printed` of its posts. */
export type RemarkKind = 'anyone' | 'undeniable' | 'invisible' | 'seen' | 'differs' | 'printed';

const lastDone: Said = {
  de: 'Wer hat das zuletzt getan, und woran hat man es gesehen?',
  en: 'Who did this last, and how could one tell?',
};
const whichCounts: Said = {
  de: 'Welche der beiden Fassungen meint ihr?',
  en: 'Which of the two is the one you mean?',
};
const wouldWrite: Said = {
  de: 'Was schreibt jemand am selben Abend, der es gerade getan hat?',
  en: 'What would somebody write that evening who has just done it?',
};

/** The question that helps, by what is amiss and where. A question only: the sentence is the company's to write. */
export const questions: Readonly<Record<RemarkKind, Readonly<Record<LineKind, Said>>>> = {
  anyone: {
    mission: {
      de: 'Was tut ihr an einem Dienstagvormittag, das die Firma nebenan nicht tut?',
      en: 'What do you do on a Tuesday morning that the company next door does not?',
    },
    vision: {
      de: 'Jemand kommt nach zehn Jahren zurück. Was ist da, das ohne euch nicht da wäre?',
      en: 'Somebody comes back after ten years. What is there that would not be without you?',
    },
    goal: {
      de: 'Was legt ihr am Jahresende auf den Tisch, und wer zählt es?',
      en: 'What do you put on the table at the end of the year, and who counts it?',
    },
    value: lastDone,
  },
  undeniable: {
    mission: {
      de: 'Was lasst ihr dafür liegen, das andere gern nehmen?',
      en: 'What do you leave on the table for it that others are glad to take?',
    },
    vision: {
      de: 'Wem wäre es anders lieber, und warum?',
      en: 'Who would rather have it otherwise, and why?',
    },
    goal: {
      de: 'Was tut ihr in diesem Jahr nicht, damit das gelingt?',
      en: 'What will you not do this year so that this works out?',
    },
    value: {
      de: 'Wann hat euch das zuletzt etwas gekostet: Geld, Zeit oder einen Auftrag?',
      en: 'When did this last cost you something: money, time or a job?',
    },
  },
  invisible: {
    mission: {
      de: 'Eine Kamera läuft einen Tag lang mit. Was ist danach auf dem Film?',
      en: 'A camera follows you around for a day. What is on the film?',
    },
    vision: {
      de: 'Was steht dann auf der Straße, im Regal oder auf dem Tisch, das heute dort nicht steht?',
      en: 'What will be in the street, on the shelf or on the table then that is not there today?',
    },
    goal: { de: 'Wie viele, und bis wann?', en: 'How many, and by when?' },
    value: lastDone,
  },
  seen: { mission: wouldWrite, vision: wouldWrite, goal: wouldWrite, value: wouldWrite },
  differs: { mission: whichCounts, vision: whichCounts, goal: whichCounts, value: whichCounts },
  printed: { mission: lastDone, vision: lastDone, goal: lastDone, value: lastDone },
};
