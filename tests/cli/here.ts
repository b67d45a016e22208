import { tellError } from '../../src/cli/failure.ts';
import { run } from '../../src/cli/program.ts';
import { localeIn } from '../../src/cli/quick.ts';
import { usable } from '../../src/cli/settings.ts';
import { readConfig } from '../../src/config.ts';
import { partsFor } from '../../src/parts.ts';
import { notedTerminal } from './noted.ts';
import type { Said } from './voices.ts';

/**
 * The same command line on the same parts, but in this process: for a further question to a verb that was asked as a process before.
 * Starting one takes twenty times as long as answering.
 */
export async function here(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Said> {
  const read = readConfig({ LANG: 'C', ...env });
  const locale = localeIn(args) ?? read.config.speaks;
  const { terminal, said } = notedTerminal();
  try {
    const code = await run(
      args,
      locale,
      (text) => {
        said.out += text;
      },
      async (entry, given, options) => {
        const set = usable(read, entry, { locale, terminal });
        if (set === null) return 2;
        return (await entry.load()).verb(
          { ...set, locale, terminal, parts: partsFor(set.config, locale) },
          given,
          options,
        );
      },
    );
    return { code, ...said };
  } catch (error) {
    const { text, exit } = tellError(error, locale);
    return { code: exit, out: said.out, err: `${said.err}${text}\n` };
  }
}
