import type { Account } from '../../../src/core/leitbild.ts';
import { HOUR, SECOND } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { MediaSource } from '../../../src/ports/media.ts';
import type { AuthState, Network } from '../../../src/ports/network.ts';
import type { Logins } from '../../../src/ports/vault.ts';
import type { LinkCards } from '../../../src/ports/web.ts';
import { find, publish, remove } from './delivery.ts';
import { prepare } from './record.ts';
import { repliesSince } from './replies.ts';
import { serverOf } from './server.ts';
import { Early, SEALED, type Session, sessionOf } from './session.ts';
import { measure, preview } from './text.ts';
import { Fault, wireTo } from './wire.ts';

export { blueskySignIn } from './sign-in.ts';

export interface BlueskyMeans {
  readonly logins: Logins;
  readonly media: MediaSource;
  readonly cards: LinkCards;
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  /** Milliseconds a request may still be under way after its caller gave up; default 30 s. */
  readonly settleMs?: number;
  /** Longest wait for a link card, in milliseconds; default 5 s. */
  readonly cardMs?: number;
}

/** 35,000 points a day, three for a post (docs.bsky.app, rate limits): what the account may do every hour of the day. */
const CALLS_AN_HOUR = 480;

/**
 * An account on Bluesky, or on any server of the AT protocol. The record and its key are made beforehand, so a repeat is the same
 * post. Everything goes through the account's own server; app passwords and sessions live in the vault.
 */
export function bluesky(account: Account, means: BlueskyMeans): Network {
  const wire = wireTo(serverOf(account), means.fetch ?? fetch, means.clock);
  const session = sessionOf(account, means.logins, wire);
  const delivery = { session, wire, media: means.media };
  return {
    network: 'bluesky',
    account,
    can: { remove: true, replies: true, media: true, edit: false, visibility: ['public'] },
    recovery: { class: 'client-id', settleMs: means.settleMs ?? 30 * SECOND, keyTtlMs: 0 },
    pace: { calls: CALLS_AN_HOUR, perMs: HOUR },
    measure,
    preview,
    prepare: async (part, earlier, now, signal) => {
      const me = await session.who().catch((error: unknown) => {
        // A sealed vault is no login.
        if (error instanceof Fault) return null;
        throw error;
      });
      if (me === null) return { kind: 'refused', retry: 'login', code: 'auth' };
      return prepare({ ...means, session, wire }, me.did, part, earlier, now, signal);
    },
    publish: (prepared, signal) => publish(delivery, prepared, signal),
    find: (prepared, sought, signal) => find(delivery, prepared, sought, signal),
    remove: (receipt, signal) => remove(delivery, receipt, signal),
    replies: (since, signal) => repliesSince(session, since, signal),
    auth: (signal) => authState(session, signal),
  };
}

/** An app password has no end, and sessions renew themselves. */
async function authState(session: Session, signal: AbortSignal): Promise<AuthState> {
  try {
    const said = await session.ask({ nsid: 'com.atproto.server.getSession', params: {}, signal });
    const asleep = typeof said === 'object' && said !== null && 'active' in said && said.active === false;
    return asleep ? { kind: 'login' } : { kind: 'ok', until: null };
  } catch (error) {
    const fault = error instanceof Early ? error.fault : error;
    const out = fault instanceof Fault && fault.kind === 'login' && fault.code !== SEALED;
    return { kind: out ? 'login' : 'unknown' };
  }
}
