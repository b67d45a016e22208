import { type Card, type Line, line } from '../card.ts';
import type { Draft } from '../draft.ts';
import type { Locale, Said } from '../locale.ts';

/** The pictures themselves, for chats that can show them. */
export const picturesOf = ({ media }: Draft): Pick<Card, 'pictures'> =>
  media.length === 0 ? {} : { pictures: media.map(({ sha256, alt }) => ({ id: sha256, alt })) };

const none: Said = { de: 'ohne Beschreibung', en: 'no description' };

/** What is known about each picture: its description, which leaves with it, and who took it and who agreed, which never does. */
export function pictureLines({ media }: Draft, locale: Locale): readonly Line[] {
  return media.flatMap(({ alt, by = '', people = '' }, i) => {
    const name = { de: `Bild ${i + 1}`, en: `Picture ${i + 1}` }[locale];
    const beside = [
      ...(by === '' ? [] : [{ de: `aufgenommen: ${by}`, en: `taken by: ${by}` }[locale]]),
      ...(people === '' ? [] : [{ de: `zu erkennen: ${people}`, en: `to be recognized: ${people}` }[locale]]),
    ];
    const lines = [line('preview', `${name}: ${alt === '' ? none[locale] : alt}`)];
    return beside.length === 0 ? lines : [...lines, line('note', `${name}, ${beside.join('; ')}`)];
  });
}

const seenBy: Readonly<Record<Draft['visibility'], Said>> = {
  public: { de: 'alle', en: 'everyone' },
  unlisted: { de: 'alle, aber nicht in Listen', en: 'everyone, but not in listings' },
  followers: { de: 'nur, wer uns folgt', en: 'followers only' },
};

/** Options of a form, in order. */
export const visibilityOptions = (
  locale: Locale,
): readonly { readonly id: Draft['visibility']; readonly label: string }[] =>
  (['public', 'unlisted', 'followers'] as const).map((id) => ({ id, label: seenBy[id][locale] }));

/** Whether somebody gives something for it, where somebody does. */
export const paidLines = ({ paid }: Draft, locale: Locale): readonly Line[] =>
  paid ? [line('plain', { de: 'Bezahlt: ja', en: 'Paid: yes' }[locale])] : [];

/** Warning and visibility, where they are not the usual ones. */
export const shownLines = ({ warning, visibility }: Draft, locale: Locale): readonly Line[] => [
  ...(warning === null
    ? []
    : [line('preview', { de: `Inhaltswarnung: ${warning}`, en: `Content warning: ${warning}` }[locale])]),
  ...(visibility === 'public'
    ? []
    : [
        line(
          'preview',
          { de: `Sichtbar für: ${seenBy[visibility].de}`, en: `Visible to: ${seenBy[visibility].en}` }[locale],
        ),
      ]),
];
