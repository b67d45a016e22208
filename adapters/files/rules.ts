import { basename, dirname, extname } from 'node:path';
import type { Fault } from '../../src/core/faults.ts';
import {
  type From,
  isPackageRule,
  type ParsedWordings,
  parsePackageRule,
  parseWordings,
  type Rules,
  twiceIn,
} from '../../src/core/wordings.ts';
import { FileFault } from './fault.ts';
import type { Source } from './rule-sources.ts';
import { textOf } from './text.ts';

/** What these files say, each in the order of its list. Throws FileFault with everything that is wrong with them. */
export function rulesIn(sources: readonly Source[]): Rules {
  const parsed = sources.map(({ path, from, language, bytes }) => {
    const text = textOf(bytes, path);
    return { path, text, result: parse(text, path, from, language) };
  });
  const faults = [...parsed.flatMap(({ result }) => (result.ok ? [] : result.faults)), ...doubles(parsed)];
  if (faults.length > 0) throw new FileFault(faults);
  return {
    wordings: parsed.flatMap(({ result }) => (result.ok ? result.wordings : [])),
    skipped: parsed.flatMap(({ result }) => (result.ok ? result.skipped : [])),
  };
}

function parse(text: string, path: string, from: From, language: 'de' | 'en'): ParsedWordings {
  if (!isPackageRule(text)) return parseWordings(text, path, from);
  const name = `${basename(dirname(path))}.${basename(path, extname(path))}`;
  return parsePackageRule(text, path, name.replaceAll(/[^A-Za-z0-9._-]/gu, '-'), language);
}

/** Every id that an earlier file has, too. */
function doubles(parsed: readonly { path: string; text: string; result: ParsedWordings }[]): readonly Fault[] {
  const seen = new Map<string, string>();
  return parsed.flatMap(({ path, text, result }) =>
    (result.ok ? result.wordings : []).flatMap(({ id }) => {
      const other = seen.get(id);
      if (other === undefined) seen.set(id, path);
      return other === undefined ? [] : [twiceIn(text, path, id, other)];
    }),
  );
}
