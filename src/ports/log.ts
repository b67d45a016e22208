/** What is logged: a sentence and values, never words of a post, a name or a token. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  values?: Readonly<Record<string, unknown>>,
) => void;
