import { join } from 'node:path';
import { fs } from './fs.ts';

const root = join(import.meta.dirname, '../..');

const within = (folder: string): readonly string[] =>
  fs.readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

const ofCore =
  'faults leitbild leitbild-parse phrases policy reading remembered time wordings yaml yaml-faults yaml-places yaml-quick';

/** Every file that has a part in reading a Leitbild or rules, and a few more; a test holds on to it. Paths from the root of the project. */
export const readingCode = (): readonly string[] => [
  ...['adapters/files', 'src/core/levels', 'src/core/matching', 'src/core/wordings'].flatMap(within),
  ...ofCore.split(' ').map((name) => `src/core/${name}.ts`),
];

/** Which libraries are installed: rewritten by every installation. */
const libraries = 'node_modules/.package-lock.json';

/** Changes whenever one of these files (paths from `from`), a library or Node does. */
export function codeVersion(files: readonly string[] = [...readingCode(), libraries], from: string = root): string {
  const marks = files.map((file) => {
    const found = fs.statSync(join(from, file), { throwIfNoEntry: false });
    return found === undefined ? '' : `${file} ${found.mtimeMs} ${found.size}`;
  });
  return [process.version, ...marks].join('\n');
}
