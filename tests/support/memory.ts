import { workAt } from '../../adapters/stores/sql/work-at.ts';
import type { Publication } from '../../src/core/publication.ts';
import { DAY, type Instant, latest, plus } from '../../src/core/time.ts';
import type {
  OutboxRow,
  PartRow,
  PersonRow,
  ProposalRow,
  PublicationRow,
  ReasonRow,
  RevisionRow,
  StreamEvent,
} from '../../src/ports/rows.ts';
import type { Store, Tx } from '../../src/ports/store.ts';

/** One table. What is written within a transaction is noted, so that it can be taken back; nothing is copied. */
class Table<V> {
  readonly #rows = new Map<string, V>();
  readonly #journal: (() => void)[];

  constructor(journal: (() => void)[]) {
    this.#journal = journal;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): V | undefined {
    return this.#rows.get(key);
  }

  all(): readonly V[] {
    return [...this.#rows.values()];
  }

  set(key: string, value: V): void {
    const rows = this.#rows;
    const was = rows.get(key);
    this.#journal.push(was === undefined ? () => void rows.delete(key) : () => void rows.set(key, was));
    rows.set(key, value);
  }

  delete(key: string): void {
    const rows = this.#rows;
    const was = rows.get(key);
    if (was === undefined) return;
    this.#journal.push(() => void rows.set(key, was));
    rows.delete(key);
  }
}

const tablesOn = (journal: (() => void)[]) => ({
  streams: new Table<readonly StreamEvent[]>(journal),
  proposals: new Table<ProposalRow>(journal),
  revisions: new Table<RevisionRow>(journal),
  publications: new Table<PublicationRow & { readonly undoing: boolean }>(journal),
  parts: new Table<PartRow>(journal),
  people: new Table<PersonRow>(journal),
  reasons: new Table<ReasonRow>(journal),
  outbox: new Table<Pick<OutboxRow, 'key' | 'place' | 'subject' | 'message'>>(journal),
  blocked: new Table<Instant>(journal),
});

type Tables = ReturnType<typeof tablesOn>;

const missing = (name: string): never =>
  new Proxy(
    {},
    {
      get: (_, key) => {
        throw new Error(`memory store: ${name}.${String(key)} is not needed by deliveries`);
      },
    },
  ) as never;

/**
 * A store without disk for simulations of thousands of schedules: what a delivery touches, one transaction after another, rolled
 * back when it throws. It forgets nothing in a crash of a worker, as a durable store does not.
 */
export function memoryStore(): Store {
  const journal: (() => void)[] = [];
  const tables = tablesOn(journal);
  const tx = txOn(tables);
  let queue: Promise<unknown> = Promise.resolve();
  const run = <T>(work: (tx: Tx) => Promise<T>, keep: boolean): Promise<T> => {
    const done = queue.then(async () => {
      let whole = false;
      try {
        const result = await work(tx);
        whole = true;
        return result;
      } finally {
        if (!keep || !whole) for (const undo of journal.reverse()) undo();
        journal.length = 0;
      }
    });
    queue = done.catch(() => undefined);
    return done;
  };
  return {
    clock: null,
    transact: (work) => run(work, true),
    read: (work) => run(work, false),
    verify: () => Promise.resolve({ streams: tables.streams.size, events: 0, anchors: 0, erased: 0, flaws: [] }),
    forget: () => missing('forget'),
    close: () => Promise.resolve(),
  };
}

function txOn(t: Tables): Tx {
  return {
    ...talk(t),
    publications: publications(t),
    drafts: missing('drafts'),
    inbox: missing('inbox'),
    slots: missing('slots'),
    media: missing('media'),
    room: missing('room'),
    anchors: missing('anchors'),
    logins: missing('logins'),
    trials: missing('trials'),
    replies: {
      ...(missing('replies') as Tx['replies']),
      get: async () => null,
      byTarget: async () => null,
      count: async () => 0,
      answer: async () => undefined,
    },
    paces: {
      take: async (account, _pace, now) => {
        const until = t.blocked.get(account) ?? null;
        return until !== null && until > now ? until : null;
      },
      patience: async (account, now) => {
        const until = t.blocked.get(account) ?? null;
        return until !== null && until > now ? until : null;
      },
      block: async (account, until) => t.blocked.set(account, latest(until, t.blocked.get(account) ?? null)),
    },
    lock: async () => undefined,
  };
}

function talk(t: Tables): Pick<Tx, 'streams' | 'proposals' | 'people' | 'reasons' | 'outbox'> {
  const row = async (key: string) => {
    const known = t.outbox.get(key);
    if (known === undefined) throw new Error(`memory store: nothing is wanted as ${key}`);
    return known;
  };
  return {
    streams: {
      version: async (name) => (t.streams.get(name) ?? []).length,
      load: async (name) => {
        const events = t.streams.get(name) ?? [];
        return { version: events.length, events: events as readonly never[] };
      },
      append: async (name, expected, events) => {
        const known = t.streams.get(name) ?? [];
        if (known.length !== expected) throw new Error(`stream ${name} has moved on`);
        t.streams.set(name, [...known, ...events]);
      },
    },
    proposals: {
      ...(missing('proposals') as Tx['proposals']),
      get: async (id) => t.proposals.get(id) ?? null,
      save: async (row) => void t.proposals.set(row.id, row),
      list: async ({ statuses }) =>
        t.proposals.all().filter((row) => statuses === undefined || statuses.includes(row.status)),
      addRevision: async (row) => void t.revisions.set(`${row.proposal}/${row.revision}`, row),
      revision: async (proposal, revision) => t.revisions.get(`${proposal}/${revision}`) ?? null,
    },
    people: {
      ...(missing('people') as Tx['people']),
      put: async (row) => void t.people.set(row.person, row),
      byId: async (id) => t.people.get(id) ?? null,
      byRef: async ({ chat, user }) => t.people.all().find(({ ref }) => ref.chat === chat && ref.user === user) ?? null,
      many: async (ids) => ids.flatMap((id) => t.people.get(id) ?? []),
      colleagues: async () => t.people.all().filter((row) => row.kind === 'colleague'),
    },
    reasons: {
      ...(missing('reasons') as Tx['reasons']),
      add: async (row) => void t.reasons.set(`${t.reasons.size}`, row),
      of: async (subject) => t.reasons.all().filter((row) => row.subject === subject),
    },
    outbox: {
      ...(missing('outbox') as Tx['outbox']),
      touch: async () => undefined,
      want: async ({ key, place, subject }) =>
        void t.outbox.set(key, { key, place, subject, message: t.outbox.get(key)?.message ?? null }),
      byKey: async (key) => (t.outbox.get(key) ?? null) as OutboxRow | null,
      chats: async (proposals) => [
        ...new Set(
          t.outbox
            .all()
            .filter(({ subject }) => subject.kind === 'proposal' && proposals.includes(subject.proposal))
            .map(({ place }) => place.chat),
        ),
      ],
      shown: async (key, _version, message) => void t.outbox.set(key, { ...(await row(key)), message }),
      lost: async (key) => void t.outbox.set(key, { ...(await row(key)), message: null }),
      remarks: async (proposal) =>
        t.outbox
          .all()
          .filter(
            ({ subject: s }) => s.kind === 'about' && s.topic === 'noted' && s.proposal === proposal,
          ) as OutboxRow[],
    },
  };
}

function publications(t: Tables): Tx['publications'] {
  const waiting = () =>
    t.publications
      .all()
      .flatMap((row) => {
        const at = workAt(row, row.undoing);
        return at === null ? [] : [{ row, at }];
      })
      .sort((a, b) => (a.at < b.at || (a.at === b.at && a.row.id < b.row.id) ? -1 : 1));
  const partsOf = (id: string) =>
    t.parts
      .all()
      .filter((row) => row.publication === id)
      .sort((a, b) => a.n - b.n);
  /** The parts with a receipt on one account. */
  const boundOn = (where: Pick<Publication, 'network' | 'account'> | undefined): readonly PartRow[] =>
    t.parts.all().filter((row) => {
      const there = t.publications.get(row.publication);
      return row.receipt !== null && there?.network === where?.network && there?.account === where?.account;
    });
  return {
    get: async (id) => t.publications.get(id) ?? null,
    of: async (proposal) => t.publications.all().filter((row) => row.proposal === proposal),
    save: async (proposal, all: readonly Publication[], undoing) => {
      for (const one of all) t.publications.set(one.id, { ...one, proposal, undoing });
    },
    next: async ({ now, except = [], busy = [], most = 1 }) =>
      waiting()
        .filter(({ row, at }) => at <= now && !except.includes(row.id) && !busy.includes(row.account))
        .slice(0, most)
        .map(({ row }) => row),
    nextAt: async () => waiting()[0]?.at ?? null,
    list: async ({ held }) => t.publications.all().filter((row) => held == null || row.held === held),
    part: async (id, n) => t.parts.get(`${id}/${n}`) ?? null,
    parts: async (id) => partsOf(id),
    prepare: async (row) => {
      const key = `${row.publication}/${row.n}`;
      const known = t.parts.get(key);
      if (known === undefined) t.parts.set(key, row);
      return known ?? row;
    },
    discard: async (id, n) => {
      if (t.parts.get(`${id}/${n}`)?.receipt === null) t.parts.delete(`${id}/${n}`);
    },
    receipt: async (id, n, receipt) => {
      const known = t.parts.get(`${id}/${n}`);
      const taken = boundOn(t.publications.get(id)).find((row) => row.receipt?.remoteId === receipt.remoteId);
      if (taken !== undefined && taken !== known) return 'bound';
      if (known !== undefined) t.parts.set(`${id}/${n}`, { ...known, receipt });
      return 'kept';
    },
    proposalOf: async (network, account, remoteId) => {
      const part = boundOn({ network, account }).find((row) => row.receipt?.remoteId === remoteId);
      return t.publications.get(part?.publication ?? '')?.proposal ?? null;
    },
    bound: async (network, account, since) =>
      boundOn({ network, account })
        .filter((row) => since === undefined || (t.publications.get(row.publication)?.sentAt ?? '') > plus(since, -DAY))
        .flatMap((row) => row.receipt?.remoteId ?? []),
  };
}
