/** What may be logged of an error. */
export interface FaultName {
  readonly error: string;
  readonly code?: string;
}

/** Class names and codes of systems and networks; nothing that reads like a sentence, an address or an id. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_]{0,59}$|^\d[0-9A-Z]{0,9}$/;

const plain = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? (PLAIN.exec(String(value))?.[0] ?? null) : null;

/** The name and the code of an error. Its message may hold words of a post, a name or a token, so it never reaches the log. */
export function faultName(error: unknown): FaultName {
  if (typeof error !== 'object' || error === null) return { error: typeof error };
  const name = plain('name' in error ? error.name : null) ?? 'Error';
  const code = plain('code' in error ? error.code : null);
  return code === null ? { error: name } : { error: name, code };
}
