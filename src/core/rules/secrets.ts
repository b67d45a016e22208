import type { Hit } from '../finding.ts';
import type { Said } from '../locale.ts';
import { markOf, secretsIn } from '../secrets/find.ts';
import type { Rule } from './rule.ts';

/** The shortest mask is that of a three-letter password in an address; nobody writes three bullets in a row by hand. */
const MASK = /•{3,}/u;

/** Who pastes a whole file is told of so many. */
const MOST = 20;

/** `name` null: a secret was here, and only its mask is left. */
interface Props {
  readonly name: Said | null;
  readonly masked: string;
}

/** Keys, tokens and passwords. The finding never quotes one: cards are read over shoulders. */
export const secrets: Rule<Props> = {
  id: 'secrets',
  reads: 'all',
  texts: {
    message: {
      de: (p) =>
        p.name === null
          ? `Hier wurde ein Geheimnis entfernt (${p.masked}).`
          : `Hier steht ein Geheimnis: ${p.name.de} (${p.masked}).`,
      en: (p) =>
        p.name === null
          ? `A secret was removed here (${p.masked}).`
          : `There is a secret in here: ${p.name.en} (${p.masked}).`,
    },
    why: {
      de: (p) =>
        p.name === null
          ? 'Gespeichert wird nur die Maske. Mit Punkten darin möchte den Satz vermutlich niemand lesen.'
          : 'Was einmal online war, gilt als bekannt. Suchprogramme finden es schneller als Kundschaft.',
      en: (p) =>
        p.name === null
          ? 'Only the mask is stored. The sentence probably does not read well with bullets in it.'
          : 'Whatever has been online counts as known. Bots find it sooner than customers do.',
    },
    instead: {
      de: (p) =>
        p.name === null
          ? 'Sieh nach, ob der Satz ohne die Punkte auskommt.'
          : 'Nimm es heraus. Stand es schon irgendwo anders, tausch es aus: Das dauert fünf Minuten.',
      en: (p) =>
        p.name === null
          ? 'Please look: the sentence may do without the bullets.'
          : 'Take it out. If it has been anywhere else already, replace it: that takes five minutes.',
    },
  },
  check: ({ words }, { secrets: find }) => {
    const found = secretsIn(words, find)
      .slice(0, MOST)
      .map(
        (secret): Hit<Props> => ({
          verdict: secret.verdict,
          start: secret.start,
          end: secret.end,
          props: { name: secret.name, masked: `${markOf(words, secret)}••••` },
        }),
      );
    const mask = MASK.exec(words);
    if (mask === null) return found;
    const { index: start } = mask;
    return [...found, { verdict: 'advise', start, end: start + mask[0].length, props: { name: null, masked: '••••' } }];
  },
};
