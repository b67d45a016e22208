import type { Account } from '../../src/core/leitbild.ts';
import type { Instant } from '../../src/core/time.ts';
import type { Network, Pace, Part, Reply } from '../../src/ports/network.ts';

export interface AnsweringNetwork extends Network {
  /** Every part that is out, by remote id, oldest first. */
  readonly out: Map<string, Part>;
  /** From when on it was asked for replies, oldest first. */
  readonly asked: Instant[];
  /** Somebody outside says something. */
  hears(reply: Partial<Reply> & Pick<Reply, 'remoteId' | 'at'>): Reply;
  /** What it does when it is asked for replies. */
  mood: 'tells' | 'hangs' | 'throws' | 'cannot-tell';
  /** Whoever is answered has deleted their post: it refuses. */
  deleted: boolean;
  /** Was the last question given up? */
  aborted: boolean;
}

/** A network in memory on which people answer; it takes every post, and refuses an answer to what has been deleted. */
export function answeringNetwork(account: Account, pace: Pace | null = null): AnsweringNetwork {
  const said: Reply[] = [];
  const never = new Promise<never>(() => undefined);
  const network: AnsweringNetwork = {
    network: account.network,
    account,
    can: { remove: true, replies: true, media: false, edit: false, visibility: ['public'] },
    recovery: { class: 'client-id', settleMs: 60_000, keyTtlMs: 0 },
    pace,
    out: new Map(),
    asked: [],
    mood: 'tells',
    deleted: false,
    aborted: false,
    hears: (given) => {
      const reply: Reply = {
        url: `https://social.example/${given.remoteId}`,
        target: `target-${given.remoteId}`,
        author: 'Frau K.',
        text: 'Passt der alte Mahlkegel in die neue Mühle?',
        to: null,
        ...given,
      };
      said.push(reply);
      return reply;
    },
    measure: (text) => ({ used: text.length, limit: 500, unit: 'characters' }),
    preview: ({ text }) => ({ text, used: text.length, limit: 500, unit: 'characters' }),
    prepare: async (part, _earlier, now) => ({ key: `${part.publication}-${part.n}`, createdAt: now, body: part }),
    publish: async ({ key, body }) => {
      const part = body as Part;
      if (network.deleted && part.replyTo !== null) return { kind: 'refused', retry: 'never', code: 'other' };
      network.out.set(key, part);
      return { kind: 'live', receipt: { remoteId: key, url: `https://social.example/${key}` } };
    },
    find: async ({ key }) =>
      network.out.has(key) ? { remoteId: key, url: `https://social.example/${key}` } : 'absent',
    remove: async ({ remoteId }) => ({ kind: network.out.delete(remoteId) ? 'removed' : 'gone' }),
    replies: async (since, signal) => {
      network.asked.push(since);
      signal.addEventListener('abort', () => {
        network.aborted = true;
      });
      if (network.mood === 'hangs') return never;
      if (network.mood === 'throws') throw new TypeError('fetch failed');
      return network.mood === 'cannot-tell' ? 'cannot-tell' : said.filter(({ at }) => at > since);
    },
  };
  return network;
}
