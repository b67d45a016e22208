import type { Said, Texts } from '../../../src/core/locale.ts';

/** Every sentence of the microblog that is not a post. */
export const words = {
  skip: { de: 'Zum Inhalt', en: 'Skip to content' },
  older: { de: 'Ältere Beiträge', en: 'Older posts' },
  newest: { de: 'Zum neuesten', en: 'Back to the newest' },
  home: { de: 'Alle Beiträge', en: 'All posts' },
  feeds: { de: 'Zum Abonnieren', en: 'Subscribe' },
  imprint: { de: 'Impressum', en: 'Imprint' },
  privacy: { de: 'Datenschutz', en: 'Privacy' },
  legal: { de: 'Rechtliches', en: 'Legal' },
  feedsNote: {
    de: 'Keine Cookies, keine Skripte, keine Zählung.',
    en: 'No cookies, no scripts, no counting.',
  },
  reply: { de: 'Antwort auf', en: 'In reply to' },
  replyToPost: { de: 'einen Beitrag', en: 'a post' },
  warning: { de: 'Inhaltswarnung', en: 'Content warning' },
  pictures: { de: 'Bilder im Beitrag', en: 'Pictures in the post' },
  noAlt: { de: 'Bild ohne Beschreibung', en: 'Picture without a description' },
  empty: {
    de: 'Noch kein Beitrag. Jemand überlegt gerade, ob man das so sagen kann.',
    en: 'No posts yet. Somebody is wondering whether one can put it like that.',
  },
  end: { de: 'Weiter zurück reicht es nicht.', en: 'It goes back no further than this.' },
  goneTitle: { de: 'Zurückgenommen', en: 'Taken back' },
  goneNote: {
    de: 'Die Adresse bleibt, der Text nicht.',
    en: 'The address stays. The text does not.',
  },
  missingTitle: { de: 'Hier war nie etwas', en: 'Nothing was ever here' },
  missing: {
    de: 'Unter dieser Adresse stand noch kein Beitrag. Zurückgenommene erkennt man daran, dass wir es sagen.',
    en: 'No post has ever lived at this address. You can tell the ones we took back: we say so.',
  },
  notYet: {
    de: 'Hier fehlt noch etwas: der Abschnitt »legal« im Leitbild. Ohne ihn bleibt diese Seite im Haus.',
    en: 'Something is missing here: the "legal" section of the Leitbild. Without it, this page stays in the house.',
  },
} as const satisfies Readonly<Record<string, Said>>;

/** Tombstones. They have to hold for a typing error and for a bad day, so they joke about neither. */
export const tombstones: readonly Said[] = [
  {
    de: 'Hier stand ein Beitrag von uns. Wir haben ihn zurückgenommen. Das dauert bei uns kürzer, als ihn zu bereuen.',
    en: 'A post of ours stood here. We took it back. That takes us less time than regretting it.',
  },
  {
    de: 'Das haben wir gesagt und dann anders gesehen. Beides kommt vor.',
    en: 'We said this, and then we saw it differently. Both happen.',
  },
  {
    de: 'Dieser Beitrag ist mit Absicht weg. Ein Bildschirmfoto hat vermutlich trotzdem jemand.',
    en: 'This post is gone on purpose. Somebody probably has a screenshot anyway.',
  },
];

export const responsible: Texts<{ readonly who: string }> = {
  de: ({ who }) => `Verantwortlich: ${who}`,
  en: ({ who }) => `Responsible: ${who}`,
};

export const postOf: Texts<{ readonly when: string }> = {
  de: ({ when }) => `Beitrag vom ${when}`,
  en: ({ when }) => `Post of ${when}`,
};
