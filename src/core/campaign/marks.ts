import { bit, kindsOf } from '../emptiness/kinds.ts';
import * as german from '../lexicon/de/talk.ts';
import * as english from '../lexicon/en/talk.ts';
import { type Lookup, lookup } from '../lexicon/lookup.ts';
import { beginning, plainWords } from '../lexicon/plain.ts';
import type { Locale } from '../locale.ts';
import { type Matcher, matcher } from '../phrases.ts';
import type { Reading, Token } from '../reading.ts';
import { commands, reactions, spoken, teasers } from './words.ts';

/** What a place is evidence of: how campaigns speak, up to "copy", or how people do. */
export type MarkKind =
  | 'call'
  | 'command'
  | 'lure'
  | 'announce'
  | 'teaser'
  | 'hashtag'
  | 'link'
  | 'second'
  | 'yours'
  | 'copy'
  | 'talk'
  | 'first'
  | 'spoken'
  | 'question'
  | 'reply'
  | 'loose'
  | 'story';

/** One piece of evidence; offsets in UTF-16 units of the text. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

const SECOND = 1;
const FIRST = 2;
const SPOKEN = 4;
const COMMAND = 8;

const groups = ['call', 'lure', 'announce', 'teaser', 'talk', 'answer'] as const;

interface Speech {
  readonly of: Lookup;
  readonly phrases: Matcher;
}

const made: Partial<Record<Locale, Speech>> = {};

/** The lists of a language, indexed when first asked for. */
function speechOf(language: Locale): Speech {
  const lists = language === 'de' ? german : english;
  made[language] ??= {
    of: lookup([
      { words: lists.secondPerson, bits: SECOND },
      { words: lists.firstPerson, bits: FIRST },
      { words: spoken[language], bits: SPOKEN },
      { words: commands[language], bits: COMMAND },
    ]),
    phrases: matcher([
      lists.callsToAction,
      [...lists.urgency, ...lists.offer],
      lists.announce,
      teasers[language],
      [...lists.social, ...reactions[language]],
      lists.answers,
    ]),
  };
  return made[language];
}

const COPY = bit.company1 | bit.company2 | bit.big | bit.vague;
const YOURS = /^(?:dein|eu(?:er|re)|ihr(?:e[mnrs]?)?$|your)/u;
/** In small letters, or where every word has a capital, these are other people: "sie", "ihre". */
const POLITE = /^(?:sie|ihnen|ihr|ihre[mnrs]?)$/u;
const STORY = bit.hand | bit.time;

const LINK = /https?:\/\/\S{1,200}|www\.\S{1,200}/u;
const REPLY = /^\.?@\S{1,40}|(?<!\p{L})[RM]T @/u;
const QUESTION = /\?["”“»)]{0,2}\s{0,4}$/u;
const LOOSE = /\.{2,6}|…|[?!]{2,6}|[:;]-?[)(D]/gu;

/** "8 #tips", "How to …": a headline, whose text is elsewhere. */
const HEADLINE: Readonly<Record<Locale, RegExp>> = {
  de: /(?<![\p{L}\p{N}.,])\d{1,2} (?:\p{L}{1,20} )?#?(?:tipps|gründe|schritte|wege|fakten|fehler|ideen|fragen und antworten|dinge)(?!\p{L})|(?<=^|[.!?:]\s)so (?:geht|gelingt|klappt|funktioniert)(?!\p{L})/giu,
  en: /(?<![\p{L}\p{N}.,])\d{1,2} (?:\p{L}{1,20} )?#?(?:tips|ways|steps|reasons|facts|lessons|mistakes|hacks|habits|questions to|things you)(?!\p{L})|(?<=^|[.!?:]\s)how to(?!\p{L})/giu,
};

/** Signs without words: a link, an answer's address, three dots, a question at the very end. */
function signs(text: string, language: Locale, marks: Mark[]): void {
  const add = (kind: MarkKind, at: number, words: string) => marks.push({ kind, start: at, end: at + words.length });
  const link = LINK.exec(text);
  if (link) add('link', link.index, link[0]);
  const reply = text.includes('@') ? REPLY.exec(text) : null;
  if (reply) add('reply', reply.index, reply[0]);
  const tail = Math.max(0, text.length - 8);
  const question = QUESTION.exec(text.slice(tail));
  if (question) add('question', tail + question.index, '?');
  for (const headline of text.matchAll(HEADLINE[language])) add('teaser', headline.index, headline[0]);
  for (const loose of text.matchAll(LOOSE)) add('loose', loose.index, loose[0]);
}

/** "du", "deine"; null where it only looks like it: "sie" and "ihre" are other people in small letters, or as a first word. */
function addressed({ lower, word }: Token, first: boolean, language: Locale): MarkKind | null {
  if (language === 'de' && (first || word === lower) && POLITE.test(lower)) return null;
  return YOURS.test(lower) ? 'yours' : 'second';
}

function add(token: Token, first: boolean, language: Locale, marks: Mark[]): void {
  const { start, end, lower } = token;
  const mine = speechOf(language).of(lower);
  const bits = kindsOf(language).of(lower);
  const address = mine & SECOND ? addressed(token, first, language) : null;
  if (address) marks.push({ kind: address, start, end });
  if (mine & FIRST) marks.push({ kind: 'first', start, end });
  if (mine & SPOKEN && !address) marks.push({ kind: 'spoken', start, end });
  if (first && mine & COMMAND) marks.push({ kind: 'command', start, end });
  if (bits & COPY) marks.push({ kind: 'copy', start, end });
  if (bits & STORY) marks.push({ kind: 'story', start, end });
}

/** A text, or the beginning of a very long one, with its evidence; hashtags, handles and links are no words. */
export function marked(given: Reading, language: Locale): { readonly words: number; readonly marks: readonly Mark[] } {
  const reading = beginning(given);
  const { text, tokens, sentences } = reading;
  const plain = plainWords(reading);
  const marks: Mark[] = [];
  signs(text, language, marks);
  for (const { group, start, end } of speechOf(language).phrases(text)) {
    const kind = groups[group];
    if (kind && kind !== 'answer') marks.push({ kind, start, end });
    // "True" and "right" answer somebody where nothing stands before them but whom they answer.
    else if (start === plain[0]?.start) marks.push({ kind: 'talk', start, end });
  }
  for (const { start, end } of tokens)
    if (text[start - 1] === '#') marks.push({ kind: 'hashtag', start: start - 1, end });
  let sentence = 0;
  let begun = -1;
  for (const token of plain) {
    while ((sentences[sentence]?.end ?? text.length) <= token.start) sentence += 1;
    add(token, begun !== sentence, language, marks);
    begun = sentence;
  }
  return { words: plain.length, marks };
}
