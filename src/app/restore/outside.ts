import type { Instant } from '../../core/time.ts';
import type { Network } from '../../ports/network.ts';
import type { PartRow, PublicationRow } from '../../ports/rows.ts';
import { execute } from '../proposals.ts';
import { isLast, look, untouched, wordsOf } from '../publish/look.ts';
import type { Means } from '../publish/means.ts';
import { seek, sentSince } from '../publish/seek.ts';

/** Looks in a row that could not tell, until an account is not asked any more: it is down, or wants a sign-in. */
const BLIND = 3;

export type Seen = 'there' | 'absent' | 'cannot-tell';

/** Reads accounts back, one call at a time, within what each server allows. */
export interface Reader {
  /** Is what this copy calls live still there? Anything of it counts. */
  still(row: PublicationRow): Promise<Seen>;
  /** Records of a publication nobody is sure about what its network shows of it. True = all of it is there. */
  settle(row: PublicationRow): Promise<boolean>;
}

/** `pause` waits until a moment; without it nothing keeps to a pace. */
export function reader(means: Means, pause: ((until: Instant) => Promise<void>) | null): Reader {
  const blind = new Map<string, number>();
  const usable = (account: string): Network | null => {
    const network = means.house.networks.get(account);
    if (network === undefined || ['same-transaction', 'none'].includes(network.recovery.class)) return null;
    return (blind.get(account) ?? 0) < BLIND ? network : null;
  };
  const ask = async (row: PublicationRow, network: Network, part: PartRow, since: Instant) => {
    await patience(means, network, row.account, pause);
    const { prepared, receipt } = part;
    const seen = await seek(means, { one: row, network, prepared, since, receipt });
    blind.set(row.account, seen === 'cannot-tell' ? (blind.get(row.account) ?? 0) + 1 : 0);
    return seen;
  };
  return {
    async still(row) {
      const parts = await means.house.store.read((tx) => tx.publications.parts(row.id));
      const known = parts.filter((part) => part.receipt !== null);
      let sure = known.length > 0;
      for (const part of known) {
        const network = usable(row.account);
        const seen = network === null ? 'cannot-tell' : await ask(row, network, part, part.prepared.createdAt);
        if (typeof seen === 'object' && seen.remoteId === part.receipt?.remoteId) return 'there';
        // An equal text under another id says nothing about this one.
        sure &&= seen === 'absent';
      }
      return sure ? 'absent' : 'cannot-tell';
    },
    async settle(row) {
      for (let now: PublicationRow | null = row; now?.state === 'unconfirmed'; ) {
        const network = usable(row.account);
        const part: PartRow | null = await means.house.store.read((tx) =>
          tx.publications.part(row.id, now?.partsLive ?? 0),
        );
        if (network === null || part === null) return false;
        const seen = await ask(now, network, part, sentSince({ one: now, prepared: part.prepared }));
        if (typeof seen !== 'object' || !(await found(means, now, { ...part, receipt: seen }))) return false;
        now = await means.house.store.read((tx) => tx.publications.get(row.id));
      }
      return true;
    },
  };
}

async function patience(
  { house }: Means,
  network: Network,
  account: string,
  pause: ((until: Instant) => Promise<void>) | null,
): Promise<void> {
  const { pace } = network;
  if (pace === null || pace === undefined || pause === null) return;
  for (;;) {
    const until = await house.store.transact((tx) => tx.paces.take(account, pace, house.clock.now()));
    if (until === null) return;
    await pause(until);
  }
}

/**
 * Binds what was found. A part in the middle of a thread leaves the rest as unsure as before: the next part may be there as well, and
 * the worker would send it.
 */
async function found({ house }: Means, was: PublicationRow, { n, receipt }: PartRow): Promise<boolean> {
  return house.store.transact(async (tx) => {
    await tx.lock(was.proposal);
    const { proposal, one } = await look(tx, was.proposal, was.id);
    const words = await wordsOf(tx, house, proposal);
    if (receipt === null || words === null || !untouched(was, one)) return false;
    if ((await tx.publications.receipt(one.id, n, receipt)) === 'bound') return false;
    const last = isLast(words.revision, one, n);
    const executed = await execute(tx, house, proposal.id, { type: 'found', publication: one.id, part: n, last });
    // Rolls the receipt back: nothing but the event makes it ours.
    if (!executed.ok) throw new Error(`found, but ${executed.refusal.code}`);
    if (!last) await execute(tx, house, proposal.id, { type: 'restore' });
    return true;
  });
}
