import { isAbsolute, relative } from 'node:path';

/** A database or a file as one may show it: no password, and a path as short as it gets from here. */
export function whereIs(target: string): string {
  if (/^postgres(?:ql)?:\/\//.test(target)) return target.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/s, '');
  const short = relative(process.cwd(), target);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? target : short;
}
