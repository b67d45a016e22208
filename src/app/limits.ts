import { type After, within } from '../core/deadline.ts';
import { SECOND } from '../core/time.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import type { House } from './house.ts';

/** A network that has not answered by then keeps the limits it had. */
const PATIENCE = 10 * SECOND;

/** Asks every network anew what it allows, all at once: what people count against should be today's limits. Never throws. */
export async function refreshLimits(house: House, after: After = afterReal): Promise<void> {
  await Promise.all(
    [...house.networks.values()].map(async (network) => {
      const controller = new AbortController();
      try {
        await within(after, PATIENCE, network.refresh?.(controller.signal) ?? Promise.resolve());
      } catch (error) {
        house.log('warn', 'a network could not say what it allows', { network: network.network, ...faultName(error) });
      } finally {
        controller.abort();
      }
    }),
  );
}
