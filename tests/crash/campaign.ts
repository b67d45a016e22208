import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../adapters/stores/index.ts';
import { seeded } from '../../src/core/random.ts';
import type { Store } from '../../src/ports/store.ts';
import { freshDatabase, startPostgres } from '../postgres.ts';
import { delivery } from '../support/delivery.ts';
import type { ViolationKind } from '../support/history.ts';
import { bugs, sees } from './bugs.ts';
import { crowd } from './crowd.ts';
import { fleet, networksOf } from './fleet.ts';
import { type Waved, wave } from './wave.ts';

/** Schedules in which a seeded bug must show. */
const SCHEDULES = 1500;

interface Place {
  readonly url: string;
  drop(): Promise<void>;
}

const makes: Readonly<Record<string, () => Promise<Place>>> = {
  sqlite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voices-campaign-'));
    return { url: join(folder, 'voices.db'), drop: () => rm(folder, { recursive: true, force: true }) };
  },
  postgres: async () => {
    const server = await startPostgres();
    const { url, drop } = await freshDatabase(server.url);
    return { url, drop: () => drop().finally(server.stop) };
  },
};

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Ends the campaign after the wave under way. */
const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

function wanted() {
  const { values } = parseArgs({
    options: {
      trials: { type: 'string', default: '300' },
      seed: { type: 'string', default: `${Date.now()}` },
      store: { type: 'string', default: 'both' },
    },
  });
  const trials = Number(values.trials);
  const stores = Object.entries(makes).filter(([name]) => [name, 'both'].includes(values.store));
  if (Number.isSafeInteger(trials) && trials > 0 && stores.length > 0) return { trials, seed: values.seed, stores };
  tell('npm run crash -- [--trials N] [--seed TEXT] [--store sqlite|postgres|both]');
  process.exit(2);
}

/** Waves on one store until so many publications are judged. */
async function campaign(name: string, make: () => Promise<Place>, trials: number, seed: string) {
  const place = await make();
  const waves: Waved[] = [];
  try {
    await using house = await opened(place.url);
    await using t = await delivery({ store: house.store, accounts: fleet, networks: networksOf('') });
    await using all = crowd(t, place.url);
    for (let n = 0, judged = 0; judged < trials && !interrupted.signal.aborted; n++) {
      const waved = await wave(t, all, seeded(`${seed} ${name} ${n}`), `${name} ${n}`);
      waves.push(waved);
      judged += waved.trials;
      for (const { kind, what } of waved.violations) tell(`  ${kind}: ${what} (wave ${n} of seed ${seed})`);
      tell(`${name}: ${judged} of ${trials}, ${waved.kills} killed, ${waved.recoveries.length} interrupted`);
    }
    const { flaws } = await house.store.verify();
    if (flaws.length > 0) throw new Error(`${name}: ${flaws.length} flaws in the history`);
  } finally {
    await place.drop();
  }
  return waves;
}

async function opened(url: string): Promise<AsyncDisposable & { readonly store: Store }> {
  const store = await openStore(url);
  return { store, [Symbol.asyncDispose]: () => store.close() };
}

const { trials, seed, stores } = wanted();
tell(`seed ${seed}`);
const waves: Waved[] = [];
for (const [name, make] of stores) waves.push(...(await campaign(name, make, Math.ceil(trials / stores.length), seed)));

let caught = 0;
for (const bug of bugs) {
  const seen = await sees(bug, SCHEDULES);
  if (seen === null) tell(`not seen: ${bug.name}`);
  else caught += 1;
}

const sum = (of: (one: Waved) => number): number => waves.reduce((all, one) => all + of(one), 0);
const count = (kind: ViolationKind): number =>
  sum(({ violations }) => violations.filter((one) => one.kind === kind).length);
const recoveries = waves.flatMap((one) => one.recoveries).sort((a, b) => a - b);
const result = {
  trials: sum((one) => one.trials),
  duplicates: count('duplicate'),
  losses: count('loss'),
  wrong: count('wrong'),
  unconfirmed: sum((one) => one.unconfirmed),
  recoveryP99Ms: recoveries[Math.ceil(recoveries.length * 0.99) - 1] ?? 0,
  seededBugsCaught: caught,
  seededBugs: bugs.length,
};
tell(`${sum((one) => one.kills)} processes killed, ${recoveries.length} publications interrupted`);
process.stdout.write(`${JSON.stringify(result)}\n`);
const clean = result.duplicates + result.losses + result.wrong === 0 && caught === bugs.length;
process.exitCode = clean && result.trials >= trials ? 0 : 1;
