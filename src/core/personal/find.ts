import type { Leitbild } from '../leitbild.ts';
import { cardsIn, ibansIn } from './account.ts';
import { addressesIn, domainsIn, emailsIn, type Found } from './email.ts';
import { numbersIn, phonesIn } from './phone.ts';

/** What of a person stands in a text; offsets in UTF-16 units. */
export interface Personal extends Found {
  readonly kind: 'email' | 'phone' | 'iban' | 'card';
}

/** What is the company's own to tell. */
interface Own {
  readonly emails: ReadonlySet<string>;
  readonly domains: readonly string[];
  readonly phones: ReadonlySet<string>;
  /** Of banks, without gaps. */
  readonly accounts: ReadonlySet<string>;
}

const known = new WeakMap<Leitbild, Own>();

const dense = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '').toUpperCase();

const ownOf = (leitbild: Leitbild): Own => {
  const before = known.get(leitbild);
  if (before !== undefined) return before;
  const legal = Object.values(leitbild.legal ?? {}).join('\n');
  // An account for donations may stand in a goal as well as in the imprint.
  const said = [
    legal,
    ...[leitbild.mission, leitbild.vision, ...leitbild.goals].flatMap(({ de, en }) => [de, en]),
  ].join('\n');
  const accounts = [...ibansIn(said), ...cardsIn(said)].map(({ start, end }) => dense(said.slice(start, end)));
  const own = {
    emails: addressesIn(said),
    domains: domainsIn(legal),
    phones: numbersIn(said),
    accounts: new Set(accounts),
  };
  known.set(leitbild, own);
  return own;
};

/** An account has digits in a row that would be a telephone's, too: the longer one counts. */
const apart = (sorted: readonly Personal[]): readonly Personal[] => {
  let reached = 0;
  return sorted.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
};

/** Seven digits close together: fewer are no number of anything that is looked for here. */
const DIGITS = /\d(?:[\s()/.\u2010-\u2013A-Za-z-]{0,4}\d){6}/;
/** A handle has a gap before its sign, an address has a name. */
const NAMED = /[^\s@]@[^\s@]/;

/**
 * Personal data in a text, in order, without overlaps; what the Leitbild says itself (an imprint, an account for donations) is the
 * company's own. Linear in the text.
 */
export const personalIn = (text: string, leitbild: Leitbild): readonly Personal[] => {
  const [numbers, names] = [DIGITS.test(text), NAMED.test(text)];
  if (!numbers && !names) return [];
  const own = ownOf(leitbild);
  const foreign = ({ start, end }: Found): boolean => !own.accounts.has(dense(text.slice(start, end)));
  const as = (kind: Personal['kind'], found: readonly Found[]): readonly Personal[] =>
    found.map((one) => ({ ...one, kind }));
  const all = [
    ...(numbers
      ? [...as('iban', ibansIn(text)), ...as('card', cardsIn(text)), ...as('phone', phonesIn(text, own.phones))]
      : []),
    ...(names ? as('email', emailsIn(text, own)) : []),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return apart(all).filter(foreign);
};
