import type { Context } from 'hono';
import type { Locale, Said, Texts } from '../../../src/core/locale.ts';
import type { PictureFault } from '../../../src/ports/media.ts';
import { pictureWords } from './picture-texts.ts';

type RequestProblem =
  | 'not-json'
  | 'too-big'
  | 'unknown-key'
  | 'wrong-field'
  | 'lone-surrogate'
  | 'too-long'
  | 'empty-text'
  | 'unknown-person'
  | 'unknown-message'
  | 'unknown-action'
  | 'no-such-button'
  | 'not-a-reaction'
  | 'wrong-since'
  | 'not-a-form'
  | 'unknown-picture'
  | 'not-ready';

/** What can be wrong with a request, before anything is decided. */
export type Problem = RequestProblem | PictureFault;

interface Sentence {
  readonly message: Texts<{ readonly about: string }>;
  readonly hint: Said;
}

const reload: Said = { de: 'Lade die Seite neu.', en: 'Reload the page.' };

const requests: Readonly<Record<RequestProblem, Sentence>> = {
  'not-json': {
    message: { de: () => 'Die Anfrage ist kein lesbares JSON.', en: () => 'The request is not readable JSON.' },
    hint: {
      de: 'Schick ein JSON-Objekt in UTF-8, mit content-type application/json.',
      en: 'Send one JSON object in UTF-8, with content-type application/json.',
    },
  },
  'too-big': {
    message: { de: () => 'Die Anfrage ist größer als 1 MB.', en: () => 'The request is larger than 1 MB.' },
    hint: { de: 'Kürze den Text.', en: 'Shorten the text.' },
  },
  'unknown-key': {
    message: {
      de: ({ about }) => `Das Feld »${about}« gibt es hier nicht.`,
      en: ({ about }) => `There is no field "${about}" here.`,
    },
    hint: {
      de: 'Lass es weg; die Felder stehen in docs/playground.md.',
      en: 'Leave it out; docs/playground.md lists the fields.',
    },
  },
  'wrong-field': {
    message: {
      de: ({ about }) => `Das Feld »${about}« fehlt oder passt nicht.`,
      en: ({ about }) => `The field "${about}" is missing or wrong.`,
    },
    hint: {
      de: 'Welche Form es hat, steht in docs/playground.md.',
      en: 'docs/playground.md says what it should look like.',
    },
  },
  'lone-surrogate': {
    message: {
      de: ({ about }) => `In »${about}« steht ein halbes Zeichen, das niemand anzeigen kann.`,
      en: ({ about }) => `There is half a character in "${about}" that nothing can display.`,
    },
    hint: {
      de: 'Lösch es, meist ist es ein zerschnittenes Emoji.',
      en: 'Delete it; usually it is an emoji cut in two.',
    },
  },
  'too-long': {
    message: { de: ({ about }) => `»${about}« ist zu lang.`, en: ({ about }) => `"${about}" is too long.` },
    hint: {
      de: 'Im Raum gehen 10.000 Zeichen, bei einem Vorschlag 100.000.',
      en: 'The room takes 10,000 characters, a proposal 100,000.',
    },
  },
  'empty-text': {
    message: { de: () => 'Da steht noch nichts.', en: () => 'There is nothing in it yet.' },
    hint: { de: 'Schreib etwas, oder »/voice« für ein Formular.', en: 'Write something, or "/voice" for a form.' },
  },
  'unknown-person': {
    message: { de: () => 'Diese Person gibt es hier nicht.', en: () => 'There is nobody of that name here.' },
    hint: { de: 'Wer da ist, sagt /api/people.', en: '/api/people says who is.' },
  },
  'unknown-message': {
    message: { de: () => 'Diese Nachricht gibt es für dich nicht.', en: () => 'There is no such message for you.' },
    hint: reload,
  },
  'unknown-action': {
    message: { de: () => 'Diesen Knopf kennt hier niemand.', en: () => 'Nobody here knows that button.' },
    hint: { de: 'Welche es gibt, steht in docs/playground.md.', en: 'docs/playground.md lists the ones there are.' },
  },
  'no-such-button': {
    message: { de: () => 'Diesen Knopf hat die Karte nicht.', en: () => 'The card does not have that button.' },
    hint: {
      de: 'Lade die Seite neu; die Karte hat sich vielleicht geändert.',
      en: 'Reload the page; the card may have changed.',
    },
  },
  'not-a-reaction': {
    message: { de: () => 'Das ist kein Emoji.', en: () => 'That is not an emoji.' },
    hint: { de: 'Nimm eins, zum Beispiel ✅.', en: 'Use one, for example ✅.' },
  },
  'wrong-since': {
    message: { de: () => '»since« ist keine Nachrichten-Nummer.', en: () => '"since" is not a message id.' },
    hint: { de: 'Nimm die id der letzten Nachricht, die du hast.', en: 'Use the id of the last message you have.' },
  },
  'not-a-form': {
    message: {
      de: () => 'Das ist kein lesbares Formular mit einem Bild.',
      en: () => 'That is not a readable form with a picture.',
    },
    hint: {
      de: 'Schick multipart/form-data mit den Feldern »file« und »person«.',
      en: 'Send multipart/form-data with the fields "file" and "person".',
    },
  },
  'unknown-picture': {
    message: { de: () => 'Dieses Bild gibt es hier nicht.', en: () => 'There is no such picture here.' },
    hint: { de: 'Bring es noch einmal.', en: 'Bring it once more.' },
  },
  'not-ready': {
    message: { de: () => 'Gerade konnte nichts gespeichert werden.', en: () => 'Nothing could be stored just now.' },
    hint: {
      de: 'Es ist nichts passiert. Versuch es gleich noch einmal.',
      en: 'Nothing has happened. Try again in a moment.',
    },
  },
};

const picture = ({ message, hint }: (typeof pictureWords)[PictureFault]): Sentence => ({
  message: { de: () => message.de, en: () => message.en },
  hint,
});

export const sentences: Readonly<Record<Problem, Sentence>> = {
  ...requests,
  'too-large': picture(pictureWords['too-large']),
  'not-a-picture': picture(pictureWords['not-a-picture']),
  unsupported: picture(pictureWords.unsupported),
  moving: picture(pictureWords.moving),
  'too-many-pixels': picture(pictureWords['too-many-pixels']),
  broken: picture(pictureWords.broken),
  'too-slow': picture(pictureWords['too-slow']),
  failed: picture(pictureWords.failed),
};

/** Status and code of what is not simply bad input. */
const answers = {
  'too-big': [413, 'bad-input'],
  'not-ready': [503, 'not-ready'],
  'unknown-picture': [404, 'not-found'],
  'too-large': [413, 'too-large'],
  'too-many-pixels': [413, 'too-many-pixels'],
  'not-a-form': [415, 'not-a-form'],
  'not-a-picture': [415, 'not-a-picture'],
  unsupported: [415, 'unsupported'],
  moving: [415, 'moving'],
  broken: [422, 'broken'],
  'too-slow': [503, 'too-slow'],
  failed: [503, 'failed'],
} as const satisfies Partial<Record<Problem, readonly [number, string]>>;

/** Answers with a problem as the API tells it. */
export function problem(c: Context, what: Problem, locale: Locale, about = '') {
  const [status, code] = what in answers ? answers[what as keyof typeof answers] : ([400, 'bad-input'] as const);
  const { message, hint } = sentences[what];
  return c.json({ error: { code, message: message[locale]({ about }), hint: hint[locale] } }, status, {
    'cache-control': 'no-store',
  });
}
