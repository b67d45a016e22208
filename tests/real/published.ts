import { expect } from 'vitest';
import type { Network, Part, Prepared, Receipt } from '../../src/ports/network.ts';
import { ready } from '../support/ready.ts';

const anything = { since: '1970-01-01T00:00:00.000Z', not: [] };
const signal = new AbortController().signal;

/** Sends what survived the store, twice, and looks for it: one post, whose receipt this is. */
export async function published(network: Network, part: Part, earlier: readonly Receipt[] = []): Promise<Receipt> {
  const made = await ready(network, part, { earlier });
  const prepared = JSON.parse(JSON.stringify(made)) as Prepared;
  expect(prepared).toEqual(made);
  const outcome = await network.publish(prepared, signal);
  if (outcome.kind !== 'live') throw new Error(`expected live, got ${JSON.stringify(outcome)}`);
  expect(await network.publish(prepared, signal)).toEqual(outcome);
  expect(await network.find(prepared, anything, signal)).toEqual(outcome.receipt);
  return outcome.receipt;
}
