import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Locale } from '../locale.ts';

/** What the chain notices in a post. `word` = it lost at least one word that can be quoted. */
export const traits = [
  'we',
  'i',
  'number',
  'when',
  'question',
  'emoji',
  'exclamation',
  'link',
  'hashtag',
  'thanks',
  'short',
  'long',
  'word',
] as const;
export type Trait = (typeof traits)[number];

const sentence = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((s) => !s.includes('!'), { message: 'the bot uses no exclamation marks' });

/** A sentence that may hold these placeholders, and no others. */
const wording = (...allowed: readonly string[]) =>
  sentence.superRefine((text, context) => {
    for (const [, name] of text.matchAll(/\{([^}]*)\}/g)) {
      if (!allowed.includes(name ?? ''))
        context.addIssue(`unknown placeholder {${name}}, known: ${allowed.join(', ')}`);
    }
  });

const list = <T extends z.ZodType>(item: T, least = 1) => z.array(item).min(least);
const byTrait = <T extends z.ZodType>(item: T) => z.partialRecord(z.enum(traits), item);

/** "12-24": month and day, every year. */
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'MM-DD' });
const span = z.strictObject({ from: monthDay, to: monthDay, name: sentence });

const days = z
  .strictObject({ min: z.number().int().min(1).max(9), max: z.number().int().min(1).max(9) })
  .refine((d) => d.min <= d.max, { message: 'min is above max' });

const deskSchema = z.strictObject({
  name: sentence,
  asks: sentence,
  /** Working days it takes; null = it answers the same day. */
  days: days.nullable(),
  /** Working days more where the post has this. */
  slower: byTrait(z.number().int().min(1).max(5)).default({}),
  /** Said where the post has this; {word} is what it lost there. */
  remarks: byTrait(list(wording('word'))).default({}),
  /** Said where it has nothing to say. */
  excuses: list(sentence, 2),
  /** ISO weekdays on which this desk decides nothing, and what it calls that. */
  closed: z
    .strictObject({ weekdays: z.array(z.number().int().min(1).max(5)).min(1).max(4), name: sentence })
    .optional(),
});

const pattern = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    try {
      new RegExp(source, 'u');
    } catch (error) {
      context.addIssue(error instanceof Error ? error.message : 'not a regular expression');
    }
  });

/** What the committee writes instead. `find` stands between non-letters; its group `word` is what is lost, else the whole. */
const substitutionSchema = z.strictObject({
  find: pattern,
  /** May hold $1 … $9 and {firm}. */
  put: z.string().max(120),
  trait: z.enum(traits).default('word'),
  /** Capital letters count ("morgen" is no "Morgen"). */
  exact: z.boolean().default(false),
});

const outcome = list(wording('network', 'link'), 2);

export const oneVoiceSchema = z.strictObject({
  language: z.enum(['de', 'en']),
  firm: sentence,
  /** Stands in every line: (simuliert), (simulated). */
  label: sentence,
  /** Frequent small words, to tell in which language a post is. */
  common: list(z.string(), 20),
  holidays: z.array(span),
  desks: z.array(deskSchema).length(14),
  leads: list(sentence),
  /** The one line on a card: for any post, what a desk remarked (`told`), what became of a word (`changed`). */
  lines: z.strictObject({
    any: list(wording('firm', 'date', 'days'), 8),
    told: list(wording('firm', 'date', 'desk', 'remark'), 3),
    changed: list(wording('firm', 'date', 'word', 'put'), 3),
  }),
  committee: z.strictObject({
    openings: list(wording('firm'), 3),
    closings: list(wording('firm'), 3),
    question: list(wording('firm'), 2),
    rest: list(wording('firm'), 2),
    substitutions: list(substitutionSchema, 20),
    /** Last repairs of grammar, in order ("a old" → "an old"). */
    tidy: z.array(z.strictObject({ find: pattern, put: z.string() })),
  }),
  serious: z.strictObject({
    /** Words and phrases; `*` stands for further letters, so that compounds are found. */
    cues: list(z.string(), 50),
    /** What only looks like one of them. */
    /** Cues that are another word in the other language: not asked where the post is in that one. */
    own: z.array(z.string()),
    except: z.array(z.string()),
    signs: z.array(z.string()),
  }),
  certificate: z.strictObject({
    titles: list(sentence, 2),
    openings: list(wording('name', 'date', 'from', 'to'), 3),
    record: list(wording('duration'), 2),
    /** The first of each list is the plain one, used where life is serious. */
    removed: outcome,
    gone: outcome,
    stuck: outcome,
    /** A remark for a network after its removal, by name in lower case. */
    asides: z.record(z.string(), list(sentence)),
    nothing: list(sentence),
    remains: list(sentence, 4),
    closings: list(sentence, 4),
    unfinished: list(sentence, 2),
    plain: z.strictObject({ opening: wording('name', 'date', 'from', 'to'), remains: sentence }),
  }),
  units: z.strictObject({
    none: sentence,
    second: z.tuple([sentence, sentence]),
    minute: z.tuple([sentence, sentence]),
    hour: z.tuple([sentence, sentence]),
    and: z.string(),
  }),
  news: z.strictObject({ lead: wording('firm'), items: list(sentence, 20) }),
});

/** The invented firm in one language, as data/one-voice/*.yml tells it. */
export type OneVoice = Readonly<z.infer<typeof oneVoiceSchema>>;
export type Desk = OneVoice['desks'][number];
/** Both languages: a post may be written in one and read on a card in the other. */
export type OneVoices = Readonly<Record<Locale, OneVoice>>;

/** YAML text → OneVoice. Throws Error "FILE: KEY: what is wrong", one line a fault; unknown keys are refused. */
export function parseOneVoice(yaml: string, file: string): OneVoice {
  const document = parseDocument(yaml, { uniqueKeys: true });
  const broken = document.errors[0];
  if (broken) throw new Error(`${file}: ${broken.message}`);
  const parsed = oneVoiceSchema.safeParse(document.toJS());
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((i) => `${file}: ${i.path.join('.') || '(top)'}: ${i.message}`).join('\n'));
  }
  const faults = wholeFaults(parsed.data);
  if (faults.length > 0) throw new Error(faults.map((f) => `${file}: ${f}`).join('\n'));
  return parsed.data;
}

/** What no single key shows. */
function wholeFaults(data: OneVoice): string[] {
  const faults: string[] = [];
  const prompt = data.desks.filter((d) => d.days === null).length;
  if (prompt !== 1) faults.push(`desks: exactly one answers the same day, not ${prompt}`);
  if (new Set(data.desks.map((d) => d.name)).size !== data.desks.length) faults.push('desks: two have the same name');
  for (const [i, lead] of data.leads.entries()) {
    if (!lead.includes(data.label)) faults.push(`leads.${i}: "${data.label}" is missing`);
  }
  for (const [trait, texts] of Object.entries(data.lines)) {
    for (const [i, text] of texts.entries()) {
      if (!text.includes('{firm}') || !text.includes('{date}'))
        faults.push(`lines.${trait}.${i}: {firm} or {date} is missing`);
    }
  }
  return faults;
}
