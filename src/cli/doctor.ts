import { whatsWrong } from './checks.ts';
import type { Verb } from './shell.ts';

const sums = {
  well: { de: 'Alles da.', en: 'All there.' },
  fair: {
    de: 'Es läuft. Was mit ! beginnt, ist einen Blick wert.',
    en: 'It works. Whatever starts with ! is worth a look.',
  },
  ill: { de: 'Was mit ✗ beginnt, muss vorher in Ordnung.', en: 'Whatever starts with ✗ has to be put right first.' },
} as const;

/** Sees whether all that is needed is there. 1 where something is missing. */
export const verb: Verb = async (shell) => {
  const signs = new Set<string>();
  for await (const { sign, said, next } of whatsWrong(shell)) {
    signs.add(sign);
    await shell.terminal.out(`${sign} ${said}\n${next === '' ? '' : `    ${next.replaceAll(/\n(?=.)/g, '\n    ')}\n`}`);
  }
  const sum = signs.has('✗') ? sums.ill : signs.has('!') ? sums.fair : sums.well;
  await shell.terminal.out(`\n${sum[shell.locale]}\n`);
  return sum === sums.ill ? 1 : 0;
};
