import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseWordings } from '../src/core/wordings.ts';
import { entries, exists, files, functionsOf, importsIn, importsOf, read, undocumentedOf } from './house.ts';

const code = [...files('src', /\.ts$/), ...files('adapters', /\.ts$/)];
const written = [...files('src', /\.(ts|js|css|html|sql)$/), ...files('adapters', /\.(ts|js|css|html|sql)$/)];
const tests = files('tests', /\.ts$/);

/** Libraries that only compute. Whatever reads a clock, a disk, a socket or chance stays out of the core. */
const corePackages = ['zod', 'yaml', 'canonicalize', 're2js', 'ibantools', 'temporal-polyfill', '@noble/hashes'];
const appPackages = [...corePackages, 'node:crypto', 'node:events', 'node:timers/promises'];

const within = (name: string, ...folders: readonly string[]) => folders.some((folder) => name.startsWith(`${folder}/`));
const isOurs = (name: string) => within(name, 'src', 'adapters', 'tests', 'data', 'docs');
const isOneOf = (name: string, packages: readonly string[]) =>
  packages.some((one) => name === one || name.startsWith(`${one}/`));

/** The folder of one adapter: chats and networks are many, the others one each. An index.ts of many may import all of its kind. */
const adapterOf = (path: string): string => {
  const [, kind = '', name = ''] = path.split('/');
  const many = kind === 'chats' || kind === 'networks';
  return many && name !== 'index.ts' ? `adapters/${kind}/${name.replace(/\.ts$/, '')}` : `adapters/${kind}`;
};

/** Why this file may not import that, or undefined where it may. */
function refusal(path: string, name: string): string | undefined {
  if (name === 'botbuilder') {
    return path === 'adapters/chats/teams/index.ts'
      ? undefined
      : 'only adapters/chats/teams/index.ts imports the archived botbuilder';
  }
  if (within(path, 'src/core')) {
    const fine = isOurs(name) ? within(name, 'src/core') : isOneOf(name, corePackages);
    return fine ? undefined : 'core imports core, zod and text libraries';
  }
  if (within(path, 'src/ports')) return within(name, 'src/core', 'src/ports') ? undefined : 'ports import core';
  if (within(path, 'src/app')) {
    const fine = isOurs(name) ? within(name, 'src/core', 'src/ports', 'src/app') : isOneOf(name, appPackages);
    return fine ? undefined : 'app imports core, ports and what only computes';
  }
  if (within(path, 'adapters')) {
    const own = adapterOf(path);
    const fine = !isOurs(name) || within(name, 'src/core', 'src/ports', own) || name === `${own}.ts`;
    return fine ? undefined : 'an adapter imports core, ports and its own SDK, never another adapter';
  }
  return within(name, 'tests') ? 'the product does not import its tests' : undefined;
}

describe('who may import whom', () => {
  it('finds files to look at', () => expect(code.length).toBeGreaterThan(30));

  it('holds in every file', () => {
    const broken = code.flatMap((path) =>
      importsOf(path).flatMap((name) => {
        const why = refusal(path, name);
        return why === undefined ? [] : [`${path} imports ${name}: ${why}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('refuses what the rules forbid, and only that', () => {
    expect(refusal('src/core/draft.ts', 'node:fs')).toBeDefined();
    expect(refusal('src/core/draft.ts', 'src/ports/store.ts')).toBeDefined();
    expect(refusal('src/core/draft.ts', '@noble/hashes/sha2.js')).toBeUndefined();
    expect(refusal('src/ports/store.ts', 'kysely')).toBeDefined();
    expect(refusal('src/app/inbox.ts', 'adapters/stores/sql.ts')).toBeDefined();
    expect(refusal('adapters/chats/slack/read.ts', 'adapters/chats/teams/read.ts')).toBeDefined();
    expect(refusal('adapters/chats/slack/read.ts', 'adapters/chats/slack/render.ts')).toBeUndefined();
    expect(refusal('adapters/chats/index.ts', 'adapters/chats/slack/index.ts')).toBeUndefined();
    expect(refusal('adapters/networks/x.ts', 'adapters/http/index.ts')).toBeDefined();
    expect(refusal('adapters/chats/slack/index.ts', 'botbuilder')).toBeDefined();
  });

  it('reads every way of importing', () => {
    const text = `import a, { b } from 'one';\nimport type { C } from "./two.ts";\nimport {\n  d,\n} from 'three';\nimport 'four';
      export * from '../five.ts'; export { e } from 'six'; const f = await import('seven'); type G = import('./eight.ts').G;
      // from 'nine'\n const said = 'imports from the outside'; export const h = 'ten';`;
    const all = ['one', 'src/app/two.ts', 'three', 'four', 'src/five.ts', 'six', 'seven', 'src/app/eight.ts'];
    expect(importsIn(text, 'src/app/inbox.ts')).toEqual(all);
  });
});

it('the core has no clock, no chance and no surroundings', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bTemporal\.Now\b|\brandomUUID\(|\bperformance\.now\(|\bfetch\(|\bprocess\./;
  const found = files('src/core', /\.ts$/).flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, n) => (impure.test(line) ? [`${path}:${n + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

describe('sizes', () => {
  it('no file is longer than 300 lines', () => {
    const long = written
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('no function is longer than 60 lines', () => {
    const long = code.flatMap((path) =>
      functionsOf(path)
        .filter((one) => one.to - one.from + 1 > 60)
        .map((one) => `${path}:${one.from} ${one.name}: ${one.to - one.from + 1} lines`),
    );
    expect(long).toEqual([]);
  });
});

it('only src/config.ts reads process.env', () => {
  const readers = code.filter((path) =>
    /\bprocess\s*(?:\.|\?\.)\s*env\b|\benv\b[^;]*\bfrom 'node:process'/.test(read(path)),
  );
  expect(readers).toEqual(['src/config.ts']);
});

it('no use case logs what an error says: its message may quote a post, a name or a token', () => {
  const telling =
    /\bString\(\w*(?:error|cause|reason)\)|\b(?:error|cause)\??\.(?:message|stack)\b|\$\{(?:error|cause)\}/;
  const tell = (text: string) => text.split('\n').filter((line) => telling.test(line));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be found
  expect(tell('log({ error: String(error) });\nlog(error.message);\nlog(`${error}`);')).toHaveLength(3);
  expect(tell('faultName(error)\nrow.message\nString(count)')).toEqual([]);
  const found = files('src/app', /\.ts$/).flatMap((path) => tell(read(path)).map((line) => `${path}: ${line.trim()}`));
  expect(found).toEqual([]);
});

it('every exported function of core and ports says what it does', () => {
  const paths = [...files('src/core', /\.ts$/), ...files('src/ports', /\.ts$/)];
  expect(paths.flatMap((path) => undocumentedOf(path).map((name) => `${path}: ${name}`))).toEqual([]);
});

it('no test is skipped, singled out or left for later', () => {
  const switched =
    /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/;
  const found = tests.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, n) =>
        switched.test(line) && !line.includes('const switched') ? [`${path}:${n + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

it('the top level holds only what a visitor expects', () => {
  const expected = [
    'LICENSE',
    'README.md',
    'adapters',
    'data',
    'docs',
    'manifest.json',
    'package-lock.json',
    'package.json',
    'src',
    'tests',
    'tsconfig.json',
  ];
  const byTools = ['node_modules', 'coverage'];
  expect(entries('.').filter((name) => !name.startsWith('.') && !byTools.includes(name))).toEqual(expected);
});

/** Entries of a folder that are one thing each: a sub-folder or a file, without the list itself. */
const things = (folder: string, ...notOne: readonly string[]): readonly string[] =>
  entries(folder)
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !['index', ...notOne].includes(name));

/** What the list imports from its own folder. */
const listed = (folder: string): readonly string[] => {
  const own = importsOf(`${folder}/index.ts`).filter((name) => within(name, folder));
  return [
    ...new Set(
      own.map((name) =>
        name
          .slice(folder.length + 1)
          .replace(/(?:\/.*)?$|\.ts$/, '')
          .replace(/\.ts$/, ''),
      ),
    ),
  ].sort();
};

/** What the tables of the README name: a row that holds `folder/NAME`. */
const described = (folder: string): readonly string[] => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const names = rows.flatMap((row) =>
    [...row.matchAll(new RegExp(`\\b${folder}/([a-z0-9-]+)`, 'g'))].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)].sort();
};

describe('folder = list = README', () => {
  it.each(['adapters/networks', 'adapters/chats'])('%s', (folder) => {
    expect(things(folder)).not.toEqual([]);
    expect({ list: listed(folder) }).toEqual({ list: things(folder) });
    expect({ readme: described(folder) }).toEqual({ readme: things(folder) });
  });

  it('src/core/rules', () => {
    const rules = things('src/core/rules', 'rule');
    expect(rules).not.toEqual([]);
    expect(listed('src/core/rules').filter((name) => name !== 'rule')).toEqual(rules);
  });
});

describe('data', () => {
  const wordings = (language: string) =>
    files(`data/rules/${language}`, /\.ya?ml$/).flatMap((path) => {
      const parsed = parseWordings(read(path), path);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
      return parsed.wordings;
    });
  const lines = (language: string) => [...new Set(wordings(language).map(({ leitbild }) => leitbild))].sort();

  it('has rules by wording for posts in both languages, resting on the same Leitbild lines', () => {
    for (const language of ['de', 'en']) {
      expect(wordings(language).length).toBeGreaterThan(0);
      expect(new Set(wordings(language).map((one) => one.language))).toEqual(new Set([language]));
    }
    expect(lines('de')).toEqual(lines('en'));
  });

  it('tells the satire in both languages', () => {
    const told = entries('data/one-voice').map(
      (name) => [name, parse(read(`data/one-voice/${name}`)) as unknown] as const,
    );
    expect(told.map(([name]) => name)).toEqual(['de.yml', 'en-US.yml']);
    for (const [, value] of told) expect(Object.keys(value as object).length).toBeGreaterThan(0);
  });
});

it('the Slack manifest names the commands that the code knows', async () => {
  expect(exists('src/core/command.ts')).toBe(true);
  const path = '../src/core/command.ts';
  const { commandWords } = (await import(path)) as { commandWords: readonly string[] };
  const manifest = JSON.parse(read('manifest.json')) as {
    features: { slash_commands: readonly { command: string; usage_hint: string }[] };
  };
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/voice']);
  expect(manifest.features.slash_commands[0]?.usage_hint.split(' | ').sort()).toEqual([...commandWords].sort());
});
