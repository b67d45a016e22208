import { resolve } from 'node:path';
import { livedHistory } from '../app/leitbild.ts';
import { leitbildReviewCard } from '../core/cards/leitbild-review.ts';
import type { Leitbild } from '../core/leitbild.ts';
import { type History, reviewLeitbild } from '../core/leitbild-review/review.ts';
import { leitbildWarnings } from '../core/leitbild-warnings.ts';
import type { Locale, Said } from '../core/locale.ts';
import { cardText } from './card-text.ts';
import { printable } from './cells.ts';
import type { ExitCode } from './failure.ts';
import { hasDatabase } from './house.ts';
import type { Options, Shell } from './shell.ts';

const unread: Said = {
  de: '! Eure Regeldateien lassen sich nicht lesen: »voices doctor« sagt, woran es liegt. Ob unter review.levels alles stimmt, bleibt offen.\n',
  en: '! Your rule files cannot be read: "voices doctor" says why. Whether all is right under review.levels remains open.\n',
};

/** The same command for all of it, to be copied. */
function more(file: string | undefined, locale: Locale): string {
  const same = `npm run voices -- leitbild check ${file === undefined ? '' : `${typed(file)} `}--all`;
  return { de: `  Alle: ${same}`, en: `  All of them: ${same}` }[locale];
}

/** A word as a shell takes it: between quotation marks where it would read more into it. */
const typed = (word: string): string => {
  const safe = printable(word);
  return /^[\p{L}\p{N}_./\\:@%+=,-]+$/u.test(safe) ? safe : `"${safe.replace(/["$`]/g, '\\$&')}"`;
};

/**
 * What works in a Leitbild otherwise than somebody may think, and what can be said about its sentences, the weakest first. 0 however
 * much there is to say: it is advice. A file that cannot be read ends it with its faults.
 */
export async function checkLeitbild(shell: Shell, file: string | undefined, options: Options): Promise<ExitCode> {
  const { locale, parts, terminal } = shell;
  const leitbild = await parts.leitbild(file);
  const review = reviewLeitbild(leitbild, await historyOf(shell, leitbild, file));
  const wordings = await parts.wordings(true).then(
    (rules) => rules.wordings,
    () => null,
  );
  if (wordings === null) terminal.err(unread[locale]);
  const warnings = leitbildWarnings(leitbild, wordings ?? []).filter(
    ({ code }) => wordings !== null || code !== 'unknown-level',
  );
  if (options.json === true) {
    await terminal.out(`${JSON.stringify({ company: leitbild.company.name, sentences: review, warnings })}\n`);
    return 0;
  }
  for (const { said, next } of warnings) await terminal.out(`! ${said[locale]}\n  ${next[locale]}\n`);
  const card = leitbildReviewCard(review, locale, options.all === true);
  await terminal.out(`${cardText(card, locale)}\n${card.actions.length > 0 ? `${more(file, locale)}\n` : ''}`);
  return 0;
}

/** What the posts tell of the Leitbild in use, where there is a database. A draft of another has no history. */
async function historyOf(
  { config, parts, unfit = [] }: Shell,
  leitbild: Leitbild,
  file: string | undefined,
): Promise<History | null> {
  const isOurs = file === undefined || resolve(file) === resolve(config.leitbild);
  const isUnfit = unfit.some(({ part }) => part === 'database');
  if (!isOurs || isUnfit || !(await hasDatabase(config.db))) return null;
  const store = await parts.openStore(config.db);
  try {
    const now = (store.clock ?? parts.clock).now();
    return await store.read((tx) => livedHistory(tx, leitbild, now));
  } finally {
    await store.close();
  }
}
