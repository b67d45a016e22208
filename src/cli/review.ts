import { findingLines, opened, praiseLine, remarks } from '../core/cards/findings.ts';
import { LONGEST } from '../core/draft.ts';
import { ruleFacts } from '../core/levels/facts.ts';
import type { Locale, Said } from '../core/locale.ts';
import type { Review } from '../core/review.ts';
import { Failure } from './failure.ts';
import { type Reviewed, reviewer, type Unfit, unfit, whyUnfit } from './reviewer.ts';
import type { Options, Shell, Verb } from './shell.ts';

/** Reads one text over, or one a line. 0 clear or advice, 1 stopped, 2 not understood. */
export const verb: Verb = async (shell, [given], options) => {
  const lines = options.jsonl === true;
  if (lines && given !== undefined && given !== '-') throw new Failure(2, twice.said, twice.next);
  if (!lines && given === undefined && shell.terminal.interactive) throw new Failure(2, nothing.said, nothing.next);
  const review = await reviewer(shell);
  // Only many lines are worth its schemas.
  if (lines) return (await import('./jsonl.ts')).reviewLines(shell, review);
  const text = given === undefined || given === '-' ? await typed(shell) : given;
  const wrong = whyUnfit(text);
  if (wrong !== null) throw failure(wrong);
  const reviewed = await review(text, langOf(options));
  await shell.terminal.out(
    options.format === 'json' ? `${JSON.stringify(reviewed.json)}\n` : await told(reviewed, shell),
  );
  return reviewed.json.verdict === 'block' ? 1 : 0;
};

const langOf = ({ lang }: Options): Locale | null => (lang === 'de' || lang === 'en' ? lang : null);

const failure = ({ said, next }: Unfit, cause?: unknown): Failure => new Failure(2, said, next, { cause });

const twice: { readonly said: Said; readonly next: Said } = {
  said: {
    de: 'Mit --jsonl kommen die Texte von der Standardeingabe; hier steht noch einer.',
    en: 'With --jsonl texts come from standard input; here is one more.',
  },
  next: { de: 'Lass den Text weg, oder --jsonl.', en: 'Leave out the text, or --jsonl.' },
};

const nothing: { readonly said: Said; readonly next: Said } = {
  said: { de: 'Es fehlt der Text.', en: 'The text is missing.' },
  next: {
    de: 'Schreib ihn in Anführungszeichen dahinter, oder leite ihn hinein: npm run voices -- review - < beitrag.txt',
    en: 'Put it in quotes, or pipe it in: npm run voices -- review - < post.txt',
  },
};

/** Standard input as one text. Editors and shells end it with a newline that nobody meant. */
async function typed({ terminal }: Shell): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of terminal.input) {
    size += chunk.length;
    // No character takes more than four bytes in UTF-8.
    if (size > 4 * LONGEST + 4) throw failure(unfit.long);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)).replace(/\r?\n$/, '');
  } catch (error) {
    throw failure(unfit.bytes, error);
  }
}

const verdicts: Readonly<Record<'clear' | 'advise' | 'block', Said>> = {
  clear: { de: '✓ Nichts dagegen.', en: '✓ Nothing against it.' },
  advise: { de: '! Kann hinaus. Vorher ein Blick auf:', en: '! It can go out. Have a look first:' },
  block: { de: '✗ So geht es nicht hinaus:', en: "✗ It can't go out like this:" },
};

async function told({ review, json }: Reviewed, { locale, parts }: Shell): Promise<string> {
  const leitbild = await parts.leitbild();
  const excerpt = (start: number, end: number): readonly string[] =>
    end > start
      ? [`  ${locale === 'de' ? '»' : '"'}${shown(json.text.slice(start, end))}${locale === 'de' ? '«' : '"'}`]
      : [];
  const { shown: first, rest } = opened(remarks(review), locale);
  const found = first.flatMap((one) => [
    '',
    ...excerpt(one.start, one.end),
    ...findingLines(one, locale).map(({ text }) => `  ${text}`),
  ]);
  const praise = praiseLine(review, json.text, leitbild, locale).map(({ text }) => `  ${text}`);
  const left = rest.flatMap(({ text }) => ['', `  ${text}`]);
  const counts = json.networks.map(({ id, used, limit }) => `  ${id}: ${used} / ${limit}`);
  const names = levelLine(review).map((text) => `  ${text[locale]}`);
  return `${[verdicts[json.verdict][locale], ...found, ...left, '', ...praise, ...counts, ...names].join('\n')}\n`;
}

/** Whoever wants a rule stricter, or quiet, needs the name it has in the Leitbild. Those that nobody may set are left out. */
function levelLine({ findings }: Review): readonly Said[] {
  const settable = findings.filter(({ verdict, rule }) => verdict !== 'praise' && ruleFacts[rule]?.fixed === undefined);
  const names = [...new Set(settable.map(({ rule }) => rule))];
  if (names.length === 0) return [];
  const list = names.join(', ');
  return [
    {
      de: `Regeln: ${list}. Wie streng jede ist: review.levels im Leitbild.`,
      en: `Rules: ${list}. How strict each is: review.levels in the Leitbild.`,
    },
  ];
}

/** Control and format characters never reach the terminal; long places are cut. */
function shown(text: string): string {
  const plain = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u${c.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}
