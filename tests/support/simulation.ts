import type { House } from '../../src/app/house.ts';
import { type Publisher, publisher } from '../../src/app/publish.ts';
import { hearAgain } from '../../src/app/rehearing.ts';
import { stop } from '../../src/app/switching.ts';
import { plainDraft } from '../../src/core/draft.ts';
import type { Proposal, ProposalEvent } from '../../src/core/proposal.ts';
import { type Random, seeded } from '../../src/core/random.ts';
import { millis, SECOND } from '../../src/core/time.ts';
import type { Network, RecoveryClass } from '../../src/ports/network.ts';
import type { Store } from '../../src/ports/store.ts';
import { type DeafRoom, deafRoom } from './deaf-room.ts';
import { accountFor } from './delivery.ts';
import { approve, command, people, type TestHouse, testHouse } from './house.ts';
import { memoryStore } from './memory.ts';
import { type Post, simulatedNetwork } from './sea.ts';

export type Kind = Exclude<RecoveryClass, 'same-transaction'>;

/** Ways to break the protocol, to see that the checker sees it. */
export interface Sabotage {
  readonly network?: (network: Network, random: Random) => Network;
  /** What worker 0 or 1 sees of the house. */
  readonly house?: (house: House, worker: number) => House;
  /** How late the network may really be, in milliseconds; default: as it says. */
  readonly lateMs?: number;
}

export interface Schedule {
  readonly seed: number;
  readonly kind: Kind;
  readonly undo: boolean;
  readonly stop: boolean;
  /** A chat that does not hear everything, and whose card Ben said yes on. */
  readonly deaf?: boolean;
}

const WORKERS = 2;
const DECISIONS = 150;
const LEASE = 20 * SECOND;
const DEADLINE = 5 * SECOND;
const SETTLE = 10 * SECOND;
/** Decisions without faults until nothing may be left to do. */
const PATIENCE = 100;

interface Waiting {
  readonly owner: string;
  /** Milliseconds since the epoch at which it happens at the latest. */
  readonly until: number;
  readonly timer: boolean;
  readonly go: () => void;
}

/** One place where everything that takes time waits for its turn. Who drops a worker drops all it waits for. */
export interface Gates {
  readonly waiting: Waiting[];
  pass(owner: string): Promise<void>;
  later(owner: string, until: number, go: () => void, timer?: boolean): Waiting;
  drop(which: (one: Waiting) => boolean): void;
  release(one: Waiting | undefined): Promise<void>;
}

function gates(): Gates {
  const waiting: Waiting[] = [];
  const later: Gates['later'] = (owner, until, go, timer = false) => {
    const one = { owner, until, go, timer };
    waiting.push(one);
    return one;
  };
  const drop: Gates['drop'] = (which) => {
    for (const one of waiting.filter(which)) waiting.splice(waiting.indexOf(one), 1);
  };
  return {
    waiting,
    later,
    drop,
    pass: (owner) => new Promise((go) => void later(owner, Number.POSITIVE_INFINITY, go)),
    release: async (one) => {
      if (one === undefined) return;
      drop((x) => x === one);
      one.go();
      // Everything between two gates is microtasks.
      await new Promise<void>((resolve) => process.nextTick(resolve));
    },
  };
}

interface World {
  readonly t: TestHouse;
  readonly id: string;
  readonly parts: readonly string[];
  readonly random: Random;
  readonly gates: Gates;
  readonly posts: Post[];
  readonly weather: { faults: boolean };
  readonly room: DeafRoom | null;
  /** Starts worker `n` anew and returns the name it waits under. */
  readonly start: (n: number) => string;
}

async function world({ kind, seed, deaf = false }: Schedule, sabotage: Sabotage, store: Store): Promise<World> {
  const { network: spoil = (x: Network) => x, house: blind = (x: House) => x, lateMs = SETTLE } = sabotage;
  const random = seeded(`${seed}`);
  const all = gates();
  const posts: Post[] = [];
  const weather = { faults: true };
  const waters = { gates: all, posts, random, weather, settleMs: SETTLE, lateMs, window: DEADLINE };
  const room = deaf ? deafRoom(weather, () => millis(t.clock.now())) : null;
  const t: TestHouse = await testHouse({
    store,
    ...(room === null ? {} : { chats: room.seenBy(null) }),
    networks: [simulatedNetwork(accountFor(kind), { ...waters, owner: '', now: () => 0 })],
  });
  const parts = random.int(0, 2) === 0 ? ['eins', 'zwei'] : ['eins'];
  const draft = { ...plainDraft('eins', [kind]), parts: parts.slice(1) };
  const id = room === null ? await approve(t.house, draft) : await room.approve(t.house, draft);
  t.clock.advance(6 * SECOND);
  let lives = 0;
  const start = (n: number): string => {
    lives += 1;
    const owner = `worker ${n}, life ${lives}`;
    const now = () => millis(t.clock.now());
    const network = spoil(simulatedNetwork(accountFor(kind), { ...waters, owner, now }), random);
    const own: House = {
      ...t.house,
      store: gated(store, all, owner),
      networks: new Map([[kind, network]]),
      chats: room?.seenBy(() => all.pass(owner)) ?? t.house.chats,
    };
    const after = (ms: number, then: () => void): (() => void) => {
      const one = all.later(owner, now() + ms, then, true);
      return () => all.drop((x) => x === one);
    };
    void live(publisher(blind(own, n), { leaseMs: LEASE, deadlineMs: DEADLINE, after }), () => all.pass(owner));
    return owner;
  };
  return { t, id, parts, random, gates: all, posts, weather, room, start };
}

async function live(worker: Publisher, pause: () => Promise<void>): Promise<void> {
  for (;;) {
    await pause();
    await worker.step();
  }
}

/** Every transaction of a worker waits for its turn, and so does its answer: a worker may die in between. */
const gated = (store: Store, { pass }: Gates, owner: string): Store => ({
  ...store,
  transact: async (work) => {
    await pass(owner);
    const result = await store.transact(work);
    await pass(owner);
    return result;
  },
});

/** Lets two workers, a network with faults and people meet in one random order, to the end. Returns what is wrong. */
export const simulate = async (schedule: Schedule, sabotage: Sabotage = {}): Promise<readonly string[]> =>
  (await playOn(memoryStore(), schedule, sabotage)).wrong;

export interface Played {
  readonly wrong: readonly string[];
  readonly events: readonly ProposalEvent[];
  readonly posts: readonly Post[];
}

/** As above, on an empty store of one's own. */
export async function playOn(store: Store, schedule: Schedule, sabotage: Sabotage = {}): Promise<Played> {
  const w = await world(schedule, sabotage, store);
  const { t, id, random, weather } = w;
  const owners = Array.from({ length: WORKERS }, (_, n) => w.start(n));
  const wishes = { undo: schedule.undo, stop: schedule.stop };
  let claimsAtStop: number | null = null;
  const undo = async (): Promise<void> => {
    if (wishes.undo) await command(t.house, id, { type: 'undo', by: people.chris.person }).catch(() => undefined);
    wishes.undo = false;
  };
  const halt = async (): Promise<void> => {
    if (!wishes.stop) return;
    wishes.stop = false;
    await t.house.store.transact((tx) => stop({ tx, house: t.house, me: people.chris, cause: null }, 'all', 'weil'));
    claimsAtStop = claims(await eventsOf(w));
  };
  for (let i = 0; i < DECISIONS; i++) {
    if (w.room !== null && random.int(0, 9) === 0) await w.room.happen(t.house, random);
    const dice = random.int(0, 99);
    const ready = w.gates.waiting.filter((one) => !one.timer);
    if (dice < 75 && ready.length > 0) await w.gates.release(random.pick(ready));
    else if (dice < 92) await advance(w, random.pick([1, 2, 3, 8, 25]) * SECOND);
    else if (dice < 95) {
      const n = random.int(0, WORKERS - 1);
      w.gates.drop((one) => one.owner === owners[n]);
      owners[n] = w.start(n);
    } else if (dice < 98) await undo();
    else await halt();
  }
  await undo();
  weather.faults = false;
  const wrong = (await rest(w)) ? await check(w, claimsAtStop) : ['never came to rest'];
  return { wrong, events: await eventsOf(w), posts: w.posts };
}

async function advance({ t, gates: all }: World, ms: number): Promise<void> {
  t.clock.advance(ms);
  const now = millis(t.clock.now());
  for (const one of all.waiting.filter((x) => x.until <= now)) await all.release(one);
}

/** Goes on without faults until nothing is left to do. */
async function rest(w: World): Promise<boolean> {
  for (let i = 0; i < PATIENCE; i++) {
    for (let n = 0; n < 40; n++) await w.gates.release(w.gates.waiting.find((one) => !one.timer));
    if (w.room !== null) await hearAgain(w.t.house);
    if ((await w.t.house.store.read((tx) => tx.publications.nextAt())) === null) return true;
    // Not always a whole lease: two workers in step would take a removal from each other for ever.
    await advance(w, (i % 2 === 0 ? 20 : 7) * SECOND);
  }
  return false;
}

const eventsOf = ({ t, id }: World) =>
  t.house.store.read(async (tx) => (await tx.streams.load<ProposalEvent>(`proposal:${id}`)).events);

const claims = (events: readonly ProposalEvent[]): number => events.filter((event) => event.type === 'claimed').length;

/** Never twice, nothing after an acknowledged undo or stop, and what the house believes is what readers see. */
async function check(w: World, claimsAtStop: number | null): Promise<readonly string[]> {
  const events = await eventsOf(w);
  const wrong: string[] = [];
  for (const text of w.parts) {
    const count = w.posts.filter((post) => post.text === text).length;
    if (count > 1) wrong.push(`posted ${count} times`);
  }
  const undone = events.findIndex((event) => event.type === 'undone');
  if (undone >= 0 && claims(events.slice(undone)) > 0) wrong.push('claimed after an undo');
  if (claimsAtStop !== null && claims(events) > claimsAtStop) wrong.push('claimed after a stop');
  wrong.push(...(w.room?.check(events) ?? []));
  return [...wrong, ...beliefs(await w.t.proposal(w.id), w)];
}

function beliefs(p: Proposal, { posts, parts }: World): readonly string[] {
  const shown = posts.filter((post) => !post.removed).length;
  return p.publications.flatMap(({ state, partsLive }): readonly string[] => {
    if (state === 'live') return shown === parts.length ? [] : [`live with ${parts.length} parts, but ${shown} shown`];
    if (state === 'unconfirmed')
      return shown === partsLive || shown === partsLive + 1
        ? []
        : [`unconfirmed after ${partsLive}, but ${shown} shown`];
    if (state === 'held' || state === 'refused')
      return shown === partsLive ? [] : [`${state} after ${partsLive}, but ${shown} shown`];
    if (state === 'removed' || state === 'cancelled') return shown === 0 ? [] : [`${state}, but ${shown} shown`];
    return [`left ${state}`];
  });
}
