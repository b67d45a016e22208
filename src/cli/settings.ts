import type { ConfigFault, ConfigPart, PartFault, ReadConfig } from '../config.ts';
import type { Said } from '../core/locale.ts';
import { twoLines } from './failure.ts';
import type { Shell } from './shell.ts';
import type { VerbTable } from './verb-table.ts';

/**
 * The settings for one verb, after telling what is wrong with them; null = it cannot work with these. What the verb does without is
 * told in one line: a fault about Slack keeps nobody from stopping.
 */
export function usable(
  read: ReadConfig,
  entry: VerbTable,
  { locale, terminal }: Pick<Shell, 'locale' | 'terminal'>,
): Pick<Shell, 'config' | 'unfit'> | null {
  const tell = (sign: string, faults: readonly ConfigFault[]) => {
    for (const { said, next } of faults) terminal.err(`${twoLines(said[locale], next[locale]).replace('✗', sign)}\n`);
  };
  const unfit = read.ok ? [] : read.faults;
  const stopping = inTheWay(unfit, entry);
  tell('!', read.warnings);
  tell('✗', stopping);
  if (stopping.length > 0) return null;
  // The doctor tells them itself, among all else.
  if (unfit.length > 0 && entry.name !== 'doctor') terminal.err(`${notNeeded(unfit)[locale]}\n`);
  return { config: read.config, unfit };
}

/** Faults that keep this verb from working. One about the database stops no review. */
function inTheWay(faults: readonly PartFault[], { needs = ['database', 'leitbild'] }: VerbTable) {
  return faults.filter((one) => needs.includes(one.part));
}

const names: Readonly<Record<ConfigPart, Said>> = {
  database: { de: 'die Datenbank', en: 'the database' },
  leitbild: { de: 'das Leitbild', en: 'the Leitbild' },
  doors: { de: 'die Türen', en: 'the doors' },
  vault: { de: 'die Schlüssel der Anmeldungen', en: 'the keys of the vault' },
  slack: { de: 'Slack', en: 'Slack' },
  chat: { de: 'Slack', en: 'Slack' },
  playground: { de: 'der Playground', en: 'the playground' },
  testbed: { de: 'das Testnetz', en: 'the test network' },
  output: { de: 'Sprache und Log', en: 'language and log' },
};

/** One line about settings that are wrong and not needed here. */
function notNeeded(faults: readonly PartFault[]): Said {
  const [parts, variables] = [new Set(faults.map((one) => one.part)), new Set(faults.map((one) => one.variable))];
  const list = (locale: keyof Said) => [...parts].map((part) => names[part][locale]).join(', ');
  const which = [...variables].join(', ');
  return {
    de: `! Falsch eingestellt: ${list('de')} (${which}). Das hier geht trotzdem; was zu tun ist: npm run voices -- doctor`,
    en: `! Wrongly set: ${list('en')} (${which}). This works all the same; what to do: npm run voices -- doctor`,
  };
}
