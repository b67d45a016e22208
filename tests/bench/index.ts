import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Benchmark, type Measurement, table } from './table.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, scale: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const folder = join(import.meta.dirname, 'cases');
const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
const cases = await Promise.all(
  names.map(async (name) => ((await import(join(folder, name))) as { default: Benchmark }).default),
);
const asked = values.scale ? ['scale', ...positionals] : positionals;
const chosen = cases.filter(({ name, onlyAsked }) => (asked.length === 0 ? onlyAsked !== true : asked.includes(name)));
if (chosen.length === 0) {
  console.error(`No such benchmark. There are: ${cases.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const all: Measurement[] = [];
// One after the other: side by side they would measure each other.
for (const one of chosen) {
  const measured = await one.run();
  all.push(...measured);
  if (values.json)
    for (const { name, value, unit, ...more } of measured) console.log(JSON.stringify({ name, value, unit, ...more }));
  else console.error(`${one.name} …`);
}
if (!values.json) console.log(table(all));
