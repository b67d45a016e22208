import { join } from 'node:path';
import type { Locale } from './core/locale.ts';

const root = join(import.meta.dirname, '..');

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a variable means; undefined = it cannot be used. No schemas of a library: reading those takes longer than most commands. */
type Meaning<T> = (text: string) => T | undefined;

const port: Meaning<number> = (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined);
const path: Meaning<string> = (text) => (text.length <= 4000 ? text : undefined);
const database: Meaning<string> = (text) =>
  !text.includes('://') || /^postgres(?:ql)?:\/\//.test(text) ? path(text) : undefined;
const anything: Meaning<string> = (text) => text;
const oneOf =
  <T extends string>(choices: readonly T[]): Meaning<T> =>
  (text) =>
    choices.find((one) => one === text);

/** An http or https address as it was written, without spaces around it; null = it is none. Line breaks and tabs do not count, as in a URL. */
export function webAddress(text: string): string | null {
  const plain = text.trim().replaceAll(/[\t\r\n]/g, '');
  return /^https?:\/\//i.test(plain) && URL.canParse(plain) ? plain : null;
}

const address: Meaning<string> = (text) => {
  const plain = webAddress(text);
  if (plain === null) return;
  const { search, hash, username } = new URL(plain);
  return search === '' && hash === '' && username === '' ? plain.replace(/\/+$/, '') : undefined;
};

const meanings = {
  VOICES_PORT: port,
  VOICES_PUBLIC_PORT: port,
  VOICES_URL: address,
  VOICES_DB: database,
  VOICES_LEITBILD: path,
  VOICES_RULES: path,
  VOICES_LOCALE: oneOf<Locale>(['de', 'en']),
  VOICES_ANCHORS: path,
  VOICES_LOG: oneOf<LogLevel>(logLevels),
  VOICES_TESTBED: address,
  VOICES_PLAYGROUND: oneOf<'on' | 'off'>(['on', 'off']),
  // What these hold is read and judged in config-vault.ts.
  VOICES_VAULT_KEY: anything,
  VOICES_VAULT_KEY_FILE: path,
} satisfies Readonly<Record<string, Meaning<unknown>>>;

export type Variable = keyof typeof meanings;
export const variables = Object.keys(meanings) as readonly Variable[];

type Meant = { readonly [V in Variable]: Exclude<ReturnType<(typeof meanings)[V]>, undefined> | null };
/** What each variable says; null = nothing, and there is no default. */
export type Values = Meant & { readonly [V in 'VOICES_PORT' | 'VOICES_DB' | 'VOICES_LEITBILD']: NonNullable<Meant[V]> };

/** What each variable says, and its default where that is nothing or of no use; `wrong` names the useless ones. */
export function valuesOf(env: Readonly<Record<string, string | undefined>>): {
  readonly values: Values;
  readonly wrong: readonly Variable[];
} {
  const wrong: Variable[] = [];
  const of = <V extends Variable>(name: V): Meant[V] => {
    const text = env[name];
    if (text === undefined || text === '') return null;
    const value = meanings[name](text) as Meant[V] | undefined;
    if (value === undefined) wrong.push(name);
    return value ?? null;
  };
  const all = Object.fromEntries(variables.map((name) => [name, of(name)])) as unknown as Meant;
  const values = {
    ...all,
    VOICES_PORT: all.VOICES_PORT ?? 8080,
    VOICES_DB: all.VOICES_DB ?? join(root, 'data/voices.db'),
    VOICES_LEITBILD: all.VOICES_LEITBILD ?? join(root, 'data/leitbild.yml'),
  };
  return { values, wrong };
}
