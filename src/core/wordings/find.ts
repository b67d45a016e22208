import { RE2JS, RE2Set } from 're2js';
import { ready } from '../matching/text.ts';
import { matcher } from '../phrases.ts';
import { needsOf } from './needs.ts';
import { type Pattern, patternOf, type Spot, spotsOf } from './pattern.ts';
import type { Slot } from './term.ts';

/** Where each slot stands in one text. */
export interface Spots {
  /** From left to right. Expressions are looked at when they are asked for. */
  at(slot: number): readonly Spot[];
  /** Does it stand there at all? Costs nothing. */
  has(slot: number): boolean;
}

/** What was found in a text: its slots, and which of them stand there at all. */
export interface Found {
  readonly spots: Spots;
  readonly slots: Iterable<number>;
}

const none: readonly Spot[] = [];

/** Expressions that are looked at together. More in one machine, and its states no longer fit. */
const TOGETHER = 12;

interface Member {
  readonly slot: number;
  readonly pattern: Pattern;
  readonly needs: readonly string[] | null;
  compiled: RE2JS | null;
}

interface Group {
  readonly members: readonly Member[];
  /** Made when it is first asked. */
  set: RE2Set | null;
}

const setOf = (members: readonly Member[]): RE2Set => {
  const set = new RE2Set();
  for (const { pattern } of members) set.add(pattern.source);
  set.compile();
  return set;
};

const membersOf = (slots: readonly Slot[]): readonly Member[] =>
  slots.flatMap(({ expressions, edges, ignorecase, most }, slot): readonly Member[] => {
    if (expressions.length === 0) return [];
    const pattern = patternOf(expressions, { edges, ignorecase, most });
    return [{ slot, pattern, needs: needsOf(expressions), compiled: null }];
  });

const groupsOf = (members: readonly Member[]): readonly Group[] =>
  Array.from({ length: Math.ceil(members.length / TOGETHER) }, (_, i) => ({
    members: members.slice(i * TOGETHER, (i + 1) * TOGETHER),
    set: null,
  }));

/** Has the text what it needs? Far cheaper than asking it. */
const mayOccur = ({ needs }: Member, text: string): boolean =>
  needs === null || needs.some((one) => ready(text).folded.includes(one));

const compiledOf = (member: Member): RE2JS => {
  member.compiled ??= RE2JS.compile(member.pattern.source);
  return member.compiled;
};

/** A process that reads one text compiles few expressions: so many texts are asked one by one for what they could hold. */
const FEW_TEXTS = 2;

/** Those of a group that stand in the text. */
const occurring = (group: Group, text: string): readonly Member[] => {
  group.set ??= setOf(group.members);
  return group.set.match(text).flatMap((index) => group.members[index] ?? []);
};

const byPlace = (a: Spot, b: Spot): number => a.start - b.start || b.end - a.end;

/**
 * Looks for many slots at once: all phrases in one matcher, each expression where a word it needs stands, those that need none in few
 * machines that say which of them occur at all. Made once, at the first text. `beside` = slots that matter only beside
 * another: they need not be among the slots found, and are looked at when they are asked for.
 */
export const finder = (slots: readonly Slot[], beside: ReadonlySet<number> = new Set()): ((text: string) => Found) => {
  const phrases = matcher(
    slots.map((one) => one.phrases),
    'each',
  );
  const members = membersOf(slots);
  // What has to stand in the text is asked for first; only expressions that need nothing are worth a machine together.
  const isAlone = ({ slot, needs }: Member): boolean => beside.has(slot) || needs !== null;
  const alone = members.filter(isAlone);
  const groups = groupsOf(members.filter((one) => !isAlone(one)));
  let texts = 0;
  return (text) => {
    const spots = new Map<number, Spot[]>();
    const open = new Map<number, Member>();
    for (const { group, start, end, words } of phrases(text)) {
      const list = spots.get(group);
      if (list === undefined) spots.set(group, [{ start, end, words }]);
      else list.push({ start, end, words });
    }
    texts += 1;
    const later = new Map<number, Member>();
    for (const member of alone) if (mayOccur(member, text)) later.set(member.slot, member);
    for (const group of groups) {
      if (texts > FEW_TEXTS) for (const member of occurring(group, text)) open.set(member.slot, member);
      else for (const member of group.members) later.set(member.slot, member);
    }
    const has = (slot: number): boolean => {
      const member = later.get(slot);
      later.delete(slot);
      if (member !== undefined && compiledOf(member).test(text)) open.set(slot, member);
      return spots.has(slot) || open.has(slot);
    };
    for (const slot of [...later.keys()]) if (!beside.has(slot)) has(slot);
    const at = (slot: number): readonly Spot[] => {
      has(slot);
      const member = open.get(slot);
      if (member === undefined) return spots.get(slot) ?? none;
      open.delete(slot);
      const found = [...(spots.get(slot) ?? none), ...spotsOf(compiledOf(member), member.pattern, text)].sort(byPlace);
      spots.set(slot, found);
      return found;
    };
    return {
      slots: open.size === 0 ? spots.keys() : new Set([...spots.keys(), ...open.keys()]),
      spots: { at, has },
    };
  };
};
