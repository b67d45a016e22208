import { Command, type CommanderError, Help, Option } from 'commander';
import { nearest } from '../core/faults.ts';
import type { Locale, Said } from '../core/locale.ts';
import { type ExitCode, Failure } from './failure.ts';
import type { Options } from './shell.ts';
import type { Given, VerbTable } from './verb-table.ts';
import { verbs } from './verbs.ts';
import { titles, usage } from './words.ts';

/** Carries out one verb as typed. */
export type Carry = (verb: VerbTable, args: readonly string[], options: Options) => Promise<ExitCode>;

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
    .helpCommand(locale === 'de' ? 'help [Verb]' : 'help [verb]', usage.help[locale])
    .usage(locale === 'de' ? '[Verb] [Optionen]' : '[verb] [options]');
  for (const verb of verbs) {
    const command = dressed(program.command(verb.name), locale, out).description(verb.says[locale]).helpCommand(false);
    command.usage([locale === 'de' ? '[Optionen]' : '[options]', ...terms(verb, locale)].join(' '));
    for (const given of verb.args ?? []) command.argument(flagsOf(given, locale), given.says[locale]);
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

const flagsOf = ({ flags, de }: Given, locale: Locale): string => (locale === 'de' ? (de ?? flags) : flags);

/** What stands between the brackets of an argument. */
const nameOf = (given: Given, locale: Locale): string => flagsOf(given, locale).replace(/^[<[]|[>\]]$/g, '');

/** Arguments as the help shows them: in brackets, but for words to be typed as they are. */
const terms = ({ args = [] }: Pick<VerbTable, 'args'>, locale: Locale): readonly string[] =>
  args.map((one) => (one.word === true ? nameOf(one, locale) : flagsOf(one, locale)));

function option(given: Given, locale: Locale): Option {
  const { says, choices } = given;
  const made = new Option(flagsOf(given, locale), says[locale]);
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
      subcommandTerm: (one) => {
        const verb = verbs.find(({ name }) => name === one.name());
        return verb === undefined ? plain.subcommandTerm(one) : [verb.name, ...terms(verb, locale)].join(' ');
      },
    });
}

/** What commander found wrong, in both languages. */
function misuse(error: CommanderError, argv: readonly string[]): Failure {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const names = verbs.map((verb) => verb.name);
  const meant = error.code === 'commander.unknownCommand' ? nearest(quoted, names) : null;
  const verb = verbs.find(({ name }) => argv[0] === name);
  const next: Said = meant === null ? usage.see(verb?.name ?? '') : usage.meant(meant);
  const missing =
    error.code === 'commander.missingArgument'
      ? verb?.args?.find((one) => nameOf(one, 'de') === quoted || nameOf(one, 'en') === quoted)
      : undefined;
  if (missing !== undefined)
    return new Failure(2, usage.missing(missing.says, { de: nameOf(missing, 'de'), en: nameOf(missing, 'en') }), next);
  return new Failure(2, (usage.wrong[error.code] ?? usage.other)(quoted), next);
}
