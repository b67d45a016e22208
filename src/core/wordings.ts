import { type Fault, faultAt, type Told } from './faults.ts';
import { ruleFacts } from './levels/facts.ts';
import type { Wording } from './rules/rule.ts';
import { checkOf } from './wordings/build.ts';
import { evaluator } from './wordings/evaluate.ts';
import { type Entry, expressionPlaces, fileSchema, givenOf } from './wordings/own.ts';
import { fromPackage, packageSchema } from './wordings/package.ts';
import { refusal } from './wordings/pattern.ts';
import { isExpression } from './wordings/term.ts';
import { caught, missed, noCondition, noFormula, refused, taken, twice } from './wordings/told.ts';
import { readYaml } from './yaml.ts';
import { type Places, placesIn } from './yaml-places.ts';

/** Something of a file that is left out, and why: it is named, never ignored in silence. */
export interface Skipped {
  readonly rule: string;
  readonly fault: Fault;
}

/** The rules by wording a house reads, and what of their files it does not. */
export interface Rules {
  readonly wordings: readonly Wording[];
  readonly skipped: readonly Skipped[];
}

export type ParsedWordings =
  | (Rules & { readonly ok: true })
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Every expression re2js cannot take, where it stands. */
const unreadable = (entry: Entry, i: number, places: Places): readonly Fault[] =>
  expressionPlaces(entry).flatMap(({ path, expression, key }) => {
    const why = isExpression(expression, 'own') ? refusal(expression) : null;
    if (why === null) return [];
    return [places(['rules', i, ...path], refused(expression, why.what, why.part), why.part, key)];
  });

/** Every rule proves itself on its own sentences: one that does not is refused like any other mistake in the file. */
const unproven = (wordings: readonly Wording[], places: Places): readonly Fault[] => {
  const find = evaluator(wordings);
  return wordings.flatMap((one, i) => {
    const wrong = (kind: 'ok' | 'ng', told: Told) =>
      one[kind].flatMap((text, j) => {
        const found = find(text).some(({ wording }) => wording === one);
        return found === (kind === 'ng') ? [] : [places(['rules', i, kind, j], told)];
      });
    return [...wrong('ok', caught), ...wrong('ng', missed)];
  });
};

/** A link stands behind the reason: whoever wants to know more finds it there. */
const withLink = ({ why, link }: Entry): Entry['why'] =>
  link === undefined ? why : { de: `${why.de} (${link})`, en: `${why.en} (${link})` };

const wordingOf = (
  entry: Entry,
  i: number,
  language: 'de' | 'en',
  company: boolean,
  places: Places,
): Wording | Fault => {
  const check = checkOf(givenOf(entry));
  if (check === 'formula') return places(['rules', i, 'formula'], noFormula);
  if (check === 'condition') return places(['rules', i, 'condition'], noCondition);
  return {
    id: entry.id,
    language,
    verdict: company && entry.level === 'error' ? 'block' : 'advise',
    check,
    message: entry.message,
    why: withLink(entry),
    instead: entry.instead ?? null,
    leitbild: entry.leitbild ?? null,
    ok: entry.ok,
    ng: entry.ng,
  };
};

/** Whose file it is: the company's, ours, or ours and proven before (its sentences and expressions are not tried again). */
export type From = 'company' | 'house' | 'proven';

/**
 * A file of rules in our own shape as text → its wordings, or everything that is wrong with it. `file` is only named in the
 * faults. Of a company's own file `level: error` blocks; elsewhere every level is advice.
 */
export const parseWordings = (yaml: string, file: string, from: From = 'house'): ParsedWordings => {
  const read = readYaml(yaml, file, fileSchema, 'docs/rules.md');
  if (!read.ok) return read;
  const { language, rules } = read.value;
  const places = placesIn(yaml, file);
  const wordings: Wording[] = [];
  const faults: Fault[] = [];
  for (const [i, entry] of rules.entries()) {
    const named = Object.hasOwn(ruleFacts, entry.id) ? [places(['rules', i, 'id'], taken)] : [];
    const wrong = [...named, ...(from === 'proven' ? [] : unreadable(entry, i, places))];
    const made = wrong.length > 0 ? null : wordingOf(entry, i, language, from === 'company', places);
    if (made === null) faults.push(...wrong);
    else if ('check' in made) wordings.push(made);
    else faults.push(made);
  }
  if (faults.length === 0 && from !== 'proven') faults.push(...unproven(wordings, places));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, wordings, skipped: [] };
};

/** A file of a Vale package as text: one rule, named "Style.Rule". What of it cannot be used is named beside it. */
export const parsePackageRule = (yaml: string, file: string, id: string, language: 'de' | 'en'): ParsedWordings => {
  const read = readYaml(yaml, file, packageSchema, 'docs/rules.md');
  if (!read.ok) return read;
  const { wording, left } = fromPackage(read.value, id, language, placesIn(yaml, file));
  const skipped = left.map((fault) => ({ rule: id, fault }));
  return { ok: true, wordings: wording === null ? [] : [wording], skipped };
};

/** Is it one rule, as Vale has it, rather than a file of ours? Decided by what stands at the left margin. */
export const isPackageRule = (yaml: string): boolean => /^extends[ \t]*:/mu.test(yaml) && !/^rules[ \t]*:/mu.test(yaml);

/** Where the id of a rule stands that another file already has. */
export const twiceIn = (yaml: string, file: string, id: string, other: string): Fault => {
  const at = yaml.search(new RegExp(`^\\s*(?:- )?\\s*id:\\s*['"]?${id}['"]?\\s*(?:#.*)?$`, 'mu'));
  const key = at === -1 ? 0 : yaml.indexOf('id:', at);
  return faultAt(yaml, file, key, twice(other));
};
