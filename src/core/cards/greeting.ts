import { type Card, line } from '../card.ts';
import type { Locale, Said } from '../locale.ts';

const title: Said = {
  de: 'Guten Tag. Hier schlägt jemand etwas vor, jemand anderes liest drüber, dann ist es online.',
  en: 'Hello. Somebody proposes, somebody else reads it over, then it is live.',
};

const says: readonly Said[] = [
  {
    de: '/voice TEXT schlägt einen Beitrag vor. /voice allein öffnet ein Formular, auch für Bilder.',
    en: '/voice TEXT proposes a post. /voice alone opens a form, which takes pictures, too.',
  },
  {
    de: 'Hinaus geht nur, was auf seiner Karte ein Ja bekommen hat. Wer etwas dagegen hat, sagt es ebenda.',
    en: 'Only what got a yes on its card goes out. Whoever has something against it says so right there.',
  },
  {
    de: 'Ging etwas schief: /voice undo holt es zurück. Das dürfen alle.',
    en: 'If it went wrong, /voice undo takes it back. Anybody may.',
  },
  { de: '/voice help nennt alles Weitere.', en: '/voice help tells the rest.' },
];

const joke: Said = {
  de: 'Die Freigabekette lässt grüßen. Sie ist noch unterwegs.',
  en: 'The approval chain sends its regards. They are still in approval.',
};

/** The first thing a channel reads: what this is, and what to type. Said once, while nobody has proposed anything yet. */
export const greetingCard = (locale: Locale): Card => ({
  kind: 'help',
  title: title[locale],
  lines: [...says.map((said) => line('plain', said[locale])), line('satire', joke[locale])],
  actions: [],
});
