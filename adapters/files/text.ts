import { faultOf, type Told } from '../../src/core/faults.ts';
import { FileFault, fileFault } from './fault.ts';
import { fs } from './fs.ts';

/** Nothing people write by hand is longer, in bytes. What a kind of file really takes is its parser's business. */
const LARGEST = 4 * 1024 * 1024;

const tooLarge: Told = {
  code: 'too-large',
  message: { de: 'Die Datei ist größer als 4 MB.', en: 'The file is larger than 4 MB.' },
  next: { de: 'Ist es die richtige?', en: 'Is it the right one?' },
};

const notText: Told = {
  code: 'not-utf-8',
  message: { de: 'Die Datei ist kein Text in UTF-8.', en: 'The file is not text in UTF-8.' },
  next: { de: 'Speichere sie als UTF-8.', en: 'Save it as UTF-8.' },
};

/** The bytes of a file people write. Throws FileFault. */
export function bytesOf(path: string, next?: Told['next']): Buffer {
  try {
    if (fs.statSync(path).size > LARGEST) throw new FileFault([faultOf(path, tooLarge)]);
    return fs.readFileSync(path);
  } catch (error) {
    throw error instanceof FileFault ? error : fileFault(path, error, next);
  }
}

/** Its text, without a byte order mark. Throws FileFault. */
export function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileFault([faultOf(path, notText)], { cause: error });
  }
}

/** A file people write, as text. Throws FileFault. */
export const readText = (path: string, next?: Told['next']): string => textOf(bytesOf(path, next), path);
