import type { Said } from '../core/locale.ts';
import { type ExitCode, Failure } from './failure.ts';
import type { Options, Shell } from './shell.ts';

const cannotAsk = {
  said: { de: 'Hier ist niemand, der ja sagen könnte.', en: 'Nobody is here to say yes.' },
  next: { de: 'Mit --yes geht es ohne Nachfrage.', en: 'With --yes it is done without asking.' },
};

const nothing: Said = { de: 'Nichts geändert.\n', en: 'Nothing was changed.\n' };
const hint: Said = { de: '[j/N]', en: '[y/N]' };

/** Asks once, unless `--yes`. Without a keyboard it is a Failure: silence is no yes. */
export async function confirmed({ terminal, locale }: Shell, question: Said, options: Options): Promise<boolean> {
  if (options.yes === true) return true;
  if (!terminal.interactive) throw new Failure(2, cannotAsk.said, cannotAsk.next);
  const answer = await terminal.ask(`${question[locale]} ${hint[locale]} `);
  return /^\s*(?:j|ja|y|yes)\s*$/i.test(answer ?? '');
}

/** Says that nothing happened. */
export async function unchanged({ terminal, locale }: Shell): Promise<ExitCode> {
  await terminal.out(nothing[locale]);
  return 1;
}
