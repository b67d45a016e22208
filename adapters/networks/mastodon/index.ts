import type { Account } from '../../../src/core/leitbild.ts';
import { MINUTE } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { MediaSource } from '../../../src/ports/media.ts';
import type { Allowance, Network } from '../../../src/ports/network.ts';
import type { Logins } from '../../../src/ports/vault.ts';
import { countPost } from './count.ts';
import { find } from './find.ts';
import { caller } from './http.ts';
import { askLimits, type Limits, usual } from './limits.ts';
import { loginOf, whose } from './login.ts';
import { unfitFor } from './pictures.ts';
import { type Pause, prepare, realPause, wordsOf } from './prepare.ts';
import { publish } from './publish.ts';
import { NotPrepared } from './refusal.ts';
import { remove } from './remove.ts';
import { replies } from './replies.ts';
import { serverOf } from './server.ts';
import { kept } from './text.ts';

export { mastodonSignIn } from './sign-in.ts';

export interface MastodonMeans {
  readonly logins: Logins;
  readonly media: MediaSource;
  /** What the server's own clock is compared with. */
  readonly clock: Clock;
  /** Counts uploads, which servers limit apart from posts; left out, they are not counted. */
  readonly allowance?: Allowance;
  readonly fetch?: typeof fetch;
  /** Milliseconds until a server surely shows what it took; default two minutes. */
  readonly settleMs?: number;
  /** Between two questions whether a picture is ready; default: really waits. */
  readonly pause?: Pause;
}

/**
 * An account on any server that speaks Mastodon's API (`account.server`; throws TypeError without). Every post carries its
 * Idempotency-Key, and none is trusted: servers forget it, ignore it or lose it in a race, so an open outcome is looked for first.
 */
export function mastodon(account: Account, means: MastodonMeans): Network {
  const ask = caller(serverOf(account), means.fetch ?? fetch);
  const login = () => loginOf(means.logins, account);
  const place = { ask, login };
  let limits: Limits = usual;
  const measured = (warning: string, text: string) => ({
    used: countPost(warning, text, limits.perAddress),
    limit: limits.characters,
    unit: 'graphemes' as const,
  });
  const preparing = () => ({
    ...place,
    media: means.media,
    pause: means.pause ?? realPause,
    limits: limits.pictures,
    allowance: means.allowance ?? null,
    bucket: `uploads:${account.id}`,
  });
  return {
    network: account.network,
    account,
    can: { remove: true, replies: true, media: true, edit: false, visibility: ['public', 'unlisted', 'followers'] },
    recovery: { class: 'read-back', settleMs: means.settleMs ?? 2 * MINUTE, keyTtlMs: 0 },
    pace: { calls: 300, perMs: 5 * MINUTE },
    measure: (text) => measured('', kept(text)),
    preview: (part) => {
      const text = wordsOf(part);
      return { text, ...measured(part.warning === null ? '' : kept(part.warning), text) };
    },
    unfit: (media) => unfitFor(media, limits.pictures),
    prepare: (part, earlier, now, signal) =>
      prepare(preparing(), part, earlier, now, signal).catch((error: unknown) => {
        if (error instanceof NotPrepared) return error.refusal;
        throw error;
      }),
    publish: (prepared, signal) => publish(place, prepared, signal),
    find: (prepared, sought, signal) => find({ ...place, clock: means.clock }, prepared, sought, signal),
    remove: (receipt, signal) => remove(place, receipt, signal),
    replies: (since, signal) => replies(place, since, signal),
    auth: async (signal) => {
      const known = await login();
      if (typeof known === 'string') return { kind: known === 'none' ? 'login' : 'unknown' };
      const who = await whose(ask, known.token, signal);
      if (who.kind === 'ok') return { kind: 'ok', until: null };
      return { kind: who.kind === 'login' ? 'login' : 'unknown' };
    },
    refresh: async (signal) => {
      limits = (await askLimits(ask, signal)) ?? limits;
    },
  };
}
