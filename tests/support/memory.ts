import { workAt } from '../../adapters/stores/sql/work-at.ts';
import type { Publication } from '../../src/core/publication.ts';
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

interface Tables {
  streams: Map<string, readonly StreamEvent[]>;
  proposals: Map<string, ProposalRow>;
  revisions: Map<string, RevisionRow>;
  publications: Map<string, PublicationRow & { readonly undoing: boolean }>;
  parts: Map<string, PartRow>;
  people: Map<string, PersonRow>;
  reasons: Map<string, ReasonRow>;
  outbox: Map<string, Pick<OutboxRow, 'key'>>;
}

const copy = (t: Tables): Tables => ({
  streams: new Map(t.streams),
  proposals: new Map(t.proposals),
  revisions: new Map(t.revisions),
  publications: new Map(t.publications),
  parts: new Map(t.parts),
  people: new Map(t.people),
  reasons: new Map(t.reasons),
  outbox: new Map(t.outbox),
});

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
  let tables: Tables = {
    streams: new Map(),
    proposals: new Map(),
    revisions: new Map(),
    publications: new Map(),
    parts: new Map(),
    people: new Map(),
    reasons: new Map(),
    outbox: new Map(),
  };
  let queue: Promise<unknown> = Promise.resolve();
  const run = <T>(work: (tx: Tx) => Promise<T>, keep: boolean): Promise<T> => {
    const done = queue.then(async () => {
      const mine = copy(tables);
      const result = await work(txOn(mine));
      if (keep) tables = mine;
      return result;
    });
    queue = done.catch(() => undefined);
    return done;
  };
  return {
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
    lock: async () => undefined,
  };
}

function talk(t: Tables): Pick<Tx, 'streams' | 'proposals' | 'people' | 'reasons' | 'outbox'> {
  return {
    streams: {
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
        [...t.proposals.values()].filter((row) => statuses === undefined || statuses.includes(row.status)),
      addRevision: async (row) => void t.revisions.set(`${row.proposal}/${row.revision}`, row),
      revision: async (proposal, revision) => t.revisions.get(`${proposal}/${revision}`) ?? null,
    },
    people: {
      ...(missing('people') as Tx['people']),
      put: async (row) => void t.people.set(row.person, row),
      byId: async (id) => t.people.get(id) ?? null,
      many: async (ids) => ids.flatMap((id) => t.people.get(id) ?? []),
      colleagues: async () => [...t.people.values()].filter((row) => row.kind === 'colleague'),
    },
    reasons: {
      ...(missing('reasons') as Tx['reasons']),
      add: async (row) => void t.reasons.set(`${t.reasons.size}`, row),
      of: async (subject) => [...t.reasons.values()].filter((row) => row.subject === subject),
    },
    outbox: {
      ...(missing('outbox') as Tx['outbox']),
      touch: async () => undefined,
      want: async ({ key }) => void t.outbox.set(key, { key }),
    },
  };
}

function publications(t: Tables): Tx['publications'] {
  const waiting = () =>
    [...t.publications.values()]
      .flatMap((row) => {
        const at = workAt(row, row.undoing);
        return at === null ? [] : [{ row, at }];
      })
      .sort((a, b) => (a.at < b.at || (a.at === b.at && a.row.id < b.row.id) ? -1 : 1));
  const partsOf = (id: string) =>
    [...t.parts.values()].filter((row) => row.publication === id).sort((a, b) => a.n - b.n);
  /** The parts with a receipt on one account. */
  const boundOn = (where: Pick<Publication, 'network' | 'account'> | undefined): readonly PartRow[] =>
    [...t.parts.values()].filter((row) => {
      const there = t.publications.get(row.publication);
      return row.receipt !== null && there?.network === where?.network && there?.account === where?.account;
    });
  return {
    get: async (id) => t.publications.get(id) ?? null,
    of: async (proposal) => [...t.publications.values()].filter((row) => row.proposal === proposal),
    sync: async (proposal, all: readonly Publication[], undoing) => {
      for (const one of all) t.publications.set(one.id, { ...one, proposal, undoing });
    },
    next: async (now, except) => waiting().find(({ row, at }) => at <= now && !except.includes(row.id))?.row ?? null,
    nextAt: async () => waiting()[0]?.at ?? null,
    list: async () => [...t.publications.values()],
    part: async (id, n) => t.parts.get(`${id}/${n}`) ?? null,
    parts: async (id) => partsOf(id),
    prepare: async (row) => {
      const key = `${row.publication}/${row.n}`;
      const known = t.parts.get(key);
      if (known === undefined) t.parts.set(key, row);
      return known ?? row;
    },
    receipt: async (id, n, receipt) => {
      const known = t.parts.get(`${id}/${n}`);
      const taken = boundOn(t.publications.get(id)).find((row) => row.receipt?.remoteId === receipt.remoteId);
      if (taken !== undefined && taken !== known) return 'bound';
      if (known !== undefined) t.parts.set(`${id}/${n}`, { ...known, receipt });
      return 'kept';
    },
    bound: async (network, account) => boundOn({ network, account }).flatMap((row) => row.receipt?.remoteId ?? []),
  };
}
