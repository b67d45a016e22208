import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../adapters/stores/index.ts';
import type { House } from '../../src/app/house.ts';
import { execute, loadProposal } from '../../src/app/proposals.ts';
import { ask } from '../../src/app/propose.ts';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import type { Account, Leitbild } from '../../src/core/leitbild.ts';
import { parseLeitbild } from '../../src/core/leitbild-parse.ts';
import type { Locale } from '../../src/core/locale.ts';
import { parseOneVoice } from '../../src/core/one-voice/data.ts';
import type { Proposal } from '../../src/core/proposal.ts';
import { seeded } from '../../src/core/random.ts';
import type { Review } from '../../src/core/review.ts';
import { type Instant, plus } from '../../src/core/time.ts';
import { parseWordings } from '../../src/core/wordings.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Chance } from '../../src/ports/clock.ts';
import type { Network } from '../../src/ports/network.ts';
import type { PersonRow } from '../../src/ports/rows.ts';
import type { Store } from '../../src/ports/store.ts';

/** Tuesday, in the company's working hours. */
export const START: Instant = '2026-11-24T09:00:00.000Z';

export interface FakeClock {
  now(): Instant;
  /** Moves on by so many milliseconds. */
  advance(ms: number): void;
  set(at: Instant): void;
}

export function fakeClock(at: Instant = START): FakeClock {
  let now = at;
  return {
    now: () => now,
    advance: (ms) => {
      now = plus(now, ms);
    },
    set: (to) => {
      now = to;
    },
  };
}

/** Ids and salts that are the same for the same seed. Never for real use. */
export function seededChance(seed: string): Chance {
  const random = seeded(seed);
  const digit = () => random.int(0, 35).toString(36);
  return {
    id: () => Array.from({ length: 12 }, digit).join(''),
    secret: (bytes) => Array.from({ length: bytes * 2 }, () => random.int(0, 15).toString(16)).join(''),
  };
}

const person = (user: string, more: Partial<PersonRow> = {}): PersonRow => ({
  ref: { chat: 'playground', user },
  name: user,
  kind: 'colleague',
  locale: 'de',
  email: null,
  person: `p-${user}`,
  human: `p-${user}`,
  ...more,
});

/** Jana writes, Ben and Chris read over, Kim keeps the Leitbild; a guest and a bot may only read. */
export const people = {
  jana: person('jana'),
  ben: person('ben'),
  chris: person('chris'),
  kim: person('kim'),
  guest: person('gustav', { kind: 'guest' }),
  bot: person('robbie', { kind: 'bot' }),
};

/** A review that found nothing. */
export const clear: Review = {
  language: 'de',
  verdict: 'clear',
  scores: { emptiness: null, campaign: null },
  values: [],
  findings: [],
  measured: [],
};

const read = (path: string) => readFile(new URL(`../../data/${path}`, import.meta.url), 'utf8');

/** The example Leitbild, with these accounts instead of its own. */
export async function exampleLeitbild(accounts?: readonly Account[]): Promise<Leitbild> {
  const { leitbild } = await data();
  return accounts === undefined ? leitbild : { ...leitbild, accounts: [...accounts] };
}

/** Read once a process: simulations build thousands of houses. */
let known: ReturnType<typeof load> | null = null;
function data(): ReturnType<typeof load> {
  known ??= load();
  return known;
}

async function load() {
  const parsed = parseLeitbild(await read('leitbild.yml'), 'data/leitbild.yml');
  if (!parsed.ok) throw new Error(`data/leitbild.yml: ${JSON.stringify(parsed.faults)}`);
  const oneVoice = {
    de: parseOneVoice(await read('one-voice/de.yml'), 'de.yml'),
    en: parseOneVoice(await read('one-voice/en-US.yml'), 'en-US.yml'),
  };
  return { leitbild: parsed.leitbild, oneVoice, wordings: [...(await wordings('de')), ...(await wordings('en'))] };
}

async function wordings(language: Locale): Promise<House['wordings']> {
  const files = await readdir(new URL(`../../data/rules/${language}/`, import.meta.url));
  const paths = files.map((file) => `rules/${language}/${file}`);
  const parsed = await Promise.all(paths.map(async (path) => parseWordings(await read(path), path)));
  return parsed.flatMap((one) => (one.ok ? one.wordings : []));
}

export interface TestHouse extends AsyncDisposable {
  readonly house: House;
  readonly clock: FakeClock;
  readonly logs: { readonly level: string; readonly message: string; readonly values: unknown }[];
  proposal(id: string): Promise<Proposal>;
}

export interface HouseOptions {
  /** Networks by account; their accounts become the Leitbild's. Left out: the example's accounts, and no network. */
  readonly networks?: readonly Network[];
  readonly chats?: ReadonlyMap<string, Chat>;
  /** An open store, or the path or address of one; left out: SQLite in a temporary folder, removed at the end. */
  readonly store?: Store | string;
  readonly seed?: string;
  readonly now?: Instant;
  readonly leitbild?: (example: Leitbild) => Leitbild;
}

/** As if the example were a company: an invented one only practises on real accounts. */
const real = (example: Leitbild): Leitbild => ({ ...example, company: { ...example.company, invented: false } });

/**
 * A house on a real store, with a clock that only moves by hand and a chance that repeats itself; nothing waits for a turn of the event
 * loop. All `people` have joined.
 */
export async function testHouse(options: HouseOptions = {}): Promise<TestHouse> {
  const { networks = [], seed = 'seed', now = START, leitbild = (x) => x } = options;
  const folder = options.store === undefined ? await mkdtemp(join(tmpdir(), 'voices-')) : null;
  const given = options.store ?? join(folder ?? '', 'voices.db');
  const store = typeof given === 'string' ? await openStore(given, { turn: async () => undefined }) : given;
  const clock = fakeClock(now);
  const logs: TestHouse['logs'] = [];
  const house: House = {
    store,
    clock,
    chance: seededChance(seed),
    leitbild: leitbild(real(await exampleLeitbild(networks.length > 0 ? networks.map((n) => n.account) : undefined))),
    wordings: (await data()).wordings,
    secrets: () => [],
    oneVoice: (await data()).oneVoice,
    networks: new Map(networks.map((n) => [n.account.id, n])),
    chats: options.chats ?? new Map(),
    // Nothing but a chat brings files.
    pictures: { clean: async () => ({ ok: false, fault: 'not-a-picture' }) },
    locale: 'de',
    // Only people whom a chat can show a card are counted; without chats there would be nobody to say yes.
    rosterKnown: options.chats !== undefined,
    remember: () => Promise.resolve(),
    log: (level, message, values) => void logs.push({ level, message, values }),
  };
  await store.transact(async (tx) => {
    for (const row of Object.values(people)) await tx.people.put(row);
  });
  return {
    house,
    clock,
    logs,
    proposal: (id) => store.read(async (tx) => (await loadProposal(tx, id)).proposal),
    [Symbol.asyncDispose]: async () => {
      if (options.store === undefined || typeof options.store === 'string') await store.close();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Jana proposes words (to all accounts, unless told) or a whole draft; returns the proposal's id. Throws where it is refused. */
export async function propose(house: House, what: string | Draft, accounts?: readonly string[]): Promise<string> {
  const draft =
    typeof what === 'string' ? plainDraft(what, accounts ?? house.leitbild.accounts.map((a) => a.id)) : what;
  return house.store.transact(async (tx) => {
    const asked = await ask(
      { tx, house, me: people.jana, event: `ask-${house.chance.id()}`, on: null },
      draft,
      clear,
      null,
    );
    if (!asked.ok || asked.proposal === undefined) throw new Error(`not asked: ${JSON.stringify(asked)}`);
    return asked.proposal;
  });
}

/** Proposes and has Ben say yes: approved, due after the grace of its policy. Returns the proposal's id. */
export async function approve(house: House, what: string | Draft, accounts?: readonly string[]): Promise<string> {
  const id = await propose(house, what, accounts);
  await command(house, id, {
    type: 'voice',
    by: people.ben.person,
    via: 'button',
    verdict: 'yes',
    revision: 1,
    round: 1,
  });
  return id;
}

/** Carries out one command in its own transaction. Throws where it is refused. */
export async function command(house: House, id: string, what: Parameters<typeof execute>[3]): Promise<Proposal> {
  const executed = await house.store.transact((tx) => execute(tx, house, id, what));
  if (!executed.ok) throw new Error(`refused: ${JSON.stringify(executed.refusal)}`);
  return executed.proposal;
}
