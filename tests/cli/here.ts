import { tellError } from '../../src/cli/failure.ts';
import { localeIn, run } from '../../src/cli/program.ts';
import { usable } from '../../src/cli/settings.ts';
import type { Terminal } from '../../src/cli/shell.ts';
import { readConfig } from '../../src/config.ts';
import { partsFor } from '../../src/parts.ts';
import type { Said } from './voices.ts';

/**
 * The same command line on the same parts, but in this process: for a further question to a verb that was asked as a process before.
 * Starting one takes twenty times as long as answering.
 */
export async function here(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Said> {
  const read = readConfig({ LANG: 'C', ...env });
  const locale = localeIn(args) ?? read.config.speaks;
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: (async function* () {})(),
    interactive: false,
    ask: async () => null,
    askSecret: async () => null,
  };
  try {
    const code = await run(
      args,
      locale,
      (text) => {
        out += text;
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
    return { code, out, err };
  } catch (error) {
    const { text, exit } = tellError(error, locale);
    return { code: exit, out, err: `${err}${text}\n` };
  }
}
