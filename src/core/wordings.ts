import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Fault, faultAt, type Told } from './faults.ts';
import { matcher } from './phrases.ts';
import type { Wording } from './rules/rule.ts';
import { readYaml } from './yaml.ts';

const sentence = z.string().trim().min(1).max(500);
const said = z.strictObject({ de: sentence, en: sentence });

const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: 'slug' }),
  terms: z.array(sentence).min(1).max(200),
  message: said,
  why: said,
  instead: said,
  leitbild: z.string().regex(/^(?:mission|vision|value:[a-z0-9][a-z0-9-]{0,39})$/, { message: 'leitbild-line' }),
  ok: z.array(sentence).min(1),
  ng: z.array(sentence).min(1),
});

/** A file of data/rules: the language of the posts it reads, and its rules. */
const wordingsSchema = z.strictObject({
  language: z.enum(['de', 'en']),
  wordings: z
    .array(entrySchema)
    .min(1)
    .max(500)
    .superRefine((entries, ctx) => {
      const seen = new Set<string>();
      for (const [i, { id }] of entries.entries()) {
        if (seen.has(id)) ctx.addIssue({ code: 'custom', message: 'twice', path: [i, 'id'] });
        seen.add(id);
      }
    }),
});

export type ParsedWordings =
  | { readonly ok: true; readonly wordings: readonly Wording[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const missed: Told = {
  code: 'ng-not-found',
  message: {
    de: 'Diesen Satz soll die Regel finden, sie findet ihn nicht.',
    en: 'The rule should find this sentence and does not.',
  },
  next: {
    de: 'Ergänze das fehlende Wort unter »terms:« oder ändere den Satz.',
    en: 'Add the missing word under "terms:" or change the sentence.',
  },
};
const caught: Told = {
  code: 'ok-found',
  message: {
    de: 'Diesen Satz soll die Regel in Ruhe lassen, sie findet ihn.',
    en: 'The rule should leave this sentence alone and finds it.',
  },
  next: {
    de: 'Mach die Wendung unter »terms:« enger oder ändere den Satz.',
    en: 'Narrow the phrase under "terms:" or change the sentence.',
  },
};

/** Every rule proves itself on its own sentences: one that does not is refused like any other mistake in the file. */
const unproven = (yaml: string, file: string, wordings: readonly Wording[]): readonly Fault[] => {
  // Read a second time only to say where a sentence is wrong.
  let doc: ReturnType<typeof parseDocument> | null = null;
  return wordings.flatMap((wording, i) => {
    const find = matcher([wording.terms]);
    const wrong = (kind: 'ok' | 'ng', told: Told) =>
      wording[kind].flatMap((text, j) => {
        if (find(text).length > 0 === (kind === 'ng')) return [];
        doc ??= parseDocument(yaml);
        const node = doc.getIn(['wordings', i, kind, j], true);
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        return [faultAt(yaml, file, range?.[0] ?? 0, told)];
      });
    return [...wrong('ok', caught), ...wrong('ng', missed)];
  });
};

/** A file of data/rules as text → its wordings, or everything that is wrong with it. `file` is only named in the faults. */
export const parseWordings = (yaml: string, file: string): ParsedWordings => {
  const read = readYaml(yaml, file, wordingsSchema);
  if (!read.ok) return read;
  const wordings = read.value.wordings.map((entry): Wording => ({ ...entry, language: read.value.language }));
  const faults = unproven(yaml, file, wordings);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, wordings };
};
