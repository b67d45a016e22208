import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { readText } from '../reading.ts';
import { type Answers, linesIn, valueIn } from './interview.ts';
import { phrasesOf, type StoryPhrase } from './phrases.ts';

/** A value as told; `from` = where its phrases come from: said so, heard in the stories, or nothing but its name. */
export interface ToldValue {
  readonly id: string;
  readonly name: Said;
  readonly seen: readonly string[];
  readonly from: 'said' | 'story' | 'name';
}

/** What a team said of itself, in order, in its own words. */
export interface Told {
  readonly name: string;
  readonly language: Locale;
  readonly mission: Said;
  readonly vision: Said;
  readonly goals: readonly Said[];
  readonly values: readonly ToldValue[];
  readonly stories: readonly string[];
  /** What hands did in the stories, and no value has taken. */
  readonly further: readonly string[];
}

const MOST_PHRASES = 6;
const LONGEST_ID = 40;
const STEM = 5;

/** A name as an id: "Wir sagen, was es kostet" is "wir-sagen-was-es-kostet". */
export function slugOf(name: string, otherwise: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_ID)
    .replaceAll(/^-+|-+$/gu, '');
  return plain === '' ? otherwise : plain;
}

const inBoth = (own: string, other: string | undefined, language: Locale): Said => {
  const second = other === undefined || other.trim() === '' ? own : other.trim();
  return language === 'de' ? { de: own, en: second } : { de: second, en: own };
};

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    readText(text)
      .tokens.map(({ lower }) => lower)
      .filter((word) => word.length >= STEM)
      .map((word) => word.slice(0, STEM)),
  );

/** Phrases from sentences that share a word with the value's name. */
function heard(name: string, phrases: readonly StoryPhrase[]): readonly string[] {
  const stems = stemsOf(name);
  return phrases
    .filter(({ sentence }) => [...stemsOf(sentence)].some((stem) => stems.has(stem)))
    .map(({ phrase }) => phrase);
}

/** Values by line; the first value nobody heard of takes what is left over, so that no story is in vain. */
function valuesOf(answers: Answers, language: Locale, phrases: readonly StoryPhrase[]) {
  const taken = new Set<string>();
  const ids = new Set<string>();
  const free = (all: readonly string[]): readonly string[] => all.filter((phrase) => !taken.has(phrase));
  const values = linesIn(answers.values).map((line, i): ToldValue => {
    const { name, seen } = valueIn(line);
    const found = seen.length > 0 ? seen : free(heard(name, phrases)).slice(0, MOST_PHRASES);
    for (const phrase of found) taken.add(phrase);
    const slug = slugOf(name, `value-${i + 1}`);
    const id = ids.has(slug) ? `${slug.slice(0, LONGEST_ID - 3)}-${i + 1}` : slug;
    ids.add(id);
    const from = seen.length > 0 ? 'said' : found.length > 0 ? 'story' : 'name';
    const both = inBoth(name, answers[`values/2/${i + 1}`], language);
    return { id, name: both, seen: found.length > 0 ? [...new Set(found)] : [name], from };
  });
  return { values, further: free(phrases.map(({ phrase }) => phrase)) };
}

/** The answers of an interview in `language` as what a Leitbild needs. All that is needed must have been said (`troubleWith`). */
export function toldIn(answers: Answers, language: Locale, leitbild: Leitbild): Told {
  const line = (key: string): string => linesIn(answers[key]).join(' ');
  const stories = ['proud', 'wrong', 'no']
    .map((key) => linesIn(answers[key]).join('\n'))
    .filter((story) => story !== '');
  const phrases = stories.flatMap((story) => phrasesOf(story, language, leitbild));
  return {
    name: line('name'),
    language,
    mission: inBoth(line('mission'), answers['mission/2'], language),
    vision: inBoth(line('vision'), answers['vision/2'], language),
    goals: linesIn(answers.goals).map((goal, i) => inBoth(goal, answers[`goals/2/${i + 1}`], language)),
    ...valuesOf(answers, language, phrases),
    stories,
  };
}
