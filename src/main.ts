#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import type { Carry } from './cli/program.ts';
import type { Shell } from './cli/shell.ts';

// Everything else is imported when it is needed, so that all of it is cached and nothing is loaded in vain.
enableCompileCache();

async function main(argv: readonly string[]): Promise<number> {
  const [{ readConfig }, { partsFor }, { localeIn, typedRight }, { verbs }, { terminal }, { usable }] =
    await Promise.all([
      import('./config.ts'),
      import('./parts.ts'),
      import('./cli/quick.ts'),
      import('./cli/verbs.ts'),
      import('./cli/terminal.ts'),
      import('./cli/settings.ts'),
    ]);
  const read = readConfig();
  const locale = localeIn(argv) ?? (read.ok ? read.config.speaks : read.speaks);
  const carry: Carry = async (entry, args, options) => {
    const given = usable(read, entry, { locale, terminal });
    if (given === null) return 2;
    const shell: Shell = { ...given, locale, terminal, parts: partsFor(given.config, locale) };
    const { verb } = await entry.load();
    return verb(shell, args, options);
  };
  try {
    const typed = typedRight(argv, verbs);
    if (typed !== null) return await carry(typed.verb, typed.args, typed.options);
    const { run } = await import('./cli/program.ts');
    return await run(argv, locale, (text) => void process.stdout.write(text), carry);
  } catch (error) {
    const { tellError } = await import('./cli/failure.ts');
    const { text, exit } = tellError(error, locale);
    terminal.err(`${text}\n`);
    return exit;
  }
}

process.on('unhandledRejection', (error) => {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(
    `${JSON.stringify({ level: 'fatal', msg: 'unhandled rejection', name, frames: frames.slice(0, 6) })}\n`,
  );
  process.exit(1);
});
// Whoever reads us may stop reading: `list | head` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));
