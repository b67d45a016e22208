import { type Fault, faultOf, type Told } from '../../src/core/faults.ts';

/** Files people write that cannot be used: all faults at once, each with its place. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map((one) => `${one.file}:${one.line} ${one.message.en}`).join('\n'), options);
    this.faults = faults;
  }
}

const reasons: Readonly<Record<string, Told>> = {
  ENOENT: {
    code: 'missing',
    message: { de: 'Diese Datei gibt es nicht.', en: 'This file does not exist.' },
    next: { de: 'Berichtige den Pfad, oder leg die Datei an.', en: 'Correct the path, or create the file.' },
  },
  EISDIR: {
    code: 'folder',
    message: { de: 'Das ist ein Ordner, keine Datei.', en: 'This is a folder, not a file.' },
    next: { de: 'Nenn die Datei, die darin liegt.', en: 'Name the file inside it.' },
  },
  EACCES: {
    code: 'forbidden',
    message: {
      de: 'Diese Datei darf Many Voices nicht lesen oder schreiben.',
      en: 'Many Voices may not read or write this file.',
    },
    next: { de: 'Gib dem Konto, unter dem es läuft, Rechte darauf.', en: 'Give the account that runs it permission.' },
  },
};

const other = (code: string): Told => ({
  code: 'unusable',
  message: {
    de: `Mit dieser Datei ging etwas schief (${code}).`,
    en: `Something went wrong with this file (${code}).`,
  },
  next: { de: 'Sieh nach, was dort liegt.', en: 'Have a look at what is there.' },
});

/** An error of the file system on `path`, in words. `extra` replaces the next step where the caller knows a better one. */
export function fileFault(path: string, error: unknown, extra?: Told['next']): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const told = reasons[code === 'EPERM' || code === 'EROFS' ? 'EACCES' : code] ?? other(code);
  return new FileFault([faultOf(path, extra === undefined ? told : { ...told, next: extra })], { cause: error });
}
