import { kept } from '../../load/kept.ts';
import { office, type Way } from '../../load/office.ts';
import { rush, type Typed } from '../../load/rush.ts';
import { against, type Benchmark, type Measurement, round } from '../table.ts';

const PER_SECOND = 200;
/** How long it is kept up, in seconds. */
const HELD = { house: 60, bare: 20 };

/** From a command until it is acknowledged, at 200 a second beside networks that never answer; beside a handler that only acknowledges. */
const slack: Benchmark = {
  name: 'slack',
  onlyAsked: true,
  async run() {
    const all: Measurement[] = [];
    for (const way of ['socket', 'http'] as const) {
      const [bare, house] = [await bareOf(way), await houseOf(way)];
      const failed = house.filter(({ acked }) => acked.length === 0).length;
      all.push({ name: `given up over ${way}`, value: failed, unit: `of ${house.length}` });
      for (const share of [0.5, 0.99]) {
        const name = `acknowledged over ${way}, p${share * 100}`;
        const base: Measurement = { name: `${name}, bare handler`, value: quantile(bare, share), unit: 'ms' };
        all.push(base, against(base, { name, value: quantile(house, share), unit: 'ms' }));
      }
    }
    return all;
  },
};

async function bareOf(way: Way): Promise<readonly Typed[]> {
  await using at = await office(way, { bare: true });
  await at.start();
  // Awaited here: what is returned is not waited for before everything is closed.
  return await rush(at.slack, { perSecond: PER_SECOND, seconds: HELD.bare, people: at.people });
}

async function houseOf(way: Way): Promise<readonly Typed[]> {
  await using at = await office(way);
  await at.start();
  const typed = await rush(at.slack, { perSecond: PER_SECOND, seconds: HELD.house, people: at.people });
  await at.kill();
  const { missing } = await kept(
    at.db,
    typed.flatMap(({ acked }) => acked),
  );
  if (missing.length > 0) throw new Error(`acknowledged and lost: ${missing.length}`);
  return typed;
}

function quantile(all: readonly Typed[], share: number): number {
  const sorted = all.map(({ ms }) => ms).sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}

export default slack;
