import { isMap, isScalar, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { type Fault, faultAt, faultOf, nearest } from './faults.ts';
import { emptyTold, type Issue, issueTold, keyTold, missingTold, sourceTold, yamlTold } from './yaml-faults.ts';
import { quickYaml } from './yaml-quick.ts';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Longest source in bytes of UTF-8. People write these files; nobody writes that much. */
export const MOST_BYTES = 256 * 1024;
/** More than a screenful of faults helps nobody. */
const MOST_FAULTS = 20;

type Path = readonly PropertyKey[];

const nodeAt = (root: Node | null, path: Path): Node | null => {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === step)?.value;
    else if (node !== null && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
    } else return null;
  }
  return (node as Node | null | undefined) ?? null;
};

/** Offset of the key `path` ends in, or of the item itself within a list. */
const keyOffset = (root: Node | null, path: Path): number | null => {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (!isMap(parent)) return nodeAt(root, path)?.range?.[0] ?? null;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === last);
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
};

const keysOf = (schema: z.core.$ZodType): readonly string[] => {
  const { def } = schema._zod as unknown as { def: SchemaDef };
  if (def.shape) return Object.keys(def.shape);
  return (def.options ?? []).flatMap(keysOf);
};

interface SchemaDef {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

/** The schema `path` leads to, through optionals, defaults and pipes; null where it leads nowhere. */
const schemaAt = (schema: z.core.$ZodType, path: Path): z.core.$ZodType | null => {
  const { def } = schema._zod as unknown as { def: SchemaDef };
  const inner = def.innerType ?? def.in;
  if (inner) return schemaAt(inner, path);
  if (path.length === 0) return schema;
  const next = def.shape?.[String(path[0])] ?? def.element;
  return next ? schemaAt(next, path.slice(1)) : null;
};

/** Of a union's branches the one that was meant: the one whose kind (text, map) fits what was written. */
const meant = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((errors) => !errors.some((e) => e.code === 'invalid_type' && e.path.length === 0));
  return branch === undefined
    ? [issue]
    : branch.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
};

/** Paths of the keys that misspelt ones were meant to be: reporting those as missing, too, would say one mistake twice. */
const guesses = (issue: Issue, schema: z.ZodType): readonly string[] => {
  if (issue.code !== 'unrecognized_keys') return [];
  const target = schemaAt(schema, issue.path);
  const known = target ? keysOf(target) : [];
  return issue.keys.map((key) => [...issue.path, nearest(key, known)].join('.'));
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === 'object' && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    value,
  );

/** A schema's complaint, at the place in the source it is about. */
const faultsOf = (
  issue: Issue,
  source: string,
  file: string,
  root: Node | null,
  value: unknown,
  schema: z.ZodType,
  example: string,
) => {
  const at = (offset: number | null | undefined, told: Parameters<typeof faultAt>[3]) =>
    faultAt(source, file, offset ?? root?.range?.[0] ?? 0, told);
  if (issue.code === 'unrecognized_keys') {
    const target = schemaAt(schema, issue.path);
    const known = target ? keysOf(target) : [];
    return issue.keys.map((key) => at(keyOffset(root, [...issue.path, key]), keyTold(key, nearest(key, known), known)));
  }
  const written = valueAt(value, issue.path);
  if (written === undefined) {
    return [at(keyOffset(root, issue.path.slice(0, -1)), missingTold(String(issue.path.at(-1) ?? ''), example))];
  }
  // A complaint may be about the key itself: its name is wrong, whatever stands behind it.
  const byKey = written === null || (issue.code === 'custom' && issue.params?.at === 'key');
  const place = byKey ? keyOffset(root, issue.path) : nodeAt(root, issue.path)?.range?.[0];
  return [at(place, issueTold(issue, written, example))];
};

const parsed = <T>(source: string, file: string, schema: z.ZodType<T>, example: string): Read<T> => {
  const quick = quickYaml(source);
  const fits = quick === undefined ? null : schema.safeParse(quick);
  // Whatever is wrong needs its place, which only the full parser knows.
  if (fits?.success === true) return { ok: true, value: fits.data };
  const doc = parseDocument(source, { prettyErrors: false, stringKeys: true });
  const broken: readonly YAMLError[] = [...doc.errors, ...doc.warnings];
  if (broken.length > 0) {
    const faults = broken.map((error) => faultAt(source, file, error.pos[0], yamlTold(error.code, error.message)));
    return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
  }
  const aliases: number[] = [];
  visit(doc, {
    Alias: (_key, alias) => {
      aliases.push(alias.range?.[0] ?? 0);
    },
  });
  if (aliases[0] !== undefined)
    return { ok: false, faults: [faultAt(source, file, aliases[0], yamlTold('BAD_ALIAS'))] };
  if (doc.contents === null) return { ok: false, faults: [faultOf(file, emptyTold(example))] };
  const value: unknown = doc.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const issues = result.error.issues.flatMap(meant);
  const misspelt = new Set(issues.flatMap((issue) => guesses(issue, schema)));
  const faults = issues
    .filter(({ path }) => valueAt(value, path) !== undefined || !misspelt.has(path.join('.')))
    .flatMap((issue) => faultsOf(issue, source, file, doc.contents, value, schema, example))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
};

/**
 * Reads YAML that people write against a strict schema. Never throws: whatever is wrong comes back as faults with line,
 * column and excerpt, in the order of the file, twenty at most. `example` = where
 * a complete file is described. Anchors and aliases are refused, and so are bombs of them.
 */
export const readYaml = <T>(source: string, file: string, schema: z.ZodType<T>, example: string): Read<T> => {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) {
    return { ok: false, faults: [faultOf(file, sourceTold('too-large'))] };
  }
  try {
    return parsed(text, file, schema, example);
  } catch (error) {
    // A nesting too deep for the stack of the parser or the schema; anything else is a bug and must be seen.
    if (error instanceof RangeError) return { ok: false, faults: [faultOf(file, sourceTold('too-deep'))] };
    throw error;
  }
};
