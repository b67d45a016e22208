import type { Network, Part, Prepared, Receipt } from '../../src/ports/network.ts';

interface Circumstances {
  readonly earlier?: readonly Receipt[];
  readonly now?: Prepared['createdAt'];
  readonly signal?: AbortSignal;
}

/** What will be sent of a part. Throws where the network refuses it already. */
export async function ready(network: Network, part: Part, circumstances: Circumstances = {}): Promise<Prepared> {
  const { earlier = [], now = '2026-11-24T13:07:31.000Z', signal = new AbortController().signal } = circumstances;
  const prepared = await network.prepare(part, earlier, now, signal);
  if ('kind' in prepared) throw new Error(`not prepared: ${JSON.stringify(prepared)}`);
  return prepared;
}
