import type pg from 'pg';

/** So many a connection keeps the plans of; the rest is planned anew each time. */
const MOST = 200;
/** Longer ones write many rows at once, and hardly ever the same number twice. */
const LONGEST = 4000;

/**
 * Names statements, so that the server plans each once a connection and not once a call. One for all connections of a pool. Text
 * without values (begin, commit) is not worth it.
 */
export function statementNames(): (text: string, values: readonly unknown[]) => pg.QueryConfig {
  const names = new Map<string, string>();
  return (text, values) => {
    let name = names.get(text);
    if (name === undefined && names.size < MOST && values.length > 0 && text.length < LONGEST) {
      name = `voices_${names.size + 1}`;
      names.set(text, name);
    }
    return { text, values: [...values], ...(name === undefined ? {} : { name }) };
  };
}
