import { firstWord } from './command.ts';
import { troubleTexts as toldTexts } from './leitbild-review/interview.ts';
import type { Locale, Said } from './locale.ts';

const fields: Readonly<Record<string, Said>> = {
  text: { de: 'Der Text', en: 'The text' },
  networks: { de: 'Das Konto', en: 'The account' },
  time: { de: 'Die Zeit', en: 'The time' },
  note: { de: 'Die Notiz', en: 'The note' },
  reason: { de: 'Der Grund', en: 'The reason' },
  signature: { de: 'Die Unterschrift', en: 'The signature' },
  media: { de: 'Die Bilderliste', en: 'The list of pictures' },
  picture: { de: 'Ein Bild', en: 'A picture' },
  alt: { de: 'Die Beschreibung eines Bildes', en: 'The description of a picture' },
  by: { de: 'Die Angabe, von wem ein Bild ist,', en: 'The note on who took a picture' },
  people: {
    de: 'Die Angabe, wer auf einem Bild zu erkennen ist,',
    en: 'The note on who can be recognized in a picture',
  },
  parts: { de: 'Die Reihe', en: 'The thread' },
  warning: { de: 'Die Inhaltswarnung', en: 'The content warning' },
  language: { de: 'Die Sprache', en: 'The language' },
  visibility: { de: 'Die Sichtbarkeit', en: 'The visibility' },
  paid: { de: 'Bei »Bezahlt?« die Antwort', en: 'For "Paid?" the answer' },
  variant: { de: 'Der eigene Wortlaut', en: 'The wording of its own' },
};

const troubles: Readonly<Record<string, Said>> = {
  '': { de: 'fehlt', en: 'is missing' },
  'too-long': { de: 'ist zu lang', en: 'is too long' },
  broken: {
    de: 'enthält halbe Zeichen, die niemand speichern oder senden kann',
    en: 'contains half characters that nobody can store or send',
  },
  control: { de: 'enthält Steuerzeichen, die niemand sieht', en: 'contains control characters that nobody sees' },
  unreadable: { de: 'lässt sich nicht lesen', en: 'cannot be read' },
  'too-many': { de: 'hat zu viele Einträge', en: 'has too many entries' },
  gone: { de: 'ist nicht mehr da; bitte noch einmal hochladen', en: 'is gone; please upload it again' },
  far: { de: 'liegt mehr als ein Jahr in der Zukunft', en: 'is more than a year away' },
};

const styles: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-US' };

/** "too-long:1500" → "ist zu lang; höchstens 1.500 Zeichen". */
function tooLong(what: string, locale: Locale): string | null {
  const most = /^too-long:(\d+)$/.exec(what)?.[1];
  if (most === undefined) return null;
  const n = Number(most).toLocaleString(styles[locale]);
  return { de: `ist zu lang; es gehen höchstens ${n} Zeichen`, en: `is too long; it takes ${n} characters at most` }[
    locale
  ];
}

/** "time:past" → "Die Zeit ist schon vorbei". What is no known trouble is what was typed. */
function trouble(about: string, locale: Locale): string {
  const [name = '', ...rest] = about.split(':');
  const what = name === 'variant' ? (rest.at(-1) ?? '') : rest.join(':');
  const field = fields[name]?.[locale] ?? name;
  const known = troubles[what]?.[locale] ?? tooLong(what, locale);
  if (known !== null) return `${field} ${known}`;
  return locale === 'de' ? `${field} »${what}« kenne ich nicht` : `${field} "${what}" is unknown to me`;
}

/** "undo unod 123" → "undo 123": the command, and what was typed behind its slip. */
function meant(said: string): string {
  const [word, typed] = firstWord(said);
  return `${word} ${firstWord(typed)[1]}`.trim();
}

/** "4:missing" → 4. */
const questionIn = (rest: string): string => rest.split(':', 1)[0] ?? '';
const toldOf = (rest: string): string => rest.slice(questionIn(rest).length + 1);
const toldTrouble = (rest: string, locale: Locale): string => {
  const what = toldOf(rest) === 'missing' ? '' : toldOf(rest);
  return (troubles[what] ?? troubles.unreadable)?.[locale] ?? '';
};

const troubleTexts: Readonly<Record<string, Said>> = toldTexts;

interface Case {
  /** Begins what a refusal is about. */
  readonly of: string;
  /** The rest of it, where there is one. */
  readonly message: Readonly<Record<Locale, (rest: string) => string>>;
  readonly hint: Said | Readonly<Record<Locale, (rest: string) => string>>;
}

/** What deserves a sentence of its own. */
const cases: readonly Case[] = [
  {
    of: 'person',
    message: { de: () => 'Ich weiß nicht, wer du bist.', en: () => "I don't know who you are." },
    hint: {
      de: 'Bitte jemanden, der den Chat verwaltet, dir dort ein Konto zu geben.',
      en: 'Ask whoever runs the chat for an account there.',
    },
  },
  {
    of: 'reason',
    message: { de: () => 'Der Grund fehlt.', en: () => 'The reason is missing.' },
    hint: {
      de: 'Ein Satz genügt. Schreib ihn ins Formular und schick es noch einmal ab.',
      en: 'One sentence will do. Put it into the form and send it again.',
    },
  },
  {
    of: 'time:past',
    message: { de: () => 'Die Zeit ist schon vorbei.', en: () => 'That time is already in the past.' },
    hint: {
      de: 'Nimm eine spätere, oder lass das Feld leer: Dann geht der Beitrag hinaus, sobald er freigegeben ist.',
      en: 'Pick a later one, or leave the field empty: then the post leaves as soon as it is approved.',
    },
  },
  {
    of: 'name:',
    message: {
      de: (name) => `Hier heißt niemand »@${name}«, der gegenlesen könnte.`,
      en: (name) => `Nobody here who could read it over is called "@${name}".`,
    },
    hint: {
      de: 'Der Text steht im Formular, und dort steht auch, wie du jemanden fragst. Gehört das Wort zum Beitrag, schreib es wieder davor.',
      en: 'The text is in the form, and so is how to ask somebody. If that word belongs to the post, put it back in front.',
    },
  },
  {
    of: 'name-alone:',
    message: {
      de: (name) => `Hier heißt niemand »@${name}«, der gegenlesen könnte.`,
      en: (name) => `Nobody here who could read it over is called "@${name}".`,
    },
    hint: {
      de: 'Das Formular ist offen, und dort steht auch, wie du jemanden fragst. Soll das Wort der Beitrag sein, schreib es hinein.',
      en: 'The form is open, and it says how to ask somebody. If that word was meant as the post, put it in there.',
    },
  },
  {
    of: 'nearly:',
    message: {
      de: (said) => `Meintest du /voice ${meant(said)}?`,
      en: (said) => `Did you mean /voice ${meant(said)}?`,
    },
    hint: {
      de: (said) => `Ich habe nichts getan. Soll es ein Beitrag sein: /voice -- ${firstWord(said)[1]}`,
      en: (said) => `I did nothing. If it is a post: /voice -- ${firstWord(said)[1]}`,
    },
  },
  {
    of: 'nearly-long:',
    message: {
      de: (said) => `Meintest du /voice ${said} …?`,
      en: (said) => `Did you mean /voice ${said} …?`,
    },
    hint: {
      de: 'Ich habe nichts getan. Was du geschrieben hast, steht im Formular: zum Kopieren, oder falls es ein Beitrag werden soll.',
      en: 'I did nothing. What you wrote is in the form: to copy, or in case it was meant as a post.',
    },
  },
  {
    of: 'answer:',
    message: {
      de: (id) => `Eine Antwort »${id}« kenne ich nicht; nach einer Weile werden sie vergessen.`,
      en: (id) => `I don't know an answer "${id}"; after a while they are forgotten.`,
    },
    hint: { de: 'Mit /voice answers siehst du, wer wartet.', en: '/voice answers shows who is waiting.' },
  },
  {
    of: 'told:',
    message: {
      de: (rest) => `Die Antwort auf Frage ${questionIn(rest)} ${toldTrouble(rest, 'de')}.`,
      en: (rest) => `The answer to question ${questionIn(rest)} ${toldTrouble(rest, 'en')}.`,
    },
    hint: {
      de: (rest) => troubleTexts[toldOf(rest)]?.de ?? again.de,
      en: (rest) => troubleTexts[toldOf(rest)]?.en ?? again.en,
    },
  },
  {
    of: 'leitbild:',
    message: {
      de: (word) => `Mit »${word}« weiß ich am Leitbild nichts anzufangen.`,
      en: (word) => `I don't know what to do with "${word}" and the Leitbild.`,
    },
    hint: {
      de: '/voice leitbild zeigt es, /voice leitbild check liest es gegen, /voice leitbild start hilft zu einem neuen. Als Beitrag: /voice -- leitbild …',
      en: '/voice leitbild shows it, /voice leitbild check reads it over, /voice leitbild start helps with a new one. As a post: /voice -- leitbild …',
    },
  },
];

const caseOf = (about: string): Case | undefined =>
  cases.find(({ of }) => about === of || (of.endsWith(':') && about.startsWith(of)));

const again: Said = { de: 'Ändere das und versuch es noch einmal.', en: 'Change that and try again.' };

const wordsIn = (locale: Locale) => ({
  message: (about: string): string => {
    const one = caseOf(about);
    return one === undefined ? `${trouble(about, locale)}.` : one.message[locale](about.slice(one.of.length));
  },
  hint: (about: string): string => {
    const one = caseOf(about);
    const said = (one?.hint ?? again)[locale];
    return typeof said === 'string' ? said : said(about.slice(one?.of.length ?? 0));
  },
});

/** Something that cannot be understood, or not be kept: what, and what to do. `about` is "field:trouble", or one of the cases above. */
export const badInput = { de: wordsIn('de'), en: wordsIn('en') } as const;
