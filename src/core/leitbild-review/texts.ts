import type { Locale, Said } from '../locale.ts';
import type { Difference } from './both.ts';
import type { Unseen } from './visible.ts';

const inGerman = { de: 'auf Deutsch', en: 'in German' } as const;
const inEnglish = { de: 'auf Englisch', en: 'in English' } as const;
const where: Readonly<Record<Locale, Said>> = { de: inGerman, en: inEnglish };

const list = (words: readonly string[], locale: Locale): string =>
  words.map((word) => ({ de: `»${word}«`, en: `"${word}"` })[locale]).join(', ');

/** What a remark says, with the words it is about. */
export const says = {
  anyone: (words: readonly string[]): Said => ({
    de: `Das könnte jede Firma unterschreiben: ${list(words, 'de')}.`,
    en: `Any company could sign this: ${list(words, 'en')}.`,
  }),
  undeniable: (words: readonly string[]): Said => ({
    de: `${list(words, 'de')}: Dagegen ist niemand. Wer zustimmt, hat sich noch zu nichts entschieden.`,
    en: `${list(words, 'en')}: nobody is against it. Whoever agrees has not decided anything yet.`,
  }),
  invisible: {
    de: 'Hier tut niemand etwas, das man sehen oder zählen könnte.',
    en: 'Nobody here does anything you could see or count.',
  } satisfies Said,
  seen: (phrase: string, why: Unseen): Said =>
    ({
      name: {
        de: `Zu sehen an »${phrase}«: Das ist der Name noch einmal, und ihn zu nennen beweist nichts.`,
        en: `Shows in "${phrase}": that is the name again, and saying it proves nothing.`,
      },
      see: {
        de: `Zu sehen an »${phrase}«: Davon gibt es kein Foto.`,
        en: `Shows in "${phrase}": nobody can take a picture of that.`,
      },
      other: {
        de: `Zu sehen an »${phrase}«: Das steht in jedem zweiten Beitrag, auch ohne diesen Wert.`,
        en: `Shows in "${phrase}": every other post says that, value or no value.`,
      },
    })[why],
  printed: (name: Said, weeks: number): Said => ({
    de: `»${name.de}«: seit ${weeks} Wochen in keinem Beitrag zu sehen.`,
    en: `"${name.en}": not to be seen in any post for ${weeks} weeks.`,
  }),
  differs: ({ what, in: language, counts = [0, 0] }: Difference, words: string): Said => {
    const other = where[language === 'de' ? 'en' : 'de'];
    const here = where[language];
    switch (what) {
      case 'number':
        return {
          de: `Die Zahl »${words}« steht nur ${here.de}.`,
          en: `The number "${words}" is there only ${here.en}.`,
        };
      case 'name':
        return { de: `»${words}« steht nur ${here.de}.`, en: `"${words}" is there only ${here.en}.` };
      case 'no':
        return {
          de: `Ein Nein nur ${here.de}: »${words}«. Ohne es sagt der Satz ${other.de} womöglich das Gegenteil.`,
          en: `A no only ${here.en}: "${words}". Without it, the sentence may say the opposite ${other.en}.`,
        };
      case 'sentences':
        return {
          de: `${counts[0] === 1 ? 'Ein Satz' : `${counts[0]} Sätze`} ${here.de}, ${counts[1]} ${other.de}. Einer sagt vielleicht mehr als der andere.`,
          en: `${counts[0]} ${counts[0] === 1 ? 'sentence' : 'sentences'} ${here.en}, ${counts[1]} ${other.en}. One may say more than the other.`,
        };
      case 'length':
        return {
          de: `Mehr als doppelt so lang ${here.de} wie ${other.de}. Etwas fehlt vielleicht.`,
          en: `More than twice as long ${here.en} as ${other.en}. Something may be missing.`,
        };
    }
  },
} as const;
