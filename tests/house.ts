import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseAst } from 'vitest/node';

export const root = join(import.meta.dirname, '..');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const exists = (path: string): boolean => existsSync(join(root, path));
/** Names directly in a folder, sorted; none if there is no such folder. */
export const entries = (path: string): readonly string[] => (exists(path) ? readdirSync(join(root, path)).sort() : []);

/** All files below a folder, as paths from the root with forward slashes. */
export const files = (path: string, pattern: RegExp): readonly string[] =>
  exists(path)
    ? readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort()
    : [];

/** What a file imports, types too: a package as it is written, a file of ours as its path from the root. */
export const importsOf = (path: string): readonly string[] => importsIn(read(path), path);

export function importsIn(text: string, path: string): readonly string[] {
  const found = text.matchAll(
    /(?:^|[\s;}])(?:import\s+(?:[^'"`;()=]*?\sfrom\s*)?|export\s+(?:type\s+)?[*{][^'"`;()=]*?\sfrom\s*)['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name));
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

export interface Part {
  readonly name: string;
  /** First and last line, counted from one. */
  readonly from: number;
  readonly to: number;
}

const callables = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** Every function of a file, nested ones and methods too. */
export function functionsOf(path: string): readonly Part[] {
  const text = read(path);
  const found: Part[] = [];
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, name);
    else if (isNode(value)) {
      if (callables.includes(value.type)) found.push({ name: nameOf(value) ?? name, ...lines(text, value) });
      for (const child of Object.values(value)) walk(child, nameOf(value) ?? name);
    }
  };
  walk(parseAst(text, { lang: 'ts' }).body, '(anonymous)');
  return found;
}

/** Exported functions, written either way, that no docstring precedes. */
export function undocumentedOf(path: string): readonly string[] {
  const text = read(path);
  const body = parseAst(text, { lang: 'ts' }).body as unknown as readonly Node[];
  return body.flatMap((node) => {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null;
    if (!isNode(declaration) || /\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*$/.test(text.slice(0, node.start))) return [];
    if (declaration.type === 'FunctionDeclaration') return [nameOf(declaration) ?? '(default)'];
    const declared = declaration.type === 'VariableDeclaration' ? (declaration.declarations as readonly Node[]) : [];
    return declared
      .filter((one) => isNode(one.init) && callables.includes(one.init.type))
      .map((one) => nameOf(one) ?? '(pattern)');
  });
}

function nameOf(node: Node): string | undefined {
  const id = node.id ?? node.key;
  return isNode(id) && typeof id.name === 'string' ? id.name : undefined;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
const lines = (text: string, node: Node) => ({ from: lineAt(text, node.start), to: lineAt(text, node.end) });
