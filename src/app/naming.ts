import { isNear } from '../core/guess.ts';
import type { PersonId } from '../core/person.ts';
import type { PersonRow } from '../ports/rows.ts';
import { freeIn } from './people.ts';
import type { Turn } from './turn.ts';

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
const wordsOf = (text: string): readonly string[] => plain(text).split(/\s+/);

/** How somebody is written after an @: the account, the name with dots for spaces, the first name. */
const written = ({ ref, name }: PersonRow): readonly string[] =>
  [ref.user.toLowerCase(), wordsOf(name).join('.'), wordsOf(name)[0] ?? ''].filter((word) => word !== '');

/** Who is called so, and the text without the rest of their name; or whose name is nearly that. */
type Named =
  | { readonly person: PersonId; readonly text: string }
  /** `near` is how somebody is written whose name comes close; null = nobody's does. */
  | { readonly person: null; readonly near: string | null; readonly text: string };

/** How many words of `text` are the rest of this name, of which `first` was written after the @; 0 = it is not that name. */
function restOfName({ name }: PersonRow, first: string, text: string): number {
  const [own, ...rest] = wordsOf(name);
  const here = wordsOf(text).slice(0, rest.length);
  return own === first && rest.length > 0 && rest.every((word, i) => word === here[i]) ? rest.length : 0;
}

/**
 * Reads `@name TEXT`: an account or a whole name of a colleague of this chat, with spaces or with dots, or a first name that only one
 * of them has. Never who acts.
 */
export async function named({ tx, me }: Turn, typed: string, text: string): Promise<Named> {
  const name = plain(typed);
  const free = await freeIn(tx, me.ref.chat, [me.person]);
  const whole = free.find((one) => restOfName(one, name, text) > 0);
  if (whole !== undefined) {
    const words = restOfName(whole, name, text);
    return { person: whole.person, text: text.replace(new RegExp(`^\\s*(?:\\S+\\s*){${words}}`), '') };
  }
  const known = free.find((one) => written(one).slice(0, 2).includes(name));
  if (known !== undefined) return { person: known.person, text };
  const [first, another] = free.filter((one) => written(one).includes(name));
  if (first !== undefined && another === undefined) return { person: first.person, text };
  const near = another === undefined ? free.flatMap(written).find((word) => isNear(name, word)) : written(another)[1];
  return { person: null, near: near ?? null, text };
}
