import { countGraphemes } from '../../../src/core/graphemes.ts';
import type { Account } from '../../../src/core/leitbild.ts';
import type { Network, Part, Preview, Receipt } from '../../../src/ports/network.ts';

/** Longest post, in graphemes. Nobody imposes it: it is where a short text stops being one. */
export const LIMIT = 2000;

const measure = (text: string) => ({ used: countGraphemes(text), limit: LIMIT, unit: 'graphemes' as const });

/** The signature as its own last line. */
export const signed = (signature: string): string => `– ${signature}`;

const preview = (part: Omit<Part, 'publication' | 'n'>): Preview => {
  const said = [part.warning, part.text, part.signature === null ? null : signed(part.signature)];
  const text = said.filter((one) => one !== null && one !== '').join('\n\n');
  return { text, ...measure(text) };
};

/**
 * The house's own network. It stores nothing: its pages are a view over publications, so that recording `live` is publishing
 * and leaving `live` is removing. `publicUrl` has no slash at the end.
 */
export function microblog(account: Account, { publicUrl }: { readonly publicUrl: string }): Network {
  const issue = (publication: string): Receipt => ({
    remoteId: publication,
    url: `${publicUrl}/posts/${publication}`,
  });
  return {
    network: 'microblog',
    account,
    // Nobody follows a web page: what is for followers alone cannot be kept to them.
    can: { remove: true, replies: false, media: true, edit: false, visibility: ['public', 'unlisted'] },
    recovery: { class: 'same-transaction', settleMs: 0, keyTtlMs: 0 },
    pace: null,
    measure,
    preview,
    issue,
    // All parts of a publication stand on one page, so every part has the same address; its key still tells it apart.
    prepare: async (part, _earlier, now) => ({
      key: `${part.publication}:${part.n}`,
      createdAt: now,
      body: { publication: part.publication },
    }),
    publish: async (prepared) => ({ kind: 'live', receipt: issue(publicationOf(prepared.key)) }),
    // The state in the store is the post; looking for it here would only ask the asker.
    find: async () => 'cannot-tell',
    remove: async () => ({ kind: 'removed' }),
  };
}

const publicationOf = (key: string): string => key.slice(0, key.lastIndexOf(':'));
