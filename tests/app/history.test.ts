import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { history } from '../../src/app/info.ts';
import { when } from '../../src/core/cards/words.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { ProposalEvent, RevisionFacts } from '../../src/core/proposal.ts';
import type { PublicationEvent } from '../../src/core/publication.ts';
import { plus } from '../../src/core/time.ts';
import { people, START, type TestHouse, testHouse } from '../support/house.ts';

type Type = ProposalEvent['type'];
type Of<T extends Type> = Extract<ProposalEvent, { readonly type: T }>;
/** What is each event's own, beside its type, its moment and its publication. */
type Own = {
  readonly [T in Type]: Omit<Of<T>, 'type' | 'at' | (T extends PublicationEvent['type'] ? 'publication' : never)>;
};

const by = people.jana.person;
const signal = { person: people.ben.person, via: 'button', revision: 1, round: 1 };
const leaseUntil = START;
const notBefore = START;
// What a revision holds is no part of any line.
const facts = {} as RevisionFacts;

/** One of every kind: an event that is missing here does not compile. */
const own: Own = {
  asked: { by, facts, named: null },
  revised: { by, facts },
  voiced: { ...signal, verdict: 'yes' },
  unvoiced: signal,
  dropped: { person: people.ben.person },
  reasoned: { by, commitment: 'c' },
  overridden: { by, rule: 'r', commitment: 'c' },
  approved: { due: START, publications: [] },
  reopened: { cause: 'stopped' },
  paused: {},
  'round-opened': { round: 2 },
  'passed-on': { from: people.ben.person, named: null },
  nudged: {},
  'still-wanted': { by },
  withdrawn: { by },
  lapsed: {},
  undone: { by },
  'signals-read': { revision: 1, round: 1 },
  'restored-whole': {},
  claimed: { fence: 1, part: 0, leaseUntil },
  'part-live': { fence: 1, part: 0 },
  issued: {},
  'went-live': { by: 'machine' },
  refused: { retry: 'never', code: 'other', notBefore: null },
  unknown: { notBefore },
  'not-found': { notBefore },
  'gave-up': {},
  requeued: { by: 'retry' },
  held: { reason: 'login' },
  released: {},
  'handed-over': {},
  cancelled: {},
  'removal-began': { fence: 1, leaseUntil },
  'removal-renewed': { fence: 1, leaseUntil },
  'removal-asked': {},
  'removal-failed': { notBefore },
  removed: { how: 'removed' },
  stuck: {},
  'late-result': { fence: 1, outcome: 'live' },
  rehearsed: {},
  restored: {},
  vanished: {},
};
const types = Object.keys(own) as Type[];
const event = (type: Type): ProposalEvent =>
  ({ type, at: START, publication: 'x-1', ...own[type] }) as unknown as ProposalEvent;

let made: TestHouse;
beforeAll(async () => {
  made = await testHouse();
});
afterAll(() => made[Symbol.asyncDispose]());

const told = (events: readonly ProposalEvent[], locale: Locale) =>
  made.house.store.read((tx) => history(tx, events, 'Europe/Berlin', locale));

/** The words of a line, without its moment and its person. */
async function wordsOf(type: Type, locale: Locale): Promise<string> {
  const [line = '', ...more] = await told([event(type)], locale);
  expect(more).toEqual([]);
  const moment = `${when(START, 'Europe/Berlin', locale)} · `;
  expect(line.startsWith(moment)).toBe(true);
  return line.slice(moment.length).replace(/^(?:jana|ben): /, '');
}

describe('the history', () => {
  it.each(types)('has words for "%s" in both languages, and never its name', async (type) => {
    const [de, en] = [await wordsOf(type, 'de'), await wordsOf(type, 'en')];
    for (const words of [de, en]) {
      expect(words).toMatch(/^\p{L}[\p{L} ,:]+$/u);
      expect(words).not.toMatch(/undefined|null|object Object/);
    }
    expect(de).not.toBe(en);
    expect(de).not.toContain(type);
    // An English verb may be the name of its event; a name put together never is a word.
    if (type.includes('-')) expect(en).not.toContain(type);
  });

  it('says who did it, and "somebody" for whoever is not known any more', async () => {
    const lines = await told([event('withdrawn'), { ...event('withdrawn'), by: 'p-gone' } as ProposalEvent], 'en');
    expect(lines.map((line) => line.split(' · ')[1])).toEqual(['jana: withdrawn', 'somebody: withdrawn']);
    const passed: ProposalEvent = { type: 'passed-on', from: by, named: null, at: START };
    expect((await told([passed], 'en'))[0]).toContain('jana: ');
  });

  it('calls an objection one', async () => {
    const objecting = { ...event('voiced'), verdict: 'object' } as ProposalEvent;
    const [yes, no] = await told([event('voiced'), objecting], 'de');
    expect(yes).toContain('ben: eine Stimme');
    expect(no).toContain('ben: ein Einspruch');
  });

  it('says once what several networks did in the same minute, and again a minute later', async () => {
    const live = (publication: string, at = START): ProposalEvent => ({
      ...(event('went-live') as Of<'went-live'>),
      publication,
      at,
    });
    expect(await told([live('x-1'), live('x-2')], 'de')).toHaveLength(1);
    expect(await told([live('x-1'), live('x-2', plus(START, 60_000))], 'de')).toHaveLength(2);
  });
});
