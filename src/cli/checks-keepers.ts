import { isMeant } from '../app/proposals.ts';
import { nearest } from '../core/faults.ts';
import type { Leitbild } from '../core/leitbild.ts';
import type { Locale } from '../core/locale.ts';
import type { PersonRow } from '../ports/rows.ts';
import type { Store } from '../ports/store.ts';
import { type Check, check } from './check.ts';

/** Is everybody who looks after the Leitbild somebody this house knows? Nobody at all weighs more where a keeper's voice is asked for. */
export async function keepers(
  store: Store,
  { keepers: all, policy }: Leitbild,
  locale: Locale,
): Promise<readonly Check[]> {
  const people = await store.read((tx) => tx.people.colleagues());
  const unknown = all.filter((one) => !people.some((row) => isMeant(one, row)));
  if (unknown.length === 0) return [check('✓', known(all.length), locale)];
  const needed = policy.post.keeperNeeded || policy.reply.keeperNeeded;
  const none = unknown.length === all.length;
  const saying = none && needed ? nobody(unknown, people) : some(unknown, people);
  return [check(none && needed ? '✗' : '!', saying, locale)];
}

const known = (count: number) =>
  ({
    de: [`Wer das Leitbild pflegt, ist hier bekannt: ${count}`, ''],
    en: [`Whoever looks after the Leitbild is known here: ${count}`, ''],
  }) as const;

function next(unknown: readonly string[], people: readonly PersonRow[]): { readonly de: string; readonly en: string } {
  const refs = people.map(({ ref }) => `${ref.chat}:${ref.user}`);
  const meant = unknown.map((one) => nearest(one, refs)).find((one) => one !== null);
  if (meant !== undefined) return { de: `Meintest du »${meant}«?`, en: `Did you mean "${meant}"?` };
  return {
    de: 'Unter »keepers:« gehören CHAT:KENNUNG oder eine geprüfte E-Mail-Adresse. Wer im Chat noch nie da war, ist hier erst danach bekannt.',
    en: '"keepers:" takes CHAT:ID or a verified e-mail address. Somebody who has not been in the chat yet is known only afterwards.',
  };
}

function nobody(unknown: readonly string[], people: readonly PersonRow[]) {
  const { de, en } = next(unknown, people);
  return {
    de: [
      `Niemand, der das Leitbild pflegt, ist hier bekannt (${unknown.join(', ')}); ohne deren Stimme geht nichts online.`,
      de,
    ],
    en: [
      `Nobody who looks after the Leitbild is known here (${unknown.join(', ')}); nothing goes live without them.`,
      en,
    ],
  } as const;
}

function some(unknown: readonly string[], people: readonly PersonRow[]) {
  const { de, en } = next(unknown, people);
  return {
    de: [`Wer das Leitbild pflegt, ist hier nicht bekannt: ${unknown.join(', ')}.`, de],
    en: [`Not known here, although looking after the Leitbild: ${unknown.join(', ')}.`, en],
  } as const;
}
