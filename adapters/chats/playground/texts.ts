import type { Locale, Said, Texts } from '../../../src/core/locale.ts';

/** What can be wrong with a request, before anything is decided. */
export type Problem =
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
  | 'not-ready';

interface Sentence {
  readonly message: Texts<{ readonly about: string }>;
  readonly hint: Said;
}

const reload: Said = { de: 'Lade die Seite neu.', en: 'Reload the page.' };

export const sentences: Readonly<Record<Problem, Sentence>> = {
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
  'not-ready': {
    message: { de: () => 'Gerade konnte nichts gespeichert werden.', en: () => 'Nothing could be stored just now.' },
    hint: {
      de: 'Es ist nichts passiert. Versuch es gleich noch einmal.',
      en: 'Nothing has happened. Try again in a moment.',
    },
  },
};

/** A problem as the API tells it. */
export const told = (problem: Problem, locale: Locale, about = '') => ({
  message: sentences[problem].message[locale]({ about }),
  hint: sentences[problem].hint[locale],
});
