/**
 * The plain part of YAML that people mostly write: blocks of keys and lists, one line a value, plain or quoted or a short `[a, b]`. A full parser takes
 * a multiple of the time of everything else in a cold start. Whatever is not surely the same there is not read here.
 */

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Not for here: the full parser says what it is, or what is wrong with it. */
class Beyond extends Error {}
const beyond = (): never => {
  throw new Beyond();
};

const DEEPEST = 12;
const KEY = /^([\p{L}\p{N}$](?:[^:#"'{}[\]&|<>!%@`]*[^:#"'{}[\]&|<>!%@` ])?):(?: +(.+))?$/u;
const PLAIN = /^[\p{L}\p{N}\p{Pi}\p{Pf}\p{Sc}\p{So}„‚(<…/]/u;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/u;
/** What a full parser may take for a number, for nothing or for yes and no. */
const MEANS_MORE = /^(?:[-+.\d][-+.\d_a-fox]*|0x[\da-f]+|null|true|false|\.inf|\.nan)$/iu;

/** Anything else would not be a space, or not be seen. */
const STRANGE = /(?!\n)[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u;

const scalar = (text: string): unknown => {
  if (text.startsWith("'")) return /^'(?:[^']|'')*'$/u.test(text) ? text.slice(1, -1).replaceAll("''", "'") : beyond();
  if (text.startsWith('"')) return /^"(?:[^"\\]|\\["\\nt])*"$/u.test(text) ? JSON.parse(text) : beyond();
  if (!PLAIN.test(text) || text.includes(': ') || text.includes(' #') || text.endsWith(':')) return beyond();
  if (WHOLE.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return MEANS_MORE.test(text) ? beyond() : text;
};

/** `[a, b]` or `{ k: a, l: b }` on one line, of plain words alone. */
const flow = (text: string): unknown => {
  const [, open, inner = ''] = /^([[{])([^[\]{}"'#&*!|>%@`]*)[\]}]$/u.exec(text) ?? beyond();
  if (!text.endsWith(open === '[' ? ']' : '}')) return beyond();
  const items = inner.split(',').map((item) => item.replace(/^ +| +$/gu, ''));
  if (open === '[') return items.map((item) => (item.includes(':') ? beyond() : scalar(item)));
  const pairs = items.map((item): readonly [string, unknown] => {
    const [, key = '', value = ''] = /^([a-z]+): +([^:]+)$/u.exec(item) ?? beyond();
    return [key, scalar(value)];
  });
  return new Set(pairs.map(([key]) => key)).size < pairs.length ? beyond() : Object.fromEntries(pairs);
};

const linesOf = (source: string): readonly Line[] =>
  source.split('\n').flatMap((raw) => {
    const text = raw.replace(/^ +/u, '');
    if (text === '' || text.startsWith('#')) return [];
    if (/^(?:---|\.\.\.|%)/u.test(raw)) return beyond();
    return [{ indent: raw.length - text.length, text: text.replace(/ +$/u, '') }];
  });

const read = (lines: Line[]): unknown => {
  let at = 0;

  /** A value of one line; what is indented deeper below would go on with it. */
  const single = (text: string, indent: number): unknown => {
    at += 1;
    if ((lines[at]?.indent ?? 0) > indent) return beyond();
    return /^[[{]/u.test(text) ? flow(text) : scalar(text);
  };

  const map = (indent: number, depth: number): Readonly<Record<string, unknown>> => {
    const made: Record<string, unknown> = {};
    for (let line = lines[at]; line !== undefined && line.indent >= indent; line = lines[at]) {
      const [, key, value] = (line.indent === indent ? KEY.exec(line.text) : null) ?? beyond();
      if (key === undefined || key === '__proto__' || Object.hasOwn(made, key)) return beyond();
      if (value !== undefined) made[key] = single(value, indent);
      else {
        at += 1;
        const below = lines[at]?.indent ?? 0;
        made[key] = below > indent ? block(below, depth + 1) : beyond();
      }
    }
    return made;
  };

  const list = (indent: number, depth: number): readonly unknown[] => {
    const made: unknown[] = [];
    for (let line = lines[at]; line !== undefined && line.indent >= indent; line = lines[at]) {
      const [, gap = '', text = ''] =
        (line.indent === indent ? /^-( +)([^\s-].*)$/u.exec(line.text) : null) ?? beyond();
      const inner = indent + 1 + gap.length;
      if (/^["']/u.test(text) || !/:(?: |$)/u.test(text)) made.push(single(text, indent));
      else {
        lines[at] = { indent: inner, text };
        made.push(map(inner, depth + 1));
      }
    }
    return made;
  };

  const block = (indent: number, depth: number): unknown => {
    if (depth > DEEPEST) return beyond();
    return lines[at]?.text.startsWith('-') ? list(indent, depth) : map(indent, depth);
  };

  const value = lines.length > 0 && lines[0]?.indent === 0 ? map(0, 0) : beyond();
  return at < lines.length ? beyond() : value;
};

/** What a full parser would make of this source, or undefined where only that one can tell. Never throws. */
export const quickYaml = (source: string): unknown => {
  if (STRANGE.test(source)) return undefined;
  try {
    return read([...linesOf(source)]);
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
};
