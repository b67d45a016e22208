import type { ConfigFault } from './config.ts';

/** No file of secrets is longer, in bytes. */
const LARGEST = 64 * 1024;

export type ReadSecretFile =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly ConfigFault[] }
  | { readonly ok: false; readonly fault: ConfigFault };

/** The text of the file that `variable` names, with a warning where others can read it, too. What a fault says never holds any of it. */
export function readSecretFile(variable: string, file: string): ReadSecretFile {
  let text: string;
  let mode: number;
  try {
    const { readFileSync, statSync } = process.getBuiltinModule('node:fs');
    const { size, mode: bits } = statSync(file);
    if (size > LARGEST) return { ok: false, fault: unreadable(variable, 'EFBIG') };
    [text, mode] = [readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), bits];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '?';
    return { ok: false, fault: unreadable(variable, code) };
  }
  // Windows has no such bits.
  const open = process.platform !== 'win32' && (mode & 0o077) !== 0;
  return { ok: true, text, warnings: open ? [readable(variable)] : [] };
}

const unreadable = (variable: string, code: string): ConfigFault => ({
  variable,
  said: {
    de: `Die Datei aus ${variable} lässt sich nicht lesen (${code}).`,
    en: `The file in ${variable} cannot be read (${code}).`,
  },
  next: {
    de: 'Sieh nach, ob der Pfad stimmt und ob das Konto, unter dem Many Voices läuft, sie lesen darf.',
    en: 'See whether the path is right, and whether the account that runs Many Voices may read it.',
  },
});

const readable = (variable: string): ConfigFault => ({
  variable,
  said: {
    de: `Die Datei aus ${variable} können auch andere auf diesem Rechner lesen.`,
    en: `The file in ${variable} can be read by others on this machine.`,
  },
  next: { de: 'Nimm ihnen das Recht: chmod 600 DATEI.', en: 'Take that permission away: chmod 600 FILE.' },
});
