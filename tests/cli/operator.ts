import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { anchorFile } from '../../adapters/files/index.ts';
import { testbed } from '../../adapters/networks/testbed/index.ts';
import { startTestbed, type TestbedServer } from '../../adapters/networks/testbed/server.ts';
import { backupStore, moveStore, openStore } from '../../adapters/stores/index.ts';
import { publisher } from '../../src/app/publish.ts';
import { tellError } from '../../src/cli/failure.ts';
import type { Options, Parts, Verb } from '../../src/cli/shell.ts';
import type { Config } from '../../src/config.ts';
import type { Locale } from '../../src/core/locale.ts';
import { type Instant, plus } from '../../src/core/time.ts';
import { accountFor } from '../support/delivery.ts';
import { exampleLeitbild, START, type TestHouse, testHouse } from '../support/house.ts';
import { notedTerminal } from './noted.ts';

/** What a verb came to: its exit code, and everything it said. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An operator at a terminal: real stores, a real file of anchors, the test network; only time is ours. */
export async function atTheTerminal({ locale = 'de' as Locale, db = null as string | null } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'voices-operator-'));
  let now: Instant = START;
  const server: TestbedServer = await startTestbed({ now: () => now });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string): string => join(folder, name);
  const config: Config = {
    ...({} as Config),
    port: 0,
    publicPort: null,
    url: null,
    db: db ?? path('voices.db'),
    leitbild: path('leitbild.yml'),
    locale,
    anchors: path('anchors.jsonl'),
    log: 'silent',
    testbed: server.url,
    speaks: locale,
  };
  const networks = [testbed(accountFor('key'), { url: server.url })];
  const leitbild = await exampleLeitbild(networks.map((one) => one.account));
  const house = async (store: Parameters<Parts['compose']>[0]['store'] | string): Promise<TestHouse> => {
    const t = await testHouse({ store, networks, now, seed: now });
    t.clock.set(now);
    return t;
  };
  const parts = {
    clock: { now: () => now },
    leitbild: async () => leitbild,
    openStore,
    moveStore,
    othersOn: async () => 0,
    backupStore: (url: string, file: string) => backupStore(url, file, now),
    anchors: async (file: string) => anchorFile(file),
    log: async () => () => undefined,
    compose: async ({ store }: Parameters<Parts['compose']>[0]) => ({
      house: (await house(store)).house,
      doors: () => Promise.reject(new Error('no doors')),
    }),
  } as unknown as Parts;
  const run = async (
    verb: Verb,
    args: readonly string[],
    options: Options = {},
    more: Partial<Config> = {},
  ): Promise<Ran> => {
    const { terminal, said } = notedTerminal();
    try {
      return { code: await verb({ config: { ...config, ...more }, locale, terminal, parts }, args, options), ...said };
    } catch (error) {
      const { text, exit } = tellError(error, locale);
      return { code: exit, out: said.out, err: text };
    }
  };
  return {
    folder,
    path,
    config,
    server,
    run,
    anchors: anchorFile(config.anchors),
    later: (ms: number): void => {
      now = plus(now, ms);
    },
    /** The company at work on a database, until `tell` is through; what is due leaves. */
    async work<T>(at: string, tell: (t: TestHouse, drain: () => Promise<unknown>) => Promise<T>): Promise<T> {
      await using t = await house(at);
      const worker = publisher(t.house, { deadlineMs: 250 });
      return await tell(t, async () => {
        t.clock.set(now);
        await worker.drain();
      });
    },
  };
}
