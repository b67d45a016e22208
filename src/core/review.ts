import { arranged } from './arrange.ts';
import { ungagged } from './conditions.ts';
import type { Draft } from './draft.ts';
import { scoresOf } from './emptiness/scores.ts';
import type { Finding } from './finding.ts';
import { isGrief } from './grief.ts';
import { languageOf } from './language.ts';
import { levelled } from './levels/apply.ts';
import type { Locale } from './locale.ts';
import { rules } from './rules/index.ts';
import { livedValues } from './rules/lived.ts';
import type { BoundRule, Measured, RuleContext } from './rules/rule.ts';
import { hushed } from './secrets/mask.ts';

/** A value found in a post: how strongly (0 to 1) and where one can see it. Offsets in UTF-16 units of the words. */
export interface LivedValue {
  readonly id: string;
  readonly strength: number;
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
}

/** Findings, scores and counts of one revision. Scores are of the words, 0 to 100; null in another language and in reviews from before there were any. */
export interface Review {
  readonly language: Locale | null;
  readonly verdict: 'clear' | 'advise' | 'block';
  readonly scores: { readonly emptiness: number | null; readonly campaign: number | null };
  readonly values: readonly LivedValue[];
  /** Blocks, then advice on what is said, then on style, then praise. */
  readonly findings: readonly Finding[];
  readonly measured: readonly Measured[];
}

interface Place {
  /** Null = the words, which is where offsets count unless a finding says otherwise. */
  readonly name: string | null;
  readonly text: string;
  readonly post: boolean;
}

/** A place and the language it is read in: a variant may be in another than the words. */
interface Read extends Place {
  readonly language: Locale | null;
}

/** Every text that leaves the house. */
const placesOf = (draft: Draft): readonly Place[] => [
  { name: null, text: draft.words, post: true },
  ...Object.entries(draft.variants).map(([account, text]) => ({ name: `variant:${account}`, text, post: true })),
  ...draft.parts.map((text, i) => ({ name: `part:${i + 1}`, text, post: true })),
  ...(draft.warning === null ? [] : [{ name: 'warning', text: draft.warning, post: false }]),
  ...draft.media.map(({ alt }, i) => ({ name: `alt:${i}`, text: alt, post: false })),
  ...(draft.signature === null ? [] : [{ name: 'signature', text: draft.signature, post: false }]),
];

/** The draft as a rule reads it at one place: pictures belong to the first post, not to the further parts. */
const at = (draft: Draft, { name, text }: Place): Draft => ({
  ...draft,
  words: text,
  variants: {},
  parts: [],
  media: name?.startsWith('part:') ? [] : draft.media,
});

const stumbled = (rule: string): Finding => ({
  rule,
  verdict: 'advise',
  start: 0,
  end: 0,
  message: { de: `Die Regel »${rule}« ist gestolpert.`, en: `The rule "${rule}" tripped.` },
  why: {
    de: 'Sie hat diesen Text nicht geprüft; alle anderen Regeln haben es getan.',
    en: 'It has not checked this text; all other rules have.',
  },
  instead: {
    de: 'Lies ihn an ihrer Stelle und sag denen Bescheid, die Many Voices betreiben.',
    en: 'Read it in its place, and tell the people who run Many Voices.',
  },
  leitbild: null,
  overridable: false,
});

/** What a rule says of one text, as the company wants it said. */
const foundIn = (rule: BoundRule, draft: Draft, context: RuleContext): readonly Finding[] =>
  rule.find(draft, context).flatMap((finding) => {
    const wanted = levelled(finding, rule.id, context.leitbild.review.levels);
    return wanted === null ? [] : [ungagged(wanted, draft.words)];
  });

/** What has been said: advice on style and praise by their words, all else also by what it is about, which may be masked. */
const saidAs = ({ about, verdict, message, start, end }: Finding, text: string): string =>
  about === 'style' || verdict === 'praise' ? message.de : `${message.de}\n${text.slice(start, end)}`;

const findingsOf = (rule: BoundRule, draft: Draft, all: readonly Read[], context: RuleContext): readonly Finding[] => {
  try {
    if (rule.reads === 'draft') return foundIn(rule, draft, context);
    const places = all.filter(({ post }) => post || rule.reads === 'all');
    const said = new Set<string>();
    return places.flatMap((place) => {
      const { text, language } = place;
      const found = foundIn(rule, at(draft, place), { ...context, language }).filter(
        (finding) => !said.has(saidAs(finding, text)),
      );
      // Only against earlier places: two keys in one text are two findings, the same phrase in a variant is one.
      for (const finding of found) said.add(saidAs(finding, text));
      return place.name === null ? found : found.map((finding) => ({ ...finding, place: place.name ?? '' }));
    });
  } catch {
    return [stumbled(rule.id)];
  }
};

/**
 * Reads a draft over: every rule, on every text that leaves. Pure and linear in the text, never throws: a rule that fails
 * becomes advice that names it. No finding quotes a secret, and none on style is heard in mourning. Praise alone is a clear review.
 * `list` is for tests and for companies with fewer rules.
 */
export const review = (draft: Draft, given: RuleContext, list: readonly BoundRule[] = rules): Review => {
  const language = draft.language ?? given.language ?? languageOf(draft.words);
  const context = { ...given, language };
  const chosen = draft.language ?? given.language;
  const places = placesOf(draft).map(
    (place): Read => ({
      ...place,
      language: chosen ?? (place.name === null ? language : (languageOf(place.text) ?? language)),
    }),
  );
  const all = list.flatMap((rule) => findingsOf(rule, draft, places, context));
  // Nobody in mourning is told how to write.
  const isQuiet = isGrief(draft.words);
  const said = all.filter(({ about, verdict }) => !(isQuiet && about === 'style' && verdict === 'advise'));
  const findings = hushed(arranged(said), draft, context.secrets);
  const worst = findings[0]?.verdict;
  return {
    language,
    verdict: worst === 'block' || worst === 'advise' ? worst : 'clear',
    scores: scoresOf(draft.words, language, context.leitbild),
    values: livedValues(draft.words, context.leitbild, language),
    findings,
    measured: context.measured,
  };
};
