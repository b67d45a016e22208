import type { Fault } from './faults.ts';
import { type Leitbild, leitbildSchema } from './leitbild.ts';
import { readYaml } from './yaml.ts';

export type ParsedLeitbild =
  | { readonly ok: true; readonly leitbild: Leitbild }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** data/leitbild.yml as text → the Leitbild, or everything that is wrong with it. `file` is only named in the faults. */
export const parseLeitbild = (yaml: string, file: string): ParsedLeitbild => {
  const read = readYaml(yaml, file, leitbildSchema, 'data/leitbild.yml');
  return read.ok ? { ok: true, leitbild: read.value } : read;
};
