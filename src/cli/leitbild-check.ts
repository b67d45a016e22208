import { resolve } from 'node:path';
import { livedHistory } from '../app/leitbild.ts';
import { leitbildReviewCard } from '../core/cards/leitbild-review.ts';
import type { Leitbild } from '../core/leitbild.ts';
import { type History, reviewLeitbild } from '../core/leitbild-review/review.ts';
import { leitbildWarnings } from '../core/leitbild-warnings.ts';
import { cardText } from './card-text.ts';
import type { ExitCode } from './failure.ts';
import { hasDatabase } from './house.ts';
import type { Options, Shell } from './shell.ts';

const more = {
  de: '  Alle: npm run voices -- leitbild check --all',
  en: '  All of them: npm run voices -- leitbild check --all',
} as const;

/**
 * What can be said about every sentence of a Leitbild, the weakest first, and what in it works otherwise than somebody may think. 0 however much there is to say: it is advice. A file that
 * cannot be read ends it with its faults.
 */
export async function checkLeitbild(shell: Shell, file: string | undefined, options: Options): Promise<ExitCode> {
  const { locale, parts, terminal } = shell;
  const leitbild = await parts.leitbild(file);
  const review = reviewLeitbild(leitbild, await historyOf(shell, leitbild, file));
  const warnings = leitbildWarnings(leitbild, (await parts.wordings(true)).wordings);
  if (options.json === true) {
    await terminal.out(`${JSON.stringify({ company: leitbild.company.name, sentences: review, warnings })}\n`);
    return 0;
  }
  const card = leitbildReviewCard(review, locale, options.all === true);
  await terminal.out(`${cardText(card, locale)}\n${card.actions.length > 0 ? `${more[locale]}\n` : ''}`);
  for (const { said, next } of warnings) await terminal.out(`! ${said[locale]}\n  ${next[locale]}\n`);
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
