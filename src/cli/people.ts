import { everybody } from '../app/forget.ts';
import { nearest } from '../core/faults.ts';
import type { PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { Failure } from './failure.ts';

const refOf = ({ ref }: PersonRow): string => `${ref.chat}:${ref.user}`;
const same = (a: string, b: string): boolean => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** All accounts of the one human meant by a name, CHAT:ID or e-mail address. Throws Failure where it is nobody, or several. */
export async function findPerson(tx: Tx, wanted: string): Promise<readonly PersonRow[]> {
  const known = await everybody(tx);
  const found = known.filter(
    (row) => same(row.name, wanted) || refOf(row) === wanted || (row.email !== null && same(row.email, wanted)),
  );
  const humans = new Set(found.map((row) => row.human));
  if (humans.size === 0) throw nobody(wanted, known);
  if (humans.size > 1) throw several(wanted, found);
  return known.filter((row) => humans.has(row.human));
}

function nobody(wanted: string, known: readonly PersonRow[]): Failure {
  const meant = nearest(
    wanted,
    known.flatMap((row) => [row.name, refOf(row)]),
  );
  return new Failure(
    1,
    { de: `»${wanted.slice(0, 80)}« ist hier niemand.`, en: `Nobody here is "${wanted.slice(0, 80)}".` },
    meant === null
      ? {
          de: 'Nimm den Namen wie im Chat, CHAT:KENNUNG oder die E-Mail-Adresse.',
          en: 'Use the name as in the chat, CHAT:ID or the e-mail address.',
        }
      : { de: `Meintest du »${meant}«?`, en: `Did you mean "${meant}"?` },
  );
}

function several(wanted: string, found: readonly PersonRow[]): Failure {
  const list = found.map(refOf).join(', ');
  return new Failure(
    1,
    {
      de: `»${wanted.slice(0, 80)}« heißen hier mehrere.`,
      en: `Several people here are called "${wanted.slice(0, 80)}".`,
    },
    { de: `Sag, wer gemeint ist: ${list}.`, en: `Say who is meant: ${list}.` },
  );
}
