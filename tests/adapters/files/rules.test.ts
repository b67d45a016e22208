import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileFault, readWordings } from '../../../adapters/files/index.ts';
import { entry } from '../../core/said.ts';

const shipped = join(import.meta.dirname, '../../../data/rules');
const own = (id: string): string => entry('extends: existence\ntokens: [Wörter]\nlevel: error').replace('probe', id);
const vale = "extends: existence\nmessage: '%s'\ntokens: [foo]\n";

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voices-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const nothing = (): string => {
  mkdirSync(join(folder, 'none'), { recursive: true });
  return join(folder, 'none');
};
const read = async (path = folder) => (await readWordings(nothing(), path)).wordings;
const faults = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof FileFault)) throw error;
      return error.faults.map(({ code, file, line, column }) => [code, file.replace(folder, ''), line, column]);
    },
  );

describe('rules by wording', () => {
  it('come with the house, in both languages, and none of them blocks', async () => {
    const { wordings, skipped } = await readWordings(shipped, null);
    expect(new Set(wordings.map(({ language }) => language))).toEqual(new Set(['de', 'en']));
    expect(wordings.every(({ verdict }) => verdict === 'advise')).toBe(true);
    expect(skipped).toEqual([]);
  });

  it('of the company stand beside them: files of our own shape anywhere, Vale styles by folder, both endings', async () => {
    put('de/own.yml', own('one'));
    put('more.yaml', own('two'));
    put('Plain/Foo.yml', vale);
    put('de/Schlicht/Bar.YAML', vale);
    put('Plain/README.md', 'extends: nothing');
    put('.hidden/x.yml', 'no rule at all');
    expect((await read()).map(({ id, language, verdict }) => [id, language, verdict])).toEqual([
      ['Plain.Foo', 'en', 'advise'],
      ['Schlicht.Bar', 'de', 'advise'],
      ['one', 'de', 'block'],
      ['two', 'de', 'block'],
    ]);
  });

  it('may lie in one style alone, and behind links', async () => {
    put('Plain/Foo.yml', vale);
    expect((await read(join(folder, 'Plain'))).map(({ id }) => id)).toEqual(['Plain.Foo']);
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(folder, 'Plain'), join(folder, 'links/Other'));
    symlinkSync(join(folder, 'links'), join(folder, 'links/again'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'links/broken'));
    expect((await faults(readWordings(nothing(), join(folder, 'links')))).map(([code]) => code)).toContain('twice');
    rmSync(join(folder, 'links/again'));
    expect((await read(join(folder, 'links'))).map(({ id }) => id)).toEqual(['Other.Foo']);
  });

  it('name what of a package is left out', async () => {
    put('Plain/Script.yml', 'extends: script\nmessage: No.\nscript: x.tengo\n');
    const { wordings, skipped } = await readWordings(nothing(), folder);
    expect(wordings).toEqual([]);
    expect(skipped).toMatchObject([{ rule: 'Plain.Script', fault: { code: 'kind-left', line: 1, column: 10 } }]);
  });

  it('of all files that are wrong are told at once, each with its place', async () => {
    put('a.yml', own('one').replace('extends: existence', 'extends: existance'));
    put('b.yml', own('two').replace('[Wörter]', "['(?=a)']"));
    put('Plain/Foo.yml', 'extends: existence\ntokens: [a\n');
    expect(await faults(readWordings(nothing(), folder))).toEqual([
      ['open-bracket', '/Plain/Foo.yml', 3, 1],
      ['not-a-choice', '/a.yml', 8, 14],
      ['look-around', '/b.yml', 9, 15],
    ]);
  });

  it('of two files may not have one name: said at the second', async () => {
    put('a.yml', own('one'));
    put('b.yml', own('two').replace('rules:', 'rules:\n  # one'));
    put('c.yml', own('one'));
    expect(await faults(readWordings(nothing(), folder))).toEqual([['twice', '/c.yml', 3, 5]]);
    const [first] = (await readWordings(shipped, null)).wordings;
    put('c.yml', own(first!.id));
    expect(await faults(readWordings(shipped, folder))).toEqual([['twice', '/c.yml', 3, 5]]);
  });

  it('need a folder: one that is not there, or is a file, is told with the variable that names it', async () => {
    expect(await faults(readWordings(nothing(), join(folder, 'typo')))).toEqual([['missing', '/typo', 1, 1]]);
    put('file.yml', vale);
    expect(await faults(readWordings(nothing(), join(folder, 'file.yml')))).toEqual([['no-folder', '/file.yml', 1, 1]]);
    const error = await readWordings(nothing(), join(folder, 'typo')).catch((thrown: unknown) => thrown);
    expect(error instanceof FileFault && error.faults[0]?.next.en).toContain('VOICES_RULES');
  });

  it('are text, of a size that people write', async () => {
    writeFileSync(join(folder, 'bytes.yml'), Buffer.from([0x65, 0xff, 0xfe, 0x0a]));
    expect(await faults(readWordings(nothing(), folder))).toMatchObject([['not-utf-8', '/bytes.yml', 1, 1]]);
  });
});
