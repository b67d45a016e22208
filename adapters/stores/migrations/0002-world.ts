import type { Dialect, Migration } from './index.ts';

/** Logins, answers, pictures and paces: what delivery to networks outside needs. */
export const world: Migration = {
  n: 2,
  name: 'world',
  up: (t) => [...changed(t), ...pictures(t), ...accounts(t), ...replies(t), ...untold(t)],
};

const changed = ({ text, end }: Dialect): readonly string[] => [
  `alter table publications add column reason ${text}`,
  // What was sent lately on an account, so that whoever looks for a lost post need not be told of every old one.
  `create index publications_sent on publications (network, account, "sentAt") where "sentAt" is not null`,
  `alter table room add column thread ${text}`,
  `create table stamps (name ${text} primary key, n integer not null)${end}`,
  `insert into stamps (name, n) values ('room', 0)`,
];

// The version before took no pictures: nothing has to be filled in from drafts and revisions there are.
const pictures = ({ text, end }: Dialect): readonly string[] => [
  `alter table media add column width integer not null default 0`,
  `alter table media add column height integer not null default 0`,
  `alter table media add column "by" ${text}`,
  `alter table media add column at ${text} not null default '1970-01-01T00:00:00.000Z'`,
  `create index media_age on media (at)`,
  `create index media_by on media ("by") where "by" is not null`,
  `create table media_uses (owner ${text} not null, sha256 ${text} not null, primary key (owner, sha256))${end}`,
  `create index media_uses_picture on media_uses (sha256)`,
];

const accounts = ({ text, real, end }: Dialect): readonly string[] => [
  `create table logins (account ${text} primary key, network ${text} not null, "keyId" ${text} not null, nonce ${text} not null,
    box ${text} not null, version integer not null, since ${text} not null, state ${text}, until ${text},
    "checkedAt" ${text})${end}`,
  // `tokens` null = as many as the pace allows.
  `create table paces (account ${text} primary key, tokens ${real}, at ${text}, until ${text})${end}`,
  `create table trials (id ${text} primary key, account ${text} not null, at ${text} not null, prepared ${text} not null,
    receipt ${text}, state ${text} not null)${end}`,
  `create index trials_out on trials (account, at, id) where state = 'out'`,
];

const replies = ({ text, end }: Dialect): readonly string[] => [
  `create table replies (id ${text} primary key, network ${text} not null, account ${text} not null,
    "remoteId" ${text} not null, url ${text} not null, target ${text} not null, author ${text} not null, text ${text} not null,
    at ${text} not null, "to" ${text}, "seenAt" ${text} not null, proposal ${text}, "claimedBy" ${text}, "claimedAt" ${text},
    answer ${text}, unique (network, account, "remoteId"))${end}`,
  `create index replies_open on replies (at, id) where answer is null`,
  `create index replies_target on replies (account, target)`,
  `create index replies_proposal on replies (proposal) where proposal is not null`,
  `create index replies_newest on replies (account, at)`,
  `create index replies_age on replies ("seenAt")`,
  `create index replies_claimed on replies ("claimedBy") where "claimedBy" is not null`,
];

const personal: Readonly<Record<string, readonly string[]>> = {
  replies: ['remoteId', 'url', 'target', 'author', 'text', 'to'],
  media: ['by'],
  logins: ['nonce', 'box'],
};

const untold = ({ name }: Dialect): readonly string[] =>
  name === 'sqlite'
    ? []
    : [
        ...Object.entries(personal).flatMap(([table, columns]) =>
          columns.map((column) => `alter table ${table} alter column "${column}" set statistics 0`),
        ),
        // A picture is compressed already.
        `alter table media alter column bytes set storage external`,
      ];
