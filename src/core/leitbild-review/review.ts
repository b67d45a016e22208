import { type EmptyPlace, emptinessOf } from '../emptiness/score.ts';
import { languageOf } from '../language.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { readText, type Span } from '../reading.ts';
import { between, DAY, type Instant } from '../time.ts';
import { type Difference, differences } from './both.ts';
import { type LeitbildLine, type LineName, linesOf, sentencesOf } from './lines.ts';
import { questions, type RemarkKind } from './questions.ts';
import { says } from './texts.ts';
import { undeniable } from './undeniable.ts';
import { isVisible, unseen } from './visible.ts';

/** One remark on one sentence. Offsets in UTF-16 units of the sentence. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly span: Span;
  readonly message: Said;
  /** A question that helps to sharpen it; never a sentence to put in its place. */
  readonly question: Said;
}

/** One sentence of the Leitbild in one language. */
export interface SentenceReview {
  readonly line: LineName;
  readonly language: Locale;
  readonly text: string;
  /** The weightiest first. */
  readonly remarks: readonly Remark[];
  /** 0 (only this company could have written it) to 100 (anybody could). */
  readonly score: number;
}

/** When a value was last seen in a post; null = never. */
export interface Lived {
  readonly value: string;
  readonly lastLived: Instant | null;
}

/** What the posts tell: `first` is when the first of those looked at went live. */
export interface History {
  readonly now: Instant;
  readonly first: Instant;
  readonly lived: readonly Lived[];
}

/** From this emptiness on any company could sign; where there is something to see, one has to be surer. */
const ANYONE = { visible: 60, invisible: 50 } as const;
/** So many weeks may a value be quiet. */
const QUIET_WEEKS = 6;
const WEEK = 7 * DAY;

const points: Readonly<Record<RemarkKind, number>> = {
  anyone: 40,
  undeniable: 25,
  invisible: 15,
  seen: 15,
  differs: 10,
  printed: 10,
};

const slice = (text: string, { start, end }: Span): string => text.slice(start, end).replaceAll(/\s+/gu, ' ');
const whole = (text: string): Span => ({ start: 0, end: text.length });

/** The emptiest places of a sentence, three at most, in its order. */
const emptiest = (places: readonly EmptyPlace[]): readonly EmptyPlace[] =>
  places
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 3)
    .toSorted((a, b) => a.start - b.start);

interface At {
  readonly line: LeitbildLine;
  readonly language: Locale;
  readonly leitbild: Leitbild;
}

function remark({ line }: At, kind: RemarkKind, span: Span, message: Said): Remark {
  return { kind, span, message, question: questions[kind][line.kind] };
}

/** (a) Could any company sign it? `empty`: 0 to 100. */
function anyone(text: string, at: At, visible: boolean): { readonly empty: number; readonly found: readonly Remark[] } {
  const { score, sentences } = emptinessOf(readText(text), at.language, at.leitbild);
  const places = emptiest(sentences.flatMap((sentence) => sentence.empty));
  const [first] = places;
  if (first === undefined || score < ANYONE[visible ? 'visible' : 'invisible'])
    return { empty: first === undefined ? 0 : score, found: [] };
  const words = [...new Set(places.map((place) => slice(text, place)))];
  return { empty: score, found: [remark(at, 'anyone', { start: first.start, end: first.end }, says.anyone(words))] };
}

/** (b) Would anybody ever say the opposite? */
function nobodyDenies(text: string, at: At, specific: boolean): readonly Remark[] {
  const found = undeniable(text, at.language);
  const [first] = found?.places ?? [];
  if (found === null || first === undefined || (specific && !found.bare)) return [];
  const words = [...new Set(found.places.slice(0, 3).map((place) => slice(text, place)))];
  return [remark(at, 'undeniable', first, says.undeniable(words))];
}

/** (c) for values: signs that nobody could see. */
function signs(at: At): readonly Remark[] {
  const { line, language, leitbild } = at;
  const value = leitbild.values.find(({ id }) => line.line === `value:${id}`);
  return (value?.seen[language] ?? []).flatMap((phrase) => {
    const why = unseen(phrase, line.text, language);
    return why === null ? [] : [remark(at, 'seen', whole(line.text[language]), says.seen(phrase, why))];
  });
}

/** (d) Those differences whose place is within this sentence. */
function differing(sentence: Span, found: readonly Difference[], at: At): readonly Remark[] {
  const text = at.line.text[at.language];
  return found
    .filter((one) => one.in === at.language && one.span.start >= sentence.start && one.span.start < sentence.end)
    .map((one) => {
      const span = {
        start: one.span.start - sentence.start,
        end: Math.min(one.span.end, sentence.end) - sentence.start,
      };
      return remark(at, 'differs', span, says.differs(one, slice(text, one.span)));
    });
}

/** (e) A value that is only printed: no post has lived it for weeks. */
function printed(at: At, history: History | null): readonly Remark[] {
  const { line, language, leitbild } = at;
  const once = line.text.de === line.text.en || language === leitbild.company.language;
  if (history === null || !once) return [];
  const told = history.lived.find(({ value }) => line.line === `value:${value}`);
  if (told === undefined) return [];
  const weeks = Math.floor(between(told.lastLived ?? history.first, history.now) / WEEK);
  return weeks < QUIET_WEEKS ? [] : [remark(at, 'printed', whole(line.text[language]), says.printed(line.text, weeks))];
}

function reviewed(sentence: Span, found: readonly Difference[], history: History | null, at: At): SentenceReview {
  const { line, language, leitbild } = at;
  const text = line.text[language].slice(sentence.start, sentence.end);
  const first = sentence.start === sentencesOf(line.text[language])[0]?.start;
  const isValue = line.kind === 'value';
  const visible = isVisible(text, language, leitbild);
  const { empty, found: empties } = anyone(text, at, visible);
  const said = nobodyDenies(text, at, visible && empties.length === 0);
  const remarks = [
    ...empties,
    ...said,
    // A value's name may be a word; what one sees of it stands in `seen`.
    ...(visible || isValue ? [] : [remark(at, 'invisible', whole(text), says.invisible)]),
    ...(isValue && first ? signs(at) : []),
    ...differing(sentence, found, at),
    ...(isValue && first ? printed(at, history) : []),
  ];
  const kinds = new Set(remarks.map(({ kind }) => kind));
  const score = Math.min(100, Math.round(empty / 5) + [...kinds].reduce((sum, kind) => sum + points[kind], 0));
  // Where nobody denies all of it, any company could sign it: that need not be said twice.
  const bare = kinds.has('undeniable') && undeniable(text, language)?.bare === true;
  const shown = bare ? remarks.filter(({ kind }) => kind !== 'anyone') : remarks;
  return { line: line.line, language, text, remarks: shown, score };
}

/** A line that is one text for both languages is read once, in the language it is in. */
const languagesOf = ({ text }: LeitbildLine, leitbild: Leitbild): readonly Locale[] =>
  text.de === text.en ? [languageOf(text.de) ?? leitbild.company.language] : ['de', 'en'];

/**
 * The Leitbild's own review: every sentence of mission, vision, goals and values, in the order of the file. `history` = null leaves
 * out what posts tell. Pure and linear in the text.
 */
export const reviewLeitbild = (leitbild: Leitbild, history: History | null = null): readonly SentenceReview[] =>
  linesOf(leitbild).flatMap((line) => {
    const found = differences(line.text);
    return languagesOf(line, leitbild).flatMap((language) =>
      sentencesOf(line.text[language]).map((sentence) =>
        reviewed(sentence, found, history, { line, language, leitbild }),
      ),
    );
  });

/**
 * What people are shown: of each line its sentences in their language, or in the other one where only there is something to say; the
 * weakest first, among equals in the order of the file. Sentences without a remark are left out.
 */
export function weakest(review: readonly SentenceReview[], locale: Locale): readonly SentenceReview[] {
  const lines = Map.groupBy(
    review.filter(({ remarks }) => remarks.length > 0),
    ({ line }) => line,
  );
  return [...lines.values()]
    .flatMap((all) => {
      const theirs = all.filter(({ language }) => language === locale);
      return theirs.length > 0 ? theirs : all;
    })
    .toSorted((a, b) => b.score - a.score);
}
