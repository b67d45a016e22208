import type { ParseArgsOptionsConfig } from 'node:util';
import type { Locale } from '../core/locale.ts';
import type { Options } from './shell.ts';
import type { VerbTable } from './verb-table.ts';

/** What `--locale` says, before anything else is read: even a mistake in the same line is told in that language. */
export function localeIn(argv: readonly string[]): Locale | null {
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  const at = before.lastIndexOf('--locale');
  const said =
    at === -1 ? before.findLast((arg) => arg.startsWith('--locale='))?.slice('--locale='.length) : before[at + 1];
  return said === 'de' || said === 'en' ? said : null;
}

/** One verb as typed. */
export interface Typed {
  readonly verb: VerbTable;
  readonly args: readonly string[];
  readonly options: Options;
}

/**
 * A command line without a flaw, read by what Node brings along; null = whoever tells people what is wrong, or helps, has to read it
 * (program.ts), and loading that takes longer than many a verb.
 */
export function typedRight(argv: readonly string[], verbs: readonly VerbTable[]): Typed | null {
  const verb = verbs.find(({ name }) => name === argv[0]);
  // What stands behind `--` may look like an option.
  if (verb === undefined || argv.includes('--')) return null;
  const { args: wanted = [], options: known = [] } = verb;
  const choices = new Map<string, readonly string[]>([['locale', ['de', 'en']]]);
  const config: ParseArgsOptionsConfig = { locale: { type: 'string' } };
  for (const { flags, choices: of } of known) {
    const [, short, name = '', value] = /^(?:-(\w), )?--([a-z]+(?:-[a-z]+)*)(?: <(.+)>)?$/.exec(flags) ?? [];
    if (name === '') return null;
    config[name] = { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
    if (of !== undefined) choices.set(name, of);
  }
  const read = strictly(argv.slice(1), config);
  if (read === null) return null;
  const { positionals: args, values } = read;
  const least = wanted.filter(({ flags }) => flags.startsWith('<')).length;
  if (args.length < least || args.length > wanted.length) return null;
  const options = Object.entries(values);
  if (options.some(([name, value]) => choices.get(name)?.includes(String(value)) === false)) return null;
  return { verb, args, options: Object.fromEntries(options.map(([name, value]) => [camel(name), value])) };
}

/** Null where anything is not as it should be. */
function strictly(args: readonly string[], options: ParseArgsOptionsConfig) {
  // Imported, all of its parts would be loaded.
  const { parseArgs } = process.getBuiltinModule('node:util');
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, values: values as Readonly<Record<string, string | boolean>> };
  } catch {
    return null;
  }
}

/** `in-place` → `inPlace`, as commander names it. */
const camel = (name: string): string => name.replace(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
