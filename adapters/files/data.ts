import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { faultOf, type Told } from '../../src/core/faults.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import { parseLeitbild } from '../../src/core/leitbild-parse.ts';
import { type OneVoice, type OneVoices, parseOneVoice } from '../../src/core/one-voice/data.ts';
import type { Wording } from '../../src/core/rules/rule.ts';
import { parseWordings } from '../../src/core/wordings.ts';
import { FileFault, fileFault } from './fault.ts';
import { readText } from './text.ts';

const noLeitbild: Told['next'] = {
  de: 'VOICES_LEITBILD nennt die Datei. Ein Beispiel zum Kopieren steht in data/leitbild.yml.',
  en: 'VOICES_LEITBILD names the file. There is an example to copy in data/leitbild.yml.',
};

/** The Leitbild. Throws FileFault with everything that is wrong with it. */
export async function readLeitbild(path: string): Promise<Leitbild> {
  const parsed = parseLeitbild(await readText(path, noLeitbild), path);
  if (!parsed.ok) throw new FileFault(parsed.faults);
  return parsed.leitbild;
}

/** Rules by wording: all YAML files of `folder`/de and `folder`/en, in the order of their names. Throws FileFault. */
export async function readWordings(folder: string): Promise<readonly Wording[]> {
  const found = await Promise.all(['de', 'en'].map((language) => yamlFiles(join(folder, language))));
  const parsed = await Promise.all(found.flat().map(async (path) => parseWordings(await readText(path), path)));
  const faults = parsed.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) throw new FileFault(faults);
  return parsed.flatMap((one) => (one.ok ? one.wordings : []));
}

async function yamlFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    throw fileFault(folder, error);
  }
}

/** The invented firm, told in both languages: `folder`/de.yml and `folder`/en-US.yml. Throws FileFault. */
export async function readOneVoices(folder: string): Promise<OneVoices> {
  const [de, en] = await Promise.all([readOneVoice(join(folder, 'de.yml')), readOneVoice(join(folder, 'en-US.yml'))]);
  return { de, en };
}

async function readOneVoice(path: string): Promise<OneVoice> {
  const text = await readText(path);
  try {
    return parseOneVoice(text, path);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const next = { de: 'Berichtige die Stelle.', en: 'Correct that place.' };
    throw new FileFault([faultOf(path, { code: 'one-voice', message: { de: what, en: what }, next })], {
      cause: error,
    });
  }
}
