import type { Told } from '../faults.ts';

/** What is wrong with a file of rules, beyond what its schema says. */
export const missed: Told = {
  code: 'ng-not-found',
  message: {
    de: 'Diesen Satz soll die Regel finden, sie findet ihn nicht.',
    en: 'The rule should find this sentence and does not.',
  },
  next: {
    de: 'Ergänze, was fehlt, oder ändere den Satz.',
    en: 'Add what is missing, or change the sentence.',
  },
};

export const caught: Told = {
  code: 'ok-found',
  message: {
    de: 'Diesen Satz soll die Regel in Ruhe lassen, sie findet ihn.',
    en: 'The rule should leave this sentence alone and finds it.',
  },
  next: {
    de: 'Mach die Wendung enger, nimm ihn unter »exceptions:« aus, oder ändere den Satz.',
    en: 'Narrow the phrase, except it under "exceptions:", or change the sentence.',
  },
};

/** An id that `file` already has. */
export const twice = (file: string): Told => ({
  code: 'twice',
  message: {
    de: `Eine Regel mit dieser Kennung gibt es schon, in ${file}.`,
    en: `There already is a rule with this id, in ${file}.`,
  },
  next: { de: 'Gib einer von beiden eine andere.', en: 'Give one of the two another.' },
});

export const taken: Told = {
  code: 'taken',
  message: {
    de: 'So heißt schon eine Regel, die im Programm steckt.',
    en: 'A rule that is part of the program already has this name.',
  },
  next: { de: 'Nimm eine andere Kennung.', en: 'Use another id.' },
};

const around = /^\(\?<?[=!]/u;
const back = /^\\\d/u;

/** Why an expression cannot be used: `what` is re2js's word for it, `part` the part it means. */
export const refused = (expression: string, what: string, part: string): Told => {
  const code = 'expression';
  const [look] = around.exec(part) ?? [];
  if (look !== undefined) {
    return {
      code: 'look-around',
      message: {
        de: `»${look}« blickt voraus oder zurück. Das kann beliebig lange dauern und geht hier nicht.`,
        en: `"${look}" looks ahead or behind. That can take any length of time and does not work here.`,
      },
      next: {
        de: 'Schreib aus, was davor oder dahinter stehen darf, oder nimm es unter »exceptions:« aus.',
        en: 'Write out what may stand before or behind it, or except it under "exceptions:".',
      },
    };
  }
  if (back.test(part)) {
    return {
      code: 'back-reference',
      message: {
        de: `»${part}« verweist auf eine Klammer davor. Das kann beliebig lange dauern und geht hier nicht.`,
        en: `"${part}" points back at a bracket. That can take any length of time and does not work here.`,
      },
      next: {
        de: 'Wörter, die zweimal dastehen, findet »extends: repetition«.',
        en: 'Words written twice are what "extends: repetition" finds.',
      },
    };
  }
  const named = part === '' || part === expression ? '' : ` (${part})`;
  return {
    code,
    message: {
      de: `Das ist kein regulärer Ausdruck, den RE2 versteht: ${what}${named}.`,
      en: `This is no regular expression that RE2 understands: ${what}${named}.`,
    },
    next: {
      de: 'Ist ein Zeichen wörtlich gemeint, setz \\ davor.',
      en: 'If a character is meant literally, put \\ in front of it.',
    },
  };
};

export const noFormula: Told = {
  code: 'formula',
  message: {
    de: 'Diese Formel lässt sich nicht ausrechnen.',
    en: 'This formula cannot be worked out.',
  },
  next: {
    de: 'Es gibt Zahlen, + - * / ( ) sqrt und: characters, words, sentences, paragraphs, syllables, long_words, complex_words.',
    en: 'There are numbers, + - * / ( ) sqrt and: characters, words, sentences, paragraphs, syllables, long_words, complex_words.',
  },
};

export const noCondition: Told = {
  code: 'condition',
  message: { de: 'Das ist kein Vergleich mit einer Zahl.', en: 'This compares with no number.' },
  next: { de: 'Schreib ihn so: "> 8".', en: 'Write it like this: "> 8".' },
};
