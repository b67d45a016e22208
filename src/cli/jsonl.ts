import { z } from 'zod';
import type { ExitCode } from './failure.ts';
import { type Reviewer, type Unfit, unfit, whyUnfit } from './reviewer.ts';
import type { Shell } from './shell.ts';

/** Longest line read, in bytes: a text of 100,000 characters fits even if every one of them is escaped. */
const LONGEST_LINE = 1_000_000;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  lang: z.enum(['de', 'en']).nullish(),
});

/** One result a line, in order, as lines come in. 2 if a line was unusable, else 1 if a text was stopped. */
export async function reviewLines({ terminal, locale }: Shell, review: Reviewer): Promise<ExitCode> {
  let bad = false;
  let blocked = false;
  let line = 0;
  for await (const bytes of lines(terminal.input)) {
    line += 1;
    const read = readLine(bytes);
    if (read === 'blank') continue;
    const id = read.id === undefined ? {} : { id: read.id };
    if ('unfit' in read) {
      bad = true;
      const { code, said, next } = read.unfit;
      await terminal.out(
        `${JSON.stringify({ ...id, error: { code, message: said[locale], hint: next[locale] }, line })}\n`,
      );
      continue;
    }
    const { json } = await review(read.text, read.lang);
    if (json.verdict === 'block') blocked = true;
    await terminal.out(`${JSON.stringify({ ...id, ...json })}\n`);
  }
  return bad ? 2 : blocked ? 1 : 0;
}

type Read =
  | 'blank'
  | { readonly id?: string | number | undefined; readonly unfit: Unfit }
  | { readonly id?: string | number | undefined; readonly text: string; readonly lang: 'de' | 'en' | null };

function readLine(bytes: Uint8Array | null): Read {
  if (bytes === null) return { unfit: unfit.long };
  let value: unknown;
  try {
    const said = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (said.trim() === '') return 'blank';
    value = JSON.parse(said);
  } catch (error) {
    return { unfit: error instanceof SyntaxError ? unfit.json : unfit.bytes };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return { id: idIn(value), unfit: unfit.line };
  const { id, text, lang } = parsed.data;
  const wrong = whyUnfit(text);
  return wrong === null ? { id, text, lang: lang ?? null } : { id, unfit: wrong };
}

const idIn = (value: unknown): string | number | undefined => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
};

/** Splits bytes at newlines; null stands for a line too long to be kept. */
async function* lines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let kept: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array | null => {
    const line = size > LONGEST_LINE ? null : Buffer.concat(kept);
    kept = [];
    size = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= LONGEST_LINE) kept.push(piece);
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
