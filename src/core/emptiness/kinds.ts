import * as deAbstract from '../lexicon/de/abstract.ts';
import * as deCommon from '../lexicon/de/common.ts';
import * as deCompany from '../lexicon/de/company.ts';
import * as deConcrete from '../lexicon/de/concrete.ts';
import * as deNeutral from '../lexicon/de/neutral.ts';
import * as dePhrases from '../lexicon/de/phrases.ts';
import * as enAbstract from '../lexicon/en/abstract.ts';
import * as enCommon from '../lexicon/en/common.ts';
import * as enCompany from '../lexicon/en/company.ts';
import * as enConcrete from '../lexicon/en/concrete.ts';
import * as enNeutral from '../lexicon/en/neutral.ts';
import * as enPhrases from '../lexicon/en/phrases.ts';
import { type Lookup, lookup } from '../lexicon/lookup.ts';
import type { Locale } from '../locale.ts';
import { type Matcher, matcher } from '../phrases.ts';
import { numberWords } from './numbers.ts';

/** What a word can be, as bits: one word may stand in several lists. */
export const bit = {
  company1: 1,
  company2: 2,
  abstract: 4,
  big: 8,
  vague: 16,
  hedge: 32,
  thing: 64,
  hand: 128,
  time: 256,
  unit: 512,
  condition: 1024,
  common: 2048,
  /** A thing of every day that only sounds abstract: "Leitung", "station". */
  plain: 4096,
  number: 8192,
  past: 16384,
  /** Of every trade. */
  neutral: 32768,
} as const;

/** How one language is looked up. */
export interface Kinds {
  /** Bits of a word in lower case; 0 = in none of our lists. */
  readonly of: Lookup;
  /** Phrases of several words, in the groups of phraseKinds. */
  readonly phrases: Matcher;
}

/** What a phrase of several words is, by the group it is found in. */
export const phraseKinds = ['phrase', 'hedge', 'condition', 'time', 'hand'] as const;

const several = (entries: readonly string[]): readonly string[] => entries.filter((entry) => entry.includes(' '));

/** "common" words take an inflection and no further part: "neu*" is "neues" and not "Neubau". */
const INFLECTION = 3;
/** An ending makes an abstract noun only of a word that is longer than this: "Sitzung", and not "jung". */
const SHORTEST_DERIVED = 6;

interface Lists {
  readonly abstract: typeof deAbstract | typeof enAbstract;
  readonly common: typeof deCommon | typeof enCommon;
  readonly company: typeof deCompany | typeof enCompany;
  readonly concrete: typeof deConcrete | typeof enConcrete;
  readonly neutral: typeof deNeutral | typeof enNeutral;
  readonly phrases: typeof dePhrases | typeof enPhrases;
}

function kinds({ abstract, common, company, concrete, neutral, phrases }: Lists, language: Locale): Kinds {
  const endings = abstract.abstractSuffixes.map((ending) => ending.replace(/^[*-]/u, ''));
  const lists = [
    { words: company.anyCompany1, bits: bit.company1 },
    { words: company.anyCompany2, bits: bit.company2 },
    { words: abstract.abstractNouns, bits: bit.abstract },
    { words: abstract.bigAdjectives, bits: bit.big },
    { words: abstract.vagueVerbs, bits: bit.vague },
    { words: abstract.hedges, bits: bit.hedge },
    { words: concrete.things, bits: bit.thing },
    { words: concrete.handVerbs, bits: bit.hand },
    { words: concrete.pastVerbs, bits: bit.past },
    { words: concrete.timeWords, bits: bit.time },
    { words: concrete.units, bits: bit.unit },
    { words: concrete.conditions, bits: bit.condition },
    { words: abstract.notAbstract, bits: bit.plain },
    { words: numberWords[language], bits: bit.number },
    { words: common.common, bits: bit.common, endings: INFLECTION },
    { words: neutral.neutral, bits: bit.neutral, endings: INFLECTION },
  ];
  return {
    of: lookup(lists, (word) =>
      word.length > SHORTEST_DERIVED && endings.some((ending) => word.endsWith(ending)) ? bit.abstract : 0,
    ),
    phrases: matcher([
      [...phrases.setPhrases, ...phrases.contrasts],
      several(abstract.hedges),
      several(concrete.conditions),
      several(concrete.timeWords),
      several(concrete.handVerbs),
    ]),
  };
}

const made: Partial<Record<Locale, Kinds>> = {};

/** The lists of a language, indexed when first asked for. */
export function kindsOf(language: Locale): Kinds {
  made[language] ??= kinds(
    language === 'de'
      ? {
          abstract: deAbstract,
          common: deCommon,
          company: deCompany,
          concrete: deConcrete,
          neutral: deNeutral,
          phrases: dePhrases,
        }
      : {
          abstract: enAbstract,
          common: enCommon,
          company: enCompany,
          concrete: enConcrete,
          neutral: enNeutral,
          phrases: enPhrases,
        },
    language,
  );
  return made[language];
}
