import type { Said } from '../locale.ts';
import type { Measured, Rule } from './rule.ts';

interface Props {
  readonly handle: string;
  readonly network: string;
  readonly lacks: Measured['lacks'][number];
}

const de: Readonly<Record<Props['lacks'], (p: Props) => string>> = {
  visibility: (p) => `${p.handle} (${p.network}) zeigt jeden Beitrag allen.`,
  media: (p) => `${p.handle} (${p.network}) zeigt keine Bilder.`,
  replies: (p) => `${p.handle} (${p.network}) kann nicht antworten.`,
};
const en: Readonly<Record<Props['lacks'], (p: Props) => string>> = {
  visibility: (p) => `${p.handle} (${p.network}) shows every post to everyone.`,
  media: (p) => `${p.handle} (${p.network}) shows no pictures.`,
  replies: (p) => `${p.handle} (${p.network}) can't answer.`,
};

const whys: Readonly<Record<Props['lacks'], Said>> = {
  visibility: {
    de: 'Was nur für einige gedacht ist, läse dort jeder.',
    en: 'What is meant for some would be read by anyone there.',
  },
  media: { de: 'Dort erschiene der Text allein.', en: 'The text would stand there alone.' },
  replies: { de: 'Niemand verstünde, worauf es antwortet.', en: 'Nobody would know what it answers.' },
};

/** Something of the draft that an account cannot do. Only words would leave where a picture stays behind; that is advice. */
export const reach: Rule<Props> = {
  id: 'reach',
  reads: 'draft',
  texts: {
    message: { de: (p) => de[p.lacks](p), en: (p) => en[p.lacks](p) },
    why: { de: ({ lacks }) => whys[lacks].de, en: ({ lacks }) => whys[lacks].en },
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
