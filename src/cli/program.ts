import { Command, type CommanderError, Help, Option } from 'commander';
import { nearest } from '../core/faults.ts';
import type { Locale, Said } from '../core/locale.ts';
import { type ExitCode, Failure } from './failure.ts';
import type { Options } from './shell.ts';
import { type Given, type VerbTable, verbs } from './verbs.ts';
import { titles, usage } from './words.ts';

/** Carries out one verb as typed. */
export type Carry = (verb: VerbTable, args: readonly string[], options: Options) => Promise<ExitCode>;

/** What `--locale` says, before anything else is read: even a mistake in the same line is told in that language. */
export function localeIn(argv: readonly string[]): Locale | null {
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  const at = before.lastIndexOf('--locale');
  const said =
    at === -1 ? before.findLast((arg) => arg.startsWith('--locale='))?.slice('--locale='.length) : before[at + 1];
  return said === 'de' || said === 'en' ? said : null;
}

/** Reads the command line and carries it out. Help and version are 0, whatever was not understood is a Failure with exit 2. */
export async function run(
  argv: readonly string[],
  locale: Locale,
  out: (text: string) => void,
  carry: Carry,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = dressed(new Command('voices'), locale, out)
    .description(usage.program[locale])
    .helpCommand('help [verb]', usage.help[locale])
    .usage(locale === 'de' ? '[Verb] [Optionen]' : '[verb] [options]');
  for (const verb of verbs) {
    const command = dressed(program.command(verb.name), locale, out).description(verb.says[locale]).helpCommand(false);
    for (const given of verb.args ?? []) command.argument(given.flags, given.says[locale]);
    for (const given of [...(verb.options ?? []), localeOption]) command.addOption(option(given, locale));
    command.addHelpText('after', verb.more === undefined ? '' : `\n${verb.more[locale]}`);
    command.action(async (...all: unknown[]) => {
      const args = all.slice(0, -2).filter((arg): arg is string => typeof arg === 'string');
      code = await carry(verb, args, command.opts<Options>());
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!isCommander(error)) throw error;
    if (error.exitCode === 0) return 0;
    throw misuse(error, argv);
  }
}

const isCommander = (error: unknown): error is CommanderError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');

const localeOption: Given = {
  flags: '--locale <de|en>',
  says: { de: 'Sprache der Meldungen', en: 'language of messages' },
  choices: ['de', 'en'],
};

function option({ flags, says, choices }: Given, locale: Locale): Option {
  const made = new Option(flags, says[locale]);
  return choices === undefined ? made : made.choices(choices);
}

function dressed(command: Command, locale: Locale, out: (text: string) => void): Command {
  const plain = new Help();
  return command
    .exitOverride()
    .helpOption('-h, --help', usage.thisHelp[locale])
    .configureOutput({ writeOut: out, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title]?.[locale] ?? title,
      // Which values are allowed stands in the flags already.
      optionDescription: (one) => one.description,
      subcommandTerm: (one) => plain.subcommandTerm(one).replace(' [options]', ''),
    });
}

/** What commander found wrong, in both languages. */
function misuse(error: CommanderError, argv: readonly string[]): Failure {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const names = verbs.map((verb) => verb.name);
  const meant = error.code === 'commander.unknownCommand' ? nearest(quoted, names) : null;
  const verb = names.find((name) => argv[0] === name) ?? '';
  const next: Said = meant === null ? usage.see(verb) : usage.meant(meant);
  return new Failure(2, (usage.wrong[error.code] ?? usage.other)(quoted), next);
}
