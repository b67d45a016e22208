import type { Said } from '../core/locale.ts';

/** What the demo says between what the bot says. */
export const demo = {
  title: {
    de: 'Ein Beitrag und sein Weg. Alles hier ist erfunden, die Uhr auch; danach ist nichts davon übrig.',
    en: 'A post and its way. All of this is invented, the clock too; nothing of it will be left.',
  },
  post: {
    de: 'Die Mühle von 1974 mahlt wieder. Neuer Mahlkegel, 38 Euro, zwei Abende. Neu wäre günstiger gewesen.',
    en: 'The 1974 grinder runs again. New burr, 38 euros, two evenings. A new one would have been cheaper.',
  },
  proposes: { de: '1  Jana tippt in den Chat:', en: '1  Jana types in the chat:' },
  own: { de: '2  Jana setzt selbst das ✅ darunter.', en: '2  Jana puts the ✅ under it herself.' },
  guest: { de: '3  Ein Gast versucht es auch.', en: '3  A guest tries, too.' },
  yes: { de: '4  Ben liest drüber und drückt ✅.', en: '4  Ben reads it over and presses ✅.' },
  live: {
    de: '5  Fünf Sekunden zum Umentscheiden sind um. Im Feed steht:',
    en: "5  Five seconds to change one's mind are over. The feed says:",
  },
  chain: {
    de: '6  Zum Vergleich (simuliert): derselbe Beitrag bei %FIRM%, vierzehn Schreibtische weiter.',
    en: '6  For comparison (simulated): the same post at %FIRM%, fourteen desks later.',
  },
  made: { de: 'Ergebnis:', en: 'The result:' },
  undo: {
    de: '7  41 Sekunden später: Es waren 48 Euro. Kim tippt /voice undo und bestätigt.',
    en: '7  41 seconds later: it was 48 euros. Kim types /voice undo and confirms.',
  },
  gone: { de: '8  Und draußen:', en: '8  And outside:' },
  empty: {
    de: 'Der Feed ist leer. %URL% antwortet mit %STATUS%: gab es, gibt es nicht mehr.',
    en: 'The feed is empty. %URL% answers %STATUS%: it existed, it no longer does.',
  },
  audit: {
    de: 'Die Geschichte ist noch ganz: %EVENTS% Ereignisse, keines verändert.',
    en: 'Its history is whole: %EVENTS% events, none changed.',
  },
  next: {
    de: 'Selbst ausprobieren:  npm start\nEinen Text prüfen:    npm run voices -- review "Dein Satz."\nMit eigenem Leitbild: data/leitbild.yml kopieren, ändern, VOICES_LEITBILD darauf zeigen lassen.',
    en: 'Try it yourself:         npm start\nHave a text read over:   npm run voices -- review "Your sentence."\nWith your own Leitbild:  copy data/leitbild.yml, change it, point VOICES_LEITBILD at it.',
  },
} as const satisfies Readonly<Record<string, Said>>;
