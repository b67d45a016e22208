import { Failure } from './failure.ts';
import { checkLeitbild } from './leitbild-check.ts';
import { startLeitbild } from './leitbild-start.ts';
import type { Verb } from './shell.ts';

const usage = new Failure(
  2,
  {
    de: 'Mit dem Leitbild geht hier zweierlei: leitbild check und leitbild start.',
    en: 'Two things can be done with the Leitbild here: leitbild check and leitbild start.',
  },
  {
    de: 'check liest es gegen, start fragt nach einem neuen. Zum Beispiel: npm run voices -- leitbild check',
    en: 'check reads it over, start asks for a new one. For example: npm run voices -- leitbild check',
  },
);

/** Reads a Leitbild over, or asks a team that has none. */
export const verb: Verb = async (shell, [what, file], options) => {
  if (what === 'check') return checkLeitbild(shell, file, options);
  if (what === 'start') return startLeitbild(shell, file);
  throw usage;
};
