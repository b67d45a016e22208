import type { Locale, Said } from '../locale.ts';

export const questionIds = ['proud', 'wrong', 'no', 'mission', 'vision', 'goals', 'values', 'name'] as const;
export type QuestionId = (typeof questionIds)[number];

/** One of the eight questions, stories first. */
export interface Question {
  readonly id: QuestionId;
  readonly ask: Said;
  /** Whether more than one line is wanted. */
  readonly many: boolean;
  /** Without it there is no Leitbild that could be read. */
  readonly needed: boolean;
}

export const interview: readonly Question[] = [
  {
    id: 'proud',
    ask: {
      de: 'Erzählt von einem Tag, an dem ihr stolz wart: Was ist passiert, und wer hat was getan?',
      en: 'Tell us about a day you were proud of: what happened, and who did what?',
    },
    many: true,
    needed: false,
  },
  {
    id: 'wrong',
    ask: {
      de: 'Und von einem, an dem etwas schiefging: Was habt ihr danach getan oder gesagt?',
      en: 'And about one when something went wrong: what did you do or say afterwards?',
    },
    many: true,
    needed: false,
  },
  {
    id: 'no',
    ask: {
      de: 'Wann habt ihr zuletzt Nein gesagt, obwohl ein Ja bequemer gewesen wäre?',
      en: 'When did you last say no although a yes would have been easier?',
    },
    many: true,
    needed: false,
  },
  {
    id: 'mission',
    ask: {
      de: 'Eine Nachbarin fragt über den Zaun, was ihr den ganzen Tag macht. Was sagt ihr, in einem Satz?',
      en: 'A neighbor asks over the fence what you do all day. What do you say, in one sentence?',
    },
    many: false,
    needed: true,
  },
  {
    id: 'vision',
    ask: {
      de: 'Angenommen, ihr seid eines Tages fertig: Was sieht man dann draußen, das man heute nicht sieht?',
      en: 'Suppose you are done one day: what will people see out there that they cannot see today?',
    },
    many: false,
    needed: true,
  },
  {
    id: 'goals',
    ask: {
      de: 'Was wollt ihr am Jahresende nachzählen? Ein Ziel je Zeile.',
      en: 'What do you want to count at the end of the year? One goal a line.',
    },
    many: true,
    needed: true,
  },
  {
    id: 'values',
    ask: {
      de: 'Woran haltet ihr euch, auch wenn es etwas kostet? Eine kurze Zeile je Wert; wer mag, schreibt hinter einen Doppelpunkt, woran man ihn sieht: »Erst reparieren: geflickt, läuft wieder«.',
      en: 'What do you stick to even when it costs you? One short line a value; if you like, put after a colon how it shows: "Repair first: patched, runs again".',
    },
    many: true,
    needed: true,
  },
  {
    id: 'name',
    ask: { de: 'Und unter welchem Namen kennt man euch?', en: 'And by what name do people know you?' },
    many: false,
    needed: true,
  },
];

/** What was said, by step: a question's id, or `ID/2`, `ID/2/N` for its sentence in the other language. '' = passed over. */
export type Answers = Readonly<Record<string, string>>;

/** One thing to ask. `number` counts the questions from 1; null = the same once more, in the other language. */
export interface Step {
  readonly key: string;
  readonly number: number | null;
  readonly ask: string;
  readonly many: boolean;
  readonly needed: boolean;
}

/** What no file can hold and no terminal should show. */
const UNWRITABLE = /[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/gu;

/** The lines of an answer that hold something. */
export const linesIn = (answer: string | undefined): readonly string[] =>
  (answer ?? '')
    .toWellFormed()
    .replaceAll(UNWRITABLE, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "Erst reparieren: geflickt, läuft wieder" is a value and what one sees of it. */
export function valueIn(line: string): { readonly name: string; readonly seen: readonly string[] } {
  const at = line.search(/:\s/u);
  if (at < 1) return { name: line.replace(/:$/u, ''), seen: [] };
  const seen = line
    .slice(at + 1)
    .split(/[,;]/u)
    .map((phrase) => phrase.trim().replaceAll(/^[»«"“”„]+|[»«"“”„.]+$/gu, ''));
  return { name: line.slice(0, at).trim(), seen: seen.filter((phrase) => phrase !== '') };
}

const again: Readonly<Record<Locale, (text: string) => string>> = {
  de: (text) => `Und auf Englisch: »${text}«? Leer bleibt es derselbe Satz.`,
  en: (text) => `And in German: "${text}"? Left empty, it stays the same sentence.`,
};

function followUps({ id }: Question, answers: Answers, locale: Locale): readonly Step[] {
  const said = answers[id];
  if (said === undefined || said === '') return [];
  const once = (key: string, text: string): Step => ({
    key,
    number: null,
    ask: again[locale](text),
    many: false,
    needed: false,
  });
  if (id === 'mission' || id === 'vision') return [once(`${id}/2`, said)];
  if (id === 'goals') return linesIn(said).map((text, i) => once(`goals/2/${i + 1}`, text));
  return id === 'values' ? linesIn(said).map((text, i) => once(`values/2/${i + 1}`, valueIn(text).name)) : [];
}

/** The next thing to ask in a conversation in `locale`; null = all is said. */
export function nextStep(answers: Answers, locale: Locale): Step | null {
  const steps = interview.flatMap((question, i): readonly Step[] => [
    { ...question, key: question.id, number: i + 1, ask: question.ask[locale] },
    ...followUps(question, answers, locale),
  ]);
  return steps.find(({ key }) => answers[key] === undefined) ?? null;
}

const LONGEST_LINE = 500;
const MOST_VALUES = 12;
/** Enough for a good story, and little enough for a file. */
const LONGEST_STORY = 5_000;

export type Trouble = 'missing' | 'too-long' | 'too-many';

/** Why an answer cannot be taken; null = it can. Lengths in UTF-16 units, as the Leitbild counts them. */
export function troubleWith(
  { key, needed, many }: Pick<Step, 'key' | 'needed' | 'many'>,
  answer: string,
): Trouble | null {
  const lines = linesIn(answer);
  if (lines.length === 0) return needed ? 'missing' : null;
  if (key === 'values' && lines.length > MOST_VALUES) return 'too-many';
  const isList = key === 'goals' || key === 'values';
  const longest = isList ? Math.max(...lines.map((line) => line.length)) : lines.join(' ').length;
  return longest > (many && !isList ? LONGEST_STORY : LONGEST_LINE) ? 'too-long' : null;
}

/** What is wrong with an answer, and what to do. */
export const troubleTexts: Readonly<Record<Trouble, Said>> = {
  missing: {
    de: 'Ohne diese Antwort fehlt dem Leitbild eine Zeile. Ein halber Satz genügt für den Anfang.',
    en: 'Without this answer the Leitbild lacks a line. Half a sentence will do for a start.',
  },
  'too-long': {
    de: `Das ist länger, als man im Vorbeigehen liest: höchstens ${LONGEST_LINE} Zeichen je Satz, ${LONGEST_STORY} je Geschichte. Sag es noch einmal, kürzer.`,
    en: `That is longer than anybody reads in passing: ${LONGEST_LINE} characters a sentence, ${LONGEST_STORY} a story at most. Say it again, shorter.`,
  },
  'too-many': {
    de: `Mehr als ${MOST_VALUES} Werte merkt sich niemand. Welche würdet ihr auch behalten, wenn sie Geld kosten?`,
    en: `Nobody remembers more than ${MOST_VALUES} values. Which would you keep even if they cost you money?`,
  },
};
