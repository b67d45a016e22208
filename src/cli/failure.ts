import { type Fault, formatFault } from '../core/faults.ts';
import type { Locale, Said } from '../core/locale.ts';

/** 1 = not done; 2 = not understood: usage, configuration, files people write. */
export type ExitCode = 0 | 1 | 2;

/** Why a command ends: what and why, then what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exit: ExitCode;
  readonly said: Said;
  readonly next: Said;

  constructor(exit: ExitCode, said: Said, next: Said, options?: ErrorOptions) {
    super(said.en, options);
    this.exit = exit;
    this.said = said;
    this.next = next;
  }
}

interface Told {
  readonly said: Said;
  readonly next: Said;
}

const isTold = (error: object): error is Told => 'said' in error && 'next' in error;
const isFaults = (error: object): error is { readonly faults: readonly Fault[] } =>
  'faults' in error && Array.isArray(error.faults);

const unexpected: Told = {
  said: { de: 'Das war nicht vorgesehen.', en: 'This was not supposed to happen.' },
  next: {
    de: 'Versuch es noch einmal. Bleibt es dabei, hilft diese Zeile denen, die es reparieren:',
    en: 'Try again. If it stays that way, this line helps those who fix it:',
  },
};

/** Two lines for a terminal. */
export const twoLines = (what: string, next: string): string => `✗ ${what}\n  ${next}`;

/** Any error as text for a person, and the exit code it means. Only errors nobody expected show their own words. */
export function tellError(error: unknown, locale: Locale): { readonly text: string; readonly exit: ExitCode } {
  if (error instanceof Error && isFaults(error)) {
    return { text: error.faults.map((one) => formatFault(one, locale)).join('\n\n'), exit: 2 };
  }
  if (error instanceof Error && isTold(error)) {
    const exit = error instanceof Failure ? error.exit : 1;
    return { text: twoLines(error.said[locale], error.next[locale]), exit };
  }
  return { text: `${twoLines(unexpected.said[locale], unexpected.next[locale])}\n  ${traceOf(error)}`, exit: 1 };
}

/** Name, code and place of an error: its message may quote a post, an address or a token. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${error.name}${code} ${frames
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' ')}`.trim();
}
