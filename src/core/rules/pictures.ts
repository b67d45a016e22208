import type { Rule } from './rule.ts';

interface Props {
  readonly missing: 'alt' | 'people';
  readonly n: number;
  readonly of: number;
}

const which = {
  de: ({ n, of }: Props) => (of === 1 ? 'Dem Bild' : `Bild ${n}`),
  en: ({ n, of }: Props) => (of === 1 ? 'The picture' : `Picture ${n}`),
};

/**
 * Pictures need words for whoever cannot see them, and somebody who has asked the people on them. Both are asked for and never
 * invented. Whether a missing description stops a post is the Leitbild's choice.
 */
export const pictures: Rule<Props> = {
  id: 'pictures',
  reads: 'draft',
  texts: {
    message: {
      de: (p) =>
        p.missing === 'alt'
          ? `${which.de(p)}${p.of === 1 ? ' fehlt' : ': Es fehlt'} eine Beschreibung für alle, die es nicht sehen.`
          : `${p.of === 1 ? 'Zum Bild' : `Zu Bild ${p.n}`}: Wer ist darauf zu erkennen, und sind alle einverstanden?`,
      en: (p) =>
        p.missing === 'alt'
          ? `${which.en(p)} has no description for people who can't see it.`
          : `${which.en(p)}: who can be recognized, and did they agree?`,
    },
    why: {
      de: (p) =>
        p.missing === 'alt'
          ? 'Wer mit einem Vorleseprogramm liest, bekommt sonst nur »Bild«.'
          : 'Wer auf einem Bild ist, entscheidet mit. Die Antwort steht nur auf der Karte, nie draußen.',
      en: (p) =>
        p.missing === 'alt'
          ? 'With a screen reader all there is otherwise is "image."'
          : 'Whoever is in a picture has a say. The answer is on the card only, never outside.',
    },
    instead: {
      de: (p) =>
        p.missing === 'alt' ? 'Schreib in einem Satz, was zu sehen ist.' : 'Schreib »niemand« oder wer gefragt wurde.',
      en: (p) => (p.missing === 'alt' ? 'Say in one sentence what it shows.' : 'Write "nobody," or who was asked.'),
    },
  },
  check: ({ media }, { leitbild }) =>
    media.flatMap(({ alt, people = '' }, i) => {
      const at = { start: 0, end: 0 };
      const about = { n: i + 1, of: media.length };
      const need = leitbild.pictures.alt === 'need' ? ('block' as const) : ('advise' as const);
      return [
        ...(alt.trim() === '' ? [{ ...at, verdict: need, props: { missing: 'alt' as const, ...about } }] : []),
        ...(people.trim() === ''
          ? [{ ...at, verdict: 'advise' as const, props: { missing: 'people' as const, ...about } }]
          : []),
      ];
    }),
};
