import type { Rule, Unfit } from './rule.ts';

interface Props {
  readonly handle: string;
  readonly network: string;
  readonly unfit: Unfit;
}

const de = (n: number): string => n.toLocaleString('de-DE');
const en = (n: number): string => n.toLocaleString('en-US');
/** "image/png" is PNG to people. */
const kindOf = (type: string): string => type.replace(/^image\//, '').toUpperCase();

/** A picture that a network would refuse: of a kind it does not take, or described at more length than it allows. A fact, so nobody can override it. */
export const unfit: Rule<Props> = {
  id: 'unfit',
  reads: 'draft',
  texts: {
    message: {
      de: ({ handle, network, unfit: one }) =>
        one.why === 'kind'
          ? `${handle} (${network}) nimmt Bild ${one.picture} nicht: ${kindOf(one.kind)} gibt es dort nicht.`
          : `Für ${handle} (${network}) ist die Beschreibung von Bild ${one.picture} zu lang: ${de(one.used)} von ${de(one.limit)} Zeichen.`,
      en: ({ handle, network, unfit: one }) =>
        one.why === 'kind'
          ? `${handle} (${network}) does not take picture ${one.picture}: there is no ${kindOf(one.kind)} there.`
          : `For ${handle} (${network}) the description of picture ${one.picture} is too long: ${en(one.used)} of ${en(one.limit)} characters.`,
    },
    why: { de: () => 'Das Netzwerk nimmt es so nicht an.', en: () => 'The network will not take it like this.' },
    instead: {
      de: ({ unfit: one }) =>
        one.why === 'kind'
          ? 'Nimm ein anderes Bild, oder lass dieses Konto aus.'
          : 'Kürze die Beschreibung, oder lass dieses Konto aus.',
      en: ({ unfit: one }) =>
        one.why === 'kind'
          ? 'Take another picture, or leave this account out.'
          : 'Shorten the description, or leave this account out.',
    },
  },
  check: (_draft, { measured, leitbild }) =>
    measured.flatMap(({ account, network, unfit: found = [] }) =>
      found.map((one) => ({
        verdict: 'block' as const,
        start: 0,
        end: 0,
        props: { handle: leitbild.accounts.find(({ id }) => id === account)?.handle ?? account, network, unfit: one },
      })),
    ),
};
