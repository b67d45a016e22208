import { join } from 'node:path';
import type { Memory } from '../adapters/files/index.ts';
import type { NetworkMeans } from '../adapters/networks/index.ts';
import type { MicroblogSource } from '../adapters/networks/microblog/source.ts';
import type { House } from './app/house.ts';
import type { Composed, DoorParts, Given, SlackFacts } from './cli/shell.ts';
import type { Chats } from './compose-chats.ts';
import type { Config } from './config.ts';
import type { AccountId } from './core/draft.ts';
import type { Account, Leitbild } from './core/leitbild.ts';
import type { Rules } from './core/wordings.ts';
import type { Chance, Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Pictures } from './ports/media.ts';
import type { Network } from './ports/network.ts';
import type { Store } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';
import type { LinkCards } from './ports/web.ts';

export const data = join(import.meta.dirname, '../data');

export const clock: Clock = { now: () => new Date().toISOString() };

// Without letters that look like others: people read these ids to each other.
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
export const chance: Chance = {
  id: () => [...random(11)].map((byte) => letters[byte % 32]).join(''),
  secret: (bytes) => Buffer.from(random(bytes)).toString('hex'),
};

let memory: Memory | null = null;

/** What was read is remembered beside the libraries: whoever can write there can change the program, and nobody else. */
async function memoryOnce(): Promise<Memory> {
  // Asked once, early: what is kept was made by the code of this moment.
  const { codeVersion } = await import('../adapters/files/index.ts');
  memory ??= { folder: join(data, '../node_modules/.cache/voices'), code: codeVersion() };
  return memory;
}

/** The Leitbild, with an account on the test network where one is configured and none is written down. */
export async function readLeitbild(config: Config, path = config.leitbild): Promise<Leitbild> {
  const files = await import('../adapters/files/index.ts');
  const leitbild = await files.readLeitbild(path, await memoryOnce(), path === config.leitbild);
  if (config.testbed === null || leitbild.accounts.some((one) => one.network === 'testbed')) return leitbild;
  const testbed: Account = { id: 'testbed', network: 'testbed', handle: '@testbed', answers: '–', default: false };
  return { ...leitbild, accounts: [...leitbild.accounts, testbed] };
}

/** The rules by wording; `trusting` = those that come with the house are not proven once more. */
export async function readRules(config: Config, trusting = false): Promise<Rules> {
  const files = await import('../adapters/files/index.ts');
  return files.readWordings(join(data, 'rules'), config.rules, trusting, await memoryOnce());
}

/**
 * Without a store there are no logins and no pictures: such networks can count and show, and nothing else. An account of which there
 * can be no network ends it with a Failure; beside the bot it is left out: what is missing there keeps nobody from stopping.
 */
export async function networksFor(
  config: Config,
  leitbild: Leitbild,
  publicUrl: string,
  store: Store | null,
  beside = false,
): Promise<ReadonlyMap<AccountId, Network>> {
  const [{ networks }, { whyNone }] = await Promise.all([
    import('../adapters/networks/index.ts'),
    import('./cli/composing.ts'),
  ]);
  const time = store?.clock ?? clock;
  const means: NetworkMeans = {
    publicUrl,
    ...(config.testbed === null ? {} : { testbedUrl: config.testbed }),
    logins: store === null ? { read: async () => null, save: async () => false } : await vaultFor(config, store),
    media: async (sha256) => (await store?.read((tx) => tx.media.get(sha256))) ?? null,
    cards: { read: async (url, signal) => (await linkCardsOnce(config)).read(url, signal) },
    clock: time,
    allowance:
      store === null
        ? { take: async () => 0, block: async () => {} }
        : (await import('./app/allowance.ts')).allowance(store, time),
  };
  const made = leitbild.accounts.map(async (account) => {
    const load = Object.hasOwn(networks, account.network) ? networks[account.network] : undefined;
    const why = whyNone(account, Object.keys(networks), config.testbed);
    if (why !== null && !beside) throw why;
    return why !== null || load === undefined ? [] : [[account.id, (await load())(account, means)] as const];
  });
  return new Map((await Promise.all(made)).flat());
}

let cleaner: Promise<Pictures> | null = null;

/** One for all: it is what keeps the number of cleaning processes small. */
const picturesOnce = (config: Config): Promise<Pictures> =>
  (cleaner ??= import('../adapters/media/index.ts').then(({ pictures }) =>
    pictures({
      failed: async (why) =>
        (await logFor(config))('error', 'no picture can be cleaned: its process cannot start', { why }),
    }),
  ));

let fetcher: Promise<LinkCards> | null = null;

/** Only a post with a link needs it, and it is slow to load. */
const linkCardsOnce = (config: Config): Promise<LinkCards> =>
  (fetcher ??= import('../adapters/web/index.ts').then(async ({ linkCards }) =>
    linkCards({ pictures: await picturesOnce(config) }),
  ));

export async function vaultFor(config: Config, store: Store): Promise<Vault> {
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

/** What of the company's rules and packages is not read: said once, at the start. */
async function nameLeftOut(rules: Rules | null, log: Log): Promise<void> {
  if (rules === null || rules.skipped.length === 0) return;
  const { leftOut } = await import('./core/wordings/left.ts');
  for (const { code, said, rules: of } of leftOut(rules.skipped)) log('warn', said.en, { code, rules: of.length });
}

/** Puts the house together: the one place where every part is known. */
export async function compose(config: Config, given: Given): Promise<Composed> {
  const [files, { chatsFor, INVENTED }] = await Promise.all([
    import('../adapters/files/index.ts'),
    import('./compose-chats.ts'),
  ]);
  const { leitbild, store, publicUrl } = given;
  const now = given.clock ?? store.clock ?? clock;
  const log = given.log ?? (() => undefined);
  const locale = given.locale ?? config.locale ?? leitbild.company.language;
  const pictures = await picturesOnce(config);
  const [rules, secrets, oneVoice, networks, opened] = await Promise.all([
    given.beside === true ? null : readRules(config),
    // Beside the bot, too: what somebody says about a stop is masked.
    import('../adapters/secrets/index.ts').then(({ findSecrets }) => findSecrets()),
    files.readOneVoices(join(data, 'one-voice')),
    networksFor(config, leitbild, publicUrl, store, given.beside),
    chatsFor({
      config: given.alone === true ? { slack: null, playground: true } : config,
      ...{ store, clock: now, chance, pictures, locale, publicUrl, log },
      outside: { feed: '/feed.json', home: '/' },
      vault: (at) => vaultFor(config, at),
    }),
  ]);
  await nameLeftOut(rules, log);
  const house: House = {
    store,
    clock: now,
    chance,
    leitbild,
    get wordings() {
      if (rules === null) throw new TypeError('a house beside the bot reviews nothing');
      return rules.wordings;
    },
    secrets,
    oneVoice,
    networks,
    locale,
    chats: opened.chats,
    invented: INVENTED,
    pictures,
    // The playground knows all its people; elsewhere some may not have been heard of yet.
    rosterKnown: [...opened.chats.keys()].every((chat) => INVENTED.has(chat)),
    remember: await rememberIn(given.anchors, log),
    log,
  };
  return { house, doors: (parts) => doorsOf(house, publicUrl, opened, parts) };
}

/** How it stands between us and Slack; throws where there is no Slack. */
export async function slackFacts(config: Config): Promise<SlackFacts> {
  const { slack } = config;
  if (slack === null) throw new TypeError('Slack is not configured');
  const [{ askSlack }, { hasDatabase }, { openStore }] = await Promise.all([
    import('./compose-chats.ts'),
    import('./cli/house.ts'),
    import('../adapters/stores/index.ts'),
  ]);
  // A token says by itself what it may do; installations are in the database.
  const store = slack.oauth !== null && (await hasDatabase(config.db)) ? await openStore(config.db) : null;
  try {
    return await askSlack(slack, { clock, store, vault: (at) => vaultFor(config, at) });
  } finally {
    await store?.close();
  }
}

/** Whoever speaks in the playground is invented, and so is what they say: as long as there is no other chat, strangers read nothing. */
const nothing: MicroblogSource = {
  latest: async () => [],
  one: async () => null,
  changedAt: async () => null,
  media: async () => null,
};

async function doorsOf(house: House, publicUrl: string, opened: Chats, parts: DoorParts) {
  const [{ INVENTED }, http, { microblogApp }, { microblogSource }, { traceOf }, { loadProposal }, { isMadeUp }] =
    await Promise.all([
      import('./compose-chats.ts'),
      import('../adapters/http/index.ts'),
      import('../adapters/networks/microblog/app.ts'),
      import('../adapters/networks/microblog/source.ts'),
      import('./cli/failure.ts'),
      import('./app/proposals.ts'),
      import('./app/made-up.ts'),
    ]);
  const { leitbild, locale, store } = house;
  const now = () => house.clock.now();
  const pages = (source: MicroblogSource) => microblogApp({ source, leitbild, publicUrl, home: '/', now });
  const report = (error: unknown, where: { method: string; path: string }) =>
    house.log('error', 'a request went wrong', { ...where, trace: traceOf(error) });
  const real = [...opened.chats.keys()].some((chat) => !INVENTED.has(chat));
  const outside = microblogSource(store, leitbild.accounts, async (tx, id) =>
    isMadeUp(tx, house, (await loadProposal(tx, id)).proposal),
  );
  return {
    private: http.privateDoor({
      locale,
      apps: opened.private,
      pages: pages(microblogSource(store, leitbild.accounts)),
      ...parts,
      report,
    }),
    public: http.publicDoor({
      locale,
      pages: pages(real ? outside : nothing),
      withheld: http.withheld(leitbild),
      signed: opened.public,
      report,
    }),
  };
}

/** JSON lines on standard error; for a person at a terminal only what went wrong. */
export async function logFor(config: Config): Promise<Log> {
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
