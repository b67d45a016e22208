import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { type Fault, faultAt, type Told } from './faults.ts';

/** Says where in a source something stands that its schema let pass. */
export type Places = (path: readonly (string | number)[], told: Told, within?: string, key?: boolean) => Fault;

/**
 * Places in a YAML source, which is read a second time for the first of them. `within` is looked for in what is written there;
 * `key` means the key the path ends in, and not its value.
 */
export const placesIn = (yaml: string, file: string): Places => {
  let doc: ReturnType<typeof parseDocument> | null = null;
  return (path, told, within = '', key = false) => {
    doc ??= parseDocument(yaml);
    const parent = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((one) => isScalar(one.key) && String(one.key.value) === String(path.at(-1)))
      : undefined;
    const node = (key ? pair?.key : doc.getIn(path, true)) as Node | null | undefined;
    const [start = 0, end = 0] = node?.range ?? [];
    const inner = within === '' ? -1 : yaml.slice(start, end).indexOf(within);
    return faultAt(yaml, file, start + Math.max(0, inner), told);
  };
};
