import type { Fault } from '../faults.ts';
import type { Said } from '../locale.ts';

/** Several rules of which the same is left out, for the same reason. */
export interface LeftOut {
  readonly code: string;
  readonly rules: readonly string[];
  /** What, why, and in which rules: the first of them by name, with their places. */
  readonly said: Said;
  readonly next: Said;
}

const NAMED = 4;

const namesOf = (list: readonly { readonly rule: string; readonly fault: Fault }[]): Said => {
  const named = list.slice(0, NAMED).map(({ rule, fault }) => `${rule} (${fault.file}:${fault.line}:${fault.column})`);
  const more = list.length - named.length;
  const names = named.join(', ');
  return more === 0
    ? { de: names, en: names }
    : { de: `${names} und noch ${more} Mal`, en: `${names} and ${more} more times` };
};

/** What of files of rules is left out, the same told once. */
export const leftOut = (skipped: readonly { readonly rule: string; readonly fault: Fault }[]): readonly LeftOut[] => {
  const groups = Map.groupBy(skipped, ({ fault }) => `${fault.code} ${fault.message.en}`);
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const { code, message, next } = first.fault;
    const names = namesOf(list);
    const said = { de: `${message.de} In: ${names.de}.`, en: `${message.en} In: ${names.en}.` };
    return [{ code, rules: [...new Set(list.map(({ rule }) => rule))], said, next }];
  });
};
