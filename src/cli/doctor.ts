import { whatsWrong } from './checks.ts';
import type { Verb } from './shell.ts';

const sums = {
  well: { de: 'Alles da.', en: 'All there.' },
  ill: { de: 'Was mit ✗ beginnt, muss vorher in Ordnung.', en: 'Whatever starts with ✗ has to be put right first.' },
} as const;

/** Sees whether all that is needed is there. 1 where something is missing. */
export const verb: Verb = async (shell) => {
  let bad = false;
  for await (const { sign, said, next } of whatsWrong(shell)) {
    bad ||= sign === '✗';
    await shell.terminal.out(`${sign} ${said}\n${next === '' ? '' : `    ${next.replaceAll('\n', '\n    ')}\n`}`);
  }
  await shell.terminal.out(`\n${(bad ? sums.ill : sums.well)[shell.locale]}\n`);
  return bad ? 1 : 0;
};
