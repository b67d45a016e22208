import type { Account } from '../../src/core/leitbild.ts';
import type { Random } from '../../src/core/random.ts';
import type { Network, Outcome, Prepared, Receipt, Sought } from '../../src/ports/network.ts';
import type { Gates, Kind } from './simulation.ts';

/** A post that was accepted, ever. */
export interface Post {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  removed: boolean;
}

interface Waters {
  readonly gates: Gates;
  readonly owner: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly posts: Post[];
  readonly random: Random;
  /** Faults happen while this says so. */
  readonly weather: { readonly faults: boolean };
  /** As the network declares it. */
  readonly settleMs: number;
  /** As it is: how much later than its window a request may arrive. */
  readonly lateMs: number;
  /** Milliseconds a request may be on its way before it is lost. */
  readonly window: number;
}

const anything: Sought = { since: '1970-01-01T00:00:00.000Z', not: [] };

const fates = ['well', 'well', 'well', 'lost', 'answer-lost', 'late', 'late', 'limit', 'error'] as const;

/** A network made of nothing but chance: requests arrive, arrive late or never, and answers get lost, each in its own time. */
export function simulatedNetwork(account: Account, waters: Waters): Network {
  const kind = account.id as Kind;
  const { posts, gates, owner } = waters;
  const hop = () => gates.pass(owner);
  const receipt = (post: Post): Receipt => ({ remoteId: post.id, url: `https://sea.example/${post.id}` });
  const textOf = ({ body }: Prepared): string => (body as { readonly text: string }).text;
  const shown = (prepared: Prepared, { since, not }: Sought = anything): Post | undefined =>
    posts.find(
      (post) =>
        !post.removed && post.text === textOf(prepared) && post.at >= Date.parse(since) && !not.includes(post.id),
    );
  return {
    network: 'testbed',
    account,
    can: { remove: true, replies: false, media: false, edit: false, visibility: ['public'] },
    pace: null,
    recovery: { class: kind, settleMs: waters.settleMs, keyTtlMs: kind === 'key' ? 3_600_000 : 0 },
    measure: (text) => ({ used: text.length, limit: 500, unit: 'characters' }),
    preview: ({ text }) => ({ text, used: text.length, limit: 500, unit: 'characters' }),
    prepare: async (part, _earlier, now) => {
      await hop();
      return { key: `${part.publication}-${part.n}`, createdAt: now, body: { text: part.text } };
    },
    publish: async (prepared) => publish(kind, prepared, waters),
    find: async (prepared, sought) => {
      await hop();
      const found = shown(prepared, sought);
      const lost = kind === 'none' || (waters.weather.faults && waters.random.int(0, 9) === 0);
      await hop();
      return lost ? 'cannot-tell' : found === undefined ? 'absent' : receipt(found);
    },
    remove: async ({ remoteId }) => {
      await hop();
      const post = posts.find((one) => one.id === remoteId);
      const was = post === undefined || post.removed;
      if (post !== undefined) post.removed = true;
      await hop();
      if (waters.weather.faults && waters.random.int(0, 4) === 0) return { kind: 'unknown' };
      return { kind: was ? 'gone' : 'removed' };
    },
  };

  async function publish(kind: Kind, prepared: Prepared, { random, weather, now }: Waters): Promise<Outcome> {
    const fate = weather.faults ? random.pick(fates) : 'well';
    if (fate === 'limit') {
      await hop();
      return { kind: 'refused', retry: 'after', code: 'rate', afterMs: 10_000 };
    }
    const late = fate === 'late';
    const latest = now() + waters.window + (late ? waters.lateMs - 1 : 0);
    let answer: Outcome = { kind: 'unknown' };
    // Once sent, a request no longer needs its sender: it arrives whatever becomes of the worker. A late one only time brings in.
    await new Promise<void>((resolve) => {
      const arrive = (): void => {
        if (fate !== 'lost' && fate !== 'error') answer = accept(kind, prepared);
        resolve();
      };
      gates.later('sea', late ? random.int(now(), latest) : latest, arrive, late);
      if (late) resolve();
    });
    await hop();
    return fate === 'well' ? answer : { kind: 'unknown' };
  }

  function accept(kind: Kind, prepared: Prepared): Outcome {
    const { key } = prepared;
    const known = posts.find((post) => (kind === 'key' || kind === 'client-id') && post.key === key);
    // Under its own name it stands there again, whoever has removed it: that request was on its way.
    if (known !== undefined && kind === 'client-id') known.removed = false;
    if (known !== undefined) return { kind: 'live', receipt: receipt(known) };
    if (kind === 'duplicate-refusal' && shown(prepared) !== undefined)
      return { kind: 'refused', retry: 'never', code: 'duplicate' };
    const post = { id: `s${posts.length + 1}`, key, text: textOf(prepared), at: waters.now(), removed: false };
    posts.push(post);
    return { kind: 'live', receipt: receipt(post) };
  }
}
