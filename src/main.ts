#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { NetworkMeans } from '../adapters/networks/index.ts';
import type { MicroblogSource } from '../adapters/networks/microblog/source.ts';
import type { House, Log } from './app/house.ts';
import type { Composed, DoorParts, Doorway, Given, Parts, Shell } from './cli/shell.ts';
import type { Config } from './config.ts';
import type { AccountId } from './core/draft.ts';
import type { Account, Leitbild } from './core/leitbild.ts';
import type { Locale } from './core/locale.ts';
import type { Chat } from './ports/chat.ts';
import type { Chance, Clock } from './ports/clock.ts';
import type { Pictures } from './ports/media.ts';
import type { Network } from './ports/network.ts';
import type { Store } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';
import type { LinkCards } from './ports/web.ts';

// Everything else is imported when it is needed, so that all of it is cached and nothing is loaded in vain.
enableCompileCache();

const data = join(import.meta.dirname, '../data');

const clock: Clock = { now: () => new Date().toISOString() };

// Without letters that look like others: people read these ids to each other.
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const chance: Chance = {
  id: () => [...randomBytes(11)].map((byte) => letters[byte % 32]).join(''),
  secret: (bytes) => randomBytes(bytes).toString('hex'),
};

/** The Leitbild, with an account on the test network where one is configured and none is written down. */
async function readLeitbild(config: Config, path = config.leitbild): Promise<Leitbild> {
  const files = await import('../adapters/files/index.ts');
  const leitbild = await files.readLeitbild(path);
  if (config.testbed === null || leitbild.accounts.some((one) => one.network === 'testbed')) return leitbild;
  const testbed: Account = { id: 'testbed', network: 'testbed', handle: '@testbed', answers: '–', default: false };
  return { ...leitbild, accounts: [...leitbild.accounts, testbed] };
}

/** Without a store there are no logins and no pictures: such networks can count and show, and nothing else. */
async function networksFor(
  config: Config,
  leitbild: Leitbild,
  publicUrl: string,
  store: Store | null,
): Promise<ReadonlyMap<AccountId, Network>> {
  const [{ networks }, { unknownNetwork, noTestbed, noServer }] = await Promise.all([
    import('../adapters/networks/index.ts'),
    import('./cli/composing.ts'),
  ]);
  const time = store?.clock ?? clock;
  const means: NetworkMeans = {
    publicUrl,
    ...(config.testbed === null ? {} : { testbedUrl: config.testbed }),
    logins: store === null ? { read: async () => null, save: async () => false } : await vaultFor(config, store),
    media: async (sha256) => (await store?.read((tx) => tx.media.get(sha256))) ?? null,
    cards: { read: async (url, signal) => (await linkCardsOnce()).read(url, signal) },
    clock: time,
  };
  return new Map(
    leitbild.accounts.map((account) => {
      const factory = Object.hasOwn(networks, account.network) ? networks[account.network] : undefined;
      if (factory === undefined) throw unknownNetwork(account, Object.keys(networks));
      if (account.network === 'testbed' && config.testbed === null) throw noTestbed(account);
      if (account.network === 'mastodon' && account.server === undefined) throw noServer(account);
      return [account.id, factory(account, means)] as const;
    }),
  );
}

let cleaner: Promise<Pictures> | null = null;

/** One for all: it is what keeps the number of cleaning processes small. */
const picturesOnce = (): Promise<Pictures> =>
  (cleaner ??= import('../adapters/media/index.ts').then(({ pictures }) => pictures()));

let fetcher: Promise<LinkCards> | null = null;

/** Only a post with a link needs it, and it is slow to load. */
const linkCardsOnce = (): Promise<LinkCards> =>
  (fetcher ??= import('../adapters/web/index.ts').then(async ({ linkCards }) =>
    linkCards({ pictures: await picturesOnce() }),
  ));

async function vaultFor(config: Config, store: Store): Promise<Vault> {
  const { vault, keyring } = await import('../adapters/vault/index.ts');
  return vault(store, keyring(config.vaultKeys), store.clock ?? clock);
}

/** Writes down outside the database what an old copy of it could not know; a file that fails is logged and keeps nobody waiting. */
async function rememberIn(path: string | undefined, log: Log): Promise<House['remember']> {
  if (path === undefined) return () => Promise.resolve();
  const { anchorFile } = await import('../adapters/files/index.ts');
  const file = anchorFile(path);
  return (note) =>
    file.note(note).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error;
      log('error', 'a removal could not be noted outside the database', { error: name });
    });
}

/** Puts the house together: the one place where every part is known. */
async function compose(config: Config, given: Given): Promise<Composed> {
  const [files, { chats }] = await Promise.all([
    import('../adapters/files/index.ts'),
    import('../adapters/chats/index.ts'),
  ]);
  const { leitbild, store, publicUrl } = given;
  const playground = await chats.playground();
  const now = given.clock ?? store.clock ?? clock;
  const log = given.log ?? (() => undefined);
  const locale = given.locale ?? config.locale ?? leitbild.company.language;
  const outside = { feed: '/feed.json', home: '/' };
  const room = playground({ store, clock: now, chance, pictures: await picturesOnce(), locale, outside });
  const [wordings, oneVoice, networks] = await Promise.all([
    files.readWordings(join(data, 'rules')),
    files.readOneVoices(join(data, 'one-voice')),
    networksFor(config, leitbild, publicUrl, store),
  ]);
  const house: House = {
    store,
    clock: now,
    chance,
    leitbild,
    wordings,
    oneVoice,
    networks,
    locale,
    chats: new Map<string, Chat>([[room.id, room]]),
    // The playground knows all its people.
    rosterKnown: true,
    remember: await rememberIn(given.anchors, log),
    log,
  };
  return { house, doors: await doorsOf(house, publicUrl, room.routes) };
}

/** Whoever speaks in the playground is invented, and so is what they say: as long as there is no other chat, strangers read nothing. */
const nothing: MicroblogSource = {
  latest: async () => [],
  one: async () => null,
  changedAt: async () => null,
  media: async () => null,
};

async function doorsOf(house: House, publicUrl: string, routes: Hono) {
  const [http, { microblogApp }, { microblogSource }, { traceOf }] = await Promise.all([
    import('../adapters/http/index.ts'),
    import('../adapters/networks/microblog/app.ts'),
    import('../adapters/networks/microblog/source.ts'),
    import('./cli/failure.ts'),
  ]);
  const { leitbild, locale, store } = house;
  const now = () => house.clock.now();
  const pages = (source: MicroblogSource) => microblogApp({ source, leitbild, publicUrl, home: '/', now });
  const report = (error: unknown, where: { method: string; path: string }) =>
    house.log('error', 'a request went wrong', { ...where, trace: traceOf(error) });
  return (parts: DoorParts) => ({
    private: http.privateDoor({
      locale,
      apps: [routes],
      pages: pages(microblogSource(store, leitbild.accounts)),
      ...parts,
      report,
    }),
    public: http.publicDoor({ locale, pages: pages(nothing), withheld: http.withheld(leitbild), report }),
  });
}

async function doorway(host: string, port: number, locale: Locale): Promise<Doorway> {
  const [{ Hono }, { listen }, { notYet }] = await Promise.all([
    import('hono'),
    import('../adapters/http/index.ts'),
    import('./cli/composing.ts'),
  ]);
  let served: InstanceType<typeof Hono> | null = null;
  const app = new Hono();
  app.all(
    '*',
    (c) =>
      served?.fetch(c.req.raw, c.env as object) ??
      c.json({ error: { code: 'not-ready', ...notYet[locale] } }, 503, { 'Retry-After': '1' }),
  );
  return {
    listening: await listen({ app, host, port }),
    serve: (it) => {
      served = it;
    },
  };
}

/** JSON lines on standard error; for a person at a terminal only what went wrong. */
async function logFor(config: Config): Promise<Log> {
  const level = config.log ?? (process.stderr.isTTY ? 'error' : 'info');
  if (level === 'silent') return () => undefined;
  const { pino } = await import('pino');
  const formatters = { level: (label: string) => ({ level: label }) };
  const logger = pino(
    { level, base: null, formatters, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return (kind, message, values = {}) => logger[kind](values, message);
}

const partsFor = (config: Config, locale: Locale): Parts => ({
  clock,
  chance,
  leitbild: (path) => readLeitbild(config, path),
  wordings: async () => (await import('../adapters/files/index.ts')).readWordings(join(data, 'rules')),
  oneVoices: async () => (await import('../adapters/files/index.ts')).readOneVoices(join(data, 'one-voice')),
  networks: (leitbild, publicUrl) => networksFor(config, leitbild, publicUrl, null),
  signIns: async () => (await import('../adapters/networks/index.ts')).signIns,
  vault: (store) => vaultFor(config, store),
  moveStore: async (...given) => (await import('../adapters/stores/index.ts')).moveStore(...given),
  othersOn: async (url) => (await import('../adapters/stores/index.ts')).othersOn(url),
  backupStore: async (url, file) => (await import('../adapters/stores/index.ts')).backupStore(url, file, clock.now()),
  openStore: async (url) => (await import('../adapters/stores/index.ts')).openStore(url),
  compose: (given) => compose(config, given),
  doorway: (host, port) => doorway(host, port, locale),
  anchors: async (path) => (await import('../adapters/files/index.ts')).anchorFile(path),
  log: () => logFor(config),
});

async function main(argv: readonly string[]): Promise<number> {
  const [{ readConfig }, { localeIn, run }, { twoLines, tellError }, { terminal }] = await Promise.all([
    import('./config.ts'),
    import('./cli/program.ts'),
    import('./cli/failure.ts'),
    import('./cli/terminal.ts'),
  ]);
  const read = readConfig();
  const locale = localeIn(argv) ?? (read.ok ? read.config.speaks : read.speaks);
  try {
    return await run(
      argv,
      locale,
      (text) => void process.stdout.write(text),
      async (entry, args, options) => {
        const faults = read.ok ? read.warnings : read.faults;
        for (const one of faults)
          terminal.err(`${twoLines(one.said[locale], one.next[locale]).replace('✗', read.ok ? '!' : '✗')}\n`);
        if (!read.ok) return 2;
        const shell: Shell = { config: read.config, locale, terminal, parts: partsFor(read.config, locale) };
        const { verb } = await entry.load();
        return verb(shell, args, options);
      },
    );
  } catch (error) {
    const { text, exit } = tellError(error, locale);
    terminal.err(`${text}\n`);
    return exit;
  }
}

process.on('unhandledRejection', (error) => {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(
    `${JSON.stringify({ level: 'fatal', msg: 'unhandled rejection', name, frames: frames.slice(0, 6) })}\n`,
  );
  process.exit(1);
});
// Whoever reads us may stop reading: `list | head` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));
