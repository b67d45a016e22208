import type { Dialect, Migration } from './index.ts';

/** Streams, what is erasable beside them, and what the bot has to show and to do. */
export const spine: Migration = {
  n: 1,
  name: 'spine',
  up: (t) => [...streams(t), ...proposals(t), ...publications(t), ...people(t), ...traffic(t), ...untold(t)],
};

// `heads` has the switch from the start, so that there is a row to lock before anybody has stopped anything.
const streams = ({ text, end }: Dialect): readonly string[] => [
  `create table heads (stream ${text} primary key, version integer not null, hash ${text} not null,
    anchored integer not null default 0)${end}`,
  `create index heads_unanchored on heads (stream) where version > anchored`,
  `insert into heads (stream, version, hash) values ('switch', 0, '')`,
  `create table events (stream ${text} not null, version integer not null, payload ${text} not null, prev ${text} not null,
    hash ${text} not null, primary key (stream, version))${end}`,
  `create table anchors (n integer primary key, at ${text} not null, root ${text} not null, previous ${text} not null,
    hash ${text} not null, streams integer not null, events integer not null)${end}`,
  `create table leaves (n integer not null references anchors (n) deferrable initially deferred, stream ${text} not null,
    version integer not null, head ${text} not null, primary key (n, stream))${end}`,
  `create index leaves_stream on leaves (stream, n)`,
];

const proposals = ({ text, counter, end }: Dialect): readonly string[] => [
  `create table proposals (id ${text} primary key, status ${text} not null, kind ${text} not null, author ${text} not null,
    revision integer not null, round integer not null, named ${text}, "createdAt" ${text} not null,
    "updatedAt" ${text} not null, "nextAt" ${text}, "liveAt" ${text})${end}`,
  `create index proposals_list on proposals ("updatedAt", id)`,
  `create index proposals_status on proposals (status, "updatedAt", id)`,
  `create index proposals_author on proposals (author, "updatedAt", id)`,
  `create index proposals_author_status on proposals (author, status, "updatedAt", id)`,
  `create index proposals_next on proposals ("nextAt", id) where "nextAt" is not null`,
  `create index proposals_live on proposals ("liveAt", id) where "liveAt" is not null`,
  `create table revisions (proposal ${text} not null, revision integer not null, "by" ${text} not null, at ${text} not null,
    draft ${text} not null, review ${text} not null, policy ${text} not null, accounts ${text} not null,
    hash ${text} not null, salt ${text} not null, "signatureSalt" ${text}, "signatureDigest" ${text},
    primary key (proposal, revision))${end}`,
  `create index revisions_by on revisions ("by")`,
  `create table drafts (id ${text} primary key, person ${text} not null, draft ${text} not null, review ${text} not null,
    proposal ${text}, revision integer, "updatedAt" ${text} not null)${end}`,
  `create index drafts_person on drafts (person, "updatedAt", id)`,
  `create index drafts_age on drafts ("updatedAt")`,
  `create table reasons (id ${counter}, subject ${text} not null, person ${text} not null, about ${text} not null,
    text ${text} not null, salt ${text} not null, at ${text} not null)${end}`,
  `create index reasons_subject on reasons (subject, id)`,
  `create index reasons_person on reasons (person)`,
];

const publications = ({ text, end }: Dialect): readonly string[] => [
  `create table publications (id ${text} primary key, proposal ${text} not null, network ${text} not null,
    account ${text} not null, state ${text} not null, due ${text} not null, held ${text}, "heldAt" ${text}, retry ${text},
    attempt integer not null, fence integer not null, "leaseUntil" ${text}, "firstSentAt" ${text}, "sentAt" ${text},
    "liveAt" ${text}, "partsLive" integer not null, looks integer not null, "notBefore" ${text}, undoing integer not null,
    "workAt" ${text}, "sortAt" ${text} not null)${end}`,
  `create index publications_proposal on publications (proposal, id)`,
  `create unique index publications_account on publications (proposal, network, account)
    where state not in ('refused', 'cancelled', 'removed')`,
  `create index publications_work on publications ("workAt", id) where "workAt" is not null`,
  `create index publications_list on publications ("sortAt", id)`,
  `create index publications_state on publications (state, "sortAt", id)`,
  `create index publications_network on publications (network, "sortAt", id)`,
  `create index publications_network_state on publications (network, state, "sortAt", id)`,
  `create table parts (publication ${text} not null references publications (id) deferrable initially deferred,
    n integer not null, prepared ${text} not null, receipt ${text}, network ${text}, account ${text}, "remoteId" ${text},
    primary key (publication, n))${end}`,
  // One post of a network is one part of ours: of equal texts each is counted, and taken back, once.
  `create unique index parts_remote on parts (network, account, "remoteId") where "remoteId" is not null`,
];

const people = ({ text, end }: Dialect): readonly string[] => [
  `create table people (person ${text} primary key, human ${text} not null, chat ${text}, "user" ${text}, name ${text} not null,
    kind ${text} not null, locale ${text} not null, email ${text}, "emailKey" ${text}, unique (chat, "user"))${end}`,
  `create index people_human on people (human)`,
  `create index people_kind on people (kind, person)`,
  `create index people_email on people ("emailKey", person) where "emailKey" is not null`,
];

const traffic = ({ text, counter, bytes, end }: Dialect): readonly string[] => [
  `create table inbox (id ${counter}, event ${text} not null unique, incoming ${text}, at ${text} not null, answer ${text})${end}`,
  `create index inbox_pending on inbox (at, id) where answer is null`,
  `create index inbox_age on inbox (at) where answer is not null`,
  `create table outbox (id ${counter}, key ${text} not null unique, chat ${text} not null, person ${text}, subject ${text} not null,
    proposal ${text}, card ${text}, cause ${text}, wanted integer not null, shown integer not null, message ${text},
    tries integer not null default 0, "notBefore" ${text}, "leaseUntil" ${text}, "doneAt" ${text})${end}`,
  `create index outbox_due on outbox (id) where wanted > shown`,
  `create index outbox_failed on outbox (chat, person) where "notBefore" is not null`,
  `create index outbox_done on outbox ("doneAt") where "doneAt" is not null`,
  `create index outbox_proposal on outbox (proposal, chat, id) where proposal is not null`,
  `create index outbox_message on outbox (chat, message) where message is not null`,
  `create index outbox_cause on outbox (cause, id) where cause is not null`,
  `create table slots (name ${text} not null, slot ${text} not null, at ${text} not null, primary key (name, slot))${end}`,
  `create index slots_age on slots (at)`,
  `create table media (sha256 ${text} primary key, type ${text} not null, bytes ${bytes} not null)${end}`,
  `create table room (id ${counter}, key ${text} unique, at ${text} not null, "from" ${text} not null, "to" ${text},
    text ${text} not null, card ${text}, reactions ${text} not null)${end}`,
];

const personal: Readonly<Record<string, readonly string[]>> = {
  people: ['chat', 'user', 'name', 'email', 'emailKey'],
  revisions: ['draft', 'review'],
  drafts: ['draft', 'review'],
  reasons: ['text'],
  parts: ['prepared'],
  inbox: ['event', 'incoming'],
  outbox: ['key', 'person', 'subject', 'card', 'cause'],
  room: ['key', 'from', 'to', 'text', 'card', 'reactions'],
};

// PostgreSQL's ANALYZE copies common values into its own tables, where nobody would ever erase them.
const untold = ({ name }: Dialect): readonly string[] =>
  name === 'sqlite'
    ? []
    : Object.entries(personal).flatMap(([table, columns]) =>
        columns.map((column) => `alter table ${table} alter column "${column}" set statistics 0`),
      );
