import type { Measured, Rule } from './rule.ts';

interface Props extends Measured {
  readonly handle: string;
}

const units = {
  de: { graphemes: 'Zeichen', characters: 'Zeichen', bytes: 'Bytes' },
  en: { graphemes: 'characters', characters: 'characters', bytes: 'bytes' },
} as const;
const unitsOf = (unit: Measured['unit'], n: number): string => units.en[unit].slice(0, n === 1 ? -1 : undefined);
const de = (n: number): string => n.toLocaleString('de-DE');
const en = (n: number): string => n.toLocaleString('en-US');

/** Too long for a network, as that network counts. A fact, so nobody can override it. */
export const length: Rule<Props> = {
  id: 'length',
  reads: 'draft',
  texts: {
    message: {
      de: (p) =>
        `Für ${p.handle} (${p.network}) sind das ${de(p.used - p.limit)} ${units.de[p.unit]} zu viel: ${de(p.used)} von ${de(p.limit)}.`,
      en: (p) =>
        `For ${p.handle} (${p.network}) this is ${en(p.used - p.limit)} ${unitsOf(p.unit, p.used - p.limit)} too long: ${en(p.used)} of ${en(p.limit)}.`,
    },
    why: {
      de: () => 'Das Netzwerk nimmt es so nicht an.',
      en: () => 'The network will not take it like this.',
    },
    instead: {
      de: () => 'Kürze den Text, teile ihn in mehrere Beiträge oder lass dieses Konto aus.',
      en: () => 'Shorten the text, split it into several posts, or leave this account out.',
    },
  },
  check: (_draft, { measured, leitbild }) =>
    measured
      .filter(({ used, limit }) => used > limit)
      .map((one) => ({
        verdict: 'block',
        start: 0,
        end: 0,
        props: { ...one, handle: leitbild.accounts.find(({ id }) => id === one.account)?.handle ?? one.account },
      })),
};
