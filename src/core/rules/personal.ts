import type { Hit } from '../finding.ts';
import type { Said } from '../locale.ts';
import { type Personal, personalIn } from '../personal/find.ts';
import type { Rule } from './rule.ts';

interface Props {
  readonly kind: Personal['kind'];
  /** The first and the last two characters: enough to find it, too little to use it. */
  readonly masked: string;
}

/** Whoever pastes a list of customers is told of so many. */
const MOST = 20;

const names: Readonly<Record<Personal['kind'], Said>> = {
  email: { de: 'eine E-Mail-Adresse', en: 'an e-mail address' },
  phone: { de: 'eine Telefonnummer', en: 'a phone number' },
  iban: { de: 'eine Kontonummer (IBAN)', en: 'a bank account (IBAN)' },
  card: { de: 'die Nummer einer Bankkarte', en: 'the number of a bank card' },
};

const reasons: Readonly<Record<Personal['kind'], Said>> = {
  email: {
    de: 'Öffentliche Adressen sammeln Programme ein, und wem sie gehört, hat hier niemand gefragt.',
    en: 'Bots collect addresses in public, and nobody has asked the person it belongs to.',
  },
  phone: {
    de: 'Wer öffentlich eine Nummer liest, ruft sie an. Ob das recht ist, entscheidet, wer abnimmt.',
    en: 'A number read in public gets called. Whether that is fine is for the person who picks up to say.',
  },
  iban: {
    de: 'Mit Name und Kontonummer bucht jemand ab. Zurückholen dauert länger als Löschen.',
    en: 'With a name and an account number, somebody makes a debit. Getting it back takes longer than deleting this.',
  },
  card: {
    de: 'Die Karte ist gesperrt, sobald ihre Bank das liest. Andere lesen schneller.',
    en: 'The card gets blocked as soon as its bank reads this. Others read faster.',
  },
};

const ways: Readonly<Record<Personal['kind'], Said>> = {
  email: {
    de: 'Nimm sie heraus und bitte um eine Direktnachricht, oder nenn eine Adresse der Firma. Ist es deine eigene, kann jemand aus dem Team das bestätigen.',
    en: 'Take it out and ask for a direct message, or give an address of the company. If it is your own, a colleague can confirm that.',
  },
  phone: {
    de: 'Nimm sie heraus und bitte um eine Direktnachricht, oder nenn die Nummer aus dem Impressum. Ist es deine eigene, kann jemand aus dem Team das bestätigen.',
    en: 'Take it out and ask for a direct message, or give the number in the imprint. If it is your own, a colleague can confirm that.',
  },
  iban: {
    de: 'Nimm sie heraus. Das Spendenkonto der Firma gehört ins Leitbild (Impressum), dann geht es durch.',
    en: "Take it out. The company's account for donations belongs in the Leitbild (imprint); then it passes.",
  },
  card: {
    de: 'Nimm sie heraus. Hat jemand anders sie geschrieben, sag Bescheid: Die Karte sollte gesperrt werden.',
    en: 'Take it out. If somebody else wrote it, let them know: the card should be blocked.',
  },
};

const mask = (value: string): string => `${value.slice(0, 2)}…${value.slice(-2)}`;

/** Data of persons that others could use against them. The company's own, as the Leitbild has it, is nobody's secret. */
export const personal: Rule<Props> = {
  id: 'personal',
  reads: 'all',
  texts: {
    message: {
      de: ({ kind, masked }) => `Hier steht ${names[kind].de}: ${masked}.`,
      en: ({ kind, masked }) => `There is ${names[kind].en} in here: ${masked}.`,
    },
    why: { de: ({ kind }) => reasons[kind].de, en: ({ kind }) => reasons[kind].en },
    instead: { de: ({ kind }) => ways[kind].de, en: ({ kind }) => ways[kind].en },
  },
  check: ({ words }, { leitbild }) =>
    personalIn(words, leitbild)
      .slice(0, MOST)
      .map(
        ({ kind, start, end }): Hit<Props> => ({
          verdict: 'block',
          start,
          end,
          props: { kind, masked: mask(words.slice(start, end)) },
          overridable: true,
        }),
      ),
};
