import type { Measured, Rule } from './rule.ts';

interface Props {
  readonly handle: string;
  readonly network: string;
  readonly lacks: Measured['lacks'][number];
}

const de: Readonly<Record<Props['lacks'], (p: Props) => string>> = {
  visibility: (p) => `${p.handle} (${p.network}) kann einen Beitrag nicht nur einem Teil der Leute zeigen.`,
  media: (p) => `${p.handle} (${p.network}) zeigt keine Bilder.`,
  replies: (p) => `${p.handle} (${p.network}) kann nicht antworten.`,
};
const en: Readonly<Record<Props['lacks'], (p: Props) => string>> = {
  visibility: (p) => `${p.handle} (${p.network}) can't show a post to some people only.`,
  media: (p) => `${p.handle} (${p.network}) shows no pictures.`,
  replies: (p) => `${p.handle} (${p.network}) can't answer.`,
};

/** Something of the draft that an account cannot do. Only words would leave where a picture stays behind; that is advice. */
export const reach: Rule<Props> = {
  id: 'reach',
  reads: 'draft',
  texts: {
    message: { de: (p) => de[p.lacks](p), en: (p) => en[p.lacks](p) },
    why: {
      de: (p) =>
        p.lacks === 'media'
          ? 'Dort erschiene der Text allein.'
          : 'Dort sähen es alle, oder niemand verstünde, worauf es antwortet.',
      en: (p) =>
        p.lacks === 'media'
          ? 'The text would stand there alone.'
          : 'Everyone would see it there, or nobody would know what it answers.',
    },
    instead: {
      de: (p) =>
        p.lacks === 'media' ? 'Lass dieses Konto aus, wenn es ohne Bild nicht geht.' : 'Lass dieses Konto aus.',
      en: (p) =>
        p.lacks === 'media'
          ? "Leave this account out if it doesn't work without the picture."
          : 'Leave this account out.',
    },
  },
  check: (_draft, { measured, leitbild }) =>
    measured.flatMap(({ account, network, lacks }) =>
      lacks.map((lack) => ({
        verdict: lack === 'media' ? ('advise' as const) : ('block' as const),
        start: 0,
        end: 0,
        props: { handle: leitbild.accounts.find(({ id }) => id === account)?.handle ?? account, network, lacks: lack },
      })),
    ),
};
