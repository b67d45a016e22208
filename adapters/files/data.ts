import { join } from 'node:path';
import { faultOf, type Told } from '../../src/core/faults.ts';
import type { Leitbild } from '../../src/core/leitbild.ts';
import type { OneVoice, OneVoices } from '../../src/core/one-voice/data.ts';
import type { Rules } from '../../src/core/wordings.ts';
import { FileFault } from './fault.ts';
import { type Memory, remembered } from './remembered.ts';
import { sourcesIn } from './rule-sources.ts';
import { bytesOf, readText, textOf } from './text.ts';

const noLeitbild: Told['next'] = {
  de: 'VOICES_LEITBILD nennt die Datei. Ein Beispiel zum Kopieren steht in data/leitbild.yml.',
  en: 'VOICES_LEITBILD names the file. There is an example to copy in data/leitbild.yml.',
};

// What reads and proves is loaded only for what is not remembered: it takes longer than to read a post over.

/** The Leitbild. `configured` = a setting named the file, and not whoever asks. Throws FileFault with everything that is wrong with it. */
export async function readLeitbild(path: string, memory: Memory | null = null, configured = true): Promise<Leitbild> {
  const bytes = bytesOf(path, configured ? noLeitbild : undefined);
  return remembered(memory, 'leitbild', [{ path, bytes }], async () => {
    const { parseLeitbild } = await import('../../src/core/leitbild-parse.ts');
    const parsed = parseLeitbild(textOf(bytes, path), path);
    if (!parsed.ok) throw new FileFault(parsed.faults);
    return parsed.leitbild;
  });
}

/**
 * Rules by wording: what comes with the house (`shipped`), then the `company`'s own folder (null = it has none), each in the
 * order of names. In both lie files of our own shape and Vale styles, folders with one rule a file. Throws FileFault with
 * everything that is wrong with them; what of a package cannot be used is named beside the rules. `trusting` takes what comes
 * with the house at its word: its own sentences prove it in the tests and at each start.
 */
export async function readWordings(
  shipped: string,
  company: string | null,
  trusting = false,
  memory: Memory | null = null,
): Promise<Rules> {
  const own = company === null ? [] : sourcesIn(company, 'company');
  const sources = [...sourcesIn(shipped, trusting ? 'proven' : 'house'), ...own];
  const files = sources.map(({ path, bytes, from, language }) => ({ path, bytes, as: `${from} ${language}` }));
  return remembered(memory, trusting ? 'rules-trusted' : 'rules', files, async () =>
    (await import('./rules.ts')).rulesIn(sources),
  );
}

/** The invented firm, told in both languages: `folder`/de.yml and `folder`/en-US.yml. Throws FileFault. */
export async function readOneVoices(folder: string): Promise<OneVoices> {
  const [de, en] = await Promise.all([readOneVoice(join(folder, 'de.yml')), readOneVoice(join(folder, 'en-US.yml'))]);
  return { de, en };
}

async function readOneVoice(path: string): Promise<OneVoice> {
  const text = readText(path);
  const { parseOneVoice } = await import('../../src/core/one-voice/data.ts');
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
