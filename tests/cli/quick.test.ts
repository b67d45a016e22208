import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { typedRight } from '../../src/cli/quick.ts';
import { verbs } from '../../src/cli/verbs.ts';

/** What commander makes of it; null = it helps or refuses. */
async function slowly(argv: readonly string[]) {
  let read: object | null = null;
  const carry = run(
    argv,
    'en',
    () => undefined,
    async ({ name }, args, options) => {
      read = { name, args, options: { ...options } };
      return 0;
    },
  );
  await carry.catch(() => undefined);
  return read;
}

function quickly(argv: readonly string[]) {
  const typed = typedRight(argv, verbs);
  return typed && { name: typed.verb.name, args: [...typed.args], options: { ...typed.options } };
}

describe('a command line read without commander', () => {
  it.each([
    [['review', 'Ein Satz.']],
    [['review', '']],
    [['review', '-', '--format', 'json', '--locale=de']],
    [['review', '--lang', 'en', 'A sentence.', '--lang', 'de']],
    [['review', '--jsonl']],
    [['leitbild', 'check', 'a.yml', '--all', '--json']],
    [['undo', 'abc', '-y']],
    [['stop', 'weil', '--yes', '--network', 'bluesky']],
    [['connect', 'bluesky', '--token', '-']],
    [['restore', 'a.db', '--in-place']],
    [['start']],
  ])('%j is what commander makes of it', async (argv) => {
    expect(quickly(argv)).toEqual(await slowly(argv));
    expect(quickly(argv)).not.toBeNull();
  });

  it.each([
    [[]],
    [['help']],
    [['--help']],
    [['review', '--help']],
    [['revue', 'x']],
    [['review', 'two', 'words']],
    [['review', 'x', '--formt', 'json']],
    [['review', 'x', '--format', 'xml']],
    [['review', 'x', '--format']],
    [['review', 'x', '--format', '--jsonl']],
    [['review', '-5 Grad']],
    [['review', '--jsonl=yes']],
    [['undo']],
    [['list', '--locale', 'fr']],
  ])('%j is left to commander', async (argv) => {
    expect(quickly(argv)).toBeNull();
  });

  it('what follows -- is left to commander, which takes it as it is', async () => {
    expect(quickly(['review', '--', '--format'])).toBeNull();
    expect(await slowly(['review', '--', '--format'])).toMatchObject({ args: ['--format'] });
  });

  it('every verb with all its options is read', async () => {
    for (const { name, args = [], options = [] } of verbs) {
      const given = options.flatMap(({ flags, choices }) => {
        const long = /--[a-z-]+/.exec(flags)?.[0] ?? '';
        return flags.includes('<') ? [long, choices?.[0] ?? 'x'] : [long];
      });
      const argv = [name, ...args.map((_, n) => `a${n}`), ...given];
      expect(quickly(argv), argv.join(' ')).toEqual(await slowly(argv));
      expect(quickly(argv), argv.join(' ')).not.toBeNull();
    }
  });
});
