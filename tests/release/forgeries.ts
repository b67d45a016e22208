import { parseArgs } from 'node:util';
import { forgeries } from '../support/forgeries.ts';

/** Forged requests at the signed Slack door, each beside the good one it was made of. Ends with one line of JSON. */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const found = await forgeries(Number(values.requests), seed);
console.log(JSON.stringify({ ...found, seed }));
process.exit(Object.keys(found.accepted).length === 0 && found.refused === 0 && found.replayed === 0 ? 0 : 1);
