import type { Draft } from '../draft.ts';
import { glance } from '../glance.ts';
import { beginning } from '../lexicon/plain.ts';
import type { Locale } from '../locale.ts';
import { type Found, matcher } from '../phrases.ts';
import { readText } from '../reading.ts';
import { wallClock } from '../wall-clock.ts';
import type { Rule, RuleContext } from './rule.ts';

interface Props {
  readonly written: string;
  /** Hour and minute on the company's wall; null = by day. */
  readonly night: { readonly hour: number; readonly minute: number } | null;
}

const NIGHT = { from: 22, to: 6 } as const;

const list = (text: string): readonly string[] => text.split(/[|\n]/u).map((one) => one.trim());

const ANGER: Readonly<Record<Locale, readonly string[]>> = {
  de: list(`unverschämt* | Unverschämtheit* | Frechheit* | dreist* | lächerlich* | erbärmlich* | peinlich* | bescheuert* | bekloppt* | dämlich*
dumm | dumme | dummer | dummes | dummen | Dummheit* | blöd | blöde | blöder | blödes | Idiot* | Vollidiot* | Trottel* | Schwachsinn* | Blödsinn | Bullshit | Scheiß*
verdammt* | verarsch* | verlogen* | gelogen | lügst | lügt | Lügner* | schämt euch | schäm dich | schämen Sie sich | halt die Klappe
haltet die Klappe | halt den Mund | Schnauze voll | zum Kotzen | kotzt mich an | ihr spinnt | du spinnst | Sie spinnen | inkompetent*
Unfähigkeit | Saftladen | Abzocke | Abzocker | Betrüger`),
  en: list(`ridiculous | idiot* | idiotic | stupid | stupidity | moron* | dumb | pathetic | disgusting | disgrace* | disgraceful | shame on you | liar*
lying | bullshit | crap | goddamn | damn you | shut up | clueless | incompetent | incompetence | fed up | sick of | sick and tired | how dare you
nonsense | outrageous | rip-off | ripoff | scam | scammer* | wtf | screw you | get lost | hell with you`),
};
const finders = { de: matcher([ANGER.de]), en: matcher([ANGER.en]) } as const;
const glances = { de: glance(ANGER.de), en: glance(ANGER.en) } as const;

/** "Sie" is both a stranger and them; with an anger word it is nearly always the one who reads it. */
const SECOND: Readonly<Record<Locale, ReadonlySet<string>>> = {
  de: new Set('du dich dir dein deine deinen deiner ihr euch euer eure euren eurer sie ihnen'.split(' ')),
  en: new Set(['you', 'your', "you're", "you've", "you'd", "you'll", 'yours', 'yourself', 'yourselves', 'u', 'ur']),
};
/** Whoever thanks or apologizes has cooled down; "not stupid" is kind. */
const CALM = new Set(
  `danke dank entschuldigung entschuldige entschuldigt sorry verzeihung leid thanks thank apologize apologies apology glückwunsch
  congratulations`.split(/\s+/u),
);
const NOT = /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie|not|no|never|n['’]t)\s+(?:\p{L}{1,12}\s+){0,2}$/iu;
/** Two words of capitals in a row, or more than one "!". */
const LOUD = /![^!]{0,400}!|\p{Lu}{3,}[\s,]{1,3}\p{Lu}{3,}/u;

/** Angry words that are looked at. */
const MOST = 20;

/** The first angry word, where that sentence is said to somebody: loudly, as an answer, or at night. */
function angry(draft: Draft, { language }: RuleContext, night: () => boolean): Found | null {
  const reading = beginning(readText(draft.words));
  const { text } = reading;
  const languages = language === null ? (['de', 'en'] as const) : [language];
  for (const one of languages.filter((name) => glances[name](reading))) {
    const { tokens, sentences } = reading;
    const second = tokens.filter(({ lower, word }) => SECOND[one].has(lower) && (lower !== 'sie' || word === 'Sie'));
    if (second.length === 0 || tokens.some(({ lower }) => CALM.has(lower))) continue;
    const isSaidTo = (word: Found): boolean => {
      const sentence = sentences.find(({ start, end }) => word.start >= start && word.end <= end);
      return sentence !== undefined && second.some(({ start, end }) => start >= sentence.start && end <= sentence.end);
    };
    const found = finders[one](text)
      .slice(0, MOST)
      .find((word) => !NOT.test(text.slice(Math.max(0, word.start - 40), word.start)) && isSaidTo(word));
    if (found !== undefined && (draft.kind === 'reply' || LOUD.test(text) || night())) return found;
  }
  return null;
}

const two = (n: number): string => String(n).padStart(2, '0');
const clock: Readonly<Record<Locale, (at: { readonly hour: number; readonly minute: number }) => string>> = {
  de: ({ hour, minute }) => `${hour}:${two(minute)}`,
  en: ({ hour, minute }) => `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'a.m.' : 'p.m.'}`,
};
/** After midnight, eight is today. */
const eight: Readonly<Record<Locale, (hour: number) => string>> = {
  de: (hour) => (hour < NIGHT.to ? 'Heute um 8' : 'Morgen um 8'),
  en: (hour) => (hour < NIGHT.to ? 'Send at 8 this morning' : 'Send at 8 tomorrow'),
};

/** Anger at somebody, which most people would have put otherwise an hour later. The time is mentioned only then. */
export const heat: Rule<Props> = {
  id: 'heat',
  reads: 'posts',
  texts: {
    message: {
      de: ({ night, written }) =>
        `${night === null ? '' : `Es ist ${clock.de(night)}. `}»${written}« klingt nach Ärger.`,
      en: ({ night, written }) => `${night === null ? '' : `It is ${clock.en(night)} `}"${written}" sounds angry.`,
    },
    why: {
      de: () => 'Der Ärger kann ganz richtig sein. Gelesen wird er noch, wenn er vorbei ist.',
      en: () => 'You may well be right to be angry. People will still read it when you no longer are.',
    },
    instead: {
      de: ({ night }) =>
        night === null
          ? 'In einer Stunde noch einmal lesen? »Ändern«, und bei »Frühestens um« die Zeit eintragen.'
          : `${eight.de(night.hour)}? »Ändern«, und bei »Frühestens um« die Zeit eintragen. Bis dahin lässt sich alles noch umschreiben.`,
      en: ({ night }) =>
        night === null
          ? 'Read it again in an hour? Choose "Revise" and fill in "Not before."'
          : `${eight.en(night.hour)}? Choose "Revise" and fill in "Not before." Until then, everything can still be rewritten.`,
    },
  },
  check: (draft, context) => {
    // Whoever has chosen a later time sleeps on it already.
    if (draft.time !== null && draft.time > context.now) return [];
    const local = () => wallClock(context.now, context.leitbild.rhythm.zone);
    const isNight = (): boolean => local().hour >= NIGHT.from || local().hour < NIGHT.to;
    const found = angry(draft, context, isNight);
    if (found === null) return [];
    const { hour, minute } = local();
    const night = isNight() ? { hour, minute } : null;
    const written = found.words.replace(/\s+/gu, ' ');
    return [{ verdict: 'advise', start: found.start, end: found.end, props: { written, night } }];
  },
};
