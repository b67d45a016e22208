import Database from 'better-sqlite3';
import { microblogApp } from '../../../adapters/networks/microblog/app.ts';
import { microblogSource } from '../../../adapters/networks/microblog/source.ts';
import type { Intent } from '../../../src/ports/chat.ts';
import { type Bench, bench } from '../house.ts';
import { against, type Benchmark, type Measurement, median, round } from '../table.ts';

const FEW = 10_000;
/** Copies of the few: a hundred times ten thousand is a million. */
const COPIES = 100;
const TIMES = 100;

const say = (text: string): Intent => ({ kind: 'command', text });
const tables = ['heads', 'events', 'proposals', 'revisions', 'publications'] as const;

/** Every command and page at a million proposals against ten thousand. Takes some minutes and about four gigabytes. */
const scale: Benchmark = {
  name: 'scale',
  onlyAsked: true,
  async run() {
    const one = await bench();
    await one.fill(FEW);
    const few = await each(one);
    multiply(one.file);
    const many = await each(one);
    await one[Symbol.asyncDispose]();
    return [...few].flatMap(([name, times]) => {
      const base: Measurement = { name: `${name}, ${FEW} proposals`, value: round(median(times)), unit: 'ms' };
      const more = many.get(name) ?? [];
      return [
        base,
        against(base, { name: `${name}, ${FEW * COPIES}`, value: round(median(more)), unit: 'ms' }),
        { name: `${name}, ${FEW * COPIES}, slowest of a hundred`, value: round(percentile(more)), unit: 'ms p99' },
      ];
    });
  },
};

const percentile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? 0;

/** Copies every row under other ids: what is read and indexed is as large as after a million real ones. */
function multiply(file: string): void {
  const db = new Database(file);
  // Only the filling is in a hurry.
  for (const how of [
    'synchronous = off',
    'cache_size = -1000000',
    'mmap_size = 4000000000',
    'wal_autocheckpoint = 100000',
  ])
    db.pragma(how);
  const columns = (table: string): readonly string[] =>
    (db.pragma(`table_info(${table})`) as readonly { readonly name: string }[]).map(({ name }) => name);
  for (let copy = 1; copy < COPIES; copy++) {
    db.transaction(() => {
      for (const table of tables) {
        const named = columns(table);
        const moved = named.map((name) =>
          typeof name === 'string'
            ? `case typeof("${name}") when 'text' then replace("${name}", 'filled', 'copy${copy}x') else "${name}" end`
            : name,
        );
        const id =
          table === 'heads' || table === 'events'
            ? 'stream'
            : table === 'proposals' || table === 'publications'
              ? 'id'
              : 'proposal';
        db.exec(
          `insert into ${table} (${named.map((name) => `"${name}"`).join(', ')}) select ${moved.join(', ')} from ${table} where "${id}" like ${id === 'stream' ? "'proposal:filled%'" : "'filled%'"}`,
        );
      }
    })();
    if (copy % 10 === 0) console.error(`${copy * FEW} proposals …`);
  }
  db.exec('analyze');
  db.close();
}

async function each({ does, house }: Bench): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    times.set(name, [...(times.get(name) ?? []), performance.now() - begun]);
    return result;
  };
  const asked = (name: string, user: string, intent: Intent) =>
    timed(name, async () => {
      const answer = await does(user, intent);
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
      return answer.messages;
    });
  const source = microblogSource(house.store, house.leitbild.accounts);
  const app = microblogApp({
    source,
    leitbild: house.leitbild,
    publicUrl: 'http://127.0.0.1',
    home: '/',
    now: () => house.clock.now(),
  });
  const page = (path: string) => timed(`GET ${path}`, async () => void (await (await app.request(path)).text()));
  for (let n = 0; n < TIMES; n++) {
    const [card = ''] = await asked('propose', 'jana', say(`Die Mühle Nummer ${n} mahlt wieder, ${n} Euro.`));
    await asked('yes', 'ben', { kind: 'react', message: card, reaction: '✅', remove: false });
    for (const word of ['list', 'show filled7', 'me', 'answers'] as const) await asked(word, 'kim', say(word));
    const [ask = ''] = await asked('undo', 'kim', say(`undo filled${n + 10}`));
    await asked('confirm undo', 'kim', { kind: 'press', message: ask, action: 'confirm-undo', values: {} });
    await timed('next publication', () =>
      house.store.transact((tx) => tx.publications.next({ now: '2000-01-01T00:00:00.000Z' })),
    );
    for (const path of ['/', '/feed.xml', '/feed.json', '/posts/filled7-1'] as const) await page(path);
  }
  return times;
}

export default scale;
