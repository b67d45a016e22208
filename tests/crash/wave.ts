import { go, stop } from '../../src/app/switching.ts';
import { plainDraft, textsFor } from '../../src/core/draft.ts';
import { evolve, type ProposalEvent, unborn } from '../../src/core/proposal.ts';
import type { PublicationState } from '../../src/core/publication.ts';
import type { Random } from '../../src/core/random.ts';
import { between, type Instant, plus, SECOND } from '../../src/core/time.ts';
import type { PublicationRow } from '../../src/ports/rows.ts';
import type { Tx } from '../../src/ports/store.ts';
import { type Delivery, placeOf, postsOf } from '../support/delivery.ts';
import { type History, judge, type Post, type Violation } from '../support/history.ts';
import { approve, command, people } from '../support/house.ts';
import type { Crowd } from './crowd.ts';
import { classOf, fleet, isOwn } from './fleet.ts';
import { cellFaults } from './points.ts';

/** What came of one wave. A trial is one publication. */
export interface Waved {
  readonly trials: number;
  readonly violations: readonly Violation[];
  readonly unconfirmed: number;
  readonly kills: number;
  /** Milliseconds of the network's time from each kill to the end of each publication it interrupted. */
  readonly recoveries: readonly number[];
}

/** Rounds after which a wave that has not come to rest never will. */
const ROUNDS = 400;
const MOST_KILLS = 10;

interface Stopped {
  readonly from: ReadonlyMap<string, number>;
  to: ReadonlyMap<string, number> | null;
}

interface Interrupted {
  readonly proposal: string;
  readonly publication: string;
  readonly at: Instant;
  /** Events of the stream when the kill was seen. */
  readonly version: number;
}

interface Scene {
  readonly t: Delivery;
  readonly random: Random;
  readonly ids: readonly string[];
  readonly drafts: ReadonlyMap<string, ReturnType<typeof plainDraft>>;
  readonly stops: Stopped[];
  readonly interrupted: Interrupted[];
}

/** One publication on every account, under way all at once, while networks, processes and people do what they do. */
export async function wave(t: Delivery, all: Crowd, random: Random, name: string): Promise<Waved> {
  const known = t.server.posts().length;
  const scene = await begin(t, random, name);
  const deeds = plans(scene);
  let kills = 0;
  for (let rounds = 0; ; rounds++) {
    if (rounds === ROUNDS) throw new Error(`wave ${name} never comes to rest`);
    const open = deeds.shift();
    const doing = open === undefined ? null : whileRequests(t, random.int(1, 30), open);
    const { killed, nextAt } = await all.round(random, kills < MOST_KILLS);
    await doing?.();
    kills += killed;
    if (killed > 0) await noteInterrupted(scene);
    t.server.settle();
    const at = await t.house.store.read((tx) => tx.publications.nextAt());
    if (at === null && deeds.length === 0 && !(await resume(scene))) break;
    const later = at !== null && at <= t.clock.now() ? (nextAt ?? plus(t.clock.now(), SECOND)) : at;
    if (later !== null) t.clock.set(later > t.clock.now() ? later : plus(t.clock.now(), SECOND));
  }
  return verdict(scene, postsOf(t.server.posts().slice(known)), kills);
}

/** Proposals on one to three accounts each, approved and due, and what the networks will do to them. */
async function begin(t: Delivery, random: Random, name: string): Promise<Scene> {
  const drafts = new Map<string, ReturnType<typeof plainDraft>>();
  const free = random.shuffle(fleet.filter(({ id }) => !isOwn(id)).map(({ id }) => id));
  const groups = [fleet.filter(({ id }) => isOwn(id)).map(({ id }) => id)];
  while (free.length > 0) groups.push(free.splice(0, random.int(1, 3)));
  for (const [n, accounts] of groups.entries()) {
    const parts = random.int(0, 2) === 0 ? [`${name} ${n}, zweiter Teil`] : [];
    const draft = { ...plainDraft(`${name} ${n}`, accounts), parts };
    drafts.set(await approve(t.house, draft), draft);
  }
  const faults = () => Array.from({ length: random.int(0, 2) }, () => random.pick(cellFaults));
  for (const account of fleet)
    for (const on of ['publish', 'find', 'remove'] as const) t.server.plan(on, faults(), placeOf(account));
  t.clock.advance(6 * SECOND);
  return { t, random, ids: [...drafts.keys()], drafts, stops: [], interrupted: [] };
}

/** What people will do, one deed a round: some change their minds, and once in a while everything is stopped and started again. */
function plans({ t, random, ids, stops }: Scene): (() => Promise<void>)[] {
  const undo = (id: string) => async (): Promise<void> => {
    // Nothing of it is on its way any more: somebody stopped it before.
    await command(t.house, id, { type: 'undo', by: people.chris.person }).catch(() => undefined);
  };
  const deeds = random
    .shuffle(ids)
    .slice(0, random.int(0, Math.floor(ids.length / 3)))
    .map(undo);
  if (random.int(0, 3) > 0) return deeds;
  const caller = (tx: Tx, me: (typeof people)['chris']) => ({ tx, house: t.house, me, cause: null });
  const versions = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
    const all = new Map<string, number>();
    for (const id of ids) all.set(id, (await tx.streams.load(`proposal:${id}`)).version);
    return all;
  };
  const halt = () =>
    t.house.store.transact(async (tx) => {
      await stop(caller(tx, people.chris), 'all', 'Probe');
      return versions(tx);
    });
  const restart = () =>
    t.house.store.transact(async (tx) => {
      const before = await versions(tx);
      await go(caller(tx, people.ben), 'all');
      await go(caller(tx, people.kim), 'all');
      return before;
    });
  const stopAll = async (): Promise<void> => void stops.push({ from: await halt(), to: null });
  const goOn = async (): Promise<void> => {
    const last = stops.at(-1);
    const to = await restart();
    if (last !== undefined) last.to = to;
    for (const id of ids) if (random.int(0, 1) === 0) await voiceAgain(t, id);
  };
  const at = random.int(0, deeds.length);
  return [...deeds.slice(0, at), stopAll, ...deeds.slice(at), goOn];
}

/** A stop voids every voice of what had not left; some of it is wanted again. */
async function voiceAgain(t: Delivery, id: string): Promise<void> {
  const { status, round } = await t.proposal(id);
  if (status !== 'open') return;
  const yes = { type: 'voice', by: people.ben.person, via: 'button', verdict: 'yes', revision: 1, round } as const;
  await command(t.house, id, yes);
  t.clock.advance(6 * SECOND);
}

/** Does it at the moment of the n-th request; when there are fewer, at the end of the round. Returns what waits for it. */
function whileRequests(t: Delivery, count: number, deed: () => Promise<void>): () => Promise<void> {
  let left = count;
  let done: Promise<void> | null = null;
  const start = (): Promise<void> => {
    done ??= deed();
    return done;
  };
  const end = t.server.onRequest(() => {
    left -= 1;
    if (left === 0) void start().catch(() => undefined);
  });
  return () => {
    end();
    return start();
  };
}

/** What has a lease now, when nobody works, was in the hands of one who died. */
async function noteInterrupted({ t, ids, interrupted }: Scene): Promise<void> {
  const at = t.clock.now();
  await t.house.store.read(async (tx) => {
    for (const proposal of ids) {
      const { version } = await tx.streams.load(`proposal:${proposal}`);
      for (const row of await tx.publications.of(proposal))
        if (row.leaseUntil !== null && row.leaseUntil > at)
          interrupted.push({ proposal, publication: row.id, at, version });
    }
  });
}

/** What is held as late is still wanted. True = there is something to do again. */
async function resume({ t, ids }: Scene): Promise<boolean> {
  let resumed = false;
  for (const id of ids) {
    const { publications } = await t.proposal(id);
    if (!publications.some(({ held }) => held === 'late')) continue;
    await command(t.house, id, { type: 'still', by: people.jana.person });
    resumed = true;
  }
  return resumed;
}

async function verdict(scene: Scene, ledger: readonly Post[], kills: number): Promise<Waved> {
  const { t, ids } = scene;
  const rows = (await t.house.store.read((tx) => Promise.all(ids.map((id) => tx.publications.of(id))))).flat();
  const histories: History[] = [];
  for (const id of ids) histories.push(await historyOf(scene, id));
  const violations = judge(histories, [...ledger, ...rows.flatMap((row) => ownPosts(scene, row))]);
  const held = rows.filter(({ state }) => state === 'held');
  return {
    trials: rows.length,
    violations: [...violations, ...held.map(({ id }): Violation => ({ kind: 'loss', what: `${id}: left held` }))],
    unconfirmed: rows.filter(({ state }) => state === 'unconfirmed').length,
    kills,
    recoveries: scene.interrupted.flatMap((one) => recovery(one, histories)),
  };
}

const historyOf = ({ t, drafts, stops }: Scene, proposal: string): Promise<History> =>
  t.house.store.read(async (tx) => {
    const { events } = await tx.streams.load<ProposalEvent>(`proposal:${proposal}`);
    const draft = drafts.get(proposal);
    const texts = (account: string): readonly string[] => (draft === undefined ? [] : textsFor(draft, account));
    const rows = await tx.publications.of(proposal);
    const parts = (await Promise.all(rows.map(({ id }) => tx.publications.parts(id)))).flat();
    const spans = stops.map(({ from, to }) => ({
      from: from.get(proposal) ?? 0,
      to: to?.get(proposal) ?? Number.POSITIVE_INFINITY,
    }));
    // The microblog has one address for all parts.
    const kept = rows.some(({ account }) => isOwn(account)) ? {} : { parts };
    return { proposal, events, texts, mayBeUnsure: (account) => classOf(account) === 'none', stops: spans, ...kept };
  });

/** The microblog shows what is live. */
function ownPosts({ drafts }: Scene, { id, proposal, account, state }: PublicationRow): readonly Post[] {
  const draft = drafts.get(proposal);
  if (!isOwn(account) || draft === undefined || state !== 'live') return [];
  return textsFor(draft, account).map((text, n) => ({ id: `${id}-${n}`, account, text, removed: false }));
}

const moving: readonly PublicationState[] = ['pending', 'sending', 'removing'];

/** From the kill to the first state that waits for no machine. */
function recovery(
  { proposal, publication, at, version }: Interrupted,
  histories: readonly History[],
): readonly number[] {
  let p = unborn(proposal);
  for (const [n, event] of (histories.find((one) => one.proposal === proposal)?.events ?? []).entries()) {
    p = evolve(p, event);
    const state = p.publications.find(({ id }) => id === publication)?.state;
    if (n >= version && state !== undefined && !moving.includes(state)) return [between(at, event.at)];
  }
  return [];
}
