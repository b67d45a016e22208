import { type Draft, textsFor } from '../../../src/core/draft.ts';
import { languageOf } from '../../../src/core/language.ts';
import type { Account } from '../../../src/core/leitbild.ts';
import type { Locale } from '../../../src/core/locale.ts';
import type { ProposalStatus } from '../../../src/core/proposal.ts';
import type { Instant } from '../../../src/core/time.ts';
import type { MediaSource } from '../../../src/ports/media.ts';
import type { Page, PublicationRow } from '../../../src/ports/rows.ts';
import type { Store, Tx } from '../../../src/ports/store.ts';

/** A post as the world may read it. `id` is its publication's and its permalink's. */
export interface Published {
  readonly id: string;
  readonly at: Instant;
  /** The post and its further parts, in order; never empty. */
  readonly parts: readonly string[];
  readonly language: Locale | null;
  readonly warning: string | null;
  readonly signature: string | null;
  readonly handle: string;
  /** What it answers: an address, shown as a link when it is one. */
  readonly replyTo: string | null;
  readonly pictures: readonly Shown[];
  /** False: it has its address, but stands in no list, no feed and no search engine. */
  readonly listed: boolean;
}

/** A picture as its post shows it. `size` in bytes. */
export interface Shown {
  readonly sha256: string;
  readonly type: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/** All the microblog reads. Both give nothing that was never live; `latest` is newest first and leaves out unlisted posts. */
export interface MicroblogSource {
  latest(page: Page): Promise<readonly Published[]>;
  one(id: string): Promise<Published | 'gone' | null>;
  /** When any of it last changed, removals included; null = never. Feeds tell it to readers that ask "since when". */
  changedAt(): Promise<Instant | null>;
  /** Bytes of a picture; whether anybody may see it is for the post to say that shows it. */
  readonly media: MediaSource;
}

/** Anything else in an address was not issued by us and is not worth a question to the store. */
const ID = /^[A-Za-z0-9_-]{1,100}$/;

/** States of a proposal in which something of it may be, or may have been, out. */
const told: readonly ProposalStatus[] = ['publishing', 'published', 'failed', 'retracting', 'retracted'];

/** People know a post by its proposal's number, too: that leads to the publication that was last live. */
const ofProposal = async (tx: Tx, id: string): Promise<PublicationRow | null> =>
  (await tx.publications.of(id)).findLast((row) => row.network === 'microblog' && row.liveAt !== null) ?? null;

type Size = Pick<Shown, 'width' | 'height' | 'size' | 'type'>;

/** Pictures whose sizes are remembered. */
const SIZES = 1000;

/**
 * Sizes of pictures. Their bytes are read once for it and not for every page: what has this digest never changes. A picture that is
 * not there (any more) is left out.
 */
function sizes() {
  const known = new Map<string, Size>();
  return async (tx: Tx, sha256: string): Promise<Size | null> => {
    const remembered = known.get(sha256);
    if (remembered !== undefined) return remembered;
    const row = await tx.media.get(sha256);
    if (row === null) return null;
    const size = { width: row.width, height: row.height, size: row.bytes.length, type: row.type };
    if (known.size >= SIZES) known.delete(known.keys().next().value ?? '');
    known.set(sha256, size);
    return size;
  };
}

/** Is this proposal not for whoever reads here? */
type Withheld = (tx: Tx, proposal: string) => Promise<boolean>;

/** The microblog's read side of a store, without what is withheld. Handles are shown as the Leitbild has them. */
export function microblogSource(
  store: Store,
  accounts: readonly Account[],
  withheld: Withheld = async () => false,
): MicroblogSource {
  const handles = new Map(accounts.map((account) => [account.id, account.handle]));

  const sizeOf = sizes();

  const picturesOf = async (tx: Tx, media: Draft['media']): Promise<readonly Shown[]> => {
    const found: Shown[] = [];
    for (const { sha256, alt } of media) {
      const size = await sizeOf(tx, sha256);
      if (size !== null) found.push({ ...size, sha256, alt });
    }
    return found;
  };

  const published = async (tx: Tx, row: PublicationRow): Promise<Published | null> => {
    const proposal = await tx.proposals.get(row.proposal);
    const revision = proposal && (await tx.proposals.revision(row.proposal, proposal.revision));
    // Nobody follows a web page: what is for followers alone must not be shown to everybody.
    if (!revision || row.liveAt === null || revision.draft.visibility === 'followers') return null;
    if (await withheld(tx, row.proposal)) return null;
    const { draft } = revision;
    const parts = textsFor(draft, row.account);
    return {
      id: row.id,
      at: row.liveAt,
      parts,
      language: draft.language ?? languageOf(parts.join('\n')),
      warning: draft.warning,
      signature: draft.signature,
      handle: handles.get(row.account) ?? row.account,
      replyTo: draft.replyTo,
      pictures: await picturesOf(tx, draft.media),
      listed: draft.visibility === 'public',
    };
  };

  return {
    latest: (page) => store.read((tx) => latest(tx, page, (row) => published(tx, row))),
    one: async (id) => {
      if (!ID.test(id)) return null;
      return store.read(async (tx) => {
        const row = (await tx.publications.get(id)) ?? (await ofProposal(tx, id));
        if (row === null || row.network !== 'microblog') return null;
        if (row.state === 'live') return await published(tx, row);
        return row.liveAt === null ? null : 'gone';
      });
    },
    changedAt: () =>
      store.read(async (tx) => (await tx.proposals.list({ statuses: told }, { limit: 1 }))[0]?.updatedAt ?? null),
    media: (sha256) => store.read((tx) => tx.media.get(sha256)),
  };
}

/** Fills a page although some live rows are not listed. */
async function latest(
  tx: Tx,
  page: Page,
  published: (row: PublicationRow) => Promise<Published | null>,
): Promise<readonly Published[]> {
  const found: Published[] = [];
  let before = page.before;
  for (;;) {
    const asked = { limit: page.limit, ...(before === undefined ? {} : { before }) };
    const rows = await tx.publications.list({ network: 'microblog', states: ['live'] }, asked);
    for (const row of rows) {
      const one = await published(row);
      if (one?.listed) found.push(one);
      if (found.length === page.limit) return found;
    }
    const last = rows.at(-1);
    if (last === undefined || last.liveAt === null || rows.length < page.limit) return found;
    before = { at: last.liveAt, id: last.id };
  }
}
