import { createSecretKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { keyring, vault } from '../../adapters/vault/index.ts';
import { type ExitCode, Failure, tellError } from '../../src/cli/failure.ts';
import type { Options, Parts, Shell, Verb } from '../../src/cli/shell.ts';
import { type Env, readConfig } from '../../src/config.ts';
import type { Account, Leitbild } from '../../src/core/leitbild.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { Network } from '../../src/ports/network.ts';
import type { Store } from '../../src/ports/store.ts';
import type { SignIn } from '../../src/ports/vault.ts';
import { type FakeClock, fakeClock, testHouse } from '../support/house.ts';

/** 32 bytes, hex. */
export const KEY = Array.from({ length: 32 }, (_, n) => (n * 7 + 3).toString(16).padStart(2, '0')).join('');

/** Keys that the command line does not have. */
export const otherKeys = keyring([createSecretKey(Buffer.from(KEY, 'hex').reverse())]);

export const account = (id: string, network = 'sea', more: Partial<Account> = {}): Account => ({
  id,
  network,
  handle: `@${id}`,
  answers: 'Jana',
  default: false,
  ...more,
});

/** A network that takes everything; only what these verbs ask of it. */
export const network = (one: Account, more: Partial<Network> = {}): Network => {
  const measure = (text: string) => ({ used: text.length, limit: 500, unit: 'characters' as const });
  return {
    network: one.network,
    account: one,
    can: { remove: true, replies: false, media: false, edit: false, visibility: ['public'] },
    recovery: { class: 'client-id', settleMs: 0, keyTtlMs: 0 },
    pace: null,
    measure,
    preview: (part) => ({ text: part.text, ...measure(part.text) }),
    prepare: async (part, _earlier, now) => ({ key: part.publication, createdAt: now, body: null }),
    publish: async () => ({ kind: 'refused', retry: 'login', code: 'auth' }),
    find: async () => 'absent',
    remove: async () => ({ kind: 'removed' }),
    auth: async () => ({ kind: 'ok', until: null }),
    ...more,
  };
};

/** Anything else a verb asked for would throw. */
const parts = (some: Partial<Parts>): Parts =>
  new Proxy(some as Parts, {
    get: (known, name) => {
      if (name in known) return known[name as keyof Parts];
      throw new Error(`parts.${String(name)} is not needed here`);
    },
  });

interface Setting {
  readonly networks: readonly Network[];
  readonly signIns?: Readonly<Record<string, SignIn>>;
  readonly env?: Env;
  readonly locale?: Locale;
  readonly leitbild?: (example: Leitbild) => Leitbild;
  /** Whatever else the verb under test asks for. */
  readonly more?: Partial<Parts>;
}

/** The command line over a real database and a real vault, with people who type and networks that are told what to answer. */
export function commandLine(setting: Setting) {
  const { networks, signIns = {}, env = { VOICES_VAULT_KEY: KEY }, locale = 'de', leitbild = (x) => x } = setting;
  const folder = mkdtempSync(join(tmpdir(), 'voices-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock: FakeClock = fakeClock();
  const read = readConfig({ VOICES_DB: join(folder, 'voices.db'), LANG: 'C', ...env });
  if (!read.ok) throw new Error('configuration');
  const { config } = read;
  const ring = () => keyring(config.vaultKeys.map((key: KeyObject) => createSecretKey(key.export())));
  const opened = <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    openStore(config.db).then((store) => work(store).finally(() => store.close()));
  const house = async (store: Store) => ({ ...(await testHouse({ store, networks, leitbild })).house, clock });
  const run = async (
    verb: Verb,
    args: readonly string[],
    options: Options = {},
    typed: readonly (string | null)[] = [],
    piped?: string,
  ) => {
    let [out, err] = ['', ''];
    const questions: { question: string; secret: boolean }[] = [];
    const answers = [...typed];
    const type = (secret: boolean) => async (question: string) => {
      questions.push({ question, secret });
      return answers.shift() ?? null;
    };
    const shell: Shell = {
      config,
      locale,
      terminal: {
        out: async (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        input: (async function* () {
          if (piped !== undefined) yield Buffer.from(piped);
        })(),
        interactive: piped === undefined,
        ask: type(false),
        askSecret: type(true),
      },
      parts: parts({
        clock,
        leitbild: async () => (await opened(house)).leitbild,
        openStore: (url) => openStore(url),
        compose: async ({ store }) => ({
          house: await house(store),
          doors: () => Promise.reject(new Error('no doors here')) as never,
        }),
        signIns: async () => signIns,
        vault: async (store) => vault(store, ring(), clock),
        ...setting.more,
      }),
    };
    const ended = await verb(shell, args, options).then(
      (code): { code: ExitCode; failure: Failure | null } => ({ code, failure: null }),
      (error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        return { code: error.exit, failure: error };
      },
    );
    const told = ended.failure === null ? '' : tellError(ended.failure, locale).text;
    return { ...ended, out, err: err + told, questions };
  };
  return {
    folder,
    config,
    clock,
    run,
    opened,
    house: <T>(work: (it: Awaited<ReturnType<typeof house>>) => Promise<T>) =>
      opened(async (store) => work(await house(store))),
    vault: <T>(work: (it: ReturnType<typeof vault>) => Promise<T>) =>
      opened((store) => work(vault(store, ring(), clock))),
  };
}
